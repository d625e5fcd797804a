//! `pm.yaml`: where it is found, what it may say, and what is wrong with it, by line and column.
//!
//! Rules are known by their names only. A key that is accepted works; every other key is an error.

mod read;
mod yaml;

use crate::diagnostic::Level;
use crate::language::Vocabulary;
use crate::lint::LevelSetting;
use crate::model::Dialect;
use crate::rules::Names;
use std::fmt::{self, Display, Formatter};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The names that a configuration may have in its folder.
const FILES: [&str; 2] = ["pm.yaml", ".pm.yaml"];

/// Names that are taken for them and are not read.
const NEAR_FILES: [&str; 2] = ["pm.yml", ".pm.yml"];

/// The largest configuration that is read, in bytes.
const MAX_BYTES: u64 = 64 * 1024;

/// What a team has settled; the default is what absent keys mean.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The archive's root as an absolute path, where it is set.
    pub root: Option<PathBuf>,
    /// Where persons may be named.
    pub names: Names,
    /// Levels of rules and groups, in order.
    pub rules: Vec<(String, LevelSetting)>,
    /// What makes a run fail.
    pub fail_on: FailOn,
    /// The team's people, teams, services and phrases.
    pub vocabulary: Vocabulary,
    /// The team's words for sections, statuses, severities and zones.
    pub dialect: Dialect,
    /// Rules that take it more seriously because only the words written here are known.
    pub strict: Vec<&'static str>,
}

/// The level from which on findings make a run fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailOn {
    /// This level and those above it.
    Level(Level),
    /// Findings never do.
    Never,
}

impl Default for FailOn {
    fn default() -> Self {
        Self::Level(Level::Error)
    }
}

impl FailOn {
    /// The names on the command line and in the configuration.
    pub const NAMES: [&'static str; 4] = ["error", "warning", "info", "never"];

    /// What a name means, if it is one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "never" => Some(Self::Never),
            "off" => None,
            level => Level::parse(level).map(Self::Level),
        }
    }

    /// Whether a finding of a level makes the run fail.
    #[must_use]
    pub fn fails(self, level: Level) -> bool {
        match self {
            Self::Level(lowest) => level >= lowest,
            Self::Never => false,
        }
    }
}

/// Why a configuration cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// It cannot be read; the path and the reason.
    Unreadable(PathBuf, String),
    /// Both names stand in this folder.
    Two(PathBuf),
    /// What it says is wrong in these places.
    Wrong(PathBuf, Vec<Problem>),
}

/// Something wrong in a configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in code points, counted from 1.
    pub column: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, reason) => write!(f, "{}: {reason}", path.display()),
            Self::Two(folder) => {
                let [first, second] = FILES;
                write!(
                    f,
                    "{} holds both {first} and {second}; keep one of them",
                    folder.display()
                )
            }
            Self::Wrong(path, problems) => {
                for (nth, problem) in problems.iter().enumerate() {
                    let separator = if nth == 0 { "" } else { "\n" };
                    let Problem {
                        line,
                        column,
                        message,
                    } = problem;
                    write!(
                        f,
                        "{separator}{}:{line}:{column}: {message}",
                        path.display()
                    )?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for Error {}

impl Config {
    /// Reads a file; what it names is relative to `folder`, the absolute path of the folder that holds it.
    ///
    /// # Errors
    /// When it cannot be read or says something wrong: everything that is wrong at once.
    pub fn load(path: &Path, folder: &Path) -> Result<Self, Error> {
        let unreadable = |reason: String| Error::Unreadable(path.to_owned(), reason);
        let metadata = std::fs::metadata(path).map_err(|error| unreadable(error.to_string()))?;
        if !metadata.is_file() {
            return Err(unreadable("not a regular file".to_owned()));
        }
        let file = std::fs::File::open(path).map_err(|error| unreadable(error.to_string()))?;
        let mut bytes = Vec::new();
        file.take(MAX_BYTES + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| unreadable(error.to_string()))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(unreadable(format!("larger than {} KiB", MAX_BYTES / 1024)));
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            unreadable(format!(
                "not UTF-8: invalid byte at offset {}",
                error.utf8_error().valid_up_to()
            ))
        })?;
        Self::parse(&text, folder).map_err(|problems| Error::Wrong(path.to_owned(), problems))
    }

    /// Reads the text of a configuration that lies in `folder`.
    ///
    /// # Errors
    /// Everything that is wrong with it, in order of place.
    pub fn parse(text: &str, folder: &Path) -> Result<Self, Vec<Problem>> {
        read::read(text, folder)
    }
}

/// The configuration nearest to an absolute folder, upward to `top` and no further.
///
/// # Errors
/// When a folder holds one under each name.
pub fn nearest(folder: &Path, top: &Path) -> Result<Option<PathBuf>, Error> {
    for folder in folder.ancestors() {
        let found: Vec<_> = FILES
            .iter()
            .map(|name| folder.join(name))
            .filter(|path| path.exists())
            .collect();
        match found.as_slice() {
            [] if folder == top => return Ok(None),
            [] => {}
            [path] => return Ok(Some(path.clone())),
            _ => return Err(Error::Two(folder.to_owned())),
        }
    }
    Ok(None)
}

/// A file that stands, upward from an absolute folder, where a configuration would, under a name that is not read.
#[must_use]
pub fn misnamed(folder: &Path, top: &Path) -> Option<PathBuf> {
    let above = folder
        .ancestors()
        .take_while(|above| above.starts_with(top));
    let mut files = above.flat_map(|folder| NEAR_FILES.map(|name| folder.join(name)));
    files.find(|path| path.is_file())
}

#[cfg(test)]
mod tests;
