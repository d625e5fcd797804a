//! All words of a language and of a team, in one table, built once a run.

use super::class::Class;
use super::construction::Finding;
use super::data::Language;
use super::english;
use super::family::Family;
use super::hash::{Set, Words, fold, set};
use super::names::Names;
use super::phrase::Phrase;
use super::proper::Proper;
use super::scan::{Side, Sight, Triggers};
use super::sentence::Sentence;
use super::verdict::VerdictKind;
use super::vocabulary::Vocabulary;
use std::borrow::Cow;
use std::hash::BuildHasherDefault;

/// The words the analysis knows: those of the language and the team's.
pub struct Lexicon {
    language: &'static Language,
    words: Words<Class>,
    irregular: Words<&'static str>,
    triggers: Triggers,
    phrases: Vec<(VerdictKind, Phrase)>,
    exceptions: Vec<(VerdictKind, Phrase)>,
    people: Names,
    personal: Set,
    only_people: Set,
    no_person: Set,
    /// Names of teams and services that only the words beside them or their capitals tell from other words.
    pub(super) proper: Proper,
}

impl std::fmt::Debug for Lexicon {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lexicon")
            .field("words", &self.words.len())
            .finish_non_exhaustive()
    }
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new(&Vocabulary::default())
    }
}

impl Lexicon {
    /// English and what the team adds.
    #[must_use]
    pub fn new(vocabulary: &Vocabulary) -> Self {
        Self::of(&english::ENGLISH, vocabulary)
    }

    /// A language and what the team adds.
    #[must_use]
    pub fn of(language: &'static Language, vocabulary: &Vocabulary) -> Self {
        let mut words = Words::with_capacity_and_hasher(4096, BuildHasherDefault::default());
        let mut triggers = Triggers::new();
        let mut add = |word: Cow<'static, str>, class: Class| {
            let known: &mut Class = words.entry(word).or_default();
            *known = known.with(class);
        };
        for (class, list) in language.words.iter().copied().flatten() {
            list.split_ascii_whitespace()
                .for_each(|word| add(Cow::Borrowed(word), *class));
        }
        for name in language.given_names.split_ascii_whitespace() {
            triggers.add_name(name);
            add(Cow::Borrowed(name), Class::GIVEN_NAME);
        }
        for person in &vocabulary.people {
            let mut parts = person.split_whitespace();
            let first = parts.next().unwrap_or_default();
            if parts.next().is_none() || first.chars().count() > 2 {
                triggers.add_name(&first.to_lowercase());
                add(Cow::Owned(first.to_lowercase()), Class::LISTED);
            }
        }
        let proper = Proper::new(vocabulary, &mut words);
        let read = |phrases: &[(VerdictKind, String)]| -> Vec<_> {
            let read = |(kind, text): &(VerdictKind, String)| Some((*kind, Phrase::new(text)?));
            phrases.iter().filter_map(read).collect()
        };
        let phrases = read(&vocabulary.phrases);
        let exceptions = read(&vocabulary.exceptions);
        let mut needs: Words<(Side, &'static str)> = Words::default();
        for &(needy, side, words) in language.needs {
            for word in needy.split_ascii_whitespace() {
                needs.entry(Cow::Borrowed(word)).or_insert((side, words));
            }
        }
        for (family, list) in language.triggers {
            for word in list.split_ascii_whitespace() {
                triggers.add(Cow::Borrowed(word), *family, needs.get(word).copied());
            }
        }
        let beside_name = [
            (Family::Doer, Side::CapitalBefore, language.personal),
            (Family::Doer, Side::CapitalBefore, language.only_people),
            (Family::Doer, Side::CapitalBefore, language.shared),
            (Family::Titled, Side::CapitalAfter, language.roles),
            (Family::Agent, Side::CapitalAfter, language.by),
        ];
        for (family, side, list) in beside_name {
            for word in list.split_ascii_whitespace() {
                triggers.add(Cow::Borrowed(word), family, Some((side, "")));
            }
        }
        let personal = set(language.personal);
        let mut only_people = set(language.only_people);
        only_people.extend(&personal);
        let no_person = set(language.no_person);
        for (index, (_, phrase)) in phrases.iter().enumerate() {
            let lead = Cow::Owned(phrase.lead().to_owned());
            triggers.add(lead, Family::Phrase(index), None);
        }
        let irregular = language.irregular.iter();
        let mut lexicon = Self {
            language,
            words,
            irregular: irregular
                .map(|(form, base)| (Cow::Borrowed(*form), *base))
                .collect(),
            triggers,
            phrases,
            exceptions,
            people: Names::default(),
            personal,
            only_people,
            no_person,
            proper,
        };
        lexicon.people = Names::new(vocabulary.people.iter().map(String::as_str), &lexicon);
        lexicon
    }

    /// What the language is called in English.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language.name
    }

    /// What a word can be: as it stands, as a plural, as a form of a verb, or by the last part of a compound.
    pub(super) fn class(&self, word: &str) -> Class {
        let small = fold(word);
        let class = self.exact(&small).with(self.verb(&small));
        if class != Class::NONE {
            return if word.starts_with(char::is_uppercase) {
                class
            } else {
                class.without(Class::GIVEN_NAME.with(Class::LISTED))
            };
        }
        match small.rsplit_once('-') {
            Some((_, last)) if !last.is_empty() => self.exact(last).only(Class::NOUNS),
            _ if self.language.compounds => self.last_part(&small),
            _ => Class::NONE,
        }
    }

    /// The longest noun that a compound ends with.
    fn last_part(&self, word: &str) -> Class {
        let parts = word.char_indices().skip(3).take(40);
        let mut parts = parts.filter_map(|(at, _)| self.words.get(word.get(at..)?));
        parts
            .find(|class| class.is(Class::NOUNS))
            .map_or(Class::NONE, |class| class.only(Class::NOUNS))
    }

    /// The word or, of a noun, its plural.
    fn exact(&self, word: &str) -> Class {
        if let Some(class) = self.words.get(word) {
            return *class;
        }
        let singular = word.strip_suffix('s').and_then(|stem| self.words.get(stem));
        singular.map_or(Class::NONE, |class| class.only(Class::NOUNS))
    }

    /// The roles of the verb that a word is a form of.
    fn verb(&self, word: &str) -> Class {
        let mut class = Class::NONE;
        if let Some(base) = self.base(word) {
            class = self.words.get(base.as_ref()).copied().unwrap_or_default();
            class = class.only(Class::LEXICAL_VERB);
        }
        if self.is_participle(word) {
            class = class.with(Class::PARTICIPLE);
        }
        class
    }

    /// The base form of a verb that the lexicon knows.
    pub(super) fn base<'a>(&self, word: &'a str) -> Option<Cow<'a, str>> {
        if let Some(base) = self.irregular.get(word) {
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
        self.words
            .get(word)
            .is_some_and(|class| class.is(Class::LEXICAL_VERB))
    }

    fn is_participle(&self, word: &str) -> bool {
        let spelled = word.len() > 3 && (word.ends_with("ed") || word.ends_with("en"));
        (spelled && !lists(self.language.no_participle, word)) || self.irregular.contains_key(word)
    }

    /// Whether nothing but one person does what a verb says.
    pub(super) fn personal(&self, verb: &str) -> bool {
        self.personal.contains(verb)
    }

    /// Whether people or a team do what a verb says, and no software.
    pub(super) fn only_people(&self, verb: &str) -> bool {
        self.only_people.contains(verb)
    }

    /// Whether a word with a capital is known to be no person's name.
    pub(super) fn no_person(&self, word: &str) -> bool {
        self.no_person.contains(word)
    }

    /// Whether a pronoun speaks of one person.
    pub(super) fn pronoun(&self, word: &str) -> bool {
        lists(self.language.pronouns, word)
    }

    /// The persons whom the configuration lists.
    pub(super) fn people(&self) -> &Names {
        &self.people
    }

    /// Whether an ambiguous noun after this word is a person.
    pub(super) fn makes_person(&self, word: &str) -> bool {
        lists(self.language.person_before, word)
    }

    /// Whether an ambiguous noun after this word is software.
    pub(super) fn makes_system(&self, word: &str) -> bool {
        lists(self.language.system_before, word)
    }

    /// Calls `found` with the places of a text at which to look closer, in order.
    pub(super) fn scan(&self, text: &str, found: impl FnMut(usize, Sight)) {
        let is_name = |word: &str| {
            let class = self.words.get(word).copied().unwrap_or_default();
            class.is(Class::GIVEN_NAME.with(Class::LISTED))
        };
        self.triggers.scan(text, is_name, found);
    }

    /// A phrase that the team added.
    pub(super) fn phrase(&self, index: usize) -> Option<(VerdictKind, &Phrase)> {
        self.phrases
            .get(index)
            .map(|(kind, phrase)| (*kind, phrase))
    }

    /// Whether the team excepts words of the clause of a finding.
    pub(super) fn excepts(&self, s: &Sentence<'_>, finding: &Finding) -> bool {
        let mut exceptions = self.exceptions.iter();
        exceptions.any(|(kind, phrase)| *kind == finding.kind && phrase.is_beside(s, finding))
    }
}

/// Whether a list of words, separated by white space, has this one.
pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}
