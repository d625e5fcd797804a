//! `due-after-sla`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::Action;
use crate::model::action::Priority;

declare_rule! {
    /// Flags action items that are due later than their priority allows.
    ///
    /// ## Why
    /// A priority is a promise: 7 days from the incident for P0, 14 days for P1, one month for P2, three for P3, the last day
    /// included. A later date says that the item is less urgent than its priority claims, or that it needs to be cut smaller.
    ///
    /// ## Leaves alone
    /// Items that are done, dropped or only proposed, those without a priority of the list or without a day, and documents
    /// without the day that counts, which is that of the incident or, with `sla-from: published`, of publication.
    ///
    /// ## Examples
    /// ```md bad
    /// **Date:** 2026-02-15
    ///
    /// ## Action items
    ///
    /// | Action | Priority | Owner | Due |
    /// |---|---|---|---|
    /// | Cap the export at 10 streams | P1 | Ana | 2026-03-15 |
    /// ```
    /// ```md good
    /// **Date:** 2026-02-15
    ///
    /// ## Action items
    ///
    /// | Action | Priority | Owner | Due |
    /// |---|---|---|---|
    /// | Cap the export at 10 streams | P1 | Ana | 2026-03-01 |
    /// ```
    pub(crate) static DUE_AFTER_SLA = {
        name: "due-after-sla", group: Actions, level: (Warning, Info), fixes: [],
        keys: ["priorities", "sla-from"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let policy = &cx.settings.policy;
    let published = cx.doc.metadata.published.value().copied();
    let finding = |action: &Action| {
        let due = action.due_date().filter(|_| action.is_pending())?;
        let Priority(rank) = action.rank()?;
        let time = policy.deadlines.get(&rank)?;
        let last = policy.last_day(rank, cx.doc.date, published)?;
        let place = action.due.span().filter(|_| due > last)?;
        let message = format!("due {due}, later than P{rank} allows: {time} to {last}");
        Some(
            Diagnostic::new(place, message)
                .help("bring the date forward, cut the item smaller, or lower its priority"),
        )
    };
    cx.doc.actions.iter().filter_map(finding).collect()
}
