//! The languages that are known, and which of them a text is written in.

use super::PassageKind;
use super::german;
use super::lexicon::Lexicon;
use super::vocabulary::Vocabulary;
use std::sync::OnceLock;

/// Fewer small words of a language tell nothing.
const FEW: usize = 3;
/// A text with fewer words than this is judged by its tables as well.
const SHORT: usize = 8;

/// The words of every language with those of the team; a language is read in when a text needs it.
#[derive(Debug, Default)]
pub struct Languages {
    vocabulary: Vocabulary,
    english: Lexicon,
    german: OnceLock<Lexicon>,
}

impl Languages {
    /// All languages with what a team adds.
    #[must_use]
    pub fn new(vocabulary: Vocabulary) -> Self {
        Self {
            english: Lexicon::new(&vocabulary),
            german: OnceLock::new(),
            vocabulary,
        }
    }

    /// The words of the language that a document is written in; English unless its small words say otherwise.
    ///
    /// Paragraphs and items decide: headings and tables are often a template's, and count where there is little else.
    pub fn of<'a>(&self, prose: impl IntoIterator<Item = (PassageKind, &'a str)>) -> &Lexicon {
        let (mut sentences, mut tables) = (Tally::default(), Tally::default());
        for (kind, text) in prose {
            match kind {
                PassageKind::Paragraph | PassageKind::Item => sentences.add(text),
                PassageKind::Cell => tables.add(text),
                PassageKind::Heading => {}
            }
        }
        let german = if sentences.words < SHORT {
            sentences.and(&tables).is_german()
        } else {
            sentences.is_german()
        };
        if german {
            self.german
                .get_or_init(|| Lexicon::of(&german::GERMAN, &self.vocabulary))
        } else {
            &self.english
        }
    }
}

/// How many words a text has, and how many of them are small words of one language and not of the other.
#[derive(Debug, Default)]
struct Tally {
    words: usize,
    german: usize,
    english: usize,
}

impl Tally {
    fn add(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let (start, mut key, mut seen) = (at, 0, 0);
            for &byte in &bytes[start..] {
                let small = SMALL[usize::from(byte)];
                if small == 0 {
                    break;
                }
                key = key << 8 | u64::from(small);
                seen |= small;
                at += 1;
            }
            // A run of ASCII is a word as it stands, and most runs are; others are cut again, at characters.
            if seen >= 0x80 {
                let run = text.get(start..at).unwrap_or_default();
                let words = run.split(|c: char| !c.is_alphanumeric() && c != '\'');
                words
                    .filter(|word| word.starts_with(char::is_alphabetic))
                    .for_each(|word| self.add_word(word.len(), pack(word.as_bytes())));
            } else if bytes.get(start).is_some_and(u8::is_ascii_alphabetic) {
                self.add_word(at - start, key);
            }
            at += 1;
        }
    }

    /// Adds a word of so many bytes; the key of a longer one than any small word tells nothing.
    fn add_word(&mut self, length: usize, key: u64) {
        self.words += 1;
        if length > LONGEST {
            return;
        }
        match SMALL_WORDS.get(key) {
            Some(Tongue::German) => self.german += 1,
            Some(Tongue::English) => self.english += 1,
            None => {}
        }
    }

    fn and(&self, other: &Self) -> Self {
        Self {
            words: self.words + other.words,
            german: self.german + other.german,
            english: self.english + other.english,
        }
    }

    /// Whether its small words are German ones, and as frequent as in sentences.
    fn is_german(&self) -> bool {
        self.german >= FEW && self.german > self.english && self.german * 12 >= self.words
    }
}

/// A language that is known by its small words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tongue {
    German,
    English,
}

/// Small words of German that English has not.
const GERMAN: &str = "der die das und ist nicht wurde wurden ein eine einen einer mit auf von vom dem den des im am zu \
                      zum zur auch durch nach bei wir hat haben hatte sind waren aus als dass wird werden sich noch \
                      oder weil kein keine für";

/// Small words of English that German has not.
const ENGLISH: &str =
    "the of and to were is that it for by with from this be have has not we our on at as a";

/// So many bytes has the longest small word.
const LONGEST: usize = 6;

/// Small words by their letters, for every word of every document is looked up.
struct SmallWords {
    keys: [u64; SLOTS],
    tongues: [Tongue; SLOTS],
}

/// Twice as many as there are small words, and more.
const SLOTS: usize = 256;

static SMALL_WORDS: SmallWords = {
    let mut words = SmallWords {
        keys: [0; SLOTS],
        tongues: [Tongue::English; SLOTS],
    };
    words.add(GERMAN.as_bytes(), Tongue::German);
    words.add(ENGLISH.as_bytes(), Tongue::English);
    words
};

impl SmallWords {
    const fn add(&mut self, list: &[u8], tongue: Tongue) {
        let (mut at, mut key) = (0, 0);
        while at <= list.len() {
            if at < list.len() && list[at] != b' ' {
                key = key << 8 | list[at] as u64;
            } else if key > 0 {
                let slot = self.slot(key);
                self.keys[slot] = key;
                self.tongues[slot] = tongue;
                key = 0;
            }
            at += 1;
        }
    }

    fn get(&self, key: u64) -> Option<Tongue> {
        let slot = self.slot(key);
        (self.keys[slot] == key).then_some(self.tongues[slot])
    }

    /// Where a word stands, or a free slot.
    const fn slot(&self, key: u64) -> usize {
        let mut slot = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize % SLOTS;
        while self.keys[slot] != 0 && self.keys[slot] != key {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// The letters of a short word as a number, capitals of ASCII made small.
fn pack(word: &[u8]) -> u64 {
    let small = word.iter().map(u8::to_ascii_lowercase);
    small.fold(0, |key, byte| key << 8 | u64::from(byte))
}

/// The bytes of words, capitals of ASCII made small; nothing for those that stand between words.
static SMALL: [u8; 256] = {
    let mut small = [0; 256];
    let mut byte = 0;
    while byte < small.len() {
        let letter = number(byte);
        if !letter.is_ascii() || letter.is_ascii_alphanumeric() || letter == b'\'' {
            small[byte] = letter.to_ascii_lowercase();
        }
        byte += 1;
    }
    small
};

#[expect(
    clippy::cast_possible_truncation,
    reason = "a place among 256 is a byte"
)]
const fn number(place: usize) -> u8 {
    place as u8
}

#[cfg(test)]
mod tests {
    use super::{Languages, PassageKind};

    fn language(prose: &[(PassageKind, &str)]) -> &'static str {
        let languages = Languages::default();
        languages.of(prose.iter().copied()).language()
    }

    #[test]
    fn the_small_words_tell_the_language() {
        let of = |text| language(&[(PassageKind::Paragraph, text)]);
        assert_eq!(
            of("Der Dienst war nicht erreichbar, weil das Zertifikat abgelaufen ist."),
            "German"
        );
        assert_eq!(
            of("The service was not reachable, because the certificate had expired."),
            "English"
        );
        assert_eq!(of("Der Dienst"), "English");
        assert_eq!(
            of("The team of Im and Zu let the old job die with the rest of it."),
            "English"
        );
    }

    #[test]
    fn tables_and_headings_do_not_outweigh_sentences() {
        let sentence = "Der zuständige Kollege hat vergessen, die Aufgabe umzuziehen.";
        let mut prose = vec![(PassageKind::Paragraph, sentence)];
        prose.extend([(PassageKind::Cell, "the state of the migration"); 40]);
        prose.extend([(PassageKind::Heading, "What went well for the team"); 9]);
        assert_eq!(language(&prose), "German");
        let english = (
            PassageKind::Paragraph,
            "The job was moved to the other node by hand.",
        );
        let cells = [(PassageKind::Cell, "der Stand und das Ziel"); 40];
        assert_eq!(language(&[&[english], &cells[..]].concat()), "English");
        assert_eq!(language(&cells), "German");
    }
}
