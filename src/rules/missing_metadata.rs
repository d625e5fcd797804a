//! `missing-metadata`.

use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Lack, Naming};
use crate::model::Kind;

declare_rule! {
    /// Flags a postmortem that does not state its authors, status or severity.
    ///
    /// ## Why
    /// The severity decides which sections are needed, the status which findings matter, and the authors are who can be
    /// asked. All three are columns of the index.
    ///
    /// ## Leaves alone
    /// Any usual form counts: bold or plain lines, lists, tables, headings, front matter. A prompt belongs to
    /// `placeholder-text`, the date to `missing-date`, and a near miss needs no severity. It is one finding for the whole
    /// document.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Draft
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// Author: Payments team | Status: Draft | Severity: SEV-2
    /// ```
    pub(crate) static MISSING_METADATA = {
        name: "missing-metadata", group: Metadata, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let metadata = &cx.doc.metadata;
    let severity = metadata.severity.is_absent() && metadata.kind != Kind::NearMiss;
    let fields = [
        (
            metadata.authors.is_absent(),
            "authors",
            "**Author(s):** Payments team",
        ),
        (metadata.status.is_absent(), "status", "**Status:** Draft"),
        (severity, "severity", "**Severity:** SEV-2"),
    ];
    let absent: Vec<_> = fields.into_iter().filter(|&(absent, ..)| absent).collect();
    let Some((_, _, example)) = absent.first() else {
        return Vec::new();
    };
    let naming = Naming {
        one: "missing metadata:",
        several: "missing metadata:",
        many: "lines of metadata are missing",
        help: format!("add a line for each under the title, such as `{example}`"),
    };
    let lacks = absent.iter().map(|&(_, name, _)| Lack::of(name));
    vec![Diagnostic::lacking(cx.doc.anchor, lacks.collect(), naming)]
}
