//! `pm index`.

use super::generated::Target;
use super::session::Session;
use super::{Exit, Failure, reading};
use crate::archive::Generated;
use crate::archive::index::Index;
use crate::report;

const HELP: &str = "Examples:
  pm index                 print the index of the archive
  pm index --write         write it to index.md at the archive's root
  pm index --check         in CI: is index.md what the postmortems say?";

/// List every postmortem by year, tag and severity, with the action items that are open
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    target: Target,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let archive = args.target.open(Generated::Index, session)?;
    let reading = reading::records(&archive.paths, &archive.root, session)?;
    let body = report::index(&Index::of(&reading.kept, archive.as_of));
    reading.tell(session);
    let exit = archive.settle(&body, session)?;
    Ok(exit.max(reading.exit))
}
