//! The time that an entry begins with: any mix of date, clock, zone, range and marks, in any order that people use.

mod around;
mod parts;

use super::clock::Clock;
use super::date::WrittenDate;
use super::scan::{Cursor, Read};
use super::zone::Zone;

/// All that stands together as one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp<'a> {
    /// The day.
    pub date: Option<WrittenDate>,
    /// The time of day.
    pub clock: Option<Clock>,
    /// The zone of the time of day.
    pub zone: Option<Zone<'a>>,
    /// The day on which a range ends, where it is written again.
    pub end_date: Option<WrittenDate>,
    /// The time of day at which a range ends.
    pub end_clock: Option<Clock>,
    /// The same moment told by another clock, as in `13:14 EDT (17:14 UTC)`.
    pub other: Option<Elsewhere<'a>>,
    /// Seconds from the start of the incident, for `T+25m`.
    pub offset: Option<i64>,
    /// Whether a mark or a word makes it a rough one.
    pub approximate: bool,
    /// Whether digits of the time of day are unknown, as in `14:??`; the clock is absent then.
    pub digits_unknown: bool,
    /// Where the words after it begin: closing brackets, dashes and colons skipped.
    pub next: usize,
}

/// A moment on the clock of another zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elsewhere<'a> {
    /// The day there, if written.
    pub date: Option<WrittenDate>,
    /// The time of day there.
    pub clock: Clock,
    /// The end of a range there.
    pub end_clock: Option<Clock>,
    /// The zone, if written.
    pub zone: Option<Zone<'a>>,
}

impl<'a> Stamp<'a> {
    /// Reads a time at a byte, past opening brackets and words such as "at"; its own bytes begin after those.
    #[must_use]
    pub fn read(text: &'a str, at: usize) -> Option<Read<Self>> {
        Parts::new(text, at, Nesting::Outer)?.read()
    }

    /// Whether it has no part that tells a moment.
    fn is_empty(&self) -> bool {
        self.date.is_none() && self.clock.is_none() && self.offset.is_none() && !self.digits_unknown
    }
}

/// Whether a time stands in the aside of another, which has no asides itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nesting {
    Outer,
    Aside,
}

/// The parts read so far and where the next one may begin.
struct Parts<'a> {
    text: &'a str,
    cursor: Cursor<'a>,
    start: usize,
    nesting: Nesting,
    stamp: Stamp<'a>,
}

/// More parts than any time has; a bound for hostile text.
const MOST_PARTS: usize = 12;

impl<'a> Parts<'a> {
    fn new(text: &'a str, at: usize, nesting: Nesting) -> Option<Self> {
        let mut cursor = Cursor::new(text, at)?;
        for _ in 0..6 {
            cursor.blanks();
            if cursor
                .eat_if(|c| matches!(c, '[' | '(' | '{' | '（' | '【' | '=' | '_' | '*'))
                .is_none()
            {
                break;
            }
        }
        Some(Self {
            text,
            cursor,
            start: cursor.at(),
            nesting,
            stamp: Stamp::default(),
        })
    }

    fn read(mut self) -> Option<Read<Stamp<'a>>> {
        for _ in 0..MOST_PARTS {
            if !(self.part() || self.range() || self.aside() || self.elsewhere() || self.tail()) {
                break;
            }
        }
        if self.stamp.is_empty() {
            return None;
        }
        let end = self.cursor.at();
        self.stamp.next = around::words_after(self.cursor);
        Some(Read {
            value: self.stamp,
            start: self.start,
            end,
        })
    }

    /// Goes on behind a part that was read.
    fn go(&mut self, end: usize) -> bool {
        let moved = Cursor::new(self.text, end).filter(|cursor| cursor.at() > self.cursor.at());
        self.cursor = moved.unwrap_or(self.cursor);
        moved.is_some()
    }
}

#[cfg(test)]
mod tests;
