//! `pm init`.

mod files;
mod learnt;

use super::session::Session;
use super::{Exit, Failure};
use crate::archive::{self, Candidate, Listing, Survey};
use crate::config::{self, Config};
use crate::diagnostic::{Group, Level};
use crate::lint::Selection;
use crate::model::{Dialect, Postmortem};
use crate::report::{self, Habit, Visible};
use crate::settings::Settings;
use crate::source::SourceFile;
use files::{Fate, Planned};
use learnt::Learnt;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::panic::catch_unwind;
use std::path::Path;

const HELP: &str = "Examples:
  pm init --dry-run     print what would be written
  pm init && pm lint && pm lint --write-baseline

It reads the reports that are there and asks nothing. What exists stays as it is; with --force,
pm.yaml and the workflow for GitHub are written anew, and nothing else.";

/// Write pm.yaml from what the archive already does, and files for pre-commit and CI
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// Print the files instead of writing them
    #[arg(long)]
    dry_run: bool,
    /// Write pm.yaml and the workflow anew where they exist
    #[arg(long)]
    force: bool,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let top = archive::repository(&session.here).unwrap_or(&session.here);
    let mut planned = files::plan(top, args.force);
    let mut learnt = Learnt::default();
    let config = planned.iter_mut().find(|file| file.is_config());
    if let Some(config) = config.filter(|config| config.fate != Fate::Kept) {
        let reports = reports(top, session);
        config.text = starter(&reports, top, session, &mut learnt)?;
        learnt.from = Some(report::counted(reports.len(), "report"));
    }
    planned.push(files::attributes(top, &archive_of(&planned, top, session)));
    let mut out = Session::out();
    for file in &planned {
        tell(file, &learnt, args, session, &mut out)?;
    }
    if !args.dry_run {
        writeln!(
            out,
            "next: `pm lint`, then `pm lint --write-baseline` to accept what is there"
        )?;
        if let Some(job) = planned
            .iter()
            .find(|file| file.builds() && file.fate != Fate::Kept)
        {
            let path = archive::seen_from(&session.here, &job.path);
            writeln!(
                out,
                "      set the variable PM_SOURCE, from which {} builds pm: the address of its git repository",
                Visible(path.display())
            )?;
        }
    }
    out.flush()?;
    Ok(Exit::Done)
}

/// The archive's folder from the top of the repository, as the configuration says that is written or is there.
fn archive_of(planned: &[Planned], top: &Path, session: &Session) -> String {
    let written = planned.iter().find(|file| file.is_config());
    let written = written.filter(|file| !file.text.is_empty());
    let root = match written {
        Some(file) => Config::parse(&file.text, top)
            .ok()
            .and_then(|config| config.root),
        None => session.own_settings().ok().map(|settings| settings.root),
    };
    let root = root.filter(|root| root.starts_with(top));
    archive::relative(top, &root.unwrap_or_else(|| top.join("postmortems")))
}

/// Writes a file, or says what would be in it, or why it stays.
fn tell(
    file: &Planned,
    learnt: &Learnt,
    args: &Args,
    session: &Session,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let path = archive::seen_from(&session.here, &file.path);
    let shown = Visible(path.display());
    let from = match &learnt.from {
        Some(reports) if file.is_config() => format!(", from {reports}"),
        _ => String::new(),
    };
    match file.fate {
        Fate::Kept if args.force && file.is_other_config() => writeln!(
            out,
            "{shown} exists and stays as it is: rename it to pm.yaml to have it written anew"
        )?,
        Fate::Kept => writeln!(out, "{shown} exists and stays as it is")?,
        Fate::Shown => {
            writeln!(out, "{shown} exists and stays as it is; add to it:\n")?;
            for line in file.text.lines() {
                writeln!(out, "{}", format!("    {line}").trim_end())?;
            }
            writeln!(out)?;
        }
        Fate::New | Fate::Again if args.dry_run => {
            writeln!(out, "would write {shown}{from}:\n")?;
            for line in file.text.lines() {
                writeln!(out, "{}", format!("    {line}").trim_end())?;
            }
            writeln!(out)?;
        }
        Fate::New | Fate::Again => {
            let written = if file.fate == Fate::New {
                archive::create(&file.path, &file.text)
            } else {
                archive::put(&file.path, |to| to.write_all(file.text.as_bytes()))
            };
            written.map_err(|error| Failure::Message(format!("{shown}: {error}")))?;
            writeln!(out, "wrote {shown}{from}")?;
        }
    }
    if file.is_config() {
        for note in &learnt.notes {
            writeln!(out, "  {note}")?;
        }
    }
    Ok(())
}

/// The reports below the top, each a path from there and its text; what cannot be read is none.
fn reports(top: &Path, session: &Session) -> Vec<(String, String)> {
    let listing = Listing::of(&[top.to_owned()], &session.here, &mut |_, _| false);
    let read: Vec<Result<_, String>> = listing
        .files
        .into_par_iter()
        .map(|Candidate { path, .. }| {
            let relative = archive::relative(top, &path);
            let source = SourceFile::read(&path, relative.clone())
                .map_err(|error| format!("{relative} is passed over: {error}"))?;
            let text = source.text;
            let is_report = catch_unwind(|| {
                Postmortem::read(&text, &relative, &Dialect::default()).is_postmortem()
            });
            Ok(is_report.unwrap_or(false).then_some((relative, text)))
        })
        .collect();
    let mut reports = Vec::new();
    for report in read {
        match report {
            Ok(report) => reports.extend(report),
            Err(message) => session.note(message),
        }
    }
    reports
}

/// The configuration that fits the reports.
fn starter(
    reports: &[(String, String)],
    top: &Path,
    session: &Session,
    learnt: &mut Learnt,
) -> Result<String, Failure> {
    if reports.is_empty() {
        return Ok(files::EMPTY.to_owned());
    }
    let survey = Survey::of(reports);
    let draft = written(&survey, &[])?;
    let config = read_back(&draft, top)?;
    let habits = habits(reports, config, top, session)?;
    let text = written(&survey, &habits)?;
    read_back(&text, top)?;
    learnt.note(&survey, &habits);
    Ok(text)
}

fn written(survey: &Survey, habits: &[Habit]) -> Result<String, Failure> {
    let mut text = Vec::new();
    report::write_starter(survey, habits, &mut text)?;
    Ok(String::from_utf8_lossy(&text).into_owned())
}

/// Nothing is written that could not be read.
fn read_back(text: &str, top: &Path) -> Result<Config, Failure> {
    Config::parse(text, top).map_err(|error: config::Error| {
        Failure::Message(format!(
            "the configuration for these reports would not be read back; please report it\n{error}"
        ))
    })
}

/// The rules that more than half of the reports break, where no such finding is an error.
fn habits(
    reports: &[(String, String)],
    config: Config,
    top: &Path,
    session: &Session,
) -> Result<Vec<Habit>, Failure> {
    let root = config.root.clone().unwrap_or_else(|| top.to_owned());
    let settings = Settings {
        config,
        root,
        templates: None,
        applied: Vec::new(),
    };
    let linter = settings.linter(Selection::default(), &session.here, session.today)?;
    let found: Vec<_> = reports
        .par_iter()
        .map(|(path, text)| {
            let file = top.join(path);
            let relative = archive::relative(&settings.root, &file);
            let outcome = linter.lint(SourceFile::new(path.as_str(), text.clone()), &relative);
            let findings = outcome.report.findings.into_iter();
            findings
                .filter(|finding| is_habit(&finding.rule))
                .map(|finding| finding.rule.name.to_string())
                .collect::<BTreeSet<_>>()
        })
        .collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for rule in found.into_iter().flatten() {
        *counts.entry(rule).or_default() += 1;
    }
    let most = counts.into_iter();
    let most = most.filter(|&(_, count)| count > FEW && count * 2 > reports.len());
    Ok(most
        .map(|(rule, reports)| Habit { rule, reports })
        .collect())
}

/// So few reports show no habit.
const FEW: usize = 2;

/// Whether what a rule finds may be how a team writes: never what is said of people, what must not be public, or what
/// makes a finished report wrong.
fn is_habit(rule: &crate::diagnostic::RuleInfo) -> bool {
    let of_form = matches!(
        rule.group,
        Group::Structure | Group::Metadata | Group::Timeline | Group::Consistency | Group::Actions
    );
    of_form && rule.levels.finished < Level::Error
}
