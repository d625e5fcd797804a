//! The one pass over all text: finds the words at which to look closer.

use super::capitals::Capitals;
use super::family::Family;
use super::letters::{CAPITAL, JOINT, LETTER, SIGN, Word, hash, is_letter, kind};
use super::lexicon::lists_in_any_case;
use super::names::Names;
use super::triggers::{Side, Triggers};
use std::ops::Range;

/// What stands at a place: a trigger, or a word with a capital that is a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// A trigger of a family.
    Trigger(Family),
    /// A known name, or a handle.
    Name,
}

impl Triggers {
    /// Calls `found` with each place to look closer at, in order; `is_name` knows names in small letters.
    ///
    /// Says whether one of the listed names may stand in the text.
    pub(super) fn scan(
        &self,
        text: &str,
        listed: &Names,
        is_name: impl Fn(&str) -> bool,
        mut found: impl FnMut(usize, Sight),
    ) -> bool {
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut capitals = Capitals::default();
        let mut may_list = listed.may_begin_with_a_sign();
        while let Some(&byte) = bytes.get(at) {
            let kind = kind(byte);
            if kind & (LETTER | JOINT) == 0 {
                if kind & SIGN != 0
                    && let Some(sight) = sign(bytes, at)
                {
                    found(at, sight);
                }
                at += 1;
                continue;
            }
            let word = Word::at(bytes, at);
            if word.end == at {
                // A hyphen alone is one byte; a dash or a quotation mark of typography is three.
                at += if byte == b'-' { 1 } else { 3 };
                continue;
            }
            at = word.end;
            if let Some(places) = capitals.take(text, &word.range()) {
                for place in places {
                    found(place, Sight::Name);
                }
            }
            if capitals.shouts() {
                found(word.start, Sight::Trigger(Family::Shout));
            }
            may_list = may_list || word.starts_with(bytes, |at| listed.begins_at(bytes, at));
            let worth = self.may_have(word.hash)
                || (kind & CAPITAL != 0 || word.is_odd()) && self.may_name(word.hash);
            if worth && !joined(bytes, word.start) {
                self.look(text, &word, &is_name, &mut found);
            }
        }
        may_list
    }

    /// Looks a word up whose bit is set.
    fn look(
        &self,
        text: &str,
        word: &Word,
        is_name: &impl Fn(&str) -> bool,
        found: &mut impl FnMut(usize, Sight),
    ) {
        let range = word.range();
        let Some(letters) = text.get(range.clone()) else {
            return;
        };
        // "I'd have": the token of a contraction begins with its apostrophe.
        let apostrophe = || text[..range.start].chars().next_back();
        let start = if matches!(letters, "d" | "D") {
            match apostrophe() {
                Some(mark @ ('\'' | '’')) => range.start - mark.len_utf8(),
                _ => return,
            }
        } else {
            range.start
        };
        let mut sighted = |small: &str, hash: u64| {
            for trigger in self.of(small, hash) {
                let possible = trigger
                    .beside
                    .is_none_or(|(side, words)| beside(text, &range, side, words));
                if possible {
                    found(start, Sight::Trigger(trigger.family));
                }
            }
        };
        let is_ascii = letters.is_ascii();
        if is_ascii {
            sighted(letters, word.hash);
        } else {
            let small = letters.to_lowercase();
            sighted(&small, hash(&small));
        }
        let capital =
            || letters.starts_with(char::is_uppercase) && letters.contains(char::is_lowercase);
        let may_name = !is_ascii || self.may_name(word.hash);
        if may_name && capital() && is_name(&letters.to_lowercase()) {
            found(range.start, Sight::Name);
        }
    }
}

/// A handle, or exclamation marks in a row.
fn sign(bytes: &[u8], at: usize) -> Option<Sight> {
    let shouts = |at: usize| matches!(bytes.get(at), Some(b'!' | b'?'));
    match bytes.get(at)? {
        b'@' if bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric) && !joined(bytes, at) => {
            Some(Sight::Name)
        }
        b'!' if shouts(at + 1) && !(at > 0 && shouts(at - 1)) => {
            Some(Sight::Trigger(Family::Loaded))
        }
        b'?' if bytes.get(at + 1) == Some(&b'!') && !(at > 0 && shouts(at - 1)) => {
            Some(Sight::Trigger(Family::Loaded))
        }
        _ => None,
    }
}

/// Whether a word is a part of something longer: an identifier, a path, a handle.
fn joined(bytes: &[u8], start: usize) -> bool {
    start
        .checked_sub(1)
        .and_then(|at| bytes.get(at))
        .is_some_and(|before| {
            is_letter(*before) && *before < 0x80 || matches!(before, b'#' | b'@' | b'-' | b'.')
        })
}

/// Whether one of some words stands beside a range.
fn beside(text: &str, range: &Range<usize>, side: Side, words: &str) -> bool {
    let is_sign = |c: char| !c.is_alphanumeric();
    let known = |word: &str| lists_in_any_case(words, word.trim_matches(is_sign));
    let capital = |word: &str| {
        let word = word.trim_start_matches(is_sign);
        word.starts_with(char::is_uppercase)
    };
    match side {
        Side::CapitalBefore => {
            let mut before = text[..range.start].trim_ascii_end();
            (0..3).any(|_| {
                let mut bytes = before.as_bytes().iter();
                let blank = bytes.rposition(u8::is_ascii_whitespace);
                let word = &before[blank.map_or(0, |blank| blank + 1)..];
                before = before[..before.len() - word.len()].trim_ascii_end();
                capital(word) || word.ends_with([')', ','])
            })
        }
        Side::CapitalAfter => text[range.end..]
            .split_ascii_whitespace()
            .find(|word| !matches!(*word, "." | ","))
            .is_some_and(capital),
        Side::Before => text[..range.start]
            .split_ascii_whitespace()
            .next_back()
            .is_none_or(known),
        Side::After => {
            let rest = &text[range.end..];
            let contracted = rest.starts_with("'ve") || rest.starts_with("’ve");
            contracted
                || rest
                    .split_ascii_whitespace()
                    .take(5)
                    .any(|word| known(word) || word.ends_with("'ve") || word.ends_with("’ve"))
        }
    }
}
