//! Telephone numbers, in the forms of more countries than a rule may name.

use super::{Kind, Place, REDACTED};
use std::ops::Range;

pub(super) fn places(source: &str) -> Vec<Place> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = bytes[at..]
        .iter()
        .position(|byte| byte.is_ascii_digit() || b"+(".contains(byte))
    {
        let start = at + step;
        let range = start..end(bytes, start);
        at = range.end.max(start + 1);
        if is_phone(bytes, &range) {
            found.push(Place::fixed(Kind::Number, range, REDACTED));
        }
    }
    found
}

/// Where the groups of digits end that begin at a digit, a plus or a bracket.
fn end(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    let mut at = start;
    while at < bytes.len() && at - start < 24 {
        let between = bytes[at..].iter().take(2);
        let between = between.take_while(|byte| b" -.()/+".contains(byte)).count();
        let digits = bytes[at + between..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if digits == 0 || between == 0 && at > start {
            break;
        }
        at += between + digits;
        end = at;
    }
    end
}

fn is_phone(bytes: &[u8], range: &Range<usize>) -> bool {
    let number = &bytes[range.clone()];
    let before = bytes[..range.start].last().copied().unwrap_or(b' ');
    let next = bytes.get(range.end).copied().unwrap_or(b' ');
    let joined = before.is_ascii_alphanumeric()
        || b"_-./+@#&%$=:".contains(&before)
        || next.is_ascii_alphanumeric()
        || b"_%/-:".contains(&next);
    let groups: Vec<&[u8]> = number
        .split(|byte| !byte.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let Some(first) = groups.first().filter(|_| !joined) else {
        return false;
    };
    let digits: usize = lengths.iter().sum();
    if number.starts_with(b"+") {
        let thousands = lengths.len() > 1 && lengths[1..].iter().all(|length| *length == 3);
        let code = lengths.len() > 1 && first.len() <= 3 || digits > 9;
        return number.get(1).is_some_and(u8::is_ascii_digit)
            && first.first() != Some(&b'0')
            && code
            && (9..=15).contains(&digits)
            && !(thousands && digits < 11);
    }
    let area = |group: &[u8]| {
        group
            .first()
            .is_some_and(|digit| (b'2'..=b'9').contains(digit))
    };
    let bracketed = number.starts_with(b"(");
    let parted = bracketed || number.iter().filter(|byte| b"-.".contains(byte)).count() == 2;
    let american = lengths == [3, 3, 4] && area(first) && area(groups[1]) && parted;
    // "0170 5551234": a trunk's number, and then the line's.
    let trunk = first.starts_with(b"0")
        && !first.starts_with(b"00")
        && (3..=5).contains(&first.len())
        && lengths.len() > 1
        && lengths[1] > 2
        && (9..=12).contains(&digits)
        && !number.contains(&b'.');
    american || trunk
}
