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
