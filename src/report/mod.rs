//! What a run found, written for people and for programs: one file per format.
//!
//! Text that comes from a document, a file's name or a configuration never reaches a terminal as it is: the formats for
//! people pass it through [`Visible`].

mod baseline;
mod concise;
pub mod document;
mod excerpt;
mod full;
mod json;
mod manual;
mod place;
mod settings;
mod summary;
mod visible;

pub use document::{write_documents, write_documents_by_line};
pub use manual::{write_custom_page, write_page, write_rules};
pub use place::write_place;
pub use settings::{write_settings, write_settings_json};
pub use summary::{Summary, counted};
pub use visible::Visible;

use crate::lint::Run;
use std::io::{self, Write};

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people: the words concerned in their line, and what to do.
    Full,
    /// For people and editors: one line for each finding.
    Concise,
    /// One JSON document.
    Json,
    /// One JSON object a line for each finding.
    Jsonl,
}

impl Format {
    /// Every format, in the order of the manual.
    pub const ALL: [Self; 4] = [Self::Full, Self::Concise, Self::Json, Self::Jsonl];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
        }
    }

    /// The format of a name, if it is one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// Writes what a run found.
    ///
    /// # Errors
    /// When `out` does not take it.
    pub fn write(self, run: &Run, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
        let report: &dyn Report = match self {
            Self::Full => &full::Full { colour },
            Self::Concise => &concise::Concise,
            Self::Json => &json::Json,
            Self::Jsonl => &json::Jsonl,
        };
        report.write(run, out)
    }
}

/// Whether terminal escape sequences are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Colour {
    /// Text only.
    Plain,
    /// The sixteen colours that every terminal maps to its own palette.
    Ansi,
}

/// A format.
trait Report {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()>;
}

#[cfg(test)]
mod tests;
