//! The words of a language with what they can be, in a table that is there when the program starts.
//!
//! A run on one file asks for a few hundred words; to build a table of thousands first would take longer than to ask.
//! The table holds places in one text instead of references, so that the loader has nothing to adjust in it.

use super::class::Class;

/// More bytes than the words of a language have together.
const BYTES: usize = 1 << 16;
/// More than twice as many as a language has words, so that a word stands at its place or soon after.
const SLOTS: usize = 1 << 14;

/// What the words of a language can be.
pub(super) struct Known {
    text: [u8; BYTES],
    slots: [Slot; SLOTS],
}

/// A word in the text; one without letters is none.
#[derive(Clone, Copy)]
struct Slot {
    at: u32,
    length: u32,
    class: Class,
}

/// A word of a list and the place after it.
struct Word {
    start: usize,
    end: usize,
}

impl Known {
    /// The words of lists, separated by white space, and given names.
    #[expect(
        clippy::large_stack_arrays,
        reason = "only the compiler calls it, for a static"
    )]
    pub(super) const fn new(lists: &[&[(Class, &'static str)]], given_names: &'static str) -> Self {
        let empty = Slot {
            at: 0,
            length: 0,
            class: Class::NONE,
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
        known
    }

    /// Adds the words of a list behind the text that is filled, and returns how much is filled then.
    const fn add(&mut self, mut filled: usize, list: &[u8], class: Class) -> usize {
        let mut word = next(list, 0);
        while word.start < word.end {
            let mut slot = start(list, word.start, word.end);
            while self.slots[slot].length > 0 && !self.is(slot, list, word.start, word.end) {
                slot = (slot + 1) % SLOTS;
            }
            if self.slots[slot].length == 0 {
                let length = word.end - word.start;
                let mut at = 0;
                while at < length {
                    self.text[filled + at] = list[word.start + at];
                    at += 1;
                }
                self.slots[slot].at = number(filled);
                self.slots[slot].length = number(length);
                filled += length;
            }
            self.slots[slot].class = self.slots[slot].class.with(class);
            word = next(list, word.end);
        }
        filled
    }

    /// What a word in small letters can be.
    pub(super) fn get(&self, word: &str) -> Option<Class> {
        let bytes = word.as_bytes();
        let mut at = start(bytes, 0, bytes.len());
        loop {
            let slot = self.slots[at];
            if slot.length == 0 {
                return None;
            }
            let (from, length) = (slot.at as usize, slot.length as usize);
            if length == bytes.len() && self.text[from..from + length] == *bytes {
                return Some(slot.class);
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
const fn start(text: &[u8], mut at: usize, end: usize) -> usize {
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
    reason = "the text is far shorter than 4 GB, and the compiler would refuse a place outside of it"
)]
const fn number(place: usize) -> u32 {
    place as u32
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
        );
        let known = |word| KNOWN.get(word);
        assert_eq!(known("operator"), Some(Class::ROLE.with(Class::SYSTEM)));
        assert_eq!(known("engineer"), Some(Class::ROLE));
        assert_eq!(known("grüßer"), Some(Class::SYSTEM));
        assert_eq!(known("alice"), Some(Class::GIVEN_NAME));
        assert_eq!(["", "engine", "bob"].map(known), [None, None, None]);
    }
}
