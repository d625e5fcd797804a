//! The YAML at the top of a file: its keys and values with their places.
//!
//! It is cut off before Markdown is read, since a Markdown parser takes some of it for a heading and misses it after a
//! byte order mark. The YAML crate knows no places, so lines are found here and it is asked for one value at a time; what
//! it never sees cannot keep it busy.

mod fault;

pub use fault::{FrontMatterFault, FrontMatterFaultKind};

use crate::span::{Span, Spanned, offset};
use std::ops::Range;

/// The YAML is read up to this size in bytes; a larger block is cut off all the same.
const MAX_BYTES: usize = 64 * 1024;
/// One value is handed to the YAML crate up to this size in bytes and this depth of brackets, since its time grows with
/// the square of both.
const MAX_VALUE_BYTES: usize = 4 * 1024;
const MAX_DEPTH: usize = 8;

/// The front matter of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    /// From the top of the file to the line after the closing fence.
    pub span: Span,
    /// Its top-level keys in order.
    pub fields: Vec<Field>,
}

/// A top-level key with what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key as written.
    pub key: Spanned<String>,
    /// One value for a scalar, one for each element of a list, none where there is none or where it is a mapping.
    pub values: Vec<Spanned<String>>,
    /// The place of the whole value; empty right after the colon where there is none.
    pub span: Span,
}

impl FrontMatter {
    /// Reads the front matter of a file, if it has one: `---` on the first line, down to `---` or `...`.
    #[must_use]
    pub fn read(source: &str) -> Option<Self> {
        let start = super::bom(source);
        let mut lines = Lines { source, at: start };
        let first = lines.next()?;
        if source[first].trim_end() != "---" {
            return None;
        }
        let top = lines.at;
        let end = lines.find(|line| matches!(source[line.clone()].trim_end(), "---" | "..."))?;
        let body = top..end.start;
        let fields = if body.len() <= MAX_BYTES {
            fields(source, body)
        } else {
            Vec::new()
        };
        Some(Self {
            span: Span::from_range(&(0..lines.at)),
            fields,
        })
    }

    /// The field of a key, whatever its case.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields
            .iter()
            .find(|field| field.key.value.eq_ignore_ascii_case(key))
    }
}

/// Lines of a text as ranges without their breaks.
struct Lines<'a> {
    source: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = &self.source[self.at..];
        if rest.is_empty() {
            return None;
        }
        let start = self.at;
        let length = memchr::memchr2(b'\n', b'\r', rest.as_bytes());
        let end = start + length.unwrap_or(rest.len());
        let crlf = self.source[end..].starts_with("\r\n");
        self.at = end
            + if length.is_none() {
                0
            } else {
                1 + usize::from(crlf)
            };
        Some(start..end)
    }
}

fn fields(source: &str, body: Range<usize>) -> Vec<Field> {
    let mut fields: Vec<(Spanned<String>, Range<usize>)> = Vec::new();
    let mut goes_on = false;
    for line in (Lines {
        source: &source[..body.end],
        at: body.start,
    }) {
        let text = &source[line.clone()];
        if let Some((key, after)) = key(text) {
            let key = Spanned::new(
                key.to_owned(),
                Span::from_range(&(line.start..line.start + key.len())),
            );
            fields.push((key, line.start + after..line.end));
            goes_on = true;
        } else if let Some((_, value)) = fields.last_mut() {
            goes_on &= continues(&source[value.clone()], text);
            if goes_on {
                value.end = line.end;
            }
        }
    }
    fields
        .into_iter()
        .map(|(key, value)| field(source, key, value))
        .collect()
}

/// The key that a line opens at the top level, and where what follows its colon starts.
fn key(line: &str) -> Option<(&str, usize)> {
    let colon = line.find(':')?;
    let key = &line[..colon];
    let opens = line[colon + 1..].is_empty() || line[colon + 1..].starts_with([' ', '\t']);
    let plain = key
        .chars()
        .all(|c| c.is_alphanumeric() || "_-. /()".contains(c));
    let starts = key.starts_with(char::is_alphabetic);
    (opens && plain && starts).then_some((key.trim_end(), colon + 1))
}

/// Whether a line without a key belongs to the value above it. One that stands at the margin and is no item, comment or rest of
/// brackets or quotes is a key that nobody can read; it and what hangs on it are no part of the value.
fn continues(value: &str, line: &str) -> bool {
    line.is_empty()
        || line.starts_with([' ', '\t', '-', '#', ']', '}'])
        || value.trim_start().starts_with(['[', '{', '"', '\''])
}

fn field(source: &str, key: Spanned<String>, value: Range<usize>) -> Field {
    let text = &source[value.clone()];
    let start = value.start + (text.len() - text.trim_start().len());
    let text = text.trim();
    if text.is_empty() {
        return Field {
            key,
            values: Vec::new(),
            span: Span::at(offset(value.start)),
        };
    }
    let span = Span::from_range(&(start..start + text.len()));
    let values = if is_plain(text) {
        vec![Spanned::new(text.to_owned(), span)]
    } else {
        // A list on lines of its own needs the indentation of its first line.
        values(source[value].trim_start_matches([' ', '\t']), text, span)
    };
    Field { key, values, span }
}

/// Whether a scalar needs no YAML parser: one line without quotes, brackets, comments, anchors or tags.
fn is_plain(text: &str) -> bool {
    let special = |c: char| "\"'[]{}#&*!|>%@`\n\r".contains(c);
    !text.contains(special)
        && !text.contains(": ")
        && !text.starts_with("- ")
        && !text.starts_with('?')
}

fn values(yaml: &str, text: &str, span: Span) -> Vec<Spanned<String>> {
    let Some(value) = parse(yaml) else {
        return vec![Spanned::new(text.to_owned(), span)];
    };
    let mut from = 0;
    let mut locate = |value: String| {
        let found = text[from..]
            .find(value.as_str())
            .map(|at| from + at..from + at + value.len());
        let place = found.map_or(span, |range| {
            from = range.end;
            Span::new(
                span.start + offset(range.start),
                span.start + offset(range.end),
            )
        });
        Spanned::new(value, place)
    };
    match value {
        // "title: Checkout: 502s": a second colon on the line that the author forgot to quote.
        serde_yaml::Value::Mapping(_) if yaml.starts_with(text) && !text.starts_with('{') => {
            vec![Spanned::new(text.to_owned(), span)]
        }
        serde_yaml::Value::Sequence(items) => items.iter().filter_map(scalar).map(locate).collect(),
        other => scalar(&other).map(&mut locate).into_iter().collect(),
    }
}

/// Asks the YAML crate, unless the value is of a size or depth that would keep it busy.
fn parse(text: &str) -> Option<serde_yaml::Value> {
    let indents = text.matches("- ").count().min(
        text.lines()
            .map(|line| line.matches("- ").count())
            .max()
            .unwrap_or(0),
    );
    let bounded =
        text.len() <= MAX_VALUE_BYTES && nesting(text) <= MAX_DEPTH && indents <= MAX_DEPTH;
    bounded.then(|| serde_yaml::from_str(text).ok()).flatten()
}

/// How deep the brackets of a text are nested.
fn nesting(text: &str) -> usize {
    let mut depth = 0_usize;
    text.bytes().fold(0, |deepest, byte| {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest.max(depth)
    })
}

fn scalar(value: &serde_yaml::Value) -> Option<String> {
    match value {
        serde_yaml::Value::String(text) => Some(text.trim().to_owned()),
        serde_yaml::Value::Number(number) => Some(number.to_string()),
        serde_yaml::Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
