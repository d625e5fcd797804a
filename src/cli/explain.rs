//! `pm explain`.
use super::session::Session;
use super::{Exit, Failure};

/// Print the manual page of a rule, or the list of rules
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    rule: Option<String>,
}

pub(super) fn run(_args: &Args, _session: &Session) -> Result<Exit, Failure> {
    Ok(Exit::Done)
}
