//! `pm lint`.

mod fix;

use super::baseline::Acceptance;
use super::files::{self, Files, Job, Paths, none_found};
use super::output::Output;
use super::passed_over::{self, PassedOver};
use super::rule_name::RuleName;
use super::session::{Session, complain};
use super::since;
use super::{Exit, Failure};
use crate::config::FailOn;
use crate::diagnostic::Level;
use crate::lint::{self, FileReport, Linter, Run, Selection};
use crate::report::{Format, Summary};
use crate::settings::Settings;
use fix::{Checked, Fixes, Mode};
use rayon::prelude::*;
use std::io::Write;

const HELP: &str = "Examples:
  pm lint                                    check the archive
  pm lint postmortems/2026 --fail-on warning
  pm lint --select language --format concise
  pm lint --level missing-owner=off --ignore clock
  pm lint --diff --unsafe-fixes              show what could be fixed
  git show HEAD:incident.md | pm lint - --stdin-filename incident.md

Rules and groups are listed by `pm explain`; `all` names every rule.
Exit codes: 0 nothing at or above --fail-on, 1 findings at or above it, 2 a file or the configuration could not be read.";

/// Check postmortems: structure, language, times, action items
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// Run only these rules or groups; a rule that is off runs at info when it is named itself
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = RuleName, hide_possible_values = true)]
    select: Option<Vec<String>>,
    /// Run these rules or groups as well
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = RuleName, hide_possible_values = true)]
    extend_select: Vec<String>,
    /// Do not run these rules or groups
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = RuleName, hide_possible_values = true)]
    ignore: Vec<String>,
    /// Give a level: off, info, warning, error; a rule named itself runs at it whatever else is said, a group where
    /// --select and --ignore leave it
    #[arg(long, value_name = "RULE=LEVEL", value_delimiter = ',', value_parser = level)]
    level: Vec<(String, Level)>,
    /// Exit with 1 from this level on: error, warning, info, never [default: error]
    #[arg(long, value_name = "LEVEL", value_parser = fail_on)]
    fail_on: Option<FailOn>,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    fixes: fix::Options,
    #[command(flatten)]
    baseline: Acceptance,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    if args.baseline.writes() && args.paths.has_stdin() {
        return Err(Failure::Message(
            "what standard input holds cannot be accepted: it may be no file; name its file instead of `-`"
                .to_owned(),
        ));
    }
    let output = args.output.prepare(session)?;
    if let Some(remark) = args.fixes.remark() {
        session.note(remark);
    }
    let Files {
        jobs,
        settings,
        configurations,
        places,
        extent,
    } = args.paths.files(session)?;
    let documents = jobs.iter().filter_map(|job| match job.place() {
        files::Place::File(path) => Some(session.here.join(path)),
        files::Place::Stream => None,
    });
    let baseline = args.baseline.file(session);
    let read = documents.chain(configurations).chain([baseline]);
    output.spare(read)?;
    let linters = settings
        .iter()
        .map(|own| {
            let elsewhere = settings.iter().flat_map(Settings::custom_names);
            let selection = Selection {
                elsewhere: elsewhere.map(str::to_owned).collect(),
                ..args.selection()
            };
            own.linter(selection, &session.here, session.today)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let check = |job| check(job, &linters, &args.fixes);
    // To begin other threads takes as long as to check a short file.
    let checked: Vec<_> = if jobs.len() > 1 {
        jobs.into_par_iter().map(check).collect()
    } else {
        jobs.into_iter().map(check).collect()
    };
    let mode = args.fixes.mode();
    let mut out = Session::out();
    let mut fixes = Fixes::new(&args.fixes, session);
    let mut run = Run::default();
    let (mut of, mut digests, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    for (place, outcome) in checked {
        match outcome {
            Ok(checked) => {
                let (report, digest) = fixes.settle(checked, &mut out)?;
                of.push(place);
                digests.push(digest);
                run.files.push(report);
            }
            Err(file) => left_out.push(file),
        }
    }
    let kept = args.baseline.since.as_ref().map(|_| digests.clone());
    lint::across(&mut run.files, digests, extent);
    run.fixing = fixes.done;
    if mode == Mode::Show {
        out.flush()?;
        let exit = fixes.exit.max(tell_unread(&run));
        session.note(Summary::of(&run).of_changes());
        return Ok(exit);
    }
    args.baseline.apply(&mut run, &linters, session)?;
    if let (Some(revision), Some(digests)) = (&args.baseline.since, kept) {
        let under = |place: usize| (&linters[place], settings[place].root.as_path());
        let under: Vec<_> = of.iter().map(|&place| under(place)).collect();
        since::keep_new(&mut run, &under, digests, extent, revision, session)?;
    }
    let exits = run.files.iter().zip(of).map(|(report, place)| {
        let fail_on = args.fail_on.unwrap_or(settings[place].config.fail_on);
        exit_of(report, fail_on)
    });
    let exit = exits.max().unwrap_or(Exit::Done).max(fixes.exit);
    let written = output.write_files(&run);
    let summary = Summary::of(&run);
    if mode == Mode::Write && args.paths.has_stdin() {
        // Standard output takes the document, whole, and nothing else.
        out.flush()?;
        let mut err = Session::err();
        output.write(&mut run, &mut err)?;
        summarise(&run, &summary, output.format, session, &mut err)?;
    } else {
        output.write(&mut run, &mut out)?;
        summarise(&run, &summary, output.format, session, &mut out)?;
    }
    if run.files.is_empty() {
        none_found(&places, session);
    }
    passed_over::tell(&left_out, session);
    written.map(|()| exit)
}

/// Checks a file that is a postmortem.
fn check(
    job: Job,
    linters: &[Linter],
    fixes: &fix::Options,
) -> (usize, Result<Checked, PassedOver>) {
    let place = job.settings;
    let kept = job.place();
    let passed_over = job.passed_over();
    let (named, shown, relative) = (job.named, job.shown.clone(), job.relative.clone());
    let result = match job.read() {
        Err(error) => Ok(Linter::unreadable(&shown, &error).into()),
        Ok(source) => {
            let outcome = linters[place].lint(source, &relative);
            if named && !outcome.is_generated || outcome.is_postmortem {
                Ok(fixes.over(&linters[place], outcome, &relative, kept))
            } else {
                Err(PassedOver {
                    may_be_meant: passed_over.may_be_meant && !outcome.is_generated,
                    ..passed_over
                })
            }
        }
    };
    (place, result)
}

fn exit_of(report: &FileReport, fail_on: FailOn) -> Exit {
    if report.failed {
        Exit::Failed
    } else if report
        .findings
        .iter()
        .any(|finding| fail_on.fails(finding.level))
    {
        Exit::Found
    } else {
        Exit::Done
    }
}

/// Ends a report for people; the other formats say it themselves.
fn summarise(
    run: &Run,
    summary: &Summary,
    format: Format,
    session: &Session,
    out: &mut impl Write,
) -> Result<(), Failure> {
    match format {
        _ if run.files.is_empty() => {}
        Format::Full if !session.is_quiet() => writeln!(out, "{summary}")?,
        Format::Full => {}
        Format::Concise | Format::Github | Format::Azure => {
            // On standard output every line is a finding.
            out.flush()?;
            let lines = summary.to_string();
            lines.lines().for_each(|line| session.note(line));
        }
        _ => {
            out.flush()?;
            summary.fixed().iter().for_each(|line| session.note(line));
        }
    }
    out.flush()?;
    Ok(())
}

/// Tells of files that could not be read or checked, where findings are not reported.
fn tell_unread(run: &Run) -> Exit {
    let mut exit = Exit::Done;
    for file in run.files.iter().filter(|file| file.failed) {
        for finding in &file.findings {
            let message = &finding.diagnostic.message;
            complain(&format!("{}: {message}", file.source.path));
        }
        exit = Exit::Failed;
    }
    exit
}

impl Args {
    fn selection(&self) -> Selection {
        Selection {
            select: self.select.clone(),
            extend_select: self.extend_select.clone(),
            ignore: self.ignore.clone(),
            levels: self.level.clone(),
            ..Selection::default()
        }
    }
}

fn level(text: &str) -> Result<(String, Level), String> {
    const LEVELS: &str = "off, info, warning or error";
    let (rule, level) = text
        .split_once('=')
        .ok_or_else(|| format!("RULE=LEVEL was expected, where LEVEL is {LEVELS}"))?;
    let level = Level::parse(level)
        .ok_or_else(|| format!("`{level}` is no level; {LEVELS} was expected"))?;
    Ok((rule.to_owned(), level))
}

fn fail_on(name: &str) -> Result<FailOn, String> {
    FailOn::parse(name).ok_or_else(|| format!("one of {} was expected", FailOn::NAMES.join(", ")))
}
