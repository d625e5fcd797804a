//! A position in a text that reads forward and is copied to look ahead.

use crate::model::words::Pairs;
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

/// Where a reader may find something: at digits, and at the first two bytes of its words.
pub(super) struct Starts {
    /// The first bytes, which rule out most places at once.
    first: [bool; 256],
    pairs: Pairs,
}

impl Starts {
    /// Digits alone.
    pub(super) const fn digits() -> Self {
        let mut starts = Self {
            first: [false; 256],
            pairs: Pairs::new(),
        };
        let mut digit = b'0';
        while digit <= b'9' {
            starts.before_no_letter(digit);
            let mut letter = b'a';
            while letter <= b'z' {
                starts.before(digit, letter);
                letter += 1;
            }
            digit += 1;
        }
        starts
    }

    /// These and a word, which is given in small letters.
    pub(super) const fn and(mut self, word: &str, case: Case) -> Self {
        let word = word.as_bytes();
        let (small, capital) = (word[0], word[0].to_ascii_uppercase());
        assert!(small.is_ascii_lowercase());
        if word.len() == 1 {
            self.before_no_letter(capital);
            self.before_no_letter(small);
            return self;
        }
        self.before(capital, word[1]);
        if matches!(case, Case::Any) {
            self.before(small, word[1]);
        }
        self
    }

    const fn before(&mut self, first: u8, second: u8) {
        self.first[first as usize] = true;
        self.pairs.add(first, second);
        self.pairs.add(first, second.to_ascii_uppercase());
    }

    const fn before_no_letter(&mut self, first: u8) {
        self.first[first as usize] = true;
        let mut second = 0_u8;
        while second < 255 {
            second += 1;
            if !second.is_ascii_alphabetic() {
                self.pairs.add(first, second);
            }
        }
    }

    /// Whether something may begin at a place; at least two bytes are needed for anything.
    pub(super) fn has(&self, text: &[u8], at: usize) -> bool {
        self.pairs.begin(text, at)
    }

    /// The next place from one on at which something may begin.
    fn next(&self, text: &[u8], mut at: usize) -> Option<usize> {
        loop {
            at += text
                .get(at..)?
                .iter()
                .position(|&byte| self.first[usize::from(byte)])?;
            if self.has(text, at) && !is_inside_word(text, at) {
                return Some(at);
            }
            at += 1;
        }
    }
}

/// How a word is written.
#[derive(Clone, Copy)]
pub(super) enum Case {
    /// With a capital or without.
    Any,
    /// With a capital.
    Capital,
}

/// Every non-overlapping place of a text where a reader finds something, from left to right; it is asked at its first
/// bytes only.
///
/// The readers look a bounded way ahead, so that this is linear in the text.
pub(super) fn all<T>(
    text: &str,
    starts: &'static Starts,
    read: impl Fn(&str, usize) -> Option<Read<T>>,
) -> impl Iterator<Item = Read<T>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(start) = starts.next(text.as_bytes(), at) {
            let found = read(text, start);
            at = found
                .as_ref()
                .map_or(start, |found| found.end)
                .max(start + 1);
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

/// Whether a text has a digit, without which there is no day and no time of day.
pub(crate) fn has_digit(text: &str) -> bool {
    // Without a way out of the loop it takes many bytes at a time.
    text.bytes()
        .fold(false, |any, byte| any | byte.is_ascii_digit())
}

/// The text, or nothing of it where it has no digit.
pub(super) fn with_digits(text: &str) -> &str {
    if has_digit(text) { text } else { "" }
}

/// Whether an ASCII letter or digit goes on with a word or a number, where no reader begins.
fn is_inside_word(text: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    before.is_some_and(|before| {
        before.is_ascii_digit() || before.is_ascii_alphabetic() && text[at].is_ascii_alphabetic()
    })
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
