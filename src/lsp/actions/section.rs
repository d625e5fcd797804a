//! Sections that a postmortem of its severity has.

use super::Place;
use crate::lint::Finding;
use crate::model::{Section, SectionKind};
use crate::span::{Span, offset};
use crate::template;
use lsp_types::CodeAction;

/// An action for each section that a finding calls missing: it puts the template's text where that has it.
pub(super) fn missing(place: &Place<'_>, finding: &Finding) -> Vec<CodeAction> {
    let requirements = &place.scope.linter.settings.requirements;
    let needs = match &*finding.rule.name {
        "missing-section" => requirements.missing(place.doc),
        "recommended-section" => requirements.missing_recommended(place.doc),
        _ => return Vec::new(),
    };
    let kinds = needs.into_iter().flatten();
    let action = |&kind: &SectionKind| {
        let (at, text) = insertion(place, kind);
        let title = format!("Insert the section “{}”", kind.title());
        let edit = place.edit(Span::at(at), place.lines(&text));
        place.about(finding, title, vec![edit])
    };
    kinds.map(action).collect()
}

/// Where a section comes, and its text.
fn insertion(place: &Place<'_>, kind: SectionKind) -> (u32, String) {
    let known = |section: &&Section| rank_of(section).is_some() && section.level.is_some();
    let sections = || place.doc.sections.iter().filter(known);
    let level = sections().filter_map(|section| section.level).min();
    let level = level.unwrap_or(2).max(2);
    let own = rank(kind);
    let mut behind = sections().filter(|section| section.level == Some(level));
    let next = behind.find(|section| rank_of(section) > own);
    let text = scaffold(kind, level);
    let source = place.document.source.text.as_str();
    match next {
        Some(section) => {
            let start = section.heading.start as usize;
            let line = source[..start].rfind('\n').map_or(0, |at| at + 1);
            (offset(line), format!("{text}\n"))
        }
        None if source.is_empty() || source.ends_with("\n\n") => (offset(source.len()), text),
        None if source.ends_with('\n') => (offset(source.len()), format!("\n{text}")),
        None => (offset(source.len()), format!("\n\n{text}")),
    }
}

/// The place of a section in the order of the template, of several kinds that of the first.
fn rank_of(section: &Section) -> Option<usize> {
    section.kinds.iter().filter_map(|&kind| rank(kind)).min()
}

fn rank(kind: SectionKind) -> Option<usize> {
    SectionKind::KNOWN.iter().position(|&known| known == kind)
}

/// The section as the full template has it, under a heading of a level.
fn scaffold(kind: SectionKind, level: u8) -> String {
    let heading = format!("## {}\n", kind.title());
    let body = template::FULL.text.split_once(&heading).map(|(_, rest)| {
        let end = rest.find("\n## ").unwrap_or(rest.len());
        rest[..end].trim()
    });
    let marks = "#".repeat(usize::from(level));
    format!("{marks} {}\n\n{}\n", kind.title(), body.unwrap_or("[…]"))
}
