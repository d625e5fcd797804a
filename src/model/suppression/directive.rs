//! What a comment says to `pm`.

use super::Until;
use crate::span::{Span, Spanned, offset};

/// How far a directive reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// The whole file.
    File,
    /// The place where it stands.
    Place,
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
const UNTIL: &str = "(until ";

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

/// The names at the start of a text, and what follows them.
fn names(text: &str) -> (Vec<&str>, &str) {
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

/// A reason and the day up to which it holds, in parentheses at its end.
fn split_until(text: &str) -> (&str, Option<&str>) {
    let Some((reason, day)) = text.rsplit_once(UNTIL) else {
        return (text, None);
    };
    let Some((day, _)) = day.split_once(')') else {
        return (text, None);
    };
    (reason, Some(day.trim()))
}
