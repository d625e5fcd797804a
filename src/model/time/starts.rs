//! Where in a text a reader of times is asked at all: most bytes begin nothing.

use super::scan::Read;
use crate::model::words::Pairs;

/// Where a reader may find something: at digits, and at the first two bytes of its words.
pub(super) struct Starts {
    /// The first bytes, which rule out most places at once.
    first: [bool; 256],
    /// The first two bytes of words.
    pairs: Pairs,
}

/// How a word is written.
#[derive(Clone, Copy)]
pub(super) enum Case {
    /// With a capital or without.
    Any,
    /// With a capital.
    Capital,
}

impl Starts {
    /// Digits alone.
    pub(super) const fn digits() -> Self {
        let mut first = [false; 256];
        let mut digit = b'0';
        while digit <= b'9' {
            first[digit as usize] = true;
            digit += 1;
        }
        let pairs = Pairs::new();
        Self { first, pairs }
    }

    /// These and a word, which is given in small letters.
    pub(super) const fn and(mut self, word: &str, case: Case) -> Self {
        let word = word.as_bytes();
        assert!(word[0].is_ascii_lowercase());
        self.open(word[0].to_ascii_uppercase(), word);
        if matches!(case, Case::Any) {
            self.open(word[0], word);
        }
        self
    }

    /// A word may begin with this byte: its own first one, or the capital of it.
    const fn open(&mut self, first: u8, word: &[u8]) {
        self.first[first as usize] = true;
        if word.len() > 1 {
            self.pairs.add(first, word[1]);
            self.pairs.add(first, word[1].to_ascii_uppercase());
            return;
        }
        // Behind a word of one letter stands no letter.
        let mut second = 0_u8;
        while second < u8::MAX {
            second += 1;
            if !second.is_ascii_alphabetic() {
                self.pairs.add(first, second);
            }
        }
    }

    /// Whether something may begin at a place.
    pub(super) fn has(&self, text: &[u8], at: usize) -> bool {
        text.get(at).is_some_and(u8::is_ascii_digit) || self.pairs.begin(text, at)
    }

    /// The next place from one on at which something may begin.
    fn next(&self, text: &[u8], mut at: usize) -> Option<usize> {
        loop {
            let mut rest = text.get(at..)?.iter();
            at += rest.position(|&byte| self.first[usize::from(byte)])?;
            if self.has(text, at) && !is_inside_word(text, at) {
                return Some(at);
            }
            at += 1;
        }
    }
}

/// Every non-overlapping place of a text where a reader finds something, from left to right; it is asked where something
/// may begin only.
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

#[cfg(test)]
mod tests {
    use crate::model::time::{Clock, Date, Duration};

    #[test]
    fn nothing_is_passed_over_that_stands_between_other_words() {
        let told = "an outage of half a day, a second, one-minute gaps, TWELVE hours and 5 h";
        assert_eq!(Duration::all(told).count(), 5);
        let days = "on märz 3, März 3, 2026, Déc 4, 2025, Août 5, 2025, AUG 6, 2025 and 2026-02-15";
        assert_eq!(Date::all(days).count(), 5);
        assert_eq!(Date::all("in March, or may be May").count(), 0);
        assert_eq!(Clock::all("9:05, 14:15 and 2 pm, no5:00").count(), 3);
        assert_eq!(Clock::all("noon").count(), 0);
    }
}
