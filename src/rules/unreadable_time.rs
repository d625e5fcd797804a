//! `unreadable-time`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::timeline::Doubt;

declare_rule! {
    /// Flags a time in the timeline that no reading explains.
    ///
    /// ## Why
    /// An entry whose time is `25:61` or whose date may be two days is in the timeline and in none of the intervals that
    /// are counted from it.
    ///
    /// ## Leaves alone
    /// Unknown digits (`14:??`) say that they are unknown, and so does "unknown" in a table; "later" among times says
    /// nothing. A date in numbers is settled by another one in the document that has only one reading, by the date of
    /// the incident or by the name of the file. What has the shape of a full date and is no day of the calendar belongs
    /// to `invalid-date`.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline (UTC)
    ///
    /// - 14:10 The alert fires
    /// - 14:75 The deployment is rolled back
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline (UTC)
    ///
    /// - 14:10 The alert fires
    /// - 14:?? The deployment is rolled back
    /// ```
    pub(crate) static UNREADABLE_TIME = {
        name: "unreadable-time", group: Timeline, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let entries = cx.doc.timeline.entries.iter();
    entries
        .filter_map(|entry| {
            let (message, help) = match entry.doubt? {
                Doubt::NoTime => (
                    "this time cannot be read",
                    "write it as `14:35`, with its day as `2026-02-15 14:35`, or `14:??` where it is unknown",
                ),
                Doubt::TwoDays => (
                    "this date can be two days: which number is the month?",
                    "write it as `YYYY-MM-DD`",
                ),
            };
            Some(Diagnostic::new(entry.raw.span, message).help(help))
        })
        .collect()
}
