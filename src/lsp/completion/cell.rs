//! Cells of action items and timelines.

use super::known::{self, Names};
use super::{Proposal, Proposals, Spot};
use crate::lsp::table;
use crate::model::action::{ActionKind, ActionStatus, Column, Priority};
use crate::model::{Action, SectionKind};
use crate::span::Span;
use lsp_types::CompletionItemKind;

/// The tags of rows, in the order of an incident.
const TAGS: [&str; 8] = [
    "start",
    "detect",
    "ack",
    "investigate",
    "cause",
    "mitigate",
    "resolve",
    "all-clear",
];

/// What a cell of a table can hold: a milestone's tag in the timeline, what its column is for among action items.
pub(super) fn of_table(spot: &Spot<'_>) -> Option<Proposals> {
    let section = spot.doc.section_at(spot.start)?;
    if section.is(SectionKind::Timeline) {
        return tag(spot);
    }
    let (nth, cell) = table::cell_at(spot.line, spot.column)?;
    let header = header(spot)?;
    let columns: Vec<Option<Column>> = header
        .cells
        .iter()
        .map(|name| Column::of(name).map(|(column, _)| column))
        .collect();
    // A table of other things may have a column that is called so.
    let is_plan = section.is(SectionKind::ActionItems)
        || columns.contains(&Some(Column::Owner)) && columns.contains(&Some(Column::Due));
    let column = columns.get(nth).copied().flatten().filter(|_| is_plan)?;
    let list = match column {
        Column::Owner => known::names(spot, Names::Owners),
        Column::Priority => priorities(spot),
        Column::Due => days(spot, priority_of(spot, &columns)),
        Column::Status => states(),
        Column::Kind => kinds(),
        Column::Id | Column::Text | Column::Link => return None,
    };
    Some(Proposals {
        list,
        replaces: Span::new(cell.start, cell.end.max(cell.start)),
        kind: CompletionItemKind::Value,
    })
}

/// The first line of the table that the cursor is in.
fn header<'a>(spot: &Spot<'a>) -> Option<table::Row<'a>> {
    let source = &spot.document.source;
    let own = source.lines.line(spot.start);
    let lines = (1..own).rev();
    let rows = lines.map_while(|line| {
        let span = source.lines.line_span(line, &source.text);
        table::row(source.text.get(span.range())?)
    });
    rows.last()
}

fn tag(spot: &Spot<'_>) -> Option<Proposals> {
    let before = spot.before();
    let open = before.rfind('[')?;
    let word = before.get(open + 1..)?;
    let behind = spot.line.get(spot.column..).unwrap_or_default();
    let close = if behind.starts_with(']') { "" } else { "] " };
    let list = TAGS.map(|tag| Proposal::plain(format!("{tag}{close}")));
    word.bytes()
        .all(|byte| byte.is_ascii_alphabetic() || byte == b'-')
        .then(|| Proposals {
            list: list.into(),
            replaces: Span::from_range(&(open + 1..before.len())),
            kind: CompletionItemKind::Keyword,
        })
}

/// The priorities that have a deadline, each with its last day.
fn priorities(spot: &Spot<'_>) -> Vec<Proposal> {
    let policy = &spot.scope.settings.config.policy;
    let published = spot.doc.metadata.published.value().copied();
    let proposal = |(&rank, period): (&u8, &crate::rules::Period)| {
        let last = policy.last_day(rank, spot.doc.date, published);
        let detail = last.map_or_else(
            || period.to_string(),
            |last| format!("{period}, until {last}"),
        );
        Proposal::with(format!("P{rank}"), detail)
    };
    policy.deadlines.iter().map(proposal).collect()
}

/// The last day that a priority leaves; those of all priorities where none is stated.
fn days(spot: &Spot<'_>, stated: Option<u8>) -> Vec<Proposal> {
    let policy = &spot.scope.settings.config.policy;
    let published = spot.doc.metadata.published.value().copied();
    let ranks = policy.deadlines.keys().copied();
    let ranks = ranks.filter(|&rank| stated.is_none_or(|stated| stated == rank));
    let days = ranks.filter_map(|rank| {
        let last = policy.last_day(rank, spot.doc.date, published)?;
        let detail = format!("the last day that P{rank} allows");
        Some(Proposal::with(last.to_string(), detail))
    });
    days.collect()
}

/// The priority that the row of the cursor states.
fn priority_of(spot: &Spot<'_>, columns: &[Option<Column>]) -> Option<u8> {
    let nth = columns
        .iter()
        .position(|column| *column == Some(Column::Priority))?;
    let row = table::row(spot.line)?;
    let stated = row.cells.get(nth)?.trim();
    let mut actions = spot.doc.actions.iter();
    let read = actions.find(|action| action.span.start >= spot.start);
    let read =
        read.filter(|action| (action.span.start as usize) < spot.start as usize + spot.line.len());
    if let Some(Priority(rank)) = read.and_then(Action::rank) {
        return Some(rank);
    }
    let digit = stated.strip_prefix(['P', 'p'])?;
    digit.parse().ok()
}

fn states() -> Vec<Proposal> {
    let states = ActionStatus::ALL.into_iter();
    states
        .map(|state| Proposal::plain(state.words_of()))
        .collect()
}

fn kinds() -> Vec<Proposal> {
    use ActionKind::{Detect, Mitigate, Prevent, Process};
    let kinds = [
        (Prevent, "keeps the incident from coming back"),
        (Detect, "makes it seen sooner"),
        (Mitigate, "makes it shorter or smaller"),
        (Process, "changes how people work together"),
    ];
    let kinds = kinds.into_iter();
    kinds
        .map(|(kind, what)| Proposal::with(kind.name(), what))
        .collect()
}
