//! `missing-owner`.

use super::gap::{gaps, report};
use super::{Check, Context};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags action items without an owner in a document whose other items have one.
    ///
    /// ## Why
    /// Work that belongs to nobody is rarely done, and nobody can be asked how far it is.
    ///
    /// ## Leaves alone
    /// Items that were dropped or are only proposed; prompts such as `[Name]`, which belong to `placeholder-text`;
    /// documents in which no item has an owner, which belong to `unassigned-actions`. In lists, items are looked at only
    /// where at least half of them name an owner.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Owner | Due |
    /// |---|---|---|
    /// | Cap the export at 10 streams | Ana | 2026-03-01 |
    /// | Alert when the pool is 80 % full | | 2026-03-01 |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | Action | Owner | Due |
    /// |---|---|---|
    /// | Cap the export at 10 streams | Ana | 2026-03-01 |
    /// | Alert when the pool is 80 % full | Platform | 2026-03-01 |
    /// ```
    pub(crate) static MISSING_OWNER = {
        name: "missing-owner", group: Actions, level: (Error, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let mut gaps = gaps(cx.doc, |action| &action.owner, |cells| cells.owner);
    gaps.retain(|gap| !gap.action.may_name_owner());
    report(
        &gaps,
        (
            "1 action item has no owner: nobody to ask how far it is",
            "action items have no owner: nobody to ask how far they are",
        ),
        "no owner",
        "name the person or team that sees it through",
    )
}
