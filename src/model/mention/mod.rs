//! Times and stretches of time that the prose mentions and that the timeline can confirm.

mod detection;
mod interval;
mod named;
mod stray;
#[cfg(test)]
mod tests;

pub use interval::{Interval, Point};

use stray::Rows;

use super::calendar::Calendar;
use super::length::Stated;
use super::passage::Passage;
use super::time::has_digit;
use super::{Milestones, Reader, SectionKind, Timeline};
use crate::markdown::BlockKind;
use crate::span::Spanned;

/// What the prose says of times.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mentions {
    /// Times of day in Summary, Impact and What Went Poorly that no row of the timeline has; each once.
    pub strays: Vec<Spanned<String>>,
    /// "15 minutes after users were affected", where both ends are clear.
    pub intervals: Vec<Interval>,
    /// Stated times to detect.
    pub detections: Vec<Spanned<Stated>>,
}

/// What is known of the document before its mentions are read.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    /// The rows.
    pub(crate) timeline: &'a Timeline,
    /// The moments of the incident.
    pub(crate) milestones: &'a Milestones,
    /// Minutes east of UTC for times that stand without a zone.
    pub(crate) offset: Option<i32>,
    /// How it writes its dates.
    pub(crate) calendar: Calendar,
}

/// Every mention of a document.
pub(crate) fn read(reader: Reader<'_>, known: Known<'_>) -> Mentions {
    let mut mentions = Mentions::default();
    if known.timeline.entries.is_empty() {
        return mentions;
    }
    let rows = Rows::of(known, &reader.dialect.zones);
    let areas = areas(reader);
    for (id, passage) in Passage::leaves(reader, 0..reader.markdown.blocks.len()) {
        if areas[id] == Area::Elsewhere {
            continue;
        }
        let words = passage.words();
        let joined = interval::is_joined(words);
        let timed = areas[id] == Area::Account && has_digit(words);
        for range in passage.sentences() {
            if !joined && !timed && !detection::is_labelled(&words[range.clone()]) {
                continue;
            }
            let sentence = passage.part(&range);
            if timed {
                rows.strays(&sentence, known.calendar, &mut mentions.strays);
            }
            let named = interval::all(&sentence, reader, known);
            mentions.intervals.extend(named);
            mentions.detections.extend(detection::all(&sentence));
        }
    }
    mentions
}

/// What the place of a block means for the times in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Area {
    /// The timeline itself, and plans.
    Elsewhere,
    /// Prose about the incident.
    Prose,
    /// Summary, Impact, What Went Poorly: each time of day in them belongs into the timeline.
    Account,
}

/// The area of each block, the innermost section deciding last.
fn areas(reader: Reader<'_>) -> Vec<Area> {
    let mut areas = vec![Area::Prose; reader.markdown.blocks.len()];
    for section in reader.sections {
        let any = |kinds: &[SectionKind]| kinds.iter().any(|&kind| section.is(kind));
        let area = if any(&[SectionKind::Timeline, SectionKind::ActionItems]) {
            Area::Elsewhere
        } else if any(&[
            SectionKind::Summary,
            SectionKind::Impact,
            SectionKind::WentPoorly,
        ]) {
            Area::Account
        } else {
            continue;
        };
        if let Some(blocks) = areas.get_mut(section.blocks.clone()) {
            blocks.fill(area);
        }
    }
    // A table with many columns holds measurements, not the account of the incident.
    for (id, block) in reader.markdown.blocks.iter().enumerate() {
        if block.kind == (BlockKind::Row { header: false })
            && reader.markdown.children(id).nth(2).is_some()
        {
            areas[id..block.end].fill(Area::Elsewhere);
        }
    }
    areas
}
