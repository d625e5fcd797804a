//! The last lines of a report for people: how much of what was found and fixed, in how many postmortems.

use crate::diagnostic::{Applicability, Level};
use crate::lint::{Fixing, Run};
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
    fixing: Fixing,
    fixable: usize,
    /// Findings that only `--unsafe-fixes` would fix.
    hidden: usize,
}

impl Summary {
    /// Counts what a run found.
    #[must_use]
    pub fn of(run: &Run) -> Self {
        let read = |place: usize| run.files.get(place).is_some_and(|file| !file.failed);
        let levels: Vec<(usize, Level)> = run.levels().filter(|&(place, _)| read(place)).collect();
        let count = |level| levels.iter().filter(|(_, it)| *it == level).count();
        let concerned: BTreeSet<usize> = levels.iter().map(|&(place, _)| place).collect();
        let within = |most| {
            let findings = run.findings();
            let fixes =
                findings.filter(|(_, finding)| finding.diagnostic.fix_within(most).is_some());
            fixes.count()
        };
        let fixable = within(run.fixing.most);
        Self {
            files: run.files.len() - run.unreadable(),
            concerned: concerned.len(),
            counts: [Level::Error, Level::Warning, Level::Info].map(|level| (level, count(level))),
            unreadable: run.unreadable(),
            suppressed: run.suppressed(),
            baselined: run.baselined,
            fixing: run.fixing,
            fixable,
            hidden: within(Applicability::Unsafe) - fixable,
        }
    }
}

impl Display for Summary {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let lines = [self.fixed(), Some(self.found()), self.left_to_fix()];
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        f.write_str(&lines.join("\n"))
    }
}

impl Summary {
    /// What fixes would do, where changes are shown and none is made.
    #[must_use]
    pub fn of_changes(&self) -> String {
        let files = self.fixing.files;
        match (files, self.hidden) {
            (0, 0) => "nothing would change".to_owned(),
            (0, hidden) => format!(
                "nothing would change; {} could be fixed with --unsafe-fixes",
                counted(hidden, "finding")
            ),
            (_, 0) => format!("would fix {}", self.of_files()),
            (_, hidden) => format!(
                "would fix {}; {hidden} more could be fixed with --unsafe-fixes",
                self.of_files()
            ),
        }
    }

    fn of_files(&self) -> String {
        let Fixing {
            findings, files, ..
        } = self.fixing;
        format!(
            "{} in {}",
            counted(findings, "finding"),
            counted(files, "file")
        )
    }

    /// What the fixes did, if they did something.
    #[must_use]
    pub fn fixed(&self) -> Option<String> {
        (self.fixing.files > 0).then(|| format!("fixed {}", self.of_files()))
    }

    /// What further fixes could do.
    fn left_to_fix(&self) -> Option<String> {
        match (self.fixable, self.hidden) {
            (0, 0) => None,
            (0, hidden) => Some(format!(
                "{} can be fixed with --fix --unsafe-fixes",
                counted(hidden, "finding")
            )),
            (fixable, 0) => Some(format!(
                "[*] {} can be fixed with --fix",
                counted(fixable, "finding")
            )),
            (fixable, hidden) => Some(format!(
                "[*] {} can be fixed with --fix, {hidden} more with --unsafe-fixes",
                counted(fixable, "finding")
            )),
        }
    }

    /// What stands in the documents.
    fn found(&self) -> String {
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
        parts.join("; ")
    }
}

/// A number with its noun.
#[must_use]
pub fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
