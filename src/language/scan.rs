//! The one pass over all text: finds the words at which to look closer.
//!
//! Most words of most documents are none of them, so a word is hashed while its letters are read, and a bit that is not
//! set ends the matter. How many words are looked for does not change what a word costs.

use super::family::Family;
use std::collections::HashMap;

/// Words to look closer at, with what to look for.
pub(super) struct Triggers {
    words: HashMap<Box<str>, Vec<Need>>,
    names: HashMap<Box<str>, ()>,
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
            words: HashMap::with_capacity(512),
            names: HashMap::with_capacity(1024),
            bits: vec![0; (BITS / 64) as usize],
        }
    }

    /// Adds a trigger in small letters.
    pub(super) fn add(&mut self, word: &str, family: Family, beside: Option<(Side, &'static str)>) {
        self.set(word);
        let needs = self.words.entry(Box::from(word)).or_default();
        needs.push(Need { family, beside });
    }

    /// Adds a name in small letters.
    pub(super) fn add_name(&mut self, word: &str) {
        self.set(word);
        self.names.insert(Box::from(word), ());
    }

    fn set(&mut self, word: &str) {
        let bit = word.bytes().fold(START, step) % BITS;
        self.bits[(bit / 64) as usize] |= 1 << (bit % 64);
    }

    fn may_have(&self, hash: u64) -> bool {
        let bit = hash % BITS;
        self.bits[(bit / 64) as usize] >> (bit % 64) & 1 == 1
    }

    /// Calls `found` with each place to look closer at, in order.
    pub(super) fn scan(&self, text: &str, mut found: impl FnMut(usize, Sight)) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&first) = bytes.get(at) {
            if !is_letter(first) {
                if first == b'@'
                    && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric)
                    && !joined(bytes, at)
                {
                    found(at, Sight::Name);
                }
                let shouts = |byte: Option<&u8>| matches!(byte, Some(b'!' | b'?'));
                if first == b'!'
                    && shouts(bytes.get(at + 1))
                    && !shouts(at.checked_sub(1).and_then(|at| bytes.get(at)))
                {
                    found(at, Sight::Trigger(Family::Loaded));
                }
                at += 1;
                continue;
            }
            let start = at;
            let mut hash = START;
            while let Some(&byte) = bytes.get(at) {
                let hyphen = byte == b'-' && bytes.get(at + 1).is_some_and(|next| is_letter(*next));
                if !is_letter(byte) && !hyphen {
                    break;
                }
                hash = step(hash, byte.to_ascii_lowercase());
                at += 1;
            }
            let named = first.is_ascii_uppercase() || first >= 0x80;
            if self.may_have(hash) && !joined(bytes, start) {
                self.look(text, start, at, named, &mut found);
            }
        }
    }

    /// Looks a word up whose bit is set.
    fn look(
        &self,
        text: &str,
        start: usize,
        end: usize,
        named: bool,
        found: &mut impl FnMut(usize, Sight),
    ) {
        let Some(word) = text.get(start..end) else {
            return;
        };
        let small = word.to_ascii_lowercase();
        for need in self.words.get(small.as_str()).into_iter().flatten() {
            if need
                .beside
                .is_none_or(|(side, words)| beside(text, start..end, side, words))
            {
                found(start, Sight::Trigger(need.family));
            }
        }
        if named
            && word != word.to_ascii_uppercase()
            && self.names.contains_key(small.to_lowercase().as_str())
        {
            found(start, Sight::Name);
        }
    }
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    let mixed = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mixed ^ (mixed >> 31)
}

/// A byte of a word; every byte of a letter outside ASCII counts.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
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
fn beside(text: &str, range: std::ops::Range<usize>, side: Side, words: &str) -> bool {
    let known = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        words
            .split_ascii_whitespace()
            .any(|known| known.eq_ignore_ascii_case(word))
    };
    match side {
        Side::Before => text[..range.start]
            .split_ascii_whitespace()
            .next_back()
            .is_some_and(known),
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
