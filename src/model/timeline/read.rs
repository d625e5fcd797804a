//! From the document's timelines to entries with days and zones.

use super::days::{Item, assign, items};
use super::halves::read_twelve_hours;
use super::region::{Region, regions};
use super::row::Row;
use super::zone;
use super::{Doubt, End, Entry, Timeline};
use crate::markdown::BlockKind;
use crate::model::calendar::Calendar;
use crate::model::time::{Date, Stamp, Zone};
use crate::model::{Reader, When};
use crate::span::Spanned;
use chrono::Duration;

/// What reading the timelines of a document gives.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Found {
    /// The timelines as one.
    pub(crate) timeline: Timeline,
    /// Dates in them that are no days.
    pub(crate) invalid_dates: Vec<Spanned<String>>,
}

/// Reads the timelines of a document; the calendar's near day is that of the incident, where it is known.
pub(crate) fn read(reader: Reader<'_>, calendar: Calendar) -> Found {
    let regions = regions(reader);
    if regions.is_empty() {
        return Found::default();
    }
    let statement = stated_anywhere(reader);
    let mut found = Found::default();
    let mut declared = None;
    let mut part = 0;
    for region in regions {
        let zone = zone_of(reader, &region).or_else(|| statement.clone());
        let mut items = items(region.lines, &mut part);
        read_twelve_hours(&mut items);
        settle_offsets(&mut items, zone.as_ref(), reader);
        assign(&mut items, calendar);
        if !items.is_empty() {
            declared = declared.or(zone);
        }
        for item in items {
            found.invalid_dates.extend(item.row.invalid.clone());
            found.timeline.entries.push(entry(item));
        }
    }
    anchor_offsets(&mut found.timeline.entries);
    let first = || {
        found
            .timeline
            .entries
            .iter()
            .find_map(|entry| entry.zone.clone())
    };
    found.timeline.zone = declared
        .map(|zone| zone.map(|zone| zone.name.to_owned()))
        .or_else(first);
    found
}

/// The zone that a timeline's title, a note in it or the head of a column declares.
fn zone_of<'a>(reader: Reader<'a>, region: &Region<'a>) -> Option<Spanned<Zone<'a>>> {
    let section = region.section;
    let heading = section
        .blocks
        .start
        .checked_sub(1)
        .filter(|_| section.level.is_some());
    let blocks = region.blocks.clone();
    let all = &reader.markdown.text;
    let titles = heading.into_iter().chain(blocks).filter_map(|id| {
        let block = &reader.markdown.blocks[id];
        let text = all.get(block.text);
        let read = match block.kind {
            BlockKind::Heading { .. } if Some(id) == heading => zone::in_title(text),
            BlockKind::Heading { .. } | BlockKind::Paragraph if !starts_with_time(text) => {
                zone::in_note(text)
            }
            _ => None,
        }?;
        Some(Spanned::new(
            read.value,
            all.span(block.text.part(&(read.start..read.end))),
        ))
    });
    titles.into_iter().next()
}

fn starts_with_time(text: &str) -> bool {
    Stamp::read(text, super::row::lead_in(text)).is_some_and(|read| read.value.clock.is_some())
}

/// "All times are in UTC", wherever it stands.
fn stated_anywhere(reader: Reader<'_>) -> Option<Spanned<Zone<'_>>> {
    let all = &reader.markdown.text;
    reader
        .markdown
        .blocks
        .iter()
        .filter(|block| block.is_leaf() && !block.quoted)
        .find_map(|block| {
            let read = zone::in_statement(all.get(block.text))?;
            Some(Spanned::new(
                read.value,
                all.span(block.text.part(&(read.start..read.end))),
            ))
        })
}

/// The offset of each row: that of its own zone, else that of the timeline's.
fn settle_offsets(
    items: &mut [Item<'_>],
    declared: Option<&Spanned<Zone<'_>>>,
    reader: Reader<'_>,
) {
    let team = &reader.dialect.zones;
    let first = items
        .iter()
        .find_map(|item| item.row.zone.as_ref().map(|zone| zone.value));
    let common = declared.map(|zone| zone.value).or(first);
    for item in items {
        let zone = item.row.zone.as_ref().map(|zone| zone.value).or(common);
        let named = zone.and_then(|zone| zone.offset_among(team));
        item.offset = named.or_else(|| offset_beside(&item.row.stamp, team));
    }
}

/// The offset that a second clock in a known zone gives the first: `12:43 (03:43 UTC)` is nine hours ahead.
fn offset_beside(stamp: &Stamp<'_>, team: &[(String, i32)]) -> Option<i32> {
    const DAY: i64 = 24 * 60;
    let other = stamp.other?;
    let there = other.zone?.offset_among(team)?;
    let ahead = (stamp.clock?.seconds() - other.clock.seconds()) / 60 + i64::from(there);
    // Offsets run from twelve hours behind to fourteen ahead.
    let offset = (ahead + DAY / 2).rem_euclid(DAY) - DAY / 2;
    i32::try_from(offset).ok().filter(|offset| offset % 15 == 0)
}

fn entry(item: Item<'_>) -> Entry {
    let Item {
        row,
        day,
        known,
        dated,
        part,
        depth,
        offset,
    } = item;
    let doubt = if row.is_unreadable() {
        Some(Doubt::NoTime)
    } else {
        (day.is_none() && is_open(&row.stamp)).then_some(Doubt::TwoDays)
    };
    let Row {
        stamp,
        zone,
        raw,
        text,
        tag,
        invalid: _,
        span,
    } = row;
    let moment = match (day, stamp.clock) {
        (Some(day), Some(clock)) => Some(When::Time {
            local: clock.on(day),
            offset,
        }),
        (Some(day), None) => Some(When::Day(day)),
        (None, _) => None,
    };
    let end_day = stamp
        .end_date
        .and_then(|written| written.date.resolve(None, day));
    let at = moment.filter(|_| known);
    let end = match (stamp.end_clock, at) {
        (Some(clock), Some(start)) => {
            let mut local = clock.on(end_day.unwrap_or(start.date()));
            if let When::Time { local: begin, .. } = start
                && end_day.is_none()
                && local < begin
            {
                local += Duration::days(1);
            }
            Some(End::At(When::Time { local, offset }))
        }
        (Some(clock), None) => Some(End::Clock(clock.to_string())),
        (None, Some(_)) => end_day.map(|day| End::At(When::Day(day))),
        (None, None) => None,
    };
    Entry {
        at,
        moment,
        clock: stamp.clock.map(|clock| clock.to_string()),
        raw,
        offset_minutes: stamp.offset.map(|seconds| seconds.div_euclid(60)),
        approximate: stamp.approximate || stamp.digits_unknown,
        end,
        text,
        tag,
        zone: zone.map(|zone| zone.map(|zone| zone.name.to_owned())),
        dated,
        doubt,
        part,
        depth,
        span,
    }
}

/// Whether its date is one of two days.
fn is_open(stamp: &Stamp<'_>) -> bool {
    matches!(
        stamp.date.map(|written| written.date),
        Some(Date::Open { .. })
    )
}

/// Rows such as `T+25m` get a time of day from the row of their part that tells when `T+0` was.
fn anchor_offsets(entries: &mut [Entry]) {
    for part in entries.chunk_by_mut(|one, other| one.part == other.part) {
        let start = part
            .iter()
            .find(|entry| entry.offset_minutes == Some(0))
            .and_then(|entry| entry.at);
        let Some(When::Time { local, offset }) = start else {
            continue;
        };
        for entry in part.iter_mut().filter(|entry| entry.clock.is_none()) {
            let Some(minutes) = entry.offset_minutes.and_then(Duration::try_minutes) else {
                continue;
            };
            entry.at = local
                .checked_add_signed(minutes)
                .map(|local| When::Time { local, offset });
            entry.moment = entry.at;
        }
    }
}
