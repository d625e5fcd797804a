//! The tables and lists that a timeline stands in, and where in them a row belongs.

use super::Refusal;
use super::style::Style;
use crate::markdown::{BlockId, BlockKind};
use crate::model::timeline::{Entry, Slot};
use crate::model::{Dialect, Postmortem, When};
use crate::span::LineIndex;
use chrono::NaiveDateTime;

/// A table or list that rows go into.
pub(super) struct Holder<'a> {
    pub(super) form: Form,
    /// Its entries in document order.
    pub(super) entries: Vec<&'a Entry>,
    /// Where its first row begins or would begin.
    pub(super) first: usize,
    /// What the lines begin with before a row: a quote's mark, an indent.
    pub(super) prefix: String,
    /// Whether blank lines stand between its rows.
    pub(super) loose: bool,
}

/// How a holder writes its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    /// In cells, with a bar before the first one or not.
    Table { slots: Vec<Slot>, barred: bool },
    /// As items.
    List {
        /// What stands before the time: `- `, `* **`.
        before: String,
        /// What stands between the time and the words: ` `, `** – `.
        between: String,
    },
}

impl<'a> Holder<'a> {
    /// The holders of a document that has entries; none where it has none.
    pub(super) fn all(
        doc: &'a Postmortem,
        source: &str,
        dialect: &Dialect,
    ) -> Result<Vec<Self>, Refusal> {
        let mut holders: Vec<(BlockId, Self)> = Vec::new();
        let outer = |entry: &&Entry| entry.depth == 0;
        for entry in doc.timeline.entries.iter().filter(outer) {
            let blocks = &doc.markdown.blocks;
            let row = doc.markdown.row_at(entry.span);
            let Some(parent) = row.and_then(|row| blocks[row].parent) else {
                continue;
            };
            match holders.last_mut().filter(|(last, _)| *last == parent) {
                Some((_, holder)) => {
                    let before = holder.entries.last().map_or(0, |last| last.span.end);
                    let gap = source.get(before as usize..entry.span.start as usize);
                    holder.loose |= gap.is_some_and(|gap| gap.matches('\n').count() > 1);
                    holder.entries.push(entry);
                }
                None => holders.push((parent, Self::of(doc, source, dialect, parent, entry))),
            }
        }
        if holders.is_empty()
            && let Some(entry) = doc.timeline.entries.first()
        {
            if let Some(holder) = Self::paragraphs(doc, source) {
                return Ok(vec![holder]);
            }
            let line = LineIndex::new(source).line(entry.span.start);
            return Err(Refusal::Form(line as usize));
        }
        Ok(holders.into_iter().map(|(_, holder)| holder).collect())
    }

    /// Paragraphs, each an entry that begins with its time, with nothing between them; none where it is not as clear.
    fn paragraphs(doc: &'a Postmortem, source: &str) -> Option<Self> {
        let entries: Vec<&Entry> = doc.timeline.entries.iter().collect();
        let (mut first, mut end): (Option<usize>, Option<usize>) = (None, None);
        let mut blocks = doc.markdown.blocks.iter();
        for entry in &entries {
            let own = entry.span.range();
            let block = blocks.find(|block| {
                let rest = source.get(own.end..block.span.range().end);
                block.kind == BlockKind::Paragraph
                    && block.span.contains(entry.span)
                    && rest.is_none_or(|rest| rest.trim().is_empty())
            })?;
            let start = block.span.range().start;
            let gap = end.map_or(Some(""), |end| source.get(end..start))?;
            let time = entry.raw.span.range().start;
            let leads = source
                .get(start..time)?
                .trim_matches(['*', '_', '`'])
                .is_empty();
            if !gap.trim().is_empty() || line_start(source, start) != start || !leads {
                return None;
            }
            first.get_or_insert(start);
            end = Some(own.end.max(block.span.range().end));
        }
        let first = first?;
        let around = Form::around(source, first, entries.first()?);
        let (before, between) = around.filter(|(_, between)| !between.is_empty())?;
        Some(Self {
            form: Form::List {
                before: before.to_owned(),
                between: between.to_owned(),
            },
            first,
            entries,
            prefix: String::new(),
            loose: true,
        })
    }

    fn of(
        doc: &Postmortem,
        source: &str,
        dialect: &Dialect,
        parent: BlockId,
        entry: &'a Entry,
    ) -> Self {
        let start = entry.span.start as usize;
        let line = line_start(source, start);
        let form = match doc.markdown.blocks[parent].kind {
            BlockKind::Table => Form::Table {
                slots: doc.slots(source, dialect, parent),
                barred: source[start..].starts_with('|'),
            },
            _ => Form::of_item(source, entry),
        };
        Self {
            form,
            entries: vec![entry],
            first: line,
            prefix: source[line..start].to_owned(),
            loose: false,
        }
    }

    /// When its first entry with a moment is.
    pub(super) fn begins(&self) -> Option<NaiveDateTime> {
        self.entries.iter().find_map(|entry| instant(entry))
    }

    /// Whether it tells the latest first.
    fn is_reversed(&self) -> bool {
        let moments = || self.entries.iter().filter_map(|entry| instant(entry));
        moments().is_sorted_by(|one, next| one >= next)
            && moments()
                .next()
                .zip(moments().next_back())
                .is_some_and(|(first, last)| first > last)
    }

    /// The entry that a row at a moment comes right behind; none where it comes first.
    pub(super) fn before(&self, at: NaiveDateTime) -> Option<usize> {
        if self.is_reversed() {
            let later = |entry: &&Entry| instant(entry).is_some_and(|own| own > at);
            return self.entries.iter().rposition(later);
        }
        let no_later = |entry: &&Entry| instant(entry).is_some_and(|own| own <= at);
        // Rows without a moment of their own, such as `T+5m`, tell nothing of where others belong.
        let timed = self.entries.iter().any(|entry| instant(entry).is_some());
        if timed {
            self.entries.iter().rposition(no_later)
        } else {
            self.entries.len().checked_sub(1)
        }
    }

    /// How the entry at a place writes its time.
    pub(super) fn style(&self, nth: usize) -> Style {
        let entry = self.entries.get(nth);
        entry.map_or_else(Style::default, |entry| Style::of(&entry.raw.value))
    }
}

impl Form {
    fn of_item(source: &str, entry: &Entry) -> Self {
        let pair = Self::around(source, entry.span.start as usize, entry);
        let pair = pair.filter(|(before, between)| !before.is_empty() && !between.is_empty());
        let start = entry.span.start as usize;
        let bullet = source[start..].split_whitespace().next().unwrap_or("-");
        let plain = format!("{bullet} ");
        let (before, between) = pair.unwrap_or((&plain, " "));
        Self::List {
            before: before.to_owned(),
            between: between.to_owned(),
        }
    }

    /// What stands before the time of an entry, and between that and its words, where both are but signs.
    fn around<'s>(source: &'s str, start: usize, entry: &Entry) -> Option<(&'s str, &'s str)> {
        let signs =
            |text: &str| !text.contains(|c: char| c.is_alphabetic() || c == '[' || c == '\n');
        let emphasis =
            |text: &str| -> String { text.chars().filter(|c| "*_`~".contains(*c)).collect() };
        let before = source.get(start..entry.raw.span.start as usize)?;
        let words = entry.tag.as_ref().map_or(entry.text.span.start, |tag| {
            entry.text.span.start.min(tag.span.start.saturating_sub(1))
        });
        let between = source.get(entry.raw.span.end as usize..words as usize)?;
        // What is opened before the time is closed behind it, and nothing else is opened; the mark of an item opens nothing.
        let mark = before.split_once(' ').map(|(_, behind)| behind);
        let opened = mark.unwrap_or(
            if before.starts_with(['*', '_', '`', '~']) && before != "*" {
                before
            } else {
                ""
            },
        );
        let digits = between.contains(|c: char| c.is_ascii_digit());
        let closed = emphasis(opened) == emphasis(between);
        (signs(before) && signs(between) && closed && !digits).then_some((before, between))
    }
}

/// When an entry is, on the calendar that the entries of its timeline share.
pub(super) fn instant(entry: &Entry) -> Option<NaiveDateTime> {
    entry.moment.and_then(When::instant)
}

/// Where the line that holds a byte begins.
pub(super) fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

/// Where the line after the one that a row ends on begins; the end of the file where there is none.
pub(super) fn line_after(source: &str, end: usize) -> usize {
    if end > 0 && source.as_bytes()[end - 1] == b'\n' {
        return end;
    }
    source[end..]
        .find('\n')
        .map_or(source.len(), |newline| end + newline + 1)
}

/// How the lines of a file end.
pub(super) fn line_end(source: &str) -> &'static str {
    match source.split_once('\n') {
        Some((first, _)) if first.ends_with('\r') => "\r\n",
        _ => "\n",
    }
}
