//! What a git repository holds of an earlier revision; `git` itself is asked, and never told to run anything else.

use std::collections::HashMap;
use std::fmt::{self, Display, Formatter};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Why a revision cannot be compared with.
#[derive(Debug)]
pub enum HistoryError {
    /// `git` cannot be started.
    NoGit(io::Error),
    /// No repository holds this folder.
    NoRepository(PathBuf),
    /// The revision is none of the repository; whether its history was cut off.
    NoRevision(String, Depth),
    /// `git` failed; what it said.
    Failed(String),
}

/// How much of its history a repository holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// All of it.
    Whole,
    /// The latest commits.
    Shallow,
}

impl Display for HistoryError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoGit(error) => write!(f, "git could not be run: {error}"),
            Self::NoRepository(folder) => {
                write!(f, "{} is in no git repository", folder.display())
            }
            Self::NoRevision(name, Depth::Whole) => {
                write!(f, "git knows no revision `{name}`")
            }
            Self::NoRevision(name, Depth::Shallow) => write!(
                f,
                "this clone is shallow and has no revision `{name}`; fetch it first, for example with \
                 `git fetch --depth=1 origin {name}:{name}` or `fetch-depth: 0` in the checkout"
            ),
            Self::Failed(said) => write!(f, "git: {said}"),
        }
    }
}

impl std::error::Error for HistoryError {}

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
            let shallow = run(top, &["rev-parse", "--is-shallow-repository"])?;
            let depth = match shallow.stdout.trim_ascii() {
                b"true" => Depth::Shallow,
                _ => Depth::Whole,
            };
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
        let mut git = command(&self.top)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(HistoryError::NoGit)?;
        let failed = |error: io::Error| HistoryError::Failed(error.to_string());
        let (Some(mut asked), Some(answered)) = (git.stdin.take(), git.stdout.take()) else {
            return Err(HistoryError::Failed("no way to talk to it".to_owned()));
        };
        let mut answered = BufReader::new(answered);
        let mut texts = Vec::new();
        for &path in paths {
            let known = self.blobs.get(path).ok_or_else(|| {
                HistoryError::Failed(format!("{path} was not there at the revision"))
            });
            let id = known?;
            // One question, one answer: so neither side waits for a full pipe.
            writeln!(asked, "{id}").map_err(failed)?;
            texts.push(blob(&mut answered).map_err(failed)?);
        }
        drop(asked);
        git.wait().map_err(failed)?;
        Ok(texts)
    }
}

/// Reads "ID blob SIZE", the text, and the line end behind it.
fn blob(answered: &mut impl BufRead) -> io::Result<Vec<u8>> {
    let mut header = String::new();
    answered.read_line(&mut header)?;
    let size = header
        .trim_end()
        .rsplit(' ')
        .next()
        .and_then(|size| size.parse().ok());
    let size: u64 = size.ok_or_else(|| io::Error::other(format!("cannot give out {header}")))?;
    let mut text = Vec::new();
    answered.take(size + 1).read_to_end(&mut text)?;
    text.pop();
    Ok(text)
}

/// `git` for a repository: nothing of its configuration that runs programs or takes locks.
fn command(top: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("-C").arg(top);
    git.args(["--no-pager", "--no-optional-locks", "--literal-pathspecs"]);
    git.args(["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"]);
    git
}

pub(super) fn run(top: &Path, args: &[&str]) -> Result<Output, HistoryError> {
    command(top)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .map_err(HistoryError::NoGit)
}

/// What it printed, if it succeeded.
pub(super) fn checked(output: &Output) -> Result<String, HistoryError> {
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(HistoryError::Failed(said.trim().replace('\n', "; ")))
}

fn line(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
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
