//! Which records statistics are about.

use crate::archive::records::Record;
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
        let since = self
            .since
            .is_none_or(|since| record.date.is_some_and(|day| day >= since));
        let until = self
            .until
            .is_none_or(|until| record.date.is_some_and(|day| day <= until));
        let severity = record.severity();
        since
            && until
            && has(&self.services, &record.metadata.services)
            && has(&self.tags, &record.metadata.tags)
            && (self.severities.is_empty()
                || severity.is_some_and(|severity| self.severities.contains(&severity)))
    }
}
