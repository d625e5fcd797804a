//! Times as sources write them, on one clock.

use crate::model::time::{Read, Stamp};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta};

/// The clock of times without a zone, and the day of times without a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// The day on which the first time without a date is.
    pub day: NaiveDate,
    /// Minutes east of UTC.
    pub offset: i32,
}

/// Reads the times of one source in their order, so that a clock that steps back past midnight is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Times {
    frame: Frame,
    last: Option<NaiveDateTime>,
    pub(super) zoneless: bool,
}

impl Times {
    pub(super) fn new(frame: Frame) -> Self {
        Self {
            frame,
            last: None,
            zoneless: false,
        }
    }

    /// The moment that a whole field tells, in UTC: ISO 8601, seconds or milliseconds since 1970, or as people write it.
    pub(super) fn field(&mut self, text: &str) -> Option<NaiveDateTime> {
        let text = text.trim();
        if let Ok(read) = DateTime::parse_from_rfc3339(text) {
            return Some(read.naive_utc());
        }
        epoch(text).or_else(|| self.at_start(text).map(|(at, _)| at))
    }

    /// The moment that a line begins with, in UTC, and where its words begin.
    pub(super) fn at_start(&mut self, line: &str) -> Option<(NaiveDateTime, usize)> {
        let read: Read<Stamp<'_>> = Stamp::read(line, 0)?;
        let stamp = read.value;
        let clock = stamp.clock?;
        let day = match stamp.date {
            Some(written) => {
                let day = written.date.resolve(None, Some(self.frame.day))?;
                self.day(day);
                day
            }
            None => self.frame.day,
        };
        let local = clock.on(day);
        let local = match self.last {
            // Less than an hour back is a slip, or another writer's clock.
            Some(last) if stamp.date.is_none() && last - local > TimeDelta::hours(1) => {
                let next = self.frame.day.checked_add_days(Days::new(1))?;
                self.frame.day = next;
                clock.on(next)
            }
            _ => local,
        };
        self.last = Some(local);
        let named = stamp.zone.and_then(|zone| zone.offset);
        self.zoneless |= named.is_none();
        let offset = named.unwrap_or(self.frame.offset);
        let at = local.checked_sub_signed(TimeDelta::minutes(offset.into()))?;
        Some((at, stamp.next.max(read.end)))
    }

    /// Takes a day that the source names for the times that follow.
    pub(super) fn day(&mut self, day: NaiveDate) {
        if self.frame.day != day {
            self.last = None;
        }
        self.frame.day = day;
    }

    /// The day of the times that follow.
    pub(super) fn today(&self) -> NaiveDate {
        self.frame.day
    }
}

/// Times that somebody tells one after the other, each as a whole; a clock that steps back past midnight is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moments(Times);

impl Moments {
    /// Those on a clock, from a day on.
    #[must_use]
    pub fn new(frame: Frame) -> Self {
        Self(Times::new(frame))
    }

    /// The moment that a text is, in UTC: `14:23`, `2026-02-15 14:23`, `2026-02-15T14:23:00Z`.
    pub fn read(&mut self, text: &str) -> Option<NaiveDateTime> {
        let text = text.trim();
        if let Ok(read) = DateTime::parse_from_rfc3339(text) {
            return Some(read.naive_utc());
        }
        let (at, end) = self.0.at_start(text)?;
        (end >= text.len()).then_some(at)
    }
}

/// Seconds or milliseconds since 1970, with a fraction or without; only of this age, so that no other number counts.
pub(super) fn epoch(text: &str) -> Option<NaiveDateTime> {
    let whole = text.split('.').next()?;
    let digits = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    let number: i64 = digits.then(|| whole.parse().ok()).flatten()?;
    let seconds = match number {
        100_000_000..=9_999_999_999 => number,
        100_000_000_000..=9_999_999_999_999 => number / 1_000,
        _ => return None,
    };
    DateTime::from_timestamp(seconds, 0).map(|at| at.naive_utc())
}
