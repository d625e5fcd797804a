//! The words that tell one incident from another.

use std::collections::BTreeSet;

/// So many words of a document are kept.
const MOST: usize = 300;

/// Words that are in most postmortems, by their stems, in order.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "about", "after", "again", "all", "also", "and", "any", "are", "becam", "becau", "becom", "been", "befor", "being",
    "both", "but", "can", "caus", "chang", "could", "custo", "degra", "did", "does", "down", "due", "durin", "each",
    "error", "even", "faile", "failu", "fix", "for", "from", "had", "has", "have", "how", "impac", "incid", "increa",
    "inter", "into", "issue", "its", "miss", "more", "most", "near", "not", "one", "only", "other", "our", "out", "outag",
    "over", "post", "postm", "probl", "produ", "report", "reque", "resul", "root", "runni", "same", "servi", "should",
    "since", "some", "start", "still", "such", "syste", "than", "that", "the", "their", "them", "then", "there", "these",
    "they", "this", "those", "time", "two", "unava", "under", "until", "updat", "use", "used", "user", "users", "was",
    "were", "what", "when", "where", "which", "while", "who", "why", "will", "with", "witho", "would", "you",
];

/// Weighty words in order, each once, by their first five letters, so that "deployed" and "deploy" are one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Words(BTreeSet<String>);

impl Words {
    /// The weighty words of a text.
    pub(in crate::rules) fn of(text: &str) -> Self {
        let mut words = Self::default();
        words.add(text);
        words
    }

    /// Adds those of another text.
    pub(super) fn add(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            let letters = word.chars().filter(|c| c.is_alphabetic()).count();
            if letters < 3 || self.0.len() >= MOST {
                continue;
            }
            let stem = stem(word);
            if LIGHT.binary_search(&stem.as_str()).is_err() {
                self.0.insert(stem);
            }
        }
    }

    pub(in crate::rules) fn len(&self) -> usize {
        self.0.len()
    }

    pub(in crate::rules) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    pub(in crate::rules) fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// The stem of a word, as it is kept: its first letters, small.
#[must_use]
pub fn stem(word: &str) -> String {
    word.to_lowercase().chars().take(5).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_words_stand_in_order() {
        assert!(LIGHT.is_sorted());
        assert_eq!(Words::of("The outage was a DNS failure").len(), 1);
    }
}
