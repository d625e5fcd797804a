//! `timeline-out-of-order`.

mod sort;
#[cfg(test)]
mod tests;

use super::{Check, Context};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags an entry of the timeline that is earlier than the entry before it.
    ///
    /// ## Why
    /// One mistyped hour or year shifts every interval that is counted from it: time to detect, time to mitigate, the
    /// length of the incident. Readers who follow the story trip over it as well.
    ///
    /// ## Leaves alone
    /// Midnight and the next morning in a timeline of bare clocks, a clock that counts to twelve, entries in different
    /// zones, a range that lasts past the entry before it, approximate times that are less than half an hour off, equal
    /// times, and the start of another table or another part.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Timeline
    ///
    /// All times in UTC.
    ///
    /// - 14:10 The alert fires
    /// - 14:35 The deployment is rolled back
    /// - 14:25 Error rates fall
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Timeline
    ///
    /// All times in UTC.
    ///
    /// - 23:50 The alert fires
    /// - 00:10 The deployment is rolled back
    /// - 00:10 Error rates fall
    /// ```
    ///
    /// Where the times are right and only the rows are not in their order, they can be sorted. It is for the author to say
    /// which of the two it is, so nothing is sorted unless `--unsafe-fixes` asks for it. Rows that are numbered, that have
    /// something below them, that stand in several tables or lists, or of which only some have an exact time or a day stay
    /// where they are:
    ///
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline
    ///
    /// | Time (UTC) | Event |
    /// |---|---|
    /// | 14:10 | The alert fires |
    /// | 14:35 | The deployment is rolled back |
    /// | 14:25 | Error rates fall |
    /// ```
    /// ```md fixed
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline
    ///
    /// | Time (UTC) | Event |
    /// |---|---|
    /// | 14:10 | The alert fires |
    /// | 14:25 | Error rates fall |
    /// | 14:35 | The deployment is rolled back |
    /// ```
    pub(crate) static TIMELINE_OUT_OF_ORDER = {
        name: "timeline-out-of-order", group: Timeline, level: (Error, Warning), fixes: [Unsafe], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let timeline = &cx.doc.timeline;
    let mut sorted = None;
    timeline
        .steps_back()
        .map(|(before, entry)| {
            // One fix mends all slips of a part; the first one carries it.
            let fix = (sorted.replace(entry.part) != Some(entry.part))
                .then(|| sort::fix(cx, timeline.part_of(entry)))
                .flatten();
            let message = format!(
                "{} follows {}: the timeline steps back",
                shown(&entry.raw.value),
                shown(&before.raw.value)
            );
            Diagnostic::new(entry.raw.span, message)
                .help("check the time, move the entry, or write its day if it is another one")
                .label(before.raw.span, "the entry before it")
                .fixed_by(fix)
        })
        .collect()
}

/// A time as written, cut where it would burst the line.
fn shown(raw: &str) -> String {
    const MOST: usize = 20;
    if raw.chars().count() <= MOST {
        return raw.to_owned();
    }
    raw.chars().take(MOST).chain(['…']).collect()
}
