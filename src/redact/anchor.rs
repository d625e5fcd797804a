//! Links to headings whose words change with them.

use super::{Change, Kind};
use crate::markdown::BlockKind;
use crate::rules::Context;
use crate::span::Span;

/// Has links to headings that are written otherwise lead to them still.
pub(super) fn follow(source: &str, cx: &Context<'_>, changes: &mut Vec<Change>) {
    let markdown = &cx.doc.markdown;
    let is_heading = |kind: &BlockKind| matches!(kind, BlockKind::Heading { .. });
    let headings = markdown
        .blocks
        .iter()
        .filter(|block| is_heading(&block.kind));
    let renamed: Vec<(String, String)> = headings
        .filter_map(|block| {
            let old = source.get(block.span.range())?;
            let new = changed(old, block.span, changes)?;
            Some((slug(old), slug(&new)))
        })
        .collect();
    if renamed.is_empty() {
        return;
    }
    for link in &markdown.links {
        let Some(raw) = source.get(link.span.range()) else {
            continue;
        };
        let Some(fragment) = raw.strip_prefix('#') else {
            continue;
        };
        let small = fragment.to_lowercase();
        let Some((_, new)) = renamed.iter().find(|(old, _)| *old == small) else {
            continue;
        };
        changes.retain(|change| {
            change.span.end <= link.span.start || change.span.start >= link.span.end
        });
        changes.push(Change {
            kind: Kind::Name,
            span: link.span,
            new: format!("#{new}"),
        });
    }
    changes.sort_by_key(|change| change.span.start);
}

/// What a place reads after the changes in it; none where nothing changes.
fn changed(old: &str, span: Span, changes: &[Change]) -> Option<String> {
    let inside = |change: &&Change| span.start <= change.span.start && change.span.end <= span.end;
    let from = changes.partition_point(|change| change.span.start < span.start);
    let inside: Vec<&Change> = changes[from..].iter().take_while(inside).collect();
    let (mut new, mut at) = (String::new(), 0);
    for change in &inside {
        let range = change.span.range();
        new.push_str(old.get(at..range.start - span.range().start)?);
        new.push_str(&change.new);
        at = range.end - span.range().start;
    }
    new.push_str(old.get(at..)?);
    (!inside.is_empty()).then_some(new)
}

/// What the usual forges make of a heading.
fn slug(heading: &str) -> String {
    let words = heading.trim().trim_matches('#').trim().to_lowercase();
    let kept = words
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}
