//! `file-name-mismatch`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::{Timeline, When};
use chrono::{Datelike, NaiveDate};
use std::ops::RangeInclusive;
use std::path::Path;

declare_rule! {
    /// Flags a file whose name or year folder tells another day than the document.
    ///
    /// ## Why
    /// People look for an incident by its day, in the folder as in the index. Where both disagree, one of them sends them to
    /// the wrong place, and it is hard to tell which.
    ///
    /// ## Leaves alone
    /// Only a date of the metadata or the title is compared; a name without a date, and the words behind the date, may be
    /// anything. A file that is named after its day of publication, as the posts of a blog are, or after another day of an
    /// incident whose timeline goes over several. Files outside of the archive.
    ///
    /// ## Examples
    /// ```md bad 2026/2026-02-16-pool.md
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    /// ```
    /// ```md bad 2025/2026-02-15-pool.md
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    /// ```
    /// ```md good 2026/2026-02-15-pool.md
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    /// ```
    pub(crate) static FILE_NAME_MISMATCH = {
        name: "file-name-mismatch", group: Metadata, level: (Warning, Info), fixes: [],
        keys: ["root"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let doc = cx.doc;
    // A date that lies ahead is `future-date`'s alone: the file is the one that is right.
    let below = !Path::new(cx.path).is_absolute();
    let Some(stated) = doc.stated_date.filter(|&day| below && !cx.is_ahead(day)) else {
        return Vec::new();
    };
    let published = doc.metadata.published.value().copied();
    let days = [Some(stated), published];
    let is_stated = |day: NaiveDate| days.contains(&Some(day));
    let is_stated_year = |year| days.iter().flatten().any(|day| day.year() == year);
    let lasted = days_of(&doc.timeline);
    let is_of_incident = |day| {
        lasted
            .as_ref()
            .is_some_and(|days| days.contains(&day) && days.contains(&stated))
    };
    let is_post = cx.path.split(['/', '\\']).any(|folder| folder == "_posts");
    let misnamed = |day: &NaiveDate| !is_stated(*day) && !is_of_incident(*day) && !is_post;
    let told = if let Some(day) = doc.filed.day.filter(misnamed) {
        format!("the file name says {day}")
    } else if let Some(year) = doc.filed.year.filter(|&year| !is_stated_year(year)) {
        format!("the file lies under {year}")
    } else {
        return Vec::new();
    };
    let field = doc.metadata.date.present();
    let place = field
        .filter(|date| date.value == stated)
        .map_or(doc.anchor, |date| date.span);
    let finding = Diagnostic::new(place, format!("{told}, the document {stated}"))
        .help("correct the date, or rename or move the file");
    vec![finding]
}

/// The days from the first row of a timeline to its last, if there are several.
fn days_of(timeline: &Timeline) -> Option<RangeInclusive<NaiveDate>> {
    let days = || {
        timeline
            .entries
            .iter()
            .filter_map(|entry| entry.at)
            .map(When::date)
    };
    let (first, last) = days().min().zip(days().max())?;
    (first < last).then_some(first..=last)
}
