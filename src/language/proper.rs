//! Names of teams and services.
//!
//! A service of one word is a word like others. "Platform" and "Payments Core" are told from the words they are made of
//! by their capitals and by standing together.

use super::class::Class;
use super::hash::Words;
use super::known::Known;
use super::token::{Kind, Token};
use super::vocabulary::Vocabulary;
use std::borrow::Cow;
use std::collections::HashMap;

/// Names by their first word in small letters.
#[derive(Debug, Default)]
pub(super) struct Proper(HashMap<String, Vec<Name>>);

#[derive(Debug)]
struct Name {
    words: Vec<String>,
    class: Class,
}

impl Name {
    /// Whether a word is a part of the name. Of a team its capitals are all that tells "Platform" from a platform; a
    /// service is a thing in any letters.
    fn is(&self, part: &str, word: &str) -> bool {
        part == word || self.class.is(Class::SYSTEM) && part.eq_ignore_ascii_case(word)
    }
}

impl Proper {
    /// The names of a team's teams and services, save those that `own` can hold beside what is known of `words`.
    pub(super) fn new(vocabulary: &Vocabulary, words: &Known, own: &mut Words<Class>) -> Self {
        let mut proper = Self::default();
        let human = Class::PEOPLE
            .with(Class::EITHER)
            .with(Class::OUTSIDER)
            .with(Class::COMPANY);
        for service in &vocabulary.services {
            if service.contains(char::is_whitespace) {
                proper.add(service, Class::SYSTEM);
            } else {
                let service = service.to_lowercase();
                let known = words.get(&service).unwrap_or_default();
                let known = own.entry(Cow::Owned(service)).or_insert(known);
                *known = known.without(human).with(Class::SYSTEM);
            }
        }
        for team in &vocabulary.teams {
            proper.add(team, Class::TEAM);
        }
        proper
    }

    fn add(&mut self, name: &str, class: Class) {
        let words: Vec<_> = name.split_whitespace().map(str::to_owned).collect();
        if let Some(first) = words.first() {
            let names = self.0.entry(first.to_lowercase()).or_default();
            names.push(Name { words, class });
        }
    }

    /// Whether a whole text is one of the names.
    pub(super) fn has(&self, text: &str) -> bool {
        let first = text.split_whitespace().next().unwrap_or_default();
        let names = self.0.get(&first.to_lowercase());
        names.into_iter().flatten().any(|name| {
            name.words
                .iter()
                .map(String::as_str)
                .eq(text.split_whitespace())
        })
    }

    /// Gives the tokens of a name what the name says, whatever its words mean.
    pub(super) fn mark(&self, text: &str, tokens: &mut [Token]) {
        if self.0.is_empty() {
            return;
        }
        let word = |token: &Token| text.get(token.range.clone()).unwrap_or_default();
        for at in 0..tokens.len() {
            let Some(names) = self.0.get(&word(&tokens[at]).to_lowercase()) else {
                continue;
            };
            let stands = |name: &&Name| {
                name.words.iter().enumerate().all(|(nth, part)| {
                    tokens.get(at + nth).is_some_and(|token| {
                        token.kind != Kind::Quoted && name.is(part, word(token))
                    })
                })
            };
            let longest = names
                .iter()
                .filter(stands)
                .max_by_key(|name| name.words.len());
            let Some(Name { words, class }) = longest else {
                continue;
            };
            for token in tokens.iter_mut().skip(at).take(words.len()) {
                token.kind = Kind::Word;
                token.set_class(*class);
            }
        }
    }
}
