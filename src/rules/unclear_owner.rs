//! `unclear-owner`.

use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Row};
use crate::language::is_given_name;
use crate::model::Action;
use crate::span::Spanned;

declare_rule! {
    /// Flags action items whose owner is everybody or nobody in particular.
    ///
    /// ## Why
    /// What belongs to everyone waits for someone, and so does what waits for a volunteer or says "unassigned", "n.n." or
    /// "alle". A reader should know whom to ask.
    ///
    /// ## Leaves alone
    /// Persons, roles and teams by name, also several of them; an empty owner, which belongs to `missing-owner`. With
    /// `rules: {unclear-owner: {single: true}}` in pm.yaml two owners of one item are unclear too.
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
        name: "unclear-owner", group: Actions, level: (Warning, Info), fixes: [],
        keys: ["rules.unclear-owner.single"], since: "0.1.0",
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
    "volunteers",
    "a volunteer",
    "volunteer needed",
    "volunteer wanted",
    "volunteers needed",
    "needs a volunteer",
    "needs an owner",
    "owner needed",
    "to be assigned",
    "unassigned",
    "n.n",
    "alle",
    "not assigned",
    "not yet assigned",
    "nobody yet",
    "no one yet",
    "no owner",
    "no owner yet",
    "whoever",
];

/// How an owner begins that is anyone of a group: "someone from ops", "whoever is on call".
const ANYONE: &[&str] = &[
    "someone ",
    "somebody ",
    "anyone ",
    "anybody ",
    "whoever ",
    "everyone ",
    "everybody ",
    "one of ",
];

/// Whether an owner is nobody whom a reader could ask.
fn is_crowd(owner: &str) -> bool {
    let name = owner.trim().to_lowercase();
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    CROWDS.contains(&name) || ANYONE.iter().any(|lead| name.starts_with(lead))
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let single = cx.settings.policy.single_owner;
    let unclear = |action: &Action| -> Option<(Spanned<String>, &'static str)> {
        let owner = action.owner.present()?;
        if is_crowd(&owner.value) {
            return Some((owner.clone(), "nobody in particular"));
        }
        (single && is_several(&owner.value)).then(|| (owner.clone(), "more than one owner"))
    };
    let mut found = cx.doc.actions.iter().filter_map(unclear).peekable();
    let Some((first, _)) = found.peek() else {
        return Vec::new();
    };
    let message = |owner: &str| {
        let owner: String = owner.chars().take(LONGEST).collect();
        format!("`{owner}` owns this: whom would a reader ask?")
    };
    let finding = Diagnostic::new(first.span, message(&first.value))
        .help("name one person, role or team; others can help");
    vec![found.fold(finding, |finding, (owner, label)| {
        let row = Row {
            place: owner.span,
            headline: Some(message(&owner.value)),
            lacks: None,
        };
        finding.row_at(row, owner.span, label)
    })]
}

/// So many characters of an owner fit into a message.
const LONGEST: usize = 36;

/// Whether a cell names two owners or more: by a mark between them, or by an "and" between two persons or handles, since
/// "Trust and Safety" is one team.
fn is_several(owner: &str) -> bool {
    let outside = owner.split(['(', '[']).next().unwrap_or_default();
    let named = |part: &&str| part.chars().any(char::is_alphabetic);
    if outside
        .split([',', ';', '/', '+', '\n'])
        .filter(named)
        .count()
        > 1
    {
        return true;
    }
    let person = |part: &str| {
        let first = part.split_whitespace().next().unwrap_or_default();
        first.starts_with('@') || is_given_name(first)
    };
    let joined = [" and ", " & ", " und ", " et ", " y "];
    joined
        .iter()
        .filter_map(|and| outside.split_once(and))
        .any(|(one, other)| person(one) && person(other))
}

#[cfg(test)]
mod tests {
    use super::{is_crowd, is_several};

    #[test]
    fn whoever_is_asked_and_nobody_yet_are_no_owners() {
        for crowd in [
            "unassigned",
            "(unassigned)",
            "nobody yet",
            "whoever is on call",
            "volunteer needed",
            "n.n.",
            "alle",
            "Someone from ops",
        ] {
            assert!(is_crowd(crowd), "{crowd}");
        }
        for owner in ["Ana", "Platform", "Volunteer programme", "on call", "Allan"] {
            assert!(!is_crowd(owner), "{owner}");
        }
    }

    #[test]
    fn two_names_are_several_owners_and_a_team_of_two_words_is_one() {
        for several in [
            "Ana, Kim",
            "Platform / Search",
            "@ana and @kim",
            "Ana & David",
            "Ana; Kim (Platform)",
        ] {
            assert!(is_several(several), "{several}");
        }
        for one in [
            "Ana",
            "Trust and Safety",
            "Platform (EU, US)",
            "on-call engineer",
            "Research & Development",
            "",
        ] {
            assert!(!is_several(one), "{one}");
        }
    }
}
