//! A stretch of prose that a reader looks through, with the way back to the file.

use super::Reader;
use crate::markdown::{BlockId, MarkKind, Markdown, TextRange};
use crate::span::{Span, Spanned, offset};
use std::borrow::Cow;
use std::ops::Range;

/// Prose of one leaf block, of a part of it, or of a field, on one line.
#[derive(Clone)]
pub(crate) struct Passage<'a> {
    words: Cow<'a, str>,
    origin: Origin<'a>,
}

/// Where a passage stands.
#[derive(Clone, Copy)]
enum Origin<'a> {
    /// In the prose of a document.
    Prose(&'a Markdown, TextRange),
    /// In a field that was read before.
    Field(Span),
}

impl<'a> Passage<'a> {
    /// The prose of a range of the document's text; its line breaks read as blanks.
    pub(crate) fn new(markdown: &'a Markdown, range: TextRange) -> Self {
        let words = markdown.text.get(range);
        let words = if memchr::memchr(b'\n', words.as_bytes()).is_some() {
            Cow::Owned(words.replace('\n', " "))
        } else {
            Cow::Borrowed(words)
        };
        Self {
            words,
            origin: Origin::Prose(markdown, range),
        }
    }

    /// The words of a field.
    pub(crate) fn field(field: &'a Spanned<String>) -> Self {
        Self {
            words: Cow::Borrowed(&field.value),
            origin: Origin::Field(field.span),
        }
    }

    /// The leaf blocks among some, those of quotations left out.
    pub(crate) fn leaves(
        reader: Reader<'a>,
        blocks: Range<BlockId>,
    ) -> impl Iterator<Item = (BlockId, Self)> {
        blocks.filter_map(move |id| {
            let block = reader.markdown.blocks.get(id)?;
            (block.is_leaf() && !block.quoted).then(|| (id, Self::new(reader.markdown, block.text)))
        })
    }

    /// The words, as long as in the document's text.
    pub(crate) fn words(&self) -> &str {
        &self.words
    }

    /// All bytes of it.
    pub(crate) fn range(&self) -> Range<usize> {
        0..self.words.len()
    }

    /// A part by its bytes.
    pub(crate) fn part(&self, range: &Range<usize>) -> Self {
        match self.origin {
            Origin::Prose(markdown, text) => Self::new(markdown, text.part(range)),
            Origin::Field(_) => Self {
                words: Cow::Owned(self.words.get(range.clone()).unwrap_or_default().to_owned()),
                origin: Origin::Field(self.span(range)),
            },
        }
    }

    /// The bytes of its lines as the author broke them.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Range<usize>> + 'a {
        let text = match self.origin {
            Origin::Prose(markdown, range) => markdown.text.get(range),
            Origin::Field(_) => "",
        };
        let mut from = 0;
        text.split('\n').map(move |line| {
            let range = from..from + line.len();
            from = range.end + 1;
            range
        })
    }

    /// The bytes of its sentences, without the blanks around them.
    pub(crate) fn sentences(&self) -> Vec<Range<usize>> {
        let text = self.words();
        let mut sentences = Vec::new();
        let (mut from, mut at) = (0, 0);
        loop {
            let rest = &text.as_bytes()[at..];
            let plain = rest.iter().position(|&byte| ENDS[usize::from(byte)]);
            at += plain.unwrap_or(rest.len());
            let mark = text[at..].chars().next();
            let end = at + mark.map_or(0, char::len_utf8);
            let ends = match mark {
                Some('。') | None => true,
                Some('.' | '!' | '?' | ';') => {
                    end == text.len() || text[end..].starts_with(char::is_whitespace)
                }
                Some(_) => false,
            };
            if ends {
                let words = &text[from..at];
                let start = from + words.len() - words.trim_start().len();
                let stop = start + words.trim().len();
                if stop > start {
                    sentences.push(start..stop);
                }
                from = end;
            }
            if mark.is_none() {
                return sentences;
            }
            at = end;
        }
    }

    /// Without blanks and the bars between fields around it.
    pub(crate) fn trimmed(&self) -> Self {
        let around = |c: char| c.is_whitespace() || matches!(c, '|' | '·' | '•');
        let from = self.words.len() - self.words.trim_start_matches(around).len();
        let to = self.words.trim_end_matches(around).len().max(from);
        self.part(&(from..to))
    }

    /// What stands behind a place of the file; all of it where it begins there.
    pub(crate) fn behind(&self, start: u32) -> Self {
        let all = self.range();
        let from = self
            .words
            .char_indices()
            .map(|(at, _)| at)
            .find(|&at| self.span(&(at..all.end)).start >= start);
        self.part(&(from.unwrap_or(all.end)..all.end))
    }

    /// Where a part stands in the file.
    pub(crate) fn span(&self, range: &Range<usize>) -> Span {
        match self.origin {
            Origin::Prose(markdown, text) => markdown.text.span(text.part(range)),
            Origin::Field(span) if span.len() as usize == self.words.len() => Span::new(
                span.start + offset(range.start),
                span.start + offset(range.end),
            ),
            Origin::Field(span) => span,
        }
    }

    /// A part as a value with its place.
    pub(crate) fn spanned(&self, range: &Range<usize>) -> Spanned<String> {
        let words = self.words.get(range.clone()).unwrap_or_default();
        Spanned::new(words.to_owned(), self.span(range))
    }

    /// Whether a part stands in a code span.
    pub(crate) fn is_code(&self, range: &Range<usize>) -> bool {
        let Origin::Prose(markdown, text) = self.origin else {
            return false;
        };
        // Marks nest a few deep at most: one that holds the part is among the last that start before it.
        let part = text.part(range);
        let marks = markdown.text.marks(text);
        let before = marks.partition_point(|mark| mark.range.start <= part.start);
        marks[..before]
            .iter()
            .rev()
            .take(4)
            .any(|mark| mark.kind == MarkKind::Code && part.end <= mark.range.end)
    }

    /// The ranges of bold words in it.
    pub(crate) fn bold(&self) -> Vec<Range<usize>> {
        let Origin::Prose(markdown, text) = self.origin else {
            return Vec::new();
        };
        let at = |place: u32| (place.min(text.end) - text.start) as usize;
        let marks = markdown.text.marks(text).iter();
        marks
            .filter(|mark| mark.kind == MarkKind::Strong)
            .map(|mark| at(mark.range.start)..at(mark.range.end))
            .collect()
    }
}

/// The bytes that may end a sentence: its marks, and the first of "。".
static ENDS: [bool; 256] = {
    let mut ends = [false; 256];
    ends[b'.' as usize] = true;
    ends[b'!' as usize] = true;
    ends[b'?' as usize] = true;
    ends[b';' as usize] = true;
    ends["。".as_bytes()[0] as usize] = true;
    ends
};

/// The text from a place on, at most eighty bytes of it, so that no reader runs far for nothing.
pub(crate) fn ahead(text: &str, at: usize) -> &str {
    let to = (at..=(at + 80).min(text.len()))
        .rev()
        .find(|&to| text.is_char_boundary(to))
        .unwrap_or(at);
    text.get(at..to).unwrap_or_default()
}

/// The text up to a place, at most eighty bytes of it.
pub(crate) fn back(text: &str, at: usize) -> &str {
    let from = (at.saturating_sub(80)..=at)
        .find(|&from| text.is_char_boundary(from))
        .unwrap_or(at);
    text.get(from..at).unwrap_or_default()
}
