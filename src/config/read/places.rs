//! Where things lie: the archive's root, its files, what is left out, what holds for some files only.

use super::super::Override;
use super::{Node, Reader, Value};
use crate::archive::{self, Globs};
use crate::template::{EMBEDDED, FilePattern, Template};
use std::path::{Component, Path};

impl Reader<'_> {
    pub(super) fn root(&mut self, value: &Node) {
        let inside = |path: &str| {
            !path.is_empty()
                && Path::new(path)
                    .components()
                    .all(|part| matches!(part, Component::Normal(_) | Component::CurDir))
        };
        match value.text() {
            Some(path) if inside(path) => {
                let root = self.folder(value).join(path);
                if let Some(near) = folder_like(&root) {
                    self.wrong(
                        value,
                        format!("there is no folder `{path}`; did you mean `{near}`?"),
                    );
                }
                self.config.root = Some(root);
            }
            _ => self.wrong(
                value,
                "a folder below this file was expected, such as `postmortems`",
            ),
        }
    }

    pub(super) fn files(&mut self, value: &Node) {
        match value.text().map(FilePattern::parse) {
            Some(Ok(pattern)) => self.config.files = pattern,
            Some(Err(message)) => self.wrong(value, message),
            None => self.wrong(
                value,
                "a pattern was expected, such as `\"{year}/{date}-{slug}.md\"`",
            ),
        }
    }

    pub(super) fn template(&mut self, value: &Node) {
        match value.text() {
            Some(name) if Template::embedded(name).is_some() => {
                self.config.template = Some(name.to_owned());
            }
            text => {
                let folder = archive::scaffold_folder(self.folder(value));
                let own = folder.into_iter().flat_map(|folder| {
                    let names: Vec<_> = archive::scaffold_names(&folder).collect();
                    names
                });
                let mut own: Vec<String> = own.collect();
                own.sort();
                if let Some(name) = text.filter(|text| own.iter().any(|name| name == text)) {
                    self.config.template = Some(name.to_owned());
                    return;
                }
                let mut names = EMBEDDED.map(|template| template.name).to_vec();
                names.extend(own.iter().map(String::as_str));
                self.wrong(value, super::one_of("", value, &names));
            }
        }
    }

    pub(super) fn exclude(&mut self, value: &Node) {
        self.config.exclude = self.globs(value);
    }

    pub(super) fn overrides(&mut self, value: &Node) {
        self.list(value, Self::one_override);
    }

    fn one_override(&mut self, node: &Node) {
        if !matches!(node.value, Value::Map(_)) {
            return self.wrong(
                node,
                "`files` with patterns and `rules` with levels were expected",
            );
        }
        let mut over = Override {
            files: Globs::default(),
            rules: Vec::new(),
        };
        self.map(node, "", |reader, key, value| match key {
            "files" => over.files = reader.globs(value),
            "rules" => reader.map(value, "rule names with levels", |reader, name, value| {
                over.rules.extend(reader.levels(name, value));
            }),
            _ => reader.unknown_word("key", key, &["files", "rules"], value),
        });
        let none = |node: &&Node| matches!(&node.value, Value::List(list) if list.is_empty());
        if let Some(files) = node.get("files").filter(none) {
            self.wrong(files, "at least one pattern was expected");
        }
        for key in ["files", "rules"] {
            if node.get(key).is_none_or(|node| node.value == Value::Null) {
                self.wrong(node, format!("an override needs `{key}`"));
            }
        }
        self.config.overrides.push(over);
    }

    /// Patterns relative to the folder of the file that holds them.
    fn globs(&mut self, value: &Node) -> Globs {
        let mut patterns = Vec::new();
        let mut nodes = Vec::new();
        self.texts(value, |_, pattern, node| {
            patterns.push(pattern.to_owned());
            nodes.push(node.clone());
        });
        Globs::new(self.folder(value), patterns).unwrap_or_else(|(nth, message)| {
            self.wrong(nodes.get(nth).unwrap_or(value), message);
            Globs::default()
        })
    }

    /// The folder of the file that a value stands in.
    fn folder(&self, node: &Node) -> &Path {
        &self.loaded.files[node.origin.file].folder
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
