//! `unknown-priority`.

use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Row};
use crate::model::Action;

declare_rule! {
    /// Flags priorities of action items that are not in the list of priorities.
    ///
    /// ## Why
    /// A priority sets how long an item may take. A word outside the list sets nothing, and counts and overviews leave the
    /// item out.
    ///
    /// ## Leaves alone
    /// `P0` to `P4` in any spelling (`p1`, `P-1`, `P1 (high)`). Prompts belong to `placeholder-text`.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Priority |
    /// |---|---|
    /// | Cap the export at 10 streams | Soonish |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | Action | Priority |
    /// |---|---|
    /// | Cap the export at 10 streams | P1 |
    /// ```
    pub(crate) static UNKNOWN_PRIORITY = {
        name: "unknown-priority", group: Actions, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let unknown = |action: &Action| {
        let stated = action.priority.present()?;
        stated.value.value.is_none().then(|| stated.clone())
    };
    let mut found = cx.doc.actions.iter().filter_map(unknown).peekable();
    let Some(first) = found.peek() else {
        return Vec::new();
    };
    let message = |word: &str| {
        let word: String = word.chars().take(24).collect();
        format!("`{word}` is no priority of the list: how soon is that?")
    };
    let finding = Diagnostic::new(first.span, message(&first.value.raw))
    .help("use P0 to P4, or set `unknown-priority: off` under `rules` in pm.yaml if these words are the custom");
    vec![found.fold(finding, |finding, stated| {
        let row = Row {
            place: stated.span,
            headline: Some(message(&stated.value.raw)),
        };
        finding.row_at(row, stated.span, "not in the list")
    })]
}
