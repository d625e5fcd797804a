//! `pm missing`.

use super::files::Paths;
use super::options::Answer;
use super::session::Session;
use super::{Exit, Failure, reading, register};
use crate::archive::register::{Coverage, Finished};
use crate::report;
use crate::settings::Settings;
use clap::ValueEnum;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm missing --incidents incidents.csv
  pm missing --incidents export.json --fail-if missing

FILE is CSV with a header, JSON, or JSON by line. The column names of PagerDuty, incident.io,
Opsgenie and Statuspage exports are understood; in a file of your own call them id, title, date,
severity, and where you have them data_loss, data_exposure, revenue. Incidents are matched by
their id, else by day and title.
A row that cannot be read is named, and the others are judged.
Exit codes: 0 done, 1 --fail-if is met, 2 a value could not be read.";

/// List the incidents that need a postmortem and have none, or none that is finished
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// The incidents, as exported from where they are tracked; `-` for standard input
    #[arg(long, value_name = "FILE")]
    incidents: PathBuf,
    /// How to write the list
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Answer,
    /// Exit with 1 if a postmortem is missing, or is not finished
    #[arg(long, value_name = "WHAT", value_delimiter = ',')]
    fail_if: Vec<Alarm>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Alarm {
    Missing,
    Unfinished,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let Settings { config, root, .. } = session.own_settings()?;
    if register::is_stdin(&args.incidents) && args.paths.has_stdin() {
        return Err(Failure::Message(
            "standard input is read once: as the incidents or as a postmortem".to_owned(),
        ));
    }
    let (incidents, read) = register::read(&args.incidents, &config.dialect, session)?;
    let reading = reading::records(&args.paths, &root, session)?;
    let coverage = Coverage::of(&incidents, &reading.kept, &config.policy, |_| true);
    let mut out = Session::out();
    match args.format {
        Answer::Text => report::write_coverage(&coverage, &mut out)?,
        Answer::Json => report::write_coverage_json(&coverage, &mut out)?,
    }
    out.flush()?;
    if coverage.undecided > 0 {
        session.note(report::undecided(coverage.undecided));
    }
    reading.tell(session);
    let alarmed = coverage.qualifying.iter().any(|(_, found)| match found {
        Finished::Missing => args.fail_if.contains(&Alarm::Missing),
        Finished::NotYet(_) => args.fail_if.contains(&Alarm::Unfinished),
        Finished::Yes(_) => false,
    });
    let exit = if alarmed { Exit::Found } else { Exit::Done };
    Ok(reading.exit.max(exit).max(read))
}
