//! Findings with their level and fingerprint, by file and for the whole run.

use crate::diagnostic::{Diagnostic, Level, RuleInfo};
use crate::source::SourceFile;

/// A diagnostic of a rule at the level that applies to its document.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static RuleInfo,
    /// How much it weighs here; never `Off`.
    pub level: Level,
    /// What was found.
    pub diagnostic: Diagnostic,
    /// Hex SHA-256 that stays when lines move.
    pub fingerprint: String,
    /// One for each label: a fingerprint for a row of a grouped finding, none for the others.
    pub label_fingerprints: Vec<Option<String>>,
}

/// A file of the run with what was found in it, in order of place and rule.
#[derive(Debug, Clone)]
pub struct FileReport {
    /// The text that spans count in; empty for a file that could not be read.
    pub source: SourceFile,
    /// The findings.
    pub findings: Vec<Finding>,
    /// Whether it could not be read or checked, which makes the exit code 2.
    pub failed: bool,
}

/// All files of a run, sorted by path.
#[derive(Debug, Clone, Default)]
pub struct Run {
    /// The files.
    pub files: Vec<FileReport>,
    /// Findings that a suppression comment silenced.
    pub suppressed: usize,
    /// Findings that the baseline knows.
    pub baselined: usize,
}

impl Run {
    /// All findings with their files, in order of path, place and rule.
    pub fn findings(&self) -> impl Iterator<Item = (&FileReport, &Finding)> {
        self.files
            .iter()
            .flat_map(|file| file.findings.iter().map(move |finding| (file, finding)))
    }

    /// How many findings have a level.
    #[must_use]
    pub fn count(&self, level: Level) -> usize {
        self.findings()
            .filter(|(_, finding)| finding.level == level)
            .count()
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
