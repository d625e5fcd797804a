//! Which findings a document's comments silence, and what is wrong with the comments themselves.

#[cfg(test)]
mod tests;

use super::{Finding, Plan, Suppressed, names};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, RuleInfo};
use crate::model::Status;
use crate::model::suppression::{Scope, Suppression, Until};
use crate::span::{Span, Spanned};
use chrono::NaiveDate;

/// The suppressions of a document while its findings pass by.
pub(super) struct Suppressions {
    comments: Vec<Comment>,
}

struct Comment {
    suppression: Suppression,
    /// What goes with the comment when it is taken out.
    removal: Span,
    /// Whether its last day is over or cannot be read.
    has_ended: bool,
    /// One for each name: whether it silenced something.
    used: Vec<bool>,
}

/// What a finding speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    /// A place of the document.
    Place,
    /// The document as a whole, or the archive: only a comment for the file reaches it.
    Document,
}

impl Suppressions {
    pub(super) fn new(suppressions: &[Suppression], source: &str, today: NaiveDate) -> Self {
        let comment = |suppression: &Suppression| Comment {
            removal: removal(source, suppression.span),
            has_ended: suppression
                .until
                .as_ref()
                .is_some_and(|until| match until.value {
                    Until::Day(day) => day < today,
                    Until::Unreadable => true,
                }),
            used: vec![false; suppression.rules.len()],
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
                continue;
            }
            let names = comment.suppression.rules.iter().zip(&mut comment.used);
            for (name, used) in names {
                if names::selects(&name.value, rule) {
                    *used = true;
                    by = by.or(Some(comment.suppression.span));
                }
            }
        }
        by
    }

    /// What is wrong with the comments of a document of a status, by the name of the rule that says so; the plan tells which
    /// rules looked.
    pub(super) fn complaints(
        &self,
        plan: &Plan,
        status: Option<Status>,
    ) -> Vec<(&'static str, Diagnostic)> {
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
                let diagnostic =
                    Diagnostic::new(suppression.span, "this comment names no rule to ignore").help(
                        "write `<!-- pm-ignore RULE: reason -->`; `pm explain` lists the rules",
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
                _ => found.extend(comment.unused(plan, status)),
            }
        }
        found
    }
}

impl Comment {
    fn expired(&self, until: &Spanned<Until>) -> Diagnostic {
        match until.value {
            Until::Day(day) => {
                Diagnostic::new(until.span, format!("this suppression ended on {day}"))
                    .help("mend what it hides, or settle on a later day")
                    .fix(self.taken_out())
            }
            Until::Unreadable => {
                Diagnostic::new(until.span, "the last day of this suppression is no date")
                    .help("write the day as `(until 2026-12-31)`; without one it holds for good")
            }
        }
    }

    /// The names that silenced nothing, though their rules looked.
    fn unused(&self, plan: &Plan, status: Option<Status>) -> Option<(&'static str, Diagnostic)> {
        let rules = &self.suppression.rules;
        let idle: Vec<usize> = (0..rules.len())
            .filter(|&index| !self.used[index] && plan.looks(&rules[index].value, status))
            .collect();
        let (&first, others) = idle.split_first()?;
        let known = |name: &&Spanned<String>| plan.known(&name.value).is_ok();
        let is_whole = idle.len() == rules.iter().filter(known).count()
            && rules.iter().all(|name| known(&name));
        let named: Vec<_> = idle
            .iter()
            .map(|&index| format!("`{}`", rules[index].value))
            .collect();
        let message = match named.as_slice() {
            [one] => format!("nothing here needs {one} to be ignored"),
            several => format!(
                "nothing here needs these {} rules to be ignored",
                several.len()
            ),
        };
        let help = if self.suppression.scope == Scope::Nothing {
            "put it into the row or item, or before the block that it is for; nothing follows here"
        } else {
            "take it out, so that it cannot hide a new finding"
        };
        let (place, fix) = if is_whole {
            (self.suppression.span, self.taken_out())
        } else {
            (rules[first].span, self.without(&idle))
        };
        let diagnostic = Diagnostic::new(place, message).help(help).fix(fix);
        let diagnostic = if is_whole {
            diagnostic
        } else {
            others.iter().fold(diagnostic, |diagnostic, &index| {
                diagnostic.label(rules[index].span, "this one too")
            })
        };
        Some(("unused-suppression", diagnostic))
    }

    fn taken_out(&self) -> Fix {
        Fix {
            title: "take the comment out".to_owned(),
            applicability: Applicability::Safe,
            edits: vec![Edit {
                span: self.removal,
                text: String::new(),
            }],
        }
    }

    /// Takes some names out of the list, each with the comma before or behind it.
    fn without(&self, idle: &[usize]) -> Fix {
        let rules = &self.suppression.rules;
        let kept: Vec<&str> = (0..rules.len())
            .filter(|index| !idle.contains(index))
            .map(|index| rules[index].value.as_str())
            .collect();
        let list = rules[0].span.to(rules[rules.len() - 1].span);
        Fix {
            title: "take the names out".to_owned(),
            applicability: Applicability::Safe,
            edits: vec![Edit {
                span: list,
                text: kept.join(", "),
            }],
        }
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

/// A comment with the line that it leaves empty, or with the space before it.
fn removal(source: &str, comment: Span) -> Span {
    let range = comment.range();
    let (before, behind) = (&source[..range.start], &source[range.end..]);
    let line_end = before.rmatch_indices(['\n', '\u{feff}']).next();
    let start = line_end.map_or(0, |(at, end)| at + end.len());
    let end = behind.find('\n').map_or(behind.len(), |at| at + 1);
    let is_blank = |line: &str| line.trim_start_matches('\u{feff}').trim().is_empty();
    if !is_blank(&behind[..end]) || !is_blank(&before[start..]) {
        let text = before[start..].trim_end_matches([' ', '\t']).len();
        let text = if text == 0 { range.start } else { start + text };
        return Span::from_range(&(text..range.end));
    }
    // Two blocks that only the comment keeps apart stay apart by the empty line that it leaves.
    let above = before[..start].lines().next_back();
    let below = behind[end..].lines().next();
    if above.is_some_and(|line| !is_blank(line)) && below.is_some_and(|line| !is_blank(line)) {
        return Span::from_range(&(start..range.end));
    }
    Span::from_range(&(start..range.end + end))
}
