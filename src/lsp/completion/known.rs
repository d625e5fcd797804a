//! Names that the configuration and the archive know, those that are used most first.

use super::{Proposal, Spot};
use crate::archive::Record;
use std::collections::BTreeMap;

/// What names are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// Who sees to action items.
    Owners,
    /// Who writes, takes part and reviews.
    People,
    /// Systems.
    Services,
    /// Labels.
    Tags,
}

/// The names of a sort.
pub(super) fn names(spot: &Spot<'_>, of: Names) -> Vec<Proposal> {
    let vocabulary = &spot.scope.settings.config.vocabulary;
    let configured = match of {
        Names::Owners | Names::People => [&vocabulary.teams[..], &vocabulary.people[..]],
        Names::Services => [&vocabulary.services[..], &[]],
        Names::Tags => [&[][..], &[]],
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in configured.into_iter().flatten() {
        counts.insert(name.clone(), 0);
    }
    for entry in spot.session.entries_around(&spot.document.path) {
        for name in of.stated_by(&entry.record) {
            *counts.entry(name.trim().to_owned()).or_default() += 1;
        }
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by(|(a, of_a), (b, of_b)| of_b.cmp(of_a).then_with(|| a.cmp(b)));
    let proposal = |(name, count): (String, usize)| match count {
        0 => Proposal::with(name, "pm.yaml"),
        1 => Proposal::with(name, "once in the archive"),
        count => Proposal::with(name, format!("{count} times in the archive")),
    };
    counts.into_iter().map(proposal).collect()
}

impl Names {
    fn stated_by(self, record: &Record) -> Vec<&str> {
        let metadata = &record.metadata;
        let listed = match self {
            Self::Services => &metadata.services,
            Self::Tags => &metadata.tags,
            Self::Owners => {
                let owners = record.actions.iter();
                let owners = owners.filter_map(|item| item.action.owner.value());
                return owners.map(String::as_str).collect();
            }
            Self::People => {
                let authors = metadata.authors.value().into_iter().flatten();
                let others = metadata.participants.iter().chain(&metadata.reviewers);
                return authors
                    .chain(others)
                    .map(|name| name.value.as_str())
                    .collect();
            }
        };
        listed.iter().map(|name| name.value.as_str()).collect()
    }
}

/// The other postmortems of the archive by the names of their files, the latest first.
pub(super) fn postmortems(spot: &Spot<'_>) -> Vec<Proposal> {
    let mut entries = spot.session.entries_around(&spot.document.path);
    entries.retain(|entry| entry.path != spot.document.path);
    entries.sort_by(|a, b| crate::archive::records::order(&b.record, &a.record));
    let proposal = |entry: &Record| {
        let file = entry.below.rsplit('/').next().unwrap_or_default();
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        Proposal::with(stem, entry.name())
    };
    entries
        .iter()
        .map(|entry| proposal(&entry.record))
        .collect()
}
