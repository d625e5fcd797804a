//! `empty-timeline`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::{Content, Section, SectionKind};

declare_rule! {
    /// Flags a timeline section without an entry that has a time.
    ///
    /// ## Why
    /// Time to detect and time to recover are counted from the timeline, and the review follows it. Prose without times
    /// tells the story but cannot be put beside dashboards and logs.
    ///
    /// ## Leaves alone
    /// Days, offsets such as `T+10m` and times of which digits are unknown count as times. A section with nothing in it
    /// belongs to `empty-section`, one with a template's prompts to `placeholder-text`.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline
    ///
    /// The alert fired soon after the deployment, and the rollback went out within minutes.
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline (UTC)
    ///
    /// - 14:10 The alert fires
    /// - 14:35 The deployment is rolled back
    /// ```
    pub(crate) static EMPTY_TIMELINE = {
        name: "empty-timeline", group: Timeline, level: (Error, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    if !cx.doc.timeline.entries.is_empty() {
        return Vec::new();
    }
    let prompts = |section: &Section| {
        cx.doc
            .prompts
            .iter()
            .any(|&prompt| section.body.contains(prompt))
    };
    let mut timelines = cx.doc.sections_of(SectionKind::Timeline);
    // A merged heading such as "Timeline and detection" may hold only the other half.
    let empty = timelines.find(|section| {
        section.kinds.len() == 1 && section.content == Content::Filled && !prompts(section)
    });
    let finding = empty.map(|section| {
        Diagnostic::new(section.heading, "the timeline has no entry with a time").help(
            "write a row for each event: `| 14:10 | The alert fires |`, and say the zone once",
        )
    });
    finding.into_iter().collect()
}
