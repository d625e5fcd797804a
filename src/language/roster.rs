//! Persons by their names alone, whatever they do: for a reader who must not meet one.

use super::class::Class;
use super::lexicon::Lexicon;
use super::machine::is_machine;
use std::ops::Range;

impl Lexicon {
    /// Whether a word is no other word that the language knows, so that it can stand for one person.
    #[must_use]
    pub fn is_no_word(&self, word: &str) -> bool {
        let names = Class::GIVEN_NAME
            .with(Class::LISTED)
            .with(Class::PARTICIPLE);
        self.class(word).without(names) == Class::NONE && !self.no_person(&word.to_lowercase())
    }

    /// Whether a capitalised word is a given name.
    #[must_use]
    pub fn is_given_name(&self, word: &str) -> bool {
        self.class(word).is(Class::GIVEN_NAME)
    }

    /// Where a text names persons: a given name with the capitalised words behind it that mean nothing else.
    #[must_use]
    pub fn persons(&self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut words = words(text).peekable();
        while let Some(word) = words.next() {
            let first = &text[word.clone()];
            let all_capitals = first.chars().skip(1).all(char::is_uppercase);
            if all_capitals || !self.is_given_name(first) || self.no_person(&first.to_lowercase()) {
                continue;
            }
            let mut end = word.end;
            while let Some(next) = words.peek() {
                let between = &text[end..next.start];
                let own = &text[next.clone()];
                let surname =
                    between == " " && own.starts_with(char::is_uppercase) && self.is_surname(own);
                if !surname {
                    break;
                }
                end = next.end;
                words.next();
            }
            // "Travis CI": the name of something else.
            let product = words.peek().is_some_and(|next| {
                let own = &text[next.clone()];
                text.get(end..next.start) == Some(" ")
                    && own.starts_with(char::is_uppercase)
                    && self.class(own).is(Class::NOUNS)
            });
            if !product && !is_machine(text, &text[word.start..end]) {
                found.push(word.start..end);
            }
        }
        found
    }

    fn is_surname(&self, word: &str) -> bool {
        let capitals = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        !capitals
            && !self.class(word).is(Class::NOUNS)
            && !self.no_person(&word.to_lowercase())
            && (self.is_no_word(word) || self.is_given_name(word))
    }
}

/// The words of a text: letters, with hyphens and apostrophes between them; a possessive ends before its mark.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(char::is_alphabetic)?;
        let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
        let end = text[start..].find(|c| !joins(c));
        let end = end.map_or(text.len(), |end| start + end);
        from = end;
        let bare = text[start..end].trim_end_matches(['-', '_']);
        Some(start..start + bare.len())
    })
}

#[cfg(test)]
mod tests {
    use super::super::vocabulary::Vocabulary;
    use super::*;

    #[test]
    fn a_given_name_leads_a_person() {
        let lexicon = Lexicon::new(&Vocabulary::default());
        let persons = |text: &'static str| -> Vec<&str> {
            let found = lexicon.persons(text);
            found.into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(
            persons("We asked Sarah Chen's team; then Miguel restarted it."),
            ["Sarah Chen", "Miguel"]
        );
        assert_eq!(persons("The Sarah Service was down."), [""; 0]);
        assert_eq!(persons("Orders failed on Monday in Frankfurt."), [""; 0]);
    }
}
