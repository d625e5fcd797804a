//! `custom-rules`: the team's own rules.

use super::{Node, Reader, Value, one_of};
use crate::diagnostic::Level;
use crate::lint;
use crate::model::SectionKind;
use crate::rules::{Custom, Declared, Words};
use std::sync::Arc;

const KEYS: [&str; 8] = [
    "name", "message", "help", "find", "replace", "pattern", "sections", "level",
];

/// The keys of which a rule has one.
const WORDS: [&str; 3] = ["find", "replace", "pattern"];

impl Reader<'_> {
    pub(super) fn custom_rules(&mut self, node: &Node) {
        /// Each becomes a machine.
        const MOST: usize = 100;
        match &node.value {
            Value::List(rules) if rules.len() > MOST => {
                self.wrong(node, format!("more than {MOST} rules"));
            }
            _ => self.list(node, Self::custom_rule),
        }
    }

    fn custom_rule(&mut self, node: &Node) {
        if !matches!(node.value, Value::Map(_)) {
            return self.wrong(
                node,
                "a rule with `name`, `message` and words to find was expected",
            );
        }
        let before = self.count();
        let mut declared = Declared {
            name: String::new(),
            level: Level::Info,
            message: String::new(),
            help: None,
            words: Words::Find(Vec::new()),
            sections: Vec::new(),
        };
        self.map(node, "", |reader, key, value| match key {
            "name" => declared.name = reader.rule_name(value),
            "message" => declared.message = reader.line(value),
            "help" => declared.help = Some(reader.line(value)),
            "level" => declared.level = reader.level(value).unwrap_or(Level::Info),
            "find" => declared.words = Words::Find(reader.phrases(value)),
            "replace" => declared.words = Words::Replace(reader.replacements(value)),
            "pattern" => match value.text() {
                Some(pattern) => declared.words = Words::Pattern(pattern.to_owned()),
                None => reader.wrong(value, "a regular expression was expected"),
            },
            "sections" => declared.sections = reader.section_list(value),
            _ => reader.unknown_word("key", key, &KEYS, value),
        });
        for key in ["name", "message"] {
            if node.get(key).is_none() {
                self.wrong(node, format!("a rule needs a `{key}`"));
            }
        }
        let given: Vec<&Node> = WORDS.iter().filter_map(|key| node.get(key)).collect();
        let [words] = given.as_slice() else {
            let message = "a rule has one of `find`, `replace` and `pattern`";
            return self.wrong(given.get(1).copied().unwrap_or(node), message);
        };
        if self.count() > before {
            return;
        }
        match Custom::new(declared) {
            Ok(rule) => self.config.custom.push(Arc::new(rule)),
            Err(message) => self.wrong(words, message),
        }
    }

    fn rule_name(&mut self, value: &Node) -> String {
        let is_word = |word: &str| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        let kebab = |name: &&str| name.len() <= 60 && name.split('-').all(is_word);
        let Some(name) = value.text().filter(kebab) else {
            self.wrong(
                value,
                "a name in small letters with hyphens was expected, such as `no-outage-word`",
            );
            return String::new();
        };
        if lint::names().any(|known| known == name) {
            self.wrong(
                value,
                format!("`{name}` is the name of a rule or group of pm"),
            );
        }
        if self
            .config
            .custom
            .iter()
            .any(|rule| rule.info().name == name)
        {
            self.wrong(value, format!("another rule is named `{name}`"));
        }
        name.to_owned()
    }

    /// A sentence that fits on a line of a terminal or two.
    fn line(&mut self, value: &Node) -> String {
        const LONGEST: usize = 200;
        let words: Vec<_> = value
            .text()
            .unwrap_or_default()
            .split_whitespace()
            .collect();
        let line = words.join(" ");
        if line.is_empty() || line.chars().count() > LONGEST {
            self.wrong(
                value,
                format!("a sentence of at most {LONGEST} letters was expected"),
            );
        }
        line
    }

    fn phrases(&mut self, value: &Node) -> Vec<String> {
        let mut phrases = Vec::new();
        let before = self.count();
        self.texts(value, |_, phrase, _| phrases.push(phrase.to_owned()));
        if phrases.is_empty() && self.count() == before {
            self.wrong(value, "a word or words were expected");
        }
        phrases
    }

    fn replacements(&mut self, value: &Node) -> Vec<(String, String)> {
        let mut words = Vec::new();
        let before = self.count();
        self.map(
            value,
            "words with what should stand there",
            |reader, from, to| {
                let line = reader.line(to);
                if from.trim().is_empty() {
                    reader.wrong_key(to, "a word was expected");
                }
                words.push((from.to_owned(), line));
            },
        );
        if words.is_empty() && self.count() == before {
            self.wrong(value, "words with what should stand there were expected");
        }
        words
    }

    fn section_list(&mut self, value: &Node) -> Vec<SectionKind> {
        let mut sections = Vec::new();
        self.texts(value, |reader, name, node| match SectionKind::parse(name) {
            Some(kind) => sections.push(kind),
            None => reader.unknown_section(name, node),
        });
        sections
    }

    pub(super) fn level(&mut self, value: &Node) -> Option<Level> {
        let level = value.level();
        if level.is_none() {
            let levels = ["off", "info", "warning", "error"];
            self.wrong(value, one_of("a level: ", value, &levels));
        }
        level
    }
}
