//! `self-blame`.

use super::{Check, Context, coaching};
use crate::diagnostic::Diagnostic;
use crate::language::VerdictKind;

declare_rule! {
    /// Flags blame in the first person.
    ///
    /// ## Why
    /// "We forgot" sounds generous and ends the inquiry all the same: memory is no control, and next year's team will
    /// forget as well. The honest part of it is worth a sentence about the system.
    ///
    /// ## Leaves alone
    /// What happened, told as a fact ("we rolled back at 14:52", "we noticed at 14:40"); a gap ("we had no alert for
    /// this", "we were not aware of the change"); plans ("we will add a check").
    ///
    /// ## Examples
    /// ```md bad
    /// ## Root cause
    /// We forgot to renew the certificate.
    /// ```
    /// ```md good
    /// ## Root cause
    /// Nothing told us when the certificate would expire. We noticed at 14:40 and renewed it.
    /// ```
    pub(crate) static SELF_BLAME = {
        name: "self-blame", group: Language, level: (Warning, Info), fixes: [Display], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    coaching::findings(cx, VerdictKind::SelfBlame, coaching::implication)
}
