//! The words of a text as the scan reads them: bytes, each looked at once.

use std::ops::Range;

/// Belongs to a word wherever it stands: a letter, a digit, an underscore, every byte of a letter outside ASCII.
pub(super) const LETTER: u8 = 1;
/// Belongs to a word if its neighbours say so: a hyphen, and the first byte of what may be a dash.
pub(super) const JOINT: u8 = 1 << 1;
/// May begin a handle or a row of exclamation marks.
pub(super) const SIGN: u8 = 1 << 2;
/// Parts names inside a word: an underscore, a byte outside ASCII.
const PART: u8 = 1 << 3;
/// A capital of ASCII; the bit by which it differs from its small letter.
pub(super) const CAPITAL: u8 = 1 << 5;

/// Asked of every byte of every document, once a byte.
static KINDS: [u8; 256] = {
    let mut kinds = [LETTER | PART; 256];
    let mut byte = 0;
    while byte < 0x80_u8 {
        kinds[byte as usize] = match byte {
            b'A'..=b'Z' => LETTER | CAPITAL,
            b'a'..=b'z' | b'0'..=b'9' => LETTER,
            b'_' => LETTER | PART,
            b'-' => JOINT,
            b'@' | b'!' | b'?' => SIGN,
            _ => 0,
        };
        byte += 1;
    }
    kinds[0xe2] = JOINT;
    kinds
};

/// What a byte is to the scan.
pub(super) fn kind(byte: u8) -> u8 {
    KINDS[usize::from(byte)]
}

/// A word, or nothing where none begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Of its letters, capitals of ASCII made small.
    pub(super) hash: u64,
    /// What its bytes are together.
    seen: u8,
}

impl Word {
    /// The word that begins at a place.
    pub(super) fn at(bytes: &[u8], start: usize) -> Self {
        let (mut end, mut hash, mut seen) = (start, START, 0);
        loop {
            for &byte in bytes.get(end..).unwrap_or_default() {
                let kind = kind(byte);
                if kind & LETTER == 0 {
                    break;
                }
                hash = step(hash, byte | kind & CAPITAL);
                seen |= kind;
                end += 1;
            }
            if !joins(bytes, end) {
                break;
            }
            hash = step(hash, bytes[end]);
            seen |= JOINT;
            end += 1;
        }
        Self {
            start,
            end,
            hash,
            seen,
        }
    }

    /// Whether it has a byte outside ASCII, or an underscore.
    pub(super) fn is_odd(&self) -> bool {
        self.seen & PART != 0
    }

    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether one of the places holds at which a name can begin: its start, and those behind what is no letter or digit
    /// of ASCII.
    #[inline]
    pub(super) fn starts_with(&self, bytes: &[u8], begins: impl Fn(usize) -> bool) -> bool {
        let part = |at: &usize| !bytes[at - 1].is_ascii_alphanumeric();
        begins(self.start)
            || self.seen & (JOINT | PART) != 0
                && (self.start + 1..self.end).filter(part).any(begins)
    }
}

const START: u64 = 0xcbf2_9ce4_8422_2325;

fn step(hash: u64, byte: u8) -> u64 {
    let mixed = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mixed ^ (mixed >> 31)
}

/// The hash that the scan gives a word which is written like this.
pub(super) fn hash(word: &str) -> u64 {
    word.bytes().fold(START, step)
}

/// Every byte of a letter outside ASCII counts.
pub(super) fn is_letter(byte: u8) -> bool {
    kind(byte) & LETTER != 0 || byte == 0xe2
}

/// Whether a hyphen stands at a place between letters, or a letter begins there that is no dash.
fn joins(bytes: &[u8], at: usize) -> bool {
    match bytes.get(at) {
        Some(b'-') => {
            at > 0
                && is_letter(bytes[at - 1])
                && bytes.get(at + 1).is_some_and(|next| is_letter(*next))
        }
        // Dashes and typographic quotation marks: three bytes in UTF-8.
        Some(0xe2) => !matches!(bytes.get(at + 1), Some(0x80 | 0x81)),
        _ => false,
    }
}
