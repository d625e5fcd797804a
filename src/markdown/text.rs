//! The prose of a document without its markup, and the way back from it to the file.

use crate::span::Span;
use std::ops::Range;

/// A range of bytes of [`Text`], not of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct TextRange {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl TextRange {
    /// A range from `start` up to and without `end`.
    #[must_use]
    pub fn new(start: u32, end: u32) -> Self {
        debug_assert!(
            start <= end,
            "a range ends before it starts: {start}..{end}"
        );
        Self { start, end }
    }

    /// The bytes of it to index text with.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether it covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The part at a byte range counted from the start of this one.
    #[must_use]
    pub fn part(self, range: &Range<usize>) -> Self {
        let at = |offset: usize| (self.start + crate::span::offset(offset)).min(self.end);
        Self::new(at(range.start), at(range.end))
    }
}

/// What the markup says of a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkKind {
    /// A code span: identifiers, commands, log lines; never language.
    Code,
    /// The words of a link, with where it leads.
    Link(String),
    /// The alternative text of an image, with where it lies.
    Image(String),
    /// Bold.
    Strong,
    /// Italics.
    Emphasis,
    /// Struck out.
    Strike,
}

/// A stretch of text that carries markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which text.
    pub range: TextRange,
    /// What it is.
    pub kind: MarkKind,
}

/// All prose of a document in one buffer: markup, comments and link targets left out, each line break one `\n`.
///
/// Words stand as they were written; code spans keep their text and carry a mark. The leaf blocks of a document own
/// disjoint ranges of it, in document order, with a `\n` between.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    plain: String,
    segments: Vec<Segment>,
    marks: Vec<Mark>,
}

/// A stretch of the buffer that came from one stretch of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Segment {
    plain: TextRange,
    source: Span,
}

impl Segment {
    /// Bytes map one to one, save where an entity or an escape made the text shorter than its source.
    fn is_verbatim(self) -> bool {
        self.plain.end - self.plain.start == self.source.len()
    }
}

impl Text {
    /// The whole buffer.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.plain
    }

    /// How many bytes there are so far, which is where the next push goes.
    #[must_use]
    pub fn end(&self) -> u32 {
        crate::span::offset(self.plain.len())
    }

    /// The words of a range.
    #[must_use]
    pub fn get(&self, range: TextRange) -> &str {
        self.plain.get(range.range()).unwrap_or_default()
    }

    /// Appends text that came from a span of the file.
    pub fn push(&mut self, text: &str, source: Span) {
        if text.is_empty() {
            return;
        }
        let start = self.end();
        self.plain.push_str(text);
        let plain = TextRange::new(start, self.end());
        match self.segments.last_mut() {
            Some(last)
                if last.is_verbatim()
                    && last.source.end == source.start
                    && text.len() == source.len() as usize =>
            {
                last.plain.end = plain.end;
                last.source.end = source.end;
            }
            _ => self.segments.push(Segment { plain, source }),
        }
    }

    /// Ends a block, so that no phrase is read across it.
    pub fn push_break(&mut self) {
        self.plain.push('\n');
    }

    /// Marks a range that has been pushed.
    pub fn mark(&mut self, range: TextRange, kind: MarkKind) {
        if !range.is_empty() {
            self.marks.push(Mark { range, kind });
        }
    }

    /// Sorts the marks by place; they arrive in the order in which their markup closes.
    pub fn finish(&mut self) {
        self.marks
            .sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    }

    /// The marks that start inside a range, in order.
    #[must_use]
    pub fn marks(&self, range: TextRange) -> &[Mark] {
        let from = self
            .marks
            .partition_point(|mark| mark.range.start < range.start);
        let to = self
            .marks
            .partition_point(|mark| mark.range.start < range.end);
        &self.marks[from..to]
    }

    /// The bytes of the file that a range of the text came from, markup between them included.
    #[must_use]
    pub fn span(&self, range: TextRange) -> Span {
        let Some(first) = self.segment(range.start) else {
            return Span::default();
        };
        let start = Self::place(first, range.start, first.source.start);
        if range.is_empty() {
            return Span::at(start);
        }
        let last = self.segment(range.end - 1).unwrap_or(first);
        Span::new(
            start,
            Self::place(last, range.end, last.source.end).max(start),
        )
    }

    /// The segment that holds an offset, or the last one before it: a break belongs to what it ends.
    fn segment(&self, at: u32) -> Option<Segment> {
        let next = self
            .segments
            .partition_point(|segment| segment.plain.start <= at);
        self.segments.get(next.saturating_sub(1)).copied()
    }

    fn place(segment: Segment, at: u32, fallback: u32) -> u32 {
        if segment.is_verbatim() {
            (segment.source.start + at.saturating_sub(segment.plain.start)).min(segment.source.end)
        } else if at >= segment.plain.end {
            segment.source.end
        } else {
            fallback
        }
    }
}

/// Words with each run of white space as one blank, and none around them.
#[must_use]
pub fn one_line(words: &str) -> String {
    // Most words are that already and need one copy.
    let bytes = words.as_bytes();
    let is_one = bytes.iter().all(|byte| matches!(byte, b' '..=b'~'))
        && !words.starts_with(' ')
        && !words.ends_with(' ')
        && memchr::memmem::find(bytes, b"  ").is_none();
    if is_one {
        return words.to_owned();
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn words_come_on_one_line_without_blanks_to_spare() {
        for words in [
            "the pool  was\nfull",
            " the pool was full",
            "the pool was full ",
            "the\tpool was\u{a0}full",
            "the pool was full",
            "the\u{b}pool was full",
        ] {
            assert_eq!(one_line(words), "the pool was full", "{words:?}");
        }
        assert_eq!(one_line("  \n"), "");
        assert_eq!(one_line("Pool  erschöpft"), "Pool erschöpft");
    }
}
