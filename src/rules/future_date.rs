//! `future-date`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::timeline::Entry;
use crate::model::{Milestone, Reached};
use crate::span::Span;
use chrono::NaiveDate;

declare_rule! {
    /// Flags an incident that is said to happen after today.
    ///
    /// ## Why
    /// A postmortem tells of what has been, so a day to come is a slip, most often of the year. The index, due dates and
    /// every length of time that is computed from it are wrong.
    ///
    /// ## Leaves alone
    /// Today and tomorrow, since somewhere it is tomorrow already; due dates, the day of a follow-up meeting and dates in
    /// prose. Where the date of the incident lies ahead, that is said once, and where rows of the timeline do, of the first.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2096-02-15
    /// ```
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Timeline
    ///
    /// - 2026-02-15 14:23 UTC: Checkout returns errors
    /// - 2062-02-15 15:08 UTC: Checkout is well again
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    ///
    /// ## Action items
    ///
    /// - Cap the export at 10 streams (owner: Ana, due: 2096-03-01)
    /// ```
    pub(crate) static FUTURE_DATE = {
        name: "future-date", group: Metadata, level: (Error, Error), fixes: [], clock: true, since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let doc = cx.doc;
    if let Some(day) = doc.stated_date.filter(|&day| cx.is_ahead(day)) {
        let field = doc.metadata.date.present();
        let place = field.filter(|date| date.value == day);
        return vec![finding(
            place.map_or(doc.anchor, |date| date.span),
            day,
            cx.today,
        )];
    }
    let rows = doc.timeline.entries.iter().filter_map(day_of);
    let mut ahead = stated_times(cx)
        .chain(rows)
        .filter(|&(_, day)| cx.is_ahead(day));
    let Some((place, day)) = ahead.next() else {
        return Vec::new();
    };
    let first = finding(place, day, cx.today).row(place, "");
    vec![ahead.fold(first, |finding, (place, _)| finding.row(place, ""))]
}

/// The days of times that fields of the metadata state.
fn stated_times<'a>(cx: &'a Context<'_>) -> impl Iterator<Item = (Span, NaiveDate)> + 'a {
    let reached = |milestone: Milestone| -> Option<Reached> { cx.doc.milestones.get(milestone) };
    let times = cx.doc.metadata.times.iter();
    times.filter_map(move |(milestone, field)| {
        let reached = reached(*milestone).filter(|reached| field.span.contains(reached.span))?;
        Some((field.span, reached.at.date()))
    })
}

/// The day that stands with a row or above it.
fn day_of(entry: &Entry) -> Option<(Span, NaiveDate)> {
    let at = entry.at.filter(|_| entry.dated)?;
    Some((entry.raw.span, at.date()))
}

fn finding(place: Span, day: NaiveDate, today: NaiveDate) -> Diagnostic {
    Diagnostic::new(place, format!("{day} lies ahead of today, {today}"))
        .help("check the year, then the day; what is still to come is an action item")
}
