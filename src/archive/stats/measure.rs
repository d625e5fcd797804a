//! How long it took to detect, acknowledge, mitigate and recover.

use super::spread::{Spread, TREND};
use crate::archive::records::Record;
use crate::model::{Milestone, Severity, When};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// A length of time between two milestones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// From the start of impact until somebody or something noticed.
    Detect,
    /// From there until somebody took it on.
    Acknowledge,
    /// From detection until the harm stopped growing.
    Mitigate,
    /// From the start of impact until the service was well again.
    Recover,
}

/// Why a document tells nothing of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// A milestone is not shown.
    Unknown(Milestone),
    /// Of a milestone only the day is known.
    NoClock(Milestone),
    /// One of the two has a time zone and the other has none.
    NoCommonZone,
    /// The end comes before the start.
    Backwards,
}

/// One measured length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measured {
    /// In seconds.
    pub seconds: i64,
    /// How many of its two milestones are told by the words of a row alone.
    pub inferred: u8,
}

/// A measure over an archive.
#[derive(Debug)]
pub struct Times {
    /// What is measured.
    pub measure: Measure,
    /// Of all severities together.
    pub all: Option<Spread>,
    /// By severity, worst first; none for incidents whose severity is not known.
    pub by_severity: Vec<(Option<Severity>, Spread)>,
    /// How many of the milestones used are told by the words of a row alone.
    pub inferred: usize,
    /// How many milestones are used.
    pub milestones: usize,
    /// How many documents are left out, and why.
    pub left_out: BTreeMap<LeftOut, usize>,
    /// Medians by year in seconds, of years that have enough; empty unless there are two of them.
    pub trend: Vec<(i32, usize, f64)>,
    /// The place of the record that took longest, if it is above nine of ten and there are enough for a trend.
    pub longest: Option<usize>,
}

impl Measure {
    /// Every measure, in the order in which they begin.
    pub const ALL: [Self; 4] = [
        Self::Detect,
        Self::Acknowledge,
        Self::Mitigate,
        Self::Recover,
    ];

    /// The name in published JSON and in tables.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Detect => "detect",
            Self::Acknowledge => "acknowledge",
            Self::Mitigate => "mitigate",
            Self::Recover => "recover",
        }
    }

    /// Where its clock starts and where it stops.
    #[must_use]
    pub fn milestones(self) -> [Milestone; 2] {
        match self {
            Self::Detect => [Milestone::Started, Milestone::Detected],
            Self::Acknowledge => [Milestone::Detected, Milestone::Acknowledged],
            Self::Mitigate => [Milestone::Detected, Milestone::Mitigated],
            Self::Recover => [Milestone::Started, Milestone::Resolved],
        }
    }

    /// What a document tells of it.
    ///
    /// # Errors
    /// Why it tells nothing.
    pub fn of(self, record: &Record) -> Result<Measured, LeftOut> {
        let [from, to] = self.milestones();
        let find = |milestone| {
            let reached = record.milestones.get(milestone);
            let reached = reached.ok_or(LeftOut::Unknown(milestone))?;
            match reached.at {
                When::Day(_) => Err(LeftOut::NoClock(milestone)),
                When::Time { .. } => Ok(reached),
            }
        };
        let (start, end) = (find(from)?, find(to)?);
        let between = end.at.since(start.at).ok_or(LeftOut::NoCommonZone)?;
        if between < chrono::Duration::zero() {
            return Err(LeftOut::Backwards);
        }
        Ok(Measured {
            seconds: between.num_seconds(),
            inferred: u8::from(start.inferred) + u8::from(end.inferred),
        })
    }
}

impl Times {
    /// A measure over the incidents among records, which are named by their places.
    pub(super) fn of(
        measure: Measure,
        records: &[Record],
        incidents: &[usize],
        as_of: NaiveDate,
    ) -> Self {
        let mut left_out = BTreeMap::new();
        let mut measured = Vec::new();
        for (at, record) in incidents.iter().map(|&at| (at, &records[at])) {
            match measure.of(record) {
                Ok(found) => measured.push((at, record, found)),
                Err(why) => *left_out.entry(why).or_default() += 1,
            }
        }
        let all = Spread::of(measured.iter().map(|(_, _, found)| found.seconds));
        let severities = Severity::ALL.into_iter().map(Some).chain([None]);
        let by_severity = severities.filter_map(|severity| {
            let of = measured.iter();
            let of = of.filter(|(_, record, _)| record.severity() == severity);
            Some((severity, Spread::of(of.map(|(_, _, found)| found.seconds))?))
        });
        let longest = measured
            .iter()
            .rev()
            .max_by_key(|(_, _, found)| found.seconds)
            .filter(|_| measured.len() >= TREND);
        let mut years: BTreeMap<i32, Vec<i64>> = BTreeMap::new();
        for (_, record, found) in &measured {
            if let Some(date) = record.plausible_day(as_of) {
                years.entry(date.year()).or_default().push(found.seconds);
            }
        }
        let years = years.into_iter().filter(|(_, all)| all.len() >= TREND);
        let medians = years.filter_map(|(year, all)| {
            let spread = Spread::of(all)?;
            Some((year, spread.count, spread.middle?.median))
        });
        let trend: Vec<_> = medians.collect();
        Self {
            measure,
            by_severity: by_severity.collect(),
            inferred: measured
                .iter()
                .map(|(_, _, found)| usize::from(found.inferred))
                .sum(),
            milestones: measured.len() * 2,
            left_out,
            trend: if trend.len() > 1 { trend } else { Vec::new() },
            longest: longest.map(|&(at, _, _)| at),
            all,
        }
    }
}
