//! Words as they are looked for and compared.

use crate::diagnostic::Applicability;
use crate::markdown::one_line;

/// Prose is looked at in pieces of this many bytes, so that time stays linear whatever a pattern asks for.
const PIECE: usize = 8 * 1024;

/// An expression for whole words and phrases, the longest first, with any white space between their words.
pub(super) fn any_of<'a>(words: impl Iterator<Item = &'a String>) -> String {
    let mut words: Vec<&str> = words.map(|word| word.trim()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let one = |phrase: &str| {
        let words: Vec<_> = phrase.split_whitespace().map(regex::escape).collect();
        let edge = |c: Option<char>, edge| match c {
            Some(c) if c.is_alphanumeric() => edge,
            _ => "",
        };
        let start = edge(phrase.chars().next(), r"\b{start-half}");
        let end = edge(phrase.chars().next_back(), r"\b{end-half}");
        format!("{start}{}{end}", words.join(r"\s+"))
    };
    let alternatives: Vec<_> = words.into_iter().map(one).collect();
    format!("(?i:{})", alternatives.join("|"))
}

/// Words on one line, in lower case where that is asked for.
pub(super) fn folded(words: &str, lower: bool) -> String {
    let line = one_line(words);
    if lower { line.to_lowercase() } else { line }
}

/// Another spelling of the same word keeps the meaning: case, spaces and hyphens.
pub(super) fn applicability(from: &str, to: &str) -> Applicability {
    let letters = |words: &str| {
        let letters = words.chars().filter(|c| !c.is_whitespace() && *c != '-');
        letters.flat_map(char::to_lowercase).collect::<String>()
    };
    if letters(from) == letters(to) {
        Applicability::Safe
    } else {
        Applicability::Unsafe
    }
}

/// A text in pieces that end between words where they can, each with its place.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let mut end = rest.len();
        if end > PIECE {
            let mut near = (PIECE - 3..=PIECE).rev();
            end = near.find(|&end| rest.is_char_boundary(end)).unwrap_or(end);
            let space = rest[..end].rfind(char::is_whitespace);
            end = space.filter(|&space| space > 0).unwrap_or(end);
        }
        let piece = (at, &rest[..end]);
        at += end;
        Some(piece)
    })
}
