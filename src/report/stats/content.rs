//! What a page of statistics says.

use super::follow;
use super::page::{Align, Block, Chart, Page, Piece, Shown, Table};
use super::published;
use super::wording::{self, Reason, add};
use crate::archive::stats::{Completion, Month, Statistics, Times};
use crate::model::Severity;
use crate::report::counted;
use Align::{Left, Right};
use Block::{Heading, Paragraph};

/// The months that a chart has room for.
const CHART: usize = 18;

/// The months that a terminal shows.
const RECENT: usize = 24;

/// The page of an archive.
pub(super) fn page<'a>(statistics: &'a Statistics<'a>) -> Page<'a> {
    let mut page = vec![Paragraph(overview(statistics))];
    if statistics.incidents.is_empty() && statistics.near_misses.is_empty() {
        return page;
    }
    months(statistics, &mut page);
    times(statistics, &mut page);
    published::publication(statistics, &mut page);
    if let Some(coverage) = &statistics.coverage {
        published::completion(coverage, &mut page);
    }
    actions(statistics, &mut page);
    follow::repeats(statistics, &mut page);
    follow::left_out(statistics, &mut page);
    page
}

fn overview(statistics: &Statistics<'_>) -> String {
    let incidents = counted(statistics.incidents.len(), "incident");
    let near = match statistics.near_misses.len() {
        0 => String::new(),
        1 => " and 1 near miss".to_owned(),
        near => format!(" and {near} near misses"),
    };
    let all = statistics.incidents.iter().chain(&statistics.near_misses);
    let days = || {
        let records = all.clone().filter_map(|&at| statistics.records.get(at));
        records.filter_map(|record| record.plausible_day(statistics.as_of))
    };
    let range = match (days().min(), days().max()) {
        (Some(first), Some(last)) => format!(", {first} to {last}"),
        _ => String::new(),
    };
    format!("{incidents}{near}{range}.")
}

fn months<'a>(statistics: &'a Statistics<'a>, page: &mut Page<'a>) {
    page.push(Heading(2, "Incidents by month"));
    let mut text = "An incident counts in the month of the day on which it began, as its postmortem states that day; near misses stand apart.".to_owned();
    if statistics.undated > 0 {
        let undated = counted(statistics.undated, "incident");
        add(
            &mut text,
            format_args!(" Not counted here: {undated} without a date."),
        );
    }
    if statistics.misdated > 0 {
        let misdated = counted(statistics.misdated, "incident");
        add(
            &mut text,
            format_args!(
                " Left out: {misdated} dated before 1990 or after next year; correct the date."
            ),
        );
    }
    page.push(Paragraph(text));
    let name = |month: &Month| format!("{}-{:02}", month.year, month.month);
    let mut head = vec![("Month", Left), ("Incidents", Right)];
    head.extend(Severity::ALL.map(|severity| (severity.name(), Right)));
    head.extend([("Not stated", Right), ("Near misses", Right)]);
    let rows = statistics.months.iter().map(|month| {
        let mut row = vec![Piece::Ours(name(month)), Piece::ours(month.total())];
        row.extend(month.by_severity.map(Piece::some));
        row.extend([Piece::some(month.unknown), Piece::some(month.near_misses)]);
        row
    });
    page.push(Block::Table(Table {
        head,
        rows: rows.collect(),
        bars: statistics.months.iter().map(Month::total).collect(),
        shown: Shown::Last(RECENT),
    }));
    let last = statistics.months.len().saturating_sub(CHART);
    let bars = statistics.months.iter().skip(last);
    page.push(Block::Chart(Chart {
        title: "Incidents by month",
        axis: "incidents",
        bars: bars.map(|month| (name(month), month.total())).collect(),
    }));
}

fn times<'a>(statistics: &'a Statistics<'a>, page: &mut Page<'a>) {
    page.push(Heading(
        2,
        "Time to detect, acknowledge, mitigate and recover",
    ));
    let few = wording::FEW;
    page.push(Paragraph(format!(
        "Lengths of incidents are skewed: a few long ones move the mean, so read the median and the range first. Half of the incidents took no longer than the median, nine of ten no longer than p90. Under {few} incidents there are too few to say, and no length tells how severe an incident was."
    )));
    let head = vec![
        ("Time to", Left),
        ("Severity", Left),
        ("n", Right),
        ("Median", Right),
        ("p90", Right),
        ("Range", Right),
        ("Mean", Right),
    ];
    let mut rows = Vec::new();
    for times in &statistics.times {
        let severities = times.by_severity.iter().map(|(severity, spread)| {
            let name = severity.map_or("not stated", Severity::name);
            (name, *spread)
        });
        let all = times.all.map(|spread| ("all", spread));
        for (nth, (name, spread)) in all.into_iter().chain(severities).enumerate() {
            let measure = if nth == 0 { times.measure.name() } else { "" };
            let mut row = vec![Piece::ours(measure), Piece::ours(name)];
            row.extend(wording::spread(&spread, wording::lasted));
            rows.push(row);
        }
        if times.all.is_none() {
            let mut row = vec![Piece::ours(times.measure.name()), Piece::ours("all")];
            row.push(Piece::ours(0));
            row.extend((0..4).map(|_| Piece::ours("")));
            rows.push(row);
        }
    }
    page.push(Block::Table(Table {
        head,
        rows,
        bars: Vec::new(),
        shown: Shown::All,
    }));
    let items = statistics.times.iter();
    page.push(Block::List(
        items.map(|times| definition(times, statistics)).collect(),
    ));
}

/// What a measure is made of.
fn definition<'a>(times: &Times, statistics: &'a Statistics<'a>) -> Vec<Piece<'a>> {
    let [from, to] = times.measure.milestones();
    let mut text = format!(
        "**{}**: from {} to {}.",
        times.measure.name(),
        from.noun(),
        to.noun()
    );
    if times.inferred > 0 {
        add(
            &mut text,
            format_args!(
                " {} of the {} times used are inferred from the words of timeline rows.",
                times.inferred, times.milestones
            ),
        );
    }
    let count: usize = times.left_out.values().sum();
    if count > 0 {
        let reasons: Vec<_> = times
            .left_out
            .iter()
            .map(|(&why, count)| format!("{count} where {}", Reason(why, times.measure)))
            .collect();
        add(
            &mut text,
            format_args!(
                " Left out of {}: {}.",
                counted(statistics.incidents.len(), "incident"),
                reasons.join(", ")
            ),
        );
    }
    if times.trend.is_empty() {
        text.push_str(" Trend: too few to say.");
    } else {
        let medians: Vec<_> = times
            .trend
            .iter()
            .map(|&(year, count, median)| {
                format!("{year} {} (n = {count})", wording::lasted(median))
            })
            .collect();
        add(
            &mut text,
            format_args!(" Median by year: {}.", medians.join(", ")),
        );
    }
    let mut pieces = vec![Piece::Ours(text)];
    if let Some(longest) = times.longest.and_then(|at| statistics.records.get(at)) {
        pieces.extend([
            Piece::ours(" The longest: "),
            Piece::Title(longest),
            Piece::ours("."),
        ]);
    }
    pieces
}

fn actions<'a>(statistics: &'a Statistics<'a>, page: &mut Page<'a>) {
    let actions = &statistics.actions;
    page.push(Heading(2, "Action items"));
    let all = &actions.all;
    let mut text = format!(
        "As of {}: {} of {} done.",
        statistics.as_of,
        all.done(),
        counted(all.promised(), "promised item")
    );
    if all.promised() > 0 {
        text.push_str(" Done on time or late is known where the status names a day (`Done 2026-03-01`) and the item has a due date. Proposed and dropped items are promised by nobody and count in no share.");
    }
    page.push(Paragraph(text));
    for (name, groups) in [
        ("Priority", &actions.by_priority),
        ("Owner", &actions.by_owner),
    ] {
        if groups.is_empty() {
            continue;
        }
        let rows = groups.iter().map(|(group, completion)| {
            let group = group
                .clone()
                .map_or(Piece::ours("not stated"), Piece::Theirs);
            completion_row(group, completion)
        });
        let total = completion_row(Piece::ours("all"), all);
        page.push(Block::Table(Table {
            head: vec![
                (name, Left),
                ("Promised", Right),
                ("Done on time", Right),
                ("Done late", Right),
                ("Done, day not stated", Right),
                ("Open", Right),
                ("Overdue", Right),
                ("Share done", Right),
                ("Not promised", Right),
            ],
            rows: rows.chain([total]).collect(),
            bars: Vec::new(),
            shown: Shown::All,
        }));
    }
}

fn completion_row<'a>(group: Piece<'a>, completion: &Completion) -> Vec<Piece<'a>> {
    vec![
        group,
        Piece::ours(completion.promised()),
        Piece::some(completion.on_time),
        Piece::some(completion.late),
        Piece::some(completion.some_day),
        Piece::some(completion.open),
        Piece::some(completion.overdue),
        Piece::Ours(wording::percent(completion.done(), completion.promised())),
        Piece::some(completion.not_promised),
    ]
}
