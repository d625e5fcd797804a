//! The points that a section makes: its list items, rows, subsections, or paragraphs.

use super::Context;
use crate::markdown::{BlockId, BlockKind};
use crate::model::Section;
use crate::span::Span;

/// One point of a section.
pub(super) struct Point<'a> {
    /// Its words, those of points below it included.
    pub(super) words: &'a str,
    /// Its own words, without those of points below it.
    pub(super) place: Span,
}

/// The list items and rows of a section that are no prompts of a template.
pub(super) fn listed<'a>(cx: &Context<'a>, section: &Section) -> Vec<Point<'a>> {
    of(cx, section, |kind| {
        matches!(
            kind,
            BlockKind::Item { .. } | BlockKind::Row { header: false }
        )
    })
}

/// The points of a section, however they are told: a list, else subsections, else paragraphs.
pub(super) fn points<'a>(cx: &Context<'a>, section: &Section) -> Vec<Point<'a>> {
    let heading = |kind| matches!(kind, BlockKind::Heading { .. });
    let mut points = listed(cx, section);
    if points.is_empty() {
        points = of(cx, section, heading);
    }
    if points.is_empty() {
        points = of(cx, section, |kind| kind == BlockKind::Paragraph);
    }
    points
}

fn of<'a>(
    cx: &Context<'a>,
    section: &Section,
    wanted: impl Fn(BlockKind) -> bool,
) -> Vec<Point<'a>> {
    let blocks = &cx.doc.markdown.blocks;
    let mut found = Vec::new();
    let mut id = section.blocks.start;
    while id < section.blocks.end {
        let block = &blocks[id];
        if wanted(block.kind) && !block.quoted && block.span.end > section.body.start {
            found.extend(point(cx, id));
            // What stands below a point is part of it.
            id = block.end.max(id + 1);
        } else {
            id += 1;
        }
    }
    found
}

/// The point that a block makes, if it has words that are no prompt.
fn point<'a>(cx: &Context<'a>, id: BlockId) -> Option<Point<'a>> {
    let markdown = &cx.doc.markdown;
    let block = &markdown.blocks[id];
    let mut leaves = (id..block.end.max(id + 1)).map(|id| &markdown.blocks[id]);
    let said =
        leaves.find(|leaf| leaf.is_leaf() && !markdown.text.get(leaf.text).trim().is_empty())?;
    let is_prompt = cx
        .doc
        .prompts
        .iter()
        .any(|prompt| prompt.contains(said.span));
    let words = markdown.text.get(block.text);
    (!is_prompt).then(|| Point {
        words,
        place: markdown.text.span(said.text),
    })
}
