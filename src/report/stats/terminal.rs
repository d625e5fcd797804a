//! Statistics for a terminal.

use super::page::{Align, Block, Page, Piece, Table};
use crate::report::{Colour, Visible};
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// The columns of the longest bar.
const BAR: usize = 30;

/// Writes a page.
pub(super) fn write(page: &Page<'_>, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    let mut gap = "";
    for block in page {
        match block {
            Block::Heading(_, text) => {
                let (bold, plain) = match colour {
                    Colour::Ansi => ("\x1b[1m", "\x1b[0m"),
                    Colour::Plain => ("", ""),
                };
                writeln!(out, "{gap}{bold}{text}{plain}")?;
            }
            Block::Paragraph(text) => writeln!(out, "{gap}{text}")?,
            Block::List(items) => {
                write!(out, "{gap}")?;
                for item in items {
                    let words: String = item.iter().map(shown).collect();
                    writeln!(out, "- {}", words.replace("**", ""))?;
                }
            }
            Block::Table(table) => {
                write!(out, "{gap}")?;
                write_table(table, out)?;
            }
            // A table with bars says the same.
            Block::Chart(_) => continue,
        }
        gap = "\n";
    }
    Ok(())
}

fn shown(piece: &Piece<'_>) -> String {
    match piece {
        Piece::Ours(text) => text.clone(),
        Piece::Theirs(text) => Visible(text).to_string(),
        Piece::Title(record) => Visible(record.name()).to_string(),
    }
}

fn write_table(table: &Table<'_>, out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(shown).collect())
        .collect();
    let widths: Vec<usize> = table
        .head
        .iter()
        .enumerate()
        .map(|(column, (name, _))| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let widest = cells.map(|cell| cell.width()).max();
            widest.unwrap_or_default().max(name.width())
        })
        .collect();
    let line = |cells: &[String], bar: &str| {
        let mut line = String::new();
        for ((cell, width), (_, align)) in cells.iter().zip(&widths).zip(&table.head) {
            let space = " ".repeat(width.saturating_sub(cell.width()));
            match align {
                Align::Left => line.extend([cell, space.as_str(), "  "]),
                Align::Right => line.extend([space.as_str(), cell, "  "]),
            }
        }
        line.push_str(bar);
        line.trim_end().to_owned()
    };
    let head: Vec<_> = table
        .head
        .iter()
        .map(|(name, _)| (*name).to_owned())
        .collect();
    writeln!(out, "{}", line(&head, ""))?;
    let most = table.bars.iter().copied().max().unwrap_or_default().max(1);
    for (nth, row) in rows.iter().enumerate() {
        let count = table.bars.get(nth).copied().unwrap_or_default();
        let columns = if most > BAR {
            (count * BAR).div_ceil(most)
        } else {
            count
        };
        writeln!(out, "{}", line(row, &"█".repeat(columns)))?;
    }
    Ok(())
}
