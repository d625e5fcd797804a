//! Times of day in prose, each with the day and the zone that stand beside it, and the windows between two of them.

use super::When;
use super::calendar::Calendar;
use super::passage::{ahead, back};
use super::time::{Clock, Date, Read, Stamp, Zone};
use chrono::NaiveDate;
use std::ops::Range;

/// A time of day in prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment<'a> {
    /// The time of day.
    pub(crate) clock: Clock,
    /// The day beside it.
    pub(crate) date: Option<NaiveDate>,
    /// The zone beside it.
    pub(crate) zone: Option<Zone<'a>>,
    /// Whether a mark or a word makes it a rough one.
    pub(crate) rough: bool,
    /// Its bytes, those of day and zone included.
    pub(crate) range: Range<usize>,
}

/// Two times of day with words between them that make them a start and an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Window<'a> {
    /// The start.
    pub(crate) start: Moment<'a>,
    /// The end.
    pub(crate) end: Moment<'a>,
}

/// Seconds of a day.
const DAY: i64 = 86_400;
/// Seconds of half a day.
const HALF: i64 = DAY / 2;

impl<'a> Moment<'a> {
    /// Every time of day in a text, from left to right.
    pub(crate) fn all(text: &'a str, calendar: Calendar) -> Vec<Self> {
        let mut clocks = Clock::all(text).peekable();
        if clocks.peek().is_none() {
            return Vec::new();
        }
        let days: Vec<_> = Date::all(text)
            .filter_map(|read| {
                let day = read.value.date.resolve(calendar.order, calendar.near)?;
                Some((day, read.start..read.end))
            })
            .collect();
        clocks
            .map(|clock| Self::beside(text, clock, &days))
            .collect()
    }

    fn beside(text: &'a str, clock: Read<Clock>, days: &[(NaiveDate, Range<usize>)]) -> Self {
        let stamp = Stamp::read(text, clock.start).filter(|read| read.start == clock.start);
        let zone = stamp.as_ref().and_then(|read| read.value.zone);
        let end = zone.map_or(clock.end, |zone| zone_end(text, clock.end, zone));
        let gap = |from: usize, to: usize| text.get(from..to).map(str::trim);
        let next = days.partition_point(|(_, range)| range.start < clock.start);
        let before = days[..next].last().filter(|(_, range)| {
            gap(range.end, clock.start).is_some_and(|gap| {
                matches!(gap, "" | "," | "at" | ", at" | "T" | "@" | "-" | "–" | "~")
            })
        });
        let after = days.get(next).filter(|(_, range)| {
            gap(end, range.start).is_some_and(|gap| matches!(gap, "" | "," | "on" | ", on" | "("))
        });
        let mut range = clock.start..end;
        if let Some((_, day)) = before {
            range.start = day.start;
        } else if let Some((_, day)) = after {
            let bracket = gap(end, day.start) == Some("(");
            let closed = text
                .get(day.end..)
                .is_some_and(|rest| rest.starts_with(')'));
            range.end = day.end + usize::from(bracket && closed);
        }
        Self {
            clock: clock.value,
            date: before.or(after).map(|(day, _)| *day),
            zone,
            rough: is_rough(text, clock.start),
            range,
        }
    }

    /// The moment on its own day, else on this one, in its own zone, else at this offset.
    pub(crate) fn on(&self, day: NaiveDate, offset: Option<i32>, team: &[(String, i32)]) -> When {
        When::Time {
            local: self.clock.on(self.date.unwrap_or(day)),
            offset: match self.zone {
                Some(zone) => zone.offset_among(team),
                None => offset,
            },
        }
    }
}

/// Where the words of a zone end that was read right behind a time of day.
fn zone_end(text: &str, from: usize, zone: Zone<'_>) -> usize {
    let rest = ahead(text, from);
    let near = rest.find(zone.name).filter(|&at| {
        rest.get(..at)
            .is_some_and(|gap| gap.chars().all(|c| matches!(c, ' ' | '(' | ',' | '\u{a0}')))
    });
    match near {
        Some(at) => {
            let end = from + at + zone.name.len();
            let bracket = rest.get(..at).is_some_and(|gap| gap.contains('('));
            let closed = text.get(end..).is_some_and(|rest| rest.starts_with(')'));
            end + usize::from(bracket && closed)
        }
        None if rest.starts_with(['Z', 'z']) => from + 1,
        None => from,
    }
}

fn is_rough(text: &str, at: usize) -> bool {
    let before = back(text, at).trim_end();
    let word = before
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    before.ends_with(['~', '≈', '±', '約'])
        || [
            "around",
            "about",
            "approximately",
            "approx",
            "roughly",
            "circa",
        ]
        .iter()
        .any(|rough| word.eq_ignore_ascii_case(rough))
}

impl<'a> Window<'a> {
    /// Every window of a text: "14:23 UTC to 15:08 UTC", "between 14:23 and 15:08", "Start: 14:23, End: 15:08".
    pub(crate) fn all(text: &'a str, calendar: Calendar) -> Vec<Self> {
        // Most lines have no two times of day, and days and zones take long to read.
        if Clock::all(text).nth(1).is_none() {
            return Vec::new();
        }
        let moments = Moment::all(text, calendar);
        let mut windows = Vec::new();
        let mut at = 0;
        while let [start, end, ..] = &moments[at..] {
            if joins(text, start.range.start, start.range.end, end.range.start) {
                windows.push(Self {
                    start: start.clone(),
                    end: end.clone(),
                });
                at += 1;
            }
            at += 1;
        }
        windows
    }

    /// The bytes from its start to its end.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start.range.start..self.end.range.end
    }

    /// Every length in seconds that it can mean, the most natural one first: over midnight where the end comes before
    /// the start, by either half of the day where nothing says which. None where its zones cannot be compared.
    pub(crate) fn lengths(&self, team: &[(String, i32)]) -> Vec<i64> {
        let Some(shift) = self.shift(team) else {
            return Vec::new();
        };
        let clocks = self.end.clock.seconds() - self.start.clock.seconds() + shift;
        let dated = !self.is_open();
        let days = match (self.start.date, self.end.date) {
            (Some(start), Some(end)) => (end - start).num_days(),
            _ => 0,
        };
        let first = clocks + days * DAY;
        let halves = self.halves().into_iter().flatten();
        let mut lengths: Vec<i64> = std::iter::once(first)
            .chain(halves.map(|half| first + half))
            .map(|length| {
                if dated {
                    length
                } else {
                    length.rem_euclid(DAY)
                }
            })
            .collect();
        lengths.retain(|&length| length >= 0);
        lengths
    }

    /// Whether another day could lie between its times, since not both have one.
    pub(crate) fn is_open(&self) -> bool {
        self.start.date.is_none() || self.end.date.is_none()
    }

    /// What the zones add to the length; none where they differ and an offset is unknown.
    fn shift(&self, team: &[(String, i32)]) -> Option<i64> {
        let (Some(start), Some(end)) = (self.start.zone, self.end.zone) else {
            return Some(0);
        };
        if start.name == end.name {
            return Some(0);
        }
        let minutes = start.offset_among(team)? - end.offset_among(team)?;
        Some(i64::from(minutes) * 60)
    }

    /// Twelve hours up or down, where one of the times may lie in the other half of the day.
    fn halves(&self) -> Option<[i64; 2]> {
        let small = |moment: &Moment<'_>| (1..=12).contains(&moment.clock.hour());
        let marked = |moment: &Moment<'_>| moment.clock.is_marked();
        let open = match (marked(&self.start), marked(&self.end)) {
            (true, true) => false,
            (false, true) => small(&self.start),
            (true, false) => small(&self.end),
            (false, false) => small(&self.start) && small(&self.end),
        };
        open.then_some([HALF, -HALF])
    }
}

/// Whether the words between two times, with those before the first, make them a start and an end.
fn joins(text: &str, first: usize, from: usize, to: usize) -> bool {
    let Some(gap) = text.get(from..to).filter(|gap| gap.len() <= 32) else {
        return false;
    };
    let lead = last_word(back(text, first));
    let mut words = gap
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '|' | ':' | '*' | '/' | '·'))
        .filter(|word| !word.is_empty());
    let Some(joint) = words.next() else {
        return false;
    };
    let joint = joint.to_lowercase();
    let joint = joint.trim_end_matches(['~', '±', '≈']);
    let known = match joint {
        "-" | "–" | "—" | "->" | "→" | "=>" | "⇒" | "to" | "until" | "till" | "through" | "bis" => {
            !gap.trim_start().starts_with([',', ';', '|', ':', '/'])
        }
        "and" => ["between", "from"].contains(&lead.as_str()),
        "end" | "ended" | "ends" => {
            ["start", "started", "starts", "time", "began"].contains(&lead.as_str())
        }
        _ => false,
    };
    let filler = [
        "~",
        "±",
        "≈",
        "about",
        "around",
        "approximately",
        "approx.",
        "roughly",
        "on",
        "the",
        "at",
        "time",
        "next",
        "day",
        "at",
        "(",
    ];
    known && words.all(|word| filler.contains(&word.to_lowercase().as_str()))
}

/// The last word before a place, lower-case, past marks, "about" and a colon.
fn last_word(before: &str) -> String {
    let mut words = before
        .rsplit(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let hedges = ["about", "around", "approximately", "roughly"];
    words
        .find(|word| !hedges.contains(&word.to_lowercase().as_str()))
        .unwrap_or_default()
        .to_lowercase()
}

#[cfg(test)]
mod tests;
