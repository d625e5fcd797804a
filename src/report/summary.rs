//! The last line of a report for people: how much of what was found, in how many postmortems.

use crate::diagnostic::Level;
use crate::lint::Run;
use std::fmt::{self, Display, Formatter};

/// Says in words what a run found.
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
        Self {
            files: run.files.len(),
            concerned: run
                .files
                .iter()
                .filter(|file| !file.findings.is_empty())
                .count(),
            counts: [Level::Error, Level::Warning, Level::Info]
                .map(|level| (level, run.count(level))),
            unreadable: run.unreadable(),
            suppressed: run.suppressed,
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
        if found.is_empty() {
            write!(f, "no findings in {}", counted(self.files, "postmortem"))?;
        } else if self.files == 1 {
            write!(f, "{} in 1 postmortem", found.join(", "))?;
        } else {
            write!(
                f,
                "{} in {} of {} postmortems",
                found.join(", "),
                self.concerned,
                self.files
            )?;
        }
        let silent = [
            (self.unreadable, "not read"),
            (self.suppressed, "suppressed"),
            (self.baselined, "in the baseline"),
        ];
        for (count, what) in silent {
            if count > 0 {
                write!(f, "; {count} {what}")?;
            }
        }
        Ok(())
    }
}

/// A number with its noun.
fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
