//! Offsets from the start of an incident: `T+25m`, `T+0`, `T-5m`, `+10m`.

use super::duration::Duration;
use super::scan::{Cursor, Read, is_dash};

/// Reads an offset in seconds; a number without a unit counts minutes, `T+01:25` hours and minutes.
///
/// Without the `T`, a sign and a unit are needed.
pub(super) fn read(text: &str, at: usize) -> Option<Read<i64>> {
    let mut cursor = Cursor::new(text, at).filter(|cursor| cursor.begins_token())?;
    let named = cursor.eat_if(|c| c == 'T' || c == 't').is_some();
    if named {
        cursor.blanks();
    }
    let found = match cursor.eat_if(|c| matches!(c, '+' | '=' | '±') || is_dash(c)) {
        Some(sign) if named || sign == '+' => {
            cursor.blanks();
            let length = length(&mut cursor, named)?;
            if is_dash(sign) { -length } else { length }
        }
        None if named && cursor.number(1)?.value == 0 => 0,
        _ => return None,
    };
    cursor.ends_token().then_some(Read {
        value: found,
        start: at,
        end: cursor.at(),
    })
}

fn length(cursor: &mut Cursor<'_>, named: bool) -> Option<i64> {
    if let Some(duration) = Duration::read_here(cursor) {
        return Some(duration.seconds);
    }
    if !named {
        return None;
    }
    let first = i64::from(cursor.number(4)?.value);
    if !cursor.eat(':') {
        return Some(first * 60);
    }
    let second = i64::from(cursor.two_digits()?);
    if !cursor.eat(':') {
        return Some(first * 3600 + second * 60);
    }
    Some(first * 3600 + second * 60 + i64::from(cursor.two_digits()?))
}
