//! Start, end and length on one line.

use super::{Bound, Stated};
use crate::model::calendar::Calendar;
use crate::model::moment::Window;
use crate::model::passage::{Passage, ahead, back};
use crate::model::time::{Duration, Read, Unit};
use crate::span::{Span, Spanned};
use std::ops::Range;

/// A line that states when something began, when it ended and how long it lasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spell {
    /// The words that state start and end.
    pub window: Spanned<String>,
    /// The stated length.
    pub stated: Spanned<Stated>,
    /// Every length in seconds that start and end can mean, the most natural first.
    pub computed: Vec<i64>,
    /// Whether days may lie between start and end beyond what the clocks say.
    pub open: bool,
    /// The line, or the part of it that the three stand in.
    pub line: Span,
}

impl Spell {
    /// Whether any reading of its start and end gives the stated length; so does one that nothing can be computed from.
    #[must_use]
    pub fn agrees(&self) -> bool {
        const DAY: i64 = 86_400;
        let stated = self.stated.value;
        let days = if self.open {
            stated.duration.seconds / DAY + i64::from(stated.bound != Bound::AtLeast)
        } else {
            0
        };
        let fits = |&length: &i64| {
            // Whole days that the clocks do not show: the two nearest to the stated length decide.
            stated.allows(length)
                || (days - 1..=days).any(|days| days > 0 && stated.allows(length + days * DAY))
        };
        self.computed.is_empty() || self.computed.iter().any(fits)
    }

    /// Every spell of a line.
    pub(super) fn all(line: &Passage<'_>, calendar: Calendar, team: &[(String, i32)]) -> Vec<Self> {
        let text = line.words();
        let windows = Window::all(text, calendar);
        if windows.is_empty() {
            return Vec::new();
        }
        let lengths: Vec<_> = Duration::all(text).collect();
        let spell = |(index, window): (usize, &Window<'_>)| {
            let place = window.range();
            let before = index.checked_sub(1).and_then(|at| windows.get(at));
            // After several windows in a row it may be the length of all of them.
            if before.is_some_and(|before| goes_on(text, before.range().end, place.start)) {
                return None;
            }
            let behind = lengths.partition_point(|length| length.start < place.end);
            let before = || {
                let length = lengths[..behind].last();
                length.filter(|length| precedes(text, length.start..length.end, &place))
            };
            let length = in_digits(text, place.end)
                .or_else(|| {
                    let length = lengths.get(behind).copied();
                    length.filter(|length| follows(text, &place, length.start..length.end))
                })
                .or_else(|| before().copied())?;
            let mut stated = Stated::of(text, &length);
            if stated.bound == Bound::Exact && lies_within(text, &length, &place) {
                stated.bound = Bound::AtLeast;
            }
            stated.duration.hedged |= window.start.rough || window.end.rough;
            let words = length.start..length.end;
            Some(Self {
                window: line.spanned(&place),
                stated: Spanned::new(stated, line.span(&words)),
                computed: window.lengths(team),
                open: window.is_open(),
                line: line.span(&line.range()),
            })
        };
        windows.iter().enumerate().filter_map(spell).collect()
    }
}

/// Whether nothing but "and" or a comma stands between two windows.
fn goes_on(text: &str, end: usize, start: usize) -> bool {
    let between = text.get(end..start).unwrap_or_default();
    let between = between.trim_matches(|c: char| c.is_whitespace() || c == ',');
    [
        "", "and", "&", "+", "und", "from", "and from", "plus", "then",
    ]
    .contains(&between)
}

/// Whether a length is one that the window only holds: "for 45 minutes between 10:00 and 12:00", "(3 hours of downtime)".
fn lies_within(text: &str, length: &Read<Duration>, window: &Range<usize>) -> bool {
    if length.start >= window.end {
        let mut words = ahead(text, length.end).split_whitespace();
        return words.next() == Some("of");
    }
    let between = text.get(length.end..window.start).unwrap_or_default();
    let link = between.split_whitespace().next_back();
    link.is_some_and(|link| ["between", "within", "in"].contains(&link))
}

/// A length in digits right behind a window, `(1:54)` or `(01:54 h)`, which is not its end on another clock.
fn in_digits(text: &str, end: usize) -> Option<Read<Duration>> {
    let rest = text.get(end..)?;
    let inside = rest.trim_start().strip_prefix('(')?;
    let (inside, _) = inside.split_once(')')?;
    let start = end + rest.find('(')? + 1;
    let digits = inside.trim_end_matches([' ', 'h']);
    let (hours, minutes) = digits.split_once(':')?;
    let number = |digits: &str| digits.parse::<i64>().ok().filter(|_| digits.len() <= 2);
    let (hours, minutes) = (
        number(hours)?,
        number(minutes).filter(|&minutes| minutes < 60)?,
    );
    let last = text
        .get(..end)?
        .rsplit(|c: char| !c.is_ascii_digit() && c != ':');
    let ends_at = last
        .into_iter()
        .find_map(|clock| number(clock.split_once(':')?.1));
    // Zones lie whole or half hours apart.
    let other_clock = ends_at.is_none_or(|at| (at - minutes) % 30 == 0);
    (inside.ends_with('h') || !other_clock).then_some(Read {
        value: Duration {
            seconds: hours * 3600 + minutes * 60,
            up_to: None,
            unit: Unit::Minute,
            hedged: false,
        },
        start,
        end: start + digits.len(),
    })
}

/// Words that may lead from a start and an end to their length.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "for", "lasting", "lasted", "total", "totalling", "totaling", "a", "an", "of", "about", "approximately",
    "approx", "around", "roughly", "almost", "nearly", "over", "under", "more", "less", "than", "at", "least",
    "most", "up", "to", "duration", "i", "e", "that", "is", "which", "so", "some", "ca", "circa",
];

/// Words that may stand between a length and the start and end behind it.
#[rustfmt::skip]
const LINKS: &[&str] = &[
    "of", "total", "active", "service", "outage", "downtime", "impact", "incident", "disruption", "interruption",
    "degradation", "unavailability", "window", "from", "between", "lasting", "in",
];

/// What may be said to have lasted so long, after the length.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "of", "total", "in", "outage", "downtime", "impact", "disruption", "interruption", "unavailability", "long",
    "and", "duration",
];

/// Whether a length behind a window is that of the window.
fn follows(text: &str, window: &Range<usize>, length: Range<usize>) -> bool {
    let between = text.get(window.end..length.start).unwrap_or_default();
    let between = between.replace("i.e.", "");
    all_among(&between, LEADS, 5) && !between.contains('.') && ends_there(text, length.end)
}

/// Whether a window behind a length is the length's own: "for 45 minutes from 14:00 to 14:45", and no latency before it.
fn precedes(text: &str, length: Range<usize>, window: &Range<usize>) -> bool {
    let between = text.get(length.end..window.start).unwrap_or_default();
    let before = back(text, length.start);
    let after = ahead(text, window.end).trim_start_matches([' ', ')']);
    let goes_on = after.starts_with(|c: char| c.is_alphabetic());
    // Where words have no blanks between them, what the length is of stands right before it.
    let clause = before
        .rsplit([':', '：', '(', '（', '|', '、', '。', '／'])
        .next();
    let glued = clause.is_some_and(|words| words.contains(|c: char| c >= '\u{2e80}' && c != '約'));
    !glued
        && !goes_on
        && !between.contains('.')
        && all_among(between, LINKS, 5)
        && is_lasting(before, between)
}

/// Whether the words before a length, or those up to its window, make it the time that something went on.
fn is_lasting(before: &str, between: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let among = |word: &str, list: &[&str]| list.contains(&word);
    let clause = before.rsplit(['.', ';', '(', '|', ',', '—', '–', '\n']);
    let mut clause = words(clause.into_iter().next().unwrap_or_default());
    while clause.last().is_some_and(|word| among(word, HEDGES)) {
        clause.pop();
    }
    let Some(lead) = clause.pop() else {
        return true;
    };
    if among(&lead, OTHERS) {
        return false;
    }
    if between.trim() == "(" {
        let mut words = clause.iter().chain([&lead]);
        return !words.any(|word| among(word, MEASURES));
    }
    let harm = |words: &[String]| words.iter().any(|word| among(word, HARM));
    if harm(&words(between)) {
        return true;
    }
    let measured = clause.last().is_some_and(|word| among(word, HELD_UP));
    match lead.as_str() {
        "for" => !measured,
        "lasted" | "lasting" | "lasts" => true,
        _ => harm(&clause) || among(&lead, HARM),
    }
}

/// Words that make a length before its window a rough one.
#[rustfmt::skip]
const HEDGES: &[&str] = &[
    "about", "approximately", "approx", "around", "roughly", "almost", "nearly", "over", "under", "ca", "circa", "a", "an",
    "the", "total", "some", "just", "only",
];

/// Words that make a length one of something else.
const OTHERS: &[&str] = &[
    "by", "within", "every", "after", "per", "each", "another", "than",
];

/// What is held up for a length is so each time, not once.
#[rustfmt::skip]
const HELD_UP: &[&str] = &[
    "delayed", "queued", "waited", "waiting", "lagged", "late", "cached", "retried", "blocked", "held", "slept",
];

/// Names for lengths that are measured again and again.
#[rustfmt::skip]
const MEASURES: &[&str] = &[
    "latency", "latencies", "lag", "delay", "delays", "timeout", "timeouts", "p50", "p90", "p95", "p99", "response",
    "interval", "age", "behind", "old",
];

/// Names for what goes on from a start to an end.
#[rustfmt::skip]
const HARM: &[&str] = &[
    "outage", "downtime", "impact", "incident", "disruption", "interruption", "degradation", "unavailability", "duration",
    "length", "window", "dauer", "durée", "duración", "duração", "active", "down", "unavailable", "offline",
];

/// Whether nothing behind a length makes it the length of a part or of something else.
fn ends_there(text: &str, end: usize) -> bool {
    let after = ahead(text, end);
    let words = after
        .trim_start_matches([' ', '-', '*', '_'])
        .split([')', '.', ',', ';', '|', '—', '–', ':', '`', '\n', '/', '('])
        .next()
        .unwrap_or_default();
    all_among(words, WHOLE, 4)
}

/// Whether a text holds only marks and at most so many words, all of a list.
fn all_among(text: &str, list: &[&str], most: usize) -> bool {
    if text.len() > 80 || text.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.clone().count() <= most
        && words
            .into_iter()
            .all(|word| list.iter().any(|known| known.eq_ignore_ascii_case(word)))
}
