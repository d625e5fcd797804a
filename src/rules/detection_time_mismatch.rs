//! `detection-time-mismatch`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::length::Stated;
use crate::model::{Milestone, When};
use crate::span::Span;

declare_rule! {
    /// Flags a stated time to detect that no start in the timeline leads to.
    ///
    /// ## Why
    /// Time to detect is the number that a team improves its monitoring by. Written from memory it is often counted
    /// from the wrong row, and then the archive's average is wrong with it.
    ///
    /// ## Leaves alone
    /// A time that is right to the minute, to half its last unit or to a tenth where it is hedged, counted from any row
    /// before the detection or from the stated start. A document in which nothing shows the detection.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Timeline
    ///
    /// - 14:15 UTC A campaign goes out
    /// - 14:23 UTC Checkout returns errors
    /// - 14:25 UTC The alert fires
    ///
    /// ## Detection
    ///
    /// - **Time to detect:** 5 minutes
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Timeline
    ///
    /// - 14:15 UTC A campaign goes out
    /// - 14:23 UTC Checkout returns errors
    /// - 14:25 UTC The alert fires
    ///
    /// ## Detection
    ///
    /// - **Time to detect:** 2 minutes
    /// ```
    ///
    /// What is counted is the time from the start, whatever else was seen in between:
    ///
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Timeline
    ///
    /// - 14:00 UTC Errors begin
    /// - 14:12 UTC The queue is full
    /// - 14:20 UTC The alert fires
    ///
    /// ## Detection
    ///
    /// - **Time to detect:** 5 minutes
    /// ```
    pub(crate) static DETECTION_TIME_MISMATCH = {
        name: "detection-time-mismatch", group: Consistency, level: (Info, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let Some(detected) = cx.doc.milestones.get(Milestone::Detected) else {
        return Vec::new();
    };
    let entries = &cx.doc.timeline.entries;
    let rows = entries
        .iter()
        .filter_map(|entry| Some((entry.at?, entry.raw.span)));
    let noticed = entries
        .iter()
        .filter(|entry| Milestone::Detected.is_hinted_by(&entry.text.value))
        .find_map(|entry| entry.at);
    let started = cx.doc.milestones.get(Milestone::Started);
    let starts: Vec<(When, Span)> = started
        .map(|reached| (reached.at, reached.span))
        .into_iter()
        .chain(rows)
        .collect();
    let lengths = |end: When| {
        let length = move |&(start, _): &(When, Span)| Some(end.since(start)?.num_seconds());
        starts
            .iter()
            .filter_map(length)
            .filter(|&seconds| seconds >= 0)
    };
    // The start, else the last moment before the detection that a reader would take for it.
    let before = |&(start, span): &(When, Span)| {
        let seconds = detected.at.since(start)?.num_seconds();
        (seconds > 0).then_some((seconds, span))
    };
    let first = starts
        .first()
        .filter(|_| started.is_some())
        .and_then(before);
    let nearest = || {
        starts
            .iter()
            .filter_map(before)
            .min_by_key(|&(seconds, _)| seconds)
    };
    let Some((seconds, start)) = first.or_else(nearest) else {
        return Vec::new();
    };
    let wrong = |stated: &&crate::span::Spanned<Stated>| {
        let mut ends = std::iter::once(detected.at).chain(noticed);
        !ends.any(|end| lengths(end).any(|seconds| stated.value.allows(seconds)))
    };
    let mentioned = cx.doc.mentions.detections.iter().filter(wrong);
    mentioned
        .map(|stated| {
            let told = Stated::spelled(stated.value.duration.seconds);
            let message = format!(
                "{told} to detect, but the timeline has {}",
                Stated::spelled(seconds)
            );
            Diagnostic::new(stated.span, message)
                .help("count from the first harm to the first alert or report, and correct one of them")
                .label(start, format!("{} before detection", Stated::spelled(seconds)))
                .label(detected.span, format!("detection at {}", detected.at.shown()))
        })
        .collect()
}
