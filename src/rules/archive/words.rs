//! The words that tell one incident from another.

use crate::model::words::Words as Table;
use std::borrow::Cow;
use std::fmt::Write;

/// So many words of a document are kept.
const MOST: usize = 300;

/// Words that are in most postmortems, by their stems.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "about", "above", "acros", "actua", "add", "added", "addin", "affec", "after", "again", "all", "almos", "alrea",
    "also", "alway", "and", "anoth", "any", "appea", "appli", "are", "aroun", "avail", "away", "back", "based",
    "becam", "becau", "becom", "been", "befor", "began", "begin", "behav", "being", "below", "bette", "betwe", "both",
    "bring", "broug", "but", "calle", "came", "can", "case", "cause", "certa", "chang", "commo", "compl", "conta",
    "corre", "could", "curre", "custo", "day", "days", "degra", "did", "diffe", "direc", "disco", "does", "down",
    "due", "durin", "each", "easy", "eithe", "enoug", "error", "even", "every", "exact", "exist", "expec", "faile",
    "failu", "few", "find", "first", "fix", "follo", "for", "found", "from", "full", "furth", "gener", "get", "gets",
    "give", "given", "goes", "going", "good", "got", "had", "hand", "happe", "has", "have", "hour", "hours", "how",
    "howev", "immed", "impac", "incid", "inclu", "increa", "initi", "inste", "inter", "into", "issue", "its", "itsel",
    "just", "keep", "kept", "know", "known", "large", "last", "later", "least", "led", "left", "less", "let", "like",
    "likel", "long", "look", "made", "main", "make", "makes", "many", "may", "might", "minut", "miss", "month",
    "more", "most", "much", "must", "near", "need", "never", "new", "next", "none", "not", "nothi", "notic", "now",
    "numbe", "often", "old", "once", "one", "only", "optio", "origi", "other", "our", "out", "outag", "over", "own",
    "part", "parti", "per", "possi", "post", "postm", "prese", "previ", "prior", "proba", "probl", "produ", "provi",
    "put", "quick", "rathe", "reach", "ready", "real", "reaso", "recen", "relat", "remai", "report", "reque", "requi",
    "resul", "retur", "right", "root", "runni", "said", "same", "saw", "say", "see", "seem", "seen", "servi", "sever",
    "should", "shown", "side", "simil", "simpl", "since", "singl", "small", "some", "soon", "speci", "start", "step",
    "still", "such", "sugge", "sure", "syste", "take", "taken", "takes", "than", "that", "the", "their", "them",
    "then", "there", "these", "they", "thing", "think", "this", "those", "three", "throu", "time", "toget", "told",
    "too", "took", "touch", "towar", "turn", "two", "unava", "uncle", "under", "unexp", "unkno", "unrel", "until",
    "updat", "upon", "use", "used", "user", "users", "using", "usual", "utc", "vario", "very", "via", "want", "was",
    "way", "week", "well", "went", "were", "what", "when", "where", "wheth", "which", "while", "who", "whole", "why",
    "will", "with", "withi", "witho", "work", "worke", "worki", "would", "yeste", "yet", "you",
];

/// Weighty words in order, each once, by their first five letters, so that "deployed" and "deploy" are one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Words(Vec<Stem>);

/// The first letters of a word, in order as the words are; five letters of 21 bits fit, and an archive of thousands of
/// documents has millions of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::rules) struct Stem(u128);

impl Stem {
    /// That of a word.
    pub(super) fn of(word: &str) -> Self {
        Self::new(&stemmed(word))
    }

    fn new(stem: &str) -> Self {
        let mut letters = stem.chars();
        let mut next = |_| letters.next().map_or(0, u128::from);
        Self((0..LETTERS).fold(0, |all, nth| all << 21 | next(nth)))
    }
}

impl std::fmt::Display for Stem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let letters = (0..LETTERS)
            .rev()
            .map(|nth| self.0 >> (21 * nth) & 0x1f_ffff);
        let letters = letters.filter_map(|c| char::from_u32(u32::try_from(c).ok()?));
        letters
            .filter(|c| *c != '\0')
            .try_for_each(|c| f.write_char(c))
    }
}

/// So many letters tell a word.
const LETTERS: usize = 5;
/// What has fewer letters than this is no word, or one that tells nothing.
const LEAST: usize = 3;

impl Words {
    /// The weighty words of a text.
    pub(in crate::rules) fn of(text: &str) -> Self {
        let mut words = Self::default();
        words.add(text);
        words
    }

    /// Adds those of another text.
    pub(super) fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() && self.0.len() < MOST {
            let (start, mut letters, mut is_ascii) = (at, 0, true);
            while let Some(byte) = bytes.get(at) {
                if byte.is_ascii() && !byte.is_ascii_alphanumeric() {
                    break;
                }
                is_ascii &= byte.is_ascii();
                letters += usize::from(byte.is_ascii_alphabetic());
                at += 1;
            }
            // A run of ASCII is a word as it stands, and most runs are; others are cut again, at characters.
            if is_ascii && letters >= LEAST {
                self.add_word(&text[start..at]);
            } else if !is_ascii {
                let words = text[start..at].split(|c: char| !c.is_alphanumeric());
                let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
                for word in words.filter(|word| letters(word) >= LEAST) {
                    self.add_word(word);
                }
            }
            at += 1;
        }
    }

    /// Adds a word if it is weighty and there is room for it.
    fn add_word(&mut self, word: &str) {
        let stem = stemmed(word);
        if self.0.len() >= MOST || IS_LIGHT.get(&stem).is_some() {
            return;
        }
        let stem = Stem::new(&stem);
        if let Err(at) = self.0.binary_search(&stem) {
            self.0.insert(at, stem);
        }
    }

    pub(in crate::rules) fn len(&self) -> usize {
        self.0.len()
    }

    pub(in crate::rules) fn iter(&self) -> impl Iterator<Item = Stem> {
        self.0.iter().copied()
    }

    pub(in crate::rules) fn has(&self, word: Stem) -> bool {
        self.0.binary_search(&word).is_ok()
    }
}

/// The stem of a word, as it is kept: its first letters, small.
#[must_use]
pub fn stem(word: &str) -> String {
    stemmed(word).into_owned()
}

/// The stem of a word, without a copy where the word is written in small letters of ASCII, as most are.
fn stemmed(word: &str) -> Cow<'_, str> {
    let small = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if word.bytes().all(small) {
        Cow::Borrowed(&word[..word.len().min(LETTERS)])
    } else if word.is_ascii() {
        Cow::Owned(word[..word.len().min(LETTERS)].to_ascii_lowercase())
    } else {
        Cow::Owned(word.to_lowercase().chars().take(LETTERS).collect())
    }
}

/// The light words, to be found at once: every word of every document is looked up.
static IS_LIGHT: Table<(), 1024> = {
    let mut light = Table::new();
    let mut at = 0;
    while at < LIGHT.len() {
        light.set(LIGHT[at], ());
        at += 1;
    }
    light
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_words_do_not_count() {
        assert_eq!(Words::of("The outage was a DNS failure").len(), 1);
    }
}
