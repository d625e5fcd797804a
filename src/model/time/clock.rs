//! The time of day, in every spelling that leaves no doubt by itself.

mod spelling;

use super::scan::{Cursor, Read, is_dash};
use super::starts::{Starts, all, with_digits};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use spelling::{Meridiem, after_colon, after_dot, after_letter, after_sign, ends_well, meridiem};
use std::fmt;

/// A time of day with the precision that it was written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Clock {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    half: Half,
}

/// What says which half of the day is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Half {
    /// Nothing: the hour is taken as one of twenty-four.
    Bare,
    /// `am` or `pm`, already in the hour.
    Marked,
}

impl Clock {
    /// A time of day; none past 24:00 or with a minute or second of 60 or more.
    #[must_use]
    pub fn new(hour: u8, minute: u8, second: Option<u8>) -> Option<Self> {
        let last = hour == 24 && minute == 0 && second.unwrap_or(0) == 0;
        let within = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
        (within || last).then_some(Self {
            hour,
            minute,
            second,
            half: Half::Bare,
        })
    }

    /// Reads `14:15`, `14:15:09.5`, `2:14 pm`, `2.14 pm`, `12:29p`, `9 AM`, `14h15`, `14:15 Uhr` or `14時15分` at a byte.
    ///
    /// An hour above twelve outweighs its mark: `13:06 PM` is 13:06 and `23:00 AM` is 23:00.
    #[must_use]
    pub fn read(text: &str, at: usize) -> Option<Read<Self>> {
        let mut cursor = Cursor::new(text, at)?;
        if !cursor.begins_token() {
            return None;
        }
        let hour = u8::try_from(cursor.number(2)?.value).ok()?;
        let clock = match cursor.peek() {
            Some(':' | '：') => after_colon(&mut cursor, hour)?,
            Some('.') => after_dot(&mut cursor, hour)?,
            Some('h' | 'H') => after_letter(&mut cursor, hour)?,
            Some('時' | '时' | '点' | '點' | '시') => after_sign(&mut cursor, hour)?,
            _ => Self::new(hour, 0, None)?.marked(meridiem(&mut cursor)?),
        };
        ends_well(cursor).then_some(Read {
            value: clock,
            start: at,
            end: cursor.at(),
        })
    }

    /// Reads four digits such as `1625`, which only their place can make a time of day.
    #[must_use]
    pub fn read_compact(text: &str, at: usize) -> Option<Read<Self>> {
        let mut cursor = Cursor::new(text, at)?;
        if !cursor.begins_token() {
            return None;
        }
        let number = cursor.number(4).filter(|number| number.digits == 4)?;
        cursor.eat_if(|c| c == 'h' || c == 'H');
        if cursor
            .peek()
            .is_some_and(|c| is_dash(c) || matches!(c, '/' | '年'))
        {
            return None;
        }
        let (hour, minute) = (number.value / 100, number.value % 100);
        let clock = Self::new(u8::try_from(hour).ok()?, u8::try_from(minute).ok()?, None)?;
        ends_well(cursor).then_some(Read {
            value: clock,
            start: at,
            end: cursor.at(),
        })
    }

    /// Reads `14.43`, which only its place can tell from a decimal number.
    #[must_use]
    pub fn read_dotted(text: &str, at: usize) -> Option<Read<Self>> {
        let mut cursor = Cursor::new(text, at)?;
        if !cursor.begins_token() {
            return None;
        }
        let hour = cursor.two_digits()?;
        cursor.eat('.').then_some(())?;
        let minute = cursor.two_digits()?;
        let clock = Self::new(hour, minute, None)?;
        let clock = match meridiem(&mut cursor) {
            Some(mark) => clock.marked(mark),
            None => clock,
        };
        ends_well(cursor).then_some(Read {
            value: clock,
            start: at,
            end: cursor.at(),
        })
    }

    /// Every time of day in a text.
    pub fn all(text: &str) -> impl Iterator<Item = Read<Self>> {
        static DIGITS: Starts = Starts::digits();
        all(with_digits(text), &DIGITS, Self::read)
    }

    /// The hour, 0 to 24.
    #[must_use]
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// Seconds since midnight.
    #[must_use]
    pub fn seconds(self) -> i64 {
        i64::from(self.hour) * 3600
            + i64::from(self.minute) * 60
            + i64::from(self.second.unwrap_or(0))
    }

    /// Whether seconds were written.
    #[must_use]
    pub fn has_seconds(self) -> bool {
        self.second.is_some()
    }

    /// Whether `am` or `pm` stood beside it, so that no other half of the day can be meant.
    #[must_use]
    pub fn is_marked(self) -> bool {
        self.half == Half::Marked
    }

    /// The instant of it on a day; `24:00` is the midnight that ends the day.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> NaiveDateTime {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        midnight
            .checked_add_signed(TimeDelta::seconds(self.seconds()))
            .unwrap_or(midnight)
    }

    /// Whether the hour alone leaves open which half of the day is meant: 1 to 12, no mark.
    #[must_use]
    pub fn may_be_twelve_hour(self) -> bool {
        !self.is_marked() && (1..=12).contains(&self.hour)
    }

    /// The same reading of a twelve-hour clock in the other half of the day.
    #[must_use]
    pub fn other_half(self) -> Self {
        Self {
            hour: (self.hour + 12) % 24,
            ..self
        }
    }

    /// The start of a range such as `1:42-1:59 PM`, which shares the mark of its end.
    #[must_use]
    pub fn sharing_mark(self, end: Self) -> Self {
        let turned = self.other_half();
        let shares = end.is_marked() && (1..12).contains(&self.hour) && !self.is_marked();
        if shares && turned.seconds() <= end.seconds() {
            return turned;
        }
        self
    }

    fn marked(self, mark: Meridiem) -> Self {
        let hour = match (mark, self.hour) {
            (Meridiem::Before, 12) => 0,
            (Meridiem::After, 0..=11) => self.hour + 12,
            (_, hour) => hour,
        };
        Self {
            hour,
            half: Half::Marked,
            ..self
        }
    }
}

/// `HH:MM`, with `:SS` where seconds were written.
impl fmt::Display for Clock {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:02}:{:02}", self.hour, self.minute)?;
        match self.second {
            Some(second) => write!(out, ":{second:02}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
