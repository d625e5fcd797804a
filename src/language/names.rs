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
                names.add(name);
            }
        }
        names
    }

    /// Adds one; a first name counts alone as well, a surname does not.
    fn add(&mut self, name: &str) {
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
            [one] if handle || person => self.single.push(one.clone()),
            [first, .., _] if person && words.len() <= 4 => {
                if first.chars().count() > 2 {
                    self.single.push(first.clone());
                }
                self.full.push(words);
            }
            _ => {}
        }
    }

    /// Whether a word is a first name or handle of somebody listed.
    pub(super) fn has(&self, word: &str) -> bool {
        self.single.iter().any(|name| name == word)
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

/// Where the word stands that is first after the time that a text begins with.
pub(super) fn after_clock(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':');
    let clock = &text[..text.len() - rest.len()];
    if !(4..=8).contains(&clock.len()) || !clock[1..clock.len() - 1].contains(':') {
        return None;
    }
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
