//! `unknown-severity`.

use super::{Check, Context, misspelling};
use crate::diagnostic::Diagnostic;
use crate::model::Severity;
use crate::span::Span;

declare_rule! {
    /// Flags a severity outside SEV-1 to SEV-4.
    ///
    /// ## Why
    /// The severity decides which sections are needed and how incidents are counted; one that is not known gets the least
    /// of both.
    ///
    /// ## Leaves alone
    /// SEV-1, sev1, S1, P1, "Severity 1" and a number alone, with or without a remark behind them. A near miss needs none.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** catastrophic
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** sev2 (all orders, 12 minutes)
    /// ```
    ///
    /// A slip of the fingers can be corrected:
    ///
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SVE-2 (all orders, 12 minutes)
    /// ```
    /// ```md fixed
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-2 (all orders, 12 minutes)
    /// ```
    pub(crate) static UNKNOWN_SEVERITY = {
        name: "unknown-severity", group: Metadata, level: (Warning, Info), fixes: [Unsafe],
        strict: (Error, Warning),
        keys: ["severities"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let near_miss = cx.doc.metadata.kind == crate::model::Kind::NearMiss;
    let severity = cx
        .doc
        .metadata
        .severity
        .present()
        .filter(|severity| severity.value.value.is_none() && !near_miss);
    let meant = |word: &str| misspelling::nearest(word, Severity::words(cx.dialect));
    let (message, help) = if cx.dialect.only_severities {
        (
            "this severity is none of your team's words; it counts as not stated",
            misspelling::one_of(Severity::words(cx.dialect).map(|(word, _)| word)),
        )
    } else {
        (
            "this severity is none of SEV-1 to SEV-4; it counts as not stated",
            "write SEV-1, SEV-2, SEV-3 or SEV-4; words may follow in brackets".to_owned(),
        )
    };
    let diagnostic = |span: Span| {
        let fix = misspelling::fix(cx, [span], meant);
        Diagnostic::new(span, message)
            .help(help.clone())
            .fixed_by(fix)
    };
    severity
        .map(|severity| diagnostic(severity.span))
        .into_iter()
        .collect()
}
