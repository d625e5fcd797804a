//! What came back, and what the figures leave out.

use super::page::{Align, Block, Page, Piece, Shown, Table};
use super::wording::{Reason, Why};
use crate::archive::stats::{Measure, Statistics, days_to_publish};
use crate::report::counted;
use Align::Left;

/// So many documents that are left out of something a terminal names.
const LEFT_OUT: usize = 12;

/// What came back: confirmed apart from what only resembles an earlier incident.
pub(super) fn repeats<'a>(statistics: &'a Statistics<'a>, page: &mut Page<'a>) {
    page.push(Block::Heading(2, "Repeats"));
    let all = &statistics.recurrences;
    let confirmed = all.iter().filter(|one| one.is_confirmed).count();
    let candidates = all.len() - confirmed;
    let open = |is_confirmed| {
        let of = all
            .iter()
            .filter(move |one| one.is_confirmed == is_confirmed);
        of.filter(|one| one.open_action.is_some()).count()
    };
    let while_open = |count: usize| match count {
        0 => String::new(),
        count => format!(", {count} of them while an earlier action item was open"),
    };
    page.push(Block::Paragraph(format!(
        "{} of {} repeat an earlier one, as `Repeat of` says{}. {} more: the same service or tag and like words for the cause within {} days{}.{}",
        confirmed,
        counted(statistics.incidents.len(), "incident"),
        while_open(open(true)),
        match candidates {
            0 => "No candidate".to_owned(),
            _ => counted(candidates, "candidate"),
        },
        statistics.policy.repeat_days,
        while_open(open(false)),
        if candidates == 0 {
            ""
        } else {
            " A candidate counts once its postmortem has a `Repeat of`."
        },
    )));
    if all.is_empty() {
        return;
    }
    let rows = all.iter().filter_map(|one| {
        let later = statistics.records.get(one.later)?;
        let earlier = one.earlier.and_then(|at| statistics.records.get(at));
        let named = || {
            later
                .metadata
                .repeat_of
                .value()
                .cloned()
                .unwrap_or_default()
        };
        let date = later.date.map(|date| date.to_string()).unwrap_or_default();
        Some(vec![
            Piece::Ours(date),
            Piece::Title(later),
            Piece::ours(if one.is_confirmed {
                "confirmed"
            } else {
                "candidate"
            }),
            earlier.map_or_else(|| Piece::Theirs(named()), Piece::Title),
            Piece::Theirs(one.open_action.clone().unwrap_or_default()),
        ])
    });
    page.push(Block::Table(Table {
        head: vec![
            ("Date", Left),
            ("Incident", Left),
            ("", Left),
            ("Repeats", Left),
            ("Open at that time", Left),
        ],
        rows: rows.collect(),
        bars: Vec::new(),
        shown: Shown::All,
    }));
}

/// Why each document that is left out of a figure is.
pub(super) fn left_out<'a>(statistics: &'a Statistics<'a>, page: &mut Page<'a>) {
    let records = statistics.incidents.iter();
    let records = records.filter_map(|&at| statistics.records.get(at));
    let rows = records.filter_map(|record| {
        let mut reasons: Vec<(String, Vec<&str>)> = Vec::new();
        for measure in Measure::ALL {
            if let Err(reason) = measure.of(record) {
                let reason = Reason(reason, measure).to_string();
                match reasons.iter_mut().find(|(known, _)| *known == reason) {
                    Some((_, names)) => names.push(measure.name()),
                    None => reasons.push((reason, vec![measure.name()])),
                }
            }
        }
        let told = reasons.into_iter();
        let mut why: Vec<_> = told
            .map(|(reason, names)| format!("{}: {reason}", names.join(", ")))
            .collect();
        if let Err(reason) = days_to_publish(record, statistics.policy) {
            why.push(format!("postmortem: {}", Why(reason)));
        }
        if record.date.is_none() {
            why.push("months: no date".to_owned());
        }
        (!why.is_empty()).then(|| vec![Piece::Title(record), Piece::Ours(why.join("; "))])
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return;
    }
    page.push(Block::Heading(2, "Left out, and why"));
    page.push(Block::Table(Table {
        head: vec![("Incident", Left), ("Left out of", Left)],
        rows,
        bars: Vec::new(),
        shown: Shown::First(LEFT_OUT),
    }));
}
