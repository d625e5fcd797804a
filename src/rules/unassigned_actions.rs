//! `unassigned-actions`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::{Action, Field, SectionKind};

declare_rule! {
    /// Flags a document in which no action item has an owner, or none has a due date.
    ///
    /// ## Why
    /// Follow-up without a name and a day depends on somebody remembering it. One finding speaks for the whole list, since it
    /// is the custom of the document that is missing and not a cell.
    ///
    /// ## Leaves alone
    /// Documents in which one item at least has both, those whose items are all done or dropped, and names where
    /// owners stand that may be a component's, such as `Redis: …`. Prompts belong to `placeholder-text`.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// - Cap the export at 10 streams
    /// - Alert when the pool is 80 % full
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// - Cap the export at 10 streams (owner: Ana, due: 2026-03-01)
    /// - Alert when the pool is 80 % full (owner: Platform, due: 2026-03-08)
    /// ```
    pub(crate) static UNASSIGNED_ACTIONS = {
        name: "unassigned-actions", group: Actions, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let actions = &cx.doc.actions;
    let Some(first) = actions.iter().find(|action| !action.is_closed()) else {
        return Vec::new();
    };
    let owners =
        lacks(actions, |action| &action.owner) && !actions.iter().any(Action::may_name_owner);
    let dates = lacks(actions, |action| &action.due);
    let (lacking, question, help) = match (owners, dates) {
        (true, true) => (
            "an owner or a due date",
            "who does it, and until when?",
            "add to each item who sees to it and until when: `(owner: Ana, due: 2026-03-01)`",
        ),
        (true, false) => (
            "an owner",
            "who sees to it?",
            "add to each item the person or team that sees to it: `(owner: Ana)`",
        ),
        (false, true) => (
            "a due date",
            "until when?",
            "add to each item until when it is done: `(due: 2026-03-01)`",
        ),
        (false, false) => return Vec::new(),
    };
    let heading = cx
        .doc
        .sections_of(SectionKind::ActionItems)
        .find(|section| section.body.contains(first.span))
        .map_or(first.text.span, |section| section.heading);
    let finding =
        Diagnostic::new(heading, format!("no action item has {lacking}: {question}")).help(help);
    vec![finding]
}

/// Whether no item states a field and one at least leaves it empty rather than to a prompt.
fn lacks<'a, T: 'a>(actions: &'a [Action], field: impl Fn(&'a Action) -> &'a Field<T>) -> bool {
    let stated = actions.iter().any(|action| field(action).value().is_some());
    !stated && actions.iter().any(|action| field(action).is_absent())
}
