//! `fault-word`.

use super::{Check, Context, coaching};
use crate::diagnostic::Diagnostic;
use crate::language::{Frame, VerdictKind};

declare_rule! {
    /// Flags a word of fault for what a person did, where no person is named.
    ///
    /// ## Why
    /// "Was accidentally merged" and "an oversight" still say that somebody did it wrong, only more politely. What made
    /// it easy to do is the part that can be changed.
    ///
    /// ## Leaves alone
    /// A change, a job or a script that is the subject ("the job mistakenly targeted production"), and facts about values
    /// ("an incorrect limit", "misconfigured").
    ///
    /// ## Examples
    /// ```md bad
    /// ## Root cause
    /// The branch was accidentally merged before the freeze.
    /// ```
    /// ```md good
    /// ## Root cause
    /// The branch was merged before the freeze; the merge queue does not know of freezes.
    /// ```
    pub(crate) static FAULT_WORD = {
        name: "fault-word", group: Language, level: (Info, Info), fixes: [Display], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    coaching::findings(cx, VerdictKind::FaultWord, |frame| match frame {
        Frame::Guard => coaching::implication(frame),
        _ => "a word of fault, though nobody is named",
    })
}
