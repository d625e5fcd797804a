//! Stretches of time that a sentence states: `45 minutes`, `1h 25m`, "about an hour and a half".

mod hedge;
mod unit;

pub use unit::Unit;

use super::scan::{Cursor, Read, is_dash};
use super::starts::{Case, Starts, all};
use hedge::is_hedged;

/// A stated stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Duration {
    /// Its length in seconds; of a range, the shorter end.
    pub seconds: i64,
    /// The longer end of a range such as `5-10 minutes`, in seconds.
    pub up_to: Option<i64>,
    /// The unit that was stated last: how fine the statement is.
    pub unit: Unit,
    /// Whether a word such as "about" or "over" makes it a rough one.
    pub hedged: bool,
}

/// Numbers that are written out; hundredths, so that "half" is one of them.
const NUMBERS: [(&str, i64); 15] = [
    ("a", 100),
    ("an", 100),
    ("half", 50),
    ("one", 100),
    ("two", 200),
    ("three", 300),
    ("four", 400),
    ("five", 500),
    ("six", 600),
    ("seven", 700),
    ("eight", 800),
    ("nine", 900),
    ("ten", 1000),
    ("eleven", 1100),
    ("twelve", 1200),
];

/// The longest of them has so many letters.
const LONGEST_NUMBER: usize = 6;

/// What a stretch of time can begin with.
static STARTS: Starts = {
    let mut starts = Starts::digits();
    let mut at = 0;
    while at < NUMBERS.len() {
        starts = starts.and(NUMBERS[at].0, Case::Any);
        at += 1;
    }
    starts
};

impl Duration {
    /// Reads a stretch of time at a byte: numbers with units, largest first, a range, or a number in words.
    #[must_use]
    pub fn read(text: &str, at: usize) -> Option<Read<Self>> {
        let mut cursor = Cursor::new(text, at).filter(|cursor| cursor.begins_token())?;
        let mut duration = Self::read_here(&mut cursor)?;
        duration.hedged |= is_hedged(text, at);
        Some(Read {
            value: duration,
            start: at,
            end: cursor.at(),
        })
    }

    /// Reads at a cursor without asking what stands before it.
    pub(super) fn read_here(cursor: &mut Cursor<'_>) -> Option<Self> {
        let mut duration = first_part(cursor)?;
        while next_part(cursor, &mut duration) {}
        if half_more(cursor) {
            duration.seconds += duration.unit.seconds() / 2;
        }
        Some(duration)
    }

    /// Every stretch of time in a text.
    pub fn all(text: &str) -> impl Iterator<Item = Read<Self>> {
        all(text, &STARTS, Self::read)
    }

    /// Whether a stretch of time may end where words do: with a unit, a half, a digit, or a letter beyond ASCII.
    #[must_use]
    pub fn may_end(words: &str) -> bool {
        let stem = words.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let last = &words[stem.len()..];
        match stem.bytes().next_back() {
            Some(byte) if !byte.is_ascii() || last.is_empty() && byte.is_ascii_digit() => true,
            _ => Unit::is_named(last) || last.eq_ignore_ascii_case("half"),
        }
    }

    /// Its length in whole minutes, rounded.
    #[must_use]
    pub fn minutes(self) -> i64 {
        (self.seconds + 30).div_euclid(60)
    }
}

/// A number, whole or with a fraction, in hundredths.
fn hundredths(cursor: &mut Cursor<'_>) -> Option<i64> {
    let whole = i64::from(cursor.number(6)?.value) * 100;
    let mut ahead = *cursor;
    // `1,234 hours`: a comma before three digits groups them.
    if ahead.eat(',') && ahead.number(3).is_some_and(|number| number.digits == 3) {
        let mut tail = *cursor;
        tail.eat(',');
        let tail_value = i64::from(tail.number(3)?.value) * 100;
        *cursor = tail;
        return Some(whole * 1000 + tail_value);
    }
    let mut ahead = *cursor;
    if ahead.eat_if(|c| c == '.' || c == ',').is_none() {
        return Some(whole);
    }
    let Some(number) = ahead.number(2) else {
        return Some(whole);
    };
    *cursor = ahead;
    let value = i64::from(number.value);
    Some(
        whole
            + if number.digits == 1 {
                value * 10
            } else {
                value
            },
    )
}

fn of(hundredths: i64, unit: Unit) -> i64 {
    hundredths * unit.seconds() / 100
}

fn first_part(from: &mut Cursor<'_>) -> Option<Duration> {
    let mut ahead = *from;
    let part = if ahead.peek()?.is_ascii_digit() {
        in_digits(&mut ahead)
    } else {
        spelled(&mut ahead)
    }?;
    *from = ahead;
    Some(part)
}

fn spelled(cursor: &mut Cursor<'_>) -> Option<Duration> {
    let number = in_words(cursor)?;
    let unit = Unit::read(cursor).filter(|_| cursor.ends_token())?;
    Some(Duration {
        seconds: of(number, unit),
        up_to: None,
        unit,
        hedged: false,
    })
}

fn in_digits(cursor: &mut Cursor<'_>) -> Option<Duration> {
    let number = hundredths(cursor)?;
    let mut upper = None;
    let mut ahead = *cursor;
    ahead.blanks();
    if ahead.eat_if(is_dash).is_some() || ahead.eat_str("to ") {
        ahead.blanks();
        upper = hundredths(&mut ahead);
    }
    let up_to = upper.filter(|upper| *upper > number);
    if up_to.is_some() {
        *cursor = ahead;
    }
    let more = cursor.eat('+');
    if !cursor.blanks() {
        cursor.eat_if(is_dash);
    }
    let unit = Unit::read(cursor).filter(|_| may_end(*cursor))?;
    Some(Duration {
        seconds: of(number, unit),
        up_to: up_to.map(|upper| of(upper, unit)),
        unit,
        hedged: more,
    })
}

/// A unit ends where a word does, or where the next part's digits begin (`1h25m`).
fn may_end(cursor: Cursor<'_>) -> bool {
    cursor.ends_token() || cursor.peek().is_some_and(|c| c.is_ascii_digit())
}

/// "an", "half an", "one and a half", "two".
fn in_words(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut number = word_number(cursor)?;
    let mut ahead = *cursor;
    if number == 50
        && matches!(ahead.word(), Some("a" | "an"))
        && (ahead.blanks() || ahead.eat('-'))
    {
        *cursor = ahead;
    }
    let mut ahead = *cursor;
    if ahead.eat_str("and a half ") {
        number += 50;
        *cursor = ahead;
    }
    Some(number)
}

fn word_number(cursor: &mut Cursor<'_>) -> Option<i64> {
    let rest = cursor.rest().as_bytes();
    let letters = rest.iter().take(LONGEST_NUMBER + 1);
    let length = letters
        .take_while(|byte| byte.is_ascii_alphabetic())
        .count();
    let mut numbers = NUMBERS.iter();
    let (name, number) = numbers.find(|(name, _)| {
        name.len() == length && rest[..length].eq_ignore_ascii_case(name.as_bytes())
    })?;
    cursor.skip(name.len());
    // No letter of another alphabet goes on with the word where a blank or a dash follows.
    (cursor.blanks() || cursor.eat('-')).then_some(*number)
}

/// The smaller unit that goes on: ` 25m`, `, 5 minutes`, ` and 30 seconds`; a bare number after hours is minutes.
fn next_part(from: &mut Cursor<'_>, whole: &mut Duration) -> bool {
    let mut cursor = *from;
    let part = smaller_part(&mut cursor, *whole);
    if let Some((seconds, unit)) = part {
        whole.seconds += seconds;
        whole.unit = unit;
        *from = cursor;
    }
    part.is_some()
}

fn smaller_part(cursor: &mut Cursor<'_>, whole: Duration) -> Option<(i64, Unit)> {
    if whole.up_to.is_some() || whole.unit == Unit::Second {
        return None;
    }
    let start = cursor.at();
    cursor.eat(',');
    cursor.blanks();
    if (cursor.eat_str("and") || cursor.eat_str("und")) && !cursor.blanks() {
        return None;
    }
    let glued = start == cursor.at();
    let number = hundredths(cursor)?;
    let mut ahead = *cursor;
    ahead.blanks();
    let unit = match Unit::read(&mut ahead) {
        Some(unit) => {
            *cursor = ahead;
            unit
        }
        None if glued && whole.unit == Unit::Hour && number < 6000 => Unit::Minute,
        None => return None,
    };
    (unit < whole.unit && may_end(*cursor)).then(|| (of(number, unit), unit))
}

/// Skips "and a half" after a unit.
fn half_more(from: &mut Cursor<'_>) -> bool {
    let mut cursor = *from;
    let found = cursor.blanks() && cursor.eat_str("and a half") && cursor.ends_token();
    if found {
        *from = cursor;
    }
    found
}

#[cfg(test)]
mod tests;
