//! `pm actions`.

mod set;

use super::files::Paths;
use super::options::date;
use super::session::Session;
use super::{Exit, Failure, reading};
use crate::archive::{Filter, Standing, States, Task};
use crate::model::action::{ActionStatus, Priority};
use crate::model::{Dialect, Severity};
use crate::report::{TaskFormat, TaskList};
use crate::settings::Settings;
use chrono::NaiveDate;
use clap::{Subcommand, ValueEnum};
use std::io::Write;

const HELP: &str = "Examples:
  pm actions                                what is to be done, the most pressing first
  pm actions --owner platform --overdue
  pm actions --status all --format csv > actions.csv
  pm actions --format ics > due.ics         due dates for a calendar
  pm actions --fail-if overdue,p0-open      for a nightly job
  pm actions set postmortems/2026/2026-02-15-pool.md 4 --status done

Exit codes: 0 done, 1 --fail-if is met by an item of the list, 2 could not do it.";

/// List the action items of the archive, the most pressing first; change one
#[derive(Debug, clap::Args)]
#[command(after_help = HELP, args_conflicts_with_subcommands = true)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    paths: Paths,
    /// Only those whose owner's name holds this
    #[arg(long, value_name = "NAME")]
    owner: Option<String>,
    /// Only those of these priorities: P0 to P4
    #[arg(long, value_name = "PRIORITY", value_delimiter = ',', value_parser = priority)]
    priority: Vec<Priority>,
    /// Only those in these states: open, in-progress, done, wont-do, proposed, all [default: what is
    /// to be done]
    #[arg(long, value_name = "STATUS", value_delimiter = ',', value_parser = state)]
    status: Vec<State>,
    /// Only those whose due date is over
    #[arg(long)]
    overdue: bool,
    /// Only those due before this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    due_before: Option<NaiveDate>,
    /// Only those of incidents of these severities
    #[arg(long, value_name = "SEV", value_delimiter = ',', value_parser = severity)]
    severity: Vec<Severity>,
    /// Only those of incidents of this service or tag
    #[arg(long, value_name = "NAME")]
    service: Option<String>,
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    format: Format,
    /// Exit with 1 if an item of the list is overdue, or is a P0 that is still open
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    fail_if: Vec<Alarm>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Set(set::Args),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
    Markdown,
    Ics,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Alarm {
    Overdue,
    P0Open,
}

/// A state, or all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    All,
    Is(ActionStatus),
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    if let Some(Command::Set(args)) = &args.command {
        return set::run(args, session);
    }
    let Settings { config, root, .. } = session.own_settings()?;
    let reading = reading::records(&args.paths, &root, session)?;
    let filter = args.filter();
    let tasks = filter.tasks(&reading.kept, &config.policy, session.today);
    let list = TaskList {
        tasks: &tasks,
        today: session.today,
    };
    let format = match args.format {
        Format::Table => TaskFormat::Table,
        Format::Json => TaskFormat::Json,
        Format::Csv => TaskFormat::Csv,
        Format::Markdown => TaskFormat::Markdown,
        Format::Ics => TaskFormat::Ics,
    };
    let mut out = Session::out();
    list.write(format, session.colour, &mut out)?;
    out.flush()?;
    if !reading.kept.is_empty() {
        session.note(list.summary());
    }
    reading.tell(session);
    let alarmed = |task: &Task<'_>| {
        args.fail_if.iter().any(|alarm| match alarm {
            Alarm::Overdue => task.standing == Standing::Overdue,
            Alarm::P0Open => task.is_open_p0(),
        })
    };
    let found = tasks.iter().any(alarmed);
    Ok(reading
        .exit
        .max(if found { Exit::Found } else { Exit::Done }))
}

impl Args {
    fn filter(&self) -> Filter {
        let states = self.status.iter().filter_map(|state| match state {
            State::All => None,
            State::Is(state) => Some(*state),
        });
        let states = match self.status.as_slice() {
            [] => States::Pending,
            stated if stated.contains(&State::All) => States::All,
            _ => States::Of(states.collect()),
        };
        Filter {
            owner: self.owner.clone(),
            priorities: self.priority.clone(),
            states,
            overdue: self.overdue,
            due_before: self.due_before,
            severities: self.severity.clone(),
            service: self.service.clone(),
        }
    }
}

fn priority(text: &str) -> Result<Priority, String> {
    let rank = text.strip_prefix(['P', 'p']).unwrap_or(text);
    let rank = rank.parse().ok().filter(|rank| *rank <= 4);
    rank.map(Priority)
        .ok_or_else(|| "one of P0 to P4 was expected".to_owned())
}

fn state(text: &str) -> Result<State, String> {
    if text.eq_ignore_ascii_case("all") {
        return Ok(State::All);
    }
    status(text).map(State::Is)
}

fn status(text: &str) -> Result<ActionStatus, String> {
    let names = || ActionStatus::ALL.map(ActionStatus::name).join(", ");
    ActionStatus::of(text).ok_or_else(|| format!("one of {} was expected", names()))
}

pub(super) fn severity(text: &str) -> Result<Severity, String> {
    let names = || Severity::ALL.map(Severity::name).join(", ");
    Severity::of(text, &Dialect::default())
        .ok_or_else(|| format!("one of {} was expected", names()))
}
