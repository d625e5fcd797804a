//! What an archive does already: where it lies, how it names its files, which words and sections it uses.

mod place;
mod sections;
mod tally;
mod words;

pub use sections::{Headings, Need, Needs, Share};
pub use tally::Used;
pub use words::{NamedZone, Owners, Words};

use crate::model::{Dialect, Postmortem, Severity, Status};
use rayon::prelude::*;

/// What the reports of an archive have in common; everything is counted in reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// How many reports there are.
    pub reports: usize,
    /// The folder below the top that holds nearly all of them, empty for the top itself, and how many it holds.
    pub root: (String, usize),
    /// The pattern that their names follow below the root.
    pub pattern: Option<Used>,
    /// How many reports state no status.
    pub without_status: usize,
    /// Words for a status.
    pub statuses: Words<Status>,
    /// Words for a severity.
    pub severities: Words<Severity>,
    /// Headings.
    pub headings: Headings,
    /// The sections that reports have, by severity, where that is less than they are asked for.
    pub needs: Vec<Needs>,
    /// Zones that have no offset of their own.
    pub zones: Vec<NamedZone>,
    /// Who owns their actions.
    pub owners: Owners,
}

impl Survey {
    /// Whether the reports lie in folders that have no more in common than their top.
    #[must_use]
    pub fn is_in_several_places(&self) -> bool {
        let named = |pattern: &Used| {
            pattern
                .word
                .split_once('/')
                .map(|(folder, _)| folder.to_owned())
        };
        let folder = self.pattern.as_ref().and_then(named);
        folder.is_some_and(|folder| !folder.contains('{'))
    }

    /// Whether most reports state no status, though they are as done as others that do.
    #[must_use]
    pub fn is_without_status(&self) -> bool {
        self.without_status * 2 > self.reports
    }

    /// Looks at reports, each a path below the top with `/` between its parts and its text.
    #[must_use]
    pub fn of(reports: &[(String, String)]) -> Self {
        let paths: Vec<_> = reports.iter().map(|(path, _)| path.as_str()).collect();
        let read = |dialect: &Dialect| -> Vec<Postmortem> {
            let reports = reports.par_iter();
            let read = reports.map(|(path, text)| Postmortem::read(text, path, dialect));
            read.collect()
        };
        let docs = read(&Dialect::default());
        let root = place::root(&paths);
        let mut survey = Self {
            reports: reports.len(),
            pattern: place::pattern(&root.0, &paths),
            root,
            without_status: docs
                .iter()
                .filter(|doc| doc.metadata.status.is_absent())
                .count(),
            statuses: words::statuses(&docs),
            severities: words::severities(&docs),
            headings: sections::headings(&docs),
            zones: Vec::new(),
            owners: Owners::default(),
            needs: Vec::new(),
        };
        // What a report holds is seen once its words are understood.
        let docs = read(&survey.dialect());
        survey.zones = words::zones(&docs);
        survey.owners = words::owners(&docs);
        survey.needs = sections::needs(&docs);
        survey
    }

    /// The words that it found, as the reader takes them.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        let word = |used: &Used| used.word.clone();
        let sections = self.headings.aliases.iter();
        let (statuses, severities) = (self.statuses.clear.iter(), self.severities.clear.iter());
        let zones = self.zones.iter();
        Dialect {
            sections: sections.map(|(kind, used)| (word(used), *kind)).collect(),
            statuses: statuses
                .map(|(status, used)| (word(used), *status))
                .collect(),
            severities: severities
                .map(|(known, used)| (word(used), *known))
                .collect(),
            zones: zones
                .filter_map(|zone| Some((word(&zone.used), zone.offset?)))
                .collect(),
            ..Dialect::default()
        }
    }
}
