//! Action items in lists: groups with items, items with details.

use super::column::Column;
use super::marks::Marks;
use super::piece::{Piece, is_strong};
use super::walk::Walk;
use super::{ActionStatus, Cells, clause, group, verb};
use crate::markdown::{BlockId, BlockKind};

/// How deep lists are followed; what lies deeper is detail.
const DEPTH: usize = 4;

pub(super) fn read(walk: &mut Walk<'_>, list: BlockId, marks: &Marks, depth: usize) {
    if depth > DEPTH {
        return;
    }
    let markdown = walk.frame.reader.markdown;
    if is_record(walk, list) {
        record(walk, list, marks);
        return;
    }
    for item in markdown.children(list) {
        self::item(walk, item, marks, depth);
    }
}

fn item(walk: &mut Walk<'_>, item: BlockId, marks: &Marks, depth: usize) {
    let markdown = walk.frame.reader.markdown;
    let nested: Vec<BlockId> = markdown
        .children(item)
        .filter(|&id| is_list(walk, id))
        .collect();
    let own = own(walk, item);
    let task = task(walk, item);
    let has_work = nested.iter().any(|&list| is_work(walk, list));
    let Some(own) = own.filter(|own| !own.is_empty()) else {
        for list in nested {
            read(walk, list, marks, depth + 1);
        }
        return;
    };
    let fields = nested.iter().any(|&list| has_fields(walk, list));
    if !nested.is_empty() && task.is_none() && !fields && group::is_group_item(own, has_work) {
        let mut inner = group::marks(own, walk.frame);
        inner.add(marks.clone());
        for list in nested {
            read(walk, list, &inner, depth + 1);
        }
        return;
    }
    let (words, mut found) = clause::strip(own, walk.frame);
    for detail in markdown.children(item).skip(1) {
        details(walk, detail, &mut found);
    }
    if let Some(done) = task {
        let status = if done {
            ActionStatus::Done
        } else {
            ActionStatus::Open
        };
        let mut boxed = Marks::default();
        boxed.set_status(status, markdown.blocks[item].span);
        // A struck or crossed-out item of an open box was decided against; else the words beside the box tell more.
        if found.status.is_absent() || done {
            found.status = boxed.status;
        }
    } else {
        found.infer_status(own);
    }
    found.add(marks.clone());
    walk.push(words, found, markdown.blocks[item].span, Cells::default());
    for list in nested {
        if is_work(walk, list) {
            read(walk, list, marks, depth + 1);
        }
    }
}

/// The first paragraph of an item.
fn own<'a>(walk: &Walk<'a>, item: BlockId) -> Option<Piece<'a>> {
    let markdown = walk.frame.reader.markdown;
    let first = markdown.children(item).next()?;
    let block = &markdown.blocks[first];
    (block.kind == BlockKind::Paragraph && !block.quoted).then(|| walk.frame.piece(first))
}

fn task(walk: &Walk<'_>, item: BlockId) -> Option<bool> {
    match walk.frame.reader.markdown.blocks[item].kind {
        BlockKind::Item { task } => task,
        _ => None,
    }
}

fn is_list(walk: &Walk<'_>, id: BlockId) -> bool {
    matches!(
        walk.frame.reader.markdown.blocks[id].kind,
        BlockKind::List { .. }
    )
}

/// Whether a list has check boxes.
pub(super) fn has_tasks(walk: &Walk<'_>, list: BlockId) -> bool {
    is_list(walk, list)
        && walk
            .frame
            .reader
            .markdown
            .children(list)
            .any(|item| task(walk, item).is_some())
}

/// Whether every item of a list is work of its own rather than a detail.
pub(super) fn is_work(walk: &Walk<'_>, list: BlockId) -> bool {
    let mut items = walk.frame.reader.markdown.children(list).peekable();
    items.peek().is_some()
        && items.all(|item| {
            task(walk, item).is_some()
                || own(walk, item).is_some_and(|own| group::is_work(own.as_str()))
        })
}

/// What details say of their item: "Owner: Ana" in a paragraph, a line or a list under it.
pub(super) fn details(walk: &mut Walk<'_>, block: BlockId, marks: &mut Marks) {
    let markdown = walk.frame.reader.markdown;
    match markdown.blocks[block].kind {
        BlockKind::Paragraph => fields(walk, walk.frame.piece(block), marks),
        BlockKind::List { .. } => {
            for item in markdown.children(block) {
                if let Some(own) = own(walk, item) {
                    fields(walk, own, marks);
                }
            }
        }
        _ => {}
    }
}

/// The labelled values on the lines of a paragraph, several on a line with bars between.
fn fields(walk: &Walk<'_>, paragraph: Piece<'_>, marks: &mut Marks) {
    let mut at = 0;
    for part in paragraph.as_str().split(['\n', '|', '·']) {
        let piece = paragraph
            .part(&(at..at + part.len()))
            .trim(char::is_whitespace);
        at += part.len() + part_separator(paragraph.as_str(), at + part.len());
        clause::labelled(piece, marks, walk.frame);
    }
}

fn part_separator(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// The column that a list item is the labelled value of.
fn label(own: Piece<'_>) -> Option<Column> {
    let text = own.as_str();
    let bold = own.marked_start(is_strong);
    let colon = text.find([':', '：']).filter(|&at| at <= bold.max(24))?;
    Column::of(&text[..colon]).map(|(column, _)| column)
}

fn has_fields(walk: &Walk<'_>, list: BlockId) -> bool {
    walk.frame.reader.markdown.children(list).any(|item| {
        own(walk, item).and_then(label).is_some_and(|column| {
            matches!(
                column,
                Column::Owner | Column::Due | Column::Priority | Column::Status
            )
        })
    })
}

/// A list that spells one item out: "Action: …", "Owner: …", "Due: …".
fn is_record(walk: &Walk<'_>, list: BlockId) -> bool {
    let mut labels = walk
        .frame
        .reader
        .markdown
        .children(list)
        .map(|item| own(walk, item).and_then(label));
    labels.next() == Some(Some(Column::Text))
        && labels.any(|label| label.is_some_and(|column| column != Column::Text))
}

fn record<'a>(walk: &mut Walk<'a>, list: BlockId, group: &Marks) {
    let markdown = walk.frame.reader.markdown;
    let mut current: Option<(Piece<'a>, Marks, crate::span::Span)> = None;
    let items: Vec<BlockId> = markdown.children(list).collect();
    for item in items {
        let Some(own) = own(walk, item) else {
            continue;
        };
        let span = markdown.blocks[item].span;
        if label(own) == Some(Column::Text) {
            finish(walk, current.take(), group);
            let (words, marks) = clause::strip(own, walk.frame);
            current = Some((words, marks, span));
        } else if let Some((_, marks, whole)) = current.as_mut() {
            fields(walk, own, marks);
            *whole = whole.to(span);
        }
    }
    finish(walk, current, group);
}

fn finish<'a>(
    walk: &mut Walk<'a>,
    item: Option<(Piece<'a>, Marks, crate::span::Span)>,
    group: &Marks,
) {
    if let Some((words, mut marks, span)) = item {
        marks.add(group.clone());
        walk.push(words, marks, span, Cells::default());
    }
}

/// Whether a heading or item is worded as an order.
pub(super) fn orders(text: &str) -> bool {
    text.split_whitespace()
        .next()
        .is_some_and(verb::is_imperative)
}

/// Whether lists under a heading only say more about it: who, until when.
pub(super) fn is_field_list(walk: &Walk<'_>, list: BlockId) -> bool {
    has_fields(walk, list) && !is_record(walk, list)
}
