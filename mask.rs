//! What in a passage is not the author's language: code, quotations, addresses.

use super::Passage;
use crate::markdown::MarkKind;
use std::ops::Range;

/// Why a stretch of text is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// A code span, an image, an address: stands for a thing.
    Code,
    /// Words in quotation marks: somebody else's.
    Quote,
    /// Words struck out: no longer said.
    Struck,
}

/// The covered stretches of a passage, in order and without overlap.
#[derive(Debug, Default)]
pub(super) struct Mask(Vec<(Range<usize>, Cover)>);

impl Mask {
    /// Finds them.
    pub(super) fn new(passage: &Passage<'_>) -> Self {
        let mut found = marked(passage);
        addresses(passage.text, &mut found);
        quotations(passage.text, &mut found);
        found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        found.retain(|(range, _)| {
            let outside = range.start >= end;
            if outside {
                end = range.end;
            }
            outside
        });
        Self(found)
    }

    /// The covered stretch that an offset lies in.
    pub(super) fn at(&self, offset: usize) -> Option<(Range<usize>, Cover)> {
        let next = self.0.partition_point(|(range, _)| range.start <= offset);
        self.0
            .get(next.checked_sub(1)?)
            .filter(|(range, _)| offset < range.end)
            .cloned()
    }
}

/// What the markup covers.
fn marked(passage: &Passage<'_>) -> Vec<(Range<usize>, Cover)> {
    let mut found = Vec::new();
    for mark in passage.marks {
        let cover = match mark.kind {
            MarkKind::Code | MarkKind::Image(_) => Cover::Code,
            MarkKind::Strike => Cover::Struck,
            MarkKind::Link(_) | MarkKind::Strong | MarkKind::Emphasis => continue,
        };
        let start = mark.range.start.saturating_sub(passage.base) as usize;
        let end = (mark.range.end.saturating_sub(passage.base) as usize).min(passage.text.len());
        if start < end {
            found.push((start..end, cover));
        }
    }
    found
}

/// Addresses written out.
fn addresses(text: &str, found: &mut Vec<(Range<usize>, Cover)>) {
    let mut from = 0;
    while let Some(at) = text[from..].find("://").map(|at| from + at) {
        let start = text[..at]
            .rfind(|c: char| !c.is_ascii_alphanumeric())
            .map_or(0, |before| before + text[before..].chars().next().map_or(1, char::len_utf8));
        let end = text[at..]
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | ')' | ']' | '`'))
            .map_or(text.len(), |length| at + length);
        found.push((start..end, Cover::Code));
        from = end;
    }
}

/// The longest quotation that is believed, in bytes: a mark without its partner must not swallow a passage.
const LONGEST: usize = 600;

/// Words in quotation marks. An apostrophe is none, and a single straight mark opens only at the start of a word.
fn quotations(text: &str, found: &mut Vec<(Range<usize>, Cover)>) {
    let mut from = 0;
    while let Some((open, mark)) = text[from..]
        .char_indices()
        .find(|(_, c)| matches!(c, '"' | '“' | '„' | '«' | '‘' | '\'' | '‚'))
        .map(|(at, c)| (from + at, c))
    {
        let inside = open + mark.len_utf8();
        from = inside;
        let before = text[..open].chars().next_back();
        let after = text[inside..].chars().next();
        let single = matches!(mark, '\'' | '‘' | '‚');
        let glued = before.is_some_and(char::is_alphanumeric);
        if after.is_none_or(char::is_whitespace) && mark != '«' || (single || mark == '"') && glued {
            continue;
        }
        if let Some(end) = close(text, inside, mark) {
            found.push((open..end, Cover::Quote));
            from = end;
        }
    }
}

/// Where a quotation that opened with `mark` ends, its closing mark included.
fn close(text: &str, inside: usize, mark: char) -> Option<usize> {
    let closes = |c: char| match mark {
        '"' => c == '"',
        '“' => matches!(c, '”' | '"'),
        '„' => matches!(c, '“' | '”' | '"'),
        '«' => c == '»',
        '‘' | '\'' => matches!(c, '’' | '\''),
        _ => matches!(c, '‘' | '’'),
    };
    let single = matches!(mark, '\'' | '‘' | '‚');
    for (at, c) in text[inside..].char_indices() {
        if at > LONGEST {
            return None;
        }
        let end = inside + at + c.len_utf8();
        // An apostrophe inside a word closes nothing.
        let inner = single && text[end..].chars().next().is_some_and(char::is_alphanumeric);
        if closes(c) && !inner {
            return Some(end);
        }
    }
    None
}
