//! The lines of a document that show why it was found.

use crate::model::secret;
use crate::source::SourceFile;
use crate::span::Span;
use std::collections::BTreeMap;
use std::ops::Range;

/// A line with the words that match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Its number, counted from 1.
    pub line: u32,
    /// The line as it is written, cut where it is long.
    pub text: String,
    /// The bytes of `text` that match, in order, none touching another.
    pub matches: Vec<Range<usize>>,
}

/// So many lines are shown of a document.
const LINES: usize = 3;
/// The bytes of a line around its first match.
const BEFORE: usize = 60;
const LENGTH: usize = 180;

/// The lines with the most different terms, in document order; the title is shown anyway.
pub(super) fn best(source: &SourceFile, places: &[Vec<Span>], title: Option<Span>) -> Vec<Snippet> {
    let mut lines: BTreeMap<u32, (usize, Vec<Span>)> = BTreeMap::new();
    for term in places {
        let mut last = 0;
        for place in term {
            if title.is_some_and(|title| title.contains(*place)) {
                continue;
            }
            let line = source.lines.line(place.start);
            let (terms, spans) = lines.entry(line).or_default();
            *terms += usize::from(line != last);
            spans.push(*place);
            last = line;
        }
    }
    let mut best: Vec<(u32, (usize, Vec<Span>))> = lines.into_iter().collect();
    best.sort_by_key(|(line, (terms, _))| (std::cmp::Reverse(*terms), *line));
    best.truncate(LINES);
    best.sort_by_key(|(line, _)| *line);
    best.into_iter()
        .map(|(line, (_, spans))| snippet(source, line, spans))
        .collect()
}

fn snippet(source: &SourceFile, line: u32, mut spans: Vec<Span>) -> Snippet {
    let whole = source.lines.line_span(line, &source.text).range();
    let text = without_secrets(&source.text[whole.clone()]);
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    let of_line = |span: &Span| {
        let range = span.range();
        range.start - whole.start..range.end.min(whole.end) - whole.start
    };
    let first = spans.first().map_or(0, |span| of_line(span).start);
    let mut start = first.saturating_sub(BEFORE);
    if start > 0 {
        // A word is shown from its beginning.
        let space = text.as_bytes()[start..first]
            .iter()
            .position(|&byte| byte == b' ');
        start = space.map_or(first, |space| start + space + 1);
    }
    let mut end = (start + LENGTH).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let cut = text[start..end].trim_end();
    let from = start + cut.len() - cut.trim_start().len();
    let until = start + cut.len();
    let mut shown = String::new();
    if start > 0 {
        shown.push('…');
    }
    let offset = shown.len();
    shown.push_str(cut.trim_start());
    if until < text.trim_end().len() {
        shown.push('…');
    }
    let mut matches: Vec<Range<usize>> = Vec::new();
    for range in spans.iter().map(of_line) {
        if range.start < from || range.end > until {
            continue;
        }
        let here = range.start - from + offset..range.end - from + offset;
        match matches.last_mut() {
            Some(last) if here.start <= last.end => last.end = last.end.max(here.end),
            _ => matches.push(here),
        }
    }
    Snippet {
        line,
        text: shown,
        matches,
    }
}

/// A line with a star for each byte of a secret.
fn without_secrets(line: &str) -> String {
    let mut line = line.to_owned();
    for secret in secret::read(&line.clone()) {
        let range = secret.span.range();
        line.replace_range(range.clone(), &"*".repeat(range.len()));
    }
    line
}
