//! What a field of a postmortem can be: present, absent, or a template's prompt that nobody filled in.

use super::placeholder::Prompts;
use crate::span::{Span, Spanned};

/// A field with its state; a rule about its value sees only what is present.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Field<T> {
    /// Nothing is said: the field is not there, is empty, or holds a dash or "N/A".
    #[default]
    Absent,
    /// A prompt such as `[Name]` or `TBD` is its whole value; only `placeholder-text` speaks of it.
    Placeholder(Span),
    /// A value as it was read.
    Present(Spanned<T>),
}

impl<T> Field<T> {
    /// The value, if there is one.
    pub fn value(&self) -> Option<&T> {
        self.present().map(|spanned| &spanned.value)
    }

    /// The value with its place, if there is one.
    pub fn present(&self) -> Option<&Spanned<T>> {
        match self {
            Self::Present(spanned) => Some(spanned),
            Self::Absent | Self::Placeholder(_) => None,
        }
    }

    /// Whether nothing is said, not even by a prompt.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Where a value or a prompt stands.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Absent => None,
            Self::Placeholder(span) => Some(*span),
            Self::Present(spanned) => Some(spanned.span),
        }
    }

    /// The same state with the value read further.
    pub fn map<U>(self, read: impl FnOnce(T) -> U) -> Field<U> {
        match self {
            Self::Absent => Field::Absent,
            Self::Placeholder(span) => Field::Placeholder(span),
            Self::Present(spanned) => Field::Present(spanned.map(read)),
        }
    }

    /// This field, or another where this one is absent.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        if self.is_absent() { other } else { self }
    }
}

impl Field<String> {
    /// Makes a value that is a prompt of the team's templates a placeholder.
    pub(super) fn settle(&mut self, prompts: &Prompts) {
        if let Self::Present(value) = self
            && prompts.has(&value.value)
        {
            *self = Self::Placeholder(value.span);
        }
    }

    /// Reads a text that fills a place: a prompt, nothing, or a value.
    #[must_use]
    pub fn of(text: &str, span: Span) -> Self {
        let trimmed = text.trim();
        if super::placeholder::is_placeholder(trimmed) {
            Self::Placeholder(span)
        } else if is_nothing(trimmed) {
            Self::Absent
        } else {
            Self::Present(Spanned::new(trimmed.to_owned(), span))
        }
    }
}

/// Whether a whole value says that there is none.
#[must_use]
pub fn is_nothing(text: &str) -> bool {
    let text = text.trim();
    let words = [
        "n/a",
        "na",
        "none",
        "nobody",
        "niemand",
        "not applicable",
        "nil",
    ];
    text.is_empty()
        || text.chars().all(|c| matches!(c, '-' | '–' | '—' | '?'))
        || words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// A word of a closed list: as written, and what it means where the list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<T> {
    /// As the author wrote it.
    pub raw: String,
    /// What it means; none for a word outside the list.
    pub value: Option<T>,
}
