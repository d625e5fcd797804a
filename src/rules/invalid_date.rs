//! `invalid-date`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags a date that the calendar does not have.
    ///
    /// ## Why
    /// 2026-02-30 and month 13 are typing errors, and everything that is computed from them (due dates, the index, the
    /// order of the timeline) is wrong or missing.
    ///
    /// ## Leaves alone
    /// Only a value of the metadata, a date of the timeline and a due date are looked at, never prose, code or prompts.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-30
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-28
    ///
    /// ## Root cause
    /// The job computed 2026-02-30 as the end of the month.
    /// ```
    pub(crate) static INVALID_DATE = {
        name: "invalid-date", group: Metadata, level: (Error, Error), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let dates = cx.doc.invalid_dates.iter();
    dates
        .map(|date| {
            Diagnostic::new(
                date.span,
                format!("{} is not a day of the calendar", date.value),
            )
            .help("write the day as `YYYY-MM-DD`, or correct the number that slipped")
        })
        .collect()
}
