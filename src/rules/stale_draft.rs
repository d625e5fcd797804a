//! `stale-draft`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::Status;

declare_rule! {
    /// Flags a draft that is still one many business days after the incident.
    ///
    /// ## Why
    /// Details are forgotten within days, and the follow-up waits for the report. A short report in time helps more than a
    /// full one a month later.
    ///
    /// ## Leaves alone
    /// Five business days after the incident, or as many as `thresholds: {stale-draft-days: 5}` says; weekends and
    /// `holidays` do not count. Only a status that says so makes a draft, not a missing one.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-01-15
    /// **Status:** Draft
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-01-15
    /// **Status:** Final
    /// ```
    pub(crate) static STALE_DRAFT = {
        name: "stale-draft", group: Metadata, level: (Warning, Warning), fixes: [], clock: true,
        keys: ["thresholds.stale-draft-days", "holidays"], since: "0.1.0",
    } => Check::Document(check)
}

/// A status of more bytes than this carries a remark.
const LONGEST: usize = 24;

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let Some(status) = cx.doc.metadata.status.present() else {
        return Vec::new();
    };
    // "Mitigated" is no draft to its author, and waits for its end all the same.
    let standing = match (status.value.value, status.value.raw.as_str()) {
        (Some(Status::Draft | Status::InReview), raw) if raw.len() <= LONGEST => raw,
        (Some(Status::Draft), _) => "a draft",
        (Some(Status::InReview), _) => "in review",
        (Some(Status::Final) | None, _) => return Vec::new(),
    };
    let policy = &cx.settings.policy;
    let days = cx.doc.date.map(|day| policy.business_days(day, cx.today));
    let Some(days) = days.filter(|&days| days > policy.stale_draft_days) else {
        return Vec::new();
    };
    let message = format!("still {standing}, {days} business days after the incident");
    let finding = Diagnostic::new(status.span, message)
        .help("finish it with what is known, and move open questions to the action items");
    vec![finding]
}
