//! `unclosed-code-fence`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags a code fence that is never closed and turns sections into code.
    ///
    /// ## Why
    /// Everything up to the next bare fence, or to the end of the file, is shown as code: the sections in it are not read by
    /// anybody, and no other check sees them.
    ///
    /// ## Leaves alone
    /// A fence that holds no heading of a known section, and one that is marked as Markdown: a template in a document.
    ///
    /// ## Examples
    /// ````md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Root cause
    ///
    /// ```sql
    /// SELECT count(*) FROM pg_stat_activity;
    ///
    /// ## Action items
    ///
    /// - Cap the export at 10 streams
    /// ````
    /// ````md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Root cause
    ///
    /// ```sql
    /// SELECT count(*) FROM pg_stat_activity;
    /// ```
    ///
    /// ## Action items
    ///
    /// - Cap the export at 10 streams
    /// ````
    pub(crate) static UNCLOSED_CODE_FENCE = {
        name: "unclosed-code-fence", group: Structure, level: (Error, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let Some(fence) = &cx.doc.open_fence else {
        return Vec::new();
    };
    let sections = match fence.swallowed.len() {
        1 => "a section".to_owned(),
        count => format!("{count} sections"),
    };
    let message = format!("this code fence is not closed: it makes {sections} code");
    let finding = Diagnostic::new(fence.span, message)
        .help("close it on a line of its own where the code ends");
    let first = fence.swallowed.first();
    let finding = first.into_iter().fold(finding, |finding, heading| {
        finding.label(heading.span, "shown as code")
    });
    vec![finding]
}
