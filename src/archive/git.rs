//! `git`, which is asked and never told to run anything else.

use std::fmt::{self, Display, Formatter};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};

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
                "this clone is shallow and has no revision `{name}`; fetch it first with `{}`, or with \
                 `fetch-depth: 0` in the checkout",
                fetch(name)
            ),
            Self::Failed(said) => write!(f, "git: {said}"),
        }
    }
}

impl std::error::Error for HistoryError {}

/// The command that brings a revision into a shallow clone.
fn fetch(name: &str) -> String {
    let own = name.strip_prefix("HEAD").or(name.strip_prefix('@'));
    let back = own.and_then(|steps| match steps.strip_prefix('~') {
        Some(count) => count.parse().ok(),
        None => (!steps.is_empty() && steps.chars().all(|c| c == '^')).then_some(steps.len()),
    });
    if let Some(steps) = back {
        return format!("git fetch --deepen={steps}");
    }
    let commit =
        (7..=64).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    let branch = name.strip_prefix("origin/").unwrap_or(name);
    if commit {
        format!("git fetch --depth=1 origin {name}")
    } else if branch == name {
        format!("git fetch --depth=1 origin {name}:{name}")
    } else {
        format!("git fetch --depth=1 origin {branch}:refs/remotes/origin/{branch}")
    }
}

impl Depth {
    pub(super) fn of(top: &Path) -> Result<Self, HistoryError> {
        let shallow = run(top, &["rev-parse", "--is-shallow-repository"])?;
        Ok(match shallow.stdout.trim_ascii() {
            b"true" => Self::Shallow,
            _ => Self::Whole,
        })
    }
}

/// The texts that a repository keeps, one by one.
pub(super) struct Blobs {
    git: Child,
    /// None once there is nothing more to ask.
    asked: Option<ChildStdin>,
    answered: BufReader<ChildStdout>,
}

impl Blobs {
    pub(super) fn of(top: &Path) -> Result<Self, HistoryError> {
        let mut git = command(top)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(HistoryError::NoGit)?;
        let (Some(asked), Some(answered)) = (git.stdin.take(), git.stdout.take()) else {
            return Err(HistoryError::Failed("no way to talk to it".to_owned()));
        };
        Ok(Self {
            git,
            asked: Some(asked),
            answered: BufReader::new(answered),
        })
    }

    /// The text with an id. One question, one answer: so neither side waits for a full pipe.
    pub(super) fn read(&mut self, id: &str) -> Result<Vec<u8>, HistoryError> {
        let answer = match &mut self.asked {
            Some(asked) => writeln!(asked, "{id}").and_then(|()| blob(&mut self.answered)),
            None => Err(io::Error::other("it has ended")),
        };
        answer.map_err(|error| HistoryError::Failed(error.to_string()))
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        // It ends when nobody can ask any more.
        self.asked = None;
        let _ = self.git.wait();
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

pub(super) fn line(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::fetch;
    #[test]
    fn a_shallow_clone_is_told_how_to_get_a_revision() {
        for (name, command) in [
            (
                "origin/main",
                "git fetch --depth=1 origin main:refs/remotes/origin/main",
            ),
            ("develop", "git fetch --depth=1 origin develop:develop"),
            ("HEAD~3", "git fetch --deepen=3"),
            ("HEAD^^", "git fetch --deepen=2"),
            ("0123abc", "git fetch --depth=1 origin 0123abc"),
        ] {
            assert_eq!(fetch(name), command);
        }
    }
}
