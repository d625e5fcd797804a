//! `counterfactual`.

use super::{Check, Context, coaching};
use crate::diagnostic::Diagnostic;
use crate::language::VerdictKind;

declare_rule! {
    /// Flags people measured by what they should, could or would have done.
    ///
    /// ## Why
    /// What did not happen cannot have caused anything. "Should have" describes a world in which the outcome was known,
    /// and takes the place of the question how things looked at the time. As a wish for the future it is an action item.
    ///
    /// ## Leaves alone
    /// Systems ("the alert should have fired", "a canary would have caught it"), plans ("we should add a canary"), worse
    /// courses that were avoided ("it could have been worse"), and "have" as the main verb ("each team should have an
    /// owner").
    ///
    /// ## Examples
    /// ```md bad
    /// ## What went poorly
    /// - The responder should have rolled back at 14:10.
    /// ```
    /// ```md bad
    /// ## What went poorly
    /// - The change should have been reviewed by the storage team.
    /// ```
    /// ```md good
    /// ## What went poorly
    /// - Until 14:25 the rollback was not listed among the options in the runbook.
    /// - A canary stage would have caught the regression. We should add one.
    /// ```
    pub(crate) static COUNTERFACTUAL = {
        name: "counterfactual", group: Language, level: (Warning, Info), fixes: [Display], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    coaching::findings(cx, VerdictKind::Counterfactual, |_| {
        coaching::implication(crate::language::Frame::Imagined)
    })
}
