//! `pm timeline sort`.

use super::target::Target;
use crate::chronicle;
use crate::cli::session::Session;
use crate::cli::{Exit, Failure};
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm timeline sort --dry-run
  pm timeline sort postmortems/2026/2026-02-15-pool.md

Whole rows move, each table and list by itself; what stands between them stays.";

/// Put the rows of a timeline into the order of their times
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// The postmortem [default: the newest draft of the archive]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Show what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let target = Target::of(args.file.as_deref(), session)?;
    let path = &target.source.path;
    let dialect = &target.settings.config.dialect;
    let text = chronicle::sort(&target.source.text, &target.below, dialect)
        .map_err(|refusal| target.refuse(&refusal))?;
    if text == target.source.text {
        session.note(format_args!("{path}: the rows are in order"));
    } else if args.dry_run {
        target.show(&text, session)?;
    } else {
        target.write(&text, session)?;
        session.note(format_args!("{path}: sorted"));
    }
    Ok(Exit::Done)
}
