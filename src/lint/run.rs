//! One document through all rules of the plan.

use super::across::{self, Digest, Extent};
use super::fingerprint::Fingerprints;
use super::suppress::{About, Suppressions};
use super::{FileReport, Finding, Plan, Suppressed};
use crate::diagnostic::{Diagnostic, Label, Level, RuleInfo};
use crate::model::{Dialect, Postmortem, Status};
use crate::rules::{self, Check, Context, Rule, RuleRef, Settings};
use crate::source::{ReadError, SourceFile};
use crate::span::Span;
use chrono::NaiveDate;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What a run is made with; the same for every document of it.
#[derive(Clone)]
pub struct Linter {
    /// The rules and their levels.
    pub plan: Plan,
    /// What the configuration says to rules.
    pub settings: Settings,
    /// The words that the team adds.
    pub dialect: Dialect,
    /// Today's date.
    pub today: NaiveDate,
}

/// What came of one document.
#[derive(Clone)]
pub struct Outcome {
    /// The file and its findings.
    pub report: FileReport,
    /// What the rules about several documents are to know of it.
    pub digest: Option<Digest>,
    /// Whether it is a postmortem by what it holds.
    pub is_postmortem: bool,
    /// Whether `pm` itself wrote it.
    pub is_generated: bool,
}

impl Linter {
    /// Checks a document; `relative` is its path below the archive's root.
    ///
    /// A panic while reading or checking it is an `internal-error` finding of this document.
    #[must_use]
    pub fn lint(&self, source: SourceFile, relative: &str) -> Outcome {
        self.lint_as(source, relative, None)
    }

    /// Checks a document as if it had a status, where one is given.
    #[must_use]
    pub fn lint_as(&self, source: SourceFile, relative: &str, status: Option<Status>) -> Outcome {
        let checked = catch_unwind(AssertUnwindSafe(|| {
            let doc = Postmortem::read(&source.text, relative, &self.dialect);
            let checked = self.check(&doc, &source, relative, status);
            let title = doc.title.value().cloned();
            let hidden = doc.secrets.iter().map(|secret| secret.span).collect();
            (checked, title, hidden, doc.is_postmortem(), doc.generated)
        }));
        match checked {
            Ok((checked, title, hidden, is_postmortem, is_generated)) => Outcome {
                digest: checked.digest,
                report: FileReport {
                    source: SourceFile { hidden, ..source },
                    title,
                    findings: checked.findings,
                    suppressed: checked.suppressed,
                    failed: false,
                },
                is_postmortem,
                is_generated,
            },
            Err(panic) => {
                let said = panic
                    .downcast_ref::<String>()
                    .map(String::as_str)
                    .or_else(|| panic.downcast_ref::<&str>().copied());
                let diagnostic = Diagnostic::new(
                    Span::at(0),
                    "pm failed on this document; the others were checked",
                )
                .help(format!(
                    "report this with the document, or the part that shows it: {}",
                    said.unwrap_or("no message")
                ));
                Outcome {
                    report: failed(source, &rules::INTERNAL_ERROR, diagnostic),
                    digest: None,
                    is_postmortem: true,
                    is_generated: false,
                }
            }
        }
    }

    /// Checks some documents and what they say together; each comes with its path below the archive's root.
    #[must_use]
    pub fn lint_all(&self, sources: Vec<(SourceFile, String)>) -> Vec<FileReport> {
        let outcomes = sources.into_iter().map(|(source, relative)| {
            let outcome = self.lint(source, &relative);
            (outcome.report, outcome.digest)
        });
        let (mut files, digests): (Vec<_>, Vec<_>) = outcomes.unzip();
        across::across(&mut files, digests, Extent::Whole);
        files
    }

    /// The report of a file that could not be read, shown as `path`.
    #[must_use]
    pub fn unreadable(path: &str, error: &ReadError) -> FileReport {
        let diagnostic = Diagnostic::new(Span::at(0), error.to_string()).help(error.help());
        failed(
            SourceFile::new(path, String::new()),
            &rules::UNREADABLE_FILE,
            diagnostic,
        )
    }

    /// What the rules see of a document.
    pub(super) fn context<'a>(
        &'a self,
        doc: &'a Postmortem,
        source: &'a SourceFile,
        relative: &'a str,
    ) -> Context<'a> {
        let dialect = &self.dialect;
        Context::new(doc, source, relative, self.today, &self.settings, dialect)
    }

    fn check(
        &self,
        doc: &Postmortem,
        source: &SourceFile,
        relative: &str,
        status: Option<Status>,
    ) -> Checked {
        let status = status.or_else(|| doc.metadata.known_status());
        let cx = self.context(doc, source, relative);
        let mut found: Vec<Found> = Vec::new();
        for (rule, level) in self.plan.rules(status) {
            let diagnostics = match rule {
                RuleRef::Ours(Rule {
                    check: Check::Document(check),
                    ..
                }) => check(&cx),
                RuleRef::Ours(_) => Vec::new(),
                RuleRef::Team(rule) => rule.check(&cx),
            };
            let diagnostics = diagnostics.into_iter();
            found.extend(diagnostics.map(|diagnostic| (rule.clone(), level, diagnostic)));
        }
        let comments = &doc.suppressions;
        let mut suppressions =
            Suppressions::new(comments, &source.text, self.today, &self.plan, status);
        let mut fingerprints = Fingerprints::default();
        let mut checked = Checked::default();
        for finding in fingerprints.of(found, source, doc) {
            let about = if finding.diagnostic.span == doc.anchor {
                About::Document
            } else {
                About::Place
            };
            let (left, silenced) = suppressions.pass(about, finding);
            checked.findings.extend(left);
            checked.suppressed.extend(silenced);
        }
        let level = |rule: &RuleInfo| {
            self.plan
                .level(rule, status)
                .filter(|given| !given.is_off())
        };
        let complaints = suppressions.complaints(&self.plan);
        let complaints = complaints.into_iter().filter_map(|(name, diagnostic)| {
            let rule = rules::find(name)?;
            Some((RuleRef::Ours(rule), level(&rule.info)?.level, diagnostic))
        });
        let complaints = fingerprints.of(complaints.collect(), source, doc);
        checked.findings.extend(complaints);
        checked.digest = Digest::of(&self.plan, &cx, &source.path, suppressions, fingerprints);
        checked.findings.sort_by(|a, b| a.order().cmp(&b.order()));
        checked
    }
}

/// What the rules say of a document.
#[derive(Default)]
struct Checked {
    digest: Option<Digest>,
    findings: Vec<Finding>,
    suppressed: Vec<Suppressed>,
}

/// What a rule said, before it has a fingerprint.
type Found = (RuleRef, Level, Diagnostic);

impl Fingerprints {
    /// Findings in order of place and rule, each with its fingerprints.
    fn of(&mut self, mut found: Vec<Found>, source: &SourceFile, doc: &Postmortem) -> Vec<Finding> {
        found.sort_by(|(a, _, one), (b, _, other)| (one.span, &a.name).cmp(&(other.span, &b.name)));
        let finding = |(rule, level, diagnostic): Found| {
            let fingerprint = self.next(&rule.name, diagnostic.span, source, Some(doc));
            let mut print = |label: &Label| {
                let row = label.row.as_ref()?;
                Some(match &row.lacks {
                    Some(name) => self.absent(&rule.name, row.place, name, doc),
                    None => self.next(&rule.name, label.span, source, Some(doc)),
                })
            };
            let label_fingerprints = diagnostic.labels.iter().map(&mut print).collect();
            Finding {
                rule,
                level,
                diagnostic,
                fingerprint,
                label_fingerprints,
            }
        };
        found.into_iter().map(finding).collect()
    }
}

fn failed(source: SourceFile, rule: &'static Rule, diagnostic: Diagnostic) -> FileReport {
    let fingerprint = Fingerprints::default().next(&rule.info.name, diagnostic.span, &source, None);
    let finding = Finding {
        rule: RuleRef::Ours(rule),
        level: Level::Error,
        diagnostic,
        fingerprint,
        label_fingerprints: Vec::new(),
    };
    FileReport {
        source,
        title: None,
        findings: vec![finding],
        suppressed: Vec::new(),
        failed: true,
    }
}
