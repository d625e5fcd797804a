//! Times of day of which some digits are unknown: `14:??`, `22:XX`, `16:4x`.

use super::scan::{Cursor, Read};

/// How much of a time of day is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Partial {
    /// At least one digit.
    Some,
    /// None: only a day beside it can make it a time.
    Nothing,
}

/// Reads a time of day with unknown digits, or `HH:MM` that nobody filled in; one without any unknown is no such thing.
pub(super) fn read(text: &str, at: usize) -> Option<Read<Partial>> {
    let mut cursor = Cursor::new(text, at).filter(|cursor| cursor.begins_token())?;
    if ["HH:MM", "HH:mm", "hh:mm"]
        .iter()
        .any(|prompt| cursor.eat_str(prompt))
    {
        return cursor.ends_token().then_some(Read {
            value: Partial::Nothing,
            start: at,
            end: cursor.at(),
        });
    }
    let mut known = 0;
    let mut unknown = 0;
    for group in 0..3 {
        let mut ahead = cursor;
        if group > 0 && !ahead.eat(':') {
            break;
        }
        let mut places = 0;
        while places < 2 {
            match ahead.eat_if(|c| c.is_ascii_digit() || matches!(c, '?' | 'x' | 'X')) {
                Some(c) if c.is_ascii_digit() => known += 1,
                Some(_) => unknown += 1,
                None => break,
            }
            places += 1;
        }
        if places < 2 {
            break;
        }
        cursor = ahead;
    }
    let whole = cursor.at() - at >= "14:??".len();
    let zoned = cursor.peek() == Some('Z');
    (whole && unknown > 0 && (cursor.ends_token() || zoned)).then_some(Read {
        value: if known > 0 {
            Partial::Some
        } else {
            Partial::Nothing
        },
        start: at,
        end: cursor.at(),
    })
}
