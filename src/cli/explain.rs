//! `pm explain`.

use super::session::Session;
use super::{Exit, Failure};
use crate::diagnostic::Group;
use crate::lint::UnknownName;
use crate::{report, rules};
use std::io::Write;

const HELP: &str = "Examples:
  pm explain                     every rule, by group
  pm explain language            the rules of a group
  pm explain blaming-language    what a rule finds, why, what it leaves alone, with examples";

/// Print the manual page of a rule, or the list of rules
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// A rule or a group [default: all rules]
    #[arg(value_name = "RULE")]
    name: Option<String>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let mut out = Session::out();
    let name = args.name.as_deref().unwrap_or("all");
    let group = Group::ALL.into_iter().find(|group| group.name() == name);
    if let Some(rule) = rules::find(name) {
        report::write_page(rule, session.today, session.colour, &mut out)?;
    } else if let Some(group) = group {
        report::write_rules(|rule| rule.group == group, session.colour, &mut out)?;
    } else if name == "clock" {
        report::write_rules(|rule| rule.clock, session.colour, &mut out)?;
    } else if name == "all" {
        report::write_rules(|_| true, session.colour, &mut out)?;
    } else {
        return Err(UnknownName::of(name).into());
    }
    out.flush()?;
    Ok(Exit::Done)
}
