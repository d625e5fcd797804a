//! The words to look closer at, by the hash that the scan gives them.
//!
//! Most words of most documents are none of them: a bit that is not set ends the matter. How many words are looked for
//! does not change what a word costs.

use super::family::Family;
use super::letters::hash;
use std::borrow::Cow;

/// Words to look closer at, with what to look for.
pub(super) struct Triggers {
    words: Bits,
    names: Bits,
    list: Vec<Trigger>,
    /// The places of the triggers in the list, counted from 1: each stands at the slot of its hash or in the row of
    /// taken slots behind it, a word's families in the order in which they came.
    slots: Vec<u32>,
}

/// A word in small letters with the family that it begins.
pub(super) struct Trigger {
    word: Cow<'static, str>,
    pub(super) family: Family,
    /// What must stand next to it for the construction to be possible.
    pub(super) beside: Option<(Side, &'static str)>,
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

/// A bit for each of some hashes.
struct Bits(Box<[u64; WORDS]>);

const WORDS: usize = 1 << 9;

impl Bits {
    fn new() -> Self {
        Self(Box::new([0; WORDS]))
    }

    fn set(&mut self, hash: u64) {
        self.0[Self::word(hash)] |= 1 << (hash % 64);
    }

    fn has(&self, hash: u64) -> bool {
        self.0[Self::word(hash)] >> (hash % 64) & 1 == 1
    }

    fn word(hash: u64) -> usize {
        (hash / 64) as usize % WORDS
    }
}

impl Triggers {
    pub(super) fn new() -> Self {
        Self {
            words: Bits::new(),
            names: Bits::new(),
            list: Vec::with_capacity(1 << 12),
            slots: vec![0; 1 << 13],
        }
    }

    /// Adds a trigger in small letters.
    pub(super) fn add(
        &mut self,
        word: Cow<'static, str>,
        family: Family,
        beside: Option<(Side, &'static str)>,
    ) {
        self.words.set(hash(&word));
        // Capitals are made small byte by byte while a word is read, which reaches those of ASCII only.
        let mut letters = word.chars();
        if let Some(first) = letters.next().filter(|first| !first.is_ascii()) {
            let capital = format!("{}{}", first.to_uppercase(), letters.as_str());
            self.words.set(hash(&capital));
        }
        self.list.push(Trigger {
            word,
            family,
            beside,
        });
        if self.list.len() * 2 > self.slots.len() {
            self.slots = vec![0; self.slots.len() * 2];
            (0..self.list.len()).for_each(|place| self.place(place));
        } else {
            self.place(self.list.len() - 1);
        }
    }

    /// Makes the scan look at a name in small letters.
    pub(super) fn add_name(&mut self, word: &str) {
        self.names.set(hash(word));
    }

    /// Whether a word with this hash may be a trigger.
    pub(super) fn may_have(&self, hash: u64) -> bool {
        self.words.has(hash)
    }

    /// Whether a word with this hash may be a name.
    pub(super) fn may_name(&self, hash: u64) -> bool {
        self.names.has(hash)
    }

    /// Takes a slot for a trigger of the list.
    fn place(&mut self, place: usize) {
        let mut slot = self.slot(hash(&self.list[place].word));
        while self.slots[slot] > 0 {
            slot = (slot + 1) % self.slots.len();
        }
        self.slots[slot] = u32::try_from(place + 1).unwrap_or_default();
    }

    /// Where the search for a hash begins; the lowest bits have found a bit set by then and tell no more.
    fn slot(&self, hash: u64) -> usize {
        (hash >> 20) as usize % self.slots.len()
    }

    /// The triggers that a word is, whatever capitals of ASCII it has; `hash` is its own in small letters.
    pub(super) fn of<'a>(&'a self, word: &'a str, hash: u64) -> impl Iterator<Item = &'a Trigger> {
        let mut slot = self.slot(hash);
        let row = std::iter::from_fn(move || {
            let place = (self.slots[slot] as usize).checked_sub(1)?;
            slot = (slot + 1) % self.slots.len();
            self.list.get(place)
        });
        row.filter(move |trigger| trigger.word.eq_ignore_ascii_case(word))
    }
}

#[cfg(test)]
mod tests {
    use super::{Family, Triggers, hash};
    use std::borrow::Cow;

    #[test]
    fn a_trigger_is_found_in_any_capitals_with_its_families_in_order() {
        let mut triggers = Triggers::new();
        for family in [Family::Fail, Family::Doer] {
            triggers.add(Cow::Borrowed("failed"), family, None);
        }
        for nth in 0..9000 {
            triggers.add(Cow::Owned(format!("word{nth}")), Family::Phrase(nth), None);
        }
        triggers.add(Cow::Borrowed("failed"), Family::Deed, None);
        let families = |word: &str| -> Vec<Family> {
            let hash = hash(&word.to_lowercase());
            assert!(triggers.may_have(hash), "{word}");
            triggers
                .of(word, hash)
                .map(|trigger| trigger.family)
                .collect()
        };
        assert_eq!(
            families("FAiled"),
            [Family::Fail, Family::Doer, Family::Deed]
        );
        assert_eq!(families("word8999"), [Family::Phrase(8999)]);
        assert_eq!(triggers.of("fail", hash("fail")).count(), 0);
    }
}
