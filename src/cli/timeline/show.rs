//! `pm timeline show`.

use super::target::Target;
use crate::cli::session::Session;
use crate::cli::{Exit, Failure};
use crate::report;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm timeline show
  pm timeline show postmortems/2026/2026-02-15-pool.md

Between entries stands how much time passed. What only the words of a row tell is marked as
inferred; a tag such as [detect] in the row says it for good.";

/// Draw a timeline with its gaps and milestones, and how long detection, mitigation and recovery took
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// The postmortem [default: the newest draft of the archive]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let target = Target::of(args.file.as_deref(), session)?;
    if target.doc.timeline.entries.is_empty() {
        let path = &target.source.path;
        session.note(format_args!(
            "{path}: the timeline has no entries yet; `pm timeline add` writes one"
        ));
        return Ok(Exit::Done);
    }
    let mut out = Session::out();
    report::write_timeline(&target.doc, session.colour, &mut out)?;
    out.flush()?;
    Ok(Exit::Done)
}
