//! The archive at a glance: every postmortem by year, by tag and by severity.

use super::records::{Record, Standing};
use crate::model::Severity;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// What `index.md` shows.
#[derive(Debug)]
pub struct Index<'a> {
    /// All of them, newest first; those without a day come last.
    pub entries: Vec<Entry<'a>>,
    /// Years with the places of their entries, latest first; none for entries without a day.
    pub years: Vec<(Option<i32>, Vec<usize>)>,
    /// Tags as they were first written with the places of their entries, in alphabetical order.
    pub tags: Vec<(&'a str, Vec<usize>)>,
    /// Severities with the places of their entries, worst first; none for entries whose severity is not known.
    pub severities: Vec<(Option<Severity>, Vec<usize>)>,
}

/// A postmortem in the index.
#[derive(Debug)]
pub struct Entry<'a> {
    /// What is known of it.
    pub record: &'a Record,
    /// Action items that are still to be done.
    pub open: usize,
    /// How many of them are overdue.
    pub overdue: usize,
}

impl<'a> Index<'a> {
    /// The index of records in order of their days, as of a day.
    #[must_use]
    pub fn of(records: &'a [Record], as_of: NaiveDate) -> Self {
        let dated = records.iter().filter(|record| record.date.is_some());
        let undated = records.iter().filter(|record| record.date.is_none());
        let entries = dated.rev().chain(undated);
        let entries: Vec<_> = entries.map(|record| Entry::of(record, as_of)).collect();
        let mut years: Vec<(Option<i32>, Vec<usize>)> = Vec::new();
        let mut tags: BTreeMap<String, (&str, Vec<usize>)> = BTreeMap::new();
        let mut severities: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (at, Entry { record, .. }) in entries.iter().enumerate() {
            let year = record.date.map(|date| date.year());
            match years.last_mut() {
                Some((last, places)) if *last == year => places.push(at),
                _ => years.push((year, vec![at])),
            }
            for tag in &record.metadata.tags {
                let key = tag.value.trim().to_lowercase();
                let (_, places) = tags.entry(key).or_insert((&tag.value, Vec::new()));
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
            let severity = record.severity();
            let key = (severity.is_none(), severity);
            severities.entry(key).or_default().push(at);
        }
        let severities = severities.into_iter();
        Self {
            entries,
            years,
            tags: tags.into_values().collect(),
            severities: severities.map(|((_, key), places)| (key, places)).collect(),
        }
    }

    /// How many of them tell of no harm.
    #[must_use]
    pub fn near_misses(&self) -> usize {
        let near = self.entries.iter();
        near.filter(|entry| entry.record.is_near_miss()).count()
    }
}

impl<'a> Entry<'a> {
    fn of(record: &'a Record, as_of: NaiveDate) -> Self {
        let standing = record.actions.iter().map(|item| item.standing(as_of));
        let (mut open, mut overdue) = (0, 0);
        for standing in standing {
            open += usize::from(matches!(standing, Standing::Open | Standing::Overdue));
            overdue += usize::from(standing == Standing::Overdue);
        }
        Self {
            record,
            open,
            overdue,
        }
    }
}
