//! Sections that a postmortem of its severity has.

use super::Place;
use crate::archive;
use crate::lint::Finding;
use crate::model::{Postmortem, Section, SectionKind};
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
    let path = &place.document.path;
    let own = archive::scaffold_folder(path.parent().unwrap_or(path));
    let own = own
        .map(|folder| archive::scaffolds(&folder))
        .unwrap_or_default();
    let name = place.scope.settings.config.template.as_deref();
    let chosen = archive::scaffold_named(&own, name.unwrap_or(template::FULL.name));
    let template = chosen.unwrap_or(template::FULL).text;
    let model = Postmortem::read(template, "", &place.scope.linter.dialect);
    let kinds = needs.into_iter().flatten();
    let action = |&kind: &SectionKind| {
        let body = prompts(template, &model, kind);
        let (at, text) = insertion(place, kind, &body);
        let title = format!("Insert the section “{}”", kind.title());
        let edit = place.edit(Span::at(at), place.lines(&text));
        place.about(finding, title, vec![edit])
    };
    kinds.map(action).collect()
}

/// Where a section comes, and its text.
fn insertion(place: &Place<'_>, kind: SectionKind, body: &str) -> (u32, String) {
    let known = |section: &&Section| rank_of(section).is_some() && section.level.is_some();
    let sections = || place.doc.sections.iter().filter(known);
    let level = sections().filter_map(|section| section.level).min();
    let level = level.unwrap_or(2).max(2);
    let own = rank(kind);
    let mut behind = sections().filter(|section| section.level == Some(level));
    let next = behind.find(|section| rank_of(section) > own);
    let marks = "#".repeat(usize::from(level));
    let text = format!("{marks} {}\n\n{body}\n", kind.title());
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

/// What a template says under the heading of a section, without the lines that are only for its own fields.
fn prompts(template: &str, model: &Postmortem, kind: SectionKind) -> String {
    let section = model.sections_of(kind).next();
    let body = section.and_then(|section| template.get(section.body.range()));
    let lines = body.unwrap_or_default().trim().lines();
    let lines: Vec<&str> = lines.filter(|line| !line.contains("{{")).collect();
    if lines.is_empty() {
        return "[…]".to_owned();
    }
    lines.join("\n")
}
