//! `pm new`.
use super::session::Session;
use super::{Exit, Failure};

/// Start a postmortem from a template
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    title: Option<String>,
}

pub(super) fn run(_args: &Args, _session: &Session) -> Result<Exit, Failure> {
    Ok(Exit::Done)
}
