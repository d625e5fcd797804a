//! Where links and images lead, and where that is written.

use crate::span::Span;
use pulldown_cmark::{CowStr, Event, LinkType, RefDefs, Tag};
use std::ops::Range;

/// Where a link or an image leads; several uses of one definition are one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// Where the target is written.
    pub span: Span,
    /// The target, without escapes.
    pub target: String,
}

impl Link {
    /// Adds the links and images of an event at its place; most events have none.
    pub(super) fn take(
        links: &mut Vec<Self>,
        (event, range): (&Event<'_>, &Range<usize>),
        source: &str,
        definitions: &RefDefs<'_>,
        body: usize,
    ) {
        match event {
            Event::Start(tag @ (Tag::Link { .. } | Tag::Image { .. })) => {
                links.extend(Self::opened_by(tag, range, source, definitions, body));
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                links.extend(Self::images(html, range.start));
            }
            _ => {}
        }
    }

    /// The link or image that a tag opens, if its target is written out: a bare address is none.
    fn opened_by(
        tag: &Tag<'_>,
        range: &Range<usize>,
        source: &str,
        definitions: &RefDefs<'_>,
        body: usize,
    ) -> Option<Self> {
        let (Tag::Link {
            link_type,
            dest_url,
            id,
            ..
        }
        | Tag::Image {
            link_type,
            dest_url,
            id,
            ..
        }) = tag
        else {
            return None;
        };
        let written = match link_type {
            LinkType::Inline => range.clone(),
            LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut => {
                let span = &definitions.get(id)?.span;
                body + span.start..body + span.end
            }
            _ => return None,
        };
        let span = place(source, &written, dest_url)?;
        Some(Self {
            span,
            target: dest_url.to_string(),
        })
    }

    /// The images that HTML shows, each with the path behind its `src`.
    fn images(html: &str, start: usize) -> Vec<Self> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(open) = html[from..].find('<').map(|at| from + at) {
            let end = html[open..].find('>').map_or(html.len(), |at| open + at);
            from = end.max(open + 1);
            let tag = &html[open + 1..end.max(open + 1)];
            let is_image = tag
                .get(..4)
                .is_some_and(|name| name.eq_ignore_ascii_case("img "));
            let value = |quote| {
                let at = tag.find(&format!(" src={quote}"))? + " src=?".len();
                let length = tag[at..].find(quote)?;
                Some(open + 1 + at..open + 1 + at + length)
            };
            if let Some(path) = value('"').or_else(|| value('\'')).filter(|_| is_image) {
                found.push(Self {
                    span: Span::from_range(&(start + path.start..start + path.end)),
                    target: html[path].to_owned(),
                });
            }
        }
        found
    }
}

/// Where a target stands in its link or definition; behind the words where escapes make it look otherwise.
fn place(source: &str, written: &Range<usize>, target: &CowStr<'_>) -> Option<Span> {
    let text = source.get(written.clone())?;
    let words = ["](", "]:"]
        .iter()
        .filter_map(|mark| text.rfind(mark))
        .max()?
        + 2;
    let behind = &text[words..];
    let range = match behind.find(&**target) {
        Some(at) => at..at + target.len(),
        None => 0..behind.trim_end_matches(')').len(),
    };
    let start = written.start + words;
    Some(Span::from_range(&(start + range.start..start + range.end)))
}
