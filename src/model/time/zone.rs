//! Time zones: those whose name is an offset, and those that only a reader of the document can place.

use super::scan::{Cursor, Read, is_dash};

/// A zone as written, with its offset where the name alone says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Zone<'a> {
    /// The words of the document.
    pub name: &'a str,
    /// Minutes east of UTC; none for a name that several places use or that changes with the season.
    pub offset: Option<i32>,
}

/// Abbreviations that mean one offset wherever they are written.
const FIXED: &[(&str, i32)] = &[
    ("EST", -300),
    ("EDT", -240),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("CET", 60),
    ("CEST", 120),
];

/// Abbreviations without an offset: ambiguous, seasonal, or outside what is promised; none that is a word of the trade.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "CST", "BST", "IST", "PT", "ET", "CT", "MT", "JST", "KST", "SGT", "HKT", "PHT", "WIB", "PKT", "AEST", "AEDT", "ACST",
    "ACDT", "AWST", "AET", "NZST", "NZDT", "MEZ", "MESZ", "NZT", "MSK", "EET", "EEST", "WET", "WEST", "TRT", "SAST", "BRT",
    "AKST", "AKDT", "HST",
];

/// Words that name a zone before "time", or alone when they begin with a capital.
const REGIONS: &[&str] = &["pacific", "mountain", "central", "eastern", "local"];

/// Words between a region and "time".
const SEASONS: &[&str] = &["standard", "daylight", "summer"];

/// First parts of names of the tz database.
#[rustfmt::skip]
const AREAS: &[&str] = &[
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Etc",
    "Europe",
    "Indian",
    "Pacific",
    "US",
];

impl<'a> Zone<'a> {
    /// Coordinated universal time.
    pub const UTC: Zone<'static> = Zone {
        name: "UTC",
        offset: Some(0),
    };

    /// Reads `UTC`, `GMT+2`, `PDT`, `PT`, `Europe/Berlin`, `Pacific time` or `local time` at a byte.
    #[must_use]
    pub fn read(text: &'a str, at: usize) -> Option<Read<Self>> {
        let cursor = Cursor::new(text, at)?;
        if !cursor.begins_token() {
            return None;
        }
        named(cursor)
    }

    /// Reads what may follow a time of day at once: `Z`, `+02:00`, `+0200`, or a name.
    pub(super) fn read_suffix(cursor: Cursor<'a>) -> Option<Read<Self>> {
        let mut ahead = cursor;
        if ahead.eat_if(|c| c == 'Z' || c == 'z').is_some() && ahead.ends_token() {
            return Some(Self::UTC.read_as(cursor, ahead));
        }
        let mut ahead = cursor;
        if let Some(offset) = numeric(&mut ahead).filter(|_| ahead.ends_token()) {
            return Some(Self::offset_only(offset).read_as(cursor, ahead));
        }
        named(cursor)
    }

    /// Minutes east of UTC: what the team says of the name, else what the name says.
    #[must_use]
    pub fn offset_among(self, team: &[(String, i32)]) -> Option<i32> {
        team.iter()
            .find(|(name, _)| name == self.name)
            .map(|(_, offset)| *offset)
            .or(self.offset)
    }

    fn offset_only(offset: i32) -> Self {
        Self {
            name: "",
            offset: Some(offset),
        }
    }

    /// Gives the zone the words between two positions, unless it has a name already.
    fn read_as(self, from: Cursor<'a>, to: Cursor<'a>) -> Read<Self> {
        let name = if self.name.is_empty() {
            to.since(from.at())
        } else {
            self.name
        };
        Read {
            value: Zone { name, ..self },
            start: from.at(),
            end: to.at(),
        }
    }
}

fn named(start: Cursor<'_>) -> Option<Read<Zone<'_>>> {
    let mut cursor = start;
    let word = cursor.word()?;
    if word.eq_ignore_ascii_case("utc") || word.eq_ignore_ascii_case("gmt") {
        return universal(start, cursor);
    }
    if word == "Zulu" && cursor.ends_token() {
        return Some(Zone::UTC.read_as(start, cursor));
    }
    if cursor.peek() == Some('/') && AREAS.contains(&word) {
        return tz_name(start, cursor);
    }
    if !cursor.ends_token() {
        return None;
    }
    let offset = FIXED.iter().find(|(name, _)| *name == word);
    if offset.is_some() || OPEN.contains(&word) {
        let zone = Zone {
            name: word,
            offset: offset.map(|(_, offset)| *offset),
        };
        return Some(zone.read_as(start, cursor));
    }
    regional(start, word, cursor)
}

/// `UTC` alone or with an offset from it.
fn universal<'a>(start: Cursor<'a>, name: Cursor<'a>) -> Option<Read<Zone<'a>>> {
    let mut ahead = name;
    if let Some(offset) = signed(&mut ahead).filter(|_| ahead.ends_token()) {
        return Some(Zone::offset_only(offset).read_as(start, ahead));
    }
    let zone = Zone {
        name: name.since(start.at()),
        offset: Some(0),
    };
    name.ends_token().then(|| zone.read_as(start, name))
}

/// `+2`, `-05:30` after `UTC`.
fn signed(cursor: &mut Cursor<'_>) -> Option<i32> {
    let negative = cursor.eat_if(|c| c == '+' || is_dash(c))? != '+';
    let number = cursor.number(4)?;
    let (hours, minutes) = match number.digits {
        4 => (number.value / 100, number.value % 100),
        3 => return None,
        _ => (number.value, colon_minutes(cursor)?),
    };
    total(negative, hours, minutes)
}

/// `+02:00` or `+0200` after a clock; a minus there is a range unless ISO says otherwise.
fn numeric(cursor: &mut Cursor<'_>) -> Option<i32> {
    cursor.eat('+').then_some(())?;
    iso_offset(cursor, false)
}

/// The `02:00`, `0200` or `02` of an offset in an ISO instant.
pub(super) fn iso_offset(cursor: &mut Cursor<'_>, negative: bool) -> Option<i32> {
    let number = cursor.number(4)?;
    let (hours, minutes) = match number.digits {
        4 => (number.value / 100, number.value % 100),
        2 => (number.value, colon_minutes(cursor)?),
        _ => return None,
    };
    total(negative, hours, minutes)
}

/// The minutes of an offset after its hours; none written is zero, half of them written is no offset.
fn colon_minutes(cursor: &mut Cursor<'_>) -> Option<u32> {
    let mut ahead = *cursor;
    if !ahead.eat(':') {
        return Some(0);
    }
    let minutes = ahead.two_digits().map(u32::from);
    match minutes {
        Some(_) => *cursor = ahead,
        None if ahead.peek().is_some_and(|c| c.is_ascii_digit()) => return None,
        None => return Some(0),
    }
    minutes
}

fn total(negative: bool, hours: u32, minutes: u32) -> Option<i32> {
    if hours > 14 || minutes > 59 {
        return None;
    }
    let minutes = i32::try_from(hours * 60 + minutes).ok()?;
    Some(if negative { -minutes } else { minutes })
}

/// `Europe/Berlin`, `America/Argentina/Salta`.
fn tz_name<'a>(start: Cursor<'a>, area: Cursor<'a>) -> Option<Read<Zone<'a>>> {
    let mut cursor = area;
    for _ in 0..2 {
        let mut ahead = cursor;
        if !ahead.eat('/') || ahead.word().is_none() {
            break;
        }
        while ahead.eat('_') {
            ahead.word()?;
        }
        cursor = ahead;
    }
    let name = cursor.since(start.at());
    if cursor.at() == area.at() || !cursor.ends_token() {
        return None;
    }
    let offset = matches!(name, "Etc/UTC" | "Etc/GMT" | "Etc/Zulu").then_some(0);
    Some(Zone { name, offset }.read_as(start, cursor))
}

/// `Pacific time`, `UK time`, `Pacific daylight time`; a bare `Pacific` or `local` only where its phrase ends.
fn regional<'a>(start: Cursor<'a>, word: &str, end: Cursor<'a>) -> Option<Read<Zone<'a>>> {
    let is = |word: &str, names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(word));
    let region = is(word, REGIONS);
    if !region && word != "UK" {
        return None;
    }
    let zone = Zone {
        name: "",
        offset: None,
    };
    let mut ahead = end;
    ahead.blanks();
    let mut next = ahead.word();
    if next.is_some_and(|word| is(word, SEASONS)) {
        ahead.blanks();
        next = ahead.word();
    }
    match next {
        Some(word) if is(word, &["time"]) => Some(zone.read_as(start, ahead)),
        Some(_) => None,
        None => region.then(|| zone.read_as(start, end)),
    }
}

#[cfg(test)]
mod tests;
