//! Where the sentences of a passage begin and end.

use super::mask::Mask;
use std::ops::Range;

/// Abbreviations whose full stop ends nothing.
const ABBREVIATIONS: [&str; 14] = [
    "e.g", "i.e", "etc", "vs", "approx", "ca", "cf", "mr", "mrs", "ms", "dr", "no", "inc", "resp",
];

/// The sentences of a passage, without the white space between them; a line break before a bullet or a blank one ends one too.
pub(super) fn sentences(text: &str, mask: &Mask) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut from = 0;
    while let Some(at) = text[from..].find(['.', '!', '?', '…']).map(|at| from + at) {
        if let Some((covered, _)) = mask.at(at) {
            from = covered.end;
            continue;
        }
        let signs = text[at..]
            .find(|c: char| !matches!(c, '.' | '!' | '?' | '…' | ')' | '"' | '”' | '*'))
            .map_or(text.len(), |length| at + length);
        from = signs;
        let ends = text[signs..].chars().next().is_none_or(char::is_whitespace);
        if ends && !is_abbreviation(text, at) && !continues(&text[signs..]) {
            push(text, start..signs, &mut found);
            start = signs;
        }
    }
    push(text, start..text.len(), &mut found);
    found
}

fn is_abbreviation(text: &str, stop: usize) -> bool {
    if !text[stop..].starts_with('.') {
        return false;
    }
    let start = text[..stop]
        .rfind(|c: char| c.is_whitespace() || c == '(')
        .map_or(0, |at| at + 1);
    let word = text.get(start..stop).unwrap_or_default();
    ABBREVIATIONS.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Whether what follows is no new sentence: a small letter.
fn continues(rest: &str) -> bool {
    rest.trim_start().starts_with(char::is_lowercase)
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let words = &text[range.clone()];
    let start = range.start + words.len() - words.trim_start().len();
    let end = start + words.trim().len();
    if start < end {
        found.push(start..end);
    }
}
