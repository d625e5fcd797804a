//! `rules`: levels, and the phrases and exceptions of the language rules.

use super::{Node, Reader, one_of, scalar, unknown};
use crate::diagnostic::Level;
use crate::language::VerdictKind;
use crate::lint::{self, LevelSetting};
use crate::rules;

const STATUSES: [&str; 2] = ["final", "draft"];
const PHRASES: [&str; 2] = ["phrases", "exceptions"];

impl Reader<'_> {
    pub(super) fn rule(&mut self, name: &str, value: &Node) {
        if !lint::names().any(|known| known == name) {
            self.wrong_key(unknown(
                "rule or group",
                name,
                lint::nearest(name, lint::names()),
            ));
            return;
        }
        let Node::Map(entries) = value else {
            if let Some(level) = self.level(value) {
                self.config
                    .rules
                    .push((name.to_owned(), LevelSetting::Both(level)));
            }
            return;
        };
        let kind = rules::find(name).and_then(rules::verdict_of);
        let before = self.wrong.len();
        self.map(value, "", |reader, key, value| {
            reader.option(kind, key, value);
        });
        if self.wrong.len() > before {
            return;
        }
        let level = |key| {
            let entry = entries.iter().find(|(known, _)| known == key);
            entry
                .and_then(|(_, value)| scalar(value))
                .and_then(Level::parse)
        };
        let both = level("level");
        let setting = LevelSetting::Each {
            finished: level("final").or(both),
            draft: level("draft").or(both),
        };
        self.config.rules.push((name.to_owned(), setting));
    }

    fn option(&mut self, kind: Option<VerdictKind>, key: &str, value: &Node) {
        match (key, kind) {
            ("level" | "final" | "draft", _) => {
                self.level(value);
            }
            ("phrases", Some(kind)) => self.texts(value, |reader, text| {
                if reader.is_phrase(text) {
                    let phrases = &mut reader.config.vocabulary.phrases;
                    phrases.push((kind, text.to_owned()));
                }
            }),
            ("exceptions", Some(kind)) => self.texts(value, |reader, text| {
                if reader.is_phrase(text) {
                    let exceptions = &mut reader.config.vocabulary.exceptions;
                    exceptions.push((kind, text.to_owned()));
                }
            }),
            ("phrases" | "exceptions", None) => self.wrong_key(format!(
                "`{key}` is an option of single language rules, such as `blaming-language`"
            )),
            _ => {
                let options = if kind.is_some() { &PHRASES[..] } else { &[] };
                let known = STATUSES.iter().chain(&["level"]).chain(options).copied();
                let meant = lint::nearest(key, known).unwrap_or("final` or `draft");
                self.wrong_key(unknown("option", key, Some(meant)));
            }
        }
    }

    fn is_phrase(&mut self, text: &str) -> bool {
        let begins = text.starts_with(char::is_alphanumeric);
        if !begins {
            self.wrong("a phrase begins with a letter or a number");
        }
        begins
    }

    fn level(&mut self, value: &Node) -> Option<Level> {
        let level = scalar(value).and_then(Level::parse);
        if level.is_none() {
            self.wrong(one_of(
                "a level: ",
                value,
                &["off", "info", "warning", "error"],
            ));
        }
        level
    }
}
