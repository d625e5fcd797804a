//! What a word can be by its form: plurals, forms of verbs, the last part of a compound.

use super::class::Class;
use super::hash::fold;
use super::lexicon::Lexicon;
use std::borrow::Cow;

impl Lexicon {
    /// What a word can be: as it stands, as a plural, as a form of a verb, or by the last part of a compound.
    pub(super) fn class(&self, word: &str) -> Class {
        let small = fold(word);
        let (known, irregular) = self.look_up(&small);
        let class = known.unwrap_or_else(|| self.plural(&small));
        let class = class.with(self.verb(&small, known, irregular));
        if class != Class::NONE {
            return if word.starts_with(char::is_uppercase) {
                class
            } else {
                class.without(Class::GIVEN_NAME.with(Class::LISTED))
            };
        }
        match small.rsplit_once('-') {
            Some((_, last)) if !last.is_empty() => self
                .known(last)
                .unwrap_or_else(|| self.plural(last))
                .only(Class::NOUNS),
            _ if self.has_compounds() => self.last_part(&small),
            _ => Class::NONE,
        }
    }

    /// The longest noun that a compound ends with.
    fn last_part(&self, word: &str) -> Class {
        let parts = word.char_indices().skip(3).take(40);
        let mut parts = parts.filter_map(|(at, _)| self.known(word.get(at..)?));
        parts
            .find(|class| class.is(Class::NOUNS))
            .map_or(Class::NONE, |class| class.only(Class::NOUNS))
    }

    /// What the plural of a noun is.
    fn plural(&self, word: &str) -> Class {
        let singular = word.strip_suffix('s').and_then(|stem| self.known(stem));
        singular.map_or(Class::NONE, |class| class.only(Class::NOUNS))
    }

    /// The roles of the verb that a word is a form of.
    fn verb(&self, word: &str, known: Option<Class>, irregular: Option<&'static str>) -> Class {
        let own = known.unwrap_or_default().only(Class::LEXICAL_VERB);
        let mut class = own;
        if irregular.is_some() || own == Class::NONE && may_be_form(word) {
            class = self
                .base_of(word, irregular)
                .and_then(|base| self.known(&base))
                .unwrap_or_default()
                .only(Class::LEXICAL_VERB);
        }
        if irregular.is_some() || self.is_spelled_participle(word) {
            class = class.with(Class::PARTICIPLE);
        }
        class
    }

    /// The base form of a verb that the lexicon knows.
    pub(super) fn base<'a>(&self, word: &'a str) -> Option<Cow<'a, str>> {
        self.base_of(word, self.look_up(word).1)
    }

    fn base_of<'a>(&self, word: &'a str, irregular: Option<&'static str>) -> Option<Cow<'a, str>> {
        if let Some(base) = irregular {
            return self.is_verb(base).then_some(Cow::Borrowed(base));
        }
        let known = |stem: &'a str| self.is_verb(stem).then_some(Cow::Borrowed(stem));
        let built = |stem: &str, end: char| {
            let base = format!("{stem}{end}");
            self.is_verb(&base).then_some(Cow::Owned(base))
        };
        if let Some(base) = known(word) {
            return Some(base);
        }
        if let Some(stem) = word.strip_suffix('s') {
            let es = stem.strip_suffix('e');
            return known(stem)
                .or_else(|| known(es?))
                .or_else(|| built(es?.strip_suffix('i')?, 'y'));
        }
        let past = word.strip_suffix("ed");
        let stem = past.or_else(|| word.strip_suffix("ing"))?;
        known(stem)
            .or_else(|| known(word.strip_suffix('d')?))
            .or_else(|| past.is_none().then(|| built(stem, 'e'))?)
            .or_else(|| built(stem.strip_suffix('i')?, 'y'))
            .or_else(|| {
                let mut letters = stem.chars().rev();
                let last = letters.next()?;
                (letters.next() == Some(last))
                    .then(|| known(&stem[..stem.len() - last.len_utf8()]))?
            })
    }

    fn is_verb(&self, word: &str) -> bool {
        self.known(word)
            .is_some_and(|class| class.is(Class::LEXICAL_VERB))
    }
}

/// Whether the last letter of a word is that of a verb's regular form: `checks`, `checked`, `checking`.
fn may_be_form(word: &str) -> bool {
    matches!(word.as_bytes().last(), Some(b's' | b'd' | b'g'))
}
