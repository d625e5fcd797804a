//! `unknown-priority`.

use super::{Check, Context, misspelling};
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
    ///
    /// A letter that looks like the number can be corrected, and so can a misspelt priority of the team's own:
    ///
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Priority |
    /// |---|---|
    /// | Cap the export at 10 streams | PO |
    /// ```
    /// ```md fixed
    /// ## Action items
    ///
    /// | Action | Priority |
    /// |---|---|
    /// | Cap the export at 10 streams | P0 |
    /// ```
    pub(crate) static UNKNOWN_PRIORITY = {
        name: "unknown-priority", group: Actions, level: (Warning, Info), fixes: [Unsafe],
        keys: ["priorities"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let unknown = |action: &Action| {
        let stated = action.priority.present()?;
        stated.value.value.is_none().then(|| stated.clone())
    };
    let found: Vec<_> = cx.doc.actions.iter().filter_map(unknown).collect();
    let Some(first) = found.first() else {
        return Vec::new();
    };
    let message = |word: &str| {
        let word: String = word.chars().take(24).collect();
        format!("`{word}` is no priority of the list: how soon is that?")
    };
    let finding = Diagnostic::new(first.span, message(&first.value.raw))
    .help("use P0 to P4, or set `unknown-priority: off` under `rules` in pm.yaml if these words are the custom");
    let fix = misspelling::fix(cx, found.iter().map(|stated| stated.span), |word| {
        let own = cx.dialect.priorities.iter().map(String::as_str);
        look_alike(word).or_else(|| misspelling::nearest(word, own.map(|name| (name, name))))
    });
    let finding = found.iter().fold(finding, |finding, stated| {
        let row = Row {
            place: stated.span,
            headline: Some(message(&stated.value.raw)),
            lacks: None,
        };
        finding.row_at(row, stated.span, "not in the list")
    });
    vec![finding.fixed_by(fix)]
}

/// The priority of which the number is written as a letter that looks like it.
fn look_alike(word: &str) -> Option<String> {
    let priority = match word {
        "PO" | "Po" | "po" | "pO" => "P0",
        "PI" | "Pl" | "pl" | "pI" => "P1",
        _ => return None,
    };
    Some(priority.to_owned())
}
