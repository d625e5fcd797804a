//! What a git repository holds of an earlier revision.

use super::git::{Blobs, Depth, HistoryError, checked, line, run};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// An earlier revision of a repository, beside the files as they lie in its folder now.
#[derive(Debug)]
pub struct History {
    top: PathBuf,
    /// Blobs of the revision by path.
    blobs: HashMap<String, String>,
    /// The old path of each path that has changed since; none where it is new.
    changed: HashMap<String, Option<String>>,
    /// Paths that are no more, in order.
    pub removed: Vec<String>,
    /// Whether the revision itself is compared with, because it has no common ancestor with the commit at hand.
    pub is_unrelated: bool,
}

/// What became of a file since a revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change<'a> {
    /// It is as it was.
    None,
    /// It was not there.
    New,
    /// It was another text, under this path of the repository.
    From(&'a str),
}

impl History {
    /// The state that a change started from: the last commit that a revision and the commit at hand have in common.
    ///
    /// # Errors
    /// When there is no repository, no such revision, or no `git`.
    pub fn since(folder: &Path, revision: &str) -> Result<Self, HistoryError> {
        let top = super::repository(folder)
            .ok_or_else(|| HistoryError::NoRepository(folder.to_owned()))?;
        let commit = format!("{revision}^{{commit}}");
        let found = run(
            top,
            &[
                "rev-parse",
                "--verify",
                "--quiet",
                "--end-of-options",
                &commit,
            ],
        )?;
        if !found.status.success() {
            let depth = Depth::of(top)?;
            return Err(HistoryError::NoRevision(revision.to_owned(), depth));
        }
        let revision = line(&found);
        let common = run(top, &["merge-base", &revision, "HEAD"])?;
        let is_unrelated = !common.status.success();
        let base = if is_unrelated {
            revision
        } else {
            line(&common)
        };
        let tree = checked(&run(top, &["ls-tree", "-r", "-z", "--full-tree", &base])?)?;
        #[rustfmt::skip]
        let diff = checked(&run(top, &[
            "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--ignore-submodules", "--find-renames", "--name-status", "-z",
            &base, "--",
        ])?)?;
        let blobs = blobs(&tree);
        let (changed, mut removed) = changes(&diff);
        removed.retain(|path| blobs.contains_key(path));
        Ok(Self {
            top: top.to_owned(),
            blobs,
            changed,
            removed,
            is_unrelated,
        })
    }

    /// What became of the file at an absolute path.
    #[must_use]
    pub fn change(&self, path: &Path) -> Change<'_> {
        let path = super::relative(&self.top, path);
        let was_text = |path: &str| self.blobs.contains_key(path);
        match self.changed.get(&path) {
            Some(Some(old)) if was_text(old) => Change::From(old),
            None if was_text(&path) => Change::None,
            _ => Change::New,
        }
    }

    /// The absolute path that stands for a path of the repository.
    #[must_use]
    pub fn absolute(&self, path: &str) -> PathBuf {
        self.top.join(path)
    }

    /// The texts of paths at the revision, in order.
    ///
    /// # Errors
    /// When `git` does not give them out.
    pub fn texts(&self, paths: &[&str]) -> Result<Vec<Vec<u8>>, HistoryError> {
        let mut blobs = Blobs::of(&self.top)?;
        let mut texts = Vec::new();
        for &path in paths {
            let known = self.blobs.get(path).ok_or_else(|| {
                HistoryError::Failed(format!("{path} was not there at the revision"))
            });
            texts.push(blobs.read(known?)?);
        }
        Ok(texts)
    }
}

/// Reads "MODE blob ID\tPATH" parts that end in NUL; links and other repositories are left out.
fn blobs(tree: &str) -> HashMap<String, String> {
    let entry = |entry: &str| {
        let (facts, path) = entry.split_once('\t')?;
        let mut facts = facts.split(' ');
        let mode = facts.next()?;
        let id = facts.nth(1)?;
        mode.starts_with("100")
            .then(|| (path.to_owned(), id.to_owned()))
    };
    tree.split('\0').filter_map(entry).collect()
}

/// Reads a status, its path and, for a move, its new path, each of which ends in NUL: old paths by new ones, and the
/// paths that are no more.
fn changes(diff: &str) -> (HashMap<String, Option<String>>, Vec<String>) {
    let mut changed = HashMap::new();
    let mut removed = Vec::new();
    let mut parts = diff.split('\0').map(str::to_owned);
    while let (Some(status), Some(path)) = (parts.next(), parts.next()) {
        match status.chars().next() {
            Some('R') => {
                if let Some(new) = parts.next() {
                    changed.insert(new, Some(path));
                }
            }
            Some('A') => {
                changed.insert(path, None);
            }
            Some('M' | 'T') => {
                changed.insert(path.clone(), Some(path));
            }
            Some('D') => removed.push(path),
            _ => {}
        }
    }
    removed.sort();
    (changed, removed)
}

#[cfg(test)]
mod tests {
    use super::{blobs, changes};

    #[test]
    fn names_hold_any_character_but_nul() {
        let (changed, removed) = changes("M\0a b\tc\nd.md\0R097\0old.md\0-new.md\0A\0x\0D\0y\0");
        assert_eq!(changed["a b\tc\nd.md"].as_deref(), Some("a b\tc\nd.md"));
        assert_eq!(changed["-new.md"].as_deref(), Some("old.md"));
        assert_eq!(changed["x"], None);
        assert_eq!(removed, ["y"]);
    }

    #[test]
    fn links_and_other_repositories_are_no_texts() {
        let entries = [
            "100644 blob 11\ta.md",
            "120000 blob 22\tlink.md",
            "160000 commit 33\tsub",
            "100755 blob 44\tb\tc.md",
            "",
        ];
        let blobs = blobs(&entries.join("\0"));
        assert_eq!(blobs.len(), 2);
        assert_eq!(blobs["b\tc.md"], "44");
    }
}
