//! Dates that are two or three numbers, whose order may be open.

use super::read::{continues, full, month_day, plain, year};
use super::{Date, DateOrder, WrittenDate};
use crate::model::time::month::MonthName;
use crate::model::time::scan::Cursor;

/// What follows `24/`, `24-` or `24.`: the other number and a year, or `Oct-2024`.
pub(super) fn three_numbers(
    cursor: &mut Cursor<'_>,
    first: u32,
    sign: char,
) -> Option<WrittenDate> {
    if let Some(name) = MonthName::read(cursor) {
        cursor.eat(sign).then_some(())?;
        let last = cursor.number(4)?;
        let year = match last.digits {
            2 => 2000 + i32::try_from(last.value).ok()?,
            _ => year(last)?,
        };
        return cursor
            .ends_token()
            .then(|| plain(full(year, name.number, first)));
    }
    let second = cursor.number(2)?.value;
    cursor.eat(sign).then_some(())?;
    let last = cursor.number(4)?;
    let year = match last.digits {
        4 => year(last)?,
        // Two digits are a year after slashes and full stops; with dashes they are anything.
        2 if sign != '-' => 2000 + i32::try_from(last.value).ok()?,
        _ => return None,
    };
    if !cursor.ends_token() || continues(*cursor, sign) {
        return None;
    }
    if sign == '.' {
        let known = last.digits == 4 || (second <= 12 && first <= 31);
        return known.then(|| plain(full(year, second, first)));
    }
    let found = two_numbers(first, second, Some(year));
    (last.digits == 4 || found.date != Date::Invalid).then_some(found)
}

/// Two numbers in whichever order makes a day, open when both do.
pub(super) fn two_numbers(first: u32, second: u32, year: Option<i32>) -> WrittenDate {
    let day = |month, day| match year {
        Some(year) => full(year, month, day),
        None => month_day(month, day),
    };
    let (day_first, month_first) = (day(second, first), day(first, second));
    let (date, order) = match (day_first, month_first) {
        (Date::Invalid, Date::Invalid) => (Date::Invalid, None),
        (known, Date::Invalid) => (known, Some(DateOrder::DayFirst)),
        (Date::Invalid, known) => (known, Some(DateOrder::MonthFirst)),
        (known, other) if known == other => (known, None),
        _ => (open(first, second, year), None),
    };
    WrittenDate { date, order }
}

fn open(first: u32, second: u32, year: Option<i32>) -> Date {
    match (u8::try_from(first), u8::try_from(second)) {
        (Ok(first), Ok(second)) => Date::Open {
            first,
            second,
            year,
        },
        _ => Date::Invalid,
    }
}
