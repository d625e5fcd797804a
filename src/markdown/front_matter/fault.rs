//! What is wrong with front matter, so that a reader of YAML gets nothing out of it.

use super::{Field, FrontMatter, Lines, MAX_DEPTH, MAX_VALUE_BYTES, key, nesting, parse};
use crate::span::Span;
use std::borrow::Cow;
use std::ops::Range;

/// A fault of front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatterFault {
    /// The line of the opening fence, or the line at which the YAML breaks off: its key where it has one.
    pub span: Span,
    /// What is wrong.
    pub kind: FrontMatterFaultKind,
}

/// What is wrong with front matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrontMatterFaultKind {
    /// No line closes it, or only one behind a heading of the document.
    Unclosed,
    /// It is no YAML; in the words of the YAML crate.
    NoYaml(String),
}

impl FrontMatterFault {
    /// What is wrong with the front matter of a file, if anything.
    pub(in crate::markdown) fn read(source: &str, front: Option<&FrontMatter>) -> Option<Self> {
        let mut lines = Lines {
            source,
            at: super::super::bom(source),
        };
        let fence = lines.next()?;
        if source[fence.clone()].trim_end() != "---" {
            return None;
        }
        let unclosed = || Self {
            span: Span::from_range(&(fence.start..fence.start + 3)),
            kind: FrontMatterFaultKind::Unclosed,
        };
        let Some(front) = front else {
            return opens(source, lines.at).then(unclosed);
        };
        let body = lines.at..front.span.end as usize;
        // A thematic break has prose below it, or nothing.
        let below = lines.next()?;
        key(&source[below])?;
        let refused = refusal(source, body.clone(), &front.fields)?;
        // Behind a blank line a heading of the document: the line that closes is a thematic break of its own.
        if opens(source, body.start) && holds_heading(&source[body]) {
            return Some(unclosed());
        }
        Some(refused)
    }
}

/// Whether two keys at least, in small letters as programs write them, stand right below the opening fence.
fn opens(source: &str, at: usize) -> bool {
    let mut keys = 0;
    for line in (Lines { source, at }) {
        let text = &source[line];
        let named = |(key, _): (&str, usize)| {
            key.chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c))
        };
        if key(text).is_some_and(named) {
            keys += 1;
        } else if !text.starts_with([' ', '\t', '-', '#']) || text.trim().is_empty() {
            break;
        }
    }
    keys >= 2
}

/// Whether a heading follows a blank line, as it does in Markdown.
fn holds_heading(text: &str) -> bool {
    let mut lines = text.lines().skip_while(|line| !line.trim().is_empty());
    lines.any(|line| line.trim_start_matches('#').starts_with(' ') && line.starts_with('#'))
}

/// Asks the YAML crate about the whole, unless it is a template or of a size or depth that would keep it busy.
fn refusal(source: &str, body: Range<usize>, fields: &[Field]) -> Option<FrontMatterFault> {
    let lines = Lines {
        source: &source[..body.end],
        at: body.start,
    };
    let mut lines: Vec<_> = lines.collect();
    lines.pop();
    let text = &source[body.start..lines.last()?.end];
    if text.len() > MAX_VALUE_BYTES || nesting(text) > MAX_DEPTH || text.contains("{{") {
        return None;
    }
    let yaml: Vec<_> = lines
        .iter()
        .map(|line| lenient(&source[line.clone()]))
        .collect();
    let refused = serde_yaml::from_str::<serde_yaml::Value>(&yaml.join("\n")).err()?;
    let message = refused.to_string();
    let reason = &message[..message.find(" at line ").unwrap_or(message.len())];
    let line = refused.location().map_or(1, |place| place.line());
    let line = lines.get(line.saturating_sub(1)).or(lines.last())?;
    // A bracket or quote that stays open is noticed further down.
    let broken = |field: &&Field| {
        let value = &source[field.span.range()];
        value.starts_with(['[', '{', '"', '\'']) && !value.contains('\n') && parse(value).is_none()
    };
    let above = |field: &&Field| field.key.span.start as usize <= line.start;
    let field = fields.iter().find(broken);
    let field = field.or_else(|| fields.iter().rev().find(above));
    Some(FrontMatterFault {
        span: field.map_or_else(|| Span::from_range(line), |field| field.key.span),
        kind: FrontMatterFaultKind::NoYaml(reason.to_owned()),
    })
}

/// A line whose value has a colon that the author forgot to quote, with a stand-in for it: it is read as it is meant.
fn lenient(line: &str) -> Cow<'_, str> {
    let Some((_, after)) = key(line) else {
        return line.into();
    };
    let (name, value) = line.split_at(after);
    if value
        .trim_start()
        .starts_with(['[', '{', '"', '\'', '|', '>'])
    {
        return line.into();
    }
    format!("{name}{}", value.replace(": ", "_ ")).into()
}
