//! The published JSON of a run. Fields may be added; none changes its meaning within a version.

use super::Report;
use crate::diagnostic::{Diagnostic, Fix, Level};
use crate::lint::{FileReport, Finding, Run};
use crate::source::SourceFile;
use crate::span::Span;
use serde::Serialize;
use std::io::{self, Write};

pub(super) const VERSION: u32 = 1;

/// One document for the whole run.
pub(super) struct Json;

impl Report for Json {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        let document = Document {
            version: VERSION,
            diagnostics: run
                .findings()
                .map(|(file, finding)| Entry::of(file, finding))
                .collect(),
            summary: Counts::of(run),
        };
        serde_json::to_writer_pretty(&mut *out, &document)?;
        writeln!(out)
    }
}

/// One object a line for each finding.
pub(super) struct Jsonl;

impl Report for Jsonl {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        for (file, finding) in run.findings() {
            serde_json::to_writer(&mut *out, &Entry::of(file, finding))?;
            writeln!(out)?;
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    diagnostics: Vec<Entry<'a>>,
    summary: Counts,
}

#[derive(Serialize)]
pub(super) struct Counts {
    files: usize,
    error: usize,
    warning: usize,
    info: usize,
    suppressed: usize,
    baselined: usize,
    unreadable: usize,
}

#[derive(Serialize)]
struct Entry<'a> {
    path: &'a str,
    rule: &'a str,
    group: &'a str,
    severity: &'a str,
    message: &'a str,
    help: Option<&'a str>,
    #[serde(flatten)]
    place: Place,
    labels: Vec<LabelEntry<'a>>,
    fix: Option<FixEntry<'a>>,
    fingerprint: &'a str,
}

/// Bytes, and the same as lines and columns counted from 1.
#[derive(Serialize)]
struct Place {
    span: Bytes,
    start: LineColumn,
    end: LineColumn,
}

#[derive(Serialize)]
struct Bytes {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct LineColumn {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct LabelEntry<'a> {
    message: &'a str,
    #[serde(flatten)]
    place: Place,
    fingerprint: Option<&'a str>,
}

#[derive(Serialize)]
struct FixEntry<'a> {
    title: &'a str,
    applicability: &'a str,
    edits: Vec<EditEntry<'a>>,
}

#[derive(Serialize)]
struct EditEntry<'a> {
    span: Bytes,
    text: &'a str,
}

impl Counts {
    pub(super) fn of(run: &Run) -> Self {
        Self {
            files: run.files.len(),
            error: run.count(Level::Error),
            warning: run.count(Level::Warning),
            info: run.count(Level::Info),
            suppressed: run.suppressed(),
            baselined: run.baselined,
            unreadable: run.unreadable(),
        }
    }
}

impl<'a> Entry<'a> {
    fn of(file: &'a FileReport, finding: &'a Finding) -> Self {
        let Diagnostic {
            span,
            message,
            help,
            labels,
            fix,
            wording: _,
        } = &finding.diagnostic;
        let fingerprints = finding.label_fingerprints.iter().map(Option::as_deref);
        let labels = labels
            .iter()
            .zip(fingerprints.chain(std::iter::repeat(None)));
        Self {
            path: &file.source.path,
            rule: &*finding.rule.name,
            group: finding.rule.group.name(),
            severity: finding.level.name(),
            message,
            help: help.as_deref(),
            place: Place::of(*span, &file.source),
            labels: labels
                .map(|(label, fingerprint)| LabelEntry {
                    message: &label.message,
                    place: Place::of(label.span, &file.source),
                    fingerprint,
                })
                .collect(),
            fix: fix.as_ref().map(FixEntry::of),
            fingerprint: &finding.fingerprint,
        }
    }
}

impl<'a> FixEntry<'a> {
    fn of(fix: &'a Fix) -> Self {
        let edits = fix.edits.iter().map(|edit| EditEntry {
            span: Bytes::of(edit.span),
            text: &edit.text,
        });
        Self {
            title: &fix.title,
            applicability: fix.applicability.name(),
            edits: edits.collect(),
        }
    }
}

impl Place {
    fn of(span: Span, source: &SourceFile) -> Self {
        Self {
            span: Bytes::of(span),
            start: LineColumn::of(span.start, source),
            end: LineColumn::of(span.end, source),
        }
    }
}

impl Bytes {
    fn of(span: Span) -> Self {
        Self {
            start: span.start,
            end: span.end,
        }
    }
}

impl LineColumn {
    fn of(at: u32, source: &SourceFile) -> Self {
        let place = source.position(at);
        Self {
            line: place.line,
            column: place.column,
        }
    }
}
