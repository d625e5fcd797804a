//! From the sections of action items to the items in them.

use super::marks::{Frame, Marks};
use super::piece::{Piece, is_link, is_strong};
use super::table::{self, Place};
use super::{Action, Cells, clause, group, hint, is_waiver, list, prose};
use crate::markdown::{BlockId, BlockKind};
use crate::model::time::DateOrder;
use crate::model::{Field, Reader, Section, SectionKind};
use crate::span::{Span, Spanned};
use chrono::NaiveDate;

/// The action items of a document, and the due dates that have the shape of a date and are none.
pub(crate) fn read(
    reader: Reader<'_>,
    incident: Option<NaiveDate>,
    order: Option<DateOrder>,
) -> (Vec<Action>, Vec<Spanned<String>>) {
    let frame = Frame {
        reader,
        incident,
        order,
    };
    let mut walk = Walk {
        frame,
        actions: Vec::new(),
        invalid: Vec::new(),
        formal: false,
    };
    let is_actions = |section: &Section| section.is(SectionKind::ActionItems);
    let mut covered = 0;
    for section in reader.sections_of(SectionKind::ActionItems) {
        let inside = section
            .parent
            .and_then(|parent| reader.sections.get(parent))
            .is_some_and(is_actions);
        if section.blocks.start >= covered && !inside {
            walk.section(section);
            covered = section.blocks.end;
        }
    }
    table::elsewhere(&mut walk);
    walk.actions.sort_by_key(|action| action.span.start);
    hint::settle(&mut walk.actions);
    (walk.actions, walk.invalid)
}

/// The way through a document, with what was found on it.
pub(super) struct Walk<'a> {
    pub(super) frame: Frame<'a>,
    actions: Vec<Action>,
    invalid: Vec<Spanned<String>>,
    /// Whether the section has check boxes or a table of items, so that other lists in it only explain.
    formal: bool,
}

/// A label, if any, and the blocks under it up to the next one.
#[derive(Default)]
struct Chunk {
    label: Option<BlockId>,
    level: u8,
    blocks: Vec<BlockId>,
}

/// The level of a bold line: below every heading.
const BOLD: u8 = 7;

impl<'a> Walk<'a> {
    fn section(&mut self, section: &Section) {
        let marks = group::titled(&section.title, section.heading);
        let chunks = self.chunks(section);
        self.formal = chunks
            .iter()
            .flat_map(|chunk| &chunk.blocks)
            .any(|&id| table::is_of_actions(self.frame, id) || list::has_tasks(self, id));
        for (index, chunk) in chunks.iter().enumerate() {
            let deeper = chunks
                .get(index + 1)
                .is_some_and(|next| next.level > chunk.level);
            self.chunk(chunk, deeper, section, &marks);
        }
    }

    /// Cuts a section at its headings and bold lines; parts about something else are left out.
    fn chunks(&self, section: &Section) -> Vec<Chunk> {
        let markdown = self.frame.reader.markdown;
        let mut chunks = vec![Chunk::default()];
        let mut skipped: Option<u8> = None;
        for id in markdown.siblings(section.blocks.start, section.blocks.end) {
            let block = &markdown.blocks[id];
            let level = match block.kind {
                BlockKind::Heading { level } => Some(level),
                BlockKind::Paragraph
                    if block.span.start >= section.body.start && self.is_bold_line(id) =>
                {
                    Some(BOLD)
                }
                _ => None,
            };
            if let Some(level) = level {
                if skipped.is_none_or(|outer| level <= outer) {
                    skipped = self.is_elsewhere(id).then_some(level);
                }
                chunks.push(Chunk {
                    label: Some(id),
                    level,
                    blocks: Vec::new(),
                });
            } else if let Some(chunk) = chunks.last_mut() {
                chunk.blocks.push(id);
            }
            if skipped.is_some() && level.is_some() {
                chunks.pop();
                chunks.push(Chunk::default());
            }
            if skipped.is_some()
                && let Some(chunk) = chunks.last_mut()
            {
                chunk.blocks.clear();
            }
        }
        chunks
    }

    fn is_bold_line(&self, id: BlockId) -> bool {
        let piece = self.frame.piece(id).trim(|c| c.is_whitespace() || c == ':');
        piece.is_marked(is_strong) && !piece.as_str().contains('\n')
    }

    /// Whether a heading opens a section about something else than work to do.
    fn is_elsewhere(&self, id: BlockId) -> bool {
        const GROUPS: [SectionKind; 5] = [
            SectionKind::ActionItems,
            SectionKind::Detection,
            SectionKind::Response,
            SectionKind::Mitigation,
            SectionKind::Other,
        ];
        let sections = self.frame.reader.sections;
        let start = self.frame.piece(id).span().start;
        let found = sections.binary_search_by_key(&start, |section| section.heading.start);
        found.is_ok_and(|index| {
            !sections[index]
                .kinds
                .iter()
                .any(|kind| GROUPS.contains(kind))
        })
    }

    fn chunk(&mut self, chunk: &Chunk, deeper: bool, section: &Section, outer: &Marks) {
        let markdown = self.frame.reader.markdown;
        let mut marks = outer.clone();
        if let Some(label) = chunk.label {
            if self.is_action_heading(chunk, deeper) {
                return self.heading(label, chunk, outer);
            }
            let mut own = group::marks(self.frame.piece(label), self.frame);
            own.add(marks);
            marks = own;
        }
        let before = self.actions.len();
        let mut continued = false;
        let mut paragraphs = Vec::new();
        for &id in &chunk.blocks {
            let block = &markdown.blocks[id];
            match block.kind {
                BlockKind::List { .. } => {
                    let explains = self.formal || continued;
                    if !explains || list::has_tasks(self, id) || list::is_work(self, id) {
                        list::read(self, id, &marks, 0);
                    }
                }
                BlockKind::Table => table::read(self, id, Place::Expected, &marks),
                BlockKind::Paragraph if !block.quoted => {
                    paragraphs.push(self.after(id, section.body.start));
                }
                _ => {}
            }
            // A list right behind a list that ends in a colon spells its last item out.
            let ends = self.frame.reader.prose(id).trim_end().ends_with(':');
            continued = ends && matches!(block.kind, BlockKind::List { .. });
        }
        if self.actions.len() == before && !self.formal {
            for paragraph in paragraphs {
                self.paragraph(paragraph, &marks);
            }
        }
    }

    /// The prose of a block from a place in the file on: the words behind a section's label.
    fn after(&self, id: BlockId, from: u32) -> Piece<'a> {
        let piece = self.frame.piece(id);
        if piece.span().start >= from {
            return piece;
        }
        let text = piece.as_str();
        let at = text
            .char_indices()
            .map(|(at, _)| at)
            .find(|&at| piece.split_at(at).1.span().start >= from);
        piece.split_at(at.unwrap_or(text.len())).1
    }

    /// Whether a heading is an item itself: worded as an order, with fields under it, or with nothing but prose.
    fn is_action_heading(&self, chunk: &Chunk, deeper: bool) -> bool {
        let Some(label) = chunk.label.filter(|_| chunk.level < BOLD) else {
            return false;
        };
        let markdown = self.frame.reader.markdown;
        let (words, found) = clause::strip(self.frame.piece(label), self.frame);
        let title = words
            .as_str()
            .trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
        if title.is_empty() || group::is_label(title) {
            return false;
        }
        let kind = |id: &&BlockId| markdown.blocks[**id].kind;
        let lists: Vec<BlockId> = chunk
            .blocks
            .iter()
            .filter(|id| matches!(kind(id), BlockKind::List { .. }))
            .copied()
            .collect();
        let tables = chunk
            .blocks
            .iter()
            .any(|id| markdown.blocks[*id].kind == BlockKind::Table);
        let tasks = lists.iter().any(|&list| list::has_tasks(self, list));
        if tables || tasks {
            return false;
        }
        if lists.iter().any(|&list| list::is_field_list(self, list)) || found.kind.is_some() {
            return true;
        }
        if lists.is_empty() {
            return !self.formal && (!chunk.blocks.is_empty() || !deeper);
        }
        list::orders(title) && title.split_whitespace().count() > 2
    }

    fn heading(&mut self, label: BlockId, chunk: &Chunk, outer: &Marks) {
        let markdown = self.frame.reader.markdown;
        let (words, mut marks) = clause::strip(self.frame.piece(label), self.frame);
        let words = words.trim_start(|c| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
        let mut span = markdown.blocks[label].span;
        for &id in &chunk.blocks {
            list::details(self, id, &mut marks);
            span = span.to(markdown.blocks[id].span);
        }
        marks.add(outer.clone());
        self.push(words, marks, span, Cells::default());
    }

    fn paragraph(&mut self, paragraph: Piece<'a>, group: &Marks) {
        let items = prose::lines(paragraph).unwrap_or_else(|| prose::plans(paragraph));
        let whole = paragraph.trim(char::is_whitespace);
        let items = if items.is_empty() && whole.is_marked(is_link) {
            vec![whole]
        } else {
            items
        };
        for item in items {
            let (words, mut marks) = clause::strip(item, self.frame);
            marks.infer_status(item);
            marks.add(group.clone());
            self.push(words, marks, item.span(), Cells::default());
        }
    }

    /// Takes an item, unless its words are a prompt, nothing, or that there is nothing to do.
    pub(super) fn push(&mut self, words: Piece<'a>, marks: Marks, span: Span, cells: Cells) {
        let text = words.spanned();
        let told = text.value.contains(char::is_alphanumeric) && !is_waiver(&text.value);
        let is_row = cells != Cells::default();
        if !told || !is_row && !matches!(words.field(), Field::Present(_)) {
            return;
        }
        self.invalid.extend(marks.invalid);
        let hint = marks
            .hint
            .filter(|_| marks.owner.is_absent() && cells.owner.is_none());
        self.actions.push(Action {
            id: marks.id,
            text,
            prose: words.range,
            kind: marks.kind,
            priority: marks.priority,
            owner: marks.owner,
            due: marks.due,
            status: marks.status,
            link: marks.link,
            span,
            cells,
            hint,
        });
    }
}
