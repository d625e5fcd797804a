//! `pm lsp`.

use super::Exit;
use super::session::Session;
use crate::lsp::{self, Clock, Ended, Setup};
use chrono::Utc;
use std::io;

const HELP: &str = "Examples:
  pm lsp                         what an editor starts; it speaks the Language Server Protocol
  pm lsp --config ../pm.yaml     with one configuration for all files

The README shows the settings of Neovim, Helix, VS Code, Zed and Emacs. Options that a client may send
as `initializationOptions` or settings under `pm`: `inlayHints` (true: gaps in timelines and derived
durations are shown in the text) and `manual` (where the manual of the rules is published).";

/// Serve an editor over standard input and output
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// Speak over standard input and output, as it always does; some editors pass this
    #[arg(long, hide = true)]
    stdio: bool,
}

pub(super) fn run(_: &Args, session: &Session) -> Exit {
    let setup = Setup {
        source: session.source.clone(),
        isolated: session.is_isolated(),
        clock: Clock {
            now: || Utc::now().naive_utc(),
            stated: session.now.is_none().then_some(session.today),
        },
    };
    match lsp::serve(setup, io::stdin(), io::stdout()) {
        Ended::Properly => Exit::Done,
        Ended::Abruptly => Exit::Found,
    }
}
