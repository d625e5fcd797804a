//! How long the incident lasted: every place that says so, and every line that states start, end and length together.

mod bound;
mod clocks;
mod read;
mod spell;
mod stated;
#[cfg(test)]
mod tests;

pub(crate) use read::{names_length, read, spells};
pub use spell::Spell;
pub use stated::{Bound, Stated};

use crate::span::Spanned;

/// A statement that the incident lasted so long, bound to it by its form: a label, "45-minute outage", "outage lasted".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Length {
    /// The length, at the words that state it.
    pub stated: Spanned<Stated>,
    /// What is said to have lasted so long.
    pub of: Lasting,
    /// In which part of the document.
    pub place: Place,
}

/// What a length is the length of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lasting {
    /// Whatever "Duration" means to the author.
    Anything,
    /// The time in which the service was away or worse.
    Outage,
    /// The incident, response included.
    Incident,
}

impl Lasting {
    /// Whether lengths of both ought to be equal: an incident may well last longer than its outage.
    #[must_use]
    pub fn compares_with(self, other: Self) -> bool {
        self == other || self == Self::Anything || other == Self::Anything
    }
}

/// The part of a document that a length stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The fields that state start and end, from which it is computed.
    Clocks,
    /// The title.
    Title,
    /// A field of its own outside of the sections.
    Metadata,
    /// The summary.
    Summary,
    /// The Impact section.
    Impact,
}

impl Place {
    /// The name in messages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Clocks => "start and end",
            Self::Title => "the title",
            Self::Metadata => "the metadata",
            Self::Summary => "the summary",
            Self::Impact => "the impact",
        }
    }
}

/// Every statement of how long it lasted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lengths {
    /// Those bound to the incident: title, metadata, summary, impact, and what start and end come to.
    pub stated: Vec<Length>,
}
