//! The examples of a rule's manual page, which run as tests and are shown with their live findings.

use crate::diagnostic::RuleInfo;

/// A document in a manual page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example<'a> {
    /// What the rule says of it.
    pub verdict: Verdict,
    /// Its path below the archive's root.
    pub path: &'a str,
    /// The document.
    pub text: &'a str,
}

/// What a rule says of an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Exactly one finding.
    Bad,
    /// None.
    Good,
    /// None, and it is what the fix makes of the bad one before it.
    Fixed,
}

impl Verdict {
    /// The word on an example's fence.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Bad => "bad",
            Self::Good => "good",
            Self::Fixed => "fixed",
        }
    }
}

impl<'a> Example<'a> {
    /// The path of an example whose fence names none.
    pub const PATH: &'static str = "example.md";

    /// The verdict and the path that stand on a fence behind `md`: `bad`, `bad 2026/2026-02-15-pool.md`.
    #[must_use]
    pub fn fence(words: &'a str) -> Option<(Verdict, &'a str)> {
        let mut words = words.split_whitespace();
        let name = words.next()?;
        let verdicts = [Verdict::Bad, Verdict::Good, Verdict::Fixed];
        let verdict = verdicts.into_iter().find(|known| known.name() == name)?;
        Some((verdict, words.next().unwrap_or(Self::PATH)))
    }

    /// The document as a file would hold it: a manual page keeps one space before each line.
    #[must_use]
    pub fn document(&self) -> String {
        self.text
            .lines()
            .flat_map(|line| [line.strip_prefix(' ').unwrap_or(line), "\n"])
            .collect()
    }
}

/// How a line begins that names the file of the lines below it.
const FILE: &str = "=== ";

impl Example<'_> {
    /// The files of it, with their names: one, or each under a line that names it.
    #[must_use]
    pub fn files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        for line in self.document().split_inclusive('\n') {
            if let Some(name) = line.strip_prefix(FILE) {
                files.push((name.trim_end().to_owned(), String::new()));
            } else {
                if files.is_empty() {
                    files.push((self.path.to_owned(), String::new()));
                }
                files
                    .iter_mut()
                    .last()
                    .into_iter()
                    .for_each(|(_, text)| text.push_str(line));
            }
        }
        files
    }
}

impl RuleInfo {
    /// The first line of the manual page: what the rule flags, in one sentence.
    #[must_use]
    pub fn summary(&self) -> &str {
        self.docs.lines().next().unwrap_or_default().trim()
    }

    /// The examples of the manual page, in order.
    pub fn examples(&self) -> impl Iterator<Item = Example<'_>> {
        let mut rest = &*self.docs;
        std::iter::from_fn(move || {
            // A document with code in it stands in a longer fence.
            let (before, opened) = rest.split_once("```md ")?;
            let fence = &before[before.rfind(' ')?..];
            let (words, text) = opened.split_once('\n')?;
            let (text, behind) = text.split_once(&format!("\n{fence}```"))?;
            rest = behind;
            Some((words, text))
        })
        .filter_map(|(words, text)| {
            let (verdict, path) = Example::fence(words)?;
            Some(Example {
                verdict,
                path,
                text,
            })
        })
    }
}
