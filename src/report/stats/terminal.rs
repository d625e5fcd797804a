//! Statistics for a terminal.

use super::page::{Align, Block, Page, Piece, Shown, Table};
use crate::report::visible::clipped;
use crate::report::{Colour, Visible};
use std::io::{self, Write};
use std::iter::repeat;
use unicode_width::UnicodeWidthStr;

/// The columns that sentences take at most.
const SENTENCES: usize = 80;

/// The columns that a cell takes at most.
const CELL: usize = 64;

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
            Block::Paragraph(text) => {
                write!(out, "{gap}")?;
                write_wrapped("", text, out)?;
            }
            Block::List(items) => {
                write!(out, "{gap}")?;
                for item in items {
                    let words: String = item.iter().map(shown).collect();
                    write_wrapped("- ", &words.replace("**", ""), out)?;
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

/// Writes words behind a mark, in lines that stand below each other.
fn write_wrapped(mark: &str, text: &str, out: &mut dyn Write) -> io::Result<()> {
    let indent = " ".repeat(mark.width());
    let mut line = mark.to_owned();
    let mut is_empty = true;
    for word in text.split_whitespace() {
        if !is_empty && line.width() + 1 + word.width() > SENTENCES {
            writeln!(out, "{line}")?;
            line.clone_from(&indent);
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    writeln!(out, "{line}")
}

/// Writes a table without the columns in which nothing stands.
fn write_table(table: &Table<'_>, out: &mut dyn Write) -> io::Result<()> {
    let all = table.rows.len();
    let places = match table.shown {
        Shown::All => 0..all,
        Shown::First(most) => 0..most.min(all),
        Shown::Last(most) => all.saturating_sub(most)..all,
    };
    let rows = table
        .rows
        .iter()
        .zip(table.bars.iter().copied().chain(repeat(0)));
    let (rows, bars): (Vec<_>, Vec<_>) = rows.skip(places.start).take(places.len()).unzip();
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|row| {
            row.iter()
                .map(|piece| clipped(&shown(piece), CELL))
                .collect()
        })
        .collect();
    let widths: Vec<usize> = table
        .head
        .iter()
        .enumerate()
        .map(|(column, (name, _))| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let widest = cells.map(|cell| cell.width()).max().unwrap_or_default();
            if widest == 0 {
                return 0;
            }
            widest.max(name.width())
        })
        .collect();
    let line = |cells: &[String], bar: &str| {
        let mut line = String::new();
        for ((cell, width), (_, align)) in cells.iter().zip(&widths).zip(&table.head) {
            if *width == 0 {
                continue;
            }
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
    let most = bars.iter().copied().max().unwrap_or_default().max(1);
    for (row, count) in rows.iter().zip(bars) {
        let columns = if most > BAR {
            (count * BAR).div_ceil(most)
        } else {
            count
        };
        writeln!(out, "{}", line(row, &"█".repeat(columns)))?;
    }
    match (table.shown, all - rows.len()) {
        (_, 0) | (Shown::All, _) => Ok(()),
        (Shown::First(_), more) => writeln!(out, "and {more} more, which --write lists"),
        (Shown::Last(_), more) => {
            writeln!(out, "{more} earlier ones not shown; --write lists them")
        }
    }
}
