//! Places in a file: byte spans, and the lines and columns that people and protocols count.

use std::ops::Range;

/// A half-open range of bytes in a file as it lies on disk, a byte order mark included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// A span from `start` up to and without `end`.
    #[must_use]
    pub fn new(start: u32, end: u32) -> Self {
        debug_assert!(start <= end, "a span ends before it starts: {start}..{end}");
        Self { start, end }
    }

    /// The empty span at a place, for what is absent there.
    #[must_use]
    pub fn at(offset: u32) -> Self {
        Self {
            start: offset,
            end: offset,
        }
    }

    /// The span of a range that came from a reader of text; a file is smaller than 4 GiB by `source`'s limit.
    #[must_use]
    pub fn from_range(range: &Range<usize>) -> Self {
        Self::new(offset(range.start), offset(range.end))
    }

    /// The bytes of it as a range to index text with.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// How many bytes it covers.
    #[must_use]
    pub fn len(self) -> u32 {
        self.end - self.start
    }

    /// Whether it marks a place only.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether every byte of `other` lies in it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether both cover at least one common byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }
}

/// A byte offset as `u32`; `source` admits no text for which that could lose anything.
#[must_use]
pub(crate) fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A value and the bytes that state it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Another value that the same bytes state.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: change(self.value),
            span: self.span,
        }
    }
}

/// A line and a column, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line; LF, CRLF and a lone CR each end one.
    pub line: u32,
    /// The column in Unicode code points.
    pub column: u32,
}

/// Where the lines of a text start, so that a place is found without reading from the top again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// How many characters begin before each [`STEP`] of bytes, so that no line is too long to count columns in.
    characters: Vec<u32>,
}

/// The bytes from one count of characters to the next.
const STEP: usize = 1024;

impl LineIndex {
    /// Indexes a text once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(offset(at + 1));
            }
        }
        let mut before = 0;
        let mut characters = vec![before];
        for chunk in bytes.chunks_exact(STEP) {
            before += characters_in(chunk);
            characters.push(before);
        }
        // Those of thousands of documents are kept at once.
        starts.shrink_to_fit();
        Self { starts, characters }
    }

    /// How many lines there are; a text that ends in a line break has an empty last one.
    #[must_use]
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Never true: even an empty text has one line.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// The line that an offset lies on, counted from 1.
    #[must_use]
    pub fn line(&self, at: u32) -> u32 {
        offset(self.starts.partition_point(|&start| start <= at))
    }

    /// The bytes of a line, counted from 1, without its line break; empty past the last line.
    #[must_use]
    pub fn line_span(&self, line: u32, text: &str) -> Span {
        let end_of_text = offset(text.len());
        let index = line.saturating_sub(1) as usize;
        let start = self.starts.get(index).copied().unwrap_or(end_of_text);
        let next = self.starts.get(index + 1).copied().unwrap_or(end_of_text);
        let bytes = &text.as_bytes()[start as usize..next as usize];
        let breaks = bytes
            .iter()
            .rev()
            .take_while(|byte| matches!(byte, b'\n' | b'\r'))
            .count();
        Span::new(start, next - offset(breaks))
    }

    /// The line and column of an offset; an offset inside a character counts as that character's.
    #[must_use]
    pub fn position(&self, at: u32, text: &str) -> Position {
        let line = self.line(at);
        let start = self.starts[line as usize - 1] as usize;
        let mut characters = self.before(at as usize, text) - self.before(start, text);
        // No editor counts a byte order mark.
        if start == 0 && at > 0 && text.starts_with('\u{feff}') {
            characters -= 1;
        }
        Position {
            line,
            column: characters + 1,
        }
    }

    /// How many characters begin before an offset.
    fn before(&self, at: usize, text: &str) -> u32 {
        let at = at.min(text.len());
        let step = at / STEP;
        self.characters[step] + characters_in(&text.as_bytes()[step * STEP..at])
    }
}

/// How many characters begin in some bytes of a text.
fn characters_in(bytes: &[u8]) -> u32 {
    offset(bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn position(text: &str, at: u32) -> (u32, u32) {
        let Position { line, column } = LineIndex::new(text).position(at, text);
        (line, column)
    }

    #[test]
    fn lf_crlf_and_lone_cr_each_end_a_line() {
        let text = "a\nb\r\nc\rd";
        assert_eq!(
            [0, 2, 5, 7].map(|at| position(text, at)),
            [(1, 1), (2, 1), (3, 1), (4, 1)]
        );
    }

    #[test]
    fn columns_count_code_points() {
        assert_eq!(position("naïve → x", 11), (1, 9));
    }

    #[test]
    fn columns_of_a_long_line_are_counted_from_its_start() {
        let text = format!("ab\n{}é{}", "x→".repeat(STEP), "y".repeat(STEP));
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]).skip(3) {
            let counted = text[3..at].chars().count();
            let at = offset(at);
            assert_eq!(position(&text, at), (2, offset(counted) + 1));
        }
        let steps = "x".repeat(2 * STEP);
        assert_eq!(
            position(&steps, offset(steps.len())).1,
            offset(2 * STEP) + 1
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        let text = "\u{feff}# x";
        assert_eq!(
            [0, 3, 5].map(|at| position(text, at)),
            [(1, 1), (1, 1), (1, 3)]
        );
    }

    #[test]
    fn the_end_of_the_text_is_a_place() {
        assert_eq!(position("ab\n", 3), (2, 1));
        assert_eq!(position("", 0), (1, 1));
    }

    #[test]
    fn a_line_span_leaves_its_break_out() {
        let text = "ab\r\ncd";
        let index = LineIndex::new(text);
        assert_eq!(index.line_span(1, text), Span::new(0, 2));
        assert_eq!(index.line_span(2, text), Span::new(4, 6));
        assert_eq!(index.line_span(9, text), Span::at(6));
    }
}
