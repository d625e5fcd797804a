//! Which findings a document's comments silence, and what is wrong with the comments themselves.

mod comment;
#[cfg(test)]
mod tests;

use super::{Finding, Plan, Suppressed, names};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, RuleInfo};
use crate::model::Status;
use crate::model::suppression::{Scope, Suppression, Until};
use crate::span::{Span, Spanned};
use chrono::NaiveDate;
use comment::{Comment, Name, removal};

/// The suppressions of a document while its findings pass by.
#[derive(Clone)]
pub(super) struct Suppressions {
    comments: Vec<Comment>,
}

/// The rule about comments that silence nothing.
pub(super) const UNUSED: &str = "unused-suppression";

/// What a finding speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// A place of the document.
    Place,
    /// The document as a whole, or the archive: only a comment for the file reaches it.
    Document,
}

impl Suppressions {
    /// The suppressions of a document of a status; the plan tells which rules look.
    pub(super) fn new(
        suppressions: &[Suppression],
        source: &str,
        today: NaiveDate,
        plan: &Plan,
        status: Option<Status>,
    ) -> Self {
        let name = |name: &Spanned<String>| Name {
            used: false,
            rules: plan.looking(&name.value, status),
            known: plan.known(&name.value).is_ok(),
        };
        let comment = |suppression: &Suppression| Comment {
            removal: removal(source, suppression.span),
            has_ended: suppression
                .until
                .as_ref()
                .is_some_and(|until| match until.value {
                    Until::Day(day) => day < today,
                    Until::Unreadable => true,
                }),
            names: suppression.rules.iter().map(name).collect(),
            falls_short: false,
            waited: false,
            suppression: suppression.clone(),
        };
        Self {
            comments: suppressions.iter().map(comment).collect(),
        }
    }

    /// What is left of a finding, and what was silenced of it.
    pub(super) fn pass(
        &mut self,
        about: About,
        finding: Finding,
    ) -> (Option<Finding>, Option<Suppressed>) {
        let (rule, diagnostic) = (&*finding.rule.clone(), &finding.diagnostic);
        if !diagnostic.is_grouped() {
            let Some(by) = self.silence(rule, about, &[diagnostic.span]) else {
                return (Some(finding), None);
            };
            return (None, Some(Suppressed { finding, by }));
        }
        let silenced = diagnostic
            .labels
            .iter()
            .enumerate()
            .filter_map(|(index, label)| {
                let row = label.row.as_ref()?;
                Some((index, self.silence(rule, about, &[row.place, label.span])?))
            });
        let silenced: Vec<(usize, Span)> = silenced.collect();
        let Some(&(_, by)) = silenced.first() else {
            return (Some(finding), None);
        };
        let dropped: Vec<usize> = silenced.into_iter().map(|(index, _)| index).collect();
        (
            finding.clone().without(&dropped),
            Some(Suppressed { finding, by }),
        )
    }

    /// The first comment that silences a rule at one of the places; all that do are used.
    fn silence(&mut self, rule: &RuleInfo, about: About, places: &[Span]) -> Option<Span> {
        let mut by = None;
        for comment in self
            .comments
            .iter_mut()
            .filter(|comment| !comment.has_ended)
        {
            let reaches = match about {
                About::Place => places
                    .iter()
                    .any(|&place| comment.suppression.covers(place)),
                About::Document => comment.suppression.scope == Scope::File,
            };
            if !reaches {
                comment.falls_short |= about == About::Document && comment.selects(rule);
                continue;
            }
            let names = comment.suppression.rules.iter().zip(&mut comment.names);
            for (written, name) in names {
                if names::selects(&written.value, rule) {
                    name.used = true;
                    by = by.or(Some(comment.suppression.span));
                }
            }
        }
        by
    }

    /// The comments that may silence findings about several documents.
    pub(super) fn for_file(mut self) -> Self {
        self.comments
            .retain(|comment| comment.suppression.scope == Scope::File);
        for comment in &mut self.comments {
            comment.waited = comment.waits();
        }
        self
    }

    /// What is wrong with the comments that had to wait until all documents had been read. They are taken out by hand:
    /// fixes are made one document at a time.
    pub(super) fn idle_at_last(&self) -> Vec<Diagnostic> {
        let waiting = self.comments.iter().filter(|comment| comment.waited);
        let idle = waiting.filter_map(Comment::unused);
        idle.map(|mut diagnostic| {
            diagnostic.fix = None;
            diagnostic
        })
        .collect()
    }

    /// What is wrong with the comments of a document, by the name of the rule that says so.
    pub(super) fn complaints(&self, plan: &Plan) -> Vec<(&'static str, Diagnostic)> {
        let mut found = Vec::new();
        for comment in &self.comments {
            let suppression = &comment.suppression;
            found.extend(
                suppression
                    .rules
                    .iter()
                    .filter_map(|name| unknown(name, plan)),
            );
            if suppression.rules.is_empty() {
                let message = match suppression.scope {
                    Scope::Unknown => "pm knows no such comment, and leaves nothing alone for it",
                    _ => "this comment names no rule to ignore",
                };
                let diagnostic = Diagnostic::new(suppression.span, message).help(
                    "write `<!-- pm-ignore RULE: reason -->`, or `pm-ignore-file` for all of the file",
                );
                found.push(("unknown-rule", diagnostic));
            }
            if !suppression.has_reason && !suppression.rules.is_empty() {
                let diagnostic =
                    Diagnostic::new(suppression.span, "this suppression does not say why")
                        .help("add the reason behind a colon: `<!-- pm-ignore RULE: reason -->`");
                found.push(("suppression-without-reason", diagnostic));
            }
            match &suppression.until {
                Some(until) if comment.has_ended => {
                    found.push(("expired-suppression", comment.expired(until)));
                }
                _ if comment.waits() => {}
                _ => found.extend(comment.unused().map(|found| (UNUSED, found))),
            }
        }
        found
    }
}

fn unknown(name: &Spanned<String>, plan: &Plan) -> Option<(&'static str, Diagnostic)> {
    let unknown = plan.known(&name.value).err()?;
    let shown: String = name.value.chars().take(30).collect();
    let diagnostic = Diagnostic::new(name.span, format!("no rule is named `{shown}`"));
    let diagnostic = match unknown.suggestion {
        Some(near) => diagnostic
            .help(format!(
                "write `{near}` if that is meant; `pm explain` lists the rules"
            ))
            .fix(Fix {
                title: format!("write `{near}`"),
                applicability: Applicability::Unsafe,
                edits: vec![Edit {
                    span: name.span,
                    text: near,
                }],
            }),
        None => diagnostic.help("look the name up with `pm explain`, which lists the rules"),
    };
    Some(("unknown-rule", diagnostic))
}
