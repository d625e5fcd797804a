//! Roles in place of the names of people.

use super::Event;
use std::collections::BTreeSet;

/// The role of everybody who has no other.
const ANYBODY: &str = "*";

/// Shorter parts of names are words like any other.
const SHORTEST_PART: usize = 3;

/// Which role stands for which name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Roles(Vec<(String, String)>);

impl Roles {
    /// Takes names with their roles; `*` is everybody else.
    #[must_use]
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// Puts roles in place of names, those within the words included, and gives back the names that have none.
    pub fn apply(&self, events: &mut [Event]) -> Vec<String> {
        let named = events.iter().filter_map(|event| event.who.clone());
        let people: BTreeSet<String> = named.collect();
        let role = |name: &str| {
            let own = self
                .0
                .iter()
                .find(|(own, _)| own.to_lowercase() == bare(name).to_lowercase());
            own.or_else(|| self.0.iter().find(|(own, _)| own == ANYBODY))
                .map(|(_, role)| role.as_str())
        };
        let listed = self
            .0
            .iter()
            .map(|(name, _)| name.as_str())
            .filter(|name| *name != ANYBODY);
        let known = people.iter().map(|name| bare(name)).chain(listed);
        let mut words: Vec<(&str, &str, Match)> = Vec::new();
        for (name, role) in known.filter_map(|name| Some((name, role(name)?))) {
            words.push((name, role, Match::AnyCase));
            let parts = name
                .split_whitespace()
                .filter(|_| name.contains(char::is_whitespace));
            let parts = parts.filter(|part| part.chars().count() >= SHORTEST_PART);
            words.extend(parts.map(|part| (part, role, Match::AsWritten)));
        }
        // The longest first, so that no part of a name is left over.
        words.sort_by_key(|(name, ..)| std::cmp::Reverse(name.len()));
        words.dedup_by_key(|(name, ..)| *name);
        for event in events.iter_mut() {
            for (name, role, case) in &words {
                if let Some(text) = replaced(&event.text, name, role, *case) {
                    event.text = text;
                }
            }
            event.who = event
                .who
                .take()
                .map(|who| role(&who).map_or(who, str::to_owned));
        }
        let left = people.into_iter().filter(|name| role(name).is_none());
        left.collect()
    }
}

/// Whether a word is a name however it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Match {
    AnyCase,
    AsWritten,
}

fn bare(name: &str) -> &str {
    name.trim().trim_start_matches('@')
}

/// The text with a role in place of a name wherever that is a word of its own; none where it is not there.
fn replaced(text: &str, name: &str, role: &str, case: Match) -> Option<String> {
    if name.is_empty() {
        return None;
    }
    let mut out: Option<String> = None;
    let mut from = 0;
    for (at, _) in text.char_indices() {
        if at < from {
            continue;
        }
        let Some(found) = text.get(at..at + name.len()) else {
            continue;
        };
        let same = match case {
            Match::AnyCase => found.eq_ignore_ascii_case(name),
            Match::AsWritten => found == name,
        };
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let alone = !text[..at].ends_with(word) && !text[at + name.len()..].starts_with(word);
        if same && alone {
            let before = text[from..at].strip_suffix('@').unwrap_or(&text[from..at]);
            let out = out.get_or_insert_default();
            out.push_str(before);
            out.push_str(role);
            from = at + name.len();
        }
    }
    let mut out = out?;
    out.push_str(&text[from..]);
    Some(out)
}
