//! What a comment says to `pm`.

use super::Until;
use crate::span::{Span, Spanned, offset};
use chrono::NaiveDate;

/// How far a directive reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The whole file.
    File,
    /// The place where it stands.
    Place,
    /// Nowhere: it looks like a directive and is none.
    Unknown,
}

/// A comment that is meant for `pm`.
#[derive(Debug)]
pub(super) struct Directive {
    pub(super) reach: Reach,
    pub(super) rules: Vec<Spanned<String>>,
    pub(super) has_reason: bool,
    pub(super) until: Option<Spanned<Until>>,
}

/// What begins the last day of a suppression.
const UNTIL: &str = "until";

/// Words that stand where a reason should.
const NO_REASONS: [&str; 7] = ["todo", "tbd", "fixme", "xxx", "reason", "ignore", "n/a"];

/// Reads a comment, whose bytes are `span`.
///
/// Names are separated by commas; what follows them, behind a colon or not, is the reason.
pub(super) fn read(source: &str, span: Span) -> Option<Directive> {
    let comment = source.get(span.range())?;
    let inner = comment.strip_prefix("<!--")?;
    let inner = inner.strip_suffix("-->").unwrap_or(inner);
    let said = inner.trim_start_matches('-').trim_start();
    let word = said.find(|c: char| c.is_whitespace() || c == ':');
    let (word, rest) = said.split_at(word.unwrap_or(said.len()));
    let reach = match word.trim_end_matches('-') {
        "pm-ignore" => Reach::Place,
        "pm-ignore-file" => Reach::File,
        other if is_like(other, rest) => {
            return Some(Directive {
                reach: Reach::Unknown,
                rules: Vec::new(),
                has_reason: false,
                until: None,
            });
        }
        _ => return None,
    };
    let place = |part: &str| {
        // `part` is a slice of `source`: its place is the distance of their starts.
        let start = offset(part.as_ptr() as usize - source.as_ptr() as usize);
        Span::new(start, start + offset(part.len()))
    };
    let (rules, rest) = names(rest);
    let rules = rules
        .into_iter()
        .map(|name| Spanned::new(name.to_lowercase(), place(name)))
        .collect();
    let (reason, until) = split_until(rest);
    let until = until.map(|day| {
        let date = day.parse().map_or(Until::Unreadable, Until::Day);
        Spanned::new(date, place(day))
    });
    let reason = reason.trim_matches(|c: char| !c.is_alphanumeric());
    let has_reason = !reason.is_empty() && !NO_REASONS.contains(&reason.to_lowercase().as_str());
    Some(Directive {
        reach,
        rules,
        has_reason,
        until,
    })
}

/// Whether a comment begins as directives of this and other linters do: `pm-ignore-next-line`, `pm: ignore`.
fn is_like(word: &str, rest: &str) -> bool {
    const VERBS: [&str; 3] = ["ignore", "disable", "suppress"];
    let word = word.to_lowercase();
    let verb = match word.strip_prefix("pm-") {
        Some(verb) => verb,
        None if word == "pm" && rest.starts_with(':') => rest[1..].trim_start(),
        None => return false,
    };
    let is_verb = |known: &&str| {
        let behind = verb
            .get(..known.len())
            .filter(|begin| begin.eq_ignore_ascii_case(known));
        behind.is_some() && !verb[known.len()..].starts_with(char::is_alphanumeric)
    };
    VERBS.iter().any(is_verb)
}

/// The names at the start of a text, and what follows them: separated by commas, or, up to a colon, by spaces.
fn names(text: &str) -> (Vec<&str>, &str) {
    let is_name = |part: &str| {
        let plain = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
        !part.is_empty() && part.chars().all(plain)
    };
    if let Some((before, behind)) = text.split_once(':') {
        let parts: Vec<&str> = before.split([',', ' ', '\t', '\n', '\r']).collect();
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.iter().all(|part| is_name(part)) {
            return (parts, behind);
        }
    }
    let mut names = Vec::new();
    let mut rest = text.trim_start();
    loop {
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
        let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
        if name.is_empty() {
            return (names, rest);
        }
        names.push(name);
        match behind.trim_start().strip_prefix(',') {
            Some(next) => rest = next.trim_start(),
            None => return (names, behind),
        }
    }
}

/// A reason and the day up to which it holds: in parentheses, or a plain day at its end.
fn split_until(text: &str) -> (&str, Option<&str>) {
    let Some((reason, behind)) = text.rsplit_once(UNTIL) else {
        return (text, None);
    };
    let separated = behind.starts_with([' ', ':']) && !reason.ends_with(char::is_alphanumeric);
    let said = behind.trim_start_matches([' ', ':']);
    match said.split_once(')') {
        Some((day, _)) if separated && reason.ends_with('(') => (reason, Some(day.trim())),
        None if separated && said.trim().parse::<NaiveDate>().is_ok() => {
            (reason, Some(said.trim()))
        }
        _ => (text, None),
    }
}
