//! `missing-title`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::SectionKind;

declare_rule! {
    /// Flags a postmortem without a title.
    ///
    /// ## Why
    /// The index, the search and the next on-call engineer know an incident by its title. Without one it is a file name.
    ///
    /// ## Leaves alone
    /// A title in the front matter, over a line of `=`, or in a first heading of any level that names no section. A title
    /// that is a prompt belongs to `placeholder-text`.
    ///
    /// ## Examples
    /// ```md bad
    /// **Date:** 2026-02-15
    ///
    /// ## Summary
    ///
    /// Checkout returned errors for 45 minutes.
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Date:** 2026-02-15
    /// ```
    pub(crate) static MISSING_TITLE = {
        name: "missing-title", group: Structure, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let doc = cx.doc;
    let first = doc.sections.first();
    let heading = first.is_some_and(|section| section.kinds == [SectionKind::Other]);
    if !doc.title.is_absent() || heading {
        return Vec::new();
    }
    let finding = Diagnostic::new(
        doc.anchor,
        "no title: what would the index call this incident?",
    )
    .help("start with a line such as `# Postmortem: what broke, for whom`");
    vec![finding]
}
