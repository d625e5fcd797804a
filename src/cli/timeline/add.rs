//! `pm timeline add`.

use super::target::Target;
use crate::chronicle::{self, At, Clock, Row};
use crate::cli::session::Session;
use crate::cli::{Exit, Failure};
use crate::model::placeholder::is_row_tag;
use crate::report::Visible;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm timeline add \"Alert for the order queue fires\" --tag detect
  pm timeline add \"Deploy of `orders` rolled back\" --at 14:52
  pm timeline add \"Queue is drained\" --at \"2026-02-16 00:10 UTC\" postmortems/2026/2026-02-15-pool.md

The row goes to its place by time and looks like those around it; no other line changes. A time
without a zone is on the clock of the document, and without a day on the one nearest to its last
entry. Markdown in the text is kept.";

/// Put a row into a timeline
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// What happened
    text: String,
    /// The postmortem [default: the newest draft of the archive]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// When it happened [default: now; required with --today]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Which moment of the incident it is: start, detect, ack, investigate, cause, mitigate, resolve, all-clear
    #[arg(long, value_name = "TAG", value_parser = tag)]
    tag: Option<String>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let words = chronicle::own(&args.text);
    if words.is_empty() {
        return Err(Failure::Message(
            "the text is empty; say what happened".to_owned(),
        ));
    }
    let target = Target::of(args.file.as_deref(), session)?;
    let dialect = &target.settings.config.dialect;
    let clock = Clock::of(&target.doc, dialect, session.today);
    let at = match (&args.at, session.now) {
        (Some(text), _) => clock.read(text).ok_or_else(|| {
            Failure::Message(format!(
                "--at {text}: a time was expected, for example 14:32, \"2026-02-16 00:10\" or \"14:32 UTC\""
            ))
        })?,
        (None, Some(now)) => At::Utc(now),
        (None, None) => {
            return Err(Failure::Message(
                "with another day as today the time of day is not known; say it with --at".to_owned(),
            ));
        }
    };
    let row = Row {
        at,
        tag: args.tag.clone(),
        who: None,
        text: words.clone(),
    };
    let old = &target.source.text;
    let written = chronicle::insert(old, &target.below, dialect, &[row])
        .map_err(|refusal| target.refuse(&refusal))?;
    let path = Visible(&target.source.path).to_string();
    if written.added == 0 {
        session.note(format_args!("{path}: a row at this minute says so already"));
        return Ok(Exit::Done);
    }
    target.write(&written.text, session)?;
    let mut out = Session::out();
    let (line, text) = first_new_line(old, &written.text, &words);
    writeln!(out, "{path}:{line}: {}", Visible(text))?;
    out.flush()?;
    Ok(Exit::Done)
}

/// The first line in which the new text differs and that has the words, with its number.
fn first_new_line<'a>(old: &str, new: &'a str, words: &str) -> (usize, &'a str) {
    let mut old = old.lines();
    let start = new.lines().position(|line| old.next() != Some(line));
    let start = start.unwrap_or_default();
    let mut lines = new.lines().enumerate().skip(start);
    let found = lines.find(|(_, line)| line.contains(words));
    found.map_or((1, ""), |(nth, line)| (nth + 1, line))
}

fn tag(text: &str) -> Result<String, String> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    if is_row_tag(bare) {
        Ok(bare.to_lowercase())
    } else {
        Err("one of start, detect, ack, investigate, cause, mitigate, resolve, all-clear was expected".to_owned())
    }
}
