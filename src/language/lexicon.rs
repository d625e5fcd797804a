//! All words of a language and of a team, in one table and one automaton, built once a run.

use super::class::Class;
use super::english;
use super::family::Family;
use super::verdict::VerdictKind;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// The data of one natural language: words by what they can be, and the words that begin an analysis.
pub struct Language {
    /// Words by class, separated by white space, in small letters.
    pub(super) words: &'static [&'static [(Class, &'static str)]],
    /// Given names.
    pub(super) given_names: &'static str,
    /// Forms of verbs that spelling does not explain.
    pub(super) irregular: &'static [(&'static str, &'static str)],
    /// Words that look like participles and are none.
    pub(super) no_participle: &'static str,
    /// Words before an ambiguous noun that make it a person, and software.
    pub(super) person_before: &'static str,
    /// Words before an ambiguous noun that make it software.
    pub(super) system_before: &'static str,
    /// The words at which the scanner looks closer.
    pub(super) triggers: &'static [(Family, &'static str)],
}

/// What a team adds to the language: its people, its systems, its phrases.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// Persons, by full or first name or handle.
    pub people: Vec<String>,
    /// Teams: people, whatever their name says.
    pub teams: Vec<String>,
    /// Services: things, whatever their name says.
    pub services: Vec<String>,
    /// Phrases that are findings wherever they stand in the author's words.
    pub phrases: Vec<(VerdictKind, String)>,
    /// Phrases that are none of that kind, whatever the analysis says.
    pub exceptions: Vec<(VerdictKind, String)>,
}

/// The words the analysis knows: those of the language and the team's.
pub struct Lexicon {
    language: &'static Language,
    words: HashMap<Box<str>, Class, BuildHasherDefault<WordHasher>>,
    automaton: Option<AhoCorasick>,
    families: Vec<Family>,
    phrases: Vec<(VerdictKind, Vec<String>)>,
    exceptions: Vec<(VerdictKind, String)>,
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
        let mut words = HashMap::with_capacity_and_hasher(4096, BuildHasherDefault::default());
        let mut add = |word: &str, class: Class| {
            let known: &mut Class = words.entry(Box::from(word)).or_default();
            *known = known.with(class);
        };
        for (class, list) in language.words.iter().copied().flatten() {
            list.split_whitespace().for_each(|word| add(word, *class));
        }
        for name in language.given_names.split_whitespace() {
            add(name, Class::GIVEN_NAME);
        }
        let team = [
            (Class::LISTED, &vocabulary.people),
            (Class::TEAM, &vocabulary.teams),
            (Class::SYSTEM, &vocabulary.services),
        ];
        for (class, names) in team {
            for name in names.iter().filter(|name| !name.contains(' ')) {
                add(&name.to_lowercase(), class);
            }
        }
        let phrases: Vec<_> = vocabulary
            .phrases
            .iter()
            .map(|(kind, phrase)| (*kind, split_phrase(phrase)))
            .filter(|(_, words)| !words.is_empty())
            .collect();
        let mut patterns: Vec<&str> = Vec::new();
        let mut families = Vec::new();
        for (family, list) in language.triggers {
            for word in list.split_whitespace() {
                patterns.push(word);
                families.push(*family);
            }
        }
        for (index, (_, words)) in phrases.iter().enumerate() {
            patterns.extend(words.first().map(String::as_str));
            families.push(Family::Phrase(index));
        }
        let automaton = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&patterns)
            .ok();
        Self {
            language,
            words,
            automaton,
            families,
            phrases,
            exceptions: vocabulary
                .exceptions
                .iter()
                .map(|(kind, phrase)| (*kind, phrase.to_lowercase()))
                .collect(),
        }
    }

    /// What a word can be: as it stands, as a plural, as a form of a verb, or by the last part of a compound.
    pub(super) fn class(&self, word: &str) -> Class {
        let small = word.to_lowercase();
        let class = self.exact(&small).with(self.verb(&small));
        if class != Class::NONE {
            return if word.starts_with(char::is_uppercase) {
                class
            } else {
                class.without(Class::GIVEN_NAME)
            };
        }
        match small.rsplit_once('-') {
            Some((_, last)) if !last.is_empty() => self.exact(last).only(Class::NOUNS),
            _ => Class::NONE,
        }
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
        let base = self.base(word);
        let mut class = Class::NONE;
        if let Some(base) = base {
            class = self.words.get(base.as_str()).copied().unwrap_or_default();
            class = class.only(Class::LEXICAL_VERB);
        }
        if self.is_participle(word) {
            class = class.with(Class::PARTICIPLE);
        }
        class
    }

    /// The base form of a verb that the lexicon knows.
    pub(super) fn base(&self, word: &str) -> Option<String> {
        let known = |stem: &str| {
            self.words
                .get(stem)
                .is_some_and(|class| class.is(Class::LEXICAL_VERB))
                .then(|| stem.to_owned())
        };
        if let Some((_, base)) = self
            .language
            .irregular
            .iter()
            .find(|(form, _)| *form == word)
        {
            return known(base);
        }
        known(word)
            .or_else(|| known(word.strip_suffix('s')?))
            .or_else(|| known(word.strip_suffix("es")?))
            .or_else(|| known(&format!("{}y", word.strip_suffix("ies")?)))
            .or_else(|| known(&format!("{}y", word.strip_suffix("ied")?)))
            .or_else(|| {
                let stem = word
                    .strip_suffix("ed")
                    .or_else(|| word.strip_suffix("ing"))?;
                known(stem)
                    .or_else(|| known(&format!("{stem}e")))
                    .or_else(|| {
                        let mut doubled = stem.chars().rev();
                        let last = doubled.next()?;
                        (doubled.next() == Some(last))
                            .then(|| known(&stem[..stem.len() - last.len_utf8()]))?
                    })
            })
    }

    fn is_participle(&self, word: &str) -> bool {
        let spelled = word.len() > 3 && (word.ends_with("ed") || word.ends_with("en"));
        let excluded = || contains(self.language.no_participle, word);
        (spelled && !excluded())
            || self
                .language
                .irregular
                .iter()
                .any(|(form, _)| *form == word)
    }

    /// Whether a word with a capital is a given name, or the name of somebody in the configuration.
    pub(super) fn is_given_name(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        let class = self.words.get(small.as_str()).copied().unwrap_or_default();
        class.is(Class::GIVEN_NAME.with(Class::LISTED))
    }

    /// Whether an ambiguous noun after this word is a person.
    pub(super) fn makes_person(&self, word: &str) -> bool {
        contains(self.language.person_before, word)
    }

    /// Whether an ambiguous noun after this word is software.
    pub(super) fn makes_system(&self, word: &str) -> bool {
        contains(self.language.system_before, word)
    }

    /// The words of a text at which to look closer, with what to look for.
    pub(super) fn triggers<'a>(
        &'a self,
        text: &'a str,
    ) -> impl Iterator<Item = (usize, Family)> + 'a {
        self.automaton
            .iter()
            .flat_map(move |automaton| automaton.find_overlapping_iter(text))
            .filter(move |found| is_whole_word(text, found.start(), found.end()))
            .filter_map(|found| {
                let family = self.families.get(found.pattern().as_usize())?;
                Some((found.start(), *family))
            })
    }

    /// A phrase that the team added.
    pub(super) fn phrase(&self, index: usize) -> Option<(VerdictKind, &[String])> {
        self.phrases
            .get(index)
            .map(|(kind, words)| (*kind, words.as_slice()))
    }

    /// Whether words that the team excepts for this kind of verdict stand in a text in small letters.
    pub(super) fn excepts(&self, kind: VerdictKind, text: &str) -> bool {
        self.exceptions
            .iter()
            .any(|(excepted, phrase)| *excepted == kind && text.contains(phrase.as_str()))
    }
}

/// Whether a list of words has one of them.
fn contains(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

fn split_phrase(phrase: &str) -> Vec<String> {
    phrase.split_whitespace().map(str::to_lowercase).collect()
}

/// Whether neither a letter nor a hyphen joins the bytes to a longer word.
fn is_whole_word(text: &str, start: usize, end: usize) -> bool {
    let joins = |c: char| c.is_alphanumeric() || c == '_';
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let mut after = text.get(end..).unwrap_or_default().chars();
    let next = after.next();
    let hyphen = next == Some('-') && after.next().is_some_and(joins);
    !before.is_some_and(|c| joins(c) || matches!(c, '-' | '/' | '#' | '@'))
        && !next.is_some_and(joins)
        && !hyphen
}

/// A fast hash for short words; the table is ours, so nobody can crowd it.
#[derive(Default)]
struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}
