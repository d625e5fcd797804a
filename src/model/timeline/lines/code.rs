//! Timelines that stand in a code block, where every line keeps its place.

use super::Walk;
use crate::markdown::BlockId;
use crate::model::time::Stamp;
use crate::model::timeline::region::Trust;
use crate::model::timeline::row::{Line, LineKind, ROW_LEVEL, Row, lead_in};
use crate::span::{Span, Spanned, offset};

impl Walk<'_> {
    /// Keeps the lines of a code block that begin with a clock, for a timeline that has no other rows.
    pub(super) fn code(&mut self, id: BlockId) {
        if self.trust != Trust::Declared {
            return;
        }
        let block = self.reader.markdown.blocks[id].span;
        let text = self.reader.source.get(block.range()).unwrap_or_default();
        let mut at = block.start;
        for line in text.split_inclusive('\n') {
            let start = at;
            at += offset(line.len());
            let line = line.trim_end();
            let read = Stamp::read(line, lead_in(line)).filter(|read| read.value.clock.is_some());
            let Some(read) = read else { continue };
            let place =
                |from: usize, to: usize| Span::new(start + offset(from), start + offset(to));
            let spanned =
                |from: usize, to: usize| Spanned::new(line[from..to].to_owned(), place(from, to));
            let raw = spanned(read.start, read.end);
            let row = Row {
                stamp: read.value,
                zone: read.value.zone.map(|zone| Spanned::new(zone, raw.span)),
                raw,
                text: spanned(read.value.next, line.len()),
                tag: None,
                invalid: None,
                span: place(0, line.len()),
            };
            self.behind.push(Line {
                kind: LineKind::Row(row),
                level: ROW_LEVEL,
            });
        }
    }
}
