//! `placeholder-text`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;

declare_rule! {
    /// Flags a template's prompt that nobody has filled in.
    ///
    /// ## Why
    /// A prompt in a finished report is a question that was never answered, and a reader cannot tell it from one that has
    /// no answer. In a draft each prompt is one thing left to do.
    ///
    /// ## Leaves alone
    /// Prompts are told by their shape, whoever wrote the template: bracketed words, `{{ … }}`, `TBD`, `TODO`, `HH:MM`,
    /// `YYYY-MM-DD` or an untouched choice as a whole paragraph, item, cell or value. Links, check boxes, footnotes, tags
    /// such as `[detect]`, tickets such as `[OPS-12]`, code, a TODO inside a sentence or in a column of states or tickets,
    /// and `SEV-1/SEV-2`, which leaves choices out, are left alone. No other rule
    /// speaks of a place that holds a prompt.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Impact
    /// - **Users affected:** [How many, by which count?]
    /// ```
    /// ```md good
    /// ## Impact
    /// - **Users affected:** about 1,200, by distinct session
    /// - [x] checked [the dashboard](https://example.org/d/1); TODO in the code is tracked as [OPS-12]
    /// ```
    pub(crate) static PLACEHOLDER_TEXT = {
        name: "placeholder-text", group: Structure, level: (Error, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let prompts = cx.doc.prompts.iter();
    prompts
        .map(|&span| {
            Diagnostic::new(span, "this prompt of the template is not filled in")
                .help("replace it, or write \"unknown\" or \"N/A: reason\" if there is no answer")
        })
        .collect()
}
