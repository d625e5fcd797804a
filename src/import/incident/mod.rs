//! An incident as a tool or a script tells it: what a postmortem can be started from.

mod own;
#[cfg(test)]
mod tests;
mod vendor;

pub use own::KEYS;
pub use vendor::impact_severity;

use super::json::values;
use super::times::Times;
use super::{Event, Frame, ImportError};
use crate::model::{Dialect, Severity};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::Value;

/// What is known of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Incident {
    /// What happened, in a line.
    pub title: Option<String>,
    /// What happened, in some sentences.
    pub summary: Option<String>,
    /// Its identifier in the tool.
    pub id: Option<String>,
    /// How bad it was.
    pub severity: Option<Severity>,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Who writes the postmortem.
    pub authors: Vec<String>,
    /// The services concerned.
    pub services: Vec<String>,
    /// Labels to find it by.
    pub tags: Vec<String>,
    /// Who took part.
    pub participants: Vec<String>,
    /// When the impact began, in UTC.
    pub started: Option<NaiveDateTime>,
    /// When a person came to know, in UTC.
    pub detected: Option<NaiveDateTime>,
    /// When somebody took it on, in UTC.
    pub acknowledged: Option<NaiveDateTime>,
    /// When the impact ended, in UTC.
    pub mitigated: Option<NaiveDateTime>,
    /// When all was as before, in UTC.
    pub resolved: Option<NaiveDateTime>,
    /// What happened when, with the moment of the incident that it was, such as `detect`.
    pub timeline: Vec<(Event, Option<String>)>,
}

impl Incident {
    /// Two moments that cannot both be right, by name: the later of the two in an incident comes first.
    #[must_use]
    pub fn contradiction(&self) -> Option<[(&'static str, NaiveDateTime); 2]> {
        let started = ("started", self.started);
        let detected = ("detected", self.detected);
        let acknowledged = ("acknowledged", self.acknowledged);
        let mitigated = ("mitigated", self.mitigated);
        let resolved = ("resolved", self.resolved);
        let pairs = [
            (started, detected),
            (started, acknowledged),
            (started, mitigated),
            (started, resolved),
            (detected, acknowledged),
            (mitigated, resolved),
        ];
        pairs.into_iter().find_map(|(early, late)| {
            let (first, second) = (early.1?, late.1?);
            (second < first).then_some([(early.0, first), (late.0, second)])
        })
    }
}

/// Who told it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Teller {
    /// A script, in our own schema.
    Own,
    /// `PagerDuty`: incidents and log entries of its REST API.
    PagerDuty,
    /// incident.io: incidents and incident updates of its API.
    IncidentIo,
    /// Opsgenie: incidents, alerts and their logs.
    Opsgenie,
    /// Statuspage: incidents with their updates.
    Statuspage,
}

impl Teller {
    /// Its name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Own => "the fields of `pm schema incident`",
            Self::PagerDuty => "PagerDuty",
            Self::IncidentIo => "incident.io",
            Self::Opsgenie => "Opsgenie",
            Self::Statuspage => "Statuspage",
        }
    }
}

/// An incident, and what could not be read of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who told it.
    pub teller: Teller,
    /// What is known.
    pub incident: Incident,
    /// What could not be taken, each with the reason.
    pub left: Vec<String>,
}

/// Reads what a tool exported: JSON documents one after the other, of which one is the incident.
///
/// # Errors
/// When it is no JSON, or tells of no incident or of several.
pub fn read_incident(text: &str, today: NaiveDate, dialect: &Dialect) -> Result<Told, ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let values = values(text)?;
    let frame = Frame {
        day: today,
        offset: 0,
    };
    let mut reader = Reader {
        told: Told {
            teller: Teller::Own,
            incident: Incident::default(),
            left: Vec::new(),
        },
        times: Times::new(frame),
        dialect,
    };
    let mut known = false;
    for value in &values {
        if let Some(teller) = reader.vendor(value)? {
            reader.told.teller = teller;
            known = true;
        } else if own::is(value) {
            reader.own(value);
            known = true;
        }
    }
    if !known {
        let keys = values.first().and_then(Value::as_object);
        let keys = keys.map(|keys| keys.keys().cloned().collect());
        return Err(ImportError::NoIncident(keys.unwrap_or_default()));
    }
    let mut told = reader.told;
    let incident = &mut told.incident;
    let first = incident.started.or(incident.detected);
    incident.date = incident.date.or(first.map(|at| at.date()));
    incident
        .timeline
        .retain(|(event, _)| !event.text.trim().is_empty());
    Ok(told)
}

/// What was read so far.
struct Reader<'a> {
    told: Told,
    times: Times,
    dialect: &'a Dialect,
}

impl Reader<'_> {
    fn leave(&mut self, what: String) {
        if !self.told.left.contains(&what) {
            self.told.left.push(what);
        }
    }

    /// The moment at a path; what is no time is left.
    fn moment(&mut self, value: &Value, path: &str) -> Option<NaiveDateTime> {
        let text = super::json::text(value, path).filter(|text| !text.trim().is_empty())?;
        let at = self.times.field(&text);
        if at.is_none() {
            self.leave(format!(
                "{path} `{text}`: no time; write it as 2026-02-15T14:23:00Z"
            ));
        }
        at
    }

    /// Takes the severity that a word means.
    fn severity(&mut self, word: Option<String>) {
        let Some(word) = word else {
            return;
        };
        let severity = Severity::of(&word, self.dialect);
        if severity.is_none() {
            self.leave(format!(
                "severity `{word}`: no word for SEV-1 to SEV-4; give --severity, or map it under `severities` in pm.yaml"
            ));
        }
        self.told.incident.severity = self.told.incident.severity.or(severity);
    }
}
