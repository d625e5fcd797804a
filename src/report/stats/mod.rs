//! Statistics of an archive: for a file, a terminal, programs and spreadsheets.

mod content;
mod csv;
mod follow;
mod json;
mod markdown;
mod page;
mod published;
mod svg;
mod terminal;
mod wording;

pub use csv::write_archive_csv;
pub use json::write_archive_json;
pub use svg::archive_charts;

use super::Colour;
use crate::archive::stats::Statistics;
use std::io::{self, Write};

/// Statistics as the Markdown that stands between the markers of `statistics.md`.
#[must_use]
pub fn archive_markdown(statistics: &Statistics<'_>) -> String {
    markdown::write(&content::page(statistics))
}

/// Writes statistics for a terminal.
///
/// # Errors
/// When `out` does not take it.
pub fn write_archive_statistics(
    statistics: &Statistics<'_>,
    colour: Colour,
    out: &mut dyn Write,
) -> io::Result<()> {
    terminal::write(&content::page(statistics), colour, out)
}
