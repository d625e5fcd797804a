//! The spellings of a date, each as what may follow what.

use super::numbers::{three_numbers, two_numbers};
use super::{Date, WrittenDate};
use crate::model::time::month::MonthName;
use crate::model::time::scan::{Cursor, Number, Read, is_dash};
use chrono::NaiveDate;

/// Reads a date that is one wherever it stands.
pub(super) fn long(text: &str, at: usize) -> Option<Read<WrittenDate>> {
    let start = Cursor::new(text, at)?;
    if !start.begins_token() {
        return None;
    }
    let mut cursor = start;
    let found = if start.peek()?.is_ascii_digit() {
        from_number(&mut cursor)?
    } else {
        plain(month_first(&mut cursor)?)
    };
    Some(Read {
        value: found,
        start: at,
        end: cursor.at(),
    })
}

/// Reads a month and a day in numbers.
pub(super) fn short(text: &str, at: usize) -> Option<Read<WrittenDate>> {
    let mut cursor = Cursor::new(text, at).filter(|cursor| cursor.begins_token())?;
    let first = cursor.number(2)?;
    let sign = cursor.eat_if(|c| matches!(c, '-' | '/' | '.'))?;
    let second = cursor.number(2)?;
    if sign == '.' {
        cursor.eat('.').then_some(())?;
    }
    let more = cursor.peek() == Some(sign) || cursor.peek().is_some_and(is_dash);
    if more || !cursor.ends_token() || (sign == '-' && second.digits != 2) {
        return None;
    }
    let value = match sign {
        '-' => plain(month_day(first.value, second.value)),
        '.' => plain(month_day(second.value, first.value)),
        _ => two_numbers(first.value, second.value, None),
    };
    Some(Read {
        value,
        start: at,
        end: cursor.at(),
    })
    .filter(|read| read.value.date != Date::Invalid)
}

pub(super) fn plain(date: Date) -> WrittenDate {
    WrittenDate { date, order: None }
}

/// The years that an incident can have; others are numbers.
pub(super) fn year(number: Number) -> Option<i32> {
    let year = i32::try_from(number.value).ok()?;
    (number.digits == 4 && (1970..2100).contains(&year)).then_some(year)
}

pub(super) fn full(year: i32, month: u32, day: u32) -> Date {
    NaiveDate::from_ymd_opt(year, month, day).map_or(Date::Invalid, Date::Day)
}

/// A month and day; 29 February counts, since a year that has it may be meant.
pub(super) fn month_day(month: u32, day: u32) -> Date {
    let known = NaiveDate::from_ymd_opt(2024, month, day)
        .and_then(|_| Some((u8::try_from(month).ok()?, u8::try_from(day).ok()?)));
    known.map_or(Date::Invalid, |(month, day)| Date::MonthDay { month, day })
}

fn from_number(cursor: &mut Cursor<'_>) -> Option<WrittenDate> {
    if let Some(date) = east_asian(cursor, None) {
        return Some(plain(date));
    }
    let first = cursor.number(4)?;
    if first.digits == 4 {
        return year_first(cursor, year(first)?).map(plain);
    }
    if first.digits > 2 {
        return None;
    }
    let mut ahead = *cursor;
    if let Some(sign @ ('/' | '-' | '.')) = ahead.eat_if(|c| matches!(c, '/' | '-' | '.'))
        && let Some(found) = three_numbers(&mut ahead, first.value, sign)
    {
        *cursor = ahead;
        return Some(found);
    }
    day_first(cursor, first.value).map(plain)
}

/// What follows a year: `-02-15`, `/2/15`, `.02.15`, `年2月15日`, `-Feb-15`.
fn year_first(cursor: &mut Cursor<'_>, year: i32) -> Option<Date> {
    if let Some(date) = east_asian(cursor, Some(year)) {
        return Some(date);
    }
    let sign = cursor.eat_if(|c| matches!(c, '-' | '/' | '.' | '\u{2010}' | '\u{2011}'))?;
    let month = match cursor.number(2) {
        Some(number) => number.value,
        None => MonthName::read(cursor)?.number,
    };
    if sign == '-'
        && (1..=12).contains(&month)
        && cursor.peek() != Some(sign)
        && cursor.ends_token()
    {
        let month = u8::try_from(month).ok()?;
        return Some(Date::Month { year, month });
    }
    cursor.eat(sign).then_some(())?;
    let unknown = |c| matches!(c, '?' | 'x' | 'X');
    if cursor.eat_if(unknown).is_some() && cursor.eat_if(unknown).is_some() {
        let month = u8::try_from(month)
            .ok()
            .filter(|month| (1..=12).contains(month))?;
        return Some(Date::Month { year, month });
    }
    let day = cursor.number(2)?;
    let glued = cursor
        .peek()
        .is_some_and(|c| c == 'T' || c == 't' || c == '_')
        || cursor.ends_token();
    (glued && !continues(*cursor, sign)).then(|| full(year, month, day.value))
}

/// Whether the same sign and a digit go on: a version or a longer number.
pub(super) fn continues(cursor: Cursor<'_>, sign: char) -> bool {
    let mut ahead = cursor;
    sign != '-' && ahead.eat(sign) && ahead.peek().is_some_and(|c| c.is_ascii_digit())
}

/// `年2月15日` after a year, or `2月15日` from the start.
fn east_asian(from: &mut Cursor<'_>, year: Option<i32>) -> Option<Date> {
    let mut cursor = *from;
    if year.is_some() {
        cursor.eat_if(|c| c == '年' || c == '년')?;
        cursor.blanks();
    }
    let month = cursor.number(2)?.value;
    cursor.eat_if(|c| c == '月' || c == '월')?;
    cursor.blanks();
    let day = cursor.number(2)?.value;
    cursor.eat_if(|c| matches!(c, '日' | '号' | '일'))?;
    *from = cursor;
    Some(match year {
        Some(year) => full(year, month, day),
        None => month_day(month, day),
    })
}

/// What follows a day's number: `th of February, 2026`, `. Februar 2026`, ` de febrero de 2026`.
fn day_first(cursor: &mut Cursor<'_>, day: u32) -> Option<Date> {
    ordinal(cursor);
    cursor.eat('.');
    cursor.blanks();
    linking(cursor, &["of", "de", "den"]);
    let name = MonthName::read(cursor)?;
    if !cursor.ends_token() {
        return None;
    }
    let year = following_year(cursor);
    if name.doubtful && year.is_none() {
        return None;
    }
    with_year(name.number, day, year)
}

/// `Feb 15, 2026`, `February 15th`, `March 2026`.
fn month_first(cursor: &mut Cursor<'_>) -> Option<Date> {
    if !cursor.peek()?.is_uppercase() {
        return None;
    }
    let name = MonthName::read(cursor)?;
    let month = u8::try_from(name.number).ok()?;
    if !cursor.blanks() && !cursor.eat('-') && !cursor.eat(',') {
        return None;
    }
    cursor.eat_str("the ");
    let number = cursor.number(4)?;
    if let Some(year) = year(number) {
        return cursor.ends_token().then_some(Date::Month { year, month });
    }
    if number.digits > 2 {
        return None;
    }
    ordinal(cursor);
    // `Mar 14:15` is a time that a word precedes, `May 2.5` a decimal.
    let mut ahead = *cursor;
    let sign = ahead.eat_if(|c| matches!(c, ':' | '.' | '%'));
    let decimal =
        sign.is_some() && (sign == Some('%') || ahead.peek().is_some_and(|c| c.is_ascii_digit()));
    if decimal || !cursor.ends_token() {
        return None;
    }
    later_day(cursor);
    let year = following_year(cursor);
    with_year(name.number, number.value, year)
}

/// Skips the second day of `Feb 15-16, 2026`, where a year follows.
fn later_day(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    ahead.blanks();
    if ahead.eat_if(is_dash).is_none() {
        return;
    }
    ahead.blanks();
    let day = ahead.number(2);
    ordinal(&mut ahead);
    let mut year = ahead;
    if day.is_some() && following_year(&mut year).is_some() {
        *cursor = ahead;
    }
}

/// A named month with a day; a number past 31 without a year counts something else.
fn with_year(month: u32, day: u32, year: Option<i32>) -> Option<Date> {
    match year {
        Some(year) => Some(full(year, month, day)),
        None => (1..=31).contains(&day).then(|| month_day(month, day)),
    }
}

/// Skips `st`, `nd`, `rd`, `th` and the signs of other languages, at once after the number.
fn ordinal(cursor: &mut Cursor<'_>) {
    let mut ahead = *cursor;
    let known = matches!(
        ahead.word(),
        Some("st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH" | "er")
    );
    if known {
        *cursor = ahead;
    } else {
        cursor.eat_if(|c| c == 'º' || c == '°');
    }
}

/// Skips one of some words and the blank after it.
fn linking(cursor: &mut Cursor<'_>, words: &[&str]) {
    let mut ahead = *cursor;
    if ahead.word().is_some_and(|word| words.contains(&word)) && ahead.blanks() {
        *cursor = ahead;
    }
}

/// The year after a month and day: `, 2026`, ` 2026`, ` de 2026`, `-2026`.
fn following_year(cursor: &mut Cursor<'_>) -> Option<i32> {
    let mut ahead = *cursor;
    let comma = ahead.eat_if(|c| c == ',' || c == '-').is_some();
    if !ahead.blanks() && !comma {
        return None;
    }
    linking(&mut ahead, &["de", "of"]);
    let year = year(ahead.number(4)?)?;
    if !ahead.ends_token() {
        return None;
    }
    *cursor = ahead;
    Some(year)
}
