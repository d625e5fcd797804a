//! Statistics as Markdown.

use super::page::{Align, Block, Chart, Page, Piece, Table};
use crate::report::index::Link;
use crate::report::inline::Inline;
use std::fmt::{self, Display, Formatter, Write};

/// A page as the Markdown that stands between its markers.
pub(super) fn write(page: &Page<'_>) -> String {
    let mut out = String::new();
    for (nth, block) in page.iter().enumerate() {
        let gap = if nth > 0 { "\n" } else { "" };
        // Writing to a string does not fail.
        let _ = write!(out, "{gap}{block}");
    }
    out
}

impl Display for Block<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading(level, text) => {
                writeln!(f, "{} {text}", "#".repeat(usize::from(*level)))
            }
            Self::Paragraph(text) => writeln!(f, "{text}"),
            Self::List(items) => {
                for item in items {
                    write!(f, "- ")?;
                    item.iter().try_for_each(|piece| write!(f, "{piece}"))?;
                    writeln!(f)?;
                }
                Ok(())
            }
            Self::Table(table) => write!(f, "{table}"),
            Self::Chart(chart) => write!(f, "{chart}"),
        }
    }
}

impl Display for Piece<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ours(text) => f.write_str(text),
            Self::Theirs(text) => Inline(text).fmt(f),
            Self::Title(record) => Link(record).fmt(f),
        }
    }
}

impl Display for Table<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (name, _) in &self.head {
            write!(f, "| {name} ")?;
        }
        writeln!(f, "|")?;
        for (_, align) in &self.head {
            let rule = match align {
                Align::Left => "---",
                Align::Right => "---:",
            };
            write!(f, "| {rule} ")?;
        }
        writeln!(f, "|")?;
        for row in &self.rows {
            for piece in row {
                write!(f, "| {piece} ")?;
            }
            writeln!(f, "|")?;
        }
        Ok(())
    }
}

impl Display for Chart {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let most = self.bars.iter().map(|(_, count)| *count).max();
        let labels: Vec<_> = self
            .bars
            .iter()
            .map(|(label, _)| format!("\"{label}\""))
            .collect();
        let counts: Vec<_> = self
            .bars
            .iter()
            .map(|(_, count)| count.to_string())
            .collect();
        // Mermaid turns no names and leaves none out: as wide as this, so many stand beside each other. Its own
        // colour is hardly seen.
        writeln!(
            f,
            "```mermaid\n%%{{init: {{\"xyChart\": {{\"width\": 1400, \"height\": 400}}, \"themeVariables\": {{\"xyChart\": {{\"plotColorPalette\": \"#4f7fb5\"}}}}}}}}%%\nxychart-beta"
        )?;
        writeln!(f, "    title \"{}\"", self.title)?;
        writeln!(f, "    x-axis [{}]", labels.join(", "))?;
        // Under ten, the axis would count in halves.
        let most = most.unwrap_or_default().max(10);
        writeln!(f, "    y-axis \"{}\" 0 --> {most}", self.axis)?;
        writeln!(f, "    bar [{}]", counts.join(", "))?;
        writeln!(f, "```")
    }
}
