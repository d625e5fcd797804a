//! Which day each row of a timeline is on.

use super::row::{Line, LineKind, Row};
use crate::model::calendar::Calendar;
use crate::model::time::{Clock, Date};
use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

/// A row that is an entry, with what stands around it.
pub(super) struct Item<'a> {
    /// The row.
    pub(super) row: Row<'a>,
    /// Its day.
    pub(super) day: Option<NaiveDate>,
    /// Whether the day is written, with it or above it.
    pub(super) dated: bool,
    /// The part of the document's timelines that it is in.
    pub(super) part: usize,
    /// Minutes east of UTC.
    pub(super) offset: Option<i32>,
}

impl Item<'_> {
    fn written_date(&self) -> Option<Date> {
        self.row.stamp.date.map(|written| written.date)
    }
}

/// Tells entries from lines that only group them, and counts parts from `part` on.
///
/// A day that stands above an entry becomes the entry's own.
pub(super) fn items<'a>(lines: Vec<Line<'a>>, part: &mut usize) -> Vec<Item<'a>> {
    let grouping: Vec<bool> = (0..lines.len())
        .map(|index| has_entries_below(&lines, index))
        .collect();
    let mut above = None;
    let mut items: Vec<Item<'a>> = Vec::new();
    for (line, grouping) in lines.into_iter().zip(grouping) {
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
                continue;
            }
            LineKind::Group(row) | LineKind::Row(row) => row,
        };
        row.stamp.date = row.stamp.date.or_else(|| above.take());
        above = None;
        let counted = |item: &Item<'_>| item.part == *part && item.row.stamp.offset > Some(0);
        if row.stamp.offset == Some(0) && items.last().is_some_and(counted) {
            *part += 1;
        }
        items.push(Item {
            row,
            day: None,
            dated: false,
            part: *part,
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

/// Gives each item of one timeline its day.
pub(super) fn assign(items: &mut [Item<'_>], calendar: Calendar) {
    let near = calendar.near.or_else(|| first_full_date(items));
    let mut day = None;
    let mut dated = false;
    for index in 0..items.len() {
        let part_began = index == 0 || items[index - 1].part != items[index].part;
        let written = items[index].written_date();
        let stated = written.and_then(|date| date.resolve(calendar.order, day.or(near)));
        if let Some(stated) = stated {
            day = Some(stated);
            dated = true;
        } else if written.is_some() {
            // A month, an impossible day or an open order: nothing is known here.
            items[index].day = None;
            continue;
        } else if day.is_none() {
            day = calendar.near;
        }
        if stated.is_none()
            && let Some(known) = day
        {
            day = Some(following_day(items, index, known, part_began, calendar));
        }
        items[index].day = day;
        items[index].dated = dated;
    }
    backfill(items);
}

/// The day of a row that states none, after a row of this day: the same, or the next past midnight or a night's rest.
fn following_day(
    items: &[Item<'_>],
    index: usize,
    day: NaiveDate,
    part_began: bool,
    calendar: Calendar,
) -> NaiveDate {
    let Some(before) = index.checked_sub(1).map(|before| &items[before]) else {
        return day;
    };
    let same_day = |item: &Item<'_>| instant(item, day);
    let (Some(last), Some(now)) = (
        same_day(before).filter(|_| before.day == Some(day)),
        same_day(&items[index]),
    ) else {
        return day;
    };
    let back = last - now;
    // Less than an hour back is a slip, never a day.
    if back < TimeDelta::hours(1) || part_began && back < TimeDelta::hours(12) {
        return day;
    }
    let next = items
        .get(index + 1)
        .filter(|next| next.part == items[index].part);
    let goes_on = next.is_some_and(|next| {
        let bare = next.written_date().is_none();
        let gap = same_day(next).map(|next| next - last);
        bare && gap.is_some_and(|gap| gap >= TimeDelta::zero() && gap <= TimeDelta::hours(1))
    });
    let tomorrow = day.checked_add_days(Days::new(1)).unwrap_or(day);
    let stated_later = items[index + 1..]
        .iter()
        .take_while(|item| item.part == items[index].part)
        .find_map(|item| item.written_date()?.resolve(calendar.order, Some(day)));
    let overtakes = stated_later.is_some_and(|later| later == day);
    if goes_on || overtakes { day } else { tomorrow }
}

/// The moment of a row if it is on a day: in UTC where its offset is known.
fn instant(item: &Item<'_>, day: NaiveDate) -> Option<NaiveDateTime> {
    let local = item.row.stamp.clock?.on(day);
    let offset = TimeDelta::minutes(item.offset.unwrap_or(0).into());
    local.checked_sub_signed(offset)
}

/// Rows before the first stated day are on that day, or on the day before where their clocks say so.
fn backfill(items: &mut [Item<'_>]) {
    let Some(first) = items.iter().position(|item| item.day.is_some()) else {
        return;
    };
    let mut day = items[first].day;
    for index in (0..first).rev() {
        if items[index].written_date().is_some() {
            continue;
        }
        if let (Some(known), Some(now), Some(next)) = (
            day,
            items[index].row.stamp.clock,
            items[index + 1].row.stamp.clock,
        ) && now.seconds() - next.seconds() >= 3600
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

/// Puts the clocks of a timeline that counts to twelve into the right half of the day.
///
/// It does so only if no clock is out of reach of that reading, and if marks or steps back through noon show it.
pub(super) fn read_twelve_hours(items: &mut [Item<'_>]) {
    let clocks = || items.iter().filter_map(|item| item.row.stamp.clock);
    if clocks().any(|clock| !clock.is_marked() && !clock.may_be_twelve_hour()) {
        return;
    }
    if clocks().all(Clock::is_marked) {
        return;
    }
    let mut shifted = Vec::with_capacity(items.len());
    let mut before: Option<(usize, Clock)> = None;
    let mut shown = false;
    for (index, item) in items.iter().enumerate() {
        let Some(clock) = item.row.stamp.clock else {
            continue;
        };
        let fresh = item.written_date().is_some()
            || before.is_none_or(|(last, _)| items[last].part != item.part);
        let mut read = clock;
        if let (false, Some((_, last))) = (fresh, before)
            && !clock.is_marked()
        {
            let Some(turned) = turn(last, clock) else {
                return;
            };
            shown |= turned != clock;
            read = turned;
        }
        before = Some((index, read));
        shifted.push((index, read));
    }
    if shown {
        for (index, clock) in shifted {
            items[index].row.stamp.clock = Some(clock);
        }
    }
}

/// A clock read so that it follows another within four hours, as far as turning it by half a day allows.
///
/// None where it steps back in a way that no half of the day explains.
fn turn(last: Clock, clock: Clock) -> Option<Clock> {
    let gap = clock.seconds() - last.seconds();
    if gap >= 0 || -gap < 3600 {
        return Some(clock);
    }
    let turned = clock.other_half();
    let gap = turned.seconds() - last.seconds();
    (0..=4 * 3600).contains(&gap).then_some(turned)
}
