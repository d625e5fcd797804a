//! `long-summary`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::{Section, SectionKind};

declare_rule! {
    /// Flags a summary that is too long to be one.
    ///
    /// ## Why
    /// Most readers read the summary alone: what broke, for whom, how long, why, and whether it can happen again. Five
    /// sentences hold that; what does not fit has a section of its own.
    ///
    /// ## Leaves alone
    /// Up to five sentences and 120 words. Tables, code, quotations and subsections are not counted, nor are merged
    /// headings such as "Summary and impact", sections such as "What happened", which tell the whole story, and a report of
    /// which the summary is more than a half.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Summary
    ///
    /// Checkout returned errors. It began at 14:23. An alert fired at 14:25. The pool was full. The export had kept
    /// connections open. A restart freed them. Checkout was well again at 15:08.
    /// ```
    /// ```md good
    /// ## Summary
    ///
    /// Checkout returned errors for 45 minutes, from 14:23 to 15:08. The export had kept connections open until the pool was
    /// full. A restart freed them.
    /// ```
    pub(crate) static LONG_SUMMARY = {
        name: "long-summary", group: Structure, level: (Info, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// What a summary may have.
const SENTENCES: usize = 5;
const WORDS: usize = 120;

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let plain =
        |section: &&Section| section.kinds == [SectionKind::Summary] && !section.may_be_account();
    let Some(summary) = cx.doc.sections.iter().find(plain) else {
        return Vec::new();
    };
    let extent = cx.doc.extent(summary);
    let all = || cx.doc.markdown.text.as_str().split_whitespace().count();
    let long = if extent.words > WORDS && extent.words * 2 <= all() {
        format!("{} words", extent.words)
    } else if extent.words <= WORDS && extent.sentences > SENTENCES {
        format!("{} sentences", extent.sentences)
    } else {
        return Vec::new();
    };
    let message = format!("a summary of {long}: which of them does every reader need?");
    let finding = Diagnostic::new(summary.heading, message)
        .help("keep what broke, for whom, how long and why; move the rest to its section");
    vec![finding]
}
