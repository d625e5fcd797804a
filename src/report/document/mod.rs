//! The published JSON of the model. Fields may be added; none changes its meaning within a version.

mod action;
mod impact;
mod timeline;

use action::ActionEntry;
use impact::ImpactEntry;
use timeline::{MilestoneEntries, TimelineEntry};

use crate::model::{Account, Field, Known};
use crate::source::SourceFile;
use crate::span::{Span, Spanned};
use serde::Serialize;
use std::io::{self, Write};

const VERSION: u32 = 1;

/// Writes the models of documents as one JSON document.
///
/// # Errors
/// When `out` does not take it.
pub fn write_documents(documents: &[(SourceFile, Account)], out: &mut dyn Write) -> io::Result<()> {
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
    documents: &[(SourceFile, Account)],
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

impl<'a> Document<'a> {
    fn of(source: &'a SourceFile, doc: &'a Account) -> Self {
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
            timeline: TimelineEntry::of(&doc.timeline, source),
            milestones: MilestoneEntries(doc.milestones.clone()),
            actions: doc
                .actions
                .iter()
                .map(|action| ActionEntry::of(action, line(action.span)))
                .collect(),
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
