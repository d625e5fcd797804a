//! The zone that a timeline is written in: in its title, in a note, in the head of a column.

use crate::model::time::{Read, Zone};

/// Words of a note that speaks about times.
const TIME_WORDS: &[&str] = &[
    "time",
    "times",
    "timestamp",
    "timestamps",
    "timezone",
    "timezones",
    "zone",
    "clock",
    "clocks",
    "hour",
    "hours",
    "event",
    "events",
    "dates",
    "zeit",
    "zeiten",
    "zeitangaben",
    "uhrzeiten",
    "heure",
    "heures",
    "horaires",
    "hora",
    "horas",
    "horários",
];

/// Whether a line speaks about how times are written.
pub(super) fn is_note(text: &str) -> bool {
    let signs = ["時刻", "時間", "时间", "시간"];
    signs.iter().any(|sign| text.contains(sign))
        || text
            .split(|c: char| !c.is_alphabetic())
            .any(|word| TIME_WORDS.contains(&word.to_lowercase().as_str()))
}

/// The zone that a note of a few words declares: one that speaks about times, or one that is hardly more than the zone.
pub(super) fn in_note(text: &str) -> Option<Read<Zone<'_>>> {
    let short = text.len() <= 24;
    if text.len() > 400 || !(short || is_note(text)) {
        return None;
    }
    find(text)
}

/// Whether all that stands behind a day is a note on the zone: "(all times UTC)".
pub(super) fn follows_day(words: &str) -> bool {
    let lower = words.to_lowercase();
    let opens = ["(", "all times", "times are", "times in"];
    words.len() <= 60
        && opens.iter().any(|opening| lower.starts_with(opening))
        && is_note(words)
        && in_note(words).is_some()
}

/// The zone that a note anywhere in the document declares for all of it.
pub(super) fn in_statement(text: &str) -> Option<Read<Zone<'_>>> {
    const OPENINGS: [&str; 6] = [
        "all times",
        "times are",
        "times in",
        "timezone",
        "time zone",
        "timestamps are",
    ];
    if text.len() > 400 {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    // Every opening has it, and hardly any paragraph.
    memchr::memmem::find(lower.as_bytes(), b"time")?;
    let at = OPENINGS
        .iter()
        .filter_map(|opening| lower.find(opening))
        .min()?;
    let read = find(text.get(at..)?)?;
    Some(Read {
        start: read.start + at,
        end: read.end + at,
        ..read
    })
}

/// The zone in a title or the head of a column: in brackets, after "in", or a name of UTC.
pub(super) fn in_title(text: &str) -> Option<Read<Zone<'_>>> {
    find(text)
}

/// The first zone in a text; a region such as "Pacific" counts.
fn find(text: &str) -> Option<Read<Zone<'_>>> {
    let mut inside_word = false;
    for (at, c) in text.char_indices() {
        let starts = c.is_alphabetic() && !inside_word;
        inside_word = c.is_alphanumeric();
        if starts && let Some(read) = Zone::read(text, at) {
            return Some(read);
        }
    }
    None
}
