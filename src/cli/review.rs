//! `pm review`.

use super::files;
use super::options::date;
use super::session::Session;
use super::{Exit, Failure};
use crate::archive::review::{Meeting, record};
use crate::archive::{self, Record};
use crate::lint::Selection;
use crate::model::Postmortem;
use crate::report::{self, Pack, Visible};
use chrono::NaiveDate;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm review postmortems/2026/2026-02-15-pool.md > review.md
  pm review postmortems/2026/2026-02-15-pool.md --minutes 30
  pm review 2026-02-15-pool.md --record --reviewers \"SRE,Platform\" --follow-up 2026-03-20

--record writes today's date, the reviewers and the day of the follow-up into the document's
metadata, and nothing else.";

/// Print what a review meeting needs; record what it decided
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// The postmortem, or `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How long the meeting is
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u32).range(10..=480))]
    minutes: u32,
    /// Write into the document that it was reviewed today
    #[arg(long, conflicts_with = "minutes")]
    record: bool,
    /// Who reviewed it, between commas
    #[arg(long, value_name = "NAMES", value_delimiter = ',', requires = "record")]
    reviewers: Vec<String>,
    /// When follow-up is looked at
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date, requires = "record")]
    follow_up: Option<NaiveDate>,
}

/// Rules that are off by default and make good questions.
const QUESTIONS: [&str; 3] = [
    "unaddressed-finding",
    "single-contributing-factor",
    "shallow-root-cause",
];

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let (job, settings) = files::one(&args.file, session)?;
    let (shown, below) = (job.shown.clone(), job.relative.clone());
    if args.record && job.place() == files::Place::Stream {
        return Err(Failure::Message(
            "standard input is no file to write into; name the file instead of `-`".to_owned(),
        ));
    }
    if let Some(day) = args.follow_up.filter(|day| *day < session.today) {
        return Err(Failure::Message(format!(
            "--follow-up {day}: that day is over; today is {}",
            session.today
        )));
    }
    let refused = |why: String| Failure::Message(format!("{shown}: {why}"));
    let source = job
        .read()
        .map_err(|error| refused(format!("{error}; {}", error.help())))?;
    let config = &settings.config;
    let mut out = Session::out();
    if args.record {
        let names = args.reviewers.iter().map(|name| name.trim().to_owned());
        let meeting = Meeting {
            day: session.today,
            reviewers: names.filter(|name| !name.is_empty()).collect(),
            follow_up: args.follow_up,
        };
        let new = record(&source.text, &below, &config.dialect, &meeting).ok_or_else(|| {
            refused(format!(
                "there is no metadata to add to; write `**Reviewed:** {}` below its title",
                session.today
            ))
        })?;
        if new == source.text {
            session.note(format_args!("{shown}: it is so already"));
            return Ok(Exit::Done);
        }
        archive::replace(
            &session.here.join(&args.file),
            source.text.as_bytes(),
            new.as_bytes(),
        )
        .map_err(|error| refused(format!("not changed: {error}")))?;
        writeln!(out, "{}: reviewed {}", Visible(&shown), session.today)?;
        out.flush()?;
        return Ok(Exit::Done);
    }
    let chosen = Selection {
        extend_select: QUESTIONS.map(str::to_owned).to_vec(),
        ..Selection::default()
    };
    let linter = settings.linter(chosen, &session.here, session.today)?;
    let doc = Postmortem::read(&source.text, &below, &config.dialect);
    let short = Record::of(&source, &below, &doc);
    let outcome = linter.lint(source, &below);
    let pack = Pack {
        doc: &doc,
        record: &short,
        findings: &outcome.report.findings,
        policy: &config.policy,
        minutes: args.minutes,
    };
    report::write_review(pack, &mut out)?;
    out.flush()?;
    Ok(Exit::Done)
}
