//! The words of a language with what they can be, in a table that is there when the program starts.
//!
//! A run on one file asks for a few hundred words; to build a table of thousands first would take longer than to ask.
//! The table holds places in one text instead of references, so that the loader has nothing to adjust in it.

use super::class::Class;

/// More bytes than the words of a language have together.
const BYTES: usize = 1 << 16;
/// More than twice as many as a language has words, so that a word stands at its place or soon after.
const SLOTS: usize = 1 << 14;

/// What the words of a language can be, and which verbs the irregular forms are of.
pub(super) struct Known {
    text: [u8; BYTES],
    slots: [Slot; SLOTS],
}

/// A word in the text; one without letters is none.
#[derive(Clone, Copy)]
struct Slot {
    class: Class,
    at: u16,
    length: u16,
    irregular: u16,
    is_listed: bool,
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Form {
    /// The roles of the lists that have it.
    pub(super) class: Option<Class>,
    /// The place of an irregular form among those of the language.
    pub(super) irregular: Option<u16>,
}

/// A word of a list and the place after it.
struct Word {
    start: usize,
    end: usize,
}

impl Known {
    /// The words of lists, separated by white space, given names, and irregular forms with their verbs.
    #[expect(
        clippy::large_stack_arrays,
        reason = "only the compiler calls it, for a static"
    )]
    pub(super) const fn new(
        lists: &[&[(Class, &'static str)]],
        given_names: &'static str,
        irregular: &[(&'static str, &'static str)],
    ) -> Self {
        let empty = Slot {
            class: Class::NONE,
            at: 0,
            length: 0,
            irregular: 0,
            is_listed: false,
        };
        let mut known = Self {
            text: [0; BYTES],
            slots: [empty; SLOTS],
        };
        let mut filled = known.add(0, given_names.as_bytes(), Class::GIVEN_NAME);
        let mut list = 0;
        while list < lists.len() {
            let mut entry = 0;
            while entry < lists[list].len() {
                let (class, words) = lists[list][entry];
                filled = known.add(filled, words.as_bytes(), class);
                entry += 1;
            }
            list += 1;
        }
        let mut nth = 0;
        while nth < irregular.len() {
            let form = irregular[nth].0.as_bytes();
            let slot = known.slot(form, 0, form.len());
            filled = known.take(slot, filled, form, 0, form.len());
            nth += 1;
            // Counted from 1: zero is none.
            known.slots[slot].irregular = number(nth);
        }
        known
    }

    /// Adds the words of a list behind the text that is filled, and returns how much is filled then.
    const fn add(&mut self, mut filled: usize, list: &[u8], class: Class) -> usize {
        let mut word = next(list, 0);
        while word.start < word.end {
            let slot = self.slot(list, word.start, word.end);
            filled = self.take(slot, filled, list, word.start, word.end);
            self.slots[slot].is_listed = true;
            self.slots[slot].class = self.slots[slot].class.with(class);
            word = next(list, word.end);
        }
        filled
    }

    /// Where a word of a list stands, or the free slot for it.
    const fn slot(&self, list: &[u8], start: usize, end: usize) -> usize {
        let mut slot = first(list, start, end);
        while self.slots[slot].length > 0 && !self.is(slot, list, start, end) {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// Writes a word behind the text that is filled if its slot is free, and returns how much is filled then.
    const fn take(
        &mut self,
        slot: usize,
        filled: usize,
        list: &[u8],
        start: usize,
        end: usize,
    ) -> usize {
        if self.slots[slot].length > 0 {
            return filled;
        }
        let mut at = 0;
        while at < end - start {
            self.text[filled + at] = list[start + at];
            at += 1;
        }
        self.slots[slot].at = number(filled);
        self.slots[slot].length = number(end - start);
        filled + end - start
    }

    /// What a word in small letters can be.
    pub(super) fn get(&self, word: &str) -> Option<Class> {
        self.form(word).class
    }

    /// What is known of a word in small letters.
    pub(super) fn form(&self, word: &str) -> Form {
        let bytes = word.as_bytes();
        let mut at = first(bytes, 0, bytes.len());
        loop {
            let slot = &self.slots[at];
            if slot.length == 0 {
                return Form::default();
            }
            let (from, length) = (slot.at as usize, slot.length as usize);
            if length == bytes.len() && self.text[from..from + length] == *bytes {
                return Form {
                    class: slot.is_listed.then_some(slot.class),
                    irregular: slot.irregular.checked_sub(1),
                };
            }
            at = (at + 1) % SLOTS;
        }
    }

    /// Whether a slot has a word of a list.
    const fn is(&self, slot: usize, list: &[u8], start: usize, end: usize) -> bool {
        let known = self.slots[slot];
        if known.length as usize != end - start {
            return false;
        }
        let mut at = 0;
        while at < end - start {
            if self.text[known.at as usize + at] != list[start + at] {
                return false;
            }
            at += 1;
        }
        true
    }
}

/// The next word of a list from a place on; one without letters at its end.
const fn next(list: &[u8], mut start: usize) -> Word {
    while start < list.len() && list[start].is_ascii_whitespace() {
        start += 1;
    }
    let mut end = start;
    while end < list.len() && !list[end].is_ascii_whitespace() {
        end += 1;
    }
    Word { start, end }
}

/// Where the search for a word starts: FNV-1a, for nobody from outside can crowd the table.
const fn first(text: &[u8], mut at: usize, end: usize) -> usize {
    let mut hash = 0x811c_9dc5_u32;
    while at < end {
        hash = (hash ^ text[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 15)) as usize % SLOTS
}

/// A place in the text, which is short.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the text has 64 KB, and the compiler refuses a place outside of it"
)]
const fn number(place: usize) -> u16 {
    place as u16
}

#[cfg(test)]
mod tests {
    use super::{Class, Known};

    #[test]
    fn a_word_of_several_lists_has_the_roles_of_all() {
        static KNOWN: Known = Known::new(
            &[
                &[(Class::ROLE, "operator  engineer")],
                &[(Class::SYSTEM, "operator\n grüßer")],
            ],
            "alice",
            &[("slept", "sleep"), ("operator", "operate")],
        );
        let known = |word| KNOWN.get(word);
        assert_eq!(known("operator"), Some(Class::ROLE.with(Class::SYSTEM)));
        assert_eq!(known("engineer"), Some(Class::ROLE));
        assert_eq!(known("grüßer"), Some(Class::SYSTEM));
        assert_eq!(known("alice"), Some(Class::GIVEN_NAME));
        assert_eq!(["", "engine", "slept"].map(known), [None, None, None]);
        let irregular = |word| KNOWN.form(word).irregular;
        assert_eq!(
            ["slept", "operator", "alice", "sleep"].map(irregular),
            [Some(0), Some(1), None, None]
        );
    }
}
