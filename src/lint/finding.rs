//! Findings with their level and fingerprint, by file and for the whole run.

use crate::diagnostic::{Applicability, Diagnostic, Level};
use crate::rules::RuleRef;
use crate::source::SourceFile;
use crate::span::Span;
use std::collections::BTreeMap;

/// A diagnostic of a rule at the level that applies to its document.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: RuleRef,
    /// How much it weighs here; never `Off`.
    pub level: Level,
    /// What was found.
    pub diagnostic: Diagnostic,
    /// Hex SHA-256 that stays when lines move.
    pub fingerprint: String,
    /// One for each label: a fingerprint for a row of a grouped finding, none for the others.
    pub label_fingerprints: Vec<Option<String>>,
}

impl Finding {
    /// What findings of a document are sorted by: place and rule.
    #[must_use]
    pub fn order(&self) -> (Span, &str) {
        (self.diagnostic.span, &self.rule.name)
    }

    /// The finding without some of its rows, by their place among the labels; nothing where no row is left.
    #[must_use]
    pub fn without(self, dropped: &[usize]) -> Option<Self> {
        let kept = self.label_fingerprints.into_iter().enumerate();
        let kept = kept.filter(|(index, _)| !dropped.contains(index));
        Some(Self {
            diagnostic: self.diagnostic.without(dropped)?,
            label_fingerprints: kept.map(|(_, fingerprint)| fingerprint).collect(),
            ..self
        })
    }
}

/// A file of the run with what was found in it, in order of place and rule.
#[derive(Debug, Clone)]
pub struct FileReport {
    /// The text that spans count in; empty for a file that could not be read.
    pub source: SourceFile,
    /// The document's title, if it has one.
    pub title: Option<String>,
    /// The findings.
    pub findings: Vec<Finding>,
    /// What comments silenced: whole findings, and those that lost some of their rows.
    pub suppressed: Vec<Suppressed>,
    /// Whether it could not be read or checked, which makes the exit code 2.
    pub failed: bool,
}

/// A finding that a comment silenced.
#[derive(Debug, Clone)]
pub struct Suppressed {
    /// What was found, before the comment.
    pub finding: Finding,
    /// The comment.
    pub by: Span,
}

/// All files of a run, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// The files.
    pub files: Vec<FileReport>,
    /// Findings that the baseline knows.
    pub baselined: usize,
    /// Findings that were taken out because only so many are wanted, by the place of their file and their level; they
    /// count all the same.
    pub cut: Vec<(usize, Level)>,
    /// What fixes did, and which ones may.
    pub fixing: Fixing,
}

/// What fixes did in a run, and which ones may be applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fixing {
    /// The boldest kind of fix that the user lets be applied.
    pub most: Applicability,
    /// Findings that are gone.
    pub findings: usize,
    /// Files that changed.
    pub files: usize,
}

impl Default for Fixing {
    /// Nothing is done, and only what is safe may be.
    fn default() -> Self {
        Self {
            most: Applicability::Safe,
            findings: 0,
            files: 0,
        }
    }
}

impl Run {
    /// All findings with their files, in order of path, place and rule.
    pub fn findings(&self) -> impl Iterator<Item = (&FileReport, &Finding)> {
        self.files
            .iter()
            .flat_map(|file| file.findings.iter().map(move |finding| (file, finding)))
    }

    /// The levels of all findings with the places of their files, those that were cut included.
    pub fn levels(&self) -> impl Iterator<Item = (usize, Level)> + '_ {
        let kept = self.files.iter().enumerate();
        let kept = kept.flat_map(|(place, file)| {
            let levels = file.findings.iter().map(|finding| finding.level);
            levels.map(move |level| (place, level))
        });
        kept.chain(self.cut.iter().copied())
    }

    /// How many findings have a level, those that were cut included.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.levels().filter(|&(_, it)| it == level).count()
    }

    /// Keeps so many findings, the most severe ones, and of equal ones those that come first; their order stays.
    pub fn keep_most_severe(&mut self, most: usize) {
        let mut by_level: Vec<Level> = self.findings().map(|(_, finding)| finding.level).collect();
        by_level.sort_unstable_by(|a, b| b.cmp(a));
        by_level.truncate(most);
        let mut room: BTreeMap<Level, usize> = BTreeMap::new();
        for level in by_level {
            *room.entry(level).or_default() += 1;
        }
        for (place, file) in self.files.iter_mut().enumerate() {
            file.findings.retain(|finding| {
                if let Some(left) = room.get_mut(&finding.level).filter(|left| **left > 0) {
                    *left -= 1;
                    return true;
                }
                self.cut.push((place, finding.level));
                false
            });
        }
    }

    /// How many findings comments silenced, whole or in some of their rows.
    #[must_use]
    pub fn suppressed(&self) -> usize {
        self.files.iter().map(|file| file.suppressed.len()).sum()
    }

    /// How many files could not be read or checked.
    #[must_use]
    pub fn unreadable(&self) -> usize {
        self.files.iter().filter(|file| file.failed).count()
    }

    /// The highest level found.
    #[must_use]
    pub fn highest(&self) -> Level {
        self.findings()
            .map(|(_, finding)| finding.level)
            .max()
            .unwrap_or(Level::Off)
    }
}
