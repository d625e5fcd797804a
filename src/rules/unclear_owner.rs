//! `unclear-owner`.

use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Row};
use crate::model::Action;
use crate::span::Spanned;

declare_rule! {
    /// Flags action items whose owner is everybody or nobody in particular.
    ///
    /// ## Why
    /// What belongs to everyone waits for someone. A reader should know whom to ask.
    ///
    /// ## Leaves alone
    /// Persons, roles and teams by name, also several of them unless pm.yaml asks for one with
    /// `rules: {unclear-owner: {single: true}}`; an empty owner, which belongs to `missing-owner`.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Owner |
    /// |---|---|
    /// | Cap the export at 10 streams | everyone |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | Action | Owner |
    /// |---|---|
    /// | Cap the export at 10 streams | Platform team |
    /// ```
    pub(crate) static UNCLEAR_OWNER = {
        name: "unclear-owner", group: Actions, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// Owners that are nobody in particular, in lower case.
const CROWDS: &[&str] = &[
    "everyone",
    "everybody",
    "all",
    "all of us",
    "all teams",
    "anyone",
    "anybody",
    "someone",
    "somebody",
    "the team",
    "team",
    "our team",
    "whole team",
    "the whole team",
    "us",
    "we",
    "various",
    "multiple",
    "several",
    "volunteer",
    "whoever",
];

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let crowd = |action: &Action| -> Option<Spanned<String>> {
        let owner = action.owner.present()?;
        let name = owner.value.to_lowercase();
        let is_crowd = CROWDS.contains(&name.trim());
        let are_several = cx.settings.policy.single_owner && are_several(&name);
        (is_crowd || are_several).then(|| owner.clone())
    };
    let mut found = cx.doc.actions.iter().filter_map(crowd).peekable();
    let Some(first) = found.peek() else {
        return Vec::new();
    };
    let message = |owner: &str| format!("`{owner}` owns this: whom would a reader ask?");
    let finding = Diagnostic::new(first.span, message(&first.value))
        .help("name one person, role or team; others can help");
    vec![found.fold(finding, |finding, owner| {
        let row = Row {
            place: owner.span,
            headline: Some(message(&owner.value)),
        };
        let label = if are_several(&owner.value) {
            "more than one"
        } else {
            "nobody in particular"
        };
        finding.row_at(row, owner.span, label)
    })]
}

/// Whether an owner is a list of several.
fn are_several(name: &str) -> bool {
    let names = name.split([',', ';', '&', '+', '/']);
    let names = names.flat_map(|name| name.split(" and "));
    names
        .filter(|name| name.contains(char::is_alphabetic))
        .count()
        > 1
}

#[cfg(test)]
mod tests {
    use super::are_several;

    #[test]
    fn several_owners_are_a_list() {
        for list in [
            "Ana, Ben",
            "@ana @ben, @cem",
            "Ana and Ben",
            "Search/Payments",
            "Ana & Ben",
        ] {
            assert!(are_several(list), "{list}");
        }
        for one in [
            "Ana Lind",
            "Platform team",
            "Sandy Hand",
            "Ana (#12)",
            "Ana,",
        ] {
            assert!(!are_several(one), "{one}");
        }
    }
}
