//! The clock that a document's timeline runs on, and times told to it.

use super::At;
use crate::model::time::Stamp;
use crate::model::{Dialect, Postmortem, When};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// The clock of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Minutes east of UTC, as far as the document says.
    pub offset: Option<i32>,
    /// The day of the incident, else the one that was given for it.
    pub day: NaiveDate,
    /// When its last entry is.
    last: Option<NaiveDateTime>,
}

impl Clock {
    /// The clock of a document; `day` counts where it has none.
    #[must_use]
    pub fn of(doc: &Postmortem, dialect: &Dialect, day: NaiveDate) -> Self {
        let entries = doc.timeline.entries.iter();
        let last = entries.filter_map(|entry| match entry.at? {
            When::Time { local, .. } => Some(local),
            When::Day(_) => None,
        });
        Self {
            offset: offset(doc, dialect),
            day: doc.date.unwrap_or(day),
            last: last.max(),
        }
    }

    /// The time that a text is: `14:32`, `2:32 PM`, `2026-02-16 00:10`, `14:32 CET`.
    ///
    /// Without a day it is on the one that brings it nearest to the last entry; without a zone on the document's clock.
    #[must_use]
    pub fn read(&self, text: &str) -> Option<At> {
        let near = |clock: crate::model::time::Clock| {
            let Some(last) = self.last else {
                return clock.on(self.day);
            };
            let today = last.date();
            let days = [
                today.checked_sub_days(Days::new(1)),
                Some(today),
                today.checked_add_days(Days::new(1)),
            ];
            let times = days.into_iter().flatten().map(|day| clock.on(day));
            times
                .min_by_key(|at| (*at - last).abs())
                .unwrap_or_else(|| clock.on(today))
        };
        self.read_with(text, near)
    }

    /// The same, without a day on that of the incident.
    #[must_use]
    pub fn read_on_the_day(&self, text: &str) -> Option<At> {
        self.read_with(text, |clock| clock.on(self.day))
    }

    fn read_with(
        &self,
        text: &str,
        place: impl Fn(crate::model::time::Clock) -> NaiveDateTime,
    ) -> Option<At> {
        let text = text.trim();
        let read = Stamp::read(text, 0).filter(|read| read.end == text.len())?;
        let stamp = read.value;
        let plain = stamp.end_clock.is_none() && stamp.offset.is_none() && !stamp.approximate;
        let clock = stamp.clock.filter(|_| plain)?;
        let local = match stamp.date {
            Some(written) => clock.on(written.date.resolve(None, Some(self.day))?),
            None => place(clock),
        };
        match stamp.zone {
            Some(zone) => {
                let ahead = TimeDelta::minutes(zone.offset?.into());
                local.checked_sub_signed(ahead).map(At::Utc)
            }
            None => Some(At::Local(local)),
        }
    }

    /// A time in UTC; a document without a zone is taken to be in UTC.
    #[must_use]
    pub fn universal(&self, at: At) -> NaiveDateTime {
        match at {
            At::Utc(at) => at,
            At::Local(at) => at - TimeDelta::minutes(self.offset.unwrap_or(0).into()),
        }
    }
}

/// Minutes that the clock of a document is east of UTC, as far as that is known.
pub(super) fn offset(doc: &Postmortem, dialect: &Dialect) -> Option<i32> {
    let mut entries = doc.timeline.entries.iter();
    let own = entries.find_map(|entry| match entry.moment {
        Some(When::Time { offset, .. }) => offset,
        _ => None,
    });
    own.or_else(|| doc.timeline.offset(&dialect.zones))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let source = "# Pool\n\n**Date:** 2026-02-15\n\n## Timeline\n\nTimes in CET.\n\n- 23:30 a\n- 23:50 b\n";
        let dialect = Dialect::default();
        let doc = Postmortem::read(source, "", &dialect);
        let clock = Clock::of(&doc, &dialect, NaiveDate::MIN);
        clock.read(text).map(|at| clock.universal(at).to_string())
    }

    #[test]
    fn a_time_is_on_the_day_that_brings_it_nearest_to_the_last_entry() {
        let at = |text: &str| Some(text.to_owned());
        assert_eq!(read("23:40"), at("2026-02-15 22:40:00"));
        assert_eq!(read("00:10"), at("2026-02-15 23:10:00"));
        assert_eq!(read("2026-02-16 00:10"), at("2026-02-15 23:10:00"));
        assert_eq!(read("23:10 UTC"), at("2026-02-15 23:10:00"));
        assert_eq!(read("9:05 AM"), at("2026-02-16 08:05:00"));
    }

    #[test]
    fn what_is_more_or_less_than_a_time_is_none() {
        for text in [
            "",
            "now",
            "25:00",
            "14:10 and more",
            "14:10–14:20",
            "2026-02-16",
            "14:10 BST",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
