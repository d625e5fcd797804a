//! The languages that are known, and which of them a text is written in.

use super::german;
use super::lexicon::Lexicon;
use super::vocabulary::Vocabulary;
use std::sync::OnceLock;

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 4096;
/// Fewer words tell nothing.
const FEW: usize = 12;

/// Small words of German that are no words of English.
const GERMAN: [&str; 24] = [
    "der", "das", "und", "ist", "nicht", "wurde", "wurden", "ein", "eine", "mit", "auf", "für",
    "von", "dem", "den", "des", "im", "zu", "auch", "durch", "nach", "bei", "wir", "hat",
];

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

    /// The words of the language that a text is written in; English unless its small words say otherwise.
    #[must_use]
    pub fn of(&self, text: &str) -> &Lexicon {
        if is_german(text) {
            self.german
                .get_or_init(|| Lexicon::of(&german::GERMAN, &self.vocabulary))
        } else {
            &self.english
        }
    }
}

/// Whether a tenth of the words at the start of a text are small words of German.
fn is_german(text: &str) -> bool {
    let end = (0..=SAMPLE.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at));
    let words = text[..end.unwrap_or(0)].split_whitespace();
    let (mut all, mut german) = (0, 0);
    for word in words.filter(|word| word.starts_with(char::is_alphabetic)) {
        all += 1;
        german += usize::from(GERMAN.iter().any(|known| known.eq_ignore_ascii_case(word)));
    }
    all >= FEW && german * 10 >= all
}

#[cfg(test)]
mod tests {
    use super::is_german;

    #[test]
    fn the_small_words_tell_the_language() {
        assert!(is_german(
            "Der Dienst war nicht erreichbar, weil das Zertifikat abgelaufen ist und wir es nicht bemerkt haben."
        ));
        assert!(!is_german(
            "The service was not reachable, because the certificate had expired and nobody had noticed it at that time."
        ));
        assert!(!is_german("Der Dienst"));
    }
}
