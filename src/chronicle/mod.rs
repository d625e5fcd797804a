//! A document's timeline as something to write into: new rows in their place, rows in their order.
//!
//! Only lines of the rows concerned change. What was written is read back before it is handed out: every row that was
//! there says what it said, and every new one says its time.

mod clock;
mod escape;
mod insert;
mod lines;
mod place;
mod section;
mod sort;
mod style;
#[cfg(test)]
mod tests;

pub use clock::Clock;
pub use escape::{foreign, own};
pub use insert::insert;
pub use sort::sort;

use crate::import::Event;
use chrono::NaiveDateTime;
use std::fmt;

/// A row to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// When it happened.
    pub at: At,
    /// The moment of the incident that it is, as a tag such as `detect`.
    pub tag: Option<String>,
    /// Who did or said it, in Markdown that is safe in a cell.
    pub who: Option<String>,
    /// What happened, in Markdown that is safe in a cell.
    pub text: String,
}

impl Row {
    /// An event as a row, whatever its words would do in Markdown.
    #[must_use]
    pub fn foreign(event: &Event) -> Self {
        let who = event.who.as_deref().map(foreign);
        Self {
            at: At::Utc(event.at),
            tag: None,
            who: who.filter(|who| !who.is_empty()),
            text: foreign(&event.text),
        }
    }
}

/// When something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// In UTC.
    Utc(NaiveDateTime),
    /// On the clock of the document, whatever its zone is.
    Local(NaiveDateTime),
}

/// A document with new rows in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The whole text.
    pub text: String,
    /// How many rows are new.
    pub added: usize,
    /// How many were there already, or twice among the new ones.
    pub known: usize,
}

/// Why a timeline was left as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Its rows, the first one on this line, are neither a table's nor a list's, nor paragraphs that follow one another.
    Form(usize),
    /// Its zone, which no offset is known of.
    Zone(String),
    /// A new row with this time would not be read with that time, or change what others say.
    Unreadable(NaiveDateTime),
    /// There is no entry to sort.
    Empty,
    /// The order of the rows from this line on hangs on where they stand.
    Order(usize),
    /// The row in this line has no time, or none that can be compared with those around it.
    NoTime(usize),
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(line) => write!(
                f,
                "the timeline from line {line} on is neither a table nor a list, so that no row can be put in; make it one \
                 of them, or write the row by hand"
            ),
            Self::Zone(name) => write!(
                f,
                "the timeline is in {name}, and how far that is from UTC is not known; say so under `vocabulary: zones:` in \
                 pm.yaml"
            ),
            Self::Unreadable(at) => write!(
                f,
                "a row for {} could not be put in without changing what the rows around it say; write their dates into \
                 the rows first",
                at.format("%Y-%m-%d %H:%M")
            ),
            Self::NoTime(line) => write!(
                f,
                "the row in line {line} has no time that it can be sorted by; write one as the other rows have it"
            ),
            Self::Empty => write!(f, "the timeline has no entries yet"),
            Self::Order(line) => write!(
                f,
                "the rows from line {line} on cannot be sorted: their order hangs on where they stand; write their days \
                 and zones into each of them first"
            ),
        }
    }
}
