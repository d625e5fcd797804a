//! A stretch of prose that is cut smaller while its marks are read off it.

use crate::markdown::{MarkKind, Text, TextRange, one_line};
use crate::model::Field;
use crate::span::{Span, Spanned};
use std::ops::Range;

/// Words of a document with their place.
#[derive(Clone, Copy)]
pub(super) struct Piece<'a> {
    text: &'a Text,
    /// Which part of the prose.
    pub(super) range: TextRange,
}

impl<'a> Piece<'a> {
    pub(super) fn new(text: &'a Text, range: TextRange) -> Self {
        Self { text, range }
    }

    pub(super) fn as_str(self) -> &'a str {
        self.text.get(self.range)
    }

    pub(super) fn is_empty(self) -> bool {
        self.as_str().trim().is_empty()
    }

    /// The bytes of `range`, counted from the start of this piece.
    pub(super) fn part(self, range: &Range<usize>) -> Self {
        Self::new(self.text, self.range.part(range))
    }

    /// What stands before a byte and what stands from it on.
    pub(super) fn split_at(self, at: usize) -> (Self, Self) {
        let length = self.as_str().len();
        (self.part(&(0..at)), self.part(&(at..length)))
    }

    /// Everything from this piece to a later one.
    pub(super) fn to(self, later: Self) -> Self {
        Self::new(self.text, TextRange::new(self.range.start, later.range.end))
    }

    /// The prose from the start of this piece up to a later one.
    pub(super) fn before(self, later: Self) -> &'a str {
        self.text
            .get(TextRange::new(self.range.start, later.range.start))
    }

    /// Without the characters at both ends that `cut` names.
    pub(super) fn trim(self, cut: impl Fn(char) -> bool + Copy) -> Self {
        self.trim_start(cut).trim_end(cut)
    }

    pub(super) fn trim_start(self, cut: impl Fn(char) -> bool) -> Self {
        let words = self.as_str();
        self.part(&(words.len() - words.trim_start_matches(cut).len()..words.len()))
    }

    pub(super) fn trim_end(self, cut: impl Fn(char) -> bool) -> Self {
        self.part(&(0..self.as_str().trim_end_matches(cut).len()))
    }

    pub(super) fn span(self) -> Span {
        self.text.span(self.range)
    }

    /// Its words on one line.
    pub(super) fn words(self) -> String {
        one_line(self.as_str())
    }

    pub(super) fn spanned(self) -> Spanned<String> {
        Spanned::new(self.words(), self.span())
    }

    /// Its words as the value of a field.
    pub(super) fn field(self) -> Field<String> {
        let piece = self.trim(char::is_whitespace);
        Field::of(&piece.words(), piece.span())
    }

    /// Where its first link or bare address leads.
    pub(super) fn link(self) -> Option<Spanned<String>> {
        let marked = self
            .text
            .marks(self.range)
            .iter()
            .find_map(|mark| match &mark.kind {
                MarkKind::Link(target) => {
                    Some(Spanned::new(target.clone(), self.text.span(mark.range)))
                }
                _ => None,
            });
        marked.or_else(|| self.address().map(Self::spanned))
    }

    /// The first bare address in it.
    pub(super) fn address(self) -> Option<Self> {
        let words = self.as_str();
        let start = words.find("https://").or_else(|| words.find("http://"))?;
        let length = words[start..]
            .find(|c: char| c.is_whitespace() || matches!(c, ')' | '>' | ']'))
            .unwrap_or(words.len() - start);
        let address = self.part(&(start..start + length));
        Some(address.trim_end(|c| matches!(c, '.' | ',' | ';')))
    }

    /// How many bytes at the start carry a mark; 0 where none starts there.
    pub(super) fn marked_start(self, wanted: impl Fn(&MarkKind) -> bool) -> usize {
        let first = self
            .text
            .marks(self.range)
            .iter()
            .take_while(|mark| mark.range.start == self.range.start);
        first
            .filter(|mark| wanted(&mark.kind))
            .map(|mark| (mark.range.end.min(self.range.end) - self.range.start) as usize)
            .max()
            .unwrap_or(0)
    }

    /// Where the last mark of a kind starts, if it reaches to the end.
    pub(super) fn marked_end(self, wanted: impl Fn(&MarkKind) -> bool) -> Option<usize> {
        let last = self
            .text
            .marks(self.range)
            .iter()
            .rev()
            .find(|mark| wanted(&mark.kind))?;
        (last.range.end == self.range.end).then(|| (last.range.start - self.range.start) as usize)
    }

    /// Whether all of it carries a mark.
    pub(super) fn is_marked(self, wanted: impl Fn(&MarkKind) -> bool) -> bool {
        let length = self.as_str().len();
        length > 0 && self.marked_start(wanted) >= length
    }
}

/// The last of some marks in a text, each of which begins with a blank or an ASCII sign: where it stands, and which it is.
pub(super) fn last_mark(text: &str, marks: &[&str]) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let may_begin = |&at: &usize| bytes[at].is_ascii() && !bytes[at].is_ascii_alphanumeric();
    (0..bytes.len()).rev().filter(may_begin).find_map(|at| {
        let rest = &bytes[at..];
        let mark = marks
            .iter()
            .position(|mark| rest.starts_with(mark.as_bytes()))?;
        Some((at, mark))
    })
}

pub(super) fn is_link(kind: &MarkKind) -> bool {
    matches!(kind, MarkKind::Link(_))
}

pub(super) fn is_strong(kind: &MarkKind) -> bool {
    matches!(kind, MarkKind::Strong)
}

pub(super) fn is_struck(kind: &MarkKind) -> bool {
    matches!(kind, MarkKind::Strike)
}
