//! Telephone numbers of persons.

use super::{around, digits, says};
use std::ops::Range;

/// Words of lines whose numbers are a meeting's, a hotline's or nobody's.
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "dial", "bridge", "meeting", "conference", "hotline", "support", "zoom", "webex", "passcode", "pin:", "test", "example", "emergency", "switchboard", "helpdesk",
];

/// Words right before a number that make it one to call.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "phone", "phone number", "tel", "tel.", "telephone", "telephone number", "mobile number", "cell phone", "mobile phone", "whatsapp", "telefon", "handy", "telefonnummer", "rufnummer", "handynummer", "mobilnummer", "téléphone", "teléfono",
];

/// The telephone number whose first digit stands at a place.
pub(super) fn at(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let plus = at.checked_sub(1).filter(|&before| bytes[before] == b'+');
    let start = plus.unwrap_or(at);
    let open = start - usize::from(start > 0 && bytes[start - 1] == b'(');
    if joins(bytes, open) {
        return None;
    }
    let end = end(bytes, at);
    let number = &bytes[at..end];
    let digits = digits(number);
    let next = bytes.get(end).copied().unwrap_or(b' ');
    if next.is_ascii_alphanumeric()
        || matches!(next, b'_' | b'%' | b':' | b'/')
        || is_made_up(&digits)
    {
        return None;
    }
    let plausible = || (7..=15).contains(&digits.len()) && !is_date(number);
    let told = || is_labelled(bytes, open) || is_called(bytes, open, number);
    let shaped = plus.map_or_else(
        || plausible() && told(),
        |plus| is_international(bytes, plus, number, &digits),
    );
    let range = start..end;
    (shaped && !says(&around(bytes, &range), PUBLIC)).then_some(range)
}

/// Where the groups of digits end.
fn end(bytes: &[u8], from: usize) -> usize {
    let mut end = from;
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += bytes[end..]
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        let between = bytes[end..].iter().take(2);
        let between = between.take_while(|byte| b" -.()/".contains(byte)).count();
        if between == 0
            || !bytes.get(end + between).is_some_and(u8::is_ascii_digit)
            || end - from > 20
        {
            break;
        }
        end += between;
    }
    end
}

/// `+49 30 1234567`: a country's code, then groups; without groups long enough to be no count.
fn is_international(bytes: &[u8], plus: usize, number: &[u8], digits: &[u8]) -> bool {
    let groups: Vec<&[u8]> = number
        .split(|byte| !byte.is_ascii_digit())
        .filter(|group| !group.is_empty())
        .collect();
    let code = groups.first().is_some_and(|code| code.len() <= 3);
    let thousands =
        groups.len() > 1 && groups[1..].iter().all(|group| group.len() == 3) && digits.len() < 11;
    let rest = groups.iter().skip(1).all(|group| group.len() > 1);
    let grouped =
        groups.len() > 2 && code && rest && !thousands && (9..=15).contains(&digits.len());
    let whole = groups.len() == 1 || groups.len() == 2 && code;
    let whole = whole && (10..=14).contains(&digits.len());
    let line_start = plus == 0 || matches!(bytes[plus - 1], b'\n' | b'\r');
    digits.first() != Some(&0) && !line_start && (grouped || whole && !thousands)
}

/// Whether the words before a number say that it can be called.
fn is_labelled(bytes: &[u8], start: usize) -> bool {
    let from = start.saturating_sub(24);
    let before = String::from_utf8_lossy(&bytes[from..start]).to_lowercase();
    let label = before.trim_end_matches([' ', '*', '`', '"']);
    // "phone: 5551234", never "phone 5551234 was restarted".
    let Some(label) = label.strip_suffix([':', '=']) else {
        return false;
    };
    let label = label.trim_end_matches(['*', '"', '`', ' ']);
    LABELS.iter().any(|known| {
        label
            .strip_suffix(known)
            .is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Whether words that need no colon say so: "Tel. 0171 8345620", "called from 415-867-5309".
fn is_called(bytes: &[u8], start: usize, number: &[u8]) -> bool {
    const NUMBERS: [&str; 8] = [
        "tel.",
        "telefonnummer",
        "rufnummer",
        "handynummer",
        "mobilnummer",
        "phone number",
        "telephone number",
        "mobile number",
    ];
    const CALLS: [&str; 5] = [
        "called from",
        "called us from",
        "call from",
        "calls from",
        "call me at",
    ];
    let from = start.saturating_sub(24);
    let before = String::from_utf8_lossy(&bytes[from..start]).to_lowercase();
    let lead = before.trim_end();
    let says = |words: &[&str]| {
        words.iter().any(|known| {
            let rest = lead.strip_suffix(known);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
    };
    let groups: Vec<usize> = number
        .split(|byte| !byte.is_ascii_digit())
        .map(<[u8]>::len)
        .collect();
    let trunk = number.starts_with(b"0") && number.len() > 8;
    let american = groups == [3, 3, 4];
    says(&NUMBERS) && (trunk || american) || says(&CALLS) && (trunk && groups.len() > 1 || american)
}

/// `2026-02-15`, `15.02.2026`, and numbers with a point.
fn is_date(number: &[u8]) -> bool {
    let groups: Vec<usize> = number
        .split(|byte| !byte.is_ascii_digit())
        .map(<[u8]>::len)
        .collect();
    matches!(groups[..], [4, 2, 2, ..] | [2, 2, 4, ..])
        || number.contains(&b'.') && groups.len() == 4
}

/// Numbers of documentation and films, and such as nobody was given.
fn is_made_up(digits: &[u8]) -> bool {
    let alike = digits
        .windows(5)
        .any(|five| five.iter().all(|digit| *digit == five[0]));
    let counted = digits
        .windows(6)
        .any(|six| six.windows(2).all(|two| two[1] == two[0] + 1));
    let film = digits.windows(5).any(|five| five == [5, 5, 5, 0, 1]);
    let american = digits.windows(3).any(|three| three == [5, 5, 5]);
    alike || counted || film || american
}

fn joins(bytes: &[u8], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let byte = bytes[before];
        byte.is_ascii_alphanumeric() || b"_-./+@#&%$".contains(&byte)
    })
}
