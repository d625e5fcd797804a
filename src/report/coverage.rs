//! Which incidents need a postmortem, and which of them have one.

use super::{Visible, counted};
use crate::archive::Record;
use crate::archive::register::{Coverage, Finished, Incident};
use crate::archive::required::{Need, QUESTIONS, Ruling};
use crate::markdown::one_line;
use crate::model::{Severity, Status};
use serde::Serialize;
use std::io::{self, Write};

/// Writes whether an incident needs a postmortem, why, and the command to go on with.
///
/// # Errors
/// When `out` does not take it.
pub fn write_ruling(ruling: &Ruling, command: &str, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{}: {}",
        ruling.need.name(),
        Visible(ruling.reasons.join("; "))
    )?;
    if ruling.need == Need::YourCall {
        writeln!(out, "Three questions decide; one yes is enough:")?;
        for question in QUESTIONS {
            writeln!(out, "  - {question}")?;
        }
    }
    writeln!(out, "  {}", Visible(command))
}

#[derive(Serialize)]
struct RulingDocument<'a> {
    version: u32,
    required: bool,
    answer: &'static str,
    reasons: &'a [String],
    command: &'a str,
}

/// Writes the same as one JSON document.
///
/// # Errors
/// When `out` does not take it.
pub fn write_ruling_json(ruling: &Ruling, command: &str, out: &mut dyn Write) -> io::Result<()> {
    let document = RulingDocument {
        version: 1,
        required: ruling.need == Need::Required,
        answer: ruling.need.name(),
        reasons: &ruling.reasons,
        command,
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

/// Writes which incidents lack a postmortem or a finished one, and the share of those that have it.
///
/// # Errors
/// When `out` does not take it.
pub fn write_coverage(coverage: &Coverage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let missing = || {
        coverage
            .qualifying
            .iter()
            .filter(|(_, found)| matches!(found, Finished::Missing))
    };
    if missing().next().is_some() {
        writeln!(out, "no postmortem")?;
        for (incident, _) in missing() {
            writeln!(out, "  {}", Visible(about(incident)))?;
            writeln!(out, "    {}", Visible(start(incident)))?;
        }
        writeln!(out)?;
    }
    let unfinished = coverage
        .qualifying
        .iter()
        .filter_map(|(incident, found)| match found {
            Finished::NotYet(record) => Some((incident, record)),
            _ => None,
        });
    let mut unfinished = unfinished.peekable();
    if unfinished.peek().is_some() {
        writeln!(out, "not finished")?;
        for (incident, record) in unfinished {
            let status = record.status().map_or("no status", Status::name);
            writeln!(out, "  {}", Visible(about(incident)))?;
            writeln!(out, "    {} ({status})", Visible(&record.path))?;
        }
        writeln!(out)?;
    }
    writeln!(out, "{}", completion(coverage))
}

/// "3 of 4 incidents that need a postmortem have a finished one (75 %)".
pub(super) fn completion(coverage: &Coverage<'_>) -> String {
    let (all, finished) = (coverage.qualifying.len(), coverage.finished());
    if all == 0 {
        return "no incident of the register needs a postmortem".to_owned();
    }
    let percent = finished * 100 / all;
    let noun = if all == 1 {
        "incident that needs"
    } else {
        "incidents that need"
    };
    format!("{finished} of {all} {noun} a postmortem have a finished one ({percent} %)")
}

fn about(incident: &Incident) -> String {
    let date = incident.date.map(|day| day.to_string());
    let severity = incident
        .facts
        .severity
        .map(|severity| severity.name().to_owned());
    let id = incident.id().map(str::to_owned);
    let title = Some(one_line(&incident.title)).filter(|title| !title.is_empty());
    let parts = [date, severity, id, title].into_iter().flatten();
    parts.collect::<Vec<_>>().join("  ")
}

/// The command that starts a postmortem, safe to paste into a shell.
fn start(incident: &Incident) -> String {
    // One that has no title yet is called by what people know it by.
    let named = [incident.title.as_str(), incident.id().unwrap_or_default()];
    let named = named.map(|name| one_line(name).replace(char::is_control, ""));
    let title = named.into_iter().find(|name| !name.is_empty());
    let title = title.unwrap_or_else(|| "TITLE".to_owned());
    let title = title.replace('\'', "'\\''");
    let severity = incident.facts.severity;
    let severity = severity.map_or_else(String::new, |own| format!(" --severity {}", own.name()));
    let date = incident
        .date
        .map_or_else(String::new, |day| format!(" --date {day}"));
    if title.starts_with('-') {
        return format!("pm new{severity}{date} -- '{title}'");
    }
    format!("pm new '{title}'{severity}{date}")
}

#[derive(Serialize)]
struct CoverageDocument<'a> {
    version: u32,
    qualifying: usize,
    finished: usize,
    undecided: usize,
    missing: Vec<Entry<'a>>,
    unfinished: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    ids: &'a [String],
    title: &'a str,
    date: Option<String>,
    severity: Option<&'static str>,
    path: Option<&'a str>,
}

/// Writes the same as one JSON document.
///
/// # Errors
/// When `out` does not take it.
pub fn write_coverage_json(coverage: &Coverage<'_>, out: &mut dyn Write) -> io::Result<()> {
    let of = |wanted: fn(&Finished<'_>) -> bool| {
        let rows = coverage
            .qualifying
            .iter()
            .filter(move |(_, found)| wanted(found));
        rows.map(|(incident, found)| Entry::of(incident, found))
            .collect()
    };
    let document = CoverageDocument {
        version: 1,
        qualifying: coverage.qualifying.len(),
        finished: coverage.finished(),
        undecided: coverage.undecided,
        missing: of(|found| matches!(found, Finished::Missing)),
        unfinished: of(|found| matches!(found, Finished::NotYet(_))),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

impl<'a> Entry<'a> {
    fn of(incident: &'a Incident, found: &Finished<'a>) -> Self {
        let record: Option<&'a Record> = match *found {
            Finished::Yes(record) | Finished::NotYet(record) => Some(record),
            Finished::Missing => None,
        };
        Self {
            ids: &incident.ids,
            title: &incident.title,
            date: incident.date.map(|day| day.to_string()),
            severity: incident.facts.severity.map(Severity::name),
            path: record.map(|record| record.path.as_str()),
        }
    }
}

/// What a reader has to know of incidents that nothing decides.
#[must_use]
pub fn undecided(count: usize) -> String {
    format!(
        "{} without a known severity left out",
        counted(count, "incident")
    )
}
