//! reviewdog's diagnostic format. Its columns count bytes of UTF-8 from 1; paths start from the folder it runs in.

use super::Report;
use crate::diagnostic::{Applicability, Fix, Level};
use crate::lint::{FileReport, Finding, Run};
use crate::source::SourceFile;
use crate::span::Span;
use serde::Serialize;
use std::io::{self, Write};

pub(super) struct Rdjson;

impl Report for Rdjson {
    fn write(&self, run: &Run, out: &mut dyn Write) -> io::Result<()> {
        let result = DiagnosticResult {
            source: Source { name: "pm" },
            diagnostics: run
                .findings()
                .map(|(file, finding)| Entry::of(file, finding))
                .collect(),
        };
        serde_json::to_writer_pretty(&mut *out, &result)?;
        writeln!(out)
    }
}

#[derive(Serialize)]
struct DiagnosticResult<'a> {
    source: Source,
    diagnostics: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Source {
    name: &'static str,
}

#[derive(Serialize)]
struct Entry<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: LineColumn,
    /// Exclusive.
    end: LineColumn,
}

#[derive(Serialize)]
struct LineColumn {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    location: Location<'a>,
}

impl<'a> Entry<'a> {
    fn of(file: &'a FileReport, finding: &'a Finding) -> Self {
        let diagnostic = &finding.diagnostic;
        let location = |span| Location {
            path: &file.source.path,
            range: Range::of(span, &file.source),
        };
        let help = diagnostic.help.as_ref();
        let help = help.map_or(String::new(), |help| format!("\nhelp: {help}"));
        let fix = diagnostic.fix.as_ref();
        Self {
            message: format!("{}{help}", diagnostic.message),
            location: location(diagnostic.span),
            severity: match finding.level {
                Level::Error => "ERROR",
                Level::Warning => "WARNING",
                Level::Info | Level::Off => "INFO",
            },
            code: Code {
                value: &finding.rule.name,
            },
            suggestions: fix
                .and_then(|fix| Suggestion::of(fix, &file.source))
                .into_iter()
                .collect(),
            related_locations: diagnostic
                .pointers()
                .map(|label| Related {
                    message: &label.message,
                    location: location(label.span),
                })
                .collect(),
        }
    }
}

impl Suggestion {
    /// All edits of a fix in one, for a suggestion is taken alone; none for an example, which nobody should apply.
    fn of(fix: &Fix, source: &SourceFile) -> Option<Self> {
        let (first, last) = (fix.edits.first()?, fix.edits.last()?);
        if fix.applicability == Applicability::Display {
            return None;
        }
        let mut text = String::new();
        let mut at = first.span.start;
        for edit in &fix.edits {
            text.push_str(source.slice(Span {
                start: at,
                end: edit.span.start,
            }));
            text.push_str(&edit.text);
            at = edit.span.end;
        }
        Some(Self {
            range: Range::of(first.span.to(last.span), source),
            text,
        })
    }
}

impl Range {
    fn of(span: Span, source: &SourceFile) -> Self {
        Self {
            start: LineColumn::of(span.start, source),
            end: LineColumn::of(span.end, source),
        }
    }
}

impl LineColumn {
    fn of(at: u32, source: &SourceFile) -> Self {
        let line = source.lines.line(at);
        let start = source.lines.line_span(line, &source.text).start;
        Self {
            line,
            column: at - start + 1,
        }
    }
}
