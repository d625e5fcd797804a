//! Puts the rows of one table or list in the order of their times, where that order is beyond doubt.

use crate::diagnostic::{Applicability, Edit, Fix};
use crate::model::timeline::{Care, Entry};
use crate::rules::Context;
use crate::span::Span;

/// The fix that sorts a part of a timeline.
pub(super) fn fix(cx: &Context<'_>, part: &[Entry]) -> Option<Fix> {
    let text = cx.written(Span::new(0, cx.doc.len));
    let moves = cx.doc.sorting(text, part, Care::BeyondDoubt)?;
    let edits = moves.iter().map(|moved| Edit {
        span: moved.place,
        text: cx.written(moved.row).to_owned(),
    });
    let edits: Vec<_> = edits.collect();
    (!edits.is_empty()).then(|| Fix {
        title: "sort the rows by time".to_owned(),
        applicability: Applicability::Unsafe,
        edits,
    })
}
