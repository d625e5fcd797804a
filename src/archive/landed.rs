//! When documents became what they are, as the history of their repository tells.

use super::git::{Blobs, Depth, HistoryError, checked, run};
use chrono::{DateTime, NaiveDate};
use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

/// So many documents that become final in one commit are an import, of which no day can be told.
pub const IMPORT: usize = 10;

/// What history tells of the day on which a document became final.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Landed {
    /// The day, in UTC, of the first commit that has it as final.
    On(NaiveDate),
    /// It is final in the oldest commit that a shallow clone holds.
    CutOff,
    /// That commit has [`IMPORT`] documents or more.
    Imported,
    /// No commit has it as final.
    Uncommitted,
}

/// A text that a file had.
struct Version {
    /// Which commit brought it, counted from the oldest.
    commit: usize,
    /// Seconds since 1970.
    committed: i64,
    /// Whether what was before it is not known.
    is_first_known: bool,
    blob: String,
}

/// The days on which files of a folder became final, in the order of the files. `is_final` gets the place of a file in that
/// order, and a text that it had. Paths are absolute.
///
/// What counts is when a change came into the branch at hand: of a merge its own day, not those of the commits that it
/// brings. Files that moved within the folder are followed.
///
/// # Errors
/// When there is no repository, no commit or no `git`.
pub fn landed(
    folder: &Path,
    files: &[PathBuf],
    is_final: impl Fn(usize, Vec<u8>) -> bool,
) -> Result<Vec<Landed>, HistoryError> {
    let top =
        super::repository(folder).ok_or_else(|| HistoryError::NoRepository(folder.to_owned()))?;
    let is_shallow = Depth::of(top)? == Depth::Shallow;
    let below = super::relative(top, folder);
    let below = if below.is_empty() { "." } else { &below };
    #[rustfmt::skip]
    let log = run(top, &[
        "-c", "log.showRoot=true", "-c", "log.follow=false", "-c", "log.diffMerges=first-parent",
        "log", "-z", "--reverse", "--first-parent", "-m", "--raw", "--no-abbrev", "--find-renames", "--no-show-signature",
        "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "--format=%x01%ct %P", "HEAD", "--", below,
    ])?;
    let versions = versions(&checked(&log)?);
    let mut blobs = Blobs::of(top)?;
    let mut found = Vec::new();
    for (nth, file) in files.iter().enumerate() {
        let own = versions.get(&super::relative(top, file));
        let mut first = None;
        for version in own.into_iter().flatten() {
            if is_final(nth, blobs.read(&version.blob)?) {
                first = Some(version);
                break;
            }
        }
        found.push(first);
    }
    let mut together: BTreeMap<usize, usize> = BTreeMap::new();
    for version in found.iter().flatten() {
        *together.entry(version.commit).or_default() += 1;
    }
    let told = found.into_iter().map(|version| {
        let Some(version) = version else {
            return Landed::Uncommitted;
        };
        if is_shallow && version.is_first_known {
            return Landed::CutOff;
        }
        if together.get(&version.commit) >= Some(&IMPORT) {
            return Landed::Imported;
        }
        let day = DateTime::from_timestamp(version.committed, 0);
        day.map_or(Landed::Uncommitted, |day| Landed::On(day.date_naive()))
    });
    Ok(told.collect())
}

/// Reads parts that end in NUL: a commit as "\x01SECONDS PARENTS", a change as ":MODE MODE ID ID STATUS" with its path and,
/// for a move, its new path. Gives each path of the last commit the texts that it had, oldest first.
fn versions(log: &str) -> HashMap<String, Vec<Version>> {
    let mut files: HashMap<String, Vec<Version>> = HashMap::new();
    let (mut commit, mut committed, mut is_first_known) = (0, 0, false);
    let mut parts = log.split('\0');
    while let Some(part) = parts.next() {
        if let Some(facts) = part.strip_prefix('\x01') {
            let (seconds, parents) = facts.split_once(' ').unwrap_or((facts, ""));
            commit += 1;
            committed = seconds.parse().unwrap_or_default();
            is_first_known = parents.is_empty();
            continue;
        }
        let Some(change) = part.trim_start().strip_prefix(':') else {
            continue;
        };
        let mut facts = change.split(' ').skip(1);
        let (Some(mode), Some(blob), Some(status)) = (facts.next(), facts.nth(1), facts.next())
        else {
            continue;
        };
        let Some(path) = parts.next() else {
            break;
        };
        let moved = match status.chars().next() {
            Some('R' | 'C') => parts.next(),
            _ => None,
        };
        let known = match moved {
            Some(new) => {
                let old = files.remove(path).unwrap_or_default();
                files.entry(new.to_owned()).insert_entry(old).into_mut()
            }
            None => files.entry(path.to_owned()).or_default(),
        };
        // Of a link, another repository or nothing there is no text.
        if mode.starts_with("100") {
            known.push(Version {
                commit,
                committed,
                is_first_known,
                blob: blob.to_owned(),
            });
        }
    }
    files
}
