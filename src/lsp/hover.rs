//! What is known of the words under the cursor.

use super::document::Document;
use super::pages;
use super::position::Places;
use super::session::Session;
use super::workspace::Scope;
use crate::archive::{Item, Standing};
use crate::model::action::Priority;
use crate::model::{Action, Milestone, Postmortem};
use crate::report::{Lasted, counted};
use crate::rules::SlaFrom;
use crate::span::Span;
use chrono::NaiveDate;
use lsp_types::{Contents, Hover, HoverParams, MarkupContent, MarkupKind};

/// Something that is known of some words, in Markdown.
type Known = (Span, String);

/// Answers what is known of a place: of a priority, a time, an action item, and what was found there.
pub(super) fn hover(session: &Session, params: &HoverParams) -> Option<Hover> {
    let place = &params.text_document_position_params;
    let document = session.document(&place.text_document.uri)?;
    let places = Places::of(&document.source, session.client.can.encoding);
    let at = places.offset(place.position);
    let mut known: Vec<Known> = Vec::new();
    if let Some((doc, scope)) = document.model() {
        known.extend(time(doc, at));
        known.extend(action(doc, scope, session.workspace.today(), at));
    }
    known.extend(findings(document, session, at));
    let span = known
        .iter()
        .map(|(span, _)| *span)
        .min_by_key(|span| span.len())?;
    let texts: Vec<String> = known.into_iter().map(|(_, text)| text).collect();
    Some(Hover {
        contents: Contents::MarkupContent(MarkupContent {
            kind: MarkupKind::Markdown,
            value: texts.join("\n\n---\n\n"),
        }),
        range: Some(places.range(span)),
    })
}

fn is_at(span: Span, at: u32) -> bool {
    span.start <= at && at <= span.end
}

/// The findings at a place, each with the page of its rule.
fn findings(document: &Document, session: &Session, at: u32) -> Vec<Known> {
    let found = document.outcome().map(|outcome| &outcome.report.findings);
    let here = found.into_iter().flatten();
    let here = here.filter(|finding| is_at(finding.diagnostic.span, at));
    here.map(|finding| {
        let page = pages::page(&finding.rule, session);
        (finding.diagnostic.span, page.trim_end().to_owned())
    })
    .collect()
}

/// How long after the start of the incident a row of the timeline is.
fn time(doc: &Postmortem, at: u32) -> Option<Known> {
    let mut entries = doc.timeline.entries.iter();
    let entry = entries.find(|entry| is_at(entry.raw.span, at))?;
    let started = doc.milestones.get(Milestone::Started);
    let first = || doc.timeline.part_of(entry).first()?.moment;
    let (from, what) = match started {
        Some(started) => (started.at, Milestone::Started.noun()),
        None => (first()?, "the first entry"),
    };
    let since = entry.moment.or(entry.at)?.since(from)?;
    let text = match since.num_seconds() {
        0 => format!("{what}, {}", from.shown()),
        1.. => format!("{} after {what} ({})", Lasted(since), from.shown()),
        _ => format!("{} before {what} ({})", Lasted(-since), from.shown()),
    };
    Some((entry.raw.span, text))
}

/// How an action item stands, and what its priority means.
fn action(doc: &Postmortem, scope: &Scope, today: NaiveDate, at: u32) -> Vec<Known> {
    let mut actions = doc.actions.iter();
    let Some(action) = actions.find(|action| is_at(action.span, at)) else {
        return Vec::new();
    };
    let stated = action.cells.priority.or(action.priority.span());
    let of_priority = stated.filter(|&span| is_at(span, at));
    if let Some(span) = of_priority {
        let text = deadline(doc, scope, action);
        return text.map(|text| (span, text)).into_iter().collect();
    }
    let on_text = is_at(action.text.span, at);
    let age = on_text.then(|| age(doc, action, today));
    age.map(|text| (action.text.span, text))
        .into_iter()
        .collect()
}

/// What the priority of an item allows: "P1: 14 days from the incident on 2026-02-15, that is until 2026-03-01".
fn deadline(doc: &Postmortem, scope: &Scope, action: &Action) -> Option<String> {
    let Priority(rank) = action.rank()?;
    let policy = &scope.settings.config.policy;
    let Some(period) = policy.deadlines.get(&rank) else {
        return Some(format!("P{rank}: no deadline"));
    };
    let published = doc.metadata.published.value().copied();
    let (from, what) = match policy.sla_from {
        SlaFrom::Incident => (doc.date, "the incident"),
        SlaFrom::Published => (published, "publication"),
    };
    let last = policy.last_day(rank, doc.date, published);
    Some(match from.zip(last) {
        Some((from, last)) => {
            format!("P{rank}: {period} from {what} on {from}, that is until **{last}**")
        }
        None => format!("P{rank}: {period} from {what}, whose day is not stated"),
    })
}

/// How old an item is, and how much time it has.
fn age(doc: &Postmortem, action: &Action, today: NaiveDate) -> String {
    let days = |from: NaiveDate, to: NaiveDate| {
        let days = usize::try_from((to - from).num_days()).unwrap_or_default();
        counted(days, "day")
    };
    let item = Item {
        action: action.clone(),
        line: 0,
    };
    let age = doc.date.filter(|&date| date <= today);
    let age = age.map(|date| format!("{} old", days(date, today)));
    let due = match (item.standing(today), action.due_date()) {
        (Standing::Done, _) => Some(match action.done_on() {
            Some(day) => format!("done on {day}"),
            None => "done".to_owned(),
        }),
        (Standing::NotPromised, _) => Some("not promised".to_owned()),
        (Standing::Overdue, Some(due)) => Some(format!("overdue by {}", days(due, today))),
        (_, Some(due)) if due == today => Some("due today".to_owned()),
        (_, Some(due)) if due > today => Some(format!("due in {}", days(today, due))),
        (_, None) => Some("no due date".to_owned()),
        _ => None,
    };
    let parts: Vec<String> = age.into_iter().chain(due).collect();
    parts.join(", ")
}
