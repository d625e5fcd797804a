//! Which stretches of a document are timelines.

use super::lines::lines;
use super::row::{Line, LineKind};
use crate::markdown::BlockId;
use crate::model::{Reader, Section, SectionKind};
use std::ops::Range;

/// A stretch of the document that is read as a timeline.
pub(super) struct Region<'a> {
    /// The section that it is.
    pub(super) section: &'a Section,
    /// Its lines.
    pub(super) lines: Vec<Line<'a>>,
}

/// The timelines of a document: the sections that say so, else those whose lists or tables tell the hours.
pub(super) fn regions<'a>(reader: Reader<'a>) -> Vec<Region<'a>> {
    let declared = outermost(reader.sections, is_declared);
    let mut regions: Vec<_> = declared
        .into_iter()
        .map(|section| Region {
            section,
            lines: lines(reader, section, Trust::Declared),
        })
        .collect();
    if regions.iter().any(|region| has_entries(&region.lines)) {
        return regions;
    }
    let other = leaves(reader.sections).map(|section| Region {
        section,
        lines: lines(reader, section, Trust::Shown),
    });
    regions.extend(other.filter(|region| is_dense(&region.lines)));
    regions
}

/// How much speaks for a stretch being a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Its heading.
    Declared,
    /// Only its rows: each must begin with a clock.
    Shown,
}

/// Whether a section is one by its name or by the word in its title.
fn is_declared(section: &Section) -> bool {
    let title = section.title.to_lowercase();
    section.is(SectionKind::Timeline)
        || section.level.is_some()
            && ["timeline", "chronology", "sequence of events"]
                .iter()
                .any(|word| title.contains(word))
}

/// Those sections that no other of the kind holds.
fn outermost(sections: &[Section], wanted: fn(&Section) -> bool) -> Vec<&Section> {
    let mut found: Vec<&Section> = Vec::new();
    for section in sections.iter().filter(|section| wanted(section)) {
        let inside = found
            .last()
            .is_some_and(|last| section.blocks.start < last.blocks.end);
        if !inside {
            found.push(section);
        }
    }
    found
}

/// Sections that may hold a timeline without saying so; of nested ones the inner.
fn leaves(sections: &[Section]) -> impl Iterator<Item = &Section> {
    sections.iter().enumerate().filter_map(|(index, section)| {
        let parent = sections.iter().any(|other| other.parent == Some(index));
        let follow_up = section.is(SectionKind::ActionItems) || section.is(SectionKind::Supporting);
        (!parent && !follow_up && section.level.is_some()).then_some(section)
    })
}

fn has_entries(lines: &[Line<'_>]) -> bool {
    lines
        .iter()
        .any(|line| matches!(line.kind, LineKind::Row(_) | LineKind::Group(_)))
}

/// Whether rows are many enough to be no accident.
fn is_dense(lines: &[Line<'_>]) -> bool {
    let rows = lines
        .iter()
        .filter(|line| matches!(line.kind, LineKind::Row(_)))
        .count();
    rows >= 3
}

/// The blocks of a section; of a label or a bold line the first is the paragraph that it opens.
pub(super) fn blocks(section: &Section) -> Range<BlockId> {
    section.blocks.clone()
}
