//! Incidents as another system lists them, and which of them lack a postmortem.

mod columns;
mod missing;
mod read;
#[cfg(test)]
mod tests;

pub use missing::{Coverage, Finished};
pub use read::RegisterError;

use super::required::{Facts, Need};
use crate::model::Dialect;
use crate::rules::Policy;
use chrono::NaiveDate;
use std::collections::HashSet;

/// An incident as another system lists it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Incident {
    /// Its identifiers: an id, a number, a reference.
    pub ids: Vec<String>,
    /// What it is called.
    pub title: String,
    /// The day on which it began.
    pub date: Option<NaiveDate>,
    /// What decides whether it needs a postmortem.
    pub facts: Facts,
}

/// Reads a register: CSV with a header, a JSON list or an object with one in it, or a JSON object on each line.
///
/// With the incidents comes what cannot be read: each value with its row and column, or why there are no rows at all.
#[must_use]
pub fn read(text: &str, dialect: &Dialect) -> (Vec<Incident>, Vec<RegisterError>) {
    let text = text.trim_start_matches('\u{feff}');
    let rows = if text.trim_start().starts_with(['[', '{']) {
        read::json(text)
    } else {
        read::csv(text)
    };
    match rows {
        Ok(rows) => columns::incidents(rows, dialect),
        Err(error) => (Vec::new(), vec![error]),
    }
}

/// The incidents without those whose identifier an earlier one has, and these.
#[must_use]
pub fn once(incidents: Vec<Incident>) -> (Vec<Incident>, Vec<Incident>) {
    let mut seen = HashSet::new();
    incidents.into_iter().partition(|incident| {
        let id = incident.ids.first();
        id.is_none_or(|id| seen.insert(missing::folded(id)))
    })
}

impl Incident {
    /// Whether it needs a postmortem.
    #[must_use]
    pub fn qualifies(&self, policy: &Policy) -> bool {
        self.facts.ruling(policy).need == Need::Required
    }

    /// The identifier that people know it by.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        let telling = self.ids.iter().find(|id| id.contains('-'));
        telling.or(self.ids.first()).map(String::as_str)
    }
}
