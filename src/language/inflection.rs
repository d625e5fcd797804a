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
        let mut class = known.unwrap_or_default().only(Class::LEXICAL_VERB);
        if let Some(base) = irregular {
            class = self.roles(base).unwrap_or_default();
        } else if class == Class::NONE {
            class = self.regular(word).map_or(class, |(_, roles)| roles);
        }
        if irregular.is_some() || self.is_spelled_participle(word) {
            class = class.with(Class::PARTICIPLE);
        }
        class
    }

    /// The base form of a verb that the lexicon knows.
    pub(super) fn base<'a>(&self, word: &'a str) -> Option<Cow<'a, str>> {
        if let (_, Some(base)) = self.look_up(word) {
            return self.roles(base).map(|_| Cow::Borrowed(base));
        }
        if self.roles(word).is_some() {
            return Some(Cow::Borrowed(word));
        }
        self.regular(word).map(|(base, _)| base)
    }

    /// The base form of the verb that a word is a regular form of, with its roles.
    fn regular<'a>(&self, word: &'a str) -> Option<(Cow<'a, str>, Class)> {
        let known = |stem: &'a str| Some((Cow::Borrowed(stem), self.roles(stem)?));
        let built = |stem: &str, end: char| {
            let base = format!("{stem}{end}");
            let roles = self.roles(&base)?;
            Some((Cow::Owned(base), roles))
        };
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

    /// The roles that a word has as the base form of a verb.
    fn roles(&self, word: &str) -> Option<Class> {
        let roles = self.known(word)?.only(Class::LEXICAL_VERB);
        (roles != Class::NONE).then_some(roles)
    }
}
