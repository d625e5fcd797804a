//! `unreviewed-final`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::{Severity, Status};

declare_rule! {
    /// Flags the final report of a SEV-1 or SEV-2 that names nobody who reviewed it.
    ///
    /// ## Why
    /// Those who wrote a report know what they meant. Somebody else finds what is missing, and sees that the follow-up is
    /// strong enough for what happened.
    ///
    /// ## Leaves alone
    /// Drafts, minor incidents, and reports that name a reviewer or the day of the review. Off unless asked for, since many
    /// teams review in the pull request.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Final
    /// **Severity:** SEV-1
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Final
    /// **Severity:** SEV-1
    /// **Reviewers:** Ana Duarte
    /// ```
    pub(crate) static UNREVIEWED_FINAL = {
        name: "unreviewed-final", group: Metadata, level: (Off, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let metadata = &cx.doc.metadata;
    let status = metadata.known_status();
    let severity = metadata.known_severity();
    let severe = severity.filter(|&severity| severity <= Severity::Sev2);
    let reviewed = !metadata.reviewers.is_empty() || !metadata.reviewed.is_absent();
    let Some(severity) = severe.filter(|_| status == Some(Status::Final) && !reviewed) else {
        return Vec::new();
    };
    let message = format!("a final {} without a reviewer", severity.name());
    let finding = Diagnostic::new(cx.doc.anchor, message)
        .help("add a line such as `**Reviewers:** Ana Duarte`, or keep it in review");
    vec![finding]
}
