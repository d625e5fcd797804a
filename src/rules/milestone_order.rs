//! `milestone-order`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::{Milestone, Reached};

declare_rule! {
    /// Flags stated milestones that are out of order: recovered before detected.
    ///
    /// ## Why
    /// Time to detect and time to recover are counted from these fields. Two of them in the wrong order give negative
    /// times, or times of a day, and nobody sees it in the average.
    ///
    /// ## Leaves alone
    /// What only the words of a row tell. When the cause was found: that often comes after the fix. Fields without a
    /// day that are far earlier than the start: they are on the next day.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    /// **Started:** 14:23 UTC
    /// **Detected:** 15:20 UTC
    /// **Resolved:** 15:08 UTC
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    /// **Started:** 23:50 UTC
    /// **Detected:** 23:55 UTC
    /// **Resolved:** 00:20 UTC
    /// ```
    pub(crate) static MILESTONE_ORDER = {
        name: "milestone-order", group: Timeline, level: (Error, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// The milestones that follow on each other in every incident.
const ORDERED: [Milestone; 6] = [
    Milestone::Started,
    Milestone::Detected,
    Milestone::Acknowledged,
    Milestone::Mitigated,
    Milestone::Resolved,
    Milestone::AllClear,
];

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let stated: Vec<(Milestone, Reached)> = ORDERED
        .into_iter()
        .filter_map(|milestone| Some((milestone, cx.doc.milestones.get(milestone)?)))
        .filter(|(_, reached)| !reached.inferred)
        .collect();
    let pairs = stated.iter().enumerate().flat_map(|(at, first)| {
        let behind = stated.iter().skip(at + 1);
        behind.map(move |second| (first, second))
    });
    let mut slips = pairs.filter(|((_, earlier), (_, later))| {
        let length = later.at.since(earlier.at);
        length.is_some_and(|length| length < chrono::Duration::zero())
    });
    let Some(&((first, earlier), (second, later))) = slips.next().as_ref() else {
        return Vec::new();
    };
    let told = |milestone: &Milestone, reached: &Reached| {
        format!("{} at {}", milestone.noun(), reached.at.shown())
    };
    let message = format!("{}, before {}", told(second, later), told(first, earlier));
    let diagnostic = Diagnostic::new(later.span, message)
        .help("correct the time or the day of one of them")
        .label(earlier.span, told(first, earlier));
    vec![diagnostic]
}
