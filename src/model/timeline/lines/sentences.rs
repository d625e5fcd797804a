//! Entries that are sentences of one paragraph: "At 14:05 the deploy finished. Resolved at 15:00."

use super::{Walk, starts_with_digit};
use crate::markdown::TextRange;
use crate::model::passage::Passage;
use crate::model::time::{Clock, Stamp};
use crate::model::timeline::region::Trust;
use crate::model::timeline::row::{Line, LineKind, ROW_LEVEL, Row, lead_in};
use std::ops::Range;

/// The words of an entry, and where in them its time begins.
struct Told {
    words: Range<usize>,
    time: usize,
    clock: Clock,
}

impl Walk<'_> {
    /// Reads a paragraph that begins with "At 14:05" and tells a further hour in a further sentence; whether it is one.
    pub(super) fn sentences(&mut self, range: TextRange) -> bool {
        let markdown = self.reader.markdown;
        let text = markdown.text.get(range);
        if self.trust != Trust::Declared || starts_with_digit(text) || !begins_with_clock(text) {
            return false;
        }
        let passage = Passage::new(markdown, range);
        let Some(told) = told(passage.words(), passage.sentences()) else {
            return false;
        };
        let rows = told.into_iter().filter_map(|told| {
            let sentence = range.part(&told.words);
            let span = markdown.text.span(sentence);
            let words = markdown.text.get(sentence);
            let row = if begins_with_clock(words) {
                Row::read(self.reader, sentence, span)
            } else {
                let read = Stamp::read(words, told.time - told.words.start)?;
                Some(Row::new(self.reader, sentence, read, sentence, span))
            };
            Some(Line {
                kind: LineKind::Row(row?),
                level: ROW_LEVEL,
            })
        });
        self.lines.extend(rows);
        true
    }
}

fn begins_with_clock(text: &str) -> bool {
    Stamp::read(text, lead_in(text)).is_some_and(|read| read.value.clock.is_some())
}

/// The entries of a paragraph that begins with a time, if there are at least two.
///
/// A sentence without a time, with several, or with one that steps back belongs to the entry before it.
fn told(text: &str, sentences: Vec<Range<usize>>) -> Option<Vec<Told>> {
    let mut entries: Vec<Told> = Vec::new();
    for sentence in sentences {
        let words = text.get(sentence.clone())?;
        let mut clocks = Clock::all(words);
        let first = clocks.next();
        let begins = begins_with_clock(words);
        let only = clocks.next().is_none();
        let own = first.filter(|read| {
            let after = |last: &Told| last.clock.seconds() <= read.value.seconds();
            begins || only && entries.last().is_none_or(after)
        });
        match (own, entries.last_mut()) {
            (Some(read), _) => entries.push(Told {
                time: sentence.start + read.start,
                words: sentence,
                clock: read.value,
            }),
            (None, Some(last)) => last.words.end = sentence.end,
            (None, None) => return None,
        }
    }
    (entries.len() > 1).then_some(entries)
}
