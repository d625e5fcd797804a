//! `missing-due-date`.

use super::gap::{gaps, report};
use super::{Check, Context};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags action items without a due date in a document whose other items have one.
    ///
    /// ## Why
    /// Without a day there is no late: the item cannot come up in a review, and its priority cannot be checked.
    ///
    /// ## Leaves alone
    /// Items that were dropped or are only proposed; prompts such as `YYYY-MM-DD`, which belong to `placeholder-text`; words
    /// such as "next sprint"; documents in which no item has a due date, which belong to `unassigned-actions`. In lists,
    /// items are looked at only where at least half of them name a day.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Owner | Due |
    /// |---|---|---|
    /// | Cap the export at 10 streams | Ana | 2026-03-01 |
    /// | Alert when the pool is 80 % full | Platform | - |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | Action | Owner | Due |
    /// |---|---|---|
    /// | Cap the export at 10 streams | Ana | 2026-03-01 |
    /// | Alert when the pool is 80 % full | Platform | 2026-03-08 |
    /// ```
    pub(crate) static MISSING_DUE_DATE = {
        name: "missing-due-date", group: Actions, level: (Error, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let gaps = gaps(cx.doc, |action| &action.due, |cells| cells.due);
    report(
        &gaps,
        (
            "1 action item has no due date: a review cannot tell what is late",
            "action items have no due date: a review cannot tell what is late",
        ),
        "no due date",
        "agree on a day with the owner, for example `2026-03-01`",
    )
}
