//! `rules`: levels, and the options of single rules.

use super::{Node, Reader, Value, one_of, unknown};
use crate::language::VerdictKind;
use crate::lint::{self, LevelSetting};
use crate::rules;

/// The keys of levels.
const LEVELS: [&str; 3] = ["final", "draft", "level"];

/// What a rule takes beside levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Options {
    /// Nothing.
    None,
    /// Phrases and exceptions of a verdict.
    Phrases(VerdictKind),
    /// Whether an item has one owner.
    Single,
}

impl Options {
    fn of(name: &str) -> Self {
        match rules::find(name).and_then(rules::verdict_of) {
            Some(kind) => Self::Phrases(kind),
            None if name == "unclear-owner" => Self::Single,
            None => Self::None,
        }
    }

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::None => &[],
            Self::Phrases(_) => &["phrases", "exceptions"],
            Self::Single => &["single"],
        }
    }
}

impl Reader<'_> {
    /// Levels and options of a rule, levels of a group.
    pub(super) fn rule(&mut self, name: &str, value: &Node) {
        let setting = self.setting(name, value, Options::of(name));
        self.config.rules.extend(setting);
    }

    /// Levels of a rule or group, and nothing else.
    pub(super) fn levels(&mut self, name: &str, value: &Node) -> Option<(String, LevelSetting)> {
        self.setting(name, value, Options::None)
    }

    fn setting(
        &mut self,
        name: &str,
        value: &Node,
        options: Options,
    ) -> Option<(String, LevelSetting)> {
        let own = self.config.custom.iter().map(|rule| rule.info());
        let own: Vec<&str> = own.map(|rule| &*rule.name).collect();
        if !own.contains(&name) && !lint::names().any(|known| known == name) {
            self.unknown_rule(name, value);
            return None;
        }
        if !matches!(value.value, Value::Map(_)) {
            let level = self.level(value)?;
            return Some((name.to_owned(), LevelSetting::Both(level)));
        }
        let before = self.count();
        self.map(value, "", |reader, key, value| {
            reader.option(name, options, key, value);
        });
        if self.count() > before {
            return None;
        }
        let level = |key| value.get(key).and_then(Node::level);
        let both = level("level");
        let setting = LevelSetting::Each {
            finished: level("final").or(both),
            draft: level("draft").or(both),
        };
        Some((name.to_owned(), setting))
    }

    /// The name of a setting is no rule's, unless it is one that a base declares for itself: where `custom-rules` replace the
    /// base's, its settings for them speak of nothing.
    fn unknown_rule(&mut self, name: &str, value: &Node) {
        if self.room == 0 {
            self.more += 1;
            return;
        }
        let mut declared = self.loaded.declared.iter();
        let Some((_, file)) = declared.find(|(declared, _)| declared == name) else {
            let mut known: Vec<&str> = lint::names().collect();
            known.extend(self.config.custom.iter().map(|rule| &*rule.info().name));
            let meant = lint::nearest(name, known.into_iter()).map(str::to_owned);
            return self.wrong_key(value, unknown("rule or group", name, meant.as_deref()));
        };
        if value.origin.file < *file {
            let base = self.loaded.files[*file].shown.display();
            let message = format!(
                "`{name}` is declared in {base} only, and lists replace: declare it under `custom-rules` here"
            );
            self.wrong_key(value, message);
        }
    }

    fn option(&mut self, rule: &str, options: Options, key: &str, value: &Node) {
        match (key, options) {
            ("level" | "final" | "draft", _) => {
                self.level(value);
            }
            ("phrases", Options::Phrases(kind)) => self.texts(value, |reader, text, node| {
                if reader.is_phrase(text, node) {
                    let phrases = &mut reader.config.vocabulary.phrases;
                    phrases.push((kind, text.to_owned()));
                }
            }),
            ("exceptions", Options::Phrases(kind)) => self.texts(value, |reader, text, node| {
                if reader.is_phrase(text, node) {
                    let exceptions = &mut reader.config.vocabulary.exceptions;
                    exceptions.push((kind, text.to_owned()));
                }
            }),
            ("single", Options::Single) => match value.truth() {
                Some(single) => self.config.policy.single_owner = single,
                None => self.wrong(value, one_of("", value, &["true", "false"])),
            },
            _ if Options::of(rule).names().contains(&key) => {
                self.wrong_key(
                    value,
                    format!("`{key}` holds for all files: it belongs to `rules` at the top"),
                );
            }
            ("phrases" | "exceptions", _) => self.wrong_key(
                value,
                format!(
                    "`{key}` is an option of single language rules, such as `blaming-language`"
                ),
            ),
            ("single", _) => self.wrong_key(value, "`single` is an option of `unclear-owner`"),
            _ => {
                let known = LEVELS.iter().chain(options.names()).copied();
                let meant = lint::nearest(key, known).unwrap_or("final` or `draft");
                self.wrong_key(value, unknown("option", key, Some(meant)));
            }
        }
    }

    fn is_phrase(&mut self, text: &str, node: &Node) -> bool {
        let begins = text.starts_with(char::is_alphanumeric);
        if !begins {
            self.wrong(node, "a phrase begins with a letter or a number");
        }
        begins
    }
}
