//! What the rules about several documents say, once all of a run have been read.

use super::fingerprint::Fingerprints;
use super::suppress::{About, Suppressions, UNUSED};
use super::{FileReport, Finding, Plan};
use crate::diagnostic::Level;
use crate::model::Status;
use crate::rules::{self, Check, Context, Rule, RuleRef, Sketch};

/// How much of the archive a run has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it: what nothing needs now, nothing needs.
    Whole,
    /// Some files, which say nothing of the others.
    Part,
}

/// What is kept of a document until all have been read.
#[derive(Clone)]
pub struct Digest {
    sketch: Sketch,
    /// The rules about several documents that run on it.
    levels: Vec<(&'static Rule, Level)>,
    /// The level of what is said of comments that silence nothing.
    unused: Option<Level>,
    /// Its comments for the whole file, after its own findings.
    suppressions: Suppressions,
    fingerprints: Fingerprints,
}

impl Digest {
    /// What is kept of a document; nothing where no rule about several runs.
    pub(super) fn of(
        plan: &Plan,
        cx: &Context<'_>,
        path: &str,
        suppressions: Suppressions,
        fingerprints: Fingerprints,
    ) -> Option<Self> {
        let any = |status: Status| {
            plan.rules(Some(status))
                .any(|(rule, _)| rule.ours().is_some_and(is_archive))
        };
        if !Status::ALL.into_iter().any(any) {
            return None;
        }
        let status = cx.doc.metadata.known_status();
        let levels = plan.rules(status).filter_map(|(rule, level)| {
            let rule = rule.ours().filter(|rule| is_archive(rule))?;
            Some((rule, level))
        });
        let mut rules = plan.rules(status);
        let unused = rules.find(|(rule, _)| rule.name == UNUSED);
        Some(Self {
            sketch: Sketch::of(cx.doc, &cx.settings.policy, path),
            levels: levels.collect(),
            unused: unused.map(|(_, level)| level),
            suppressions: suppressions.for_file(),
            fingerprints,
        })
    }
}

/// Whether a rule is about several documents.
pub(super) fn is_archive(rule: &Rule) -> bool {
    matches!(rule.check, Check::Archive(_))
}

/// Adds to the files of a run what they say together; each file comes with what was kept of it.
pub fn across(files: &mut [FileReport], digests: Vec<Option<Digest>>, extent: Extent) {
    let kept = digests.into_iter().enumerate();
    let kept = kept.filter_map(|(file, digest)| Some((file, digest?)));
    let (places, digests): (Vec<usize>, Vec<Digest>) = kept.unzip();
    let (sketches, mut others): (Vec<Sketch>, Vec<Rest>) =
        digests.into_iter().map(Rest::split).unzip();
    for rule in rules::ALL {
        let Check::Archive(check) = rule.check else {
            continue;
        };
        let runs = |rest: &Rest| rest.level(rule).is_some();
        if !others.iter().any(runs) {
            continue;
        }
        for (index, diagnostic) in check(&sketches) {
            let (Some(rest), Some(&file)) = (others.get_mut(index), places.get(index)) else {
                continue;
            };
            let (Some(level), Some(file)) = (rest.level(rule), files.get_mut(file)) else {
                continue;
            };
            // The title of a document is in none of its sections.
            let fingerprint =
                rest.fingerprints
                    .next(&rule.info.name, diagnostic.span, &file.source, None);
            let label_fingerprints = vec![None; diagnostic.labels.len()];
            let finding = Finding {
                rule: RuleRef::Ours(rule),
                level,
                diagnostic,
                fingerprint,
                label_fingerprints,
            };
            let (left, silenced) = rest.suppressions.pass(About::Document, finding);
            file.findings.extend(left);
            file.suppressed.extend(silenced);
        }
    }
    if extent == Extent::Whole {
        for (mut rest, file) in others.into_iter().zip(places) {
            if let Some(file) = files.get_mut(file) {
                rest.complain(file);
            }
        }
    }
    for file in files {
        file.findings.sort_by(|a, b| a.order().cmp(&b.order()));
    }
}

/// A digest without its sketch.
struct Rest {
    levels: Vec<(&'static Rule, Level)>,
    unused: Option<Level>,
    suppressions: Suppressions,
    fingerprints: Fingerprints,
}

impl Rest {
    fn split(digest: Digest) -> (Sketch, Self) {
        let rest = Self {
            levels: digest.levels,
            unused: digest.unused,
            suppressions: digest.suppressions,
            fingerprints: digest.fingerprints,
        };
        (digest.sketch, rest)
    }

    fn level(&self, rule: &Rule) -> Option<Level> {
        let mut levels = self.levels.iter();
        let named = levels.find(|(known, _)| known.info.name == rule.info.name);
        named.map(|&(_, level)| level)
    }

    /// Tells of the comments that silenced nothing after all.
    fn complain(&mut self, file: &mut FileReport) {
        let Some((level, rule)) = self.unused.zip(rules::find(UNUSED)) else {
            return;
        };
        for diagnostic in self.suppressions.idle_at_last() {
            let fingerprint = self
                .fingerprints
                .next(UNUSED, diagnostic.span, &file.source, None);
            file.findings.push(Finding {
                rule: RuleRef::Ours(rule),
                level,
                label_fingerprints: vec![None; diagnostic.labels.len()],
                diagnostic,
                fingerprint,
            });
        }
    }
}
