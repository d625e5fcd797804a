//! What the rules about several documents say, once all of a run have been read.

use super::fingerprint::Fingerprints;
use super::suppress::{About, Suppressions};
use super::{FileReport, Finding, Plan};
use crate::diagnostic::Level;
use crate::model::Status;
use crate::model::suppression::{Scope, Suppression};
use crate::rules::{self, Check, Context, Rule, RuleRef, Sketch};
use chrono::NaiveDate;

/// What is kept of a document until all have been read.
#[derive(Clone)]
pub struct Digest {
    sketch: Sketch,
    /// The rules about several documents that run on it.
    levels: Vec<(&'static Rule, Level)>,
    /// Its comments for the whole file.
    suppressions: Vec<Suppression>,
    today: NaiveDate,
}

impl Digest {
    /// What is kept of a document; nothing where no rule about several runs.
    pub(super) fn of(plan: &Plan, cx: &Context<'_>, path: &str) -> Option<Self> {
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
        let comments = cx.doc.suppressions.iter();
        let comments = comments.filter(|comment| comment.scope == Scope::File);
        Some(Self {
            sketch: Sketch::of(cx.doc, &cx.settings.policy, path),
            levels: levels.collect(),
            suppressions: comments.cloned().collect(),
            today: cx.today,
        })
    }
}

/// Whether a rule is about several documents.
pub(super) fn is_archive(rule: &Rule) -> bool {
    matches!(rule.check, Check::Archive(_))
}

/// Adds to the files of a run what they say together; each file comes with what was kept of it.
pub fn across(files: &mut [FileReport], digests: Vec<Option<Digest>>) {
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
            let mut suppressions =
                Suppressions::new(&rest.suppressions, &file.source.text, rest.today);
            let (left, silenced) = suppressions.pass(About::Document, finding);
            file.findings.extend(left);
            file.suppressed.extend(silenced);
        }
    }
    for file in files {
        file.findings.sort_by(|a, b| a.order().cmp(&b.order()));
    }
}

/// A digest without its sketch.
struct Rest {
    levels: Vec<(&'static Rule, Level)>,
    suppressions: Vec<Suppression>,
    today: NaiveDate,
    fingerprints: Fingerprints,
}

impl Rest {
    fn split(digest: Digest) -> (Sketch, Self) {
        let rest = Self {
            levels: digest.levels,
            suppressions: digest.suppressions,
            today: digest.today,
            fingerprints: Fingerprints::default(),
        };
        (digest.sketch, rest)
    }

    fn level(&self, rule: &Rule) -> Option<Level> {
        let mut levels = self.levels.iter();
        let named = levels.find(|(known, _)| known.info.name == rule.info.name);
        named.map(|&(_, level)| level)
    }
}
