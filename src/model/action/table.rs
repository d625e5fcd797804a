//! Action items in tables, whatever their columns are called and in whatever order they stand.

use super::column::Column;
use super::marks::{Frame, Marks};
use super::walk::Walk;
use super::{Cells, clause};
use crate::markdown::{BlockId, BlockKind};
use crate::model::{Field, Section, SectionKind};

/// What the columns of a table hold.
struct Columns {
    roles: Vec<Option<Column>>,
    text: usize,
}

/// How much a table must look like one of action items.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It stands in a section of action items.
    Expected,
    /// It stands anywhere else.
    Elsewhere,
}

pub(super) fn read(walk: &mut Walk<'_>, table: BlockId, place: Place, group: &Marks) {
    let markdown = walk.frame.reader.markdown;
    let Some(columns) = columns(walk.frame, table, place) else {
        return;
    };
    for row in markdown.children(table) {
        if markdown.blocks[row].kind == (BlockKind::Row { header: false }) {
            self::row(walk, row, &columns, group);
        }
    }
}

/// Reads the tables of action items in sections whose name says nothing of them.
pub(super) fn elsewhere(walk: &mut Walk<'_>) {
    let reader = walk.frame.reader;
    let unnamed = |section: &Section| {
        let open = |kind: &SectionKind| matches!(kind, SectionKind::Other | SectionKind::Lessons);
        section.kinds.iter().all(open)
    };
    // Sections and blocks both stand in document order, so the end of named sections only moves on.
    let mut named_end = 0;
    let mut sections = reader.sections.iter().peekable();
    for (id, block) in reader.markdown.blocks.iter().enumerate() {
        while let Some(section) = sections.next_if(|section| section.blocks.start <= id) {
            if !unnamed(section) {
                named_end = named_end.max(section.blocks.end);
            }
        }
        if block.kind == BlockKind::Table && !block.quoted && id >= named_end {
            read(walk, id, Place::Elsewhere, &Marks::default());
        }
    }
}

/// Whether a block is a table of action items.
pub(super) fn is_of_actions(frame: Frame<'_>, block: BlockId) -> bool {
    frame.reader.markdown.blocks[block].kind == BlockKind::Table
        && columns(frame, block, Place::Expected).is_some()
}

fn columns(frame: Frame<'_>, table: BlockId, place: Place) -> Option<Columns> {
    let markdown = frame.reader.markdown;
    let header = markdown.children(table).next()?;
    let named: Vec<Option<(Column, usize)>> = markdown
        .children(header)
        .map(|cell| Column::of(markdown.prose(cell)))
        .collect();
    let is_best = |index: usize, column: Column, rank: usize| {
        let better = |(other, named): (usize, &Option<(Column, usize)>)| {
            named.is_some_and(|(same, its)| same == column && (its, other) < (rank, index))
        };
        !named.iter().enumerate().any(better)
    };
    let roles: Vec<Option<Column>> = named
        .iter()
        .enumerate()
        .map(|(index, named)| {
            named
                .filter(|&(column, rank)| is_best(index, column, rank))
                .map(|(column, _)| column)
        })
        .collect();
    let text = roles.iter().position(|&role| role == Some(Column::Text));
    let known = |wanted: &[Column]| {
        roles
            .iter()
            .flatten()
            .filter(|role| wanted.contains(role))
            .count()
    };
    match place {
        Place::Expected => {
            let text = text.or_else(|| {
                longest(frame, table, &roles).filter(|_| {
                    known(&[
                        Column::Owner,
                        Column::Due,
                        Column::Status,
                        Column::Priority,
                        Column::Kind,
                    ]) > 0
                })
            })?;
            Some(Columns { roles, text })
        }
        Place::Elsewhere => {
            let telling = text
                .and_then(|text| named[text])
                .is_some_and(|(_, rank)| rank < Column::TELLING);
            let enough = known(&[Column::Owner, Column::Due, Column::Status, Column::Priority]) > 1;
            (telling && enough).then_some(Columns { text: text?, roles })
        }
    }
}

/// Where no header names the work: the column without a name of ours, or of issues, that says most.
fn longest(frame: Frame<'_>, table: BlockId, roles: &[Option<Column>]) -> Option<usize> {
    let markdown = frame.reader.markdown;
    let mut lengths = vec![0; roles.len()];
    for row in markdown.children(table).skip(1) {
        for (length, cell) in lengths.iter_mut().zip(markdown.children(row)) {
            *length += markdown.prose(cell).len();
        }
    }
    let open = |&index: &usize| matches!(roles[index], None | Some(Column::Link));
    (0..roles.len())
        .filter(open)
        .max_by_key(|&index| lengths[index])
        .filter(|&index| lengths[index] > 0)
}

fn row(walk: &mut Walk<'_>, row: BlockId, columns: &Columns, group: &Marks) {
    let frame = walk.frame;
    let markdown = frame.reader.markdown;
    let mut marks = Marks::default();
    let mut cells = Cells::default();
    let mut text = None;
    for (index, cell) in markdown.children(row).enumerate() {
        let piece = frame.piece(cell);
        if index == columns.text {
            text = Some(piece);
            continue;
        }
        let Some(column) = columns.roles.get(index).copied().flatten() else {
            continue;
        };
        let place = if piece.is_empty() {
            markdown.blocks[cell].span
        } else {
            piece.trim(char::is_whitespace).span()
        };
        match column {
            Column::Owner => cells.owner = Some(place),
            Column::Due => cells.due = Some(place),
            Column::Priority => cells.priority = Some(place),
            Column::Status => cells.status = Some(place),
            Column::Link => cells.link = Some(place),
            _ => {}
        }
        marks.set(column, piece, frame);
    }
    let Some(text) = text else {
        return;
    };
    let filled = match text.field() {
        Field::Present(words) => words.value.contains(char::is_alphanumeric),
        Field::Absent => false,
        Field::Placeholder(_) => {
            marks.owner.value().is_some() || marks.due.value().is_some() || marks.link.is_some()
        }
    };
    if !filled {
        return;
    }
    let (words, own) = clause::strip(text, frame);
    marks.add(own);
    marks.add(group.clone());
    walk.push(words, marks, markdown.blocks[row].span, cells);
}
