//! `mixed-timezones`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::timeline::Entry;
use crate::span::Spanned;

declare_rule! {
    /// Flags a timeline whose entries are in different time zones.
    ///
    /// ## Why
    /// A reader who adds the zones up in the head gets one of them wrong, and the order of the entries no longer shows
    /// what came first.
    ///
    /// ## Leaves alone
    /// A zone that is declared once for the whole timeline, with entries that say where they differ; a column in UTC beside
    /// a local one; the two halves of one zone's year, such as PST and PDT.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline
    ///
    /// - 14:10 UTC The alert fires
    /// - 10:35 EDT The deployment is rolled back
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Timeline
    ///
    /// - 14:10 UTC The alert fires
    /// - 14:35 UTC (10:35 EDT) The deployment is rolled back
    /// ```
    pub(crate) static MIXED_TIMEZONES = {
        name: "mixed-timezones", group: Timeline, level: (Warning, Info), fixes: [],
        keys: ["vocabulary.zones"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let timeline = &cx.doc.timeline;
    let zoned = || {
        timeline
            .entries
            .iter()
            .filter(|entry| entry.clock.is_some() && entry.zone.is_some())
    };
    let name = |entry: &Entry| {
        entry
            .zone
            .as_ref()
            .map_or("", |zone| season(&zone.value))
            .to_owned()
    };
    let Some(first) = zoned().next() else {
        return Vec::new();
    };
    // A zone that stands elsewhere than with the entry is declared for all of them.
    let own = |zone: &Spanned<String>| first.raw.span.contains(zone.span);
    let other = zoned().find(|entry| name(entry) != name(first));
    let Some(other) = other.filter(|_| timeline.zone.as_ref().is_some_and(own)) else {
        return Vec::new();
    };
    let place = cx
        .doc
        .section_of(first)
        .map_or(first.raw.span, |section| section.heading);
    let written = |entry: &Entry| {
        entry
            .zone
            .as_ref()
            .map_or("", |zone| &zone.value)
            .to_owned()
    };
    let message = format!(
        "times in {} and in {}: one timeline, two clocks",
        written(first),
        written(other)
    );
    let finding = Diagnostic::new(place, message)
        .help("write all times in one zone, best in UTC, and say so once")
        .label(first.raw.span, "in one zone")
        .label(other.raw.span, "in another");
    vec![finding]
}

/// A zone without the half of the year that its abbreviation names.
fn season(zone: &str) -> &str {
    const HALVES: [(&str, &str); 8] = [
        ("EDT", "EST"),
        ("CDT", "CST"),
        ("MDT", "MST"),
        ("PDT", "PST"),
        ("CEST", "CET"),
        ("MEZ", "CET"),
        ("MESZ", "CET"),
        ("EEST", "EET"),
    ];
    let winter = HALVES.iter().find(|(summer, _)| *summer == zone);
    winter.map_or(zone, |(_, winter)| winter)
}
