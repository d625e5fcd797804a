//! `overdue-action`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::Action;

declare_rule! {
    /// Flags action items that are past their due date and not done.
    ///
    /// ## Why
    /// An item that is late either still matters, and needs a new day and perhaps a new owner, or it does not, and can be
    /// dropped in the open.
    ///
    /// ## Leaves alone
    /// Items that are done, dropped or only proposed, and those due today. Off unless asked for, since it depends on the day
    /// on which it runs.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Due | Status |
    /// |---|---|---|
    /// | Cap the export at 10 streams | 2026-02-20 | Open |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | Action | Due | Status |
    /// |---|---|---|
    /// | Cap the export at 10 streams | 2026-02-20 | Done |
    /// ```
    pub(crate) static OVERDUE_ACTION = {
        name: "overdue-action", group: Actions, level: (Off, Off), fixes: [], clock: true, since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let finding = |action: &Action| {
        let due = action
            .due_date()
            .filter(|&due| due < cx.today && action.is_pending())?;
        let place = action.due.span()?;
        let late = (cx.today - due).num_days();
        let days = if late == 1 {
            "1 day".to_owned()
        } else {
            format!("{late} days")
        };
        let message = format!("{days} past its due date and not done");
        Some(
            Diagnostic::new(place, message)
                .help("agree on a new date, or close the item and say why"),
        )
    };
    cx.doc.actions.iter().filter_map(finding).collect()
}
