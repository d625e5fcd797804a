//! The one pass over all text: finds the words at which to look closer.
//!
//! Most words of most documents are none of them, so a word is hashed while its letters are read, and a bit that is not
//! set ends the matter. How many words are looked for does not change what a word costs.

use super::capitals::Capitals;
use super::family::Family;
use super::hash::Words;
use std::borrow::Cow;
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// Words to look closer at, with what to look for.
pub(super) struct Triggers {
    words: Words<Vec<Need>>,
    bits: Vec<u64>,
}

/// A family and what must stand next to its trigger for the construction to be possible.
#[derive(Clone, Copy)]
struct Need {
    family: Family,
    beside: Option<(Side, &'static str)>,
}

/// On which side of a trigger one of some words must stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The word directly before.
    Before,
    /// One of the four words after.
    After,
    /// A word with a capital before, with no more than two words between.
    CapitalBefore,
    /// A word with a capital directly after.
    CapitalAfter,
}

/// What stands at a place: a trigger, or a word with a capital that is a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// A trigger of a family.
    Trigger(Family),
    /// A known name, or a handle.
    Name,
}

const BITS: u64 = 1 << 15;

impl Triggers {
    pub(super) fn new() -> Self {
        Self {
            words: Words::with_capacity_and_hasher(512, BuildHasherDefault::default()),
            bits: vec![0; (BITS / 64) as usize],
        }
    }

    /// Adds a trigger in small letters.
    pub(super) fn add(
        &mut self,
        word: Cow<'static, str>,
        family: Family,
        beside: Option<(Side, &'static str)>,
    ) {
        self.set(&word);
        // Capitals are made small byte by byte while a word is read, which reaches those of ASCII only.
        let mut letters = word.chars();
        if let Some(first) = letters.next().filter(|first| !first.is_ascii()) {
            self.set(&format!("{}{}", first.to_uppercase(), letters.as_str()));
        }
        let needs = self.words.entry(word).or_default();
        needs.push(Need { family, beside });
    }

    /// Makes the scan look at a name in small letters.
    pub(super) fn add_name(&mut self, word: &str) {
        self.set(word);
    }

    fn set(&mut self, word: &str) {
        let bit = word.bytes().fold(START, step) % BITS;
        self.bits[(bit / 64) as usize] |= 1 << (bit % 64);
    }

    fn may_have(&self, hash: u64) -> bool {
        let bit = hash % BITS;
        self.bits[(bit / 64) as usize] >> (bit % 64) & 1 == 1
    }

    /// Calls `found` with each place to look closer at, in order; `is_name` knows names in small letters.
    pub(super) fn scan(
        &self,
        text: &str,
        is_name: impl Fn(&str) -> bool,
        mut found: impl FnMut(usize, Sight),
    ) {
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut capitals = Capitals::default();
        while at < bytes.len() {
            let start = at;
            let mut hash = START;
            while let Some(byte) = letter(bytes, at) {
                hash = step(hash, byte.to_ascii_lowercase());
                at += 1;
            }
            if at == start {
                if let Some(sight) = sign(bytes, at) {
                    found(at, sight);
                }
                at += if is_punctuation(bytes, at) { 3 } else { 1 };
                continue;
            }
            if let Some(places) = capitals.take(text, &(start..at)) {
                for place in places {
                    found(place, Sight::Name);
                }
            }
            if capitals.shouts() {
                found(start, Sight::Trigger(Family::Shout));
            }
            if self.may_have(hash) && !joined(bytes, start) {
                self.look(text, start..at, &is_name, &mut found);
            }
        }
    }

    /// Looks a word up whose bit is set.
    fn look(
        &self,
        text: &str,
        range: Range<usize>,
        is_name: &impl Fn(&str) -> bool,
        found: &mut impl FnMut(usize, Sight),
    ) {
        let Some(word) = text.get(range.clone()) else {
            return;
        };
        let small = word.to_lowercase();
        // "I'd have": the token of a contraction begins with its apostrophe.
        let apostrophe = text[..range.start].chars().next_back();
        let start = match apostrophe {
            Some(mark @ ('\'' | '’')) if small == "d" => range.start - mark.len_utf8(),
            _ if small == "d" => return,
            _ => range.start,
        };
        for need in self.words.get(small.as_str()).into_iter().flatten() {
            let possible = need
                .beside
                .is_none_or(|(side, words)| beside(text, &range, side, words));
            if possible {
                found(start, Sight::Trigger(need.family));
            }
        }
        let capital = word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
        if capital && is_name(&small) {
            found(range.start, Sight::Name);
        }
    }
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    let mixed = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mixed ^ (mixed >> 31)
}

/// The byte at a place if it belongs to a word: a letter, a digit, a hyphen inside.
fn letter(bytes: &[u8], at: usize) -> Option<u8> {
    let byte = *bytes.get(at)?;
    let belongs = match byte {
        b'-' => {
            at > 0
                && is_letter(bytes[at - 1])
                && bytes.get(at + 1).is_some_and(|next| is_letter(*next))
        }
        0xe2 => !is_punctuation(bytes, at),
        _ => is_letter(byte),
    };
    belongs.then_some(byte)
}

/// Every byte of a letter outside ASCII counts.
fn is_letter(byte: u8) -> bool {
    LETTERS[usize::from(byte)]
}

/// Asked of every byte of every document, once a byte.
static LETTERS: [bool; 256] = {
    let mut letters = [true; 256];
    let mut byte = 0;
    while byte < 0x80_u8 {
        letters[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_';
        byte += 1;
    }
    letters
};

/// Whether a dash or a typographic quotation mark begins here: three bytes in UTF-8.
fn is_punctuation(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&0xe2) && matches!(bytes.get(at + 1), Some(0x80 | 0x81))
}

/// A handle, or exclamation marks in a row.
fn sign(bytes: &[u8], at: usize) -> Option<Sight> {
    let shouts = |at: usize| matches!(bytes.get(at), Some(b'!' | b'?'));
    match bytes.get(at)? {
        b'@' if bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) && !joined(bytes, at) => {
            Some(Sight::Name)
        }
        b'!' if shouts(at + 1) && !(at > 0 && shouts(at - 1)) => {
            Some(Sight::Trigger(Family::Loaded))
        }
        b'?' if bytes.get(at + 1) == Some(&b'!') && !(at > 0 && shouts(at - 1)) => {
            Some(Sight::Trigger(Family::Loaded))
        }
        _ => None,
    }
}

/// Whether a word is a part of something longer: an identifier, a path, a handle.
fn joined(bytes: &[u8], start: usize) -> bool {
    start
        .checked_sub(1)
        .and_then(|at| bytes.get(at))
        .is_some_and(|before| {
            is_letter(*before) && *before < 0x80 || matches!(before, b'#' | b'@' | b'-' | b'.')
        })
}

/// Whether one of some words stands beside a range.
fn beside(text: &str, range: &Range<usize>, side: Side, words: &str) -> bool {
    let known = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        words
            .split_ascii_whitespace()
            .any(|known| known.eq_ignore_ascii_case(word))
    };
    let capital = |word: &str| {
        let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
        word.starts_with(char::is_uppercase)
    };
    match side {
        Side::CapitalBefore => {
            let mut before = text[..range.start].split_ascii_whitespace().rev();
            before
                .by_ref()
                .take(3)
                .any(|word| capital(word) || word.ends_with([')', ',']))
        }
        Side::CapitalAfter => text[range.end..]
            .split_ascii_whitespace()
            .find(|word| !matches!(*word, "." | ","))
            .is_some_and(capital),
        Side::Before => text[..range.start]
            .split_ascii_whitespace()
            .next_back()
            .is_none_or(known),
        Side::After => {
            let rest = &text[range.end..];
            let contracted = rest.starts_with("'ve") || rest.starts_with("’ve");
            contracted
                || rest
                    .split_ascii_whitespace()
                    .take(5)
                    .any(|word| known(word) || word.ends_with("'ve") || word.ends_with("’ve"))
        }
    }
}
