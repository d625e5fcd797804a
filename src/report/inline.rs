//! Text of others inside Markdown that we write and people read as it is.

use super::Visible;
use std::fmt::{self, Display, Formatter, Write};

/// A text that stays text inside a paragraph, a list item or a cell: one line, nothing of it markup, HTML or a link.
pub(super) struct Inline<'a>(pub(super) &'a str);

impl Display for Inline<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (nth, word) in self.0.split_whitespace().enumerate() {
            if nth > 0 {
                f.write_char(' ')?;
            }
            write_word(&Visible(word).to_string(), f)?;
        }
        Ok(())
    }
}

fn write_word(word: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let bytes = word.as_bytes();
    let is_host = |at: usize| {
        let start = at.checked_sub(3).and_then(|start| bytes.get(start..at));
        start.is_some_and(|www| www.eq_ignore_ascii_case(b"www"))
    };
    for (at, c) in word.char_indices() {
        let escaped = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' => true,
            // Forges make links of addresses, in whatever text.
            ':' => word[at..].starts_with("://"),
            '.' => is_host(at),
            _ => false,
        };
        if escaped {
            f.write_char('\\')?;
        }
        f.write_char(c)?;
    }
    Ok(())
}

/// The path of a file below the one that links to it, as the target of a link.
pub(super) struct Target<'a>(pub(super) &'a str);

impl Display for Target<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                    f.write_char(char::from(byte))?;
                }
                _ => write!(f, "%{byte:02X}")?,
            }
        }
        Ok(())
    }
}
