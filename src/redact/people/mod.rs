//! The persons of a document, by all the names that it has for them.

mod named;
mod occurrence;
mod spelling;

use super::link::{self, Url};
use super::{Form, Kind, Place};
use crate::language::Lexicon;
use crate::rules::Context;
use named::{Standing, listed, told};
use occurrence::{is_joined, occurrences, with_sign};
use spelling::{folded, is_uncased, spellings, transcribed};

/// The role of everybody who has no other.
const ANYBODY: &str = "*";

/// No incident has more people, and each is looked for in all text.
const MANY: usize = 200;

/// A person, or what may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    /// First and last name, or a first name alone; none for one who is known by a handle only.
    words: Vec<String>,
    /// Names of accounts.
    handles: Vec<String>,
    /// What is written for the name.
    pub(super) role: Option<Role>,
}

/// A role as words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Role {
    pub(super) words: String,
    /// Whether the user gave it, who may give the same one to several.
    pub(super) given: bool,
}

/// The persons of a document.
#[derive(Debug, Default)]
pub(super) struct People {
    all: Vec<Person>,
    /// Listed people who may as well be teams.
    pub(super) unsure: Vec<String>,
}

impl People {
    pub(super) fn of(source: &str, cx: &Context<'_>, roles: &[(String, String)]) -> Self {
        let mut people = Self::default();
        for (name, role) in roles.iter().filter(|(name, _)| name != ANYBODY) {
            let role = Role {
                words: role.clone(),
                given: true,
            };
            people.add(name, Some(role));
        }
        let lexicon = cx.lexicon();
        let mut names: Vec<(String, Option<Role>)> = Vec::new();
        for (name, role) in listed(source, cx.doc) {
            match Standing::of(&name, lexicon) {
                Standing::Person => names.push((name, role)),
                Standing::Unsure => people.unsure.push(name),
                Standing::Other => {}
            }
        }
        names.extend(told(cx, lexicon).into_iter().map(|name| (name, None)));
        // Whole names come first, so that parts find whose they are.
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.split_whitespace().count()));
        for (name, role) in names {
            people.add(&name, role);
        }
        let known = |name: &String| people.all.iter().any(|person| person.is(name));
        people.unsure.retain(|name| !known(name));
        people.unsure.sort();
        people.unsure.dedup();
        if let Some((_, role)) = roles.iter().find(|(name, _)| name == ANYBODY) {
            for person in people.all.iter_mut().filter(|person| person.role.is_none()) {
                person.role = Some(Role {
                    words: role.clone(),
                    given: true,
                });
            }
        }
        people
    }

    /// The person of a place's key.
    pub(super) fn person(&self, key: &str) -> Option<&Person> {
        self.all.get(key.parse::<usize>().ok()?)
    }

    /// Adds a name to the person who has it, or a person; a part that several share is nobody's.
    fn add(&mut self, name: &str, role: Option<Role>) {
        let bare = name
            .trim()
            .trim_start_matches('@')
            .trim_matches(|c: char| "*_`\"'".contains(c));
        if bare.is_empty() || self.all.len() >= MANY {
            return;
        }
        let mut having = self.all.iter_mut().filter(|person| person.is(bare));
        let first = having.next();
        if let (Some(person), None) = (first, having.next()) {
            let known = person.words.iter().any(|word| word == bare)
                || person.handles.iter().any(|handle| handle == bare);
            if !bare.contains(' ') && !known {
                person.handles.push(bare.to_owned());
            }
            if person.role.is_none() {
                person.role = role;
            }
            return;
        }
        let is_name = !name.trim().starts_with('@') && bare.starts_with(is_capital);
        let titles = ["Dr", "Dr.", "Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs."];
        let words = bare
            .split_whitespace()
            .filter(|word| !titles.contains(word));
        let person = if is_name {
            Person {
                words: words.map(str::to_owned).collect(),
                handles: Vec::new(),
                role,
            }
        } else {
            Person {
                words: Vec::new(),
                handles: vec![bare.to_owned()],
                role,
            }
        };
        self.all.push(person);
    }

    /// Where the persons are named.
    pub(super) fn places(&self, source: &str, urls: &[Url], lexicon: &Lexicon) -> Vec<Place> {
        let mut found: Vec<Place> = Vec::new();
        for (nth, person) in self.all.iter().enumerate() {
            for name in person.spelled(&self.all, lexicon) {
                found.extend(occurrences(source, &name).into_iter().map(|range| {
                    let form =
                        if is_joined(source, &range) || link::around(urls, range.start).is_some() {
                            Form::Slug
                        } else {
                            Form::Plain
                        };
                    Place {
                        kind: Kind::Name,
                        range: with_sign(source, range),
                        key: nth.to_string(),
                        form,
                    }
                }));
            }
        }
        // The longest name of those that begin in one place.
        found.sort_by_key(|place| (place.range.start, std::cmp::Reverse(place.range.end)));
        let mut end = 0;
        found.retain(|place| {
            let free = place.range.start >= end;
            if free {
                end = place.range.end;
            }
            free
        });
        found
    }
}

impl Person {
    /// Whether a name is theirs: the whole, a part, or an account made of it.
    fn is(&self, name: &str) -> bool {
        let small = folded(name);
        let is_it = |word: &str| folded(word) == small || transcribed(word).to_lowercase() == small;
        let has = |word: &String| is_it(word);
        let whole = self.words.join(" ");
        !whole.is_empty() && is_it(&whole)
            || self.handles.iter().any(has)
            || !name.contains(' ')
                && (self.words.iter().any(has) || self.accounts().contains(&small))
    }

    /// The accounts that a name makes: `ana.souza`, `asouza`.
    fn accounts(&self) -> Vec<String> {
        let [first, .., last] = self.words.as_slice() else {
            return Vec::new();
        };
        let initial = folded(first).chars().next().unwrap_or_default();
        let mut accounts: Vec<String> = Vec::new();
        let plain = (folded(first), folded(last));
        let spelled = |name: &str| transcribed(name).to_lowercase();
        for (first, last) in [plain, (spelled(first), spelled(last))] {
            let marks = [".", "-", "_", ""];
            accounts.extend(marks.map(|mark| format!("{first}{mark}{last}")));
            accounts.push(format!("{initial}{last}"));
        }
        accounts.retain(|account| account.chars().count() > 4);
        accounts
    }

    /// All that they are called, in every spelling.
    fn spelled(&self, all: &[Self], lexicon: &Lexicon) -> Vec<String> {
        let mut names = self.names(all);
        // "An" is a name, and more often a word.
        let article = |name: &String| {
            self.words.len() > 1 && name.chars().count() < 3 && !lexicon.is_no_word(name)
        };
        names.retain(|name| !article(name));
        let handles = self.handles.iter().cloned();
        let spelled = names.iter().flat_map(|name| spellings(name, lexicon));
        let mut all: Vec<String> = handles.chain(spelled).collect();
        all.sort();
        all.dedup();
        all
    }

    /// All that they are called, without the parts that are somebody else's as well.
    fn names(&self, all: &[Self]) -> Vec<String> {
        let mut names = self.handles.clone();
        if self.words.len() > 1 {
            names.push(self.words.join(" "));
            names.extend(self.accounts());
        }
        let single = self.words.len() == 1;
        let parts = self
            .words
            .iter()
            .filter(|word| single || word.chars().count() > 1 && word.starts_with(is_capital));
        let shared = |word: &String| {
            all.iter()
                .filter(|other| other.words.contains(word))
                .count()
                > 1
        };
        // The first of those who share a part stands for it: better a wrong number than a name.
        let mine = |word: &String| {
            all.iter()
                .find(|other| other.words.contains(word))
                .is_some_and(|first| first == self)
        };
        names.extend(parts.filter(|word| !shared(word) || mine(word)).cloned());
        names
    }
}

/// Whether a name can begin with a letter.
fn is_capital(c: char) -> bool {
    c.is_uppercase() || is_uncased(c)
}
