//! Which records statistics are about.

use crate::archive::records::Record;
use crate::archive::register::Incident;
use crate::model::Severity;
use crate::span::Spanned;
use chrono::NaiveDate;

/// What a record must be to count; the default lets all count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The first day.
    pub since: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// One of these services, whatever their case.
    pub services: Vec<String>,
    /// One of these tags, whatever their case.
    pub tags: Vec<String>,
    /// One of these severities.
    pub severities: Vec<Severity>,
}

impl Scope {
    /// Whether an incident of a register counts, of which neither services nor tags are known.
    #[must_use]
    pub fn holds_incident(&self, incident: &Incident) -> bool {
        self.holds_day(incident.date) && self.holds_severity(incident.facts.severity)
    }

    fn holds_day(&self, day: Option<NaiveDate>) -> bool {
        self.since
            .is_none_or(|since| day.is_some_and(|day| day >= since))
            && self
                .until
                .is_none_or(|until| day.is_some_and(|day| day <= until))
    }

    fn holds_severity(&self, severity: Option<Severity>) -> bool {
        self.severities.is_empty()
            || severity.is_some_and(|severity| self.severities.contains(&severity))
    }

    /// Whether a record counts.
    #[must_use]
    pub fn holds(&self, record: &Record) -> bool {
        let has = |wanted: &[String], words: &[Spanned<String>]| {
            let is = |word: &Spanned<String>| {
                let word = word.value.trim().to_lowercase();
                wanted.iter().any(|wanted| wanted.to_lowercase() == word)
            };
            wanted.is_empty() || words.iter().any(is)
        };
        self.holds_day(record.date)
            && has(&self.services, &record.metadata.services)
            && has(&self.tags, &record.metadata.tags)
            && self.holds_severity(record.severity())
    }
}
