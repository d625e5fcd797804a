//! Numbers of bank accounts: IBAN.

use std::ops::Range;

/// How long the number of a country is.
#[rustfmt::skip]
const LENGTHS: &[(&[u8; 2], usize)] = &[
    (b"AD", 24), (b"AE", 23), (b"AL", 28), (b"AT", 20), (b"AZ", 28), (b"BA", 20), (b"BE", 16), (b"BG", 22), (b"BH", 22), (b"BR", 29),
    (b"CH", 21), (b"CR", 22), (b"CY", 28), (b"CZ", 24), (b"DE", 22), (b"DK", 18), (b"DO", 28), (b"EE", 20), (b"EG", 29), (b"ES", 24),
    (b"FI", 18), (b"FO", 18), (b"FR", 27), (b"GB", 22), (b"GE", 22), (b"GI", 23), (b"GL", 18), (b"GR", 27), (b"GT", 28), (b"HR", 21),
    (b"HU", 28), (b"IE", 22), (b"IL", 23), (b"IS", 26), (b"IT", 27), (b"JO", 30), (b"KW", 30), (b"KZ", 20), (b"LB", 28), (b"LI", 21),
    (b"LT", 20), (b"LU", 20), (b"LV", 21), (b"MC", 27), (b"MD", 24), (b"ME", 22), (b"MK", 19), (b"MT", 31), (b"MU", 30), (b"NL", 18),
    (b"NO", 15), (b"PK", 24), (b"PL", 28), (b"PS", 29), (b"PT", 25), (b"QA", 29), (b"RO", 24), (b"RS", 22), (b"SA", 24), (b"SE", 24),
    (b"SI", 19), (b"SK", 24), (b"SM", 27), (b"TN", 24), (b"TR", 26), (b"UA", 29), (b"VA", 22), (b"VG", 24), (b"XK", 20),
];

/// Numbers that documentation shows, which are nobody's.
#[rustfmt::skip]
const EXAMPLES: &[&[u8]] = &[
    b"DE89370400440532013000", b"GB29NWBK60161331926819", b"GB82WEST12345698765432", b"GB33BUKB20201555555555",
    b"FR1420041010050500013M02606", b"NL91ABNA0417164300", b"AT611904300234573201", b"CH9300762011623852957",
    b"BE68539007547034", b"ES9121000418450200051332", b"IT60X0542811101000000123456", b"DE75512108001245126199",
];

/// The account number whose check digits begin at a place.
pub(super) fn at(bytes: &[u8], at: usize) -> Option<Range<usize>> {
    let start = at.checked_sub(2)?;
    let country = bytes.get(start..at)?;
    let (_, length) = LENGTHS.iter().find(|(known, _)| *known == country)?;
    let joined = start
        .checked_sub(1)
        .is_some_and(|before| bytes[before].is_ascii_alphanumeric());
    if joined {
        return None;
    }
    let mut number = Vec::with_capacity(*length);
    let mut end = start;
    while number.len() < *length {
        match bytes.get(end)? {
            byte if byte.is_ascii_digit() || byte.is_ascii_uppercase() => number.push(*byte),
            // Groups of four.
            b' ' if number.len() % 4 == 0 => {}
            _ => return None,
        }
        end += 1;
    }
    let next = bytes.get(end).copied().unwrap_or(b' ');
    (!next.is_ascii_alphanumeric() && remainder(&number) == 1 && !EXAMPLES.contains(&&number[..]))
        .then_some(start..end)
}

/// What is left of the number by 97, its head moved behind its tail and letters read as 10 to 35.
fn remainder(number: &[u8]) -> u32 {
    let (head, tail) = number.split_at(number.len().min(4));
    tail.iter().chain(head).fold(0, |rest, &byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
    })
}
