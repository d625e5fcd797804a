//! Comments that silence a finding.

use super::Place;
use crate::diagnostic::Group;
use crate::lint::Finding;
use crate::markdown::{Block, BlockId, BlockKind};
use crate::span::{Span, offset};
use lsp_types::CodeAction;

/// The comment that silences a finding where it stands; the word for the reason is one that the author has to replace.
pub(super) fn here(place: &Place<'_>, finding: &Finding) -> Option<CodeAction> {
    if finding.rule.group == Group::Engine {
        return None;
    }
    let rule = &finding.rule.name;
    let (at, text) = match spot(place, finding) {
        Spot::File(at) => {
            let text = format!("\n<!-- pm-ignore-file {rule}: reason -->\n");
            (at, place.lines(&text))
        }
        Spot::Above(at) => {
            let text = format!("<!-- pm-ignore {rule}: reason -->\n");
            (at, place.lines(&text))
        }
        Spot::Inside(at) => (at, format!(" <!-- pm-ignore {rule}: reason -->")),
    };
    let edit = place.edit(Span::at(at), text);
    let title = format!("Ignore `{rule}` here, with a reason");
    Some(place.about(finding, title, vec![edit]))
}

/// Where a comment goes.
enum Spot {
    /// Behind this line, for the whole file.
    File(u32),
    /// Before the block that begins on this line.
    Above(u32),
    /// Behind the words of a row or item.
    Inside(u32),
}

fn spot(place: &Place<'_>, finding: &Finding) -> Spot {
    let (doc, text) = (place.doc, place.document.source.text.as_str());
    let span = finding.diagnostic.span;
    let blocks = &doc.markdown.blocks;
    let Some(innermost) = innermost(blocks, span.start).filter(|_| span != doc.anchor) else {
        return Spot::File(below_title(place));
    };
    let around = || std::iter::successors(Some(innermost), |&id| blocks[id].parent);
    let cell = around().find(|&id| blocks[id].kind == BlockKind::Cell);
    let in_header = around().any(|id| blocks[id].kind == BlockKind::Row { header: true });
    if let Some(cell) = cell.filter(|_| !in_header) {
        let words = text.get(blocks[cell].span.range()).unwrap_or_default();
        let words = words.trim_end_matches(['|', ' ', '\t', '\r', '\n']);
        return Spot::Inside(blocks[cell].span.start + offset(words.len()));
    }
    if around().any(|id| matches!(blocks[id].kind, BlockKind::Item { .. })) {
        let lines = &place.document.source.lines;
        let line = lines.line(span.end.max(span.start));
        let line = lines.line_span(line, text);
        let words = text.get(line.range()).unwrap_or_default().trim_end();
        return Spot::Inside(line.start + offset(words.len()));
    }
    let top = around().last().unwrap_or(innermost);
    let start = blocks[top].span.start as usize;
    let line = text[..start].rfind(['\n', '\u{feff}']);
    let line = line.map_or(0, |at| {
        if text[at..].starts_with('\n') {
            at + 1
        } else {
            start
        }
    });
    Spot::Above(offset(line))
}

/// The innermost block that holds a byte.
fn innermost(blocks: &[Block], at: u32) -> Option<BlockId> {
    let before = blocks.partition_point(|block| block.span.start <= at);
    let mut around = before.checked_sub(1);
    while let Some(id) = around.filter(|&id| blocks[id].span.end < at) {
        around = blocks[id].parent;
    }
    around
}

/// The start of the line below the title, else of that below the front matter, else of the text.
fn below_title(place: &Place<'_>) -> u32 {
    let (doc, text) = (place.doc, place.document.source.text.as_str());
    let blocks = &doc.markdown.blocks;
    let heading = innermost(blocks, doc.anchor.start)
        .map(|id| &blocks[id])
        .filter(|block| matches!(block.kind, BlockKind::Heading { .. }));
    let front = doc.markdown.front_matter.as_ref();
    let end = heading
        .map(|block| block.span.end)
        .or(front.map(|front| front.span.end));
    let Some(end) = end.map(|end| end as usize) else {
        return offset(text.len() - text.trim_start_matches('\u{feff}').len());
    };
    if text[..end].ends_with('\n') {
        return offset(end);
    }
    let line = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
    offset(line)
}
