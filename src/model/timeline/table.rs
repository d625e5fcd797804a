//! Timelines that are tables: which columns hold the time, and which the words.

use super::region::Trust;
use super::row::{Row, lead_in, prose};
use super::zone;
use crate::markdown::{BlockId, BlockKind, TextRange};
use crate::model::Reader;
use crate::model::time::{Read, Stamp, Zone};
use crate::span::Spanned;

/// Heads of columns that hold times.
const TIME_HEADS: &[&str] = &[
    "time",
    "when",
    "timestamp",
    "date",
    "datetime",
    "clock",
    "start",
    "utc",
    "at",
    "day",
    "hour",
    "zeit",
    "uhrzeit",
    "zeitpunkt",
    "datum",
    "heure",
    "date/heure",
    "hora",
    "fecha",
    "data",
    "horário",
    "時刻",
    "日時",
    "時間",
    "时间",
    "日期",
    "시간",
    "시각",
    "日付",
];

/// Heads of columns that hold the end of what a row tells.
const END_HEADS: &[&str] = &["end", "ended", "until", "to", "ende", "fin", "fim"];

/// Heads of columns that tell what happened.
const WORD_HEADS: &[&str] = &[
    "event",
    "events",
    "description",
    "what",
    "what happened",
    "action",
    "activity",
    "details",
    "detail",
    "message",
    "ereignis",
    "événement",
    "evento",
    "イベント",
    "事象",
    "内容",
    "出来事",
    "事件",
    "내용",
    "이벤트",
];

/// What a column of a timeline holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Date,
    Clock,
    End,
    Words,
    Other,
}

/// The rows of a table that carry a time; none where no column holds times.
pub(super) fn rows<'a>(reader: Reader<'a>, table: BlockId, trust: Trust) -> Vec<Row<'a>> {
    let grid = Grid::read(reader, table);
    let columns = grid.columns(reader);
    let timed = columns
        .iter()
        .any(|column| matches!(column, Column::Clock | Column::Date));
    let clocked = columns.contains(&Column::Clock);
    if !timed || trust == Trust::Shown && !clocked {
        return Vec::new();
    }
    let zones: Vec<_> = grid
        .heads
        .iter()
        .map(|&head| head_zone(reader, head))
        .collect();
    let clock = preferred_clock(&columns, &zones);
    grid.rows
        .iter()
        .filter_map(|(row, cells)| grid.row(reader, *row, cells, &columns, clock, &zones))
        .collect()
}

struct Grid {
    heads: Vec<TextRange>,
    rows: Vec<(BlockId, Vec<TextRange>)>,
}

impl Grid {
    fn read(reader: Reader<'_>, table: BlockId) -> Self {
        let cells = |row: BlockId| -> Vec<TextRange> {
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
        Self { heads, rows }
    }

    /// What each column holds, by its cells first and its head second.
    fn columns(&self, reader: Reader<'_>) -> Vec<Column> {
        let mut columns: Vec<_> = (0..self.heads.len())
            .map(|index| self.column(reader, index))
            .collect();
        // The first date and the first clock are the row's; a second date is something else.
        let dates: Vec<_> = (0..columns.len())
            .filter(|&index| columns[index] == Column::Date)
            .collect();
        for &index in dates.iter().skip(1) {
            columns[index] = Column::Other;
        }
        if !columns.contains(&Column::Words) {
            let longest = (0..columns.len())
                .filter(|&index| columns[index] == Column::Other)
                .max_by_key(|&index| (self.length(index), std::cmp::Reverse(index)));
            if let Some(index) = longest {
                columns[index] = Column::Words;
            }
        }
        columns
    }

    fn length(&self, column: usize) -> u32 {
        let length = |(_, cells): &(BlockId, Vec<TextRange>)| {
            cells.get(column).map_or(0, |cell| cell.end - cell.start)
        };
        self.rows.iter().map(length).sum()
    }

    fn column(&self, reader: Reader<'_>, index: usize) -> Column {
        let written = reader.markdown.text.get(self.heads[index]).trim();
        let head = written.to_lowercase();
        let bare = head
            .split(['(', '（', '['])
            .next()
            .unwrap_or_default()
            .trim()
            .to_owned();
        let is = |names: &[&str]| names.contains(&bare.as_str()) || names.contains(&head.as_str());
        if is(WORD_HEADS) {
            return Column::Words;
        }
        let (mut filled, mut stamped, mut clocks) = (0, 0, 0);
        for (_, cells) in &self.rows {
            let Some(&cell) = cells.get(index) else {
                continue;
            };
            let text = reader.markdown.text.get(cell);
            filled += usize::from(!text.trim().is_empty());
            if let Some(read) = stamp(text) {
                stamped += 1;
                clocks += usize::from(
                    read.value.clock.is_some()
                        || read.value.offset.is_some()
                        || read.value.digits_unknown,
                );
            }
        }
        let named = is(TIME_HEADS)
            || zone::in_title(written).is_some()
            || bare.starts_with("time")
            || bare.ends_with("time");
        let holds = stamped > 0 && (named || stamped * 2 > filled);
        match holds {
            true if is(END_HEADS) => Column::End,
            true if clocks > 0 => Column::Clock,
            true => Column::Date,
            false => Column::Other,
        }
    }

    fn row<'a>(
        &self,
        reader: Reader<'a>,
        row: BlockId,
        cells: &[TextRange],
        columns: &[Column],
        clock: Option<usize>,
        zones: &[Option<Spanned<Zone<'a>>>],
    ) -> Option<Row<'a>> {
        let text = |index: usize| cells.get(index).map(|&cell| reader.markdown.text.get(cell));
        let find = |wanted: Column| columns.iter().position(|&column| column == wanted);
        let date = find(Column::Date).and_then(|index| Some((index, stamp(text(index)?)?)));
        let clocks = (0..columns.len()).filter(|&index| columns[index] == Column::Clock);
        let clock = clock
            .into_iter()
            .chain(clocks)
            .find_map(|index| Some((index, stamp(text(index)?)?)));
        let (index, mut read) = clock.or(date)?;
        if let Some((_, date)) = date {
            read.value.date = read.value.date.or(date.value.date);
            read.value.approximate |= date.value.approximate;
        }
        if let Some(end) = find(Column::End).and_then(|index| stamp(text(index)?)) {
            read.value.end_clock = read.value.end_clock.or(end.value.clock);
            read.value.end_date = read.value.end_date.or(end.value.date);
        }
        let words = find(Column::Words)
            .and_then(|index| cells.get(index).copied())
            .unwrap_or_default();
        let span = reader.markdown.blocks[row].span;
        let mut found = Row::new(reader, cells[index], read, words, span);
        if found.zone.is_none() {
            found.zone = zones.get(index).cloned().flatten();
        }
        Some(found)
    }
}

/// A time that is all that a cell says, or begins it.
fn stamp(text: &str) -> Option<Read<Stamp<'_>>> {
    Stamp::read(text, lead_in(text))
}

fn head_zone<'a>(reader: Reader<'a>, head: TextRange) -> Option<Spanned<Zone<'a>>> {
    let read = zone::in_title(reader.markdown.text.get(head))?;
    let place = head.part(&(read.start..read.end));
    Some(Spanned::new(read.value, reader.markdown.text.span(place)))
}

/// Of several clock columns that in UTC, else the first.
fn preferred_clock(columns: &[Column], zones: &[Option<Spanned<Zone<'_>>>]) -> Option<usize> {
    let clocks = || (0..columns.len()).filter(|&index| columns[index] == Column::Clock);
    let utc = clocks().find(|&index| {
        zones[index]
            .as_ref()
            .is_some_and(|zone| zone.value.offset == Some(0))
    });
    utc.or_else(|| clocks().next())
}
