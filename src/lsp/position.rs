//! Places as a client counts them: lines from zero, columns in units that both sides have agreed on.

use crate::source::SourceFile;
use crate::span::{Span, offset};
use lsp_types::{Position, PositionEncodingKind, Range};
use std::cell::Cell;

/// The units of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// Two bytes each; what counts where nothing is agreed on.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

impl Encoding {
    /// The first one of a client's list that is known here.
    pub(super) fn among<'a>(mut offered: impl Iterator<Item = &'a str>) -> Self {
        let known = offered.find_map(|name| match name {
            "utf-8" => Some(Self::Utf8),
            "utf-16" => Some(Self::Utf16),
            "utf-32" => Some(Self::Utf32),
            _ => None,
        });
        known.unwrap_or_default()
    }

    /// As the protocol calls it.
    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
            Self::Utf32 => PositionEncodingKind::UTF32,
        }
    }

    fn units(self, text: &str) -> u32 {
        match self {
            _ if text.is_ascii() => offset(text.len()),
            Self::Utf8 => offset(text.len()),
            Self::Utf16 => offset(text.encode_utf16().count()),
            Self::Utf32 => offset(text.chars().count()),
        }
    }

    fn width(self, c: char) -> u32 {
        match self {
            Self::Utf8 => offset(c.len_utf8()),
            Self::Utf16 => offset(c.len_utf16()),
            Self::Utf32 => 1,
        }
    }
}

/// The places of a text.
pub(super) struct Places<'a> {
    source: &'a SourceFile,
    encoding: Encoding,
    /// The last place that was asked for, and its column: places come in order, and lines may be long.
    last: Cell<(u32, u32)>,
}

impl<'a> Places<'a> {
    pub(super) fn of(source: &'a SourceFile, encoding: Encoding) -> Self {
        Self {
            source,
            encoding,
            last: Cell::new((0, 0)),
        }
    }

    /// The place of a byte.
    pub(super) fn position(&self, at: u32) -> Position {
        let text = &self.source.text;
        let at = at.min(offset(text.len()));
        let line = self.source.lines.line(at);
        let start = self.source.lines.line_span(line, text).start;
        let (known, before) = self.last.get();
        let (from, units) = if (start..=at).contains(&known) && known > start {
            (known, before)
        } else {
            (start, 0)
        };
        let between = text.get(from as usize..at as usize).unwrap_or_default();
        let character = units + self.encoding.units(between);
        self.last.set((at, character));
        Position {
            line: line - 1,
            character,
        }
    }

    /// The place of a span.
    pub(super) fn range(&self, span: Span) -> Range {
        Range {
            start: self.position(span.start),
            end: self.position(span.end),
        }
    }

    /// The byte at a place: the end of the line where that is shorter, the end of the text where that has fewer lines, the
    /// start of a character where the column falls into one.
    pub(super) fn offset(&self, position: Position) -> u32 {
        let text = &self.source.text;
        let line = self
            .source
            .lines
            .line_span(position.line.saturating_add(1), text);
        let words = text.get(line.range()).unwrap_or_default();
        let mut column = 0;
        for (at, c) in words.char_indices() {
            column += self.encoding.width(c);
            if column > position.character {
                return line.start + offset(at);
            }
        }
        line.end
    }

    /// The bytes of a range; one whose end comes first is an empty one at its start.
    pub(super) fn span(&self, range: Range) -> Span {
        let start = self.offset(range.start);
        Span::new(start, self.offset(range.end).max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "aé→🦀b\r\n\nx\rlast 🦀";

    fn columns(encoding: Encoding) -> Vec<(u32, u32)> {
        let source = SourceFile::new("x.md", TEXT.to_owned());
        let places = Places::of(&source, encoding);
        let place = |(at, _)| {
            let Position { line, character } = places.position(offset(at));
            (line, character)
        };
        let first = TEXT.char_indices().take(5).map(place);
        first.chain([place((TEXT.len(), ' '))]).collect()
    }

    #[test]
    fn columns_count_in_the_units_that_were_agreed_on() {
        let of = |columns: [u32; 5], last| {
            let first = columns.map(|column| (0, column)).into_iter();
            first.chain([(3, last)]).collect::<Vec<_>>()
        };
        assert_eq!(columns(Encoding::Utf8), of([0, 1, 3, 6, 10], 9));
        assert_eq!(columns(Encoding::Utf16), of([0, 1, 2, 3, 5], 7));
        assert_eq!(columns(Encoding::Utf32), of([0, 1, 2, 3, 4], 6));
    }

    #[test]
    fn every_place_is_read_back() {
        let source = SourceFile::new("x.md", TEXT.to_owned());
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            let places = Places::of(&source, encoding);
            for (at, c) in TEXT.char_indices() {
                // The second half of a line break is no place to stand on.
                if c != '\n' || at == 0 || TEXT.as_bytes()[at - 1] != b'\r' {
                    let at = offset(at);
                    assert_eq!(places.offset(places.position(at)), at, "{encoding:?}");
                }
            }
        }
    }

    #[test]
    fn what_lies_outside_of_the_text_is_its_nearest_place() {
        let source = SourceFile::new("x.md", TEXT.to_owned());
        let places = Places::of(&source, Encoding::Utf16);
        let at = |line, character| places.offset(Position { line, character });
        assert_eq!(at(0, 99), 11);
        assert_eq!(at(99, 0), offset(TEXT.len()));
        assert_eq!(at(u32::MAX, u32::MAX), offset(TEXT.len()));
        assert_eq!(at(0, 4), 6, "within a pair of units");
    }
}
