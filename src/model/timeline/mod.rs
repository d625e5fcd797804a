//! The timeline: what happened when, row by row.

mod days;
mod halves;
mod lines;
mod order;
mod read;
mod region;
mod row;
mod slot;
mod sort;
mod table;
mod zone;

#[cfg(test)]
mod tests;

pub(crate) use read::read;
pub use slot::Slot;
pub use sort::{Care, Move};

use super::time::Zone;
use super::{Postmortem, Section, SectionKind, When};
use crate::span::{Span, Spanned};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// All timed entries of a document, in document order, several timelines in one list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Timeline {
    /// The zone declared for the whole, else the first that an entry has, as written.
    pub zone: Option<Spanned<String>>,
    /// The entries.
    pub entries: Vec<Entry>,
}

impl Timeline {
    /// Minutes east of UTC of the zone declared for the whole, where its name or the team says it.
    #[must_use]
    pub fn offset(&self, team: &[(String, i32)]) -> Option<i32> {
        let zone = self.zone.as_ref()?;
        Zone::read(&zone.value, 0)?.value.offset_among(team)
    }

    /// The entries of the part that an entry belongs to.
    #[must_use]
    pub fn part_of(&self, entry: &Entry) -> &[Entry] {
        let start = self
            .entries
            .partition_point(|other| other.part < entry.part);
        let end = self
            .entries
            .partition_point(|other| other.part <= entry.part);
        &self.entries[start..end]
    }

    /// The day that most dated entries are on, the first of several such; none where no entry is dated.
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        let dated = self.entries.iter().filter(|entry| entry.dated);
        for at in dated.filter_map(|entry| entry.at) {
            *counts.entry(at.date()).or_default() += 1;
        }
        let most = counts.values().copied().max()?;
        counts
            .into_iter()
            .find(|&(_, count)| count == most)
            .map(|(day, _)| day)
    }
}

/// A row of a timeline that carries a time, a date or an offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, as far as day, clock and zone are known.
    pub at: Option<When>,
    /// When on a calendar that the entries of one timeline share: `at` where that is known, else good for differences
    /// only.
    pub moment: Option<When>,
    /// The 24-hour clock as `HH:MM` or `HH:MM:SS`.
    pub clock: Option<String>,
    /// The time as written.
    pub raw: Spanned<String>,
    /// Minutes from the start for entries such as `T+25m`.
    pub offset_minutes: Option<i64>,
    /// Whether the author marked the time as approximate.
    pub approximate: bool,
    /// The end of a range: a time where `at` is one, else a clock.
    pub end: Option<End>,
    /// What happened.
    pub text: Spanned<String>,
    /// A milestone tag such as `[detect]` on the row.
    pub tag: Option<Spanned<String>>,
    /// The zone that the row or its column has, as written; the timeline's holds where there is none.
    pub zone: Option<Spanned<String>>,
    /// The day was written with the entry or above it, not taken from the incident's date.
    pub dated: bool,
    /// Why its time tells nothing, where it was meant to.
    pub doubt: Option<Doubt>,
    /// Which timeline of the document it belongs to, counted from 0; a new table or section starts a new one.
    pub part: usize,
    /// How deep it stands below other entries; 0 for what stands below none.
    pub depth: usize,
    /// The whole row or item.
    pub span: Span,
}

/// Why the time of an entry tells nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// It has the shape of a time and is none: `25:61`, `11/03/202`.
    NoTime,
    /// Its date is one of two days, and nothing settles which number is the month.
    TwoDays,
}

impl Postmortem {
    /// The section that an entry of the timeline stands in: one that is a timeline, else the innermost.
    #[must_use]
    pub fn section_of(&self, entry: &Entry) -> Option<&Section> {
        let at = entry.span.start;
        let holds = |section: &&Section| section.body.start <= at && at < section.body.end;
        let timeline = self.sections_of(SectionKind::Timeline).find(holds);
        timeline.or_else(|| self.section_at(at))
    }
}

/// The end of an entry that lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// A point in time.
    At(When),
    /// A 24-hour clock where no day is known.
    Clock(String),
}
