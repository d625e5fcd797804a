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
        // A run of ASCII is a word as it stands, and most runs are; others are cut again, at characters.
        let ascii = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric() && *byte != b'\'';
        for run in text.as_bytes().split(ascii) {
            if run.is_ascii() {
                if run.first().is_some_and(u8::is_ascii_alphabetic) {
                    self.add_word(run);
                }
                continue;
            }
            let run = std::str::from_utf8(run).unwrap_or_default();
            let words = run.split(|c: char| !c.is_alphanumeric() && c != '\'');
            words
                .filter(|word| word.starts_with(char::is_alphabetic))
                .for_each(|word| self.add_word(word.as_bytes()));
        }
    }

    fn add_word(&mut self, word: &[u8]) {
        self.words += 1;
        let mut small = [0; 6];
        let Some(small) = small.get_mut(..word.len()) else {
            return;
        };
        small.copy_from_slice(word);
        small.make_ascii_lowercase();
        match &*small {
            b"der" | b"die" | b"das" | b"und" | b"ist" | b"nicht" | b"wurde" | b"wurden"
            | b"ein" | b"eine" | b"einen" | b"einer" | b"mit" | b"auf" | b"von" | b"vom"
            | b"dem" | b"den" | b"des" | b"im" | b"am" | b"zu" | b"zum" | b"zur" | b"auch"
            | b"durch" | b"nach" | b"bei" | b"wir" | b"hat" | b"haben" | b"hatte" | b"sind"
            | b"waren" | b"aus" | b"als" | b"dass" | b"wird" | b"werden" | b"sich" | b"noch"
            | b"oder" | b"weil" | b"kein" | b"keine" | b"f\xc3\xbcr" => {
                self.german += 1;
            }
            b"the" | b"of" | b"and" | b"to" | b"were" | b"is" | b"that" | b"it" | b"for"
            | b"by" | b"with" | b"from" | b"this" | b"be" | b"have" | b"has" | b"not" | b"we"
            | b"our" | b"on" | b"at" | b"as" | b"a" => self.english += 1,
            _ => {}
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
