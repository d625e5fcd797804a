//! `due-before-incident`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::Action;

declare_rule! {
    /// Flags action items that are due before the incident happened.
    ///
    /// ## Why
    /// Such a date is a slip, most often last year's number in January, and makes the item overdue from its first day.
    ///
    /// ## Leaves alone
    /// Items that are done or dropped: work may have begun before the incident.
    ///
    /// ## Examples
    /// ```md bad
    /// **Date:** 2026-02-15
    ///
    /// ## Action items
    ///
    /// | Action | Owner | Due |
    /// |---|---|---|
    /// | Cap the export at 10 streams | Ana | 2025-03-01 |
    /// ```
    /// ```md good
    /// **Date:** 2026-02-15
    ///
    /// ## Action items
    ///
    /// | Action | Owner | Due |
    /// |---|---|---|
    /// | Cap the export at 10 streams | Ana | 2026-03-01 |
    /// ```
    pub(crate) static DUE_BEFORE_INCIDENT = {
        name: "due-before-incident", group: Actions, level: (Error, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let Some(incident) = cx.doc.date else {
        return Vec::new();
    };
    let finding = |action: &Action| {
        let due = action
            .due_date()
            .filter(|&due| due < incident && !action.is_closed())?;
        let place = action.due.span()?;
        let message = format!("due {due}, before the incident of {incident}");
        Some(Diagnostic::new(place, message).help("check the year of the due date"))
    };
    cx.doc.actions.iter().filter_map(finding).collect()
}
