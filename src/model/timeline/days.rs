//! Which day each row of a timeline is on.

use super::order::LastAt;
use super::row::{Line, LineKind, ROW_LEVEL, Row};
use crate::model::calendar::Calendar;
use crate::model::time::{Clock, Date};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// A row that is an entry, with what stands around it.
pub(super) struct Item<'a> {
    /// The row.
    pub(super) row: Row<'a>,
    /// Its day.
    pub(super) day: Option<NaiveDate>,
    /// Whether that is its day in the world, not only its place among the others.
    pub(super) known: bool,
    /// Whether the day is written, with it or above it.
    pub(super) dated: bool,
    /// The part of the document's timelines that it is in.
    pub(super) part: usize,
    /// How deep it stands below other entries.
    pub(super) depth: usize,
    /// Minutes east of UTC.
    pub(super) offset: Option<i32>,
}

impl Item<'_> {
    pub(super) fn written_date(&self) -> Option<Date> {
        self.row.stamp.date.map(|written| written.date)
    }
}

/// Tells entries from lines that only group them, and counts parts from `part` on.
///
/// A day or zone that stands above an entry becomes the entry's own.
pub(super) fn items<'a>(lines: Vec<Line<'a>>, part: &mut usize) -> Vec<Item<'a>> {
    let grouping: Vec<bool> = (0..lines.len())
        .map(|index| has_entries_below(&lines, index))
        .collect();
    let mut above = None;
    let mut zone_above = None;
    let mut items: Vec<Item<'a>> = Vec::new();
    for (line, grouping) in lines.into_iter().zip(grouping) {
        let depth = line.level.saturating_sub(ROW_LEVEL);
        let mut row = match line.kind {
            LineKind::Break => {
                *part += 1;
                continue;
            }
            LineKind::Mark(row) => {
                above = row.stamp.date;
                continue;
            }
            LineKind::Group(row) if grouping => {
                above = row.stamp.date.or(above);
                zone_above = row.zone.or(zone_above);
                continue;
            }
            LineKind::Group(row) | LineKind::Row(row) => row,
        };
        row.stamp.date = row.stamp.date.or_else(|| above.take());
        above = None;
        row.zone = row.zone.or_else(|| zone_above.clone());
        let counted = |item: &Item<'_>| item.part == *part && item.row.stamp.offset > Some(0);
        if row.stamp.offset == Some(0) && items.last().is_some_and(counted) {
            *part += 1;
        }
        items.push(Item {
            row,
            day: None,
            known: true,
            dated: false,
            part: *part,
            depth,
            offset: None,
        });
    }
    *part += 1;
    items
}

/// Whether a line only groups what is in its scope, or dates the bare time that follows it.
///
/// A single clock with words takes two entries below to be no entry itself.
fn has_entries_below(lines: &[Line<'_>], index: usize) -> bool {
    let Line {
        kind: LineKind::Group(group),
        level,
    } = &lines[index]
    else {
        return false;
    };
    let below = lines[index + 1..]
        .iter()
        .take_while(|line| line.level > *level)
        .filter(|line| !matches!(line.kind, LineKind::Break))
        .count();
    let own = group.is_timed() && group.stamp.end_clock.is_none() && group.has_words();
    let dates_next = !group.is_timed()
        && lines.get(index + 1).is_some_and(|next| match &next.kind {
            LineKind::Row(row) | LineKind::Group(row) => row.is_timed() && row.stamp.date.is_none(),
            LineKind::Mark(_) | LineKind::Break => false,
        });
    dates_next || below > usize::from(own)
}

/// Gives each item of one timeline its day; where none is known at all, days that only tell what came how much later.
pub(super) fn assign(items: &mut [Item<'_>], calendar: Calendar) {
    assign_from(items, calendar);
    if items.iter().any(|item| item.day.is_some()) {
        return;
    }
    let near = Some(NaiveDate::default());
    assign_from(items, Calendar { near, ..calendar });
    for item in items {
        item.known = false;
    }
}

fn assign_from(items: &mut [Item<'_>], calendar: Calendar) {
    let near = calendar.near.or_else(|| first_full_date(items));
    let stated_later = stated_later(items, calendar);
    let mut day = None;
    let mut dated = false;
    let mut last = LastAt::default();
    for index in 0..items.len() {
        let before = last.replace(items[index].depth, index);
        let written = items[index].written_date();
        let stated = written.and_then(|date| date.resolve(calendar.order, day.or(near)));
        if let Some(stated) = stated {
            if !dated {
                correct_before(items, index, stated);
            }
            day = Some(stated);
            dated = true;
        } else if written.is_some() || items[index].row.is_unreadable() {
            // A month, an impossible day, an open order, no time at all: nothing is known here.
            continue;
        } else {
            day = before
                .and_then(|before| items[before].day)
                .or(day)
                .or(calendar.near);
            day = day.map(|day| following_day(items, before, index, day, stated_later[index]));
        }
        items[index].day = day;
        items[index].dated = dated;
    }
}

/// The next day that is stated after each item in its part.
fn stated_later(items: &[Item<'_>], calendar: Calendar) -> Vec<Option<NaiveDate>> {
    let mut later = vec![None; items.len()];
    let mut next: Option<(usize, NaiveDate)> = None;
    for (index, item) in items.iter().enumerate().rev() {
        later[index] = next
            .filter(|(part, _)| *part == item.part)
            .map(|(_, day)| day);
        let stated = item
            .written_date()
            .and_then(|date| date.resolve(calendar.order, calendar.near));
        next = stated.map(|day| (item.part, day)).or(next);
    }
    later
}

/// The day of a row that states none, after a row of this day: the same, or the next past midnight or a night's rest.
fn following_day(
    items: &[Item<'_>],
    before: Option<usize>,
    index: usize,
    day: NaiveDate,
    stated_later: Option<NaiveDate>,
) -> NaiveDate {
    let Some(before) = before.map(|before| &items[before]) else {
        return day;
    };
    let item = &items[index];
    let moments = (instant(before, day), instant(item, day));
    let (Some(last), Some(now)) = moments else {
        return day;
    };
    let back = last - now;
    let next = next_alike(items, index);
    if before.day == Some(day) && is_slip_over_midnight(last, now, next, day) {
        return day.pred_opt().unwrap_or(day);
    }
    // Less than an hour back is a slip, never a day; a new part may start over.
    let part_began = before.part != item.part;
    if before.day != Some(day)
        || back < TimeDelta::hours(1)
        || part_began && back < TimeDelta::hours(12)
    {
        return day;
    }
    // A few hours back by day are a slip as well: nobody rests for a day but for those.
    let night = item
        .row
        .stamp
        .clock
        .is_some_and(|clock| clock.seconds() < 6 * 3600);
    if back < TimeDelta::hours(4) && !night {
        return day;
    }
    let past_midnight = back > TimeDelta::hours(23);
    let gap = next
        .and_then(|next| instant(next, day))
        .map(|next| next - last);
    let goes_on = gap.is_some_and(|gap| (TimeDelta::zero()..=TimeDelta::hours(1)).contains(&gap));
    if goes_on && !past_midnight || stated_later == Some(day) {
        return day;
    }
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

/// The row right after one if it stands beside it and states no day.
fn next_alike<'a, 'b>(items: &'a [Item<'b>], index: usize) -> Option<&'a Item<'b>> {
    let item = items.get(index)?;
    let next = items.get(index + 1)?;
    let alike = next.part == item.part && next.depth == item.depth;
    (alike && next.written_date().is_none()).then_some(next)
}

/// Whether a row steps less than an hour back over midnight, which the row after it shows by going on from the one before.
fn is_slip_over_midnight(
    last: NaiveDateTime,
    now: NaiveDateTime,
    next: Option<&Item<'_>>,
    day: NaiveDate,
) -> bool {
    let next = next.and_then(|next| instant(next, day));
    now - last > TimeDelta::hours(23) && next.is_some_and(|next| (last..now).contains(&next))
}

/// The moment of a row if it is on a day: in UTC where its offset is known.
fn instant(item: &Item<'_>, day: NaiveDate) -> Option<NaiveDateTime> {
    let local = item.row.stamp.clock?.on(day);
    let offset = TimeDelta::minutes(item.offset.unwrap_or(0).into());
    local.checked_sub_signed(offset)
}

/// Puts the rows before the first stated day on it, or on the days before where their clocks step back, if they have no
/// day yet or would come after it.
fn correct_before(items: &mut [Item<'_>], first: usize, stated: NaiveDate) {
    let Some(before) = first.checked_sub(1) else {
        return;
    };
    let on = |item: &Item<'_>, day| instant(item, day).or_else(|| day.and_hms_opt(23, 59, 59));
    let late = match (items[before].day, on(&items[first], stated)) {
        (Some(day), Some(moment)) => on(&items[before], day) > Some(moment),
        _ => true,
    };
    if !late {
        return;
    }
    let mut day = Some(stated);
    for index in (0..first).rev() {
        if items[index].written_date().is_some() || items[index].row.is_unreadable() {
            continue;
        }
        let clock = |index: usize| items[index].row.stamp.clock.map(Clock::seconds);
        if let (Some(known), Some(now), Some(next)) = (day, clock(index), clock(index + 1))
            && now - next >= 3600
        {
            day = known.pred_opt();
        }
        items[index].day = day;
    }
}

fn first_full_date(items: &[Item<'_>]) -> Option<NaiveDate> {
    items.iter().find_map(|item| match item.written_date() {
        Some(Date::Day(day)) => Some(day),
        _ => None,
    })
}
