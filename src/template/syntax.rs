//! A template taken apart: words, fields, and parts that stand under a condition.
//!
//! A field is `{{title}}`, a deadline `{{detected + 72h}}`. A condition is a comment on a line of its own, so that the template
//! reads as Markdown everywhere: `<!-- pm-if severity: SEV-1, SEV-2 -->` `<!-- pm-if detected -->` or
//! `<!-- pm-if not detected -->`, up to `<!-- pm-end -->`.

use super::fields::{FIELDS, MOMENTS};
use chrono::TimeDelta;

/// The values that a severity may be compared with; the last stands for none.
const SEVERITIES: [&str; 5] = ["SEV-1", "SEV-2", "SEV-3", "SEV-4", "none"];

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// Words as they are.
    Text(&'a str),
    /// A field, and how much later than it.
    Field(&'a str, TimeDelta),
    /// What follows stands only where this holds.
    If(Condition<'a>),
    /// The innermost condition ends.
    End,
}

/// When a part of a template stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Condition<'a> {
    /// A field is known.
    Known(&'a str),
    /// A field is not known.
    Unknown(&'a str),
    /// The severity is one of these.
    Severity(Vec<&'static str>),
    /// It cannot be read; what stands under it stays.
    Unreadable,
}

/// What is wrong at a place of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where, in bytes.
    pub at: usize,
    /// What, and what would be right.
    pub message: String,
}

/// The parts of a template in order, and what is wrong with it.
pub(super) fn parts(text: &str) -> (Vec<Part<'_>>, Vec<Fault>) {
    let mut parts = Vec::new();
    let mut faults = Vec::new();
    let mut open = Vec::new();
    let mut at = 0;
    let mut code = None;
    for line in text.split_inclusive('\n') {
        let start = at + line.len() - line.trim_start().len();
        match directive(line).filter(|_| code.is_none()) {
            Some(Directive::If(words)) => {
                let condition = condition(words).unwrap_or_else(|message| {
                    faults.push(Fault { at: start, message });
                    Condition::Unreadable
                });
                open.push(start);
                parts.push(Part::If(condition));
            }
            Some(Directive::End) if open.pop().is_some() => parts.push(Part::End),
            Some(Directive::End) => faults.push(Fault {
                at: start,
                message: "there is no `<!-- pm-if … -->` above that this would end".to_owned(),
            }),
            None => fields(line, at, &mut parts, &mut faults),
        }
        code = fence(line, code);
        at += line.len();
    }
    faults.extend(open.into_iter().map(|at| Fault {
        at,
        message: "this condition has no end; write `<!-- pm-end -->` on a line below".to_owned(),
    }));
    faults.sort_by_key(|fault| fault.at);
    (parts, faults)
}

/// The fence of the code that the next line stands in.
pub(super) fn fence<'a>(line: &'a str, open: Option<&'a str>) -> Option<&'a str> {
    let line = line.trim();
    match open {
        Some(fence) if line.starts_with(fence) => None,
        Some(fence) => Some(fence),
        None => ["```", "~~~"]
            .into_iter()
            .find(|fence| line.starts_with(fence)),
    }
}

enum Directive<'a> {
    If(&'a str),
    End,
}

/// What a comment that is a whole line tells `pm`.
fn directive(line: &str) -> Option<Directive<'_>> {
    let words = line
        .trim()
        .strip_prefix("<!--")?
        .strip_suffix("-->")?
        .trim();
    if words == "pm-end" {
        return Some(Directive::End);
    }
    let rest = words.strip_prefix("pm-if")?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| Directive::If(rest.trim()))
}

fn condition(words: &str) -> Result<Condition<'_>, String> {
    const EXPECTED: &str = "a field or `severity: SEV-1, SEV-2` was expected behind `pm-if`";
    let Some((name, values)) = words.split_once(':') else {
        return match words {
            "" => Err(EXPECTED.to_owned()),
            name if FIELDS.contains(&name) => Ok(Condition::Known(name)),
            words => match words.strip_prefix("not ").map(str::trim) {
                Some(name) if FIELDS.contains(&name) => Ok(Condition::Unknown(name)),
                other => Err(unknown("field", other.unwrap_or(words), &FIELDS)),
            },
        };
    };
    if name.trim() != "severity" {
        return Err(EXPECTED.to_owned());
    }
    let value = |word: &str| {
        let word = word.trim();
        let known = SEVERITIES
            .into_iter()
            .find(|known| known.eq_ignore_ascii_case(word));
        known.ok_or_else(|| unknown("severity", word, &SEVERITIES))
    };
    let values: Result<_, _> = values.split(',').map(value).collect();
    Ok(Condition::Severity(values?))
}

/// Takes a line apart into words and fields.
fn fields<'a>(line: &'a str, at: usize, parts: &mut Vec<Part<'a>>, faults: &mut Vec<Fault>) {
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        let place = at + line.len() - after.len() - 2;
        match field(after) {
            Some(Ok((name, later, behind))) => {
                parts.push(Part::Text(before));
                parts.push(Part::Field(name, later));
                rest = behind;
            }
            other => {
                if let Some(Err(message)) = other {
                    faults.push(Fault { at: place, message });
                }
                parts.push(Part::Text(&rest[..before.len() + 2]));
                rest = after;
            }
        }
    }
    parts.push(Part::Text(rest));
}

type Read<'a> = Result<(&'a str, TimeDelta, &'a str), String>;

/// The field whose opening braces stand just before `text`, and what follows its closing ones.
fn field(text: &str) -> Option<Read<'_>> {
    let end = text.find(|c: char| {
        !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '+' | ' '))
    })?;
    let (inside, after) = text.split_at(end);
    let after = after.strip_prefix("}}")?;
    let (name, later) = match inside.split_once('+') {
        Some((name, later)) => (name.trim(), Some(later.trim())),
        None => (inside.trim(), None),
    };
    if !FIELDS.contains(&name) {
        return Some(Err(unknown("field", name, &FIELDS)));
    }
    let Some(later) = later else {
        return Some(Ok((name, TimeDelta::zero(), after)));
    };
    if !MOMENTS.contains(&name) {
        let moments = MOMENTS.join(", ");
        return Some(Err(format!("a deadline is counted from one of {moments}")));
    }
    Some(match period(later) {
        Some(later) => Ok((name, later, after)),
        None => Err("hours or days were expected behind `+`, such as `72h` or `3d`".to_owned()),
    })
}

fn period(text: &str) -> Option<TimeDelta> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let number: u16 = number.trim().parse().ok()?;
    match unit {
        "h" => Some(TimeDelta::hours(number.into())),
        "d" => Some(TimeDelta::days(number.into())),
        _ => None,
    }
}

fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    let near = known
        .iter()
        .map(|name| {
            (
                strsim::osa_distance(&name.to_lowercase(), &word.to_lowercase()),
                name,
            )
        })
        .filter(|(edits, name)| *edits <= 2 && *edits * 2 < name.len())
        .min();
    match near {
        Some((_, name)) => format!("unknown {what} `{word}`; did you mean `{name}`?"),
        None => format!("unknown {what} `{word}`; known are {}", known.join(", ")),
    }
}
