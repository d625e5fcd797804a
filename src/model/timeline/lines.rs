//! The lines of a timeline section, from headings, lists, paragraphs and tables.

mod code;
mod labelled;
mod paragraph;
mod sentences;

use super::region::Trust;
use super::row::{LINE_LEVEL, Line, LineKind, ROW_LEVEL, Row, prose};
use super::table;
use crate::markdown::{BlockId, BlockKind, TextRange, one_line};
use crate::model::time::{Date, Read, Stamp};
use crate::model::{Reader, Section};
use crate::span::{Span, Spanned};
use std::ops::Range;

/// Reads the lines of a section in document order.
pub(super) fn lines<'a>(
    reader: Reader<'a>,
    section: &'a Section,
    blocks: Range<BlockId>,
    trust: Trust,
) -> Vec<Line<'a>> {
    let mut walk = Walk {
        reader,
        section,
        trust,
        lines: Vec::new(),
        behind: Vec::new(),
        under_clock: None,
    };
    walk.titles();
    let outermost: Vec<_> = reader.markdown.siblings(blocks.start, blocks.end).collect();
    for block in outermost {
        walk.block(block, 0);
    }
    walk.finished()
}

/// Deeper lists are no timeline, and no reason to run out of stack.
const DEEPEST: usize = 16;

struct Walk<'a> {
    reader: Reader<'a>,
    section: &'a Section,
    trust: Trust,
    lines: Vec<Line<'a>>,
    /// Rows that name their event before its time or stand in code, for a timeline that has no others.
    behind: Vec<Line<'a>>,
    /// The level of a heading with a clock that is being told about; paragraphs under it are its words.
    under_clock: Option<usize>,
}

impl<'a> Walk<'a> {
    fn block(&mut self, id: BlockId, depth: usize) {
        let block = &self.reader.markdown.blocks[id];
        if block.quoted || depth > DEEPEST {
            return;
        }
        match block.kind {
            BlockKind::Heading { level } => self.heading(id, usize::from(level)),
            BlockKind::Paragraph if self.under_clock.is_none() => self.paragraph(id),
            BlockKind::List { .. } => self.list(id, depth),
            BlockKind::Table => self.table(id),
            BlockKind::Code { .. } => self.code(id),
            BlockKind::Group | BlockKind::Item { .. } => {
                let children: Vec<_> = self.reader.markdown.children(id).collect();
                for child in children {
                    self.block(child, depth + 1);
                }
            }
            _ => {}
        }
    }

    /// The day in the title of the section, or of one around it.
    fn titles(&mut self) {
        let mut section = Some(self.section);
        while let Some(around) = section {
            // The title of the document may name the day of its writing.
            let own = std::ptr::eq(around, self.section) || around.level != Some(1);
            let heading = around
                .blocks
                .start
                .checked_sub(1)
                .filter(|_| around.level.is_some() && own);
            let date =
                heading.and_then(|id| date_in(self.reader, prose(self.reader, id), Place::Any));
            if let Some(row) = date {
                self.push(LineKind::Mark(row), 0);
                return;
            }
            section = around
                .parent
                .and_then(|parent| self.reader.sections.get(parent));
        }
    }

    fn push(&mut self, kind: LineKind<'a>, level: usize) {
        self.lines.push(Line { kind, level });
    }

    fn heading(&mut self, id: BlockId, level: usize) {
        self.under_clock = None;
        let range = prose(self.reader, id);
        let span = self.reader.markdown.blocks[id].span;
        let Some(mut row) = Row::read(self.reader, range, span) else {
            return self.title(id, level);
        };
        if row.is_timed() {
            self.under_clock = Some(level);
        }
        if !row.has_words() {
            self.add_words_below(&mut row, id);
        }
        self.push(LineKind::Group(row), level);
    }

    /// A heading without a time of its own starts a part; a date in it holds for what is below.
    fn title(&mut self, id: BlockId, level: usize) {
        self.push(LineKind::Break, level);
        let range = prose(self.reader, id);
        if let Some(row) = date_in(self.reader, range, Place::End) {
            self.push(LineKind::Mark(row), level);
        }
    }

    /// The first words under a heading or a line that is a bare time.
    fn add_words_below(&self, row: &mut Row<'a>, time: BlockId) {
        let blocks = &self.reader.markdown.blocks;
        let below = blocks
            .iter()
            .enumerate()
            .skip(time + 1)
            .take(3)
            .take_while(|(_, block)| !matches!(block.kind, BlockKind::Heading { .. }))
            .find(|(_, block)| matches!(block.kind, BlockKind::Paragraph));
        if let Some((id, block)) = below {
            let words = one_line(self.reader.prose(id));
            row.text = Spanned::new(words, self.reader.markdown.text.span(block.text));
        }
    }

    /// A row from words that begin with a time, be it one that cannot be read where a timeline is declared.
    fn row(&self, range: TextRange, span: Span) -> Option<Row<'a>> {
        let row = Row::read(self.reader, range, span);
        match self.trust {
            Trust::Declared => row
                .or_else(|| Row::dotted(self.reader, range, span))
                .or_else(|| Row::unreadable(self.reader, range, span)),
            Trust::Shown => {
                let text = self.reader.markdown.text.get(range);
                row.filter(|row| row.stamp.clock.is_some() && starts_with_digit(text))
            }
        }
    }

    fn list(&mut self, id: BlockId, depth: usize) {
        let items: Vec<_> = self.reader.markdown.children(id).collect();
        for item in items {
            self.item(item, depth);
        }
    }

    fn item(&mut self, id: BlockId, depth: usize) {
        let markdown = self.reader.markdown;
        let span = markdown.blocks[id].span;
        let children: Vec<_> = markdown.children(id).collect();
        let first = children.first().copied().filter(|&child| {
            matches!(
                markdown.blocks[child].kind,
                BlockKind::Paragraph | BlockKind::Heading { .. }
            )
        });
        let nested = children.iter().any(|&child| {
            matches!(
                markdown.blocks[child].kind,
                BlockKind::List { .. } | BlockKind::Table
            )
        });
        if let Some(first) = first {
            let (range, day) = self.before_day_line(self.after_label(first));
            if let Some(row) = self.row(range, span) {
                let kind = if nested && !row.has_words() {
                    LineKind::Group(row)
                } else {
                    LineKind::Row(row)
                };
                self.push(kind, ROW_LEVEL + depth);
            } else if depth == 0 {
                self.label(range, span);
            }
            if let Some(day) = day {
                self.push(LineKind::Mark(day), LINE_LEVEL);
            }
        }
        for child in children {
            if matches!(
                markdown.blocks[child].kind,
                BlockKind::List { .. } | BlockKind::Table
            ) {
                self.block(child, depth + 1);
            }
        }
    }

    fn table(&mut self, id: BlockId) {
        let rows = table::rows(self.reader, id, self.trust);
        if rows.is_empty() {
            return;
        }
        self.push(LineKind::Break, ROW_LEVEL);
        let blocks = &self.reader.markdown.blocks;
        let head = (id..blocks[id].end).find(|&cell| blocks[cell].kind == BlockKind::Cell);
        if let Some(row) =
            head.and_then(|cell| date_in(self.reader, prose(self.reader, cell), Place::End))
        {
            self.push(LineKind::Mark(row), LINE_LEVEL);
        }
        for row in rows {
            self.push(LineKind::Row(row), ROW_LEVEL);
        }
    }

    /// The prose of a block without the label that names the section.
    fn after_label(&self, id: BlockId) -> TextRange {
        let range = prose(self.reader, id);
        let labelled = self.section.level.is_none() && id == self.section.blocks.start;
        let text = self.reader.markdown.text.get(range);
        let Some(rest) = labelled
            .then(|| text.strip_prefix(self.section.title.as_str()))
            .flatten()
        else {
            return range;
        };
        let rest = rest.trim_start_matches([':', '：', ' ', '\n']);
        range.part(&(text.len() - rest.len()..text.len()))
    }
}

fn starts_with_digit(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Where in a text a date counts as the day of what is below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Any,
    /// In brackets, or with no words behind it.
    End,
}

/// A date in a title or note, as a row without words.
fn date_in(reader: Reader<'_>, range: TextRange, place: Place) -> Option<Row<'_>> {
    let text = reader.markdown.text.get(range);
    let date = Date::all(text).find(|read| !matches!(read.value.date, Date::Month { .. }))?;
    let behind = text.get(date.end..).unwrap_or_default();
    let ends = !behind.starts_with(|c: char| c.is_alphanumeric())
        && (behind.trim_start().starts_with([')', '(', ']', '-', '–'])
            || !behind.contains(char::is_alphanumeric));
    if place == Place::End && !ends {
        return None;
    }
    let stamp = Stamp {
        date: Some(date.value),
        next: date.end,
        ..Stamp::default()
    };
    let read = Read {
        value: stamp,
        start: date.start,
        end: date.end,
    };
    let words = range.part(&(date.end..date.end));
    let span = reader.markdown.text.span(range);
    Some(Row::new(reader, range, read, words, span))
}
