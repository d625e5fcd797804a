//! The words that tell one incident from another.

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
    "howev", "immed", "impac", "incid", "inclu", "initi", "inste", "inter", "into", "issue", "its", "itsel",
    "just", "keep", "kept", "know", "known", "large", "last", "later", "least", "led", "left", "less", "let", "like",
    "likel", "long", "look", "made", "main", "make", "makes", "many", "may", "might", "minut", "miss", "month",
    "more", "most", "much", "must", "near", "need", "never", "new", "next", "none", "not", "nothi", "notic", "now",
    "numbe", "often", "old", "once", "one", "only", "optio", "origi", "other", "our", "out", "outag", "over", "own",
    "part", "parti", "per", "possi", "post", "postm", "prese", "previ", "prior", "proba", "probl", "produ", "provi",
    "put", "quick", "rathe", "reach", "ready", "real", "reaso", "recen", "relat", "remai", "reque", "requi",
    "resul", "retur", "right", "root", "runni", "said", "same", "saw", "say", "see", "seem", "seen", "servi", "sever",
    "shown", "side", "simil", "simpl", "since", "singl", "small", "some", "soon", "speci", "start", "step",
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
        let stem = stem(word);
        let letters = stem.chars().map(u128::from).chain(std::iter::repeat(0));
        Self(letters.take(LETTERS).fold(0, |all, c| all << BITS | c))
    }

    /// That of a word in ASCII.
    const fn of_ascii(word: &[u8]) -> Self {
        let mut stem = 0;
        let mut at = 0;
        while at < LETTERS {
            let letter = if at < word.len() { word[at] } else { 0 };
            stem = stem << BITS | letter.to_ascii_lowercase() as u128;
            at += 1;
        }
        Self(stem)
    }
}

impl std::fmt::Display for Stem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let letters = (0..LETTERS)
            .rev()
            .map(|nth| self.0 >> (BITS * nth) & ((1 << BITS) - 1));
        let letters = letters.filter_map(|c| char::from_u32(u32::try_from(c).ok()?));
        letters
            .filter(|c| *c != '\0')
            .try_for_each(|c| f.write_char(c))
    }
}

/// So many letters tell a word.
const LETTERS: usize = 5;
/// So many bits has a letter.
const BITS: usize = 21;
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
            let (start, mut letters, mut seen) = (at, 0, 0);
            for &byte in &bytes[start..] {
                let kind = KINDS[usize::from(byte)];
                if kind == 0 {
                    break;
                }
                letters += usize::from(kind & LETTER);
                seen |= kind;
                at += 1;
            }
            // A run of ASCII is a word as it stands, and most runs are; others are cut again, at characters.
            if seen & OTHER == 0 {
                if letters >= LEAST {
                    self.add_stem(Stem::of_ascii(&bytes[start..at]));
                }
            } else {
                let words = text[start..at].split(|c: char| !c.is_alphanumeric());
                let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
                for word in words.filter(|word| letters(word) >= LEAST) {
                    self.add_stem(Stem::of(word));
                }
            }
            at += 1;
        }
    }

    /// Adds the stem of a word if it is weighty and there is room for it.
    fn add_stem(&mut self, stem: Stem) {
        if self.0.len() >= MOST || IS_LIGHT.has(stem) {
            return;
        }
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
    if word.is_ascii() {
        word[..word.len().min(LETTERS)].to_ascii_lowercase()
    } else {
        word.to_lowercase().chars().take(LETTERS).collect()
    }
}

const LETTER: u8 = 1;
const DIGIT: u8 = 1 << 1;
/// No byte of ASCII.
const OTHER: u8 = 1 << 2;

/// What the bytes of words are; nothing for those of ASCII that stand between words.
static KINDS: [u8; 256] = {
    let mut kinds = [OTHER; 256];
    let mut byte = 0;
    while byte < 0x80_u8 {
        kinds[byte as usize] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => LETTER,
            b'0'..=b'9' => DIGIT,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// The light words, to be found at once: every word of every document is looked up.
static IS_LIGHT: Light = {
    let mut light = Light([Stem(0); SLOTS]);
    let mut at = 0;
    while at < LIGHT.len() {
        assert!(
            LIGHT[at].len() <= LETTERS,
            "it would be found as another word"
        );
        let stem = Stem::of_ascii(LIGHT[at].as_bytes());
        light.0[light.slot(stem)] = stem;
        at += 1;
    }
    light
};

/// Stems by their hash.
struct Light([Stem; SLOTS]);

/// Twice as many as there are light words, and more.
const SLOTS: usize = 1024;

impl Light {
    fn has(&self, stem: Stem) -> bool {
        self.0[self.slot(stem)].0 == stem.0
    }

    /// Where a stem stands, or a free slot.
    #[expect(clippy::cast_possible_truncation, reason = "a hash may lose bits")]
    const fn slot(&self, stem: Stem) -> usize {
        let mixed = (stem.0 ^ stem.0 >> 42) as u64;
        let mut slot = (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54) as usize % SLOTS;
        while self.0[slot].0 != 0 && self.0[slot].0 != stem.0 {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stem_is_the_same_by_bytes_and_by_letters() {
        for word in ["Deployed", "deploy", "DNS", "a1b", "k8s"] {
            let stem = Stem::of_ascii(word.as_bytes());
            assert_eq!(stem, Stem::of(word), "{word}");
            assert_eq!(stem.to_string(), super::stem(word));
        }
        assert_eq!(Stem::of("Über").to_string(), "über");
        assert_eq!(Words::of("naïve naïvely NAÏVE a1 é1é"), Words::of("Naïve"));
    }

    #[test]
    fn light_words_do_not_count() {
        assert_eq!(Words::of("The outage was a DNS failure").len(), 1);
        assert!(LIGHT.iter().all(|light| IS_LIGHT.has(Stem::of(light))));
    }
}
