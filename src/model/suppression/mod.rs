//! Comments that tell `pm` what to leave alone: `<!-- pm-ignore RULE: reason (until 2026-12-31) -->`.

mod directive;
#[cfg(test)]
mod tests;

use super::{Reader, Section};
use crate::markdown::{BlockId, BlockKind, Markdown};
use crate::span::{Span, Spanned};
use chrono::NaiveDate;
use directive::Reach;

/// A comment that tells `pm` to leave something alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppression {
    /// The whole comment.
    pub span: Span,
    /// What it speaks of.
    pub scope: Scope,
    /// The rules and groups that it names, as written.
    pub rules: Vec<Spanned<String>>,
    /// Whether it says why.
    pub has_reason: bool,
    /// The last day on which it holds.
    pub until: Option<Spanned<Until>>,
}

/// What a suppression speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The document and all in it.
    File,
    /// These bytes: a row, an item, a block or a section.
    Place(Span),
    /// Nothing: no block follows it.
    Nothing,
    /// Nothing: it looks like a suppression and is none.
    Unknown,
}

/// The last day on which a suppression holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// This day.
    Day(NaiveDate),
    /// Words that are no day of the calendar.
    Unreadable,
}

impl Suppression {
    /// Whether a place lies in what it speaks of.
    #[must_use]
    pub fn covers(&self, span: Span) -> bool {
        match self.scope {
            Scope::File => true,
            Scope::Place(place) => {
                place.start <= span.start && (span.start < place.end || span == Span::at(place.end))
            }
            Scope::Nothing | Scope::Unknown => false,
        }
    }
}

/// The suppressions of a document, in order.
pub(super) fn read(reader: Reader<'_>) -> Vec<Suppression> {
    let comments = reader.markdown.comments.iter();
    let suppression = |&span: &Span| {
        let directive = directive::read(reader.source, span)?;
        let scope = match directive.reach {
            Reach::File => Scope::File,
            Reach::Unknown => Scope::Unknown,
            Reach::Place => {
                covered(reader.markdown, reader.sections, span).map_or(Scope::Nothing, Scope::Place)
            }
        };
        Some(Suppression {
            span,
            scope,
            rules: directive.rules,
            has_reason: directive.has_reason,
            until: directive.until,
        })
    };
    comments.filter_map(suppression).collect()
}

/// The row or item that holds a comment, else the block that holds it, else the one that follows.
fn covered(markdown: &Markdown, sections: &[Section], comment: Span) -> Option<Span> {
    let blocks = &markdown.blocks;
    let before = blocks.partition_point(|block| block.span.start <= comment.start);
    let mut around = before.checked_sub(1);
    while let Some(id) = around.filter(|&id| !blocks[id].span.contains(comment)) {
        around = blocks[id].parent;
    }
    let innermost = around?;
    let ancestors = std::iter::successors(around, |&id| blocks[id].parent);
    let whole = |&id: &BlockId| {
        matches!(
            blocks[id].kind,
            BlockKind::Row { .. } | BlockKind::Item { .. }
        )
    };
    if let Some(holder) = ancestors.into_iter().find(whole) {
        return Some(blocks[holder].span);
    }
    if blocks[innermost].kind != BlockKind::Html {
        return Some(extent(markdown, sections, innermost));
    }
    let end = blocks[innermost]
        .parent
        .map_or(blocks.len(), |parent| blocks[parent].end);
    let mut following = markdown.siblings(blocks[innermost].end, end);
    following
        .find(|&id| blocks[id].kind != BlockKind::Html)
        .map(|id| extent(markdown, sections, id))
}

/// A block, or the section that it opens.
fn extent(markdown: &Markdown, sections: &[Section], id: BlockId) -> Span {
    let block = markdown.blocks[id].span;
    let first = sections.partition_point(|section| section.heading.start < block.start);
    match sections.get(first) {
        Some(section) if block.contains(section.heading) && opens(markdown, section, id) => {
            block.to(section.body)
        }
        _ => block,
    }
}

/// Whether a block is a section's heading and not a list or table that holds labels.
fn opens(markdown: &Markdown, section: &Section, id: BlockId) -> bool {
    match markdown.blocks[id].kind {
        BlockKind::Heading { .. } => true,
        BlockKind::Paragraph => section.level.is_none(),
        _ => false,
    }
}
