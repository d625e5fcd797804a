//! What in a passage is not the author's language: code, quotations, addresses.

use super::Passage;
use crate::markdown::MarkKind;
use std::ops::Range;

/// Why a stretch of text is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// A code span, an image, an address.
    Code,
    /// Words in quotation marks.
    Quote,
}

/// The covered stretches of a passage, in order and without overlap.
#[derive(Debug, Default)]
pub(super) struct Mask(Vec<(Range<usize>, Cover)>);

impl Mask {
    /// Finds them.
    pub(super) fn new(passage: &Passage<'_>) -> Self {
        let mut mask = Self(code(passage));
        mask.join();
        let quotes = quotes(passage.text, &mask);
        mask.0.extend(quotes);
        mask.join();
        mask
    }

    /// The covered stretch that an offset lies in.
    pub(super) fn at(&self, offset: usize) -> Option<(Range<usize>, Cover)> {
        let next = self.0.partition_point(|(range, _)| range.start <= offset);
        self.0
            .get(next.checked_sub(1)?)
            .filter(|(range, _)| offset < range.end)
            .cloned()
    }

    /// Sorts; what begins inside another stretch belongs to that one.
    fn join(&mut self) {
        self.0
            .sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        self.0.retain(|(range, _)| {
            let outside = range.start >= end;
            if outside {
                end = range.end;
            }
            outside
        });
    }
}

/// Code spans, images and addresses.
fn code(passage: &Passage<'_>) -> Vec<(Range<usize>, Cover)> {
    let local = |at: u32| at.saturating_sub(passage.base) as usize;
    let marked = passage
        .marks
        .iter()
        .filter(|mark| matches!(mark.kind, MarkKind::Code | MarkKind::Image(_)))
        .map(|mark| local(mark.range.start)..local(mark.range.end).min(passage.text.len()))
        .filter(|range| !range.is_empty() && passage.text.get(range.clone()).is_some());
    let addresses = passage.text.match_indices("://").map(|(at, _)| {
        let scheme = passage.text[..at]
            .rfind(|c: char| !c.is_ascii_alphanumeric())
            .map_or(0, |last| last + 1);
        let start = (scheme..=at)
            .find(|at| passage.text.is_char_boundary(*at))
            .unwrap_or(at);
        let rest = &passage.text[at..];
        let length = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
            .unwrap_or(rest.len());
        start
            ..at + rest[..length]
                .trim_end_matches(['.', ',', ')', ';', ':'])
                .len()
    });
    marked
        .chain(addresses)
        .map(|range| (range, Cover::Code))
        .collect()
}

/// The quotation mark that ends what another one begins.
fn closing(open: char) -> Option<char> {
    match open {
        '"' => Some('"'),
        '\'' => Some('\''),
        '“' => Some('”'),
        '„' => Some('“'),
        '‘' => Some('’'),
        '«' => Some('»'),
        _ => None,
    }
}

/// The stretches in quotation marks; a mark without its partner is none.
fn quotes(text: &str, code: &Mask) -> Vec<(Range<usize>, Cover)> {
    let mut found = Vec::new();
    let mut unpaired: Vec<char> = Vec::new();
    let mut before = ' ';
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if let Some((range, _)) = code.at(at) {
            at = range.end.max(at + 1);
            before = '`';
            continue;
        }
        let next = at + c.len_utf8();
        let opens = c != '\'' && c != '‘' || !before.is_alphanumeric();
        let end = closing(c)
            .filter(|_| opens && !unpaired.contains(&c))
            .map(|close| close_at(text, next, close, code));
        before = c;
        at = match end {
            Some(Some(end)) => {
                found.push((at..end, Cover::Quote));
                end
            }
            Some(None) => {
                unpaired.push(c);
                next
            }
            None => next,
        };
    }
    found
}

/// Where the quotation that began before `from` ends; an apostrophe inside a word closes nothing.
fn close_at(text: &str, from: usize, close: char, code: &Mask) -> Option<usize> {
    let single = matches!(close, '\'' | '’');
    let rest = text.get(from..)?;
    if single && rest.starts_with(char::is_whitespace) {
        return None;
    }
    rest.match_indices(close)
        .map(|(at, mark)| (from + at, from + at + mark.len()))
        .find(|(start, end)| {
            let tail = text.get(*end..).unwrap_or_default();
            code.at(*start).is_none() && !(single && tail.starts_with(char::is_alphanumeric))
        })
        .map(|(_, end)| end)
}
