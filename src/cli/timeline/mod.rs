//! `pm timeline`.

mod add;
mod import;
mod show;
mod sort;
mod source;
mod target;

use super::session::Session;
use super::{Exit, Failure};
use clap::Subcommand;

const HELP: &str = "Examples:
  pm timeline add \"Error rate rises\" --tag start --at 14:23
  pm timeline import incident-channel.json --from 14:00 --to 16:00 --dry-run
  pm timeline sort
  pm timeline show

Without a file the newest draft of the archive is taken.";

/// Write the timeline: while it happens, or from chats, pages, alerts and logs; sort it, draw it
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Add(add::Args),
    Import(Box<import::Args>),
    Sort(sort::Args),
    Show(show::Args),
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    match &args.command {
        Command::Add(args) => add::run(args, session),
        Command::Import(args) => import::run(args, session),
        Command::Sort(args) => sort::run(args, session),
        Command::Show(args) => show::run(args, session),
    }
}
