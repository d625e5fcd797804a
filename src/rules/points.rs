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

/// The points of a section that are no prompts of a template.
pub(super) fn points<'a>(cx: &Context<'a>, section: &Section) -> Vec<Point<'a>> {
    let blocks = &cx.doc.markdown.blocks;
    let of = |wanted: fn(BlockKind) -> bool| -> Vec<Point<'a>> {
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
    };
    let listed = |kind| {
        matches!(
            kind,
            BlockKind::Item { .. } | BlockKind::Row { header: false }
        )
    };
    let kinds: [fn(BlockKind) -> bool; 3] = [
        listed,
        |kind| matches!(kind, BlockKind::Heading { .. }),
        |kind| kind == BlockKind::Paragraph,
    ];
    let mut all = kinds.into_iter().map(of);
    all.find(|points| !points.is_empty()).unwrap_or_default()
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
