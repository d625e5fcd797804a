//! `missing-timezone`.

use super::{Check, Context};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::model::When;
use crate::model::timeline::Entry;
use crate::span::Span;

declare_rule! {
    /// Flags a timeline with times of day and no time zone.
    ///
    /// ## Why
    /// Logs, dashboards and colleagues elsewhere use other clocks. Without a zone nobody can put the timeline beside them,
    /// and two postmortems of one night cannot be compared.
    ///
    /// ## Leaves alone
    /// A zone in the heading, in a note, in the head of a column or with one entry is enough. Timelines of days or of
    /// offsets such as `T+10m` need none.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline
    ///
    /// - 14:10 The alert fires
    /// - 14:35 The deployment is rolled back
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline (UTC)
    ///
    /// - 14:10 The alert fires
    /// - 14:35 The deployment is rolled back
    /// ```
    pub(crate) static MISSING_TIMEZONE = {
        name: "missing-timezone", group: Timeline, level: (Warning, Info), fixes: [Display],
        keys: ["vocabulary.zones"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let timeline = &cx.doc.timeline;
    let placed = |entry: &Entry| {
        matches!(
            entry.at,
            Some(When::Time {
                offset: Some(_),
                ..
            })
        )
    };
    let clock = timeline.entries.iter().find(|entry| entry.clock.is_some());
    let Some(entry) = clock.filter(|entry| timeline.zone.is_none() && !placed(entry)) else {
        return Vec::new();
    };
    let section = cx.doc.section_of(entry);
    let place = section.map_or(entry.raw.span, |section| section.heading);
    let finding = Diagnostic::new(
        place,
        "no time zone: the times cannot be put beside logs and dashboards",
    )
    .help("say it once, in the heading or in a line such as `All times in UTC.`");
    let fix = section
        .filter(|section| section.level.is_some())
        .map(|section| Fix {
            title: "add a line with the zone".to_owned(),
            applicability: Applicability::Display,
            edits: vec![Edit {
                span: Span::at(section.body.start),
                text: cx.lines("\n\nAll times in UTC."),
            }],
        });
    vec![finding.fixed_by(fix)]
}
