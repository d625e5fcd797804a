//! `empty-section`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::Content;

declare_rule! {
    /// Flags a heading with nothing under it.
    ///
    /// ## Why
    /// An empty section leaves its reader guessing: is there nothing to say, or did nobody get to it? One line settles it.
    ///
    /// ## Leaves alone
    /// "Unknown", "N/A: no customer data was involved" and "none" are content, and so are pictures, code and subsections.
    /// A section that holds only a template's prompts belongs to `placeholder-text`. Comments are no content.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Impact
    ///
    /// ## Root cause
    /// The pool kept connections of clients that had gone.
    /// ```
    /// ```md good
    /// ## Impact
    /// Unknown: requests are not counted by customer.
    ///
    /// ## Lessons learned
    /// ### What went well
    /// The queue kept every order.
    /// ```
    pub(crate) static EMPTY_SECTION = {
        name: "empty-section", group: Structure, level: (Error, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let sections = cx.doc.sections.iter().enumerate();
    // Nothing under the title of a document is no empty section: there is no document.
    let empty = sections.filter(|(index, section)| {
        section.content == Content::Empty && !(*index == 0 && section.level == Some(1))
    });
    empty
        .map(|(_, section)| {
            Diagnostic::new(
                section.heading,
                format!("\"{}\" has nothing under it", shortened(&section.title)),
            )
            .help("write one line; \"unknown\" or \"N/A: reason\" is an answer too")
        })
        .collect()
}

/// A heading's words as far as they fit into a message.
fn shortened(title: &str) -> String {
    const MOST: usize = 50;
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    title.chars().take(MOST - 1).chain(['…']).collect()
}
