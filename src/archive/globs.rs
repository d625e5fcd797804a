//! Patterns that files are chosen with, written as in a `.gitignore`.

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};
use std::path::{Path, PathBuf};

/// Patterns as in a `.gitignore` that lies in `folder`: one with a slash in it starts there, any other holds at any depth,
/// and the last one that fits decides.
#[derive(Debug, Clone)]
pub struct Globs {
    folder: PathBuf,
    patterns: Vec<String>,
    matcher: Gitignore,
}

impl Default for Globs {
    fn default() -> Self {
        Self {
            folder: PathBuf::new(),
            patterns: Vec::new(),
            matcher: Gitignore::empty(),
        }
    }
}

impl PartialEq for Globs {
    fn eq(&self, other: &Self) -> bool {
        (&self.folder, &self.patterns) == (&other.folder, &other.patterns)
    }
}

impl Eq for Globs {}

impl Globs {
    /// The longest pattern in bytes: each becomes a machine.
    const LONGEST: usize = 500;

    /// Patterns for files below an absolute folder.
    ///
    /// # Errors
    /// The place of a pattern that is none, and what is wrong with it.
    pub fn new(folder: &Path, patterns: Vec<String>) -> Result<Self, (usize, String)> {
        let mut builder = GitignoreBuilder::new(folder);
        for (nth, pattern) in patterns.iter().enumerate() {
            let wrong = |reason: String| (nth, format!("not a pattern for files: {reason}"));
            if pattern.trim().is_empty() || pattern.starts_with('#') {
                return Err(wrong("it names none".to_owned()));
            }
            if pattern.len() > Self::LONGEST {
                return Err(wrong(format!("longer than {} bytes", Self::LONGEST)));
            }
            let pattern = passable(pattern, folder).map_err(&wrong)?;
            builder.add_line(None, &pattern).map_err(|error| {
                let error = error.to_string();
                // Its own words begin with the pattern.
                wrong(error.rsplit(": ").next().unwrap_or(&error).to_owned())
            })?;
        }
        let last = patterns.len().saturating_sub(1);
        let matcher = builder
            .build()
            .map_err(|_| (last, "these patterns are too large together".to_owned()))?;
        Ok(Self {
            folder: folder.to_owned(),
            patterns,
            matcher,
        })
    }

    /// The patterns as they were written.
    #[must_use]
    pub fn patterns(&self) -> &[String] {
        &self.patterns
    }

    /// Whether an absolute path is meant, by itself or with a folder around it.
    #[must_use]
    pub fn matches(&self, path: &Path, is_folder: bool) -> bool {
        if self.patterns.is_empty() {
            return false;
        }
        let Ok(below) = path.strip_prefix(&self.folder) else {
            return false;
        };
        let found = self.matcher.matched_path_or_any_parents(below, is_folder);
        matches!(found, Match::Ignore(_))
    }
}

/// A pattern as it is matched, without the `./` that says nothing; or why no file could ever fit it.
fn passable(pattern: &str, folder: &Path) -> Result<String, String> {
    let (not, rest) = match pattern.strip_prefix('!') {
        Some(rest) => ("!", rest),
        None => ("", pattern),
    };
    // What it says of a folder's place is that of a name at its front.
    let rest = match rest.strip_prefix("./") {
        Some(below) => format!("/{}", below.trim_start_matches('/')),
        None => rest.to_owned(),
    };
    if rest.split('/').any(|part| part == "..") {
        return Err(
            "it begins in the folder that it stands in, and `..` leads out of it".to_owned(),
        );
    }
    let escapes = |(at, _): (usize, char)| rest[at + 1..].starts_with(char::is_alphanumeric);
    if rest.char_indices().filter(|(_, c)| *c == '\\').any(escapes) {
        return Err("write `/` between the parts of a path".to_owned());
    }
    if Path::new(&rest).starts_with(folder) && folder.parent().is_some() {
        return Err("leave out the path of the folder that it stands in".to_owned());
    }
    if is_unclosed(&rest) {
        return Err("`[` is never closed; write `[[]` for the sign".to_owned());
    }
    Ok(format!("{not}{rest}"))
}

/// Whether a class of letters begins and does not end.
fn is_unclosed(pattern: &str) -> bool {
    let mut rest = pattern;
    while let Some(at) = rest.find(['[', '\\']) {
        let inside = &rest[at + 1..];
        if rest[at..].starts_with('\\') {
            let mut letters = inside.chars();
            letters.next();
            rest = letters.as_str();
            continue;
        }
        let inside = inside.strip_prefix(['!', '^']).unwrap_or(inside);
        // A bracket at the front is a letter of the class.
        let (first, others) = match inside.strip_prefix(']') {
            Some(others) => (1, others),
            None => (0, inside),
        };
        let Some(end) = others.find(']') else {
            return true;
        };
        rest = &inside[first + end + 1..];
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn globs(patterns: &[&str]) -> Result<Globs, (usize, String)> {
        let patterns = patterns.iter().map(|&pattern| pattern.to_owned());
        Globs::new(Path::new("/repo"), patterns.collect())
    }

    fn matches(patterns: &[&str], path: &str) -> bool {
        let globs = globs(patterns).expect("they are patterns");
        globs.matches(Path::new(path), false)
    }

    #[test]
    fn patterns_are_read_as_in_a_gitignore_of_their_folder() {
        assert!(matches(
            &["**/drafts/**"],
            "/repo/postmortems/drafts/a/x.md"
        ));
        assert!(matches(
            &["postmortems/2019"],
            "/repo/postmortems/2019/x.md"
        ));
        assert!(!matches(&["2019/x.md"], "/repo/postmortems/2019/x.md"));
        assert!(matches(&["x.md"], "/repo/postmortems/2019/x.md"));
        assert!(!matches(&["*.md", "!x.md"], "/repo/x.md"));
        assert!(!matches(&["x.md"], "/elsewhere/x.md"));
        assert!(!matches(&[], "/repo/x.md"));
        assert!(matches(&["./2019/"], "/repo/2019/x.md"));
        assert!(!matches(&["./2019/"], "/repo/old/2019/x.md"));
        assert!(!matches(&["*.md", "!./x.md"], "/repo/x.md"));
        assert!(matches(&["/2019"], "/repo/2019/x.md"));
        assert!(matches(&["[[]old]", "x[]a]"], "/repo/[old]"));
        assert!(matches(&["\\[old\\]"], "/repo/[old]"));
    }

    #[test]
    fn what_is_no_pattern_is_told_by_its_place() {
        for wrong in [
            "",
            "#x",
            "[z-a]",
            "{a",
            "../x",
            "a/../b",
            "!../x",
            "/repo/2019/**",
            "drafts\\old",
            "[",
            "a[!]",
            &"x".repeat(501),
        ] {
            let error = globs(&["a", wrong]).expect_err("it is none");
            assert_eq!(error.0, 1, "{wrong}");
        }
    }
}
