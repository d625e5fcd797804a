//! Text that nobody vouches for, made safe for a terminal.

use crate::markdown::one_line;
use std::fmt::{self, Display, Formatter, Write};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Shows what a value displays, with a visible character of one column for each that would steer the terminal, turn the
/// direction of the text or stay unseen.
#[derive(Debug, Clone, Copy)]
pub struct Visible<T>(pub T);

impl<T: Display> Display for Visible<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(Filter(f), "{}", self.0)
    }
}

/// A text on one line that takes so many columns at most.
pub(super) fn clipped(text: &str, columns: usize) -> String {
    let text = one_line(text);
    let text = Visible(text).to_string();
    if text.width() <= columns {
        return text;
    }
    let mut taken = 0;
    let fits = text.chars().take_while(|c| {
        taken += c.width().unwrap_or(0);
        taken < columns
    });
    let mut short: String = fits.collect();
    short.push('…');
    short
}

struct Filter<'a, 'f>(&'a mut Formatter<'f>);

impl Write for Filter<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut from = 0;
        for (at, c) in text.char_indices() {
            if visible(c) != c && !is_joint(text, at) {
                self.0.write_str(&text[from..at])?;
                self.0.write_char(visible(c))?;
                from = at + c.len_utf8();
            }
        }
        self.0.write_str(&text[from..])
    }
}

/// Whether the character at a place joins two pictures to one, as in a woman with a laptop.
pub(super) fn is_joint(text: &str, at: usize) -> bool {
    const JOINER: char = '\u{200d}';
    let picture =
        |c: char| matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}');
    let Some(behind) = text.get(at..).and_then(|rest| rest.strip_prefix(JOINER)) else {
        return false;
    };
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_some_and(picture) && behind.chars().next().is_some_and(picture)
}

/// The character itself, or what stands for it on a terminal.
pub(super) fn visible(c: char) -> char {
    match c {
        // The pictures of the control characters stand in their order.
        '\0'..='\x1f' => {
            char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        '\x7f' => '␡',
        // C1 controls; soft hyphen; direction marks, embeddings, overrides and isolates; zero-width characters, line and
        // paragraph separators; the byte order mark; interlinear and tag characters.
        '\u{80}'..='\u{9f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => char::REPLACEMENT_CHARACTER,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_shown_instead() {
        let hostile = "a\u{1b}[31mb\r\n\u{9b}2J\u{202e}c\u{200b}\u{7f}\u{feff}";
        assert_eq!(Visible(hostile).to_string(), "a␛[31mb␍␊�2J�c�␡�");
    }

    #[test]
    fn ordinary_text_stays() {
        let text = "naïve → 注文 🔥 e\u{301} 👩\u{200d}💻";
        assert_eq!(Visible("a\u{200d}b").to_string(), "a�b");
        assert_eq!(Visible(text).to_string(), text);
    }
}
