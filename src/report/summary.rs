//! The last line of a report for people: how much of what was found, in how many postmortems.

use crate::diagnostic::Level;
use crate::lint::Run;
use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

/// Says in words what a run found; a file that could not be read counts as such, and as no postmortem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    files: usize,
    concerned: usize,
    counts: [(Level, usize); 3],
    unreadable: usize,
    suppressed: usize,
    baselined: usize,
}

impl Summary {
    /// Counts what a run found.
    #[must_use]
    pub fn of(run: &Run) -> Self {
        let read = |place: usize| run.files.get(place).is_some_and(|file| !file.failed);
        let levels: Vec<(usize, Level)> = run.levels().filter(|&(place, _)| read(place)).collect();
        let count = |level| levels.iter().filter(|(_, it)| *it == level).count();
        let concerned: BTreeSet<usize> = levels.iter().map(|&(place, _)| place).collect();
        Self {
            files: run.files.len() - run.unreadable(),
            concerned: concerned.len(),
            counts: [Level::Error, Level::Warning, Level::Info].map(|level| (level, count(level))),
            unreadable: run.unreadable(),
            suppressed: run.suppressed(),
            baselined: run.baselined,
        }
    }
}

impl Display for Summary {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let found = self
            .counts
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|&(level, count)| match level {
                Level::Info => format!("{count} info"),
                _ => counted(count, level.name()),
            });
        let found: Vec<String> = found.collect();
        let said = if self.files == 0 {
            None
        } else if found.is_empty() {
            Some(format!(
                "no findings in {}",
                counted(self.files, "postmortem")
            ))
        } else if self.files == 1 {
            Some(format!("{} in 1 postmortem", found.join(", ")))
        } else {
            Some(format!(
                "{} in {} of {} postmortems",
                found.join(", "),
                self.concerned,
                self.files
            ))
        };
        let silent = [
            (
                self.unreadable,
                counted(self.unreadable, "file") + " not read",
            ),
            (self.suppressed, format!("{} suppressed", self.suppressed)),
            (
                self.baselined,
                format!("{} in the baseline", self.baselined),
            ),
        ];
        let silent = silent.into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = said
            .into_iter()
            .chain(silent.map(|(_, part)| part))
            .collect();
        f.write_str(&parts.join("; "))
    }
}

/// A number with its noun.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
