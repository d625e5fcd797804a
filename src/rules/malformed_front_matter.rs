//! `malformed-front-matter`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::markdown::FrontMatterFaultKind;

declare_rule! {
    /// Flags front matter that is never closed or is no YAML.
    ///
    /// ## Why
    /// Site generators and other readers of YAML drop the whole of it for one bracket that is missing, and with it the date,
    /// the severity and the tags of the incident. Without its closing line it is shown as text; closed further down by a
    /// line that was meant to part sections, it takes the sections between with it.
    ///
    /// ## Leaves alone
    /// A document that begins with a line of dashes and no key right below it, a second colon on a line (`title: Pool: 502s`),
    /// templates with `{{ … }}`, and front matter of more than 4 KiB.
    ///
    /// ## Examples
    /// ```md bad
    /// ---
    /// title: Checkout returned errors
    /// date: [2026-02-15
    /// severity: SEV-2
    /// ---
    ///
    /// ## Summary
    ///
    /// The pool was full.
    /// ```
    /// ```md bad
    /// ---
    /// title: Checkout returned errors
    /// date: 2026-02-15
    ///
    /// ## Summary
    ///
    /// The pool was full.
    /// ```
    /// ```md good
    /// ---
    /// title: Checkout returned errors
    /// date: 2026-02-15
    /// ---
    ///
    /// ## Summary
    ///
    /// The pool was full.
    /// ```
    /// ```md good
    /// ---
    ///
    /// # Postmortem: checkout returned errors
    /// ```
    pub(crate) static MALFORMED_FRONT_MATTER = {
        name: "malformed-front-matter", group: Structure, level: (Warning, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let fault = cx.doc.markdown.front_matter_fault.as_ref();
    let finding = fault.map(|fault| match &fault.kind {
        FrontMatterFaultKind::Unclosed => {
            Diagnostic::new(fault.span, "this front matter is not closed")
                .help("write `---` on a line of its own below its last key")
        }
        FrontMatterFaultKind::NoYaml(reason) => {
            const MOST: usize = 54;
            let short: String = reason.chars().take(MOST).collect();
            let dots = if short.len() < reason.len() {
                "…"
            } else {
                ""
            };
            let message = format!("front matter is no YAML: {short}{dots}");
            Diagnostic::new(fault.span, message)
                .help("close its brackets and quotes, and quote a value that begins with a sign")
        }
    });
    finding.into_iter().collect()
}
