//! A table of short words: nobody from outside can crowd it, so that its hash may be a fast one.

use std::borrow::Cow;
use std::collections::HashMap;
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
