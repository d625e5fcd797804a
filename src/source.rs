//! A file's bytes as text, or the reason why they are none.

use crate::span::{LineIndex, Position, Span};
use std::borrow::Cow;
use std::io::Read;
use std::path::Path;

/// The largest document that is read, in bytes.
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;

/// What an excerpt shows for each character that it may not show.
pub const HIDDEN: char = '•';

/// The text of a document under the name that is shown for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// The path as given or found, for reports.
    pub path: String,
    /// The whole text, a byte order mark included.
    pub text: String,
    /// Where its lines start.
    pub lines: LineIndex,
    /// Places that no excerpt may show, in order: secrets, which a log of a run must not repeat.
    pub hidden: Vec<Span>,
}

/// Why a file is no text to read.
#[derive(Debug)]
pub enum ReadError {
    /// The operating system did not give it.
    Io(std::io::Error),
    /// A device, a socket or a pipe, which might never end.
    NotAFile,
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// Not UTF-8 from this byte on.
    NotUtf8(usize),
    /// A NUL byte at this place: a binary file, or UTF-16.
    Nul(usize),
}

impl std::fmt::Display for ReadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(error) => write!(f, "cannot be read: {error}"),
            Self::NotAFile => write!(f, "not a regular file"),
            Self::TooLarge => write!(f, "larger than {} MiB", MAX_BYTES / 1024 / 1024),
            Self::NotUtf8(at) => write!(f, "not UTF-8: invalid byte at offset {at}"),
            Self::Nul(at) => write!(f, "not text: NUL byte at offset {at}"),
        }
    }
}

impl ReadError {
    /// What its owner can do about it: starts with a verb.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Io(_) => "check that the file exists and may be read",
            Self::NotAFile => "name a file; for text from a pipe use `-`",
            Self::TooLarge => "split the document, or move logs and data out of it",
            Self::NotUtf8(_) => "save the file as UTF-8, for example with `iconv -t UTF-8`",
            Self::Nul(_) => "save the file as UTF-8 text; UTF-16 and binary files are not read",
        }
    }
}

impl SourceFile {
    /// Takes text as a document.
    #[must_use]
    pub fn new(path: impl Into<String>, text: String) -> Self {
        let lines = LineIndex::new(&text);
        Self {
            path: path.into(),
            text,
            lines,
            hidden: Vec::new(),
        }
    }

    /// Takes bytes as a document.
    ///
    /// # Errors
    /// When they are no UTF-8 text.
    pub fn from_bytes(path: impl Into<String>, bytes: Vec<u8>) -> Result<Self, ReadError> {
        if let Some(at) = memchr::memchr(0, &bytes) {
            return Err(ReadError::Nul(at));
        }
        let text = String::from_utf8(bytes)
            .map_err(|error| ReadError::NotUtf8(error.utf8_error().valid_up_to()))?;
        Ok(Self::new(path, text))
    }

    /// Reads a file, shown as `name`.
    ///
    /// # Errors
    /// When it cannot be opened, is no regular file, is too large or is no UTF-8 text.
    pub fn read(path: &Path, name: impl Into<String>) -> Result<Self, ReadError> {
        let metadata = std::fs::metadata(path).map_err(ReadError::Io)?;
        if !metadata.is_file() {
            return Err(ReadError::NotAFile);
        }
        let file = std::fs::File::open(path).map_err(ReadError::Io)?;
        // One byte more shows that the end is reached without asking for more room.
        let room = metadata.len().min(MAX_BYTES) + 1;
        Self::read_into(
            Vec::with_capacity(usize::try_from(room).unwrap_or(0)),
            file,
            name,
        )
    }

    /// Reads what a stream holds, shown as `name`; never more than [`MAX_BYTES`] of it.
    ///
    /// # Errors
    /// When reading fails, when it is too large or no UTF-8 text.
    pub fn read_from(stream: impl Read, name: impl Into<String>) -> Result<Self, ReadError> {
        Self::read_into(Vec::new(), stream, name)
    }

    fn read_into(
        mut bytes: Vec<u8>,
        stream: impl Read,
        name: impl Into<String>,
    ) -> Result<Self, ReadError> {
        stream
            .take(MAX_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(ReadError::Io)?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(ReadError::TooLarge);
        }
        Self::from_bytes(name, bytes)
    }

    /// The words of a span.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// The words of a span with dots in the place of what no excerpt may show.
    #[must_use]
    pub fn shown(&self, span: Span) -> Cow<'_, str> {
        let words = self.slice(span);
        if !self.hidden.iter().any(|hidden| hidden.overlaps(span)) {
            return Cow::Borrowed(words);
        }
        let dotted = words.char_indices().map(|(at, c)| {
            let hides = self.hides(span.start + crate::span::offset(at));
            if hides { HIDDEN } else { c }
        });
        Cow::Owned(dotted.collect())
    }

    /// Whether no excerpt may show the character at a place.
    #[must_use]
    pub fn hides(&self, at: u32) -> bool {
        let before = self.hidden.partition_point(|hidden| hidden.start <= at);
        let last = before.checked_sub(1).and_then(|last| self.hidden.get(last));
        last.is_some_and(|hidden| at < hidden.end)
    }

    /// The line and column of an offset.
    #[must_use]
    pub fn position(&self, at: u32) -> Position {
        self.lines.position(at, &self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_text_say_where() {
        let error = |bytes: &[u8]| {
            SourceFile::from_bytes("x.md", bytes.to_vec()).map_err(|error| error.to_string())
        };
        assert_eq!(
            error(b"ok\xff").expect_err("it is no text"),
            "not UTF-8: invalid byte at offset 2"
        );
        assert_eq!(
            error(b"o\0k").expect_err("it is no text"),
            "not text: NUL byte at offset 1"
        );
    }

    #[test]
    fn a_stream_that_never_ends_is_too_large() {
        let error = SourceFile::read_from(std::io::repeat(b'a'), "-").expect_err("it is no text");
        assert_eq!(error.to_string(), "larger than 10 MiB");
    }
}
