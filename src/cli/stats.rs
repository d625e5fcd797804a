//! `pm stats`.

use super::generated::Target;
use super::options::date;
use super::session::Session;
use super::{Exit, Failure, reading, register};
use crate::archive::stats::{Scope, Statistics};
use crate::archive::{self, Generated, Landed, Record, records};
use crate::config::Config;
use crate::model::{Dialect, Postmortem, Severity, Status};
use crate::report;
use crate::rules::Sketch;
use crate::source::SourceFile;
use chrono::NaiveDate;
use clap::ValueEnum;
use rayon::prelude::*;
use std::io::Write;
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};

const HELP: &str = "Examples:
  pm stats                                 tables for the terminal
  pm stats --since 2026-01-01 --severity SEV-1 --severity SEV-2
  pm stats --format csv > incidents.csv    a row for each incident
  pm stats --git                           time to postmortem by the commits that made them final
  pm stats --incidents incidents.csv       and how many of them have their postmortem
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
    /// Ask git when a finished postmortem without a `Published` date became final on this branch
    #[arg(long, conflicts_with_all = ["write", "check"])]
    git: bool,
    /// Hold a register of incidents against the archive: how many that need a postmortem have one
    #[arg(long, value_name = "FILE", conflicts_with_all = ["write", "check", "service", "tag"])]
    incidents: Option<PathBuf>,
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
    let (register, read) = match &args.incidents {
        Some(path) => {
            let (incidents, read) = register::read(path, &config.dialect, session)?;
            (Some(incidents), read)
        }
        None => (None, Exit::Done),
    };
    let mut reading = reading::each(&target.paths, session, |document| {
        let record = document.record(&target.root, session);
        let sketch = Sketch::of(&document.doc, policy, &document.source.path);
        (record, sketch)
    })?;
    reading
        .kept
        .par_sort_by(|(a, _), (b, _)| records::order(a, b));
    let exit = reading.exit.max(read);
    reading.tell(session);
    let (records, sketches): (Vec<Record>, Vec<Sketch>) = reading.kept.into_iter().unzip();
    // There to the end of the run, as records are elsewhere.
    let (mut records, sketches) = (ManuallyDrop::new(records), ManuallyDrop::new(sketches));
    if args.git {
        ask_history(&mut records, &target.root, config, session)?;
    }
    let statistics = Statistics::of(
        &records,
        &sketches,
        register.as_deref(),
        &scope,
        policy,
        target.as_of,
    );
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

/// Asks the history of the repository when those became final that do not say when they were published.
fn ask_history(
    records: &mut [Record],
    root: &Path,
    config: &Config,
    session: &Session,
) -> Result<(), Failure> {
    let is_silent = |record: &&mut Record| {
        record.status() == Some(Status::Final) && record.metadata.published.value().is_none()
    };
    let mut silent: Vec<&mut Record> = records.iter_mut().filter(is_silent).collect();
    let names: Vec<String> = silent.iter().map(|record| record.below.clone()).collect();
    let files: Vec<PathBuf> = names.iter().map(|below| root.join(below)).collect();
    let is_final = |nth: usize, text: Vec<u8>| {
        let Some((name, Ok(source))) = names
            .get(nth)
            .map(|name| (name, SourceFile::from_bytes(name, text)))
        else {
            return false;
        };
        let doc = Postmortem::read(&source.text, name, &config.dialect);
        let status = doc.metadata.status.value();
        status.is_some_and(|status| status.value == Some(Status::Final))
    };
    let told = archive::landed(root, &files, is_final)
        .map_err(|error| Failure::Message(format!("--git: {error}")))?;
    let cut_off = told
        .iter()
        .filter(|&&landed| landed == Landed::CutOff)
        .count();
    if cut_off > 0 {
        let noun = if cut_off == 1 {
            "postmortem"
        } else {
            "postmortems"
        };
        session.note(format_args!(
            "--git: this clone is shallow; {cut_off} finished {noun} left out, final before its history begins; `git fetch --unshallow` brings the rest"
        ));
    }
    for (record, landed) in silent.iter_mut().zip(told) {
        record.landed = Some(landed);
    }
    Ok(())
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
        if let Some((since, until)) = self.since.zip(self.until).filter(|(a, b)| a > b) {
            return Err(Failure::Message(format!(
                "--since {since} and --until {until} are the wrong way round"
            )));
        }
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
