//! The hash by which GitHub's code scanning knows a line again after it has moved.
//!
//! It is a rolling hash of what a file holds from the start of a line on: the first hundred UTF-16 units without spaces
//! and tabs, each line break one line feed, a unit 0xFFFF at the end of the file and zeros behind it. The hash of units
//! `u` is the sum of `u[i] * 37^(99-i)`, wrapping at 64 bits. Behind it stands which of the lines with this hash it is.
//! GitHub computes the same where the fingerprint is missing and warns where it differs.

use std::collections::{BTreeMap, HashMap};
use std::iter::once;

const UNITS: usize = 100;
const FACTOR: u64 = 37;
const END: u16 = 0xFFFF;

/// The hashes of some lines of a text, by line counted from 1.
pub(super) fn line_hashes(text: &str, wanted: impl Fn(u32) -> bool) -> BTreeMap<u32, String> {
    let mut hashes = BTreeMap::new();
    let mut seen: HashMap<u64, u32> = HashMap::new();
    let mut rolling = Rolling::new();
    let mut line = 0;
    let mut at_start = true;
    let mut after_cr = false;
    let mut say = |line: u32, hash: u64| {
        let count = seen.entry(hash).or_default();
        *count += 1;
        if wanted(line) {
            hashes.insert(line, format!("{hash:x}:{count}"));
        }
    };
    for unit in text.encode_utf16().chain(once(END)) {
        let is_rest_of_break = after_cr && unit == u16::from(b'\n');
        after_cr = unit == u16::from(b'\r');
        if is_rest_of_break || unit == u16::from(b' ') || unit == u16::from(b'\t') {
            continue;
        }
        let unit = if after_cr { u16::from(b'\n') } else { unit };
        if let Some((line, hash)) = rolling.complete() {
            say(line, hash);
        }
        if at_start {
            line += 1;
            rolling.mark(line);
        }
        at_start = unit == u16::from(b'\n');
        rolling.push(unit);
    }
    for _ in 0..UNITS {
        if let Some((line, hash)) = rolling.complete() {
            say(line, hash);
        }
        rolling.push(0);
    }
    hashes
}

/// The last hundred units with their hash, and the lines that begin among them.
struct Rolling {
    units: [u16; UNITS],
    lines: [Option<u32>; UNITS],
    at: usize,
    hash: u64,
    /// The weight that a unit has when it leaves.
    last: u64,
}

impl Rolling {
    fn new() -> Self {
        Self {
            units: [0; UNITS],
            lines: [None; UNITS],
            at: 0,
            hash: 0,
            last: (0..UNITS).fold(1, |power: u64, _| power.wrapping_mul(FACTOR)),
        }
    }

    /// The line that began a hundred units ago, once.
    fn complete(&mut self) -> Option<(u32, u64)> {
        let line = self.lines[self.at].take()?;
        Some((line, self.hash))
    }

    /// Says that the next unit begins a line.
    fn mark(&mut self, line: u32) {
        self.lines[self.at] = Some(line);
    }

    fn push(&mut self, unit: u16) {
        let gone = std::mem::replace(&mut self.units[self.at], unit);
        self.hash = FACTOR
            .wrapping_mul(self.hash)
            .wrapping_add(u64::from(unit))
            .wrapping_sub(self.last.wrapping_mul(u64::from(gone)));
        self.at = (self.at + 1) % UNITS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The hashes of all lines, in order.
    fn hashes(text: &str) -> Vec<String> {
        line_hashes(text, |_| true).into_values().collect()
    }

    #[test]
    fn spaces_and_kinds_of_line_breaks_do_not_count() {
        assert_eq!(hashes(""), ["c129715d7a2bc9a3:1"]);
        let want = [
            "4106a36c6a6af62a:1",
            "cacff182e406d8a5:1",
            "2b15908e0f941214:1",
            "41fdbe8241460a7a:1",
            "c129715d7a2bc9a3:1",
        ];
        for text in [
            "a b\nc\n\nnaïve 🔥 →\n",
            "a b\r\nc\r\n\r\nnaïve 🔥 →\r\n",
            "ab\rc\r\r\tnaïve 🔥  →\r",
        ] {
            assert_eq!(hashes(text), want, "{text:?}");
        }
    }

    #[test]
    fn lines_that_are_followed_by_the_same_are_counted() {
        let all = hashes(&"| row |\n".repeat(60));
        assert_eq!(all.len(), 61);
        assert_eq!(all[0], "1732c023146cb810:1");
        assert_eq!(all[40], "1732c023146cb810:41");
        assert_eq!(
            all[59], "a2c05135778aee21:1",
            "the end of the file is in sight"
        );
        assert_eq!(all[60], "c129715d7a2bc9a3:1");
    }

    #[test]
    fn a_line_that_is_not_wanted_counts_among_those_alike() {
        let only = line_hashes(&"| row |\n".repeat(60), |line| line == 41);
        assert_eq!(
            only,
            BTreeMap::from([(41, "1732c023146cb810:41".to_owned())])
        );
    }
}
