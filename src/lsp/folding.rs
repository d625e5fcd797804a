//! What of a document can be folded away: front matter, sections, timelines and lists of actions.

use super::position::Places;
use super::session::Session;
use crate::model::Postmortem;
use crate::span::{Span, offset};
use lsp_types::{FoldingRange, FoldingRangeParams};
use std::collections::BTreeMap;

/// Answers what can be folded.
pub(super) fn ranges(session: &Session, params: &FoldingRangeParams) -> Option<Vec<FoldingRange>> {
    let document = session.document(&params.text_document.uri)?;
    let (doc, _) = document.model()?;
    let places = Places::of(&document.source, session.client.can.encoding);
    let text = document.source.text.as_str();
    // Of what begins on one line the longest counts.
    let mut lines: BTreeMap<u32, u32> = BTreeMap::new();
    for span in parts(doc) {
        let words = text.get(span.range()).unwrap_or_default().trim_end();
        let end = span.start + offset(words.len());
        let first = places.position(span.start).line;
        let last = places.position(end).line;
        if last > first {
            let known = lines.entry(first).or_insert(last);
            *known = last.max(*known);
        }
    }
    let ranges = lines
        .into_iter()
        .map(|(start_line, end_line)| FoldingRange {
            start_line,
            end_line,
            ..FoldingRange::default()
        });
    Some(ranges.collect())
}

fn parts(doc: &Postmortem) -> Vec<Span> {
    let front = doc.markdown.front_matter.iter().map(|front| front.span);
    let headed = doc
        .sections
        .iter()
        .filter(|section| section.level.is_some());
    let sections = headed.map(|section| section.heading.to(section.body));
    let rows = doc.timeline.entries.iter().map(|entry| entry.span);
    let rows = rows.chain(doc.actions.iter().map(|action| action.span));
    let blocks = &doc.markdown.blocks;
    // A row that belongs to a table or list folds with it.
    let around = rows.filter_map(|row| {
        let row = doc.markdown.row_at(row)?;
        Some(blocks[blocks[row].parent?].span)
    });
    front.chain(sections).chain(around).collect()
}
