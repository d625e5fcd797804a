//! What in a passage is not the author's language: code, quotations, addresses.

use super::Passage;
use crate::markdown::{Mark, MarkKind};
use std::ops::Range;

/// Why a stretch of text is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// A code span, an image, an address.
    Code,
    /// Words in quotation marks, or struck out.
    Quote,
}

/// The covered stretches of a passage, in order and without overlap.
#[derive(Debug, Default)]
pub struct Mask(Vec<(Range<usize>, Cover)>);

impl Mask {
    /// Finds them.
    #[must_use]
    pub fn new(passage: &Passage<'_>) -> Self {
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

    /// Where the next covered stretch begins that ends behind an offset.
    pub(super) fn next(&self, offset: usize) -> usize {
        let next = self.0.partition_point(|(range, _)| range.end <= offset);
        self.0
            .get(next)
            .map_or(usize::MAX, |(range, _)| range.start)
    }

    /// Whether a covered stretch holds a part of a range.
    #[must_use]
    pub fn touches(&self, range: &Range<usize>) -> bool {
        let before = self.0.partition_point(|(cover, _)| cover.start < range.end);
        let last = before.checked_sub(1).and_then(|last| self.0.get(last));
        last.is_some_and(|(cover, _)| cover.end > range.start)
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
    let covered = |mark: &Mark| {
        let cover = match mark.kind {
            MarkKind::Code | MarkKind::Image(_) => Cover::Code,
            // What is struck out is no longer said.
            MarkKind::Strike => Cover::Quote,
            _ => return None,
        };
        let range = local(mark.range.start)..local(mark.range.end).min(passage.text.len());
        let inside = !range.is_empty() && passage.text.get(range.clone()).is_some();
        inside.then_some((range, cover))
    };
    let addresses = addresses(passage.text).into_iter();
    let marked = passage.marks.iter().filter_map(covered);
    marked
        .chain(addresses.map(|range| (range, Cover::Code)))
        .collect()
}

/// The addresses in a text, each once however many `://` it holds.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, _) in text.match_indices(':') {
        let before = found.last().map_or(0, |last| last.end);
        if at < before || !text[at..].starts_with("://") {
            continue;
        }
        let scheme = text[before..at]
            .bytes()
            .rev()
            .take_while(u8::is_ascii_alphanumeric)
            .count();
        let rest = &text[at..];
        let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"');
        let length = rest.find(ends).unwrap_or(rest.len());
        let address = rest[..length].trim_end_matches(['.', ',', ')', ';', ':']);
        found.push(at - scheme..at + address.len());
    }
    found
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
    let may_quote = |mark: u8| text.as_bytes().contains(&mark);
    if text.is_ascii() && !may_quote(b'"') && !may_quote(b'\'') {
        return found;
    }
    let mut before = ' ';
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if let Some((range, _)) = code.at(at) {
            at = range.end.max(at + 1);
            before = '`';
            continue;
        }
        // Up to the next code most bytes are letters, which open nothing.
        let next = code.0.partition_point(|(range, _)| range.start <= at);
        let stop = code
            .0
            .get(next)
            .map_or(text.len(), |(range, _)| range.start);
        let plain = text.as_bytes()[at..stop].iter();
        let plain = plain
            .take_while(|byte| byte.is_ascii() && !matches!(byte, b'"' | b'\''))
            .count();
        if plain > 0 {
            at += plain;
            before = char::from(text.as_bytes()[at - 1]);
            continue;
        }
        let next = at + c.len_utf8();
        let opens = c != '\'' && c != '‘' || !before.is_alphanumeric();
        let end = closing(c)
            .filter(|_| opens)
            .and_then(|close| close_at(text, next, close, code));
        before = c;
        at = match end {
            Some(end) => {
                found.push((at..end, Cover::Quote));
                end
            }
            None => next,
        };
    }
    found
}

/// How far a quotation mark may be from its partner: further apart, they have nothing to do with one another.
const QUOTATION: usize = 600;

/// Where the quotation that began before `from` ends; an apostrophe inside a word closes nothing.
fn close_at(text: &str, from: usize, close: char, code: &Mask) -> Option<usize> {
    let single = matches!(close, '\'' | '’');
    let end = (from + QUOTATION..text.len()).find(|at| text.is_char_boundary(*at));
    let rest = text.get(from..end.unwrap_or(text.len()))?;
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
