//! The timeline: what happened when, row by row.

use super::When;
use crate::span::{Span, Spanned};

/// All timed entries of a document, in document order, several timelines in one list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    /// The zone declared for the whole, else the first that an entry has, as written.
    pub zone: Option<Spanned<String>>,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A row of a timeline that carries a time, a date or an offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, as far as day, clock and zone are known.
    pub at: Option<When>,
    /// The 24-hour clock as `HH:MM` or `HH:MM:SS`.
    pub clock: Option<String>,
    /// The time as written.
    pub raw: Spanned<String>,
    /// Minutes from the start for entries such as `T+25m`.
    pub offset_minutes: Option<i64>,
    /// Whether the author marked the time as approximate.
    pub approximate: bool,
    /// The end of a range: a time where `at` is one, else a clock.
    pub end: Option<End>,
    /// What happened.
    pub text: Spanned<String>,
    /// A milestone tag such as `[detect]` on the row.
    pub tag: Option<Spanned<String>>,
    /// The day was written with the entry or above it, not taken from the incident's date.
    pub dated: bool,
    /// Which timeline of the document it belongs to, counted from 0; a new table or section starts a new one.
    pub part: usize,
    /// The whole row or item.
    pub span: Span,
}

/// The end of an entry that lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// A point in time.
    At(When),
    /// A 24-hour clock where no day is known.
    Clock(String),
}
