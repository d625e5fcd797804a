//! A table of short words: nobody from outside can crowd it, so that its hash may be a fast one.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A table by word.
pub(super) type Words<V> = HashMap<Cow<'static, str>, V, BuildHasherDefault<WordHasher>>;

/// FNV-1a with its high bits folded in.
#[derive(Default)]
pub(super) struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// Words without anything to them.
pub(super) type Set = HashSet<&'static str, BuildHasherDefault<WordHasher>>;

/// The words of a list, to be found at once.
pub(super) fn set(list: &'static str) -> Set {
    let words = list.split_ascii_whitespace();
    words.collect()
}

/// A word in small letters.
pub(super) fn fold(word: &str) -> Cow<'_, str> {
    if word
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
    {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}
