//! `unaddressed-finding`.

use super::archive::Words;
use super::points::{Point, listed};
use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::action::is_ticket;
use crate::model::{Section, SectionKind};

declare_rule! {
    /// Flags what went poorly, or a contributing factor, that no action item answers.
    ///
    /// ## Why
    /// What a team wrote down as a difficulty and left out of its plan is there the next time. A decision not to act is an
    /// answer too, if it stands there.
    ///
    /// ## Leaves alone
    /// Points that share a telling word with an item, name its number or a ticket, or say why nothing is done; documents
    /// without action items, which belong to `no-action-items`.
    ///
    /// ## Examples
    /// ```md bad
    /// ## What went poorly
    ///
    /// - The status page stayed green for 15 minutes.
    ///
    /// ## Action items
    ///
    /// - Cap the export at 10 streams
    /// ```
    /// ```md good
    /// ## What went poorly
    ///
    /// - The status page stayed green for 15 minutes.
    ///
    /// ## Action items
    ///
    /// - Cap the export at 10 streams
    /// - Turn the status page yellow when the checkout probe fails
    /// ```
    pub(crate) static UNADDRESSED_FINDING = {
        name: "unaddressed-finding", group: Actions, level: (Off, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// Words by which a point says that nothing is to be done.
const SETTLED: &[&str] = &[
    "no action",
    "won't fix",
    "will not fix",
    "accepted",
    "fixed",
    "resolved",
    "already",
    "out of scope",
    "none",
    "nothing",
];

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let actions = &cx.doc.actions;
    if actions.is_empty() {
        return Vec::new();
    }
    let plan: Vec<Words> = actions
        .iter()
        .map(|action| Words::of(&action.text.value))
        .collect();
    let ids: Vec<&str> = actions
        .iter()
        .filter_map(|action| Some(action.id.value()?.as_str()))
        .collect();
    let kinds = [SectionKind::WentPoorly, SectionKind::ContributingFactors];
    let own = |section: &&Section| {
        section.kinds.iter().all(|kind| kinds.contains(kind))
            && !section.is(SectionKind::ActionItems)
    };
    let sections = cx.doc.sections.iter().filter(own);
    let open = |point: &Point<'_>| !is_answered(point.words, &plan, &ids);
    let points = sections
        .flat_map(|section| listed(cx, section))
        .filter(open);
    let finding = |point: Point<'_>| {
        Diagnostic::new(
            point.place,
            "no action item answers this: is it to stay as it is?",
        )
        .help("add an item, name the one that answers it, or write `no action because …`")
    };
    points.map(finding).collect()
}

fn is_answered(words: &str, plan: &[Words], ids: &[&str]) -> bool {
    let lower = words.to_lowercase();
    let own = Words::of(words);
    // Too short to tell, or in a script whose words stand without spaces.
    if own.len() < 2 || words.chars().any(|c| c > '\u{2E80}') {
        return true;
    }
    let named = words
        .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '[' | ']'))
        .map(|word| word.trim_matches(['.', ':']))
        .any(|word| {
            is_ticket(word)
                || !word.is_empty()
                    && ids
                        .iter()
                        .any(|id| word == *id || word.strip_prefix('#') == Some(id))
        });
    // A chain of whys explains one thing and lists none.
    let asked = lower.trim_start().starts_with("why") || lower.trim_start().starts_with("what?");
    named
        || asked
        || SETTLED.iter().any(|settled| lower.contains(settled))
        || plan
            .iter()
            .any(|item| own.iter().any(|word| item.has(word)))
}
