//! Text in XML 1.0.

use super::visible::visible;
use std::fmt::{self, Display, Formatter, Write};

/// The first line of a document.
pub(super) const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;

/// A text as XML takes it between tags and in attributes: what it cannot hold at all is shown by a sign for it.
pub(super) struct Xml<T>(pub(super) T);

impl<T: Display> Display for Xml<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(Filter(f), "{}", self.0)
    }
}

struct Filter<'a, 'f>(&'a mut Formatter<'f>);

impl Write for Filter<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|c| match c {
            '&' => self.0.write_str("&amp;"),
            '<' => self.0.write_str("&lt;"),
            '>' => self.0.write_str("&gt;"),
            '"' => self.0.write_str("&quot;"),
            '\'' => self.0.write_str("&apos;"),
            // A reader makes spaces of them in attributes unless they are references.
            '\t' | '\n' | '\r' => write!(self.0, "&#{};", u32::from(c)),
            '\u{fffe}' | '\u{ffff}' => self.0.write_char(char::REPLACEMENT_CHARACTER),
            c if c.is_control() => self.0.write_char(visible(c)),
            c => self.0.write_char(c),
        })
    }
}
