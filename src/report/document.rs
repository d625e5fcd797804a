//! The published JSON of the model. Fields may be added; none changes its meaning within a version.

use crate::model::action::{ActionKind, ActionStatus};
use crate::model::impact::{Answer, Qualifier};
use crate::model::timeline::{End, Entry};
use crate::model::{Action, Field, Impact, Known, Milestone, Milestones, Postmortem, When};
use crate::source::SourceFile;
use crate::span::{Span, Spanned};
use serde::{Serialize, Serializer};
use std::io::{self, Write};

const VERSION: u32 = 1;

/// Writes the models of documents as one JSON document.
///
/// # Errors
/// When `out` does not take it.
pub fn write_documents(
    documents: &[(SourceFile, Postmortem)],
    out: &mut dyn Write,
) -> io::Result<()> {
    let documents = documents
        .iter()
        .map(|(source, doc)| Document::of(source, doc))
        .collect();
    serde_json::to_writer_pretty(
        &mut *out,
        &Documents {
            version: VERSION,
            documents,
        },
    )?;
    writeln!(out)
}

/// Writes the models of documents as JSON, one line for each.
///
/// # Errors
/// When `out` does not take it.
pub fn write_documents_by_line(
    documents: &[(SourceFile, Postmortem)],
    out: &mut dyn Write,
) -> io::Result<()> {
    for (source, doc) in documents {
        serde_json::to_writer(&mut *out, &Document::of(source, doc))?;
        writeln!(out)?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Documents<'a> {
    version: u32,
    documents: Vec<Document<'a>>,
}

#[derive(Serialize)]
struct Document<'a> {
    path: &'a str,
    title: Option<&'a str>,
    date: Option<String>,
    kind: &'static str,
    authors: Vec<&'a str>,
    status: Option<&'static str>,
    status_raw: Option<&'a str>,
    severity: Option<&'static str>,
    severity_raw: Option<&'a str>,
    tags: Vec<&'a str>,
    services: Vec<&'a str>,
    incident: Option<&'a str>,
    participants: Vec<&'a str>,
    reviewers: Vec<&'a str>,
    reviewed: Option<String>,
    follow_up: Option<String>,
    published: Option<String>,
    related: Vec<&'a str>,
    repeat_of: Option<&'a str>,
    sections: Vec<SectionEntry<'a>>,
    impact: ImpactEntry<'a>,
    timeline: TimelineEntry<'a>,
    milestones: MilestoneEntries,
    actions: Vec<ActionEntry<'a>>,
}

#[derive(Serialize)]
struct SectionEntry<'a> {
    kind: &'static str,
    title: &'a str,
    level: Option<u8>,
    line: u32,
}

#[derive(Serialize)]
struct ImpactEntry<'a> {
    start: Option<String>,
    end: Option<String>,
    duration_minutes: Option<i64>,
    users: Option<&'a str>,
    revenue: Option<&'a str>,
    revenue_amounts: Vec<AmountEntry>,
    sla: Option<&'a str>,
    data_loss: Option<&'static str>,
    data_loss_text: Option<&'a str>,
    data_exposure: Option<&'a str>,
    downstream: Option<&'a str>,
}

#[derive(Serialize)]
struct AmountEntry {
    amount: u64,
    currency: &'static str,
    qualifier: Option<&'static str>,
}

#[derive(Serialize)]
struct TimelineEntry<'a> {
    zone: Option<&'a str>,
    entries: Vec<RowEntry<'a>>,
}

#[derive(Serialize)]
struct RowEntry<'a> {
    at: Option<String>,
    clock: Option<&'a str>,
    raw: &'a str,
    offset_minutes: Option<i64>,
    approximate: bool,
    end: Option<String>,
    text: &'a str,
    line: u32,
}

/// Every milestone by its name, null where nothing shows it.
struct MilestoneEntries(Milestones);

#[derive(Serialize)]
struct MilestoneEntry {
    at: String,
    inferred: bool,
}

#[derive(Serialize)]
struct ActionEntry<'a> {
    id: Option<&'a str>,
    text: &'a str,
    kind: Option<&'static str>,
    priority: Option<String>,
    owner: Option<&'a str>,
    due: Option<String>,
    status: Option<&'static str>,
    link: Option<&'a str>,
    line: u32,
}

impl<'a> Document<'a> {
    fn of(source: &'a SourceFile, doc: &'a Postmortem) -> Self {
        let meta = &doc.metadata;
        let line = |span: Span| source.lines.line(span.start);
        let sections = doc.sections.iter().flat_map(|section| {
            section.kinds.iter().map(move |kind| SectionEntry {
                kind: kind.name(),
                title: &section.title,
                level: section.level,
                line: line(section.heading),
            })
        });
        let authors = meta.authors.value();
        Self {
            path: &source.path,
            title: text(&doc.title),
            date: doc.date.as_ref().map(ToString::to_string),
            kind: meta.kind.name(),
            authors: authors.map(|authors| texts(authors)).unwrap_or_default(),
            status: known(&meta.status).map(crate::model::Status::name),
            status_raw: raw(&meta.status),
            severity: known(&meta.severity).map(crate::model::Severity::name),
            severity_raw: raw(&meta.severity),
            tags: texts(&meta.tags),
            services: texts(&meta.services),
            incident: text(&meta.incident),
            participants: texts(&meta.participants),
            reviewers: texts(&meta.reviewers),
            reviewed: shown(&meta.reviewed),
            follow_up: shown(&meta.follow_up),
            published: shown(&meta.published),
            related: texts(&meta.related),
            repeat_of: text(&meta.repeat_of),
            sections: sections.collect(),
            impact: ImpactEntry::of(&doc.impact),
            timeline: TimelineEntry {
                zone: doc.timeline.zone.as_ref().map(|zone| zone.value.as_str()),
                entries: doc
                    .timeline
                    .entries
                    .iter()
                    .map(|row| RowEntry::of(row, line(row.span)))
                    .collect(),
            },
            milestones: MilestoneEntries(doc.milestones.clone()),
            actions: doc
                .actions
                .iter()
                .map(|action| ActionEntry::of(action, line(action.span)))
                .collect(),
        }
    }
}

impl<'a> ImpactEntry<'a> {
    fn of(impact: &'a Impact) -> Self {
        let start = impact.start.as_ref().map(|start| start.value);
        let end = impact.end.as_ref().map(|end| end.value);
        let between = || end?.since(start?);
        let duration = impact.duration.as_ref().map(|duration| duration.value);
        let amounts = impact.revenue_amounts.iter().map(|amount| AmountEntry {
            amount: amount.amount,
            currency: amount.currency,
            qualifier: amount.qualifier.map(|qualifier| match qualifier {
                Qualifier::Lost => "lost",
                Qualifier::Delayed => "delayed",
                Qualifier::Recovered => "recovered",
            }),
        });
        Self {
            start: start.as_ref().map(When::to_string),
            end: end.as_ref().map(When::to_string),
            duration_minutes: duration
                .or_else(between)
                .map(|duration| duration.num_minutes()),
            users: text(&impact.users),
            revenue: text(&impact.revenue),
            revenue_amounts: amounts.collect(),
            sla: text(&impact.sla),
            data_loss: impact.data_loss_answer.map(|answer| match answer {
                Answer::Yes => "yes",
                Answer::No => "no",
                Answer::Unknown => "unknown",
            }),
            data_loss_text: text(&impact.data_loss),
            data_exposure: text(&impact.data_exposure),
            downstream: text(&impact.downstream),
        }
    }
}

impl<'a> RowEntry<'a> {
    fn of(row: &'a Entry, line: u32) -> Self {
        Self {
            at: row.at.as_ref().map(When::to_string),
            clock: row.clock.as_deref(),
            raw: &row.raw.value,
            offset_minutes: row.offset_minutes,
            approximate: row.approximate,
            end: row.end.as_ref().map(|end| match end {
                End::At(when) => when.to_string(),
                End::Clock(clock) => clock.clone(),
            }),
            text: &row.text.value,
            line,
        }
    }
}

impl Serialize for MilestoneEntries {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(Milestone::ALL.into_iter().map(|milestone| {
            let entry = self.0.get(milestone).map(|reached| MilestoneEntry {
                at: reached.at.to_string(),
                inferred: reached.inferred,
            });
            (milestone.name(), entry)
        }))
    }
}

impl<'a> ActionEntry<'a> {
    fn of(action: &'a Action, line: u32) -> Self {
        let priority = action
            .priority
            .value()
            .map(|priority| match priority.value {
                Some(known) => format!("P{}", known.0),
                None => priority.raw.clone(),
            });
        Self {
            id: text(&action.id),
            text: &action.text.value,
            kind: action.kind.map(|kind| match kind {
                ActionKind::Prevent => "prevent",
                ActionKind::Detect => "detect",
                ActionKind::Mitigate => "mitigate",
                ActionKind::Process => "process",
            }),
            priority,
            owner: text(&action.owner),
            due: known(&action.due).as_ref().map(ToString::to_string),
            status: known(&action.status).map(|status| match status {
                ActionStatus::Open => "open",
                ActionStatus::InProgress => "in-progress",
                ActionStatus::Done => "done",
                ActionStatus::WontDo => "wont-do",
                ActionStatus::Proposed => "proposed",
            }),
            link: action.link.as_ref().map(|link| link.value.as_str()),
            line,
        }
    }
}

fn text(field: &Field<String>) -> Option<&str> {
    field.value().map(String::as_str)
}

fn texts(values: &[Spanned<String>]) -> Vec<&str> {
    values.iter().map(|value| value.value.as_str()).collect()
}

fn shown<T: ToString>(field: &Field<T>) -> Option<String> {
    field.value().map(ToString::to_string)
}

fn known<T: Copy>(field: &Field<Known<T>>) -> Option<T> {
    field.value().and_then(|known| known.value)
}

fn raw<T>(field: &Field<Known<T>>) -> Option<&str> {
    field.value().map(|known| known.raw.as_str())
}
