//! Blocks that Markdown reads otherwise than their authors meant.

use super::{Block, BlockId, BlockKind, Markdown, TextRange};
use crate::span::offset;

/// Sets right what Markdown reads otherwise than its authors meant.
pub(super) fn block(markdown: &mut Markdown, source: &str, id: BlockId) {
    let block = &markdown.blocks[id];
    let written = &source[block.span.range()];
    let prose = markdown.text.get(block.text);
    match block.kind {
        // A rule right under lines of metadata makes a heading of them all.
        BlockKind::Heading { .. }
            if !written.starts_with('#') && (prose.contains('\n') || prose.contains(':')) =>
        {
            markdown.blocks[id].kind = BlockKind::Paragraph;
        }
        // A line right under a table becomes a row of it.
        BlockKind::Row { header: false } if !written.contains('|') => {
            markdown.blocks[id].kind = BlockKind::Paragraph;
            markdown.blocks.truncate(id + 1);
            markdown.blocks[id].end = id + 1;
        }
        BlockKind::Paragraph if prose.starts_with("##") => split_heading(markdown, id),
        _ => {}
    }
}

/// `##Title` is a heading to its author; what follows on the next line is its paragraph.
fn split_heading(markdown: &mut Markdown, id: BlockId) {
    let block = markdown.blocks[id].clone();
    let prose = markdown.text.get(block.text);
    let line = prose.lines().next().unwrap_or_default();
    let title = line.trim_start_matches('#');
    let hashes = line.len() - title.len();
    if hashes > 6 || !title.starts_with(char::is_alphabetic) {
        return;
    }
    let (start, end) = (block.text.start, block.text.start + offset(line.len()));
    let rest = TextRange::new((end + 1).min(block.text.end), block.text.end);
    let level = u8::try_from(hashes).unwrap_or(6);
    let heading = &mut markdown.blocks[id];
    heading.kind = BlockKind::Heading { level };
    heading.text = TextRange::new(start + offset(hashes), end);
    heading.span.end = markdown.text.span(TextRange::new(start, end)).end;
    heading.end = id + 1;
    if !rest.is_empty() {
        let span = markdown.text.span(rest);
        markdown.blocks.push(Block {
            text: rest,
            span,
            end: id + 2,
            ..block
        });
    }
}
