//! Numbers of payment cards.

use super::{around, digits, says};
use std::ops::Range;

/// The card number whose first digit stands at a place.
pub(super) fn at(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let joined = at.checked_sub(1).is_some_and(|before| {
        bytes[before].is_ascii_alphanumeric() || b"_-./+".contains(&bytes[before])
    });
    if joined {
        return None;
    }
    let end = end(bytes, at);
    let next = bytes.get(end).copied().unwrap_or(b' ');
    if next.is_ascii_alphanumeric() || matches!(next, b'_' | b'-') {
        return None;
    }
    let digits = digits(&bytes[at..end]);
    let range = at..end;
    let line = || around(bytes, &range);
    let grouped = end - at > digits.len();
    // A number in one piece is more often somebody's id.
    let named = || says(&line(), &["card", "visa", "mastercard", "amex", "pan "]);
    let shown = || says(&line(), &["test", "sandbox", "dummy", "example"]);
    (is_issued(&digits)
        && is_luhn(&digits)
        && is_varied(&digits)
        && (grouped || named())
        && !shown())
    .then_some(range)
}

/// Where the digits end: in one piece, or in groups as on a card with one mark between them.
fn end(bytes: &[u8], at: usize) -> usize {
    let run = |from: usize| {
        bytes[from..]
            .iter()
            .take(20)
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let first = run(at);
    let mark = bytes.get(at + first).copied();
    if first != 4 || !matches!(mark, Some(b' ' | b'-')) {
        return at + first;
    }
    let groups: &[usize] = if run(at + 5) == 6 {
        &[6, 5]
    } else {
        &[4, 4, 4]
    };
    let mut end = at + 4;
    for &group in groups {
        if bytes.get(end).copied() != mark || run(end + 1) != group {
            return at + first;
        }
        end += 1 + group;
    }
    end
}

/// Whether a scheme gives out numbers that begin like this.
fn is_issued(digits: &[u8]) -> bool {
    let lead = |count: usize| {
        digits
            .iter()
            .take(count)
            .fold(0_u32, |lead, &digit| lead * 10 + u32::from(digit))
    };
    match digits.len() {
        13 => lead(1) == 4,
        15 => matches!(lead(2), 34 | 37),
        16 => {
            lead(1) == 4
                || matches!(lead(2), 35 | 51..=55 | 65)
                || matches!(lead(4), 2221..=2720 | 6011)
                || matches!(lead(3), 644..=649)
        }
        _ => false,
    }
}

/// The check that every card number passes, and one number in ten by accident.
fn is_luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| {
            let digit = u32::from(digit);
            if place % 2 == 0 {
                digit
            } else {
                digit * 2 / 10 + digit * 2 % 10
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Numbers of two or three different digits are those that everybody tests with.
fn is_varied(digits: &[u8]) -> bool {
    let mut seen = digits.to_vec();
    seen.sort_unstable();
    seen.dedup();
    seen.len() > 3
}
