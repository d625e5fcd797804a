//! `missing-date`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags a postmortem that says nowhere on which day the incident was.
    ///
    /// ## Why
    /// Without a date an incident cannot be filed, counted or matched with its follow-up: due dates, time to detect and
    /// the index all start from it.
    ///
    /// ## Leaves alone
    /// A date in the metadata, the title, a dated timeline or the file's name is enough. A prompt such as `YYYY-MM-DD`
    /// belongs to `placeholder-text`. A field such as `3/4/2026`,
    /// whose order nothing decides, is a date all the same;
    /// a date that the calendar does not have to `invalid-date`.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Draft
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 3/4/2026
    /// ```
    pub(crate) static MISSING_DATE = {
        name: "missing-date", group: Metadata, level: (Error, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let misspelled = !cx.doc.invalid_dates.is_empty();
    let stated = !cx.doc.metadata.date.is_absent() || cx.doc.metadata.undecided_date.is_some();
    if cx.doc.date.is_some() || stated || misspelled {
        return Vec::new();
    }
    let diagnostic = Diagnostic::new(
        cx.doc.anchor,
        "no date: the incident cannot be filed or counted",
    )
    .help("add a line such as `**Date:** 2026-02-15` under the title");
    vec![diagnostic]
}
