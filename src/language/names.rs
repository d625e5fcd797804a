//! The people whom a document lists.

use super::class::Class;
use super::lexicon::Lexicon;

/// How many names are looked for by themselves: no incident has more people, and each costs a look at all text.
const MANY: usize = 64;

/// Persons known by the document or the configuration: full names, first names, handles.
#[derive(Debug, Clone, Default)]
pub struct Names {
    full: Vec<Vec<String>>,
    single: Vec<String>,
    leads: Leads,
}

/// What the names that stand alone begin with, so that a look at two bytes tells most words from them.
#[derive(Debug, Clone, Default)]
struct Leads {
    /// By the last five bits of a first byte, those of the bytes that follow it.
    pairs: [u32; 32],
    /// A name begins with what the scan takes for no letter.
    sign: bool,
}

impl Leads {
    fn add(&mut self, name: &str) {
        let Some((&first, rest)) = name.as_bytes().split_first() else {
            return;
        };
        self.sign |= first == 0xe2 || first.is_ascii() && !first.is_ascii_alphanumeric();
        let after = rest.first().map_or(u32::MAX, |next| 1 << (next % 32));
        self.pairs[usize::from(first % 32)] |= after;
    }

    fn may_have(&self, first: u8, next: u8) -> bool {
        self.pairs[usize::from(first % 32)] >> (next % 32) & 1 == 1
    }
}

impl Names {
    /// From names and handles as they are written: `Sarah Chen`, `@schen`, `sarah.chen`.
    ///
    /// What names a team, a role or a system is left out.
    pub fn new<'a>(listed: impl IntoIterator<Item = &'a str>, lexicon: &Lexicon) -> Self {
        let mut names = Self::default();
        for name in listed {
            let person = |word: &str| {
                let class = lexicon.class(word.trim_matches(|c: char| !c.is_alphanumeric()));
                !class.is(Class::NOUNS
                    .with(Class::DETERMINER)
                    .with(Class::AND)
                    .with(Class::NOBODY))
            };
            if name.split_whitespace().all(person) && !lexicon.proper.has(name) {
                names.add(name, lexicon);
            }
        }
        names
    }

    /// Adds one; a first name counts alone as well, a surname does not.
    fn add(&mut self, name: &str, lexicon: &Lexicon) {
        let handle = name.starts_with('@');
        let words: Vec<String> = name
            .trim_start_matches('@')
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
            .filter(|word| !word.is_empty())
            .collect();
        let person = words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase));
        match words.as_slice() {
            [one] if handle || person || is_login(one, lexicon) => self.add_single(one.clone()),
            [first, .., _] if person && words.len() <= 4 => {
                if stands_alone(first, lexicon) {
                    self.add_single(first.clone());
                }
                self.full.push(words);
            }
            _ => {}
        }
    }

    fn add_single(&mut self, name: String) {
        self.leads.add(&name);
        self.single.push(name);
    }

    /// Adds somebody whom the document was seen to name; both parts of the name count alone from then on.
    pub fn learn(&mut self, name: &str, lexicon: &Lexicon) {
        let titles = ["Dr", "Mr", "Ms", "Mrs"];
        let words = name
            .split(|c: char| c.is_whitespace() || c == '.')
            .filter(|word| word.chars().count() > 2 && !titles.contains(word));
        let names = Class::GIVEN_NAME
            .with(Class::LISTED)
            .with(Class::PARTICIPLE);
        for word in words.filter(|word| !word.starts_with('@')) {
            let meant = lexicon.class(word).without(names) == Class::NONE;
            let plain = word.chars().all(|c| c.is_alphabetic() || "-'’".contains(c));
            if meant && plain && !self.has(word) && !lexicon.no_person(&word.to_lowercase()) {
                self.add_single(word.to_owned());
            }
        }
    }

    /// How many names are known.
    #[must_use]
    pub fn count(&self) -> usize {
        self.single.len() + self.full.len()
    }

    /// Whether a text has one of the names that stand alone.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        let mut here = false;
        self.scan(text, |_| here = true);
        here
    }

    /// Whether a name may begin where no word does.
    pub(super) fn may_begin_with_a_sign(&self) -> bool {
        self.leads.sign
    }

    /// Whether a text has the letters of a name that stands alone at a place, whatever stands beside them.
    pub(super) fn begins_at(&self, text: &[u8], at: usize) -> bool {
        let next = text.get(at + 1).copied().unwrap_or_default();
        let is_lead = text
            .get(at)
            .is_some_and(|first| self.leads.may_have(*first, next));
        is_lead
            && self
                .single
                .iter()
                .any(|name| text[at..].starts_with(name.as_bytes()))
    }

    /// Whether a word is a first name or handle of somebody listed.
    pub(super) fn has(&self, word: &str) -> bool {
        self.single.iter().any(|name| name == word)
    }

    /// Whether a word, in small letters, is the first of a listed name of several.
    pub(super) fn begins_full(&self, word: &str) -> bool {
        let firsts = self.full.iter().filter_map(|name| name.first());
        firsts.into_iter().any(|first| first.to_lowercase() == word)
    }

    /// How many words from the first on are the full name of somebody listed.
    pub(super) fn full<'a>(&self, words: &(impl Iterator<Item = &'a str> + Clone)) -> usize {
        let matches = |name: &&Vec<String>| {
            let mut words = words.clone();
            name.iter().all(|part| words.next() == Some(part))
        };
        self.full
            .iter()
            .filter(matches)
            .map(Vec::len)
            .max()
            .unwrap_or_default()
    }

    /// Calls `found` with each place at which a first name or handle of somebody listed stands.
    pub(super) fn scan(&self, text: &str, mut found: impl FnMut(usize)) {
        for name in self.single.iter().take(MANY) {
            for (at, _) in text.match_indices(name.as_str()) {
                let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '@');
                let before = text[..at].chars().next_back();
                if !joins(before) && !joins(text[at + name.len()..].chars().next()) {
                    found(at);
                }
            }
        }
    }
}

/// Whether a word in small letters is somebody's login: `alice-q`, of a given name and a rest that names nothing.
fn is_login(word: &str, lexicon: &Lexicon) -> bool {
    let parts = || word.split(['-', '_', '.']);
    parts().nth(1).is_some()
        && parts().any(|part| lexicon.class(part).is(Class::GIVEN_NAME))
        && parts().all(|part| !lexicon.class(part).is(Class::NOUNS))
}

/// Whether the first part of a name is meant where it stands alone: no initial, and of two letters no other word.
pub(super) fn stands_alone(first: &str, lexicon: &Lexicon) -> bool {
    const WORDS: [&str; 14] = [
        "An", "Ok", "Hi", "Oh", "Go", "Do", "So", "No", "My", "Le", "La", "De", "Al", "Mr",
    ];
    match first.chars().count() {
        0 | 1 => false,
        2 => {
            let written = first.chars().nth(1).is_some_and(char::is_lowercase);
            written && !WORDS.contains(&first) && lexicon.is_no_word(first)
        }
        _ => true,
    }
}

/// Where the word stands that is first after the time that a text begins with, or the date and the time.
pub(super) fn after_clock(text: &str) -> Option<usize> {
    const DATE: usize = 24;
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let start = &text.as_bytes()[..text.len().min(DATE)];
    let mut colons = (1..start.len()).filter(|at| start[*at] == b':');
    let colon = colons.find(|colon| digit(colon - 1) && digit(colon + 1))?;
    let rest = text[colon..].trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
    let mark = |c: char| c.is_whitespace() || "-–—:,".contains(c);
    let mut name = rest.trim_start_matches(mark);
    let zone = name.split(char::is_whitespace).next().unwrap_or_default();
    if matches!(
        zone.trim_end_matches(mark),
        "UTC" | "GMT" | "CET" | "CEST" | "Z"
    ) {
        name = name[zone.len()..].trim_start_matches(mark);
    }
    let letter = name.starts_with(char::is_alphabetic) && name.len() < rest.len();
    letter.then(|| text.len() - name.len())
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Names};

    #[test]
    fn the_scan_sees_every_name_that_a_search_finds() {
        let lexicon = Lexicon::default();
        let mut names = Names::new(
            ["Ilse Abara", "@alice-q", "@k.quill", "Östen", "@x"],
            &lexicon,
        );
        names.learn("-Bo'Quist", &lexicon);
        for text in [
            "Ilse asked",
            "ask Ilse",
            "pre-Ilse",
            "a_Ilse",
            "…Ilse",
            "·Ilse",
            "–Ilse",
            "’alice-q’",
            "see (k.quill)",
            "Östen",
            "x",
            "then -Bo'Quist",
        ] {
            assert!(names.is_in(text), "{text}");
            assert!(lexicon.scan(text, &names, |_, _| {}), "{text}");
        }
        assert!(!Names::new(["Ilse Abara"], &lexicon).is_in("Ilsebill"));
    }
}
