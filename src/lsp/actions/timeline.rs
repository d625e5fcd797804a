//! The timeline: its rows in order, and a new one.

use super::Place;
use crate::chronicle::{self, At, Row};
use crate::lsp::edit;
use crate::model::SectionKind;
use lsp_types::{CodeAction, CodeActionKind};

/// What a new row says until its author says it.
const PROMPT: &str = "[What happened]";

/// The rows in the order of their times, where they stand in another.
pub(super) fn sorted(place: &Place<'_>) -> Option<CodeAction> {
    let source = &place.document.source;
    let (below, dialect) = (&place.scope.below, &place.scope.linter.dialect);
    // What cannot be sorted is not offered; `pm timeline sort` says why.
    let new = is_in_timeline(place).then(|| chronicle::sort(&source.text, below, dialect))?;
    let edits = edit::between(source, &new.ok()?, &place.places);
    let title = "Sort the timeline by time".to_owned();
    let kind = CodeActionKind::RefactorRewrite;
    (!edits.is_empty()).then(|| place.action(title, kind, edits))
}

/// A row at this minute, in its place.
pub(super) fn row_now(place: &Place<'_>) -> Option<CodeAction> {
    let now = place.session.workspace.clock().minute()?;
    let row = Row {
        at: At::Utc(now),
        tag: None,
        who: None,
        text: PROMPT.to_owned(),
    };
    let source = &place.document.source;
    let (below, dialect) = (&place.scope.below, &place.scope.linter.dialect);
    let new =
        is_in_timeline(place).then(|| chronicle::insert(&source.text, below, dialect, &[row]))?;
    let edits = edit::between(source, &new.ok()?.text, &place.places);
    let title = "Add a row to the timeline now".to_owned();
    (!edits.is_empty()).then(|| place.action(title, CodeActionKind::Refactor, edits))
}

/// Whether the place is in the timeline or its heading.
fn is_in_timeline(place: &Place<'_>) -> bool {
    let at = place.span.start;
    let mut timelines = place.doc.sections_of(SectionKind::Timeline);
    timelines.any(|section| section.heading.start <= at && at <= section.body.end)
}
