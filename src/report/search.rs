//! What a search found.

use super::{Colour, Visible};
use crate::archive::search::{Found, Hit, Snippet};
use crate::model::{Severity, Status};
use serde::Serialize;
use std::io::{self, Write};

/// Writes what was found for people: title, path, and the lines with what matched in colour, else in « ».
///
/// # Errors
/// When `out` does not take it.
pub fn write_hits(hits: &[Hit], colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    let bold = |text: &str| match colour {
        Colour::Ansi => format!("\x1b[1m{text}\x1b[0m"),
        Colour::Plain => text.to_owned(),
    };
    for (nth, hit) in hits.iter().enumerate() {
        if nth > 0 {
            writeln!(out)?;
        }
        let title = hit.title.as_deref().unwrap_or("(no title)");
        let date = hit.date.map(|day| day.to_string());
        let severity = hit.severity.map(|severity| severity.name().to_owned());
        let about = [date, severity]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        let space = if about.is_empty() { "" } else { "  " };
        writeln!(out, "{about}{space}{}", bold(&Visible(title).to_string()))?;
        writeln!(out, "  {}", Visible(&hit.path))?;
        for snippet in &hit.snippets {
            writeln!(out, "  {:>4}: {}", snippet.line, marked(snippet, colour))?;
        }
    }
    Ok(())
}

fn marked(snippet: &Snippet, colour: Colour) -> String {
    let (open, close) = match colour {
        Colour::Ansi => ("\x1b[1;33m", "\x1b[0m"),
        Colour::Plain => ("«", "»"),
    };
    let mut line = String::new();
    let mut at = 0;
    let part = |range: std::ops::Range<usize>| {
        let text = snippet.text.get(range).unwrap_or_default();
        Visible(text).to_string()
    };
    for found in &snippet.matches {
        line.push_str(&part(at..found.start));
        line.push_str(open);
        line.push_str(&part(found.clone()));
        line.push_str(close);
        at = found.end;
    }
    line.push_str(&part(at..snippet.text.len()));
    line
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    query: &'a str,
    documents: usize,
    total: usize,
    partial: bool,
    hits: Vec<HitEntry<'a>>,
}

#[derive(Serialize)]
struct HitEntry<'a> {
    path: &'a str,
    title: Option<&'a str>,
    date: Option<String>,
    severity: Option<&'static str>,
    status: Option<&'static str>,
    score: f64,
    snippets: Vec<SnippetEntry<'a>>,
}

#[derive(Serialize)]
struct SnippetEntry<'a> {
    line: u32,
    text: &'a str,
    /// Bytes of `text`, half open.
    matches: Vec<[usize; 2]>,
}

/// Writes what was found as one JSON document: the best `limit` hits, and how many there are.
///
/// # Errors
/// When `out` does not take it.
pub fn write_hits_json(
    query: &str,
    found: &Found,
    limit: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = Document {
        version: 1,
        query,
        documents: found.documents,
        total: found.hits.len(),
        partial: found.partial,
        hits: found.hits.iter().take(limit).map(HitEntry::of).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

impl<'a> HitEntry<'a> {
    fn of(hit: &'a Hit) -> Self {
        let snippet = |snippet: &'a Snippet| SnippetEntry {
            line: snippet.line,
            text: &snippet.text,
            matches: snippet
                .matches
                .iter()
                .map(|range| [range.start, range.end])
                .collect(),
        };
        Self {
            path: &hit.path,
            title: hit.title.as_deref(),
            date: hit.date.map(|day| day.to_string()),
            severity: hit.severity.map(Severity::name),
            status: hit.status.map(Status::name),
            score: (hit.score * 1000.0).round() / 1000.0,
            snippets: hit.snippets.iter().map(snippet).collect(),
        }
    }
}
