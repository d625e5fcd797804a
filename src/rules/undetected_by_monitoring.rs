//! `undetected-by-monitoring`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::language::Verdict;
use crate::model::action::ActionKind;
use crate::model::{Action, Noticed};

declare_rule! {
    /// Flags an incident that people noticed before any monitor did, without an action item that makes it seen sooner.
    ///
    /// ## Why
    /// Until a customer writes, nobody works on it. What told the customer can often tell a monitor: the missing row, the
    /// slow page, the error that was counted and never looked at.
    ///
    /// ## Leaves alone
    /// Documents whose Detection section names an alert, a dashboard or a log that told of it, and those with an item of the
    /// kind `detect` or with words on alerts, metrics or checks.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Detection
    ///
    /// Two customers reported empty carts; no alert fired.
    ///
    /// ## Action items
    ///
    /// - Cap the export at 10 streams
    /// ```
    /// ```md good
    /// ## Detection
    ///
    /// Two customers reported empty carts; no alert fired.
    ///
    /// ## Action items
    ///
    /// - Cap the export at 10 streams
    /// - Page the on-call engineer when more than 1 % of carts are empty for 5 minutes
    /// ```
    pub(crate) static UNDETECTED_BY_MONITORING = {
        name: "undetected-by-monitoring", group: Consistency, level: (Info, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// Beginnings of words that an item on detection has.
#[rustfmt::skip]
const SIGNALS: &[&str] = &[
    "alert", "alarm", "monitor", "dashboard", "detect", "page", "paging", "probe", "synthetic", "canary", "notif", "metric", "health", "observab",
    "slo", "threshold", "log", "trace", "tracing", "check", "test", "watch", "warn", "scan", "report", "visib", "canaries", "telemetr", "measure", "track", "audit", "valid", "verif",
];

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let Some(noticed) = &cx.doc.noticed else {
        return Vec::new();
    };
    let actions = &cx.doc.actions;
    let judged = |verdict: &Verdict| {
        cx.doc
            .markdown
            .text
            .span(verdict.span)
            .overlaps(noticed.span)
    };
    // Of words that put fault on people the language rules speak.
    if actions.is_empty() || actions.iter().any(detects) || cx.verdicts().iter().any(judged) {
        return Vec::new();
    }
    let message = match noticed.value {
        Noticed::Outside => "noticed by those it hurt, and no action item is about detection",
        Noticed::Inside => "noticed by chance or by hand, and no action item is about detection",
    };
    let finding = Diagnostic::new(noticed.span, message)
        .help("add an item: which signal, at which value, tells whom?");
    vec![finding]
}

/// Whether an item may make the like of it seen sooner.
fn detects(action: &Action) -> bool {
    let text = action.text.value.to_lowercase();
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    action.kind == Some(ActionKind::Detect)
        || !text.is_ascii() && text.chars().any(|c| c > '\u{2E80}')
        || words.any(|word| SIGNALS.iter().any(|signal| word.starts_with(signal)))
}
