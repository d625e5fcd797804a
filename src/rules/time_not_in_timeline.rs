//! `time-not-in-timeline`.

use super::{Check, Context, duration_mismatch};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags a time in Summary, Impact or What Went Poorly that no row of the timeline has.
    ///
    /// ## Why
    /// A time that is worth telling is a step of the incident. When the timeline has no row for it, readers cannot see
    /// what came before and after, and one of the two places may be wrong.
    ///
    /// ## Leaves alone
    /// Times inside of a row's words or range, rough times ("around 14:40"), times of other days, of schedules ("daily
    /// at 03:00") and of zones whose offset is not known; timelines of fewer than three timed rows.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Final
    ///
    /// ## Timeline
    ///
    /// All times in UTC.
    ///
    /// - 14:23 Checkout returns errors
    /// - 14:25 The alert fires
    /// - 15:08 Error rates are back to normal
    ///
    /// ## What Went Poorly
    ///
    /// - The status page was not updated until 14:40
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Final
    ///
    /// ## Timeline
    ///
    /// All times in UTC.
    ///
    /// - 14:23 Checkout returns errors
    /// - 14:25 The alert fires
    /// - 14:40 The status page is updated
    /// - 15:08 Error rates are back to normal
    ///
    /// ## What Went Poorly
    ///
    /// - The status page was not updated until 14:40
    /// ```
    pub(crate) static TIME_NOT_IN_TIMELINE = {
        name: "time-not-in-timeline", group: Consistency, level: (Info, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    // Where a length is computed from two times, its finding speaks of both.
    let length = duration_mismatch::finding(cx.doc).map(|finding| finding.span);
    let strays = cx.doc.mentions.strays.iter();
    strays
        .filter(|stray| length.is_none_or(|length| !length.overlaps(stray.span)))
        .map(|stray| {
            let message = format!("no row of the timeline has {}", stray.value);
            Diagnostic::new(stray.span, message)
                .help("add a row for it, or correct the time where it is told")
        })
        .collect()
}
