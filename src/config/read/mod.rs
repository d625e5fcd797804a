//! From nodes to a configuration: every key has one function, and all that is wrong is told at once.

mod rule;
mod words;

use super::yaml::{self, Node, Step};
use super::{Config, FailOn, Problem};
use crate::lint;
use crate::rules::Names;
use std::path::{Component, Path};

/// Further problems are counted, not listed.
const MAX_PROBLEMS: usize = 20;

/// The keys that work.
const KEYS: [&str; 8] = [
    "root",
    "fail-on",
    "names",
    "statuses",
    "severities",
    "sections",
    "vocabulary",
    "rules",
];

/// The keys that do not work yet: an accepted key that does nothing would be a lie.
const LATER: [&str; 9] = [
    "extends",
    "files",
    "exclude",
    "template",
    "priorities",
    "sla-from",
    "thresholds",
    "holidays",
    "overrides",
];

/// Reads the text of a configuration that lies in `folder`.
pub(super) fn read(text: &str, folder: &Path) -> Result<Config, Vec<Problem>> {
    let root = yaml::parse(text).map_err(|((line, column), message)| {
        vec![Problem {
            line,
            column,
            message,
        }]
    })?;
    let mut reader = Reader {
        folder,
        config: Config::default(),
        path: Vec::new(),
        wrong: Vec::new(),
    };
    reader.document(&root);
    if reader.wrong.is_empty() {
        return Ok(reader.config);
    }
    let more = reader.wrong.len().saturating_sub(MAX_PROBLEMS);
    let wrong = reader.wrong.into_iter().take(MAX_PROBLEMS);
    let mut problems: Vec<_> = wrong
        .map(|(path, message)| {
            let (line, column) = yaml::locate(text, &path);
            Problem {
                line,
                column,
                message,
            }
        })
        .collect();
    problems.sort_by_key(|problem| (problem.line, problem.column));
    if let (Some(last), 1..) = (problems.last_mut(), more) {
        last.message = format!("{} (and {more} more)", last.message);
    }
    Err(problems)
}

/// What was read so far, and what was wrong with it.
struct Reader<'a> {
    folder: &'a Path,
    config: Config,
    /// The way to the node that is being read.
    path: Vec<Step>,
    wrong: Vec<(Vec<Step>, String)>,
}

impl Reader<'_> {
    fn document(&mut self, node: &Node) {
        match node {
            Node::Null => {}
            Node::Map(_) => self.map(node, "", Self::key),
            Node::List(_) | Node::Scalar(_) => {
                self.wrong("keys and values were expected, such as `names: roles-only`");
            }
        }
    }

    fn key(&mut self, key: &str, value: &Node) {
        match key {
            "root" => self.root(value),
            "fail-on" => self.fail_on(value),
            "names" => self.names(value),
            "statuses" => self.map(value, "statuses with words", Self::status),
            "severities" => self.map(value, "severities with words", Self::severity),
            "sections" => self.map(value, "`aliases` with names of sections", Self::sections),
            "vocabulary" => self.map(value, "people, teams, services or zones", Self::vocabulary),
            "rules" => self.map(value, "rule names with levels", Self::rule),
            _ if LATER.contains(&key) => {
                self.wrong_key(format!("`{key}` is not supported by this version"));
            }
            _ => self.wrong_key(unknown("key", key, lint::nearest(key, KEYS.into_iter()))),
        }
    }

    fn root(&mut self, value: &Node) {
        let inside = |path: &str| {
            !path.is_empty()
                && Path::new(path)
                    .components()
                    .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
        };
        match scalar(value) {
            Some(path) if inside(path) => {
                let root = self.folder.join(path);
                if let Some(near) = folder_like(&root) {
                    self.wrong(format!(
                        "there is no folder `{path}`; did you mean `{near}`?"
                    ));
                }
                self.config.root = Some(root);
            }
            _ => self.wrong("a folder below this file was expected, such as `postmortems`"),
        }
    }

    fn fail_on(&mut self, value: &Node) {
        let parsed = scalar(value).and_then(FailOn::parse);
        match parsed {
            Some(fail_on) => self.config.fail_on = fail_on,
            None => self.wrong(one_of("", value, &FailOn::NAMES)),
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
            .find(|(name, _)| scalar(value) == Some(name))
        {
            Some(&(_, names)) => self.config.names = names,
            None => self.wrong(one_of("", value, &policies.map(|(name, _)| name))),
        }
    }

    /// Reads each entry of a map, and complains of keys that stand twice.
    fn map(&mut self, node: &Node, expected: &str, mut each: impl FnMut(&mut Self, &str, &Node)) {
        let Node::Map(entries) = node else {
            if *node != Node::Null {
                self.wrong(format!("{expected} were expected"));
            }
            return;
        };
        for (nth, (key, value)) in entries.iter().enumerate() {
            self.path.push(Step::Value(nth));
            if entries[..nth].iter().any(|(earlier, _)| earlier == key) {
                self.wrong_key(format!("`{key}` stands here a second time"));
            } else {
                each(self, key, value);
            }
            self.path.pop();
        }
    }

    /// Reads a word or a list of words, and complains of what is none.
    fn texts(&mut self, node: &Node, mut each: impl FnMut(&mut Self, &str)) {
        let mut read = |reader: &mut Self, node: &Node| match scalar(node) {
            Some(text) if !text.trim().is_empty() => each(reader, text.trim()),
            _ => reader.wrong("a word or words were expected"),
        };
        let Node::List(nodes) = node else {
            return read(self, node);
        };
        for (nth, node) in nodes.iter().enumerate() {
            self.path.push(Step::Value(nth));
            read(self, node);
            self.path.pop();
        }
    }

    /// The value that is being read is wrong.
    fn wrong(&mut self, message: impl Into<String>) {
        self.wrong.push((self.path.clone(), message.into()));
    }

    /// The key of the entry that is being read is wrong.
    fn wrong_key(&mut self, message: String) {
        let mut path = self.path.clone();
        if let Some(Step::Value(nth)) = path.pop() {
            path.push(Step::Key(nth));
        }
        self.wrong.push((path, message));
    }
}

/// The folder beside a missing one that was perhaps meant; a folder may be missing because nothing is in it yet.
fn folder_like(missing: &Path) -> Option<String> {
    const MOST_EDITS: usize = 2;
    if missing.exists() {
        return None;
    }
    let name = missing.file_name()?.to_str()?;
    let entries = std::fs::read_dir(missing.parent()?).ok()?;
    let folders = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok());
    folders
        .map(|folder| (strsim::osa_distance(&folder, name), folder))
        .filter(|(edits, _)| *edits <= MOST_EDITS && 2 * edits < name.len())
        .min()
        .map(|(_, folder)| folder)
}

fn scalar(node: &Node) -> Option<&str> {
    match node {
        Node::Scalar(text) => Some(text),
        Node::Null | Node::List(_) | Node::Map(_) => None,
    }
}

fn unknown(what: &str, name: &str, suggestion: Option<&str>) -> String {
    let meant = suggestion.map_or_else(String::new, |name| format!("; did you mean `{name}`?"));
    format!("unknown {what} `{name}`{meant}")
}

fn one_of(what: &str, value: &Node, names: &[&str]) -> String {
    let (last, others) = names.split_last().unwrap_or((&"", &[]));
    let quoted: Vec<_> = others.iter().map(|name| format!("`{name}`")).collect();
    let found = scalar(value).map_or_else(String::new, |text| format!(", not `{text}`"));
    format!(
        "{what}{} or `{last}` was expected{found}",
        quoted.join(", ")
    )
}
