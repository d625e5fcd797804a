//! `duplicate-action-id`.

use super::{Check, Context};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::model::Action;
use crate::span::{Span, Spanned};
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
        name: "duplicate-action-id", group: Actions, level: (Warning, Info), fixes: [Display], since: "0.1.0",
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
            .help("give this item the next free id")
            .fixed_by(renumber(id, &cx.doc.actions));
            found.push(finding);
        } else {
            seen.insert(name, id.span);
        }
    }
    found
}

/// The id with the number after the highest that its kind has: `A-07` becomes `A-12`.
fn renumber(id: &Spanned<String>, actions: &[Action]) -> Option<Fix> {
    let (prefix, digits) = numbered(&id.value);
    let taken = actions.iter().filter_map(|action| action.id.value());
    let numbers = taken
        .map(|id| numbered(id))
        .filter(|(other, _)| other.eq_ignore_ascii_case(prefix))
        .filter_map(|(_, digits)| digits.parse::<u32>().ok());
    let free = numbers.max()?.checked_add(1)?;
    let width = digits.len().min(9);
    let text = format!("{prefix}{free:0width$}");
    Some(Fix {
        title: format!("number it {text}"),
        applicability: Applicability::Display,
        edits: vec![Edit {
            span: id.span,
            text,
        }],
    })
}

/// An id as what stands before its number, and the digits of that.
fn numbered(id: &str) -> (&str, &str) {
    let digits = id.bytes().rev().take_while(u8::is_ascii_digit).count();
    id.split_at(id.len() - digits)
}
