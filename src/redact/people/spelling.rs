//! The ways in which a name is written.

use crate::language::Lexicon;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The fewest letters of a part of a name that is a name in capitals: fewer are an abbreviation.
const CAPITALS: usize = 4;

/// Names that are other words in small letters.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "grace", "hope", "faith", "joy", "will", "mark", "bill", "rose", "jan", "may", "april", "june", "august", "dawn", "summer", "autumn", "art", "rob",
    "sue", "pat", "chase", "grant", "frank", "jack", "nick", "rich", "dean", "miles", "penny", "ruby", "crystal", "amber", "ivy", "lily", "daisy",
    "violet", "olive", "pearl", "sandy", "gene", "guy", "harry", "hunter", "jay", "josh", "lance", "max", "page", "pierce", "reed", "skip", "sterling",
    "ward", "wade", "carol", "charity", "eve", "melody", "robin", "angel", "victor", "chuck", "don", "bob", "buck", "cliff", "dale", "glen", "jade",
    "duke", "earl", "ray", "drew", "case", "chance", "cash", "christian", "colt", "felicity", "ernest", "heath", "iris", "mercy", "merry", "norm",
    "patience", "peg", "rocky", "stone", "temple", "constant", "flora", "viola", "java", "julia", "pascal", "ada", "elixir", "roman", "german",
];

/// A name as it stands, without accents, and in capital or small letters where that is no other word.
pub(super) fn spellings(name: &str, lexicon: &Lexicon) -> Vec<String> {
    let plain = [name.to_owned(), unaccented(name), transcribed(name)];
    let mut all = Vec::new();
    for spelling in plain {
        let letters = spelling.chars().count();
        let whole = spelling.contains(' ');
        let small = spelling.to_lowercase();
        let known = lexicon.is_no_word(&spelling) && lexicon.is_no_word(&small);
        let alone = known && !WORDS.contains(&small.as_str());
        if whole || alone && letters >= CAPITALS {
            all.push(spelling.to_uppercase());
        }
        if whole || alone && letters >= CAPITALS - 1 {
            all.push(spelling.to_lowercase());
        }
        all.push(spelling);
    }
    all.sort();
    all.dedup();
    all
}

/// `jose` for `José`: what two spellings of one name have in common.
pub(super) fn folded(name: &str) -> String {
    unaccented(&name.to_lowercase())
}

/// `Jose` for `José`.
fn unaccented(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for c in name.nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ł' => plain.push('l'),
            'Ł' => plain.push('L'),
            'ø' => plain.push('o'),
            'Ø' => plain.push('O'),
            'đ' => plain.push('d'),
            'Đ' => plain.push('D'),
            'ı' => plain.push('i'),
            'ß' => plain.push_str("ss"),
            _ => plain.push(c),
        }
    }
    plain.nfc().collect()
}

/// `Juergen` for `Jürgen`.
pub(super) fn transcribed(name: &str) -> String {
    let pairs = [
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        ("ß", "ss"),
        ("ø", "oe"),
        ("å", "aa"),
        ("Ä", "Ae"),
        ("Ö", "Oe"),
        ("Ü", "Ue"),
        ("Ø", "Oe"),
        ("Å", "Aa"),
    ];
    let composed: String = name.nfc().collect();
    let two = |name: String, (letter, letters): (&str, &str)| name.replace(letter, letters);
    unaccented(&pairs.into_iter().fold(composed, two))
}

/// Whether a letter has no small and capital form, as in Chinese or Arabic.
pub(super) fn is_uncased(c: char) -> bool {
    c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase()
}

/// Whether a letter is of a script that writes words without spaces between them.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}
