//! `pm new`.

use super::options::date;
use super::session::Session;
use super::{Exit, Failure};
use crate::archive;
use crate::config::Config;
use crate::model::{Dialect, Postmortem, Severity};
use crate::rules::requirements;
use crate::settings::Settings;
use crate::template::{EMBEDDED, Fields, Template};
use chrono::NaiveDate;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

const HELP: &str = "Examples:
  pm new \"Order service pool exhaustion\" --severity SEV-1 --date 2026-02-15 --author \"Platform team\"
  pm new \"Search was slow\" --template short
  pm new --stdout > incident.md

The file is postmortems/YYYY/YYYY-MM-DD-title.md unless `files` in pm.yaml says otherwise; one that exists is never touched.";

/// Start a postmortem from a template
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// What happened, in a line
    #[arg(value_parser = title)]
    title: Option<String>,
    /// SEV-1 to SEV-4, or a word that pm.yaml has for one; SEV-3 and SEV-4 take the short template
    #[arg(long, value_name = "SEV")]
    severity: Option<String>,
    /// The day of the incident [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<NaiveDate>,
    /// Who writes it: a person, role or team; may be repeated
    #[arg(long, value_name = "NAME")]
    author: Vec<String>,
    /// The template: full, short [default: by severity]
    #[arg(long, value_name = "NAME", value_parser = template)]
    template: Option<Template<'static>>,
    /// Print it instead of writing a file
    #[arg(long)]
    stdout: bool,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let Settings { config, root, .. } = &session.own_settings()?;
    let severity = match &args.severity {
        Some(text) => Some(severity(text, &config.dialect)?.name()),
        None => None,
    };
    let template = args
        .template
        .or_else(|| Template::embedded(config.template.as_deref()?))
        .unwrap_or_else(|| Template::for_severity(severity));
    let date = args.date.unwrap_or(session.today);
    let text = template.render(&Fields {
        title: args.title.as_deref(),
        date: Some(date),
        authors: &args.author,
        severity,
        status: None,
    });
    let title = args.title.as_deref().unwrap_or_default();
    let mut out = Session::out();
    if args.stdout {
        out.write_all(text.as_bytes())?;
    } else {
        let path = create(config.files.paths(date, title), root, &text, session)?;
        writeln!(out, "{}", crate::report::Visible(path.display()))?;
    }
    out.flush()?;
    if let Some(sections) = lacking(&text, config) {
        let severity = severity.unwrap_or("postmortem");
        session.note(format_args!(
            "the {} template lacks sections that a {severity} should have: {sections}",
            template.name
        ));
    }
    if !args.stdout && args.date.is_none() {
        session.note(format_args!(
            "dated {date}; --date names the day of the incident"
        ));
    }
    Ok(Exit::Done)
}

/// Writes the text under the first path that is free.
fn create(
    paths: impl Iterator<Item = String>,
    root: &Path,
    text: &str,
    session: &Session,
) -> Result<PathBuf, Failure> {
    let mut paths = paths
        .map(|below| archive::seen_from(&session.here, &root.join(below)))
        .peekable();
    while let Some(path) = paths.next() {
        match archive::create(&session.here.join(&path), text) {
            Ok(()) => return Ok(path),
            Err(error)
                if error.kind() == io::ErrorKind::AlreadyExists && paths.peek().is_some() => {}
            Err(error) => return Err(refused(&path, &error)),
        }
    }
    Err(Failure::Message("there is no name for the file".to_owned()))
}

/// The sections that the severity asks for and the template does not have.
fn lacking(text: &str, config: &Config) -> Option<String> {
    let doc = Postmortem::read(text, "", &config.dialect);
    let needs = &config.requirements;
    let mut missing = needs.missing(&doc);
    missing.extend(needs.missing_recommended(&doc));
    (!missing.is_empty()).then(|| requirements::names(&missing))
}

fn refused(path: &Path, error: &io::Error) -> Failure {
    let path = path.display();
    Failure::Message(match error.kind() {
        io::ErrorKind::AlreadyExists => {
            format!("{path} exists and was left as it is; give another title or date")
        }
        _ => format!("{path} could not be written: {error}"),
    })
}

fn title(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        return Err("say what happened, or leave the title out".to_owned());
    }
    Ok(text.to_owned())
}

/// The severity that a word means to the team.
fn severity(text: &str, dialect: &Dialect) -> Result<Severity, Failure> {
    let own = dialect.severities.iter().map(|(word, _)| word.as_str());
    let ours = Severity::ALL.map(Severity::name).into_iter();
    let mut names: Vec<&str> = ours.filter(|_| !dialect.only_severities).collect();
    for word in own {
        if !names.contains(&word) {
            names.push(word);
        }
    }
    Severity::of(text, dialect).ok_or_else(|| {
        let names = names.join(", ");
        Failure::Message(format!(
            "--severity: one of {names} was expected, not `{text}`"
        ))
    })
}

fn template(name: &str) -> Result<Template<'static>, String> {
    let names = || EMBEDDED.map(|template| template.name).join(", ");
    Template::embedded(name).ok_or_else(|| format!("one of {} was expected", names()))
}
