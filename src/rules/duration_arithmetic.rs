//! `duration-arithmetic`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::Spell;
use crate::model::length::Stated;

declare_rule! {
    /// Flags a line whose start, end and length cannot all be true.
    ///
    /// ## Why
    /// "14:23 to 15:08 (54 minutes)" holds two lengths, and readers, statistics and error budgets will each pick one.
    /// One of the three numbers is a slip of the pen; the timeline mostly tells which.
    ///
    /// ## Leaves alone
    /// A difference of a minute, of half the last stated unit ("2 hours"), or of a tenth where the length is hedged
    /// ("about 50 minutes"). An end on the next day, times that count to twelve without am or pm, and zones that cannot
    /// be compared. Lengths of something else: "14:23 to 15:08, delayed by 2 hours".
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// - **Duration:** 14:23 UTC to 15:08 UTC (54 minutes)
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// - **Duration:** 23:40 UTC to 00:25 UTC (45 minutes)
    /// ```
    pub(crate) static DURATION_ARITHMETIC = {
        name: "duration-arithmetic", group: Consistency, level: (Error, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let wrong = cx.doc.spells.iter().filter(|spell| !spell.agrees());
    wrong.filter_map(finding).collect()
}

fn finding(spell: &Spell) -> Option<Diagnostic> {
    let computed = Stated::spelled(*spell.computed.first()?);
    let stated = Stated::spelled(spell.stated.value.duration.seconds);
    let message = format!("stated as {stated}, but start and end are {computed} apart");
    let help = format!("correct the length to {computed}, or the start or end beside it");
    let diagnostic = Diagnostic::new(spell.stated.span, message)
        .help(help)
        .label(spell.window.span, format!("from start to end: {computed}"));
    Some(diagnostic)
}
