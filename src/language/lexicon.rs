//! All words of a language and of a team, those of the team built once a run.

use super::class::Class;
use super::construction::Finding;
use super::data::Language;
use super::english;
use super::family::Family;
use super::hash::{Set, Words, set};
use super::names::Names;
use super::phrase::Phrase;
use super::proper::Proper;
use super::scan::Sight;
use super::sentence::Sentence;
use super::triggers::{Side, Triggers};
use super::verdict::VerdictKind;
use super::vocabulary::Vocabulary;
use std::borrow::Cow;

/// The words the analysis knows: those of the language and the team's.
pub struct Lexicon {
    language: &'static Language,
    /// The team's words, with what the language knows of them as well.
    own: Words<Class>,
    no_participle: Set,
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
            .field("language", &self.language.name)
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
        let mut own: Words<Class> = Words::default();
        let mut triggers = Triggers::new();
        for name in language.given_names.split_ascii_whitespace() {
            triggers.add_name(name);
        }
        for person in &vocabulary.people {
            let mut parts = person.split_whitespace();
            let first = parts.next().unwrap_or_default();
            if parts.next().is_none() || first.chars().count() > 2 {
                let first = first.to_lowercase();
                triggers.add_name(&first);
                let known = language.words.get(&first).unwrap_or_default();
                let known = own.entry(Cow::Owned(first)).or_insert(known);
                *known = known.with(Class::LISTED);
            }
        }
        let proper = Proper::new(vocabulary, language.words, &mut own);
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
        let mut lexicon = Self {
            language,
            own,
            no_participle: set(language.no_participle),
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

    /// What is known of a word as it stands.
    pub(super) fn known(&self, word: &str) -> Option<Class> {
        if !self.own.is_empty()
            && let Some(class) = self.own.get(word)
        {
            return Some(*class);
        }
        self.language.words.get(word)
    }

    /// What is known of a word as it stands, and the base form if it is an irregular form.
    pub(super) fn look_up(&self, word: &str) -> (Option<Class>, Option<&'static str>) {
        let form = self.language.words.form(word);
        let mut class = form.class;
        if !self.own.is_empty() {
            class = self.own.get(word).copied().or(class);
        }
        let irregular = form.irregular.map(usize::from);
        let irregular = irregular.and_then(|nth| self.language.irregular.get(nth));
        (class, irregular.map(|(_, base)| *base))
    }

    /// Whether a word has the ending of a participle, and is no word that only looks so.
    pub(super) fn is_spelled_participle(&self, word: &str) -> bool {
        let spelled = word.len() > 3 && (word.ends_with("ed") || word.ends_with("en"));
        spelled && !self.no_participle.contains(word)
    }

    /// Whether nouns are written as one word, of which the last part says what it is.
    pub(super) fn has_compounds(&self) -> bool {
        self.language.compounds
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
    ///
    /// Says whether one of the listed names may stand in it.
    pub(super) fn scan(&self, text: &str, listed: &Names, found: impl FnMut(usize, Sight)) -> bool {
        let is_name = |word: &str| {
            let class = self.known(word).unwrap_or_default();
            class.is(Class::GIVEN_NAME.with(Class::LISTED))
        };
        self.triggers.scan(text, listed, is_name, found)
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
    has(list, word, |known| known == word.as_bytes())
}

/// Whether a list of words, separated by white space, has this one in some capitals of ASCII.
pub(super) fn lists_in_any_case(list: &str, word: &str) -> bool {
    has(list, word, |known| {
        known.eq_ignore_ascii_case(word.as_bytes())
    })
}

/// Whether one of the words of a list that are as long as another is the same.
fn has(list: &str, word: &str, is_same: impl Fn(&[u8]) -> bool) -> bool {
    // No list has another byte as small as the blanks between its words.
    let is_blank = |byte: &u8| *byte <= b' ';
    let list = list.as_bytes();
    let mut at = 0;
    while at + word.len() <= list.len() {
        let end = at + word.len();
        if list.get(end).is_none_or(is_blank) && is_same(&list[at..end]) {
            // What has a blank in it, or nothing at all, is no word.
            return !word.is_empty() && !word.as_bytes().iter().any(is_blank);
        }
        let Some(blank) = list[at..].iter().position(is_blank) else {
            return false;
        };
        at += blank + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{lists, lists_in_any_case};

    #[test]
    fn a_list_has_its_words_and_no_part_of_them() {
        let list = "pre-flight  check\n check-list a";
        let has = |word| lists(list, word);
        assert_eq!(
            ["pre-flight", "check", "check-list", "a"].map(has),
            [true; 4]
        );
        assert_eq!(
            ["", "pre", "flight", "list", "check\n check-list", "A"].map(has),
            [false; 6]
        );
        assert!(lists_in_any_case(list, "Check"));
    }
}
