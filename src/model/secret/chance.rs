//! Whether a text was made by chance, as keys are, or by somebody who shows where one goes.

/// Words within a stand-in; each is long enough to be none of a key's by accident.
#[rustfmt::skip]
const STAND_INS: &[&str] = &[
    "example", "your", "token", "redact", "secret", "placeholder", "dummy", "fake", "sample", "change", "passw", "xxxx",
    "aaaa", "0000", "1111", "abcde", "12345", "23456", "54321", "qwert", "deadbeef", "test", "goes-here", "insert", "hidden", "removed", "masked",
    "censored", "omitted", "replace", "s3cr3t", "mysecret", "hunter", "abc123", "foobar", "local", "default", "undefined",
];

/// Whether a text stands in for a secret: `EXAMPLE`, `xxxx`, `<token>`, `***`, `${TOKEN}`.
pub(super) fn is_stand_in(text: &[u8]) -> bool {
    let opens = text
        .first()
        .is_none_or(|first| b"<${[(*%&@".contains(first));
    let dots = text
        .windows(3)
        .any(|three| three == b"..." || three == b"***");
    opens || dots || !text.is_ascii() || has_word(text)
}

fn has_word(text: &[u8]) -> bool {
    let lower = text.to_ascii_lowercase();
    STAND_INS
        .iter()
        .any(|word| memchr::memmem::find(&lower, word.as_bytes()).is_some())
}

/// Whether a text has the variety of one that was made by chance.
pub(super) fn is_random(text: &[u8]) -> bool {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = text
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    digits > 0 && letters > 1 && !is_stand_in(text) && is_varied(text)
}

/// Whether no few characters make up the text: its entropy is near that of chance for its length.
pub(super) fn is_varied(text: &[u8]) -> bool {
    let mut counts = [0_u32; 256];
    for &byte in text {
        counts[byte as usize] += 1;
    }
    let distinct = counts.iter().filter(|&&count| count > 0).count();
    let most = counts.iter().copied().max().unwrap_or_default() as usize;
    let hex = text.iter().all(u8::is_ascii_hexdigit);
    let wanted = (text.len() / 2).min(if hex { 8 } else { 11 });
    distinct >= wanted && most * 3 <= text.len() + 3
}

/// How many of small letters, capitals, digits and other characters a text has.
pub(super) fn classes(text: &[u8]) -> usize {
    let tests: [fn(&u8) -> bool; 4] = [
        u8::is_ascii_lowercase,
        u8::is_ascii_uppercase,
        u8::is_ascii_digit,
        u8::is_ascii_punctuation,
    ];
    tests.iter().filter(|&test| text.iter().any(test)).count()
}
