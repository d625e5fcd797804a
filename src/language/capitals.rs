//! Words with capitals in a row, as first and last names are written.

use std::ops::Range;

/// Whether a word stands inside a name in small letters.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "de"
            | "der"
            | "den"
            | "von"
            | "zu"
            | "del"
            | "della"
            | "di"
            | "da"
            | "dos"
            | "du"
            | "la"
            | "le"
            | "ten"
            | "ter"
            | "bin"
            | "ibn"
            | "al"
            | "af"
            | "el"
    )
}

/// What follows a name, beside verbs that their letters show.
const FOLLOW: &str = "and or then had has is was who from of also ran took sent found said told left got made went saw \
                      gave wrote woke set put kept brought built shut felt knew thought began drew drove spoke";

/// The words with capitals that stand in a row up to a place.
#[derive(Debug, Default)]
pub(super) struct Capitals {
    first: usize,
    second: usize,
    end: usize,
    count: usize,
    /// How many words in nothing but capitals stand in a row.
    loud: usize,
}

/// So many words in capitals in a row are no longer names.
const SHOUTED: usize = 5;

impl Capitals {
    /// Whether the word taken last is the one at which words in capitals become a sentence.
    pub(super) fn shouts(&self) -> bool {
        self.loud == SHOUTED
    }

    /// Takes the next word of a text; where the run before it may be a person who does something, its first two places.
    #[inline]
    pub(super) fn take(&mut self, text: &str, word: &Range<usize>) -> Option<[usize; 2]> {
        let gap = self.end..word.start;
        self.end = word.end;
        // Most words are small and follow a small one.
        let small = |byte: &u8| byte.is_ascii() && !byte.is_ascii_uppercase();
        if self.count == 0 && text.as_bytes().get(word.start).is_some_and(small) {
            return None;
        }
        self.join(text, &gap, word)
    }

    /// Takes a word with a capital, or one behind a word with a capital.
    fn join(&mut self, text: &str, gap: &Range<usize>, word: &Range<usize>) -> Option<[usize; 2]> {
        let before = gap.start;
        let gap = text.get(gap.clone())?;
        let letters = text.get(word.clone())?;
        let loud = letters.bytes().all(|byte| byte.is_ascii_uppercase());
        self.loud = if loud { self.loud + 1 } else { 0 };
        let capital = letters.starts_with(char::is_uppercase)
            && letters.chars().nth(1).is_none_or(char::is_lowercase);
        let joined = self.count > 0 && (gap == " " || gap == ". ");
        if capital {
            match self.count {
                0 => self.first = word.start,
                1 if joined => self.second = word.start,
                _ if joined => {}
                _ => (self.first, self.count) = (word.start, 0),
            }
            self.count += 1;
            return None;
        }
        if self.count == 0 || joined && gap == " " && is_particle(letters) {
            return None;
        }
        let initial = || gap == ". " && before > 1 && text.as_bytes()[before - 2] == b' ';
        let listed = || {
            FOLLOW
                .split_ascii_whitespace()
                .any(|known| known == letters)
        };
        let follows = || match gap {
            " " => letters.ends_with("ed") || letters.ends_with('s') || listed(),
            ", " | " (" => true,
            _ => initial(),
        };
        let found = self.count > 1 && follows();
        self.count = 0;
        found.then_some([self.first, self.second])
    }
}
