//! Which stretches of a document are timelines.

use super::lines::lines;
use super::row::{Line, LineKind, Row, lead_in};
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

/// Words that make a timeline one of something else than the incident.
const OTHER_TIMES: &[&str] = &[
    "action",
    "remediation",
    "roadmap",
    "plan",
    "improvement",
    "gap",
    "template",
    "project",
    "delivery",
];

/// Whether a section is one by its name or by the word in its title.
fn is_declared(section: &Section) -> bool {
    if section.is(SectionKind::Timeline) {
        return true;
    }
    let title = section.title.to_lowercase();
    let names = ["timeline", "chronology", "sequence of events"];
    section.level.is_some()
        && !section.is(SectionKind::ActionItems)
        && names.iter().any(|name| title.contains(name))
        && !OTHER_TIMES.iter().any(|word| title.contains(word))
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

/// Sections whose lists are about something else even where they begin with clocks.
const UNTIMED: &[SectionKind] = &[
    SectionKind::Impact,
    SectionKind::WentWell,
    SectionKind::WentPoorly,
    SectionKind::Lucky,
    SectionKind::ActionItems,
    SectionKind::Lessons,
    SectionKind::Supporting,
];

/// Sections that may hold a timeline without saying so; of nested ones the inner.
fn leaves(sections: &[Section]) -> impl Iterator<Item = &Section> {
    let mut holds = vec![false; sections.len()];
    for parent in sections.iter().filter_map(|section| section.parent) {
        holds[parent] = true;
    }
    let leaf = |(section, holds): (&'_ Section, bool)| {
        !holds
            && section.level.is_some()
            && !section.kinds.iter().any(|kind| UNTIMED.contains(kind))
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

/// Whether rows are many enough, and say enough, to be no accident and no table of measurements.
fn is_dense(lines: &[Line<'_>]) -> bool {
    let rows = lines.iter().filter_map(|line| match &line.kind {
        LineKind::Row(row) => Some(row),
        _ => None,
    });
    let telling = |row: &&Row<'_>| {
        row.text
            .value
            .split(' ')
            .filter(|word| word.contains(char::is_alphabetic))
            .count()
            > 1
    };
    let (all, telling) = (rows.clone().count(), rows.filter(telling).count());
    telling >= 3 && telling * 2 > all
}
