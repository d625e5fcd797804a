//! What happened when.

use crate::model::timeline::{End, Entry};
use crate::model::{Milestone, Milestones, Timeline, When};
use crate::source::SourceFile;
use serde::{Serialize, Serializer};

#[derive(Serialize)]
pub(super) struct TimelineEntry<'a> {
    zone: Option<&'a str>,
    entries: Vec<RowEntry<'a>>,
}

#[derive(Serialize)]
struct RowEntry<'a> {
    at: Option<String>,
    clock: Option<&'a str>,
    raw: &'a str,
    offset_minutes: Option<i64>,
    approximate: bool,
    end: Option<String>,
    text: &'a str,
    line: u32,
}

/// Every milestone by its name, null where nothing shows it.
pub(super) struct MilestoneEntries(pub(super) Milestones);

#[derive(Serialize)]
struct MilestoneEntry {
    at: String,
    inferred: bool,
}

impl<'a> TimelineEntry<'a> {
    pub(super) fn of(timeline: &'a Timeline, source: &SourceFile) -> Self {
        let rows = timeline.entries.iter();
        let rows = rows.map(|row| RowEntry::of(row, source.lines.line(row.span.start)));
        Self {
            zone: timeline.zone.as_ref().map(|zone| zone.value.as_str()),
            entries: rows.collect(),
        }
    }
}

impl<'a> RowEntry<'a> {
    fn of(row: &'a Entry, line: u32) -> Self {
        Self {
            at: row.at.as_ref().map(When::to_string),
            clock: row.clock.as_deref(),
            raw: &row.raw.value,
            offset_minutes: row.offset_minutes,
            approximate: row.approximate,
            end: row.end.as_ref().map(|end| match end {
                End::At(when) => when.to_string(),
                End::Clock(clock) => clock.clone(),
            }),
            text: &row.text.value,
            line,
        }
    }
}

impl Serialize for MilestoneEntries {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Milestone::ALL.into_iter().map(|milestone| {
            let entry = self.0.get(milestone).map(|reached| MilestoneEntry {
                at: reached.at.to_string(),
                inferred: reached.inferred,
            });
            (milestone.name(), entry)
        }))
    }
}
