//! Findings that a team has accepted, so that only new ones are reported.
//!
//! A finding is known by its fingerprint, within its file: one that moved to other lines is still known, the same words in
//! another file are not. A known finding whose level rose is new again: a draft's `info` may be an error once the document
//! is final.

#[cfg(test)]
mod tests;

use super::{FileReport, Finding, Run};
use crate::diagnostic::Level;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Accepted findings by file; the keys are paths that the caller chooses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Baseline {
    /// The files.
    pub files: BTreeMap<String, Accepted>,
}

/// The accepted findings of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Accepted {
    /// The document's title, by which a file is known again that was moved.
    pub title: Option<String>,
    /// Rule and level by fingerprint; a grouped finding has one for each of its rows.
    pub findings: BTreeMap<String, (String, Level)>,
}

impl Accepted {
    /// All that was found in a file.
    #[must_use]
    pub fn of(report: &FileReport) -> Self {
        let entries = report.findings.iter().flat_map(|finding| {
            let entry = (finding.rule.name.to_string(), finding.level);
            prints(finding).map(move |print| (print.to_owned(), entry.clone()))
        });
        Self {
            title: report.title.clone(),
            findings: entries.collect(),
        }
    }

    /// Takes out of a report what is accepted; says how many findings that concerned.
    pub fn subtract(&self, report: &mut FileReport) -> usize {
        let mut known = 0;
        let findings = std::mem::take(&mut report.findings);
        for finding in findings {
            let knows = |print: &String| {
                let accepted = self.findings.get(print);
                accepted.is_some_and(|&(_, level)| finding.level <= level)
            };
            if !finding.diagnostic.is_grouped() {
                if knows(&finding.fingerprint) {
                    known += 1;
                } else {
                    report.findings.push(finding);
                }
                continue;
            }
            if as_one(&finding).is_some_and(knows) {
                known += 1;
                continue;
            }
            let rows = finding.label_fingerprints.iter().enumerate();
            let dropped: Vec<usize> = rows
                .filter(|(_, print)| print.as_ref().is_some_and(knows))
                .map(|(index, _)| index)
                .collect();
            if dropped.is_empty() {
                report.findings.push(finding);
                continue;
            }
            known += 1;
            report.findings.extend(finding.without(&dropped));
        }
        // A grouped finding may stand at another row now.
        report.findings.sort_by(|a, b| a.order().cmp(&b.order()));
        known
    }
}

/// The fingerprint of a finding about what is absent as a whole: a baseline that has it accepts whatever is absent, as
/// those did that were written before each thing had its own.
fn as_one(finding: &Finding) -> Option<&String> {
    finding
        .diagnostic
        .is_about_absence()
        .then_some(&finding.fingerprint)
}

/// The fingerprints under which a finding is known: those of its rows, else its own.
fn prints(finding: &Finding) -> impl Iterator<Item = &String> {
    let own = (!finding.diagnostic.is_grouped()).then_some(&finding.fingerprint);
    let rows = finding.label_fingerprints.iter().flatten();
    own.into_iter().chain(rows)
}

impl Baseline {
    /// Takes out of a run what is accepted, and says how many findings that concerned; `keys` has one for each of its files.
    ///
    /// `is_gone` tells whether a file of the baseline is no more; its findings are those of a new file with its title or
    /// its name.
    #[must_use]
    pub fn subtract(
        &self,
        run: &mut Run,
        keys: &[String],
        is_gone: impl Fn(&str) -> bool,
    ) -> usize {
        let moved = self.moved(run, keys, is_gone);
        let mut known = 0;
        for (key, report) in keys.iter().zip(&mut run.files) {
            let key = moved.get(key).unwrap_or(key);
            if let Some(accepted) = self.files.get(key).filter(|_| !report.failed) {
                known += accepted.subtract(report);
            }
        }
        known
    }

    /// The old key of each file that has none in the baseline and was moved.
    fn moved(
        &self,
        run: &Run,
        keys: &[String],
        is_gone: impl Fn(&str) -> bool,
    ) -> HashMap<String, String> {
        let present: BTreeSet<&String> = keys.iter().collect();
        let new = |key: &String| !self.files.contains_key(key);
        if !keys.iter().any(new) {
            return HashMap::new();
        }
        let gone = self.files.iter();
        let gone = gone.filter(|(key, _)| !present.contains(key) && is_gone(key));
        let mut by_title: HashMap<&str, Vec<&String>> = HashMap::new();
        let mut by_name: HashMap<&str, Vec<&String>> = HashMap::new();
        for (key, accepted) in gone {
            by_name.entry(name(key)).or_default().push(key);
            if let Some(title) = &accepted.title {
                by_title.entry(title).or_default().push(key);
            }
        }
        let mut moved = HashMap::new();
        let mut taken = BTreeSet::new();
        for (key, report) in keys.iter().zip(&run.files).filter(|(key, _)| new(key)) {
            let title = report.title.as_deref();
            let old = title
                .and_then(|title| nearest(by_title.get(title), key))
                .or_else(|| nearest(by_name.get(name(key)), key));
            if let Some(old) = old.filter(|old| taken.insert(*old)) {
                moved.insert(key.clone(), old.clone());
            }
        }
        moved
    }

    /// Accepts all that a run found, in place of what was accepted of its files; `ran` tells whether a rule looked.
    ///
    /// Files of the baseline that are gone go; other files that the run did not look at stay.
    pub fn accept(
        &mut self,
        run: &Run,
        keys: &[String],
        ran: impl Fn(&str) -> bool,
        is_gone: impl Fn(&str) -> bool,
    ) {
        self.renew(run, keys, is_gone, |_, old, new| {
            for (print, entry) in old.findings {
                if !ran(&entry.0) {
                    new.findings.entry(print).or_insert(entry);
                }
            }
        });
    }

    /// Forgets what a run no longer found; `ran` tells whether a rule looked. Says how many entries went.
    pub fn prune(
        &mut self,
        run: &Run,
        keys: &[String],
        ran: impl Fn(&str) -> bool,
        is_gone: impl Fn(&str) -> bool,
    ) -> usize {
        let before = self.len();
        self.renew(run, keys, is_gone, |report, old, new| {
            let whole: Vec<&String> = report.findings.iter().filter_map(as_one).collect();
            let found = std::mem::take(&mut new.findings);
            let stays = |print: &String, rule: &str| {
                found.contains_key(print) || whole.contains(&print) || !ran(rule)
            };
            new.findings = old.findings;
            new.findings.retain(|print, (rule, _)| stays(print, rule));
        });
        before - self.len()
    }

    /// Replaces the files of a run; `merge` gets the file, what was accepted of a file and what was found now.
    fn renew(
        &mut self,
        run: &Run,
        keys: &[String],
        is_gone: impl Fn(&str) -> bool,
        merge: impl Fn(&FileReport, Accepted, &mut Accepted),
    ) {
        let moved = self.moved(run, keys, &is_gone);
        for (key, report) in keys
            .iter()
            .zip(&run.files)
            .filter(|(_, report)| !report.failed)
        {
            let old = self
                .files
                .remove(moved.get(key).unwrap_or(key))
                .unwrap_or_default();
            let mut new = Accepted::of(report);
            merge(report, old, &mut new);
            if !new.findings.is_empty() {
                self.files.insert(key.clone(), new);
            }
        }
        let present: BTreeSet<&String> = keys.iter().collect();
        self.files
            .retain(|key, _| present.contains(key) || !is_gone(key));
    }

    /// How many entries it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files
            .values()
            .map(|accepted| accepted.findings.len())
            .sum()
    }

    /// Whether it accepts nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The one of a list that has no other, or whose path ends most like this one: a folder that moves takes along many files
/// of one name.
fn nearest<'a>(found: Option<&Vec<&'a String>>, key: &str) -> Option<&'a String> {
    let found = found?;
    if let &[one] = found.as_slice() {
        return Some(one);
    }
    let alike = |old: &String| {
        let parts = old.rsplit('/').zip(key.rsplit('/'));
        parts.take_while(|(old, new)| old == new).count()
    };
    let most = found.iter().map(|old| alike(old)).max()?;
    let mut best = found.iter().filter(|old| alike(old) == most);
    best.next().filter(|_| best.next().is_none()).copied()
}

/// The last part of a path.
fn name(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or(key)
}
