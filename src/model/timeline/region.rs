//! Which stretches of a document are timelines.

use super::lines::lines;
use super::row::{Line, LineKind, lead_in};
use crate::markdown::BlockId;
use crate::model::time::Stamp;
use crate::model::{Reader, Section, SectionKind};
use std::ops::Range;

/// A stretch of the document that is read as a timeline.
pub(super) struct Region<'a> {
    /// The section that it is.
    pub(super) section: &'a Section,
    /// The blocks under its heading.
    pub(super) blocks: Range<BlockId>,
    /// Its lines.
    pub(super) lines: Vec<Line<'a>>,
}

/// The timelines of a document: the sections that say so, else those whose lists or tables tell the hours.
pub(super) fn regions<'a>(reader: Reader<'a>) -> Vec<Region<'a>> {
    let declared = declared(reader);
    let region = |(section, blocks): (&'a Section, Range<BlockId>), trust| Region {
        section,
        blocks: blocks.clone(),
        lines: lines(reader, section, blocks, trust),
    };
    let mut regions: Vec<_> = declared
        .into_iter()
        .map(|stretch| region(stretch, Trust::Declared))
        .collect();
    if regions.iter().any(|region| has_entries(&region.lines)) {
        return regions;
    }
    let other = leaves(reader.sections)
        .map(|section| region((section, section.blocks.clone()), Trust::Shown));
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

/// The declared timelines that no other holds, each with the dated sections of its level that follow it.
fn declared(reader: Reader<'_>) -> Vec<(&Section, Range<BlockId>)> {
    let mut found: Vec<(&Section, Range<BlockId>)> = Vec::new();
    for section in reader.sections {
        let before = found.last_mut();
        if let Some((timeline, blocks)) = before {
            let inside = section.blocks.start < blocks.end;
            let next = section.blocks.start <= blocks.end + 1 && section.level.is_some();
            let time = next && section.level == timeline.level && begins_with_time(&section.title);
            if time {
                blocks.end = section.blocks.end;
            }
            if inside || time {
                continue;
            }
        }
        if is_declared(section) {
            found.push((section, section.blocks.clone()));
        }
    }
    found
}

fn begins_with_time(title: &str) -> bool {
    Stamp::read(title, lead_in(title)).is_some()
}

/// Sections that may hold a timeline without saying so; of nested ones the inner.
fn leaves(sections: &[Section]) -> impl Iterator<Item = &Section> {
    let mut holds = vec![false; sections.len()];
    for parent in sections.iter().filter_map(|section| section.parent) {
        holds[parent] = true;
    }
    let leaf = |(section, holds): (&'_ Section, bool)| {
        let follow_up = section.is(SectionKind::ActionItems) || section.is(SectionKind::Supporting);
        !holds && !follow_up && section.level.is_some()
    };
    sections
        .iter()
        .zip(holds)
        .filter(move |&pair| leaf(pair))
        .map(|(section, _)| section)
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
