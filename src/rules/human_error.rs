//! `human-error`.

use super::{Check, Context, coaching};
use crate::diagnostic::Diagnostic;
use crate::language::VerdictKind;

declare_rule! {
    /// Flags human, operator or user error that is given as an explanation.
    ///
    /// ## Why
    /// "Human error" names a category and explains nothing: it was true of every incident in which a person was awake.
    /// It marks the place where the interesting question begins.
    ///
    /// ## Leaves alone
    /// The topic ("prone to human error", "human error is not a root cause"), error messages and identifiers
    /// (`UserError`), the error rate, and what stands in quotation marks.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Root cause
    /// The outage was caused by human error.
    /// ```
    /// ```md good
    /// ## Root cause
    /// The tool applied the change to every region at once. This makes the step prone to human error.
    /// ```
    pub(crate) static HUMAN_ERROR = {
        name: "human-error", group: Language, level: (Error, Warning), fixes: [Display], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    coaching::findings(
        cx,
        VerdictKind::HumanError,
        |_| "names a category, not a cause: the inquiry would stop here",
    )
}
