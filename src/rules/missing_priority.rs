//! `missing-priority`.

use super::gap::{gaps, report};
use super::{Check, Context};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags action items without a priority in a document whose other items have one.
    ///
    /// ## Why
    /// The priority says what is done first and how long it may take; an item without one sinks below all others.
    ///
    /// ## Leaves alone
    /// Documents that do not rank their items at all; items that were dropped or are only proposed; prompts such as
    /// `P0/P1/P2`, which belong to `placeholder-text`.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Priority |
    /// |---|---|
    /// | Cap the export at 10 streams | P1 |
    /// | Alert when the pool is 80 % full | |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | Action | Priority |
    /// |---|---|
    /// | Cap the export at 10 streams | P1 |
    /// | Alert when the pool is 80 % full | P2 |
    /// ```
    pub(crate) static MISSING_PRIORITY = {
        name: "missing-priority", group: Actions, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let gaps = gaps(cx.doc, |action| &action.priority, |cells| cells.priority);
    report(
        &gaps,
        (
            "1 action item has no priority where the others do",
            "action items have no priority where the others do",
        ),
        "no priority",
        "rank it against the others: P0 for this week, P3 for the quarter",
    )
}
