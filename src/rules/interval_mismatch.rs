//! `interval-mismatch`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::length::{Bound, Stated};
use crate::model::mention::Interval;

declare_rule! {
    /// Flags "15 minutes after users were affected" where the times tell another number.
    ///
    /// ## Why
    /// Such a sentence mostly carries the lesson of the review: how late the page was updated, how fast the fix went
    /// out. A number that was counted from the alert instead of the start of impact makes the incident look shorter.
    ///
    /// ## Leaves alone
    /// A sentence of which either end is unclear, or that names a moment which nothing shows. "Within" allows less, a
    /// hedge a tenth, every number a minute.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Impact
    ///
    /// - **Duration:** 14:23 UTC to 15:08 UTC (45 minutes)
    ///
    /// ## Timeline
    ///
    /// - 14:23 UTC Checkout returns errors
    /// - 14:25 UTC The alert fires
    ///
    /// ## What Went Poorly
    ///
    /// - The status page was updated at 14:40 UTC (15 minutes after customers were affected)
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Impact
    ///
    /// - **Duration:** 14:23 UTC to 15:08 UTC (45 minutes)
    ///
    /// ## Timeline
    ///
    /// - 14:23 UTC Checkout returns errors
    /// - 14:25 UTC The alert fires
    ///
    /// ## What Went Poorly
    ///
    /// - The status page was updated at 14:40 UTC (17 minutes after customers were affected)
    /// - The replay ran 30 minutes after a restart that nobody noted
    /// ```
    pub(crate) static INTERVAL_MISMATCH = {
        name: "interval-mismatch", group: Consistency, level: (Info, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    cx.doc
        .mentions
        .intervals
        .iter()
        .filter_map(finding)
        .collect()
}

fn finding(interval: &Interval) -> Option<Diagnostic> {
    let seconds = interval.seconds()?;
    if interval.stated.allows(seconds) {
        return None;
    }
    let spelled = Stated::spelled(seconds);
    let stated = Stated::spelled(interval.stated.duration.seconds);
    let stated = match interval.stated.bound {
        Bound::AtMost => format!("up to {stated}"),
        Bound::AtLeast => format!("over {stated}"),
        Bound::Exact => stated,
    };
    let (from, to) = (interval.from.at.shown(), interval.to.at.shown());
    let message = format!("stated as {stated}, but {from} to {to} is {spelled}");
    let help = match &interval.fitting[..] {
        [] => format!("correct the number to {spelled}, or the times that it is counted between"),
        [point, ..] => format!(
            "say {spelled}, or name what it is counted from: {stated} fits {} at {}",
            point.name,
            point.at.shown()
        ),
    };
    let diagnostic = Diagnostic::new(interval.words.span, message)
        .help(help)
        .label(
            interval.from.span,
            format!("{}: {from}", interval.from.name),
        )
        .label(interval.to.span, format!("{spelled} later"));
    Some(diagnostic)
}
