//! The files beside the documents of an archive, as far as links may lead.

use super::place::{absolute, repository};
use crate::rules::Neighbours;
use std::collections::{HashMap, HashSet};
use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// The names in a folder; none where it cannot be read.
type Names = Option<Arc<HashSet<OsString>>>;

/// The files on disk; each folder is read once.
#[derive(Debug)]
pub struct Files {
    root: PathBuf,
    top: PathBuf,
    folders: Mutex<HashMap<PathBuf, Names>>,
}

impl Files {
    /// The files around an archive: those of its repository, without one those below the folder that was entered.
    #[must_use]
    pub fn around(root: &Path, here: &Path) -> Self {
        let entered = if root.starts_with(here) { here } else { root };
        Self {
            root: root.to_owned(),
            top: repository(root).unwrap_or(entered).to_owned(),
            folders: Mutex::default(),
        }
    }

    /// Whether each part of a path below the top is in the folder before it, spelled so: on a file system that folds case
    /// a link may work that is broken everywhere else.
    fn exists(&self, top: &Path, path: &Path) -> Option<bool> {
        let mut folder = top.to_owned();
        for part in path.strip_prefix(top).ok()?.components() {
            let Component::Normal(name) = part else {
                return None;
            };
            let Some(names) = self.names(&folder) else {
                return Some(false);
            };
            folder.push(name);
            if !names.contains(name) {
                // File systems spell accents in their own way.
                let plain = name.to_str().is_some_and(str::is_ascii);
                return Some(!plain && folder.exists());
            }
            if folder.is_symlink() {
                return None;
            }
        }
        Some(true)
    }

    fn names(&self, folder: &Path) -> Names {
        let mut folders = self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(names) = folders.get(folder) {
            return names.clone();
        }
        let names = std::fs::read_dir(folder).ok().map(|entries| {
            let entries = entries.filter_map(Result::ok);
            Arc::new(entries.map(|entry| entry.file_name()).collect())
        });
        folders.insert(folder.to_owned(), names.clone());
        names
    }
}

impl Neighbours for Files {
    fn has(&self, document: &str, path: &str) -> Option<bool> {
        let document = absolute(&self.root, Path::new(document));
        let folder = document.parent()?;
        // Of a file that was named and lies elsewhere only the folder is known to belong to it.
        let top = Some(self.top.as_path()).filter(|top| document.starts_with(top));
        let top = top.unwrap_or(folder);
        if self.exists(top, &document) != Some(true) || !document.is_file() {
            return None;
        }
        if Path::new(path).has_root() {
            return None;
        }
        let target = absolute(folder, Path::new(path));
        self.exists(top, &target)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_beside_a_document_is_found_as_it_is_spelled() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let top = folder.path().canonicalize().expect("it exists");
        let root = top.join("postmortems");
        std::fs::create_dir_all(root.join("2026")).expect("a folder");
        for file in [
            "runbook.md",
            "postmortems/2026/x.md",
            "postmortems/2026/Graph.png",
        ] {
            std::fs::write(top.join(file), "").expect("a file");
        }
        let files = Files::around(&root, &top);
        let has = |path| files.has("2026/x.md", path);
        for path in [
            "Graph.png",
            "./Graph.png",
            "../../runbook.md",
            "..",
            "../2026/x.md",
        ] {
            assert_eq!(has(path), Some(true), "{path}");
        }
        for path in ["graph.png", "Graph.png/x", "../runbook.md", "2026/x.md"] {
            assert_eq!(has(path), Some(false), "{path}");
        }
        assert_eq!(has("../../../x.md"), None);
        assert_eq!(has("/runbook.md"), None);
        assert_eq!(files.has("2026/y.md", "Graph.png"), None);
        let elsewhere = Files::around(&top.join("other"), &top.join("other"));
        let document = root.join("2026/x.md");
        let has = |path| elsewhere.has(&document.to_string_lossy(), path);
        let found = ["Graph.png", "none.png", "../../runbook.md"].map(has);
        assert_eq!(found, [Some(true), Some(false), None]);
    }
}
