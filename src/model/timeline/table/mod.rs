//! Timelines that are tables: which columns hold the time, and which the words.

mod columns;

use super::Slot;
use super::region::Trust;
use super::row::{Row, lead_in, prose};
use crate::markdown::{BlockId, BlockKind, TextRange};
use crate::model::Reader;
use crate::model::time::{Read, Stamp, has_digit};
use columns::{Column, Columns};

/// The rows of a table that carry a time; none where no column holds times.
pub(super) fn rows(reader: Reader<'_>, table: BlockId, trust: Trust) -> Vec<Row<'_>> {
    let grid = Grid::read(reader, table);
    let columns = Columns::of(&grid);
    let clocked = columns.find(Column::Clock).is_some();
    let dated = columns.find(Column::Date).is_some() && trust == Trust::Declared;
    if !clocked && !dated {
        return Vec::new();
    }
    let read = |(row, cells): &(BlockId, Vec<TextRange>)| grid.row(&columns, *row, cells);
    let read: Vec<_> = grid.rows.iter().map(read).collect();
    let timed = read.iter().flatten().count();
    let among_times = clocked && trust == Trust::Declared && timed > 1;
    let rows = grid.rows.iter().zip(read);
    rows.filter_map(|((row, cells), read)| {
        let vague = || {
            among_times
                .then(|| grid.vague(&columns, *row, cells))
                .flatten()
        };
        read.or_else(vague)
    })
    .collect()
}

/// What a new row of a table is to hold, column by column.
///
/// In a table without times yet, such as a template's, the heads say where they go.
pub(super) fn slots(reader: Reader<'_>, table: BlockId) -> Vec<Slot> {
    let grid = Grid::read(reader, table);
    let columns = Columns::of(&grid);
    let timed = columns.find(Column::Clock).is_some();
    let heads = grid.heads.iter().map(|&head| grid.text(head));
    let kinds: Vec<_> = heads
        .clone()
        .zip(&columns.kinds)
        .map(|(head, &kind)| match kind {
            Column::Words | Column::Other if timed || !columns::is_named_time(head) => kind,
            Column::Words | Column::Other if columns::is_named_date(head) => Column::Date,
            Column::Words | Column::Other => Column::Clock,
            kind => kind,
        })
        .collect();
    let own = kinds.iter().position(|&kind| kind == Column::Words);
    let first_free = || kinds.iter().position(|&kind| kind == Column::Other);
    let words = own.or_else(first_free);
    let first = kinds.iter().position(|&kind| kind == Column::Clock);
    let zones = columns.zones.iter().map(|zone| {
        let team = &reader.dialect.zones;
        zone.as_ref().map(|zone| zone.value.offset_among(team))
    });
    let slots = heads.zip(kinds).zip(zones).enumerate();
    slots
        .map(|(index, ((head, kind), zone))| match kind {
            _ if words == Some(index) => Slot::Words,
            Column::Date => Slot::Date,
            Column::Clock => match zone {
                Some(Some(offset)) => Slot::Clock(Some(offset)),
                None => Slot::Clock(None),
                // The only times there are, on whatever clock.
                Some(None) if first == Some(index) => Slot::Clock(None),
                Some(None) => Slot::Other,
            },
            _ if columns::is_named_who(head) => Slot::Who,
            _ => Slot::Other,
        })
        .collect()
}

/// The cells of a table.
struct Grid<'a> {
    reader: Reader<'a>,
    heads: Vec<TextRange>,
    rows: Vec<(BlockId, Vec<TextRange>)>,
}

impl<'a> Grid<'a> {
    fn read(reader: Reader<'a>, table: BlockId) -> Self {
        let cells = |row: BlockId| {
            reader
                .markdown
                .children(row)
                .map(|cell| prose(reader, cell))
                .collect()
        };
        let mut heads = Vec::new();
        let mut rows = Vec::new();
        for row in reader.markdown.children(table) {
            match reader.markdown.blocks[row].kind {
                BlockKind::Row { header: true } => heads = cells(row),
                _ => rows.push((row, cells(row))),
            }
        }
        Self {
            reader,
            heads,
            rows,
        }
    }

    fn text(&self, cell: TextRange) -> &'a str {
        self.reader.markdown.text.get(cell)
    }

    /// How many bytes the cells of a column have.
    fn length(&self, column: usize) -> usize {
        let length = |(_, cells): &(BlockId, Vec<TextRange>)| {
            cells.get(column).map_or(0, |cell| cell.range().len())
        };
        self.rows.iter().map(length).sum()
    }

    /// A row whose cell for the time holds none.
    fn vague(&self, columns: &Columns<'a>, row: BlockId, cells: &[TextRange]) -> Option<Row<'a>> {
        let time = *cells.get(columns.clocks().next()?)?;
        let words = *cells.get(columns.find(Column::Words)?)?;
        Row::vague(
            self.reader,
            time,
            words,
            self.reader.markdown.blocks[row].span,
        )
    }

    fn row(&self, columns: &Columns<'a>, row: BlockId, cells: &[TextRange]) -> Option<Row<'a>> {
        let stamp_in = |index: usize| Some((index, stamp(self.text(*cells.get(index)?))?));
        let date = columns.find(Column::Date).and_then(stamp_in);
        let (index, mut read) = columns.clocks().find_map(stamp_in).or(date)?;
        if let Some((_, date)) = date {
            read.value.date = read.value.date.or(date.value.date);
            read.value.approximate |= date.value.approximate;
        }
        if let Some((_, end)) = columns.find(Column::End).and_then(stamp_in) {
            read.value.end_clock = read.value.end_clock.or(end.value.clock);
            read.value.end_date = read.value.end_date.or(end.value.date);
        }
        let words = columns
            .find(Column::Words)
            .and_then(|index| cells.get(index).copied());
        let span = self.reader.markdown.blocks[row].span;
        let mut found = Row::new(
            self.reader,
            cells[index],
            read,
            words.unwrap_or_default(),
            span,
        );
        if found.zone.is_none() {
            found.zone = columns.zones.get(index).cloned().flatten();
        }
        Some(found)
    }
}

/// A time that a cell begins with, or a clock or offset further on in a short one: "(separately) T+0".
fn stamp(text: &str) -> Option<Read<Stamp<'_>>> {
    const SHORT: usize = 40;
    let timed = |read: &Read<Stamp<'_>>| read.value.clock.is_some() || read.value.offset.is_some();
    Stamp::read(text, lead_in(text)).or_else(|| {
        let told = if text.len() <= SHORT && has_digit(text) {
            text
        } else {
            ""
        };
        let words = told.char_indices().filter(|(_, c)| c.is_alphanumeric());
        words
            .filter_map(|(at, _)| Stamp::read(text, at))
            .find(timed)
    })
}
