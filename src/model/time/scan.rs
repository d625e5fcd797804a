//! A position in a text that reads forward and is copied to look ahead.

use std::borrow::Cow;

/// What a reader found, and the bytes of the text that it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Read<T> {
    /// What was read.
    pub value: T,
    /// The first byte.
    pub start: usize,
    /// The byte after the last one.
    pub end: usize,
}

impl<T> Read<T> {
    /// The same bytes read as something else.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Read<U> {
        Read {
            value: change(self.value),
            start: self.start,
            end: self.end,
        }
    }
}

/// A word in small letters; most words of a text have no others and are not copied.
pub(super) fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// An unsigned number and how many digits it was written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: u32,
    pub(super) digits: usize,
}

/// A reading position; always on a character boundary.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

/// No name that a reader knows is longer, in bytes.
const LONGEST_WORD: usize = 24;

impl<'a> Cursor<'a> {
    /// A cursor at a byte; none where that is inside a character or past the end.
    pub(super) fn new(text: &'a str, at: usize) -> Option<Self> {
        text.is_char_boundary(at).then_some(Self { text, at })
    }

    pub(super) fn at(self) -> usize {
        self.at
    }

    pub(super) fn rest(self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The text from an earlier position up to here.
    pub(super) fn since(self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Goes on behind so many bytes, which must end at a character's boundary.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.at += bytes;
    }

    pub(super) fn peek(self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn before(self) -> Option<char> {
        self.text
            .get(..self.at)
            .and_then(|text| text.chars().next_back())
    }

    pub(super) fn eat(&mut self, wanted: char) -> bool {
        self.eat_if(|c| c == wanted).is_some()
    }

    pub(super) fn eat_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let c = self.peek().filter(|&c| wanted(c))?;
        self.at += c.len_utf8();
        Some(c)
    }

    pub(super) fn eat_str(&mut self, wanted: &str) -> bool {
        let found = self.rest().starts_with(wanted);
        if found {
            self.at += wanted.len();
        }
        found
    }

    /// Skips blanks that do not end a line, eight at most; whether there was one.
    pub(super) fn blanks(&mut self) -> bool {
        let start = self.at;
        for _ in 0..8 {
            if self.eat_if(is_blank).is_none() {
                break;
            }
        }
        self.at > start
    }

    /// A whole run of ASCII digits, if it has no more than `most`.
    pub(super) fn number(&mut self, most: usize) -> Option<Number> {
        let bytes = self.rest().as_bytes();
        let digits = bytes
            .iter()
            .take(most + 1)
            .take_while(|b| b.is_ascii_digit())
            .count();
        if digits == 0 || digits > most {
            return None;
        }
        let value = bytes[..digits]
            .iter()
            .fold(0, |sum, b| sum * 10 + u32::from(b - b'0'));
        self.at += digits;
        Some(Number { value, digits })
    }

    /// A number of exactly two digits.
    pub(super) fn two_digits(&mut self) -> Option<u8> {
        let mut ahead = *self;
        let number = ahead.number(2).filter(|n| n.digits == 2)?;
        *self = ahead;
        u8::try_from(number.value).ok()
    }

    /// A whole word of letters in an alphabet, if it is short enough to be a name that a reader knows.
    pub(super) fn word(&mut self) -> Option<&'a str> {
        let rest = self.rest();
        let letters = rest.bytes().take(LONGEST_WORD + 1);
        let mut end = letters.take_while(u8::is_ascii_alphabetic).count();
        for c in rest[end..].chars() {
            if !c.is_alphabetic() || is_ideographic(c) {
                break;
            }
            end += c.len_utf8();
            if end > LONGEST_WORD {
                return None;
            }
        }
        if end == 0 || end > LONGEST_WORD {
            return None;
        }
        self.at += end;
        rest.get(..end)
    }

    /// Whether a number or a name may begin here: it is not the tail of a longer word, number or address.
    pub(super) fn begins_token(self) -> bool {
        if self.text[..self.at].ends_with([' ', '\n']) {
            return true;
        }
        let Some(c) = self.before() else {
            return true;
        };
        let ahead = self.text.get(..self.at - c.len_utf8()).unwrap_or_default();
        let digit_ahead = ahead.ends_with(|c: char| c.is_ascii_digit());
        if matches!(c, 'T' | 't' | '_') && digit_ahead {
            // The joint of an ISO instant makes no word of the digits after it.
            return self.peek().is_some_and(|c| c.is_ascii_digit());
        }
        if c == '_' || c.is_alphanumeric() {
            return is_ideographic(c);
        }
        if !matches!(c, '.' | ',' | ':' | '：') {
            return true;
        }
        !digit_ahead && !ahead.ends_with(':')
    }

    /// Whether a number or a name may end here.
    pub(super) fn ends_token(self) -> bool {
        match self.peek() {
            Some(c) if c.is_alphanumeric() => is_ideographic(c),
            Some(c) => c != '_',
            None => true,
        }
    }
}

/// White space that does not end a line, the unbreakable kinds included.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n' | '\r')
}

/// A dash that may stand for "to": hyphen, en and em dash, minus, the wave dashes.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{301c}' | '\u{ff5e}'
    )
}

/// A letter of a script that writes words without spaces, where a number may follow at once.
pub(super) fn is_ideographic(c: char) -> bool {
    c >= '\u{2e80}'
}
