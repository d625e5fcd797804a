//! Times as sources write them, on one clock.

use crate::model::time::{Clock, Read, Stamp};
use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike};

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
    /// Whether the clock of the source goes round twice a day, by the last time that tells.
    twelve: bool,
    pub(super) zoneless: bool,
}

impl Times {
    pub(super) fn new(frame: Frame) -> Self {
        Self {
            frame,
            last: None,
            twelve: false,
            zoneless: false,
        }
    }

    /// The moment that a whole field tells, in UTC: ISO 8601, seconds or milliseconds since 1970, or as people write it.
    pub(super) fn field(&mut self, text: &str) -> Option<NaiveDateTime> {
        let text = text.trim();
        instant(text).or_else(|| self.at_start(text).map(|(at, _)| at))
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
        if !clock.may_be_twelve_hour() {
            self.twelve = clock.is_marked();
        }
        let named = stamp.zone.and_then(|zone| zone.offset);
        self.zoneless |= named.is_none();
        let offset = named.unwrap_or(self.frame.offset);
        let at = local.checked_sub_signed(TimeDelta::minutes(offset.into()))?;
        Some((at, stamp.next.max(read.end)))
    }

    /// The moment of a bare time of day, in UTC; below one with AM or PM it is the next that reads so.
    pub(super) fn follow_up(&mut self, text: &str) -> Option<NaiveDateTime> {
        const HALF_DAY: i64 = 12 * 3600;
        const SLIP: i64 = 3600;
        let clock = Clock::read(text, 0)?.value;
        let Some(last) = self
            .last
            .filter(|_| self.twelve && clock.may_be_twelve_hour())
        else {
            return self.at_start(text).map(|(at, _)| at);
        };
        let since_midnight = i64::from(last.num_seconds_from_midnight());
        let ahead = (clock.seconds() - since_midnight).rem_euclid(HALF_DAY);
        let ahead = if ahead > HALF_DAY - SLIP {
            ahead - HALF_DAY
        } else {
            ahead
        };
        let local = last.checked_add_signed(TimeDelta::seconds(ahead))?;
        self.frame.day = local.date();
        self.last = Some(local);
        self.zoneless = true;
        local.checked_sub_signed(TimeDelta::minutes(self.frame.offset.into()))
    }

    /// Takes a day that the source names for the times that follow.
    pub(super) fn day(&mut self, day: NaiveDate) {
        if self.frame.day != day {
            self.last = None;
        }
        self.frame.day = day;
    }

    /// Takes the day that the next time itself has, whatever came before it.
    pub(super) fn begin(&mut self, day: NaiveDate) {
        self.last = None;
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

/// The moment in UTC that a text tells by itself: ISO 8601 with an offset, or seconds or milliseconds since 1970.
#[must_use]
pub fn instant(text: &str) -> Option<NaiveDateTime> {
    match DateTime::parse_from_rfc3339(text) {
        Ok(read) => Some(read.naive_utc()),
        Err(_) => epoch(text),
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
