//! `pm parse`.

use super::files::Paths;
use super::session::Session;
use super::{Exit, Failure, reading};
use crate::report;
use clap::ValueEnum;
use std::io::Write;

const HELP: &str = "Examples:
  pm parse postmortems/2026/2026-02-15-pool.md
  pm parse --format ndjson | jq -r '[.date, .severity, .title] | @tsv'";

/// Print what postmortems state as JSON: metadata, sections, impact, timeline, actions
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// One JSON document, or with ndjson one line for each postmortem
    #[arg(long, value_name = "FORMAT", default_value = "json")]
    format: ParseFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ParseFormat {
    Json,
    Ndjson,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let reading = reading::each(&args.paths, session, |document| {
        (document.source, document.doc)
    })?;
    let mut out = Session::out();
    match args.format {
        ParseFormat::Json => report::write_documents(&reading.kept, &mut out)?,
        ParseFormat::Ndjson => report::write_documents_by_line(&reading.kept, &mut out)?,
    }
    out.flush()?;
    reading.tell(session);
    Ok(reading.exit)
}
