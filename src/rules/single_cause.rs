//! `single-cause`.

use super::{Check, Context, coaching};
use crate::diagnostic::Diagnostic;
use crate::language::VerdictKind;

declare_rule! {
    /// Flags the claim that one cause was the only one.
    ///
    /// ## Why
    /// Several conditions had to meet before anybody noticed anything. A report that names one of them as the sole cause
    /// invites a fix for that one and leaves the others in place.
    ///
    /// ## Leaves alone
    /// The heading "Root cause", "the root cause was …", and a single point of failure.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Root cause
    /// The expired certificate was the sole cause of the outage.
    /// ```
    /// ```md good
    /// ## Root cause
    /// The root cause was an expired certificate on a load balancer, a single point of failure.
    /// ```
    pub(crate) static SINGLE_CAUSE = {
        name: "single-cause", group: Language, level: (Info, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    coaching::findings(cx, VerdictKind::SingleCause, coaching::implication)
}
