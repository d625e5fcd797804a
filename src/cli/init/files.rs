//! The files that `pm init` writes, and which of them are there.

use crate::archive::Generated;
use std::path::{Path, PathBuf};

/// The configuration where there is nothing to learn from.
pub(super) const EMPTY: &str = include_str!("../../../templates/init/pm.yaml");
const PRE_COMMIT: &str = include_str!("../../../templates/init/pre-commit.yaml");
const GITHUB: &str = include_str!("../../../templates/init/github.yml");
const GITLAB: &str = include_str!("../../../templates/init/gitlab.yml");

const CONFIG: &str = "pm.yaml";
const OTHER: &str = ".pm.yaml";

/// A file to write.
pub(super) struct Planned {
    pub(super) path: PathBuf,
    pub(super) text: String,
    pub(super) fate: Fate,
}

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is not there yet.
    New,
    /// It is ours and is written anew.
    Again,
    /// It is there and stays.
    Kept,
    /// It is there, is not ours alone, and what it lacks is shown.
    Shown,
}

impl Planned {
    /// Whether it is a configuration under the other name that we look for.
    pub(super) fn is_other_config(&self) -> bool {
        self.path.file_name().is_some_and(|name| name == OTHER)
    }

    /// Whether it is a job that builds `pm`.
    pub(super) fn builds(&self) -> bool {
        self.text.contains("PM_SOURCE")
    }

    pub(super) fn is_config(&self) -> bool {
        self.path.file_name().is_some_and(|name| name == CONFIG)
    }
}

/// The files for a repository, by what it is used with.
pub(super) fn plan(top: &Path, force: bool) -> Vec<Planned> {
    let ours = if force { Fate::Again } else { Fate::Kept };
    let file = |path: &str, text: &str, there: Fate| {
        let path = top.join(path);
        let fate = if exists(&path) { there } else { Fate::New };
        let text = text.to_owned();
        Planned { path, text, fate }
    };
    let mut files = vec![file(CONFIG, "", ours)];
    let dotted = top.join(OTHER);
    if exists(&dotted) {
        // Two configurations in one folder would be an error.
        files = vec![Planned {
            path: dotted,
            text: String::new(),
            fate: Fate::Kept,
        }];
    }
    let hooks = top.join(".pre-commit-config.yaml");
    files.push(file(".pre-commit-config.yaml", PRE_COMMIT, shared(&hooks)));
    let remotes = std::fs::read_to_string(top.join(".git/config")).unwrap_or_default();
    if top.join(".github").is_dir() || remotes.contains("github.com") {
        let job = GITHUB.replace("[main]", &format!("[{}]", trunk(top)));
        files.push(file(".github/workflows/pm.yml", &job, ours));
    }
    let jobs = top.join(".gitlab-ci.yml");
    if exists(&jobs) || remotes.contains("gitlab") {
        files.push(file(".gitlab-ci.yml", GITLAB, shared(&jobs)));
    }
    files
}

/// The branch that others branch off from: that of the remote, else a usual name that is there, else the current one.
fn trunk(top: &Path) -> String {
    const USUAL: [&str; 2] = ["main", "master"];
    let git = top.join(".git");
    let points_to = |file: &str, before: &str| -> Option<String> {
        let text = std::fs::read_to_string(git.join(file)).ok()?;
        let name = text.trim().strip_prefix("ref: ")?.strip_prefix(before)?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "._/-".contains(c);
        let named = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(plain);
        named.then(|| name.to_owned())
    };
    let there = |name: &&str| git.join("refs/heads").join(name).is_file();
    points_to("refs/remotes/origin/HEAD", "refs/remotes/origin/")
        .or_else(|| USUAL.into_iter().find(there).map(str::to_owned))
        .or_else(|| points_to("HEAD", "refs/heads/"))
        .unwrap_or_else(|| USUAL[0].to_owned())
}

/// What becomes of a file that others write too: it is complete, or what it lacks is shown.
fn shared(path: &Path) -> Fate {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    if ["pm lint", "pm-lint"]
        .iter()
        .any(|ours| text.contains(ours))
    {
        Fate::Kept
    } else {
        Fate::Shown
    }
}

/// What lets two branches change the generated files of an archive, which is named from the top of the repository. Both
/// sides are kept, and the next `--write` makes the file anew.
pub(super) fn attributes(top: &Path, archive: &str) -> Planned {
    let path = top.join(".gitattributes");
    // Of a name that would have to be quoted any character will do.
    let plain = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' | b'/' => char::from(byte),
        _ => '?',
    };
    let folder: String = archive.bytes().map(plain).collect();
    let folder = match folder.as_str() {
        "" => "/".to_owned(),
        folder => format!("/{folder}/"),
    };
    let text = [Generated::Index, Generated::Statistics]
        .map(|generated| format!("{folder}{} merge=union\n", generated.file()));
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    let lacks = text.iter().any(|line| !known.contains(line.trim_end()));
    let fate = match (exists(&path), lacks) {
        (false, _) => Fate::New,
        (true, true) => Fate::Shown,
        (true, false) => Fate::Kept,
    };
    Planned {
        path,
        text: text.concat(),
        fate,
    }
}

/// Whether anything stands there, a link that leads nowhere included.
fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}
