//! `pm new`.

mod args;
mod ask;
mod edit;
mod open;
mod pick;
mod source;
mod terminal;

pub(super) use args::Args;
pub(super) use pick::{listed, named};

use super::session::Session;
use super::{Exit, Failure};
use crate::archive::{self, Scaffold};
use crate::chronicle;
use crate::config::Config;
use crate::import::Incident;
use crate::model::{Dialect, Postmortem, Severity};
use crate::report::Visible;
use crate::rules::requirements;
use crate::settings::Settings;
use crate::template::{Fields, Template};
use ask::{Answers, Known, Stop};
use chrono::NaiveDate;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use terminal::Terminal;

/// What a postmortem is started from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Facts {
    incident: Incident,
    /// The name of the template, where one was asked for.
    template: Option<String>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let settings = &session.own_settings()?;
    let own = settings.scaffolds();
    let mut facts = args.facts(&settings.config.dialect, session)?;
    if let Some(name) = &facts.template {
        named(&own, name)?;
    }
    if facts.incident.title.is_none() && !args.stdout {
        if !terminal::is_there() {
            return Err(Failure::Message(
                "a title is needed: pm new \"What failed\"; on a terminal `pm new` asks for it, and --stdout goes without"
                    .to_owned(),
            ));
        }
        let mut terminal = Terminal {
            colour: session.colour,
        };
        if let Err(stop) = fill(&mut facts, settings, &own, session, &mut terminal) {
            return Err(Failure::Message(match stop {
                Stop::Cancelled => "cancelled; nothing was written".to_owned(),
                Stop::Broken(error) => {
                    format!(
                        "the terminal cannot be asked: {error}; give a title: pm new \"What failed\""
                    )
                }
            }));
        }
    }
    write(args, &facts, settings, &own, session)
}

/// Asks for what is missing, and whether the file is to be written.
fn fill(
    facts: &mut Facts,
    settings: &Settings,
    own: &[Scaffold],
    session: &Session,
    answers: &mut dyn Answers,
) -> Result<(), Stop> {
    let dialect = &settings.config.dialect;
    let severities = Severity::ALL.into_iter().filter(|severity| {
        let named = dialect
            .severities
            .iter()
            .any(|(_, known)| known == severity);
        named || !dialect.only_severities
    });
    let severities: Vec<_> = severities.collect();
    let templates = listed(own, &session.here);
    let path = |title: &str, date| {
        let below: Vec<String> = settings.config.files.paths(date, title).collect();
        let mut paths = below.iter().map(|below| settings.root.join(below));
        let free = paths.find(|path| path.symlink_metadata().is_err());
        let taken = free.is_none();
        let path = free.or(below.first().map(|below| settings.root.join(below)));
        let path = archive::seen_from(&session.here, &path.unwrap_or_default());
        (Visible(path.display()).to_string(), taken)
    };
    let known = Known {
        today: session.today,
        author: author(session),
        severities: &severities,
        templates: &templates,
        usual: settings.config.template.as_deref(),
        path: &path,
    };
    ask::ask(facts, &known, answers)?;
    ask::confirm(facts, &known, answers)
}

fn title(facts: &Facts) -> &str {
    facts.incident.title.as_deref().unwrap_or_default()
}

fn write(
    args: &Args,
    facts: &Facts,
    settings: &Settings,
    own: &[Scaffold],
    session: &Session,
) -> Result<Exit, Failure> {
    let Settings { config, root, .. } = settings;
    let severity = facts.incident.severity.map(Severity::name);
    let template = pick::chosen(facts, config, own, severity)?;
    let date = facts.incident.date.unwrap_or(session.today);
    let rendered = template.render(&fields(&facts.incident, date));
    let paths: Vec<String> = config.files.paths(date, title(facts)).collect();
    let below = paths.first().map(String::as_str).unwrap_or_default();
    let text = with_rows(rendered, &facts.incident, below, config, session);
    let mut out = Session::out();
    let mut written = None;
    if args.stdout {
        out.write_all(text.as_bytes())?;
    } else {
        let path = create(paths.iter(), root, &text, session)?;
        writeln!(out, "{}", Visible(path.display()))?;
        written = Some(path);
    }
    out.flush()?;
    let doc = Postmortem::read(&text, below, &config.dialect);
    tell(template, &doc, config, session);
    if let Some(path) = &written {
        if facts.incident.date.is_none() {
            session.note(format_args!(
                "dated {date}; --date names the day of the incident"
            ));
        }
        for line in open::left_open(&doc, &text) {
            session.note(line);
        }
        let shown = path.display();
        session.note(format_args!("next: fill it in, then pm lint {shown}"));
        if args.edit {
            edit::edit(path)?;
        }
    }
    Ok(Exit::Done)
}

/// Tells what is wrong with a template, and what it lacks for the severity.
fn tell(template: Template<'_>, doc: &Postmortem, config: &Config, session: &Session) {
    let name = template.name;
    let faults = template.faults().len();
    if faults > 0 {
        let faults = crate::report::counted(faults, "fault");
        session.note(format_args!(
            "the template {name} has {faults}; `pm template check` shows where"
        ));
    }
    let needs = &config.requirements;
    let mut missing = needs.missing(doc);
    missing.extend(needs.missing_recommended(doc));
    if !missing.is_empty() {
        let severity = doc.metadata.known_severity().map(Severity::name);
        session.note(format_args!(
            "the {name} template lacks sections that a {} should have: {}",
            severity.unwrap_or("postmortem"),
            requirements::names(&missing)
        ));
    }
}

fn fields(incident: &Incident, date: NaiveDate) -> Fields<'_> {
    Fields {
        title: incident.title.as_deref(),
        date: Some(date),
        authors: &incident.authors,
        severity: incident.severity.map(Severity::name),
        status: None,
        services: &incident.services,
        tags: &incident.tags,
        participants: &incident.participants,
        incident: incident.id.as_deref(),
        summary: incident.summary.as_deref(),
        started: incident.started,
        detected: incident.detected,
        acknowledged: incident.acknowledged,
        mitigated: incident.mitigated,
        resolved: incident.resolved,
    }
}

/// The text with what the incident's tool told in its timeline.
fn with_rows(
    text: String,
    incident: &Incident,
    below: &str,
    config: &Config,
    session: &Session,
) -> String {
    if incident.timeline.is_empty() {
        return text;
    }
    let rows = incident.timeline.iter().map(|(event, tag)| chronicle::Row {
        tag: tag.clone(),
        ..chronicle::Row::foreign(event)
    });
    let rows: Vec<_> = rows.collect();
    match chronicle::insert(&text, below, &config.dialect, &rows) {
        Ok(written) => written.text,
        Err(refusal) => {
            session.note(format_args!("the timeline was left empty: {refusal}"));
            text
        }
    }
}

/// Writes the text under the first path that is free; what has the same title was started already.
fn create<'a>(
    paths: impl Iterator<Item = &'a String>,
    root: &Path,
    text: &str,
    session: &Session,
) -> Result<PathBuf, Failure> {
    let mut paths = paths
        .map(|below| archive::seen_from(&session.here, &root.join(below)))
        .peekable();
    let title = |text: &str| {
        let doc = Postmortem::read(text, "", &Dialect::default());
        doc.title.value().cloned()
    };
    let own = title(text);
    while let Some(path) = paths.next() {
        let is_other = || {
            let there = std::fs::read_to_string(session.here.join(&path));
            there.is_ok_and(|there| title(&there) != own)
        };
        match archive::create(&session.here.join(&path), text) {
            Ok(()) => return Ok(path),
            Err(error)
                if error.kind() == io::ErrorKind::AlreadyExists
                    && paths.peek().is_some()
                    && is_other() => {}
            Err(error) => return Err(refused(&path, &error)),
        }
    }
    Err(Failure::Message("there is no name for the file".to_owned()))
}

pub(super) fn refused(path: &Path, error: &io::Error) -> Failure {
    let path = path.display();
    Failure::Message(match error.kind() {
        io::ErrorKind::AlreadyExists => {
            format!("{path} exists and was left as it is; give another title or date")
        }
        _ => format!("{path} could not be written: {error}"),
    })
}

/// Who git says is at work.
fn author(session: &Session) -> Option<String> {
    let asked = std::process::Command::new("git")
        .args(["config", "--get", "user.name"])
        .current_dir(&session.here)
        .output();
    let name = String::from_utf8(asked.ok()?.stdout).ok()?;
    let name = name.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests;
