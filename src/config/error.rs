//! What is wrong with a configuration, shown in its lines.

use super::FILES;
use std::fmt::{self, Display, Formatter};
use std::path::PathBuf;
use unicode_width::UnicodeWidthStr;

/// Why a configuration cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// It cannot be read; the path and the reason.
    Unreadable(PathBuf, String),
    /// Both names stand in this folder.
    Two(PathBuf),
    /// It has a name that is not looked for.
    Misnamed(PathBuf),
    /// What it says is wrong in these places, in order, and in so many more.
    Wrong(Vec<Problem>, usize),
}

/// Something wrong in a configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, which may be one that is extended.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in code points, counted from 1.
    pub column: usize,
    /// What is wrong, and what would be right.
    pub message: String,
    /// The line as it stands there.
    pub source: String,
}

impl Error {
    /// The places that are wrong; the beginning of a file that is wrong as a whole.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let whole = |file: PathBuf, message: String| Problem {
            file,
            line: 1,
            column: 1,
            message,
            source: String::new(),
        };
        match self {
            Self::Wrong(problems, _) => problems.clone(),
            Self::Unreadable(path, reason) => vec![whole(path.clone(), reason.clone())],
            Self::Misnamed(path) => vec![whole(path.clone(), self.to_string())],
            Self::Two(folder) => vec![whole(folder.join(FILES[0]), self.to_string())],
        }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(path, reason) => write!(f, "{}: {reason}", path.display()),
            Self::Misnamed(path) => write!(
                f,
                "{}: a configuration has another name; rename it to {}",
                path.display(),
                FILES[0]
            ),
            Self::Two(folder) => {
                let [first, second] = FILES;
                write!(
                    f,
                    "{} holds both {first} and {second}; keep one of them",
                    folder.display()
                )
            }
            Self::Wrong(problems, more) => {
                for (nth, problem) in problems.iter().enumerate() {
                    let separator = if nth == 0 { "" } else { "\n" };
                    write!(f, "{separator}{problem}")?;
                }
                match more {
                    0 => Ok(()),
                    // It belongs to the lines before.
                    more => write!(f, "\n and {more} more"),
                }
            }
        }
    }
}

/// The message on a line, and below it the line that it is about with a mark under the place; these begin with a space.
impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        /// So much of a long line is shown before and after the place.
        const AROUND: usize = 60;
        let Self {
            line,
            column,
            message,
            ..
        } = self;
        write!(f, "{}:{line}:{column}: {message}", self.file.display())?;
        if self.source.trim().is_empty() {
            return Ok(());
        }
        let length = self.source.chars().count();
        let skipped = column
            .saturating_sub(AROUND)
            .min(length.saturating_sub(2 * AROUND));
        let shown: String = self.source.chars().skip(skipped).take(2 * AROUND).collect();
        let shown = shown.replace('\t', " ");
        let before: String = shown.chars().take(column - 1 - skipped).collect();
        let margin = " ".repeat(line.to_string().len());
        let indent = " ".repeat(before.width());
        write!(f, "\n {line} | {}\n {margin} | {indent}^", shown.trim_end())
    }
}

impl std::error::Error for Error {}
