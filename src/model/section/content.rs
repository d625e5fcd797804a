//! Whether anything stands under a heading.

use super::Content;
use crate::markdown::{Block, BlockId, BlockKind, Markdown};
use crate::model::{Dialect, placeholder};
use std::ops::Range;

/// What the blocks of a section hold behind `body_start`.
pub(super) fn content(
    markdown: &Markdown,
    dialect: &Dialect,
    blocks: Range<BlockId>,
    body_start: u32,
) -> Content {
    let mut content = Content::Empty;
    for id in blocks {
        let block = &markdown.blocks[id];
        let filled = match block.kind {
            BlockKind::Code { .. } | BlockKind::Heading { .. } => true,
            BlockKind::Html => !markdown
                .comments
                .iter()
                .any(|comment| comment.contains(block.span)),
            BlockKind::Paragraph | BlockKind::Cell => {
                let text = body(markdown, block, body_start);
                let header = block.kind == BlockKind::Cell && is_header(markdown, block);
                if !text.is_empty() && !header && content == Content::Empty {
                    content = Content::Prompts;
                }
                let value = text.split_once(": ").map_or(text, |(_, value)| value);
                let team = dialect.prompts.has(text) || dialect.prompts.has(value);
                let prompt = placeholder::is_placeholder(text) || team;
                !text.is_empty() && !header && !prompt
            }
            _ => false,
        };
        if filled {
            return Content::Filled;
        }
    }
    content
}

/// The prose of a block as far as it stands behind the label that opens the section.
fn body<'a>(markdown: &'a Markdown, block: &Block, body_start: u32) -> &'a str {
    let text = markdown.text.get(block.text);
    if block.span.start >= body_start {
        return text.trim();
    }
    let from = text.char_indices().map(|(at, _)| at).find(|&at| {
        let place = markdown.text.span(block.text.part(&(at..text.len())));
        place.start >= body_start
    });
    text[from.unwrap_or(text.len())..].trim()
}

fn is_header(markdown: &Markdown, block: &Block) -> bool {
    block
        .parent
        .is_some_and(|row| markdown.blocks[row].kind == BlockKind::Row { header: true })
}
