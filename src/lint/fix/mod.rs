//! Fixes, applied until nothing is left to fix.

mod pass;
#[cfg(test)]
mod tests;

use super::{Linter, Outcome};
use crate::diagnostic::Applicability;
use crate::source::SourceFile;
use pass::Pass;

/// After so many passes fixes are no longer mending but undoing one another.
const MOST_PASSES: usize = 12;

/// A document after its fixes.
#[derive(Clone)]
pub struct Fixed {
    /// The new text with what remains in it.
    pub outcome: Outcome,
    /// How many findings the fixes mended.
    pub findings: usize,
    /// Rules whose fixes came to no end, each undoing what another did: none of theirs is applied.
    pub at_odds: Vec<String>,
}

impl Linter {
    /// Applies the fixes of a checked document, up to and with those of an applicability; display ones never.
    ///
    /// Where edits overlap, the first one wins and the others are tried on the text that it made. No byte outside of the
    /// edits changes. A document that `pm` failed on stays as it is.
    #[must_use]
    pub fn fix(&self, found: &Outcome, relative: &str, most: Applicability) -> Fixed {
        settle(found, most, &|source| self.lint(source, relative))
    }
}

/// How a changed document is checked.
type Check<'a> = &'a dyn Fn(SourceFile) -> Outcome;

/// Applies fixes until there are none, without those of rules that find no end.
fn settle(found: &Outcome, most: Applicability, check: Check<'_>) -> Fixed {
    let mut at_odds = Vec::new();
    loop {
        match converge(found, most, &at_odds, check) {
            Ok((outcome, findings)) => {
                return Fixed {
                    outcome,
                    findings,
                    at_odds,
                };
            }
            // Each round leaves out at least one rule more.
            Err(restless) => at_odds.extend(restless),
        }
    }
}

/// The document with nothing left to fix and the number of findings mended; else the rules that found no end.
fn converge(
    found: &Outcome,
    most: Applicability,
    left_out: &[String],
    check: Check<'_>,
) -> Result<(Outcome, usize), Vec<String>> {
    let mut outcome = found.clone();
    let mut mended = 0;
    let mut restless = Vec::new();
    for nth in 0..MOST_PASSES {
        let Some(pass) = Pass::over(&outcome.report, most, left_out) else {
            return Ok((outcome, mended));
        };
        let next = check(pass.text(&outcome.report.source));
        if next.report.failed {
            return Err(pass.rules());
        }
        mended += pass.mended(&outcome.report, &next.report);
        // The first passes may have done honest work.
        if nth >= MOST_PASSES / 2 {
            restless.extend(pass.rules());
        }
        outcome = next;
    }
    restless.sort_unstable();
    restless.dedup();
    Err(restless)
}
