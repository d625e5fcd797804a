//! `blaming-language`.

use super::{Check, Context, coaching};
use crate::diagnostic::Diagnostic;
use crate::language::VerdictKind;

declare_rule! {
    /// Flags words that put fault, failing or judgement on a person, a role or a team.
    ///
    /// ## Why
    /// A report that finds somebody at fault stops where it should begin: the next person in the same place has the same
    /// tools, the same dashboards and the same minutes. It also teaches everybody to tell less next time. What helps is
    /// what made the action sensible, and what let it have this effect.
    ///
    /// ## Leaves alone
    /// Systems: a service that failed, an alert that did not fire, a careless default. A gap: "there was no runbook". A
    /// plain human action: "an engineer ran the script against production". A slow or wrong turn told as a fact. Plans
    /// that change a system. Whatever stands in code, in quotation marks or in a block quote. The first person belongs to
    /// `self-blame`.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Root cause
    /// The on-call engineer failed to notice the alerts.
    /// ```
    /// ```md bad
    /// ## Lessons learned
    /// The team was careless.
    /// ```
    /// ```md bad
    /// ## Trigger
    /// The on-call engineer forgot to renew the certificate.
    /// ```
    /// ```md good
    /// ## Root cause
    /// The alert for the pool was one of forty that fired in that minute. The health check failed to detect hung
    /// workers. On-call spent ten minutes on slow queries before looking at the pool.
    /// ```
    pub(crate) static BLAMING_LANGUAGE = {
        name: "blaming-language", group: Language, level: (Error, Warning), fixes: [Display], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    coaching::findings(cx, VerdictKind::Blame, coaching::implication)
}
