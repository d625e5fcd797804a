//! How many reports use a word.

use std::collections::BTreeMap;

/// A word of the archive, and in how many reports it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    /// The word as it is written where it is met first.
    pub word: String,
    /// The number of reports.
    pub reports: usize,
}

/// Words by their letters whatever their case, each counted once a report.
#[derive(Debug, Default)]
pub(super) struct Tally {
    words: BTreeMap<String, (Used, usize)>,
}

impl Tally {
    /// Counts a word for a report; what is no word or phrase that a configuration could name is passed over.
    pub(super) fn add(&mut self, report: usize, word: &str) {
        const LONGEST: usize = 40;
        let word = word.trim();
        let fits = word.chars().count() <= LONGEST && !word.chars().any(char::is_control);
        if !fits || !word.contains(char::is_alphanumeric) {
            return;
        }
        let (used, last) = self.words.entry(word.to_lowercase()).or_insert_with(|| {
            let word = word.to_owned();
            (Used { word, reports: 0 }, usize::MAX)
        });
        if *last != report {
            used.reports += 1;
            *last = report;
        }
    }

    /// The words with the most used first, and in the order of the alphabet where they are used alike.
    pub(super) fn ranked(self) -> Vec<Used> {
        let mut all: Vec<_> = self.words.into_values().map(|(used, _)| used).collect();
        all.sort_by_key(|used| std::cmp::Reverse(used.reports));
        all
    }
}
