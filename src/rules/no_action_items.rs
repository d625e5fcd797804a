//! `no-action-items`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::markdown::{BlockKind, MarkKind};
use crate::model::action::{is_imperative, is_ticket, is_waiver};
use crate::model::{Content, Section, SectionKind};

declare_rule! {
    /// Flags a section of action items that holds none and does not say why.
    ///
    /// ## Why
    /// An incident without follow-up is one that may come back. That can be the right decision, and then it is worth a
    /// sentence: the next reader sees that it was one.
    ///
    /// ## Leaves alone
    /// "No action because …" with its reason, a link, a ticket or a tracker where the items are kept, an order in prose, a longer
    /// text, and a section that is
    /// missing, empty or still full of prompts: other rules speak of those.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// None.
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// No action because the service is switched off in March.
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// See the epic OPS-12.
    /// ```
    pub(crate) static NO_ACTION_ITEMS = {
        name: "no-action-items", group: Actions, level: (Error, Warning), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// A paragraph of more words than this says something, even where no item could be read in it.
const UNREAD: usize = 20;

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let sections: Vec<&Section> = cx.doc.sections_of(SectionKind::ActionItems).collect();
    let filled = sections
        .iter()
        .find(|section| section.content == Content::Filled);
    let Some(section) = filled.filter(|_| cx.doc.actions.is_empty()) else {
        return Vec::new();
    };
    if sections.iter().any(|section| explains(cx, section)) {
        return Vec::new();
    }
    let finding = Diagnostic::new(
        section.heading,
        "no action items: what keeps this from happening again?",
    )
    .help("add an item with an owner and a day, or write `No action because …`");
    vec![finding]
}

/// Whether a text names a ticket or the tracker in which the items are kept.
fn refers(prose: &str) -> bool {
    const TRACKERS: [&str; 12] = [
        "jira", "linear", "asana", "trello", "clickup", "youtrack", "github", "gitlab", "epic",
        "backlog", "tracker", "tracked",
    ];
    prose
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '#'))
        .any(|word| is_ticket(word) || TRACKERS.iter().any(|name| word.eq_ignore_ascii_case(name)))
}

/// Whether a section says why there are no items, points to where they are, or holds what is no prose.
fn explains(cx: &Context<'_>, section: &Section) -> bool {
    let markdown = &cx.doc.markdown;
    section.blocks.clone().any(|id| {
        let block = &markdown.blocks[id];
        let link = |kind: &MarkKind| matches!(kind, MarkKind::Link(_) | MarkKind::Image(_));
        match block.kind {
            BlockKind::Table | BlockKind::Code { .. } => true,
            BlockKind::Paragraph => {
                let prose = markdown.prose(id);
                is_waiver(prose)
                    || refers(prose)
                    || prose.split_whitespace().next().is_some_and(is_imperative)
                    || prose.split_whitespace().count() > UNREAD
                    || prose.contains("://")
                    || markdown
                        .text
                        .marks(block.text)
                        .iter()
                        .any(|mark| link(&mark.kind))
            }
            _ => false,
        }
    })
}
