//! `vague-action-item`.

mod concrete;
#[cfg(test)]
mod tests;
mod vague;
mod words;

use super::{Check, Context};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::language::Verdict;
use crate::markdown::MarkKind;
use crate::model::Action;
use vague::Vague;

declare_rule! {
    /// Flags action items of which nobody could say when they are done.
    ///
    /// ## Why
    /// "Improve monitoring" is never finished and never late. Two engineers who read an item should agree on the day on which
    /// it is done; a change, a place and a number let them.
    ///
    /// ## Leaves alone
    /// Everything that names something to check: code, a number, a condition, a page and its section, a question to answer. Bare
    /// links, whose text is elsewhere. Owner, due date and priority belong to other rules, and items that mean to fix people
    /// ("be more careful") to the language rules. Items that are struck out. Words in other languages than English are not judged.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// - Improve monitoring
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// - Page on-call when the export queue holds more than 500 jobs for 5 minutes
    /// - ~~Improve monitoring~~
    /// ```
    pub(crate) static VAGUE_ACTION_ITEM = {
        name: "vague-action-item", group: Actions, level: (Warning, Info), fixes: [Display], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let finding = |action: &Action| {
        if concrete::is_concrete(action, &cx.doc.markdown) || is_struck(action, cx) {
            return None;
        }
        // Of words that put fault on people the language rules speak.
        let judged = |verdict: &Verdict| {
            verdict.span.start < action.prose.end && action.prose.start < verdict.span.end
        };
        if cx.verdicts().iter().any(judged) {
            return None;
        }
        let vague = vague::of(&action.text.value, action.link.is_some())?;
        let (message, help, frame) = advice(vague);
        let edit = Edit {
            span: action.text.span,
            text: frame.to_owned(),
        };
        let fix = Fix {
            title: "say what changes, where, and how to tell".to_owned(),
            applicability: Applicability::Display,
            edits: vec![edit],
        };
        Some(
            Diagnostic::new(action.text.span, message)
                .help(help)
                .fix(fix),
        )
    };
    cx.doc.actions.iter().filter_map(finding).collect()
}

/// Whether the words of an item are struck out.
fn is_struck(action: &Action, cx: &Context<'_>) -> bool {
    let mut marks = cx.doc.markdown.text.marks(action.prose).iter();
    marks.any(|mark| mark.kind == MarkKind::Strike && mark.range.start <= action.prose.start)
}

/// What is said of each kind: message, help, and a frame for a better sentence.
fn advice(vague: Vague) -> (&'static str, &'static str, &'static str) {
    match vague {
        Vague::Better => (
            "an improvement without a measure: when is it good enough?",
            "name what is measured, from which value, to which value",
            "Reduce [what] on [where] from [value] to [value]",
        ),
        Vague::Study => (
            "a study without an outcome: what will exist when it is over?",
            "name the question, and where its answer is written down",
            "Find out why [what happens]; write the answer and a decision in [where]",
        ),
        Vague::Conduct => (
            "a rule or an ongoing effort: on which day is it done?",
            "name the change that makes it so: a check, a limit, a default",
            "Make [tool] reject [what] when [condition]",
        ),
        Vague::General => (
            "no change is named: two readers would not agree when it is done",
            "name what is added, set or removed, and where",
            "Add [what] to [where], for [which case]",
        ),
    }
}
