//! Words that are known when the program is built: found by their hash, or ruled out by their first two bytes, instead of
//! by comparison with each.

/// A table of words; there are more slots than words, best half as many again.
///
/// Built at compile time, so that a run pays nothing for a table that it does not ask.
pub(crate) struct Words<V: 'static, const SLOTS: usize> {
    slots: [Option<(&'static str, V)>; SLOTS],
}

impl<V: Copy, const SLOTS: usize> Words<V, SLOTS> {
    /// No words.
    pub(crate) const fn new() -> Self {
        Self {
            slots: [None; SLOTS],
        }
    }

    /// What is known of a word.
    pub(crate) const fn get(&self, word: &str) -> Option<V> {
        match self.slots[self.slot(word)] {
            Some((_, value)) => Some(value),
            None => None,
        }
    }

    /// The words of each group; of two groups with the same word, the first has it.
    pub(crate) const fn of(groups: &[(V, &'static [&'static str])]) -> Self {
        let mut words = Self::new();
        let mut group = 0;
        while group < groups.len() {
            let (value, names) = groups[group];
            let mut name = 0;
            while name < names.len() {
                if words.get(names[name]).is_none() {
                    words.set(names[name], value);
                }
                name += 1;
            }
            group += 1;
        }
        words
    }

    /// Sets what is known of a word.
    pub(crate) const fn set(&mut self, word: &'static str, value: V) {
        let slot = self.slot(word);
        self.slots[slot] = Some((word, value));
    }

    /// Where a word stands, or would stand.
    const fn slot(&self, word: &str) -> usize {
        let mut slot = hash(word) as usize % SLOTS;
        let mut tried = 0;
        while let Some((known, _)) = self.slots[slot] {
            if is_same(known.as_bytes(), word.as_bytes()) {
                return slot;
            }
            assert!(tried < SLOTS, "the table has fewer slots than words");
            tried += 1;
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// Adds a word in small letters; most have ASCII letters alone and are copied once.
pub(crate) fn push_small(line: &mut String, word: &str) {
    if !word.is_ascii() {
        line.push_str(&word.to_lowercase());
        return;
    }
    let start = line.len();
    line.push_str(word);
    line[start..].make_ascii_lowercase();
}

/// FNV-1a: nobody from outside can crowd the tables.
const fn hash(word: &str) -> u32 {
    let bytes = word.as_bytes();
    let mut hash = 0x811c_9dc5_u32;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash ^ (hash >> 15)
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Two bytes by which something begins that is looked at closer: one bit each.
pub(crate) struct Pairs([u64; 1024]);

impl Pairs {
    /// No two bytes.
    pub(crate) const fn new() -> Self {
        Self([0; 1024])
    }

    /// Something begins with these two.
    pub(crate) const fn add(&mut self, first: u8, second: u8) {
        let pair = (first as usize) << 8 | second as usize;
        self.0[pair / 64] |= 1 << (pair % 64);
    }

    /// Whether something may begin at a place; nothing does at the last byte.
    pub(crate) fn begin(&self, bytes: &[u8], at: usize) -> bool {
        let Some(&[first, second]) = bytes.get(at..at + 2) else {
            return false;
        };
        let pair = usize::from(first) << 8 | usize::from(second);
        self.0[pair / 64] >> (pair % 64) & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_word_is_found_and_no_other() {
        static TABLE: Words<u8, 4> = {
            let mut table = Words::new();
            table.set("impact", 1);
            table.set("cause", 2);
            table.set("impact", 3);
            table.set("影響", 4);
            table
        };
        let known = |word| TABLE.get(word);
        assert_eq!(
            ["impact", "cause", "影響", "impacts", "", "影"].map(known),
            [Some(3), Some(2), Some(4), None, None, None]
        );
    }
}
