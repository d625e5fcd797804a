//! The small words and signs that stand around a time: "about", "at", "Monday".

use super::scan::{Cursor, is_dash, small};

/// Words that make the time after them a rough one.
const ROUGHLY: &[&str] = &[
    "about",
    "approx",
    "approximately",
    "around",
    "ca",
    "c",
    "circa",
    "roughly",
    "estimated",
    "maybe",
    "probably",
    "before",
    "after",
    "by",
    "until",
    "til",
    "till",
    "late",
    "early",
    "ungefähr",
    "gegen",
    "etwa",
    "vers",
    "hacia",
    "cerca",
];

/// Words that lead up to a time.
const LEADS: &[&str] = &[
    "at", "on", "from", "since", "starting", "between", "um", "am", "ab", "à", "le", "el", "em",
    "the", "of",
];

/// Names of weekdays, whole or cut to three letters, lower-case.
const WEEKDAYS: &[&str] = &[
    "monday",
    "mon",
    "tuesday",
    "tue",
    "tues",
    "wednesday",
    "wed",
    "thursday",
    "thu",
    "thur",
    "thurs",
    "friday",
    "fri",
    "saturday",
    "sat",
    "sunday",
    "sun",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
];

/// Skips signs and words before a time, with the blanks after them; whether one says "about".
pub(super) fn skip_leads(cursor: &mut Cursor<'_>) -> bool {
    let mut rough = false;
    for _ in 0..4 {
        cursor.blanks();
        if cursor
            .eat_if(|c| matches!(c, '~' | '≈' | '約' | '约' | '±' | '∼'))
            .is_some()
        {
            rough = true;
        } else if cursor.eat('@') {
        } else if let Some(about) = lead_word(cursor) {
            rough |= about;
        } else if !skip_weekday(cursor) {
            break;
        }
    }
    rough
}

fn lead_word(cursor: &mut Cursor<'_>) -> Option<bool> {
    let mut ahead = *cursor;
    let word = small(ahead.word()?);
    let rough = ROUGHLY.contains(&&*word);
    if !rough && !LEADS.contains(&&*word) {
        return None;
    }
    let stop = ahead.eat('.');
    let spaced = ahead.blanks();
    let glued = stop && ahead.peek().is_some_and(|c| c.is_ascii_digit());
    if !spaced && !glued {
        return None;
    }
    *cursor = ahead;
    Some(rough)
}

/// Skips the name of a weekday with what joins it to a date.
pub(super) fn skip_weekday(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let known = ahead.word().is_some_and(|word| {
        word.starts_with(char::is_uppercase) && WEEKDAYS.contains(&&*small(word))
    });
    if !known || !ahead.ends_token() {
        return false;
    }
    let name = ahead;
    ahead.eat_if(|c| c == '.' || c == ',');
    *cursor = if ahead.blanks() || ahead.peek().is_none() {
        ahead
    } else {
        name
    };
    true
}

/// Skips a weekday in brackets: `(Mon)`, `（月）`.
pub(super) fn skip_weekday_aside(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.blanks();
    if ahead.eat_if(|c| c == '(' || c == '（').is_none() {
        return false;
    }
    let named = skip_weekday(&mut ahead)
        || ahead
            .eat_if(|c| "月火水木金土日一二三四五六".contains(c))
            .is_some();
    let found = named && ahead.eat_if(|c| c == ')' || c == '）').is_some();
    if found {
        *cursor = ahead;
    }
    found
}

/// Skips what makes the time before it a rough one: `?`, `ish`, `頃`, `(approx.)`, `(maybe earlier?)`.
pub(super) fn skip_rough_tail(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    if ahead.eat_if(|c| matches!(c, '?' | '頃')).is_some()
        || ahead.eat_str("ごろ")
        || ahead.eat_str("左右")
    {
        *cursor = ahead;
        return true;
    }
    ahead.eat('-');
    if ahead.eat_str("ish") && ahead.ends_token() {
        *cursor = ahead;
        return true;
    }
    rough_aside(cursor) || rough_word(cursor)
}

fn rough_word(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let known = ahead.blanks()
        && matches!(
            ahead.word(),
            Some("approx" | "approximately" | "ca" | "circa")
        )
        && ahead.ends_token();
    if known {
        ahead.eat('.');
        *cursor = ahead;
    }
    known
}

/// Skips a short aside in brackets if it says that the time is a guess.
fn rough_aside(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.blanks();
    if ahead.eat_if(|c| c == '(' || c == '（').is_none() {
        return false;
    }
    let start = ahead.at();
    for _ in 0..40 {
        if ahead.eat_if(|c| !matches!(c, ')' | '）' | '\n')).is_none() {
            break;
        }
    }
    let inside = ahead.since(start).to_lowercase();
    let rough = inside.ends_with('?')
        || inside.split(|c: char| !c.is_alphabetic()).any(|word| {
            matches!(word, "approximate" | "estimate") || ROUGHLY[..10].contains(&word)
        });
    let found = rough && ahead.eat_if(|c| c == ')' || c == '）').is_some();
    if found {
        *cursor = ahead;
    }
    found
}

/// Skips what leads from the start of a range to its end: a dash, an arrow, "to", "until".
pub(super) fn skip_to(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let spaced = ahead.blanks();
    let found = if ahead
        .eat_if(|c| is_dash(c) || matches!(c, '→' | '~'))
        .is_some()
    {
        ahead.eat_if(|c| c == '-' || c == '>');
        true
    } else {
        spaced
            && matches!(
                ahead.word(),
                Some("to" | "and" | "until" | "till" | "through" | "bis" | "à")
            )
            && ahead.blanks()
    };
    if found {
        ahead.blanks();
        *cursor = ahead;
    }
    found
}

/// Skips a word that leaves the end of a range open: "onward".
pub(super) fn skip_onward(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    let found =
        ahead.eat('+') || ahead.blanks() && matches!(ahead.word(), Some("onward" | "onwards"));
    let found = found && ahead.ends_token();
    if found {
        *cursor = ahead;
    }
    found
}
