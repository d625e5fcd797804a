//! One comment: what it silenced, what is wrong with it, and how it is taken out.

use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, RuleInfo};
use crate::lint::names;
use crate::lint::plan::Looking;
use crate::model::suppression::{Scope, Suppression, Until};
use crate::span::{Span, Spanned};

/// A suppression while findings pass by.
#[derive(Clone)]
pub(super) struct Comment {
    /// What it says.
    pub(super) suppression: Suppression,
    /// What goes with the comment when it is taken out.
    pub(super) removal: Span,
    /// Whether its last day is over or cannot be read.
    pub(super) has_ended: bool,
    /// Its names, in order.
    pub(super) names: Vec<Name>,
    /// Whether it names a rule whose finding is about the whole document, which it does not reach.
    pub(super) falls_short: bool,
    /// Whether what is wrong with it is told once all documents have been read.
    pub(super) waited: bool,
}

/// What became of a name in a comment.
#[derive(Clone)]
pub(super) struct Name {
    /// Whether it silenced something.
    pub(super) used: bool,
    /// The rules that it selects and that run.
    pub(super) rules: Looking,
    /// Whether it is the name of something.
    pub(super) known: bool,
}

impl Comment {
    /// Whether one of its names selects a rule.
    pub(super) fn selects(&self, rule: &RuleInfo) -> bool {
        let mut names = self.suppression.rules.iter();
        names.any(|name| names::selects(&name.value, rule))
    }

    /// What is said of one whose last day is over or cannot be read.
    pub(super) fn expired(&self, until: &Spanned<Until>) -> Diagnostic {
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

    /// Whether a finding about several documents may still need it.
    pub(super) fn waits(&self) -> bool {
        let for_file = !self.has_ended && self.suppression.scope == Scope::File;
        for_file
            && self
                .names
                .iter()
                .any(|name| name.rules == Looking::Across && !name.used)
    }

    /// The names that silenced nothing, though their rules looked.
    pub(super) fn unused(&self) -> Option<Diagnostic> {
        let rules = &self.suppression.rules;
        let names = self.names.iter().enumerate();
        let idle = names.filter(|(_, name)| name.rules != Looking::Nowhere && !name.used);
        let idle: Vec<usize> = idle.map(|(index, _)| index).collect();
        let (&first, others) = idle.split_first()?;
        let is_whole = idle.len() == rules.len() && self.names.iter().all(|name| name.known);
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
        let help = if self.falls_short {
            "write `pm-ignore-file`: the finding is about the document, not about this place"
        } else if self.suppression.scope == Scope::Nothing {
            "put it into the row or item, or before the block that it is for; nothing follows here"
        } else {
            "take it out, so that it cannot hide a new finding"
        };
        let (place, fix) = if is_whole {
            (self.suppression.span, self.taken_out())
        } else {
            (rules[first].span, self.without(&idle))
        };
        // A comment that was meant for the whole file is to be moved, not taken out.
        let fix = (!self.falls_short).then_some(fix);
        let diagnostic = Diagnostic::new(place, message).help(help).fixed_by(fix);
        let diagnostic = if is_whole {
            diagnostic
        } else {
            others.iter().fold(diagnostic, |diagnostic, &index| {
                diagnostic.label(rules[index].span, "this one too")
            })
        };
        Some(diagnostic)
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

/// A comment with the line that it leaves empty, or with the space before it.
pub(super) fn removal(source: &str, comment: Span) -> Span {
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
    let above = before[..start].lines().next_back().map(is_blank);
    let below = behind[end..].split_inclusive('\n').next();
    match (above, below.map(is_blank)) {
        // Two blocks that only the comment keeps apart stay apart by the empty line that it leaves.
        (Some(false), Some(false)) => Span::from_range(&(start..range.end)),
        // Of the two empty lines around it one is enough.
        (Some(true) | None, Some(true)) => {
            let empty = below.map_or(0, str::len);
            Span::from_range(&(start..range.end + end + empty))
        }
        _ => Span::from_range(&(start..range.end + end)),
    }
}
