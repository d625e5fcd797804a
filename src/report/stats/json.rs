//! Statistics as JSON. Fields may be added; none changes its meaning within a version.

use crate::archive::register::{Coverage, Finished};
use crate::archive::stats::{Completion, Spread, Statistics, Times};
use crate::model::{Milestone, Severity};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

const VERSION: u32 = 1;

/// Writes statistics as one JSON document; lengths of time are in seconds.
///
/// # Errors
/// When `out` does not take it.
pub fn write_archive_json(statistics: &Statistics<'_>, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &Document::of(statistics))?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    as_of: String,
    incidents: usize,
    near_misses: usize,
    undated: usize,
    months: Vec<MonthEntry>,
    times: BTreeMap<&'static str, TimesEntry>,
    time_to_postmortem: PublicationEntry,
    /// Null unless there is a register.
    completion: Option<CoverageEntry>,
    actions: ActionsEntry<'a>,
    repeats: Vec<RepeatEntry<'a>>,
}

#[derive(Serialize)]
struct MonthEntry {
    month: String,
    incidents: usize,
    by_severity: BTreeMap<&'static str, usize>,
    near_misses: usize,
}

#[derive(Serialize)]
struct SpreadEntry {
    n: usize,
    min: i64,
    max: i64,
    median: Option<f64>,
    p90: Option<i64>,
    mean: Option<f64>,
}

#[derive(Serialize)]
struct TimesEntry {
    from: &'static str,
    to: &'static str,
    all: Option<SpreadEntry>,
    by_severity: BTreeMap<&'static str, SpreadEntry>,
    inferred_times: usize,
    left_out: usize,
    median_by_year: BTreeMap<i32, f64>,
}

#[derive(Serialize)]
struct PublicationEntry {
    business_days: Option<SpreadEntry>,
    target: u32,
    within_target: usize,
    /// Null unless history was asked.
    from_history: Option<usize>,
    left_out: usize,
}

#[derive(Serialize)]
struct CoverageEntry {
    qualifying: usize,
    finished: usize,
    missing: usize,
    undecided: usize,
}

#[derive(Serialize)]
struct ActionsEntry<'a> {
    all: CompletionEntry,
    by_priority: Vec<GroupEntry<'a>>,
    by_owner: Vec<GroupEntry<'a>>,
}

#[derive(Serialize)]
struct GroupEntry<'a> {
    name: Option<&'a str>,
    #[serde(flatten)]
    completion: CompletionEntry,
}

#[derive(Serialize)]
struct CompletionEntry {
    promised: usize,
    done_on_time: usize,
    done_late: usize,
    done_day_unknown: usize,
    open: usize,
    overdue: usize,
    not_promised: usize,
}

#[derive(Serialize)]
struct RepeatEntry<'a> {
    path: &'a str,
    date: Option<String>,
    earlier: Option<&'a str>,
    confirmed: bool,
    open_action: Option<&'a str>,
}

impl<'a> Document<'a> {
    fn of(statistics: &'a Statistics<'a>) -> Self {
        let publication = &statistics.publication;
        let actions = &statistics.actions;
        let path = |at: usize| {
            statistics
                .records
                .get(at)
                .map(|record| record.path.as_str())
        };
        Self {
            version: VERSION,
            as_of: statistics.as_of.to_string(),
            incidents: statistics.incidents.len(),
            near_misses: statistics.near_misses.len(),
            undated: statistics.undated + statistics.misdated,
            months: months(statistics),
            times: statistics
                .times
                .iter()
                .map(|times| (times.measure.name(), TimesEntry::of(times)))
                .collect(),
            time_to_postmortem: PublicationEntry {
                business_days: publication.days.as_ref().map(SpreadEntry::of),
                target: publication.target,
                within_target: publication.within,
                from_history: publication.from_history,
                left_out: publication.left_out.values().sum(),
            },
            completion: statistics.coverage.as_ref().map(CoverageEntry::of),
            actions: ActionsEntry {
                all: CompletionEntry::of(&actions.all),
                by_priority: groups(&actions.by_priority),
                by_owner: groups(&actions.by_owner),
            },
            repeats: statistics
                .recurrences
                .iter()
                .map(|one| RepeatEntry {
                    path: path(one.later).unwrap_or_default(),
                    date: statistics
                        .records
                        .get(one.later)
                        .and_then(|record| record.date)
                        .map(|date| date.to_string()),
                    earlier: one.earlier.and_then(path),
                    confirmed: one.is_confirmed,
                    open_action: one.open_action.as_deref(),
                })
                .collect(),
        }
    }
}

fn months(statistics: &Statistics<'_>) -> Vec<MonthEntry> {
    let months = statistics.months.iter().map(|month| {
        let names = Severity::ALL.into_iter().map(Severity::name);
        let known = names.zip(month.by_severity);
        MonthEntry {
            month: format!("{}-{:02}", month.year, month.month),
            incidents: month.total(),
            by_severity: known.chain([("not_stated", month.unknown)]).collect(),
            near_misses: month.near_misses,
        }
    });
    months.collect()
}

fn groups(groups: &[(Option<String>, Completion)]) -> Vec<GroupEntry<'_>> {
    let groups = groups.iter().map(|(name, completion)| GroupEntry {
        name: name.as_deref(),
        completion: CompletionEntry::of(completion),
    });
    groups.collect()
}

impl CoverageEntry {
    fn of(coverage: &Coverage<'_>) -> Self {
        let is_missing = |(_, found): &&(_, Finished<'_>)| matches!(found, Finished::Missing);
        Self {
            qualifying: coverage.qualifying.len(),
            finished: coverage.finished(),
            missing: coverage.qualifying.iter().filter(is_missing).count(),
            undecided: coverage.undecided,
        }
    }
}

impl SpreadEntry {
    fn of(spread: &Spread) -> Self {
        Self {
            n: spread.count,
            min: spread.least,
            max: spread.most,
            median: spread.middle.map(|middle| middle.median),
            p90: spread.middle.map(|middle| middle.p90),
            mean: spread.middle.map(|middle| middle.mean),
        }
    }
}

impl TimesEntry {
    fn of(times: &Times) -> Self {
        let [from, to] = times.measure.milestones().map(Milestone::name);
        let by_severity = times.by_severity.iter().map(|(severity, spread)| {
            let name = severity.map_or("not_stated", Severity::name);
            (name, SpreadEntry::of(spread))
        });
        Self {
            from,
            to,
            all: times.all.as_ref().map(SpreadEntry::of),
            by_severity: by_severity.collect(),
            inferred_times: times.inferred,
            left_out: times.left_out.values().sum(),
            median_by_year: times
                .trend
                .iter()
                .map(|&(year, _, median)| (year, median))
                .collect(),
        }
    }
}

impl CompletionEntry {
    fn of(completion: &Completion) -> Self {
        Self {
            promised: completion.promised(),
            done_on_time: completion.on_time,
            done_late: completion.late,
            done_day_unknown: completion.some_day,
            open: completion.open,
            overdue: completion.overdue,
            not_promised: completion.not_promised,
        }
    }
}
