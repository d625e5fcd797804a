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
    /// Days, zones, midnight and ranges are understood by then: what is left is a slip. Over rows between them that tell no
    /// time, or one of another kind, only what can be no later day is one.
    pub fn steps_back(&self) -> impl Iterator<Item = (&Entry, &Entry)> {
        let mut last = LastAt::default();
        let mut alike: [Option<usize>; 2] = [None; 2];
        self.entries
            .iter()
            .enumerate()
            .filter_map(move |(index, entry)| {
                let next = last.replace(entry.depth, index);
                let over = match Kind::of(entry) {
                    Some(kind) => alike[kind as usize].replace(index),
                    None => None,
                };
                let next = &self.entries[next?];
                if next.part != entry.part {
                    return None;
                }
                if Kind::of(next) == Kind::of(entry) {
                    return is_earlier(entry, next).then_some((next, entry));
                }
                let over = &self.entries[over?];
                let beside = next.depth == entry.depth && over.depth == entry.depth;
                (beside && over.part == entry.part && is_slip(entry, over)).then_some((over, entry))
            })
    }

    /// The first entry of a part that cannot be compared with the others there, for want of a time or of one of their kind.
    #[must_use]
    pub fn incomparable(&self) -> Option<&Entry> {
        let mut parts = self.entries.chunk_by(|one, next| one.part == next.part);
        parts.find_map(|part| {
            let kind = part.iter().find_map(Kind::of);
            let odd = part.iter().find(|entry| Kind::of(entry) != kind);
            odd.or(part.first().filter(|_| kind.is_none() && part.len() > 1))
        })
    }
}

/// What the time of an entry can be compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Times of a calendar.
    Moment,
    /// Minutes from the start.
    Offset,
}

impl Kind {
    fn of(entry: &Entry) -> Option<Self> {
        if entry.offset_minutes.is_some() {
            return Some(Self::Offset);
        }
        entry.moment.map(|_| Self::Moment)
    }
}

/// Whether an entry is earlier than one further up, and no next day explains it.
fn is_slip(entry: &Entry, before: &Entry) -> bool {
    let instants = (
        entry.moment.and_then(When::instant),
        before.moment.and_then(When::instant),
    );
    let is_near = match instants {
        (Some(own), Some(last)) => last - own < Duration::hours(1),
        _ => entry.offset_minutes.is_some(),
    };
    (is_near || entry.dated && before.dated) && is_earlier(entry, before)
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
