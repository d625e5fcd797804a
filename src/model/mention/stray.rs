//! Times of day in prose that no row of the timeline has.

use super::Known;
use crate::model::When;
use crate::model::calendar::Calendar;
use crate::model::moment::Moment;
use crate::model::passage::Passage;
use crate::model::timeline::{End, Entry};
use crate::span::Spanned;
use chrono::{NaiveDate, Timelike};
use std::collections::BTreeSet;

/// Fewer timed rows than this are no timeline that a time could be missing from.
const FEWEST: usize = 3;
const DAY: i64 = 86_400;
const HALF_DAY: i64 = DAY / 2;

/// The times that the rows of a timeline show.
pub(super) struct Rows<'a> {
    /// Local times of day in seconds.
    local: BTreeSet<i64>,
    /// Times of day in UTC in seconds, of rows whose offset is known.
    utc: BTreeSet<i64>,
    /// From when to when rows last.
    lasting: Vec<(i64, i64)>,
    days: BTreeSet<NaiveDate>,
    timed: usize,
    offset: Option<i32>,
    team: &'a [(String, i32)],
}

impl<'a> Rows<'a> {
    pub(super) fn of(known: Known<'_>, team: &'a [(String, i32)]) -> Self {
        let mut rows = Self {
            local: BTreeSet::new(),
            utc: BTreeSet::new(),
            lasting: Vec::new(),
            days: BTreeSet::new(),
            timed: 0,
            offset: known.offset,
            team,
        };
        for entry in &known.timeline.entries {
            rows.add(entry, known.calendar);
        }
        rows
    }

    fn add(&mut self, entry: &Entry, calendar: Calendar) {
        if let Some(at) = entry.at.or(entry.moment) {
            self.days.insert(at.date());
            self.show(at);
        }
        let shown = Moment::all(&entry.raw.value, calendar);
        self.timed += usize::from(!shown.is_empty());
        if let (Some(When::Time { local: from, .. }), Some(End::At(end))) = (entry.at, &entry.end)
            && let When::Time { local: to, .. } = *end
        {
            self.show(*end);
            let clock = |time: chrono::NaiveDateTime| i64::from(time.num_seconds_from_midnight());
            self.lasting.push((clock(from), clock(to)));
        }
        for moment in Moment::all(&entry.text.value, calendar)
            .iter()
            .chain(&shown)
        {
            self.local.insert(moment.clock.seconds());
            if let Some(offset) = moment.zone.and_then(|zone| zone.offset_among(self.team)) {
                self.utc
                    .insert(day_seconds(moment.clock.seconds() - i64::from(offset) * 60));
            }
        }
    }

    fn show(&mut self, at: When) {
        let When::Time { local, offset } = at else {
            return;
        };
        let seconds = i64::from(local.num_seconds_from_midnight());
        self.local.insert(seconds);
        if let Some(offset) = offset {
            self.utc
                .insert(day_seconds(seconds - i64::from(offset) * 60));
        }
    }

    /// Adds the times of a sentence that no row has, each once.
    pub(super) fn strays(
        &self,
        sentence: &Passage<'_>,
        calendar: Calendar,
        found: &mut Vec<Spanned<String>>,
    ) {
        let text = sentence.words();
        if self.timed < FEWEST || found.len() >= FEWEST * 20 || recurs(text) {
            return;
        }
        for (index, moment) in Moment::all(text, calendar).into_iter().enumerate() {
            if index > 1 && is_length(text, &moment) {
                continue;
            }
            // "3 PM" is too rough to miss a row for, and may be a number of something.
            let to_the_minute = text
                .get(moment.range.clone())
                .is_some_and(|words| words.contains([':', 'h', '：']));
            let stray = to_the_minute
                && !moment.rough
                && !sentence.is_code(&moment.range)
                && !self.has(&moment);
            let stray = stray.then(|| sentence.spanned(&moment.range));
            let clock = moment.clock.to_string();
            if let Some(stray) =
                stray.filter(|_| !found.iter().any(|known| known.value.contains(&clock)))
            {
                found.push(stray);
            }
        }
    }

    /// Whether a row shows the time, or it cannot be told.
    fn has(&self, moment: &Moment<'_>) -> bool {
        if moment.date.is_some_and(|date| !self.days.contains(&date)) {
            return true;
        }
        let seconds = moment.clock.seconds();
        let half =
            (!moment.clock.is_marked() && moment.clock.hour() <= 12).then_some(seconds + HALF_DAY);
        let readings = [Some(seconds), half];
        let mut readings = readings.into_iter().flatten().map(day_seconds);
        match moment.zone.map(|zone| zone.offset_among(self.team)) {
            Some(None) => true,
            Some(offset) if self.offset.is_some() && offset != self.offset => {
                let shift = i64::from(offset.unwrap_or_default()) * 60;
                readings.any(|seconds| near(&self.utc, day_seconds(seconds - shift)))
            }
            _ => readings.any(|seconds| {
                near(&self.local, seconds) || self.lasting.iter().any(|span| within(*span, seconds))
            }),
        }
    }
}

/// Whether a bracket holds nothing but this: behind start and end, "10:02 – 10:49 UTC (00:47)" and "(0:47 h)" are a length.
fn is_length(text: &str, moment: &Moment<'_>) -> bool {
    let before = text.get(..moment.range.start).unwrap_or_default();
    let behind = text
        .get(moment.range.end..)
        .unwrap_or_default()
        .trim_start();
    let unit = ["hours", "hrs", "min", "h", "m"];
    let behind = unit
        .iter()
        .find_map(|unit| behind.strip_prefix(unit))
        .unwrap_or(behind);
    before.trim_end().ends_with('(') && behind.trim_start().starts_with(')')
}

fn day_seconds(seconds: i64) -> i64 {
    seconds.rem_euclid(DAY)
}

/// Whether a time is shown to the minute; rows with seconds round.
fn near(shown: &BTreeSet<i64>, seconds: i64) -> bool {
    shown.range(seconds - 59..=seconds + 59).next().is_some()
}

fn within((from, to): (i64, i64), seconds: i64) -> bool {
    if from <= to {
        (from..=to).contains(&seconds)
    } else {
        seconds >= from || seconds <= to
    }
}

/// Whether a sentence speaks of what happens again and again rather than of the incident.
fn recurs(text: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "daily", "every", "each", "nightly", "weekly", "cron", "cronjob", "schedule", "scheduled", "usually",
        "typically", "hours", "weekdays", "normally", "always", "yesterday", "previous", "tomorrow",
    ];
    text.split(|c: char| !c.is_alphanumeric())
        .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}
