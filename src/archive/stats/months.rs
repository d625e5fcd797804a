//! How many incidents there were in each month.

use crate::archive::records::Record;
use crate::model::Severity;
use chrono::{Datelike, NaiveDate};

/// A month of the calendar, in which an incident counts by the day on which it began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// Incidents of each severity, worst first.
    pub by_severity: [usize; Severity::ALL.len()],
    /// Incidents whose severity is not known.
    pub unknown: usize,
    /// What happened and did no harm.
    pub near_misses: usize,
}

impl Month {
    /// How many incidents there were.
    #[must_use]
    pub fn total(&self) -> usize {
        self.by_severity.iter().sum::<usize>() + self.unknown
    }

    fn empty((year, month): (i32, u32)) -> Self {
        Self {
            year,
            month,
            by_severity: [0; Severity::ALL.len()],
            unknown: 0,
            near_misses: 0,
        }
    }

    fn add(&mut self, record: &Record) {
        if record.is_near_miss() {
            self.near_misses += 1;
            return;
        }
        let place = record
            .severity()
            .and_then(|severity| Severity::ALL.iter().position(|&known| known == severity));
        match place.and_then(|place| self.by_severity.get_mut(place)) {
            Some(count) => *count += 1,
            None => self.unknown += 1,
        }
    }
}

/// Every month from that of the first record to that of the last, those without an incident too.
pub(super) fn months<'a>(
    records: impl Iterator<Item = &'a Record>,
    as_of: NaiveDate,
) -> Vec<Month> {
    let month = |date: NaiveDate| (date.year(), date.month());
    let mut dated: Vec<_> = records
        .filter_map(|record| Some((month(record.plausible_day(as_of)?), record)))
        .collect();
    dated.sort_by_key(|&(month, _)| month);
    let mut months: Vec<Month> = Vec::new();
    for (month, record) in dated {
        while let Some(last) = months.last() {
            let next = match (last.year, last.month) {
                (year, 12) => (year + 1, 1),
                (year, month) => (year, month + 1),
            };
            if next > month || (last.year, last.month) == month {
                break;
            }
            months.push(Month::empty(next));
        }
        if months.last().map(|last| (last.year, last.month)) != Some(month) {
            months.push(Month::empty(month));
        }
        if let Some(last) = months.last_mut() {
            last.add(record);
        }
    }
    months
}
