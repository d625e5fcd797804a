//! `recommended-section`.

use super::{Check, Context, requirements};
use crate::diagnostic::{Diagnostic, Naming};

declare_rule! {
    /// Flags a postmortem that lacks sections which are recommended for its severity.
    ///
    /// ## Why
    /// A severe incident is read again: when it repeats, when a new colleague learns the system, when somebody counts how
    /// incidents are noticed. What set it off, how it was detected, what worked and what was learned are the parts that
    /// those readers miss most. For SEV-1 and SEV-2 these are the other sections of the full template, for SEV-3 the root
    /// cause.
    ///
    /// ## Leaves alone
    /// Required sections belong to `missing-section`. SEV-4, near misses and reports without a severity have no
    /// recommended sections. It is one finding for the whole document.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-3
    ///
    /// ## Summary
    /// Checkout failed for 12 minutes.
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-3
    ///
    /// ## Root cause
    /// The pool kept connections of clients that had gone.
    /// ```
    pub(crate) static RECOMMENDED_SECTION = {
        name: "recommended-section", group: Structure, level: (Warning, Info), fixes: [Display],
        keys: ["sections.recommended", "sections.aliases"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let missing = cx.settings.requirements.missing_recommended(cx.doc);
    if missing.is_empty() {
        return Vec::new();
    }
    let what = requirements::described(cx.doc);
    let naming = Naming {
        one: "missing recommended section:",
        several: "missing recommended sections:",
        many: "recommended sections are missing",
        help: format!("add what a reader of a {what} will look for: {{names}}"),
    };
    let lacks = requirements::lacks(&missing);
    let fix = requirements::insertion(cx, &missing);
    vec![Diagnostic::lacking(cx.doc.anchor, lacks, naming).fix(fix)]
}
