//! The few lines of a file that a finding concerns, cut to a width that every terminal and the renderer can take.
//!
//! The renderer looks at this excerpt and never at the file: it would search the file from the top for each label, and
//! fail on a label beyond column 65,535. Each character of the file is one character here, and safe to show.

use super::visible::{is_joint, visible};
use crate::diagnostic::{Diagnostic, Label};
use crate::source::{HIDDEN, SourceFile};
use crate::span::{Span, offset};
use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// The columns that a line may take.
pub(super) const WIDTH: usize = 96;
/// The columns that are kept before the words concerned where a line is cut.
const LEAD: usize = 32;
/// A place that reaches over more lines is shown by its first ones.
const MAX_LINES: u32 = 3;
/// A finding with more places than these is shown by the first ones.
const MAX_LABELS: usize = 12;

/// A mark at the top of a file that no editor shows.
const BOM: char = '\u{feff}';

/// Lines of a file, each under its number, and the places to mark in them.
#[derive(Debug, Default)]
pub(super) struct Excerpt {
    text: String,
    lines: Vec<Line>,
    /// The places by their order in the excerpt.
    pub(super) marks: Vec<Mark>,
}

#[derive(Debug)]
struct Line {
    number: u32,
    /// The bytes of the excerpt that show it, its break included.
    shown: Range<usize>,
}

/// A place to underline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// The bytes of the excerpt.
    pub(super) place: Range<usize>,
    /// What to write under it.
    pub(super) text: Option<String>,
    /// Whether it is the place of the finding itself.
    pub(super) primary: bool,
}

/// A place of the finding within one line of the file.
struct Wanted {
    line: u32,
    span: Span,
    text: Option<String>,
    primary: bool,
}

impl Excerpt {
    /// The lines that a finding and its labels stand on.
    pub(super) fn of(diagnostic: &Diagnostic, source: &SourceFile) -> Self {
        let text = |label: &Label| (!label.message.is_empty()).then(|| label.message.clone());
        let (own, others): (Vec<&Label>, Vec<&Label>) =
            shown_labels(diagnostic).partition(|label| label.span == diagnostic.span);
        let mut wanted: Vec<Wanted> = Vec::new();
        // What is said of the place itself stands under its only mark: the renderer would draw two over each other.
        let own = own.into_iter().find_map(text);
        push_lines(&mut wanted, source, diagnostic.span, own, true);
        for label in others {
            push_lines(&mut wanted, source, label.span, text(label), false);
        }
        wanted.sort_by_key(|wanted| (wanted.line, wanted.span, !wanted.primary));
        let mut excerpt = Self::default();
        for on_line in wanted.chunk_by(|a, b| a.line == b.line) {
            excerpt.push(on_line, source);
        }
        excerpt
    }

    fn push(&mut self, wanted: &[Wanted], source: &SourceFile) {
        let Some(number) = wanted.first().map(|first| first.line) else {
            return;
        };
        let mut line = source.lines.line_span(number, &source.text);
        if line.start == 0 && source.text.starts_with(BOM) {
            line.start = offset(BOM.len_utf8()).min(line.end);
        }
        let focus = wanted
            .iter()
            .find(|wanted| wanted.primary)
            .or(wanted.first());
        let window = window(
            source.slice(line),
            focus.map_or(0, |focus| {
                (focus.span.start.saturating_sub(line.start)) as usize
            }),
        );
        let start = self.text.len();
        if window.start > 0 {
            self.text.push('…');
        }
        // A place before the window is marked at its edge, like one after it.
        let edge = self.text.len();
        let mut marks: Vec<Mark> = wanted
            .iter()
            .map(|wanted| Mark {
                place: edge..edge,
                text: wanted.text.clone(),
                primary: wanted.primary,
            })
            .collect();
        let base = line.start as usize;
        let words = &source.slice(line)[window.clone()];
        for (inside, c) in words.char_indices() {
            let at = base + window.start + inside;
            for (mark, wanted) in marks.iter_mut().zip(wanted) {
                if wanted.span.start as usize >= at {
                    mark.place.start = self.text.len();
                }
                if wanted.span.end as usize >= at {
                    mark.place.end = self.text.len();
                }
            }
            self.text.push(match c {
                _ if source.hides(offset(at)) => HIDDEN,
                '\t' => ' ',
                _ if is_joint(words, inside) => c,
                _ => visible(c),
            });
        }
        let end = base + window.end;
        for (mark, wanted) in marks.iter_mut().zip(wanted) {
            if wanted.span.start as usize >= end {
                mark.place.start = self.text.len();
            }
            if wanted.span.end as usize >= end {
                mark.place.end = self.text.len();
            }
        }
        if window.end < line.len() as usize {
            self.text.push('…');
        }
        // An empty place at the end of the line needs a column to point at.
        self.text.push_str(" \n");
        self.marks.append(&mut marks);
        self.lines.push(Line {
            number,
            shown: start..self.text.len(),
        });
    }
}

/// The labels that an excerpt shows.
fn shown_labels(diagnostic: &Diagnostic) -> impl Iterator<Item = &Label> {
    diagnostic.pointers().take(MAX_LABELS)
}

/// The labels that an excerpt has no room for.
pub(super) fn labels_left_out(diagnostic: &Diagnostic) -> impl Iterator<Item = &Label> {
    diagnostic.pointers().skip(MAX_LABELS)
}

/// Adds a place line by line.
fn push_lines(
    wanted: &mut Vec<Wanted>,
    source: &SourceFile,
    span: Span,
    text: Option<String>,
    primary: bool,
) {
    let first = source.lines.line(span.start);
    let last = source
        .lines
        .line(span.end.max(span.start + 1) - 1)
        .max(first);
    let mut text = text;
    for line in first..=last.min(first + MAX_LINES - 1) {
        let bounds = source.lines.line_span(line, &source.text);
        let part = Span {
            start: span.start.clamp(bounds.start, bounds.end),
            end: span.end.clamp(bounds.start, bounds.end),
        };
        if line == first || !part.is_empty() {
            wanted.push(Wanted {
                line,
                span: part,
                text: text.take(),
                primary,
            });
        }
    }
}

/// The bytes of a line to show: all of it, or as much around a place as fits.
fn window(line: &str, focus: usize) -> Range<usize> {
    let whole = fitting(line, WIDTH);
    if whole == line.len() {
        return 0..whole;
    }
    let boundary = (0..=focus.min(line.len()))
        .rev()
        .find(|&at| line.is_char_boundary(at));
    let focus = boundary.unwrap_or(0);
    // No more is cut off in front than must be to show the end.
    let start = tail(&line[..focus], LEAD).min(tail(line, WIDTH));
    // Between words where one ends soon.
    let start = match line[start..focus].find(' ') {
        Some(space) if start > 0 => start + space + 1,
        _ => start,
    };
    start..start + fitting(&line[start..], WIDTH)
}

/// How many bytes at the start of a text fit into so many columns.
pub(super) fn fitting(text: &str, columns: usize) -> usize {
    let mut taken = 0;
    let first_out = text.char_indices().find(|&(_, c)| {
        taken += width(c);
        taken > columns
    });
    first_out.map_or(text.len(), |(at, _)| at)
}

/// Where the end of a text starts that fits into so many columns.
fn tail(text: &str, columns: usize) -> usize {
    let mut taken = 0;
    let last_out = text.char_indices().rev().find(|&(_, c)| {
        taken += width(c);
        taken > columns
    });
    last_out.map_or(0, |(at, c)| at + c.len_utf8())
}

/// The columns of a character; what takes none counts too, or a line of accents would never end.
fn width(c: char) -> usize {
    c.width().unwrap_or(1).max(1)
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let end = span.offset() + span.len().max(1) - 1;
        let at = |place: usize| {
            self.lines
                .iter()
                .position(|line| line.shown.contains(&place))
        };
        let (Some(first), Some(last)) = (at(span.offset()), at(end)) else {
            return Err(MietteError::OutOfBounds);
        };
        let shown = self.lines[first].shown.start..self.lines[last].shown.end;
        Ok(Box::new(MietteSpanContents::new(
            &self.text.as_bytes()[shown.clone()],
            (shown.start, shown.len()).into(),
            self.lines[first].number as usize - 1,
            span.offset() - shown.start,
            last - first + 1,
        )))
    }
}
