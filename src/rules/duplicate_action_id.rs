//! `duplicate-action-id`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use std::collections::BTreeMap;

declare_rule! {
    /// Flags an action item that has the id of an earlier one.
    ///
    /// ## Why
    /// "Item 4 is done" must mean one item, in a review as in a commit message.
    ///
    /// ## Leaves alone
    /// Lists that each count from 1; issue numbers such as `#12`, to which several items may belong.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | ID | Action |
    /// |---|---|
    /// | A-1 | Cap the export at 10 streams |
    /// | A-1 | Alert when the pool is 80 % full |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | ID | Action |
    /// |---|---|
    /// | A-1 | Cap the export at 10 streams |
    /// | A-2 | Alert when the pool is 80 % full |
    /// ```
    pub(crate) static DUPLICATE_ACTION_ID = {
        name: "duplicate-action-id", group: Actions, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    let mut found = Vec::new();
    for id in cx
        .doc
        .actions
        .iter()
        .filter_map(|action| action.id.present())
    {
        let name = id.value.to_lowercase();
        if name == "1" {
            // Another list that counts from the start.
            seen.retain(|name, _| name.parse::<u32>().is_err());
        }
        if name.starts_with('#') {
            continue;
        }
        if let Some(&first) = seen.get(&name) {
            let shown: String = id.value.chars().take(24).collect();
            let finding = Diagnostic::new(
                id.span,
                format!("the id `{shown}` is taken: which of the two is meant?"),
            )
            .label(first, "first used here")
            .help("give this item the next free id");
            found.push(finding);
        } else {
            seen.insert(name, id.span);
        }
    }
    found
}
