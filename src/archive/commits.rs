//! What was committed to a repository in a stretch of time.

use super::git::{HistoryError, checked, run};
use chrono::{DateTime, NaiveDateTime};
use std::path::Path;

/// A commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// When it was committed, in UTC.
    pub at: NaiveDateTime,
    /// Its author's name.
    pub author: String,
    /// The first letters of its id, and the first line of its message.
    pub subject: String,
}

/// The commits that led to the one at hand and were made from one moment to another, both in UTC, the earliest first.
///
/// # Errors
/// When there is no repository, no commit or no `git`.
pub fn commits(
    folder: &Path,
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> Result<Vec<Commit>, HistoryError> {
    let top =
        super::repository(folder).ok_or_else(|| HistoryError::NoRepository(folder.to_owned()))?;
    let moment = |at: NaiveDateTime| at.format("%Y-%m-%dT%H:%M:%S+00:00");
    let (since, until) = (moment(from), moment(to));
    let log = run(
        top,
        &[
            "log",
            "-z",
            "--no-show-signature",
            "--no-color",
            "--format=%ct%x09%an%x09%h %s",
            &format!("--since={since}"),
            &format!("--until={until}"),
            "HEAD",
            "--",
        ],
    )?;
    let log = checked(&log)?;
    let mut commits: Vec<_> = log.split('\0').filter_map(commit).collect();
    commits.sort_by_key(|commit| commit.at);
    Ok(commits)
}

fn commit(line: &str) -> Option<Commit> {
    let mut parts = line.trim_start().splitn(3, '\t');
    let at = DateTime::from_timestamp(parts.next()?.parse().ok()?, 0)?;
    Some(Commit {
        at: at.naive_utc(),
        author: parts.next()?.to_owned(),
        subject: parts.next()?.to_owned(),
    })
}
