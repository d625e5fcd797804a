//! `pm stats`.

use super::generated::Target;
use super::options::date;
use super::session::Session;
use super::{Exit, Failure, reading};
use crate::archive::stats::{Scope, Statistics};
use crate::archive::{self, Generated, Record, records};
use crate::model::{Dialect, Severity};
use crate::report;
use crate::rules::Sketch;
use chrono::NaiveDate;
use clap::ValueEnum;
use std::io::Write;
use std::path::{Path, PathBuf};

const HELP: &str = "Examples:
  pm stats                                 tables for the terminal
  pm stats --since 2026-01-01 --severity SEV-1 --severity SEV-2
  pm stats --format csv > incidents.csv    a row for each incident
  pm stats --write                         write statistics.md at the archive's root";

/// Count incidents by month and severity, times to detect and recover, action items, repeats
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    scope: Counted,
    /// Tables, one JSON document, or CSV with a row for each incident
    #[arg(long, value_name = "FORMAT", default_value = "text", conflicts_with_all = ["write", "check"])]
    format: StatsFormat,
    /// Draw incidents.svg and times.svg into a folder as well
    #[arg(long, value_name = "DIR")]
    svg: Option<PathBuf>,
}

/// What counts; a file is made of the whole archive.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "What counts")]
struct Counted {
    /// Incidents from this day on
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, conflicts_with_all = ["write", "check"])]
    since: Option<NaiveDate>,
    /// Incidents up to this day
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, conflicts_with_all = ["write", "check"])]
    until: Option<NaiveDate>,
    /// Incidents of this service; may be repeated
    #[arg(long, value_name = "NAME", conflicts_with_all = ["write", "check"])]
    service: Vec<String>,
    /// Incidents with this tag; may be repeated
    #[arg(long, value_name = "NAME", conflicts_with_all = ["write", "check"])]
    tag: Vec<String>,
    /// Incidents of this severity; may be repeated
    #[arg(long, value_name = "SEV", conflicts_with_all = ["write", "check"])]
    severity: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum StatsFormat {
    Text,
    Json,
    Csv,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let target = args.target.open(Generated::Statistics, session)?;
    let config = &target.settings.config;
    let scope = args.scope.read(&config.dialect)?;
    let policy = &config.policy;
    let mut reading = reading::each(&target.paths, session, |document| {
        let record = document.record(&target.root, session);
        let sketch = Sketch::of(&document.doc, policy, &document.source.path);
        (record, sketch)
    })?;
    reading.kept.sort_by(|(a, _), (b, _)| records::order(a, b));
    let exit = reading.exit;
    reading.tell(session);
    let (records, sketches): (Vec<Record>, Vec<Sketch>) = reading.kept.into_iter().unzip();
    let statistics = Statistics::of(&records, &sketches, &scope, policy, target.as_of);
    if let Some(folder) = &args.svg {
        draw(&statistics, folder, session)?;
    }
    if args.target.is_file() {
        let body = report::archive_markdown(&statistics);
        return Ok(target.settle(&body, session)?.max(exit));
    }
    let mut out = Session::out();
    match args.format {
        StatsFormat::Text => {
            report::write_archive_statistics(&statistics, session.colour, &mut out)?;
        }
        StatsFormat::Json => report::write_archive_json(&statistics, &mut out)?,
        StatsFormat::Csv => report::write_archive_csv(&statistics, &mut out)?,
    }
    out.flush()?;
    Ok(exit)
}

/// Writes the charts into a folder, which is made if it is not there.
fn draw(statistics: &Statistics<'_>, folder: &Path, session: &Session) -> Result<(), Failure> {
    for (name, chart) in report::archive_charts(statistics) {
        let path = folder.join(name);
        let target = session.here.join(&path);
        let made = std::fs::create_dir_all(session.here.join(folder));
        let written =
            made.and_then(|()| archive::put(&target, |out| out.write_all(chart.as_bytes())));
        written.map_err(|error| {
            let path = report::Visible(path.display());
            Failure::Message(format!("{path} was not written: {error}"))
        })?;
    }
    Ok(())
}

impl Counted {
    /// What counts, where severities are named in the team's words.
    fn read(&self, dialect: &Dialect) -> Result<Scope, Failure> {
        let severity = |text: &String| {
            Severity::of(text, dialect).ok_or_else(|| {
                let names = Severity::ALL.map(Severity::name).join(", ");
                Failure::Message(format!(
                    "--severity: one of {names} was expected, not `{text}`"
                ))
            })
        };
        Ok(Scope {
            since: self.since,
            until: self.until,
            services: self.service.clone(),
            tags: self.tag.clone(),
            severities: self
                .severity
                .iter()
                .map(severity)
                .collect::<Result<_, _>>()?,
        })
    }
}
