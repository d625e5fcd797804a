//! Entries that name the event first and its time behind it: `Alert fired (14:05 UTC)`, `Detected: 14:05`.

use super::Walk;
use crate::markdown::TextRange;
use crate::model::time::Stamp;
use crate::model::timeline::region::Trust;
use crate::model::timeline::row::{Line, LineKind, ROW_LEVEL, Row};
use crate::span::Span;

/// A name of an event is no longer than this, in bytes.
const LONGEST_NAME: usize = 160;

impl<'a> Walk<'a> {
    /// Keeps an item whose time stands in brackets or behind a colon.
    pub(super) fn label(&mut self, range: TextRange, span: Span) {
        if self.trust != Trust::Declared {
            return;
        }
        let text = self.reader.markdown.text.get(range);
        let signs = text.char_indices().take_while(|(at, _)| *at < LONGEST_NAME);
        let mut behind = signs.filter(|(_, c)| matches!(c, '(' | '（' | ':' | '：'));
        let row = behind.find_map(|(at, sign)| {
            let read = Stamp::read(text, at + sign.len_utf8())?;
            let told = read.value.clock.is_some()
                && text[read.end..].trim_start().starts_with([')', '）'])
                || text[read.end..].trim().is_empty();
            let name = range.part(&(0..at));
            told.then(|| Row::new(self.reader, range, read, name, span))
        });
        if let Some(row) = row.filter(Row::has_words) {
            self.behind.push(Line {
                kind: LineKind::Row(row),
                level: ROW_LEVEL,
            });
        }
    }

    /// The lines read; labelled ones only where there are several of them and no others.
    pub(super) fn finished(mut self) -> Vec<Line<'a>> {
        let told = self
            .lines
            .iter()
            .any(|line| matches!(line.kind, LineKind::Row(_) | LineKind::Group(_)));
        if !told && self.behind.len() > 1 {
            self.lines.append(&mut self.behind);
        }
        self.lines
    }
}
