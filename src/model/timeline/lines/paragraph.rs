//! Entries that are paragraphs, or lines of one.

use super::{Place, Walk, date_in};
use crate::markdown::{BlockId, Mark, MarkKind, TextRange};
use crate::model::Reader;
use crate::model::timeline::row::{LINE_LEVEL, LineKind, ROW_LEVEL, Row};
use crate::model::timeline::zone;
use crate::span::Span;

impl<'a> Walk<'a> {
    /// Each line of a paragraph that begins with a time, if the first one does.
    pub(super) fn paragraph(&mut self, id: BlockId) {
        let range = self.after_label(id);
        let marks = self.reader.markdown.text.marks(range);
        let picture = |mark: &Mark| {
            mark.range.start == range.start && matches!(mark.kind, MarkKind::Image(_))
        };
        if marks.first().is_some_and(picture) {
            return;
        }
        let lines = split_lines(self.reader, range);
        let rows = lines.filter(|&line| {
            self.row(line, self.reader.markdown.text.span(line))
                .is_some()
        });
        if rows.take(2).count() < 2 && self.sentences(range) {
            return;
        }
        let mut row: Option<Row<'a>> = None;
        let mut first = true;
        for line in split_lines(self.reader, range) {
            let span = self.reader.markdown.text.span(line);
            let text = self.reader.markdown.text.get(line);
            match self.row(line, span) {
                Some(next) => {
                    self.finish(row.take(), id);
                    row = Some(next);
                }
                None if row.is_some() => {
                    if let Some(row) = &mut row {
                        lengthen(row, self.reader, line);
                    }
                }
                None if first => {
                    if self.mark_in_note(line) {
                        continue;
                    }
                    if self.is_label(range) {
                        return self.push(LineKind::Break, LINE_LEVEL);
                    }
                    let opens = text.trim_end().ends_with([':', '：']) || text.trim().is_empty();
                    first = opens || zone::is_note(text);
                    if !first {
                        return;
                    }
                }
                None => return,
            }
        }
        self.finish(row, id);
    }

    /// Whether a whole paragraph is the name of what follows: `**API**`, "On the other cluster:".
    fn is_label(&self, range: TextRange) -> bool {
        const LONGEST: usize = 80;
        let text = self.reader.markdown.text.get(range).trim();
        let marks = self.reader.markdown.text.marks(range);
        let bold = marks
            .first()
            .is_some_and(|mark| mark.kind == MarkKind::Strong && mark.range.end + 1 >= range.end);
        text.len() <= LONGEST
            && !text.contains('\n')
            && (bold || text.ends_with([':', '：']))
            && !zone::is_note(text)
    }

    /// The words of an item up to a bold day that Markdown takes for more of them, and that day.
    pub(super) fn before_day_line(&self, range: TextRange) -> (TextRange, Option<Row<'a>>) {
        let all = &self.reader.markdown.text;
        let bold = |line: TextRange| {
            let first = all.marks(line).first();
            first
                .is_some_and(|mark| mark.kind == MarkKind::Strong && mark.range.start == line.start)
        };
        let day = |line: TextRange| {
            Row::read(self.reader, line, all.span(line))
                .filter(|row| !row.is_timed() && !row.has_words())
        };
        let further = split_lines(self.reader, range).skip(1);
        let found = further
            .filter(|&line| bold(line))
            .find_map(|line| Some((line, day(line)?)));
        let Some((line, day)) = found else {
            return (range, None);
        };
        let before = (line.start - range.start) as usize;
        (range.part(&(0..before)), Some(day))
    }

    fn finish(&mut self, row: Option<Row<'a>>, paragraph: BlockId) {
        let Some(mut row) = row else { return };
        if !row.is_timed() && zone::follows_day(&row.text.value) {
            return self.push(LineKind::Mark(row), LINE_LEVEL);
        }
        let alone = !row.has_words();
        if alone {
            self.add_words_below(&mut row, paragraph);
        }
        if alone && !row.is_timed() {
            self.push(LineKind::Group(row), LINE_LEVEL);
        } else {
            self.push(LineKind::Row(row), ROW_LEVEL);
        }
    }

    /// "All events happened on 2020-11-21": a day for what is below.
    fn mark_in_note(&mut self, line: TextRange) -> bool {
        let text = self.reader.markdown.text.get(line);
        let begun = self
            .lines
            .last()
            .is_some_and(|line| matches!(line.kind, LineKind::Row(_) | LineKind::Group(_)));
        let note = !begun && text.len() < 160 && zone::is_note(text);
        let row = note
            .then(|| date_in(self.reader, line, Place::Any))
            .flatten();
        let found = row.is_some();
        if let Some(row) = row {
            self.push(LineKind::Mark(row), LINE_LEVEL);
        }
        found
    }
}

/// Adds a further line to a row's words.
fn lengthen(row: &mut Row<'_>, reader: Reader<'_>, line: TextRange) {
    let more = reader.markdown.text.get(line).trim();
    if more.is_empty() {
        return;
    }
    if !row.text.value.is_empty() {
        row.text.value.push(' ');
    }
    row.text.value.push_str(more);
    let span = reader.markdown.text.span(line);
    row.text.span = Span::new(row.text.span.start, span.end.max(row.text.span.end));
    row.span = Span::new(row.span.start, span.end.max(row.span.end));
}

/// The lines of a stretch of prose.
fn split_lines(reader: Reader<'_>, range: TextRange) -> impl Iterator<Item = TextRange> {
    let text = reader.markdown.text.get(range);
    let mut at = 0;
    text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        range.part(&(start..start + line.len()))
    })
}
