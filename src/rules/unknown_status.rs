//! `unknown-status`.

use super::{Check, Context, misspelling};
use crate::diagnostic::Diagnostic;
use crate::model::Status;
use crate::span::Span;

declare_rule! {
    /// Flags a status outside the known words.
    ///
    /// ## Why
    /// The status decides how strictly a postmortem is checked and how it is counted. One that is not known is treated as
    /// a draft, so a finished report may pass unchecked.
    ///
    /// ## Leaves alone
    /// Draft, open, investigating, mitigated; in review; final, published, closed, resolved, complete, reviewed, approved and their
    /// usual forms, with or without a remark, a day or "by …" behind them. Of check boxes the ticked one is the status, and
    /// of front matter and document the stricter one counts.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** parked
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Resolved (2026-02-16)
    /// ```
    ///
    /// A slip of the fingers can be corrected:
    ///
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** In Reveiw (by the platform team)
    /// ```
    /// ```md fixed
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** In Review (by the platform team)
    /// ```
    pub(crate) static UNKNOWN_STATUS = {
        name: "unknown-status", group: Metadata, level: (Info, Info), fixes: [Unsafe],
        strict: (Warning, Warning),
        keys: ["statuses"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let status = cx
        .doc
        .metadata
        .status
        .present()
        .filter(|status| status.value.value.is_none());
    let meant = |word: &str| misspelling::nearest(word, Status::words(cx.dialect));
    let (message, help) = if cx.dialect.only_statuses {
        (
            "this status is none of your team's words; it counts as draft",
            misspelling::one_of(Status::words(cx.dialect).map(|(word, _)| word)),
        )
    } else {
        (
            "this status is none of draft, in review, final; it counts as draft",
            "write Draft, In Review or Final; a remark may follow in brackets".to_owned(),
        )
    };
    let diagnostic = |span: Span| {
        let fix = misspelling::fix(cx, [span], meant);
        Diagnostic::new(span, message)
            .help(help.clone())
            .fixed_by(fix)
    };
    status
        .map(|status| diagnostic(status.span))
        .into_iter()
        .collect()
}
