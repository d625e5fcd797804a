//! `due-after-sla`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::Action;
use crate::model::action::Priority;
use chrono::{Days, Months, NaiveDate};

declare_rule! {
    /// Flags action items that are due later than their priority allows.
    ///
    /// ## Why
    /// A priority is a promise: 7 days from the incident for P0, 14 days for P1, one month for P2, three for P3, the last day
    /// included. A later date says that the item is less urgent than its priority claims, or that it needs to be cut smaller.
    ///
    /// ## Leaves alone
    /// Items that are done, dropped or only proposed, those without a priority of the list or without a day, and documents
    /// without an incident date.
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
        name: "due-after-sla", group: Actions, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let Some(incident) = cx.doc.date else {
        return Vec::new();
    };
    let finding = |action: &Action| {
        let due = action.due_date().filter(|_| action.is_pending())?;
        let Priority(rank) = action.rank()?;
        let (last, time) = limit(rank, incident)?;
        let place = action.due.span().filter(|_| due > last)?;
        let message = format!("due {due}, later than P{rank} allows: {time} to {last}");
        Some(
            Diagnostic::new(place, message)
                .help("bring the date forward, cut the item smaller, or lower its priority"),
        )
    };
    cx.doc.actions.iter().filter_map(finding).collect()
}

/// The last day that a priority allows, and the time it gives in words; a month's end is clamped to a shorter month.
fn limit(rank: u8, incident: NaiveDate) -> Option<(NaiveDate, &'static str)> {
    match rank {
        0 => Some((incident.checked_add_days(Days::new(7))?, "7 days")),
        1 => Some((incident.checked_add_days(Days::new(14))?, "14 days")),
        2 => Some((incident.checked_add_months(Months::new(1))?, "one month")),
        3 => Some((incident.checked_add_months(Months::new(3))?, "three months")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(rank: u8, incident: &str) -> Option<String> {
        let incident = incident.parse().expect("an ISO date");
        limit(rank, incident).map(|(day, _)| day.to_string())
    }

    #[test]
    fn the_end_of_a_month_is_clamped() {
        assert_eq!(last(2, "2026-01-31").as_deref(), Some("2026-02-28"));
        assert_eq!(last(3, "2026-11-30").as_deref(), Some("2027-02-28"));
        assert_eq!(last(1, "2026-02-15").as_deref(), Some("2026-03-01"));
        assert_eq!(last(4, "2026-02-15"), None);
    }
}
