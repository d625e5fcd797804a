//! `missing-date`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::span::Spanned;
use chrono::NaiveDate;

declare_rule! {
    /// Flags a postmortem that says nowhere on which day the incident was.
    ///
    /// ## Why
    /// Without a date an incident cannot be filed, counted or matched with its follow-up: due dates, time to detect and
    /// the index all start from it.
    ///
    /// ## Leaves alone
    /// A date in the metadata, the title, a dated timeline or the file's name is enough. A prompt such as `YYYY-MM-DD`
    /// belongs to `placeholder-text`, a date that the calendar does not have to `invalid-date`. `3/4/2026` is a date where
    /// the file's name, another date or a row of the timeline tells which number is the day.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Draft
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    /// ```
    ///
    /// Nothing tells which number of this one is the day:
    ///
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 3/4/2026
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 03-Apr-26
    /// ```
    pub(crate) static MISSING_DATE = {
        name: "missing-date", group: Metadata, level: (Error, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let misspelled = !cx.doc.invalid_dates.is_empty();
    if cx.doc.date.is_some() || !cx.doc.metadata.date.is_absent() || misspelled {
        return Vec::new();
    }
    if let Some(written) = &cx.doc.metadata.undecided_date {
        return vec![undecided(written)];
    }
    let diagnostic = Diagnostic::new(
        cx.doc.anchor,
        "no date: the incident cannot be filed or counted",
    )
    .help("add a line such as `**Date:** 2026-02-15` under the title");
    vec![diagnostic]
}

/// A date is written, and it names no one day.
fn undecided(written: &Spanned<Vec<NaiveDate>>) -> Diagnostic {
    let (message, help) = match written.value[..] {
        [first, second, ..] => (
            format!("the date may be {first} or {second}: nothing tells which"),
            format!("write the one that is meant, such as `{first}`"),
        ),
        _ => (
            "the date names no one day: the incident cannot be filed".to_owned(),
            "write day, month and year as `YYYY-MM-DD`".to_owned(),
        ),
    };
    Diagnostic::new(written.span, message).help(help)
}
