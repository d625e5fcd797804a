//! From nodes to a configuration: every key has one function, and all that is wrong is told at once.

mod custom;
mod places;
mod policy;
mod rule;
mod words;

use super::load::{Loaded, Wrong};
use super::node::{Node, Value};
use super::yaml::Side;
use super::{Config, Error, FailOn};
use crate::lint;
use crate::rules::Names;

/// So many problems are told, the first ones; who has more mends these first.
const MAX_PROBLEMS: usize = 20;

/// The keys, in the order of the manual.
pub(super) const KEYS: [&str; 18] = [
    "extends",
    "root",
    "files",
    "exclude",
    "template",
    "fail-on",
    "names",
    "statuses",
    "severities",
    "priorities",
    "sla-from",
    "sections",
    "vocabulary",
    "thresholds",
    "holidays",
    "rules",
    "overrides",
    "custom-rules",
];

/// Reads what files say together.
pub(super) fn read(loaded: &Loaded) -> Result<Config, Error> {
    let mut reader = Reader {
        loaded,
        config: Config::default(),
        wrong: Vec::new(),
        room: MAX_PROBLEMS,
        more: 0,
    };
    reader.document(&loaded.tree);
    if reader.wrong.is_empty() && loaded.wrong.is_empty() {
        return Ok(reader.config);
    }
    let mut wrong: Vec<&Wrong> = loaded.wrong.iter().chain(&reader.wrong).collect();
    // Places among siblings are in the order of the text.
    wrong.sort_by_key(|wrong| {
        (
            wrong.origin.file,
            &wrong.origin.path,
            wrong.side == Side::Value,
        )
    });
    let more = reader.more + wrong.len().saturating_sub(MAX_PROBLEMS);
    wrong.truncate(MAX_PROBLEMS);
    let problems = wrong.into_iter().map(|wrong| loaded.problem_at(wrong));
    Err(Error::Wrong(problems.collect(), more))
}

/// What was read so far, and what was wrong with it.
struct Reader<'a> {
    loaded: &'a Loaded,
    config: Config,
    wrong: Vec<Wrong>,
    /// So many problems may still be told; others are counted.
    room: usize,
    /// How many were counted only.
    more: usize,
}

impl Reader<'_> {
    fn document(&mut self, node: &Node) {
        match &node.value {
            Value::Null => {}
            Value::Map(_) => {
                // What declares rules stands before what names them.
                if let Some(rules) = node.get("custom-rules") {
                    self.custom_rules(rules);
                    // They may stand behind others that are wrong.
                    self.room = MAX_PROBLEMS;
                }
                self.map(node, "", Self::key);
            }
            Value::List(_) | Value::Scalar(..) => {
                self.wrong(
                    node,
                    "keys and values were expected, such as `names: roles-only`",
                );
            }
        }
    }

    fn key(&mut self, key: &str, value: &Node) {
        match key {
            // Read before.
            "extends" | "custom-rules" => {}
            "root" => self.root(value),
            "files" => self.files(value),
            "exclude" => self.exclude(value),
            "template" => self.template(value),
            "fail-on" => self.fail_on(value),
            "names" => self.names(value),
            "statuses" => self.map(value, "statuses with words", Self::status),
            "severities" => self.map(value, "severities with words", Self::severity),
            "priorities" => self.map(value, "priorities with periods", Self::priority),
            "sla-from" => self.sla_from(value),
            "sections" => self.map(
                value,
                "`required`, `recommended` or `aliases`",
                Self::sections,
            ),
            "vocabulary" => self.map(value, "people, teams, services or zones", Self::vocabulary),
            "thresholds" => self.map(value, "thresholds with numbers", Self::threshold),
            "holidays" => self.holidays(value),
            "rules" => self.map(value, "rule names with levels", Self::rule),
            "overrides" => self.overrides(value),
            _ => self.unknown_word("key", key, &KEYS, value),
        }
    }

    fn fail_on(&mut self, value: &Node) {
        match value.scalar().and_then(FailOn::parse) {
            Some(fail_on) => self.config.fail_on = fail_on,
            None => self.wrong(value, one_of("", value, &FailOn::NAMES)),
        }
    }

    fn names(&mut self, value: &Node) {
        let policies = [
            ("allow", Names::Allow),
            ("timeline-only", Names::TimelineOnly),
            ("roles-only", Names::RolesOnly),
        ];
        match policies
            .iter()
            .find(|(name, _)| value.scalar() == Some(name))
        {
            Some(&(_, names)) => self.config.names = names,
            None => self.wrong(value, one_of("", value, &policies.map(|(name, _)| name))),
        }
    }

    /// Reads each entry of a map.
    fn map(&mut self, node: &Node, expected: &str, mut each: impl FnMut(&mut Self, &str, &Node)) {
        match &node.value {
            Value::Map(entries) => {
                for (key, value) in entries {
                    each(self, key, value);
                }
            }
            Value::Null => {}
            Value::List(_) | Value::Scalar(..) => {
                self.wrong(node, format!("{expected} were expected"));
            }
        }
    }

    /// Reads each element of a list; a value alone is a list of one.
    fn list(&mut self, node: &Node, mut each: impl FnMut(&mut Self, &Node)) {
        match &node.value {
            Value::List(nodes) => {
                for node in nodes {
                    each(self, node);
                }
            }
            Value::Null => {}
            Value::Scalar(..) | Value::Map(_) => each(self, node),
        }
    }

    /// Reads a word or a list of words, and complains of what is none.
    fn texts(&mut self, node: &Node, mut each: impl FnMut(&mut Self, &str, &Node)) {
        self.list(node, |reader, node| match node.text().or(node.number()) {
            Some(text) if !text.trim().is_empty() => each(reader, text.trim(), node),
            _ => reader.wrong(node, "a word or words were expected"),
        });
    }

    /// A value is wrong.
    fn wrong(&mut self, node: &Node, message: impl Into<String>) {
        self.complain(node, Side::Value, message.into());
    }

    /// The key of a value is wrong.
    fn wrong_key(&mut self, node: &Node, message: impl Into<String>) {
        self.complain(node, Side::Key, message.into());
    }

    /// The key of a value is none of those that are known.
    fn unknown_word(&mut self, what: &str, word: &str, known: &[&str], node: &Node) {
        if self.room == 0 {
            self.more += 1;
            return;
        }
        let meant = lint::nearest(word, known.iter().copied());
        let message = match meant {
            Some(_) => unknown(what, word, meant),
            None => format!("unknown {what} `{word}`; known are {}", known.join(", ")),
        };
        self.wrong_key(node, message);
    }

    fn complain(&mut self, node: &Node, side: Side, message: String) {
        if self.room == 0 {
            self.more += 1;
            return;
        }
        self.room -= 1;
        self.wrong.push(Wrong {
            origin: node.origin.clone(),
            side,
            message,
        });
    }

    /// How much has been wrong so far.
    fn count(&self) -> usize {
        self.wrong.len() + self.more
    }
}

fn unknown(what: &str, name: &str, suggestion: Option<&str>) -> String {
    let meant = suggestion.map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
    format!("unknown {what} `{name}`{meant}")
}

fn one_of(what: &str, value: &Node, names: &[&str]) -> String {
    let (last, others) = names.split_last().unwrap_or((&"", &[]));
    let quoted: Vec<_> = others.iter().map(|name| format!("`{name}`")).collect();
    let found = value
        .scalar()
        .map_or_else(String::new, |text| format!(", not `{text}`"));
    format!(
        "{what}{} or `{last}` was expected{found}",
        quoted.join(", ")
    )
}
