//! Headings of sections that are not there yet.

use super::{Proposal, Proposals, Spot};
use crate::model::SectionKind;
use crate::span::Span;
use lsp_types::CompletionItemKind;

/// The sections that the document lacks: those that its severity must have first, then those that it should have.
pub(super) fn missing(spot: &Spot<'_>) -> Option<Proposals> {
    let before = spot.before();
    let marks = before.bytes().take_while(|&byte| byte == b'#').count();
    if !(1..=6).contains(&marks) {
        return None;
    }
    let words = before.get(marks..)?;
    let start = marks + (words.len() - words.trim_start().len());
    let requirements = &spot.scope.linter.settings.requirements;
    let required = requirements.missing(spot.doc).into_iter().flatten();
    let recommended = requirements
        .missing_recommended(spot.doc)
        .into_iter()
        .flatten();
    let wanted = required.map(|&kind| (kind, "required"));
    let wanted = wanted.chain(recommended.map(|&kind| (kind, "recommended")));
    let all = SectionKind::KNOWN.into_iter().map(|kind| (kind, "section"));
    let mut list: Vec<Proposal> = Vec::new();
    for (kind, why) in wanted.chain(all) {
        let known = list.iter().any(|known| known.text == kind.title());
        if !known && !spot.doc.has(kind) {
            list.push(Proposal::with(kind.title(), why));
        }
    }
    Some(Proposals {
        list,
        replaces: Span::from_range(&(start..before.len())),
        kind: CompletionItemKind::Module,
    })
}
