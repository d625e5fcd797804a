//! Which lengths in prose and in fields belong to the incident, and not to a timeout, a delay or a part of it.

use super::{Lasting, Stated};
use crate::model::calendar::Calendar;
use crate::model::moment::Window;
use crate::model::passage::{Passage, ahead, back};
use crate::model::time::{Clock, Duration, Read};
use crate::span::Spanned;
use std::ops::Range;

/// Names for the harm or the incident as a whole.
const NOUNS: &[(&str, Lasting)] = &[
    ("outage", Lasting::Outage),
    ("downtime", Lasting::Outage),
    ("disruption", Lasting::Outage),
    ("interruption", Lasting::Outage),
    ("unavailability", Lasting::Outage),
    ("incident", Lasting::Incident),
];

/// Words between a length and its noun that do not make it a part of the whole.
const PLAIN: &[&str] = &[
    "service",
    "production",
    "system",
    "site",
    "customer",
    "facing",
    "total",
    "overall",
];

/// Words behind the noun that make the length one of something else.
#[rustfmt::skip]
const OTHER_NOUNS: &[&str] = &[
    "response", "review", "call", "bridge", "detection", "budget", "limit", "threshold", "alert", "per", "every",
    "allowance", "each", "risk", "retrospective",
];

/// Words before a length that say that it is not this incident's, or did not happen.
#[rustfmt::skip]
const OTHER_INCIDENTS: &[&str] = &[
    "previous", "earlier", "prior", "another", "second", "each", "every", "per", "allowed", "similar", "would",
    "could", "might", "may", "planned", "scheduled", "maximum", "first", "last", "past", "additional", "further",
    "extra", "if", "potential", "possible", "acceptable", "into", "until", "next", "within", "by", "no", "not",
    "partial",
];

/// What a title calls a service that is away.
#[rustfmt::skip]
const DOWN: &[&str] = &[
    "down", "unavailable", "offline", "unreachable", "inaccessible", "fails", "failing", "ausfall", "störung",
];

/// The lengths in a title: those of its prose, and "down for 45 minutes".
pub(super) fn in_title(title: &Passage<'_>) -> Vec<(Spanned<Stated>, Lasting)> {
    let mut bound = in_prose(title);
    let text = title.words();
    bound.extend(in_brackets(title));
    for read in Duration::all(text).filter(|read| !is_other(text, read.start)) {
        let mut words = clause_before(text, read.start)
            .rsplit(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        let down = words.next() == Some("for")
            && words
                .next()
                .is_some_and(|word| DOWN.iter().any(|down| down.eq_ignore_ascii_case(word)));
        if down {
            let place = title.span(&(read.start..read.end));
            bound.push((
                Spanned::new(Stated::of(text, &read), place),
                Lasting::Outage,
            ));
        }
    }
    bound
}

/// The length that a title ends with in brackets: "Payments outage (45 min)".
fn in_brackets(title: &Passage<'_>) -> Option<(Spanned<Stated>, Lasting)> {
    let text = title.words();
    let inside = text.trim_end().strip_suffix(')')?;
    let open = inside.rfind('(')?;
    let words = inside.get(open + 1..)?;
    let start = open + 1 + words.len() - words.trim_start_matches(['~', ' ']).len();
    let read = Duration::read(text, start).filter(|read| read.end == inside.trim_end().len())?;
    let before = text.get(..open)?;
    let mut of = before.split(|c: char| !c.is_alphanumeric()).rev();
    let of = of.find_map(|word| {
        let down = DOWN.iter().any(|down| down.eq_ignore_ascii_case(word));
        noun(word).or(down.then_some(Lasting::Outage))
    })?;
    let place = title.span(&(read.start..read.end));
    (!is_other(text, open)).then(|| (Spanned::new(Stated::of(text, &read), place), of))
}

/// The lengths in a text that its words bind to the incident: "45-minute outage", "outage lasted 45 minutes".
pub(super) fn in_prose(passage: &Passage<'_>) -> Vec<(Spanned<Stated>, Lasting)> {
    let text = passage.words();
    let bound = |read: Read<Duration>| {
        let words = read.start..read.end;
        if passage.is_code(&words) || is_other(text, read.start) {
            return None;
        }
        let of = noun_behind(text, read.end).or_else(|| noun_before(text, read.start, read.end))?;
        Some((
            Spanned::new(Stated::of(text, &read), passage.span(&words)),
            of,
        ))
    };
    Duration::all(text).filter_map(bound).collect()
}

/// The length that the whole value of a field such as "Duration" states, if it states one and nothing beside it.
pub(super) fn of_value(
    value: &Passage<'_>,
    calendar: Calendar,
    team: &[(String, i32)],
) -> Option<Spanned<Stated>> {
    let text = value.words();
    let windows = Window::all(text, calendar);
    let mut lengths = Duration::all(text);
    let length = lengths.next();
    if lengths.next().is_some() || windows.len() > 1 {
        return None;
    }
    let mut places: Vec<Range<usize>> = windows.iter().map(Window::range).collect();
    places.extend(length.as_ref().map(|read| read.start..read.end));
    places.sort_by_key(|place| place.start);
    let mut from = 0;
    for place in places
        .into_iter()
        .chain(std::iter::once(text.len()..text.len()))
    {
        if !is_filler(text.get(from..place.start).unwrap_or_default()) {
            return None;
        }
        from = place.end;
    }
    if let Some(read) = length {
        let words = read.start..read.end;
        return Some(Spanned::new(Stated::of(text, &read), value.span(&words)));
    }
    let window = windows.first()?;
    let [seconds] = window.lengths(team)[..] else {
        return None;
    };
    let mut stated = Stated::computed(seconds);
    stated.duration.hedged = window.start.rough || window.end.rough;
    Some(Spanned::new(stated, value.span(&window.range())))
}

/// The length that a line on the impact opens with, before it says whom it hurt: "60 minutes, 5 % of users".
pub(super) fn before_whom(line: &Passage<'_>) -> Option<Spanned<Stated>> {
    #[rustfmt::skip]
    const WHOM: &[&str] = &[
        "users", "customers", "clients", "tenants", "people", "accounts", "merchants", "requests", "orders", "logins",
        "payments", "sessions", "traffic", "nutzer", "kunden",
    ];
    #[rustfmt::skip]
    const OTHER: &[&str] = &[
        "each", "per", "every", "longer", "then", "another", "more", "plus", "followed", "until", "delay", "delayed",
        "late", "waited", "latency", "some", "partial", "partially",
    ];
    let text = line.words();
    let mut lengths = Duration::all(text);
    let (read, None) = (lengths.next()?, lengths.next()) else {
        return None;
    };
    let (before, rest) = (text.get(..read.start)?, text.get(read.end..)?);
    let words = || rest.split(|c: char| !c.is_alphanumeric());
    let among =
        |word: &str, list: &[&str]| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    let whom = words().any(|word| among(word, WHOM));
    let other = words().any(|word| among(word, OTHER));
    let opens = is_filler(before) && rest.trim_start().starts_with([',', ';', '·', '(', '/']);
    if !opens || !whom || other || rest.len() > 120 || Clock::all(rest).next().is_some() {
        return None;
    }
    let place = line.span(&(read.start..read.end));
    Some(Spanned::new(Stated::of(text, &read), place))
}

/// Whether words beside a length in its field say nothing that makes it another length.
fn is_filler(text: &str) -> bool {
    #[rustfmt::skip]
    const FILLER: &[&str] = &[
        "total", "in", "of", "the", "a", "about", "approximately", "approx", "around", "roughly", "nearly",
        "almost", "over", "under", "more", "less", "than", "at", "least", "most", "up", "to", "from", "between",
        "and", "for", "downtime", "outage", "impact", "disruption", "incident", "service", "active", "on", "utc",
        "estimated", "est", "circa", "ca", "long", "or", "i", "e",
    ];
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| FILLER.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

/// "45-minute outage", "45 minutes of service disruption"; not "20 minutes of the outage".
fn noun_behind(text: &str, end: usize) -> Option<Lasting> {
    let mut words = words_from(text, end);
    let mut word = words.next()?;
    if word.eq_ignore_ascii_case("of") {
        word = words.next()?;
    }
    while PLAIN.iter().any(|plain| plain.eq_ignore_ascii_case(word)) {
        word = words.next()?;
    }
    let of = noun(word)?;
    let next = words.next().unwrap_or_default();
    let other = OTHER_NOUNS
        .iter()
        .any(|other| other.eq_ignore_ascii_case(next));
    (!other).then_some(of)
}

/// "the outage lasted about 45 minutes", "an outage of 45 minutes".
fn noun_before(text: &str, start: usize, end: usize) -> Option<Lasting> {
    #[rustfmt::skip]
    const FILLER: &[&str] = &[
        "for", "about", "approximately", "approx", "around", "roughly", "nearly", "almost", "over", "under", "more",
        "less", "than", "at", "least", "most", "a", "total", "some", "just", "only", "up", "to", "of",
    ];
    let clause = clause_before(text, start);
    let mut words = clause
        .rsplit(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .peekable();
    let mut of = false;
    while let Some(word) = words.next_if(|word| {
        FILLER
            .iter()
            .any(|filler| filler.eq_ignore_ascii_case(word))
    }) {
        of = word.eq_ignore_ascii_case("of");
    }
    let verb = words
        .next_if(|word| {
            ["lasted", "lasting", "lasts"]
                .iter()
                .any(|verb| verb.eq_ignore_ascii_case(word))
        })
        .is_some();
    if !verb && !of {
        return None;
    }
    let reach = if verb { 3 } else { 1 };
    let found = words.take(reach).find_map(noun)?;
    let next = words_from(text, end).next().unwrap_or_default();
    let part = [
        "in", "for", "on", "after", "before", "longer", "each", "per", "every",
    ]
    .iter()
    .any(|word| word.eq_ignore_ascii_case(next));
    let behind = ahead(text, end).trim_start();
    (!part || behind.starts_with([',', '.', '(', ';'])).then_some(found)
}

fn noun(word: &str) -> Option<Lasting> {
    let known = NOUNS
        .iter()
        .find(|(noun, _)| noun.eq_ignore_ascii_case(word))?;
    Some(known.1)
}

/// Whether the words before a length in its clause give it to another incident, or to none.
fn is_other(text: &str, start: usize) -> bool {
    clause_before(text, start)
        .split(|c: char| !c.is_alphabetic())
        .any(|word| {
            word != "May"
                && OTHER_INCIDENTS
                    .iter()
                    .any(|other| other.eq_ignore_ascii_case(word))
        })
}

/// The words of the clause before a place, as far as they are near.
fn clause_before(text: &str, start: usize) -> &str {
    back(text, start)
        .rsplit(['.', ';', ':', '(', '\n'])
        .next()
        .unwrap_or_default()
}

fn words_from(text: &str, at: usize) -> impl Iterator<Item = &str> {
    let rest = ahead(text, at);
    let stop = rest
        .find(['.', ',', ';', ':', '(', ')', '|', '\n'])
        .unwrap_or(rest.len());
    rest[..stop]
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}
