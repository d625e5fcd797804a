//! Days as people write them: complete, without a year, in an open order, or impossible.

mod numbers;
mod read;

use super::month;
use super::scan::Read;
use super::starts::{all, with_digits};
use chrono::{Datelike, NaiveDate};

/// What a written date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Date {
    /// One day.
    Day(NaiveDate),
    /// A day of an unnamed year.
    MonthDay {
        /// 1 to 12.
        month: u8,
        /// A day that the month has in some year.
        day: u8,
    },
    /// Two numbers of which either may be the month: `06/04/2023`, or `06/04` without a year.
    Open {
        /// The number that stands first, 1 to 12.
        first: u8,
        /// The number that stands second, 1 to 12.
        second: u8,
        /// The year, if one is written.
        year: Option<i32>,
    },
    /// A month, no day: `March 2026`.
    Month {
        /// The year.
        year: i32,
        /// 1 to 12.
        month: u8,
    },
    /// The shape of a date that is no day: 30 February, month 13.
    Invalid,
}

/// Which number of `06/04/2023` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 6 April.
    DayFirst,
    /// June 4.
    MonthFirst,
}

/// A date and the order of its numbers, where the writing proves one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct WrittenDate {
    /// What it says.
    pub date: Date,
    /// The order that `24/10/2024` proves for its document.
    pub order: Option<DateOrder>,
}

impl Date {
    /// Reads a date at a byte: ISO, numeric with a year, with a month's name, or `2026年2月15日`.
    #[must_use]
    pub fn read(text: &str, at: usize) -> Option<Read<WrittenDate>> {
        read::long(text, at)
    }

    /// Reads `12-05`, `7/5` or `5.7.`, which only their place can make a date.
    #[must_use]
    pub fn read_short(text: &str, at: usize) -> Option<Read<WrittenDate>> {
        read::short(text, at)
    }

    /// Every date in a text, those in an open order and impossible ones included.
    pub fn all(text: &str) -> impl Iterator<Item = Read<WrittenDate>> {
        all(with_digits(text), &month::STARTS, Self::read)
    }

    /// What the dates of a text say, in their order.
    #[must_use]
    pub fn written(text: &str) -> Vec<WrittenDate> {
        Self::all(text).map(|date| date.value).collect()
    }

    /// A later day of the same month.
    pub(super) fn with_later_day(self, later: u32) -> Option<Self> {
        self.with_day(later, |own| later > own)
    }

    /// An earlier day of the same month.
    pub(super) fn with_earlier_day(self, earlier: u32) -> Option<Self> {
        self.with_day(earlier, |own| earlier < own)
    }

    fn with_day(self, other: u32, fits: impl Fn(u32) -> bool) -> Option<Self> {
        match self {
            Self::Day(day) if fits(day.day()) => day.with_day(other).map(Self::Day),
            Self::MonthDay { month, day } if fits(day.into()) && (1..=31).contains(&other) => {
                let day = u8::try_from(other).ok()?;
                Some(Self::MonthDay { month, day })
            }
            _ => None,
        }
    }

    /// Month and day where both are written and no order of numbers is open.
    #[must_use]
    pub fn month_and_day(self) -> Option<(u8, u8)> {
        match self {
            Self::Day(day) => u8::try_from(day.month())
                .ok()
                .zip(u8::try_from(day.day()).ok()),
            Self::MonthDay { month, day } => Some((month, day)),
            Self::Open { .. } | Self::Month { .. } | Self::Invalid => None,
        }
    }

    /// The day that is meant when the order of numbers is known, and unnamed years are that of a day near it.
    ///
    /// None for a month, an impossible date, or where the order or the year is needed and not given.
    #[must_use]
    pub fn resolve(self, order: Option<DateOrder>, near: Option<NaiveDate>) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::MonthDay { month, day } => nearest(u32::from(month), u32::from(day), near?),
            Self::Open {
                first,
                second,
                year,
            } => {
                let (month, day) = match order {
                    Some(DateOrder::DayFirst) => (second, first),
                    Some(DateOrder::MonthFirst) => (first, second),
                    None => return None,
                };
                match year {
                    Some(year) => NaiveDate::from_ymd_opt(year, month.into(), day.into()),
                    None => nearest(month.into(), day.into(), near?),
                }
            }
            Self::Month { .. } | Self::Invalid => None,
        }
    }
}

/// The day of this month and day that is nearest to another.
fn nearest(month: u32, day: u32, near: NaiveDate) -> Option<NaiveDate> {
    (near.year() - 1..=near.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .min_by_key(|date| date.signed_duration_since(near).abs())
}

#[cfg(test)]
mod tests;
