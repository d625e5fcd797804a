//! What the timeline implies, shown in the text: the gaps between its rows and the lengths that its milestones tell.

use super::position::Places;
use super::session::Session;
use crate::model::Postmortem;
use crate::report::{Lasted, derived};
use crate::span::Span;
use chrono::Duration;
use lsp_types::{InlayHint, InlayHintParams, Label};

/// Answers the hints for a part of a document; none unless the user wants them.
pub(super) fn hints(session: &Session, params: &InlayHintParams) -> Vec<InlayHint> {
    let Some(document) = session.document(&params.text_document.uri) else {
        return Vec::new();
    };
    let model = document.model().filter(|_| session.options.inlay_hints);
    let Some((doc, _)) = model else {
        return Vec::new();
    };
    let places = Places::of(&document.source, session.client.can.encoding);
    let shown = places.span(params.range);
    let all = gaps(doc).into_iter().chain(durations(doc));
    let here = all.filter(|(at, _)| shown.start <= *at && *at <= shown.end);
    let hint = |(at, label): (u32, String)| InlayHint {
        position: places.position(at),
        label: Label::String(label),
        kind: None,
        text_edits: None,
        tooltip: None,
        padding_left: Some(true),
        padding_right: None,
        data: None,
    };
    here.map(hint).collect()
}

/// How much later each row is than the one before it, behind its time.
fn gaps(doc: &Postmortem) -> Vec<(u32, String)> {
    let pairs = doc.timeline.entries.windows(2);
    let gap = pairs.filter_map(|pair| {
        let [before, entry] = pair else {
            return None;
        };
        let gap = entry.moment?.since(before.moment?)?;
        let counts = before.part == entry.part && gap > Duration::zero();
        counts.then(|| (entry.raw.span.end, format!("+{}", Lasted(gap))))
    });
    gap.collect()
}

/// How long detection, acknowledgement, mitigation and recovery took, behind what shows their end.
fn durations(doc: &Postmortem) -> Vec<(u32, String)> {
    let found = derived(doc).map(|found| {
        let end = end_of(doc, found.to.span);
        let sure = if found.from.inferred || found.to.inferred {
            "about "
        } else {
            ""
        };
        (end, format!("{}: {sure}{}", found.name, Lasted(found.took)))
    });
    found.collect()
}

/// The end of the words of a row that holds a place, else of the place.
fn end_of(doc: &Postmortem, span: Span) -> u32 {
    let mut entries = doc.timeline.entries.iter();
    let row = entries.find(|entry| entry.span.contains(span));
    row.map_or(span.end, |row| row.text.span.end)
}
