//! Which entries are earlier than the one before them.

use super::{End, Entry, Timeline};
use crate::model::When;
use chrono::{Duration, NaiveDateTime, Timelike};

/// How far an approximate time may step back and still be no slip.
const SLACK: Duration = Duration::minutes(30);
/// Two places on earth never differ by more on the clock.
const WORLD: Duration = Duration::hours(26);

impl Timeline {
    /// Each entry that is earlier than the one before it in the same part, after the one before it.
    ///
    /// Days, zones, midnight and ranges are understood by then: what is left is a slip.
    pub fn steps_back(&self) -> impl Iterator<Item = (&Entry, &Entry)> {
        let mut last = LastAt::default();
        self.entries
            .iter()
            .enumerate()
            .filter_map(move |(index, entry)| {
                let before = &self.entries[last.replace(entry.depth, index)?];
                (before.part == entry.part && is_earlier(entry, before)).then_some((before, entry))
            })
    }
}

/// The last row at each depth, so that a row is compared with its like and not with the details of one above.
#[derive(Debug, Default)]
pub(super) struct LastAt {
    rows: Vec<Option<usize>>,
}

impl LastAt {
    /// The last row that is not deeper than a new one, which takes its place.
    pub(super) fn replace(&mut self, depth: usize, row: usize) -> Option<usize> {
        self.rows.resize(depth + 1, None);
        let before = self.rows.iter().flatten().max().copied();
        self.rows[depth] = Some(row);
        before
    }
}

fn is_earlier(entry: &Entry, before: &Entry) -> bool {
    if let (Some(own), Some(last)) = (entry.offset_minutes, before.offset_minutes) {
        return own < last;
    }
    let (Some(own), Some(last)) = (entry.moment, before.moment) else {
        return false;
    };
    if reaches(entry, before, last) {
        return false;
    }
    match (own.instant(), last.instant()) {
        (Some(own), Some(last)) => {
            let slack = if entry.approximate || before.approximate {
                SLACK
            } else {
                Duration::zero()
            };
            let slack = if comparable(entry, before) {
                slack
            } else {
                WORLD
            };
            let exact = seconds(entry) && seconds(before);
            moment(own, exact) + slack < moment(last, exact)
        }
        _ => own.date() < last.date(),
    }
}

/// Whether an entry lasts until the one before it, so that it is not over by then.
fn reaches(entry: &Entry, before: &Entry, moment: When) -> bool {
    match &entry.end {
        Some(End::At(end)) => match (end.instant(), moment.instant()) {
            (Some(end), Some(moment)) => end >= moment,
            _ => end.date() >= moment.date(),
        },
        Some(End::Clock(end)) => Some(end) >= before.clock.as_ref(),
        None => false,
    }
}

/// Whether two entries are on one clock: both offsets are known, or neither and the zone is the same.
fn comparable(one: &Entry, other: &Entry) -> bool {
    let offset = |entry: &Entry| match entry.moment {
        Some(When::Time { offset, .. }) => offset,
        _ => None,
    };
    let name = |entry: &Entry| entry.zone.as_ref().map(|zone| zone.value.clone());
    match (offset(one), offset(other)) {
        (Some(_), Some(_)) => true,
        (None, None) => name(one).is_none() || name(other).is_none() || name(one) == name(other),
        _ => false,
    }
}

/// A moment to the second, or to the minute where one of two was written so.
fn moment(at: NaiveDateTime, exact: bool) -> NaiveDateTime {
    if exact {
        at
    } else {
        at.with_second(0).unwrap_or(at)
    }
}

fn seconds(entry: &Entry) -> bool {
    entry
        .clock
        .as_ref()
        .is_some_and(|clock| clock.len() > "14:15".len())
}
