//! `untracked-action`.

use super::gap::{Gap, report};
use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::Action;
use crate::model::action::is_ticket;

declare_rule! {
    /// Flags action items without a link to an issue.
    ///
    /// ## Why
    /// A team works from its tracker. What stands in the report alone is planned by nobody and closed by nobody.
    ///
    /// ## Leaves alone
    /// Items that are done, dropped or only proposed, and items that name a ticket in their words.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// - Cap the export at 10 streams (OPS-41)
    /// - Alert when the pool is 80 % full
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// - Cap the export at 10 streams (OPS-41)
    /// - Alert when the pool is 80 % full ([OPS-42](https://tracker.example.com/OPS-42))
    /// ```
    pub(crate) static UNTRACKED_ACTION = {
        name: "untracked-action", group: Actions, level: (Off, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let text = &cx.doc.markdown.text;
    let linked = |action: &Action| {
        let words = text.get(action.prose);
        let mut tickets = words
            .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | ':'));
        action.link.is_some()
            || words.contains("://")
            || tickets.any(|word| is_ticket(word.trim_end_matches('.')))
    };
    let open = cx
        .doc
        .actions
        .iter()
        .filter(|action| action.is_pending() && !linked(action));
    let gaps: Vec<Gap<'_>> = open
        .map(|action| Gap::new(action, action.cells.link))
        .collect();
    report(
        &gaps,
        (
            "1 action item has no issue: who will see it in the tracker?",
            "action items have no issue: who will see them in the tracker?",
        ),
        "no issue",
        "open an issue for it and link it here",
    )
}
