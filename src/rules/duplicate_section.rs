//! `duplicate-section`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::{Content, Section, SectionKind};

declare_rule! {
    /// Flags a section that the document has already.
    ///
    /// ## Why
    /// Whoever looks for the timeline or the action items reads the first and takes it for all. Two of a kind are most
    /// often two authors who wrote at once, or a heading of the template that was left behind.
    ///
    /// ## Leaves alone
    /// Sections at different levels or under different headings; two names for one kind, such as "Five whys" beside
    /// "Contributing factors"; merged headings such as "Timeline and impact"; and a heading with nothing under it, which is
    /// `empty-section`'s.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Impact
    ///
    /// 212 orders failed.
    ///
    /// ## Root cause
    ///
    /// The export kept connections of clients that had gone.
    ///
    /// ## Impact
    ///
    /// Checkout returned errors for 45 minutes.
    /// ```
    /// ```md good
    /// ## Impact
    ///
    /// Checkout returned errors for 45 minutes; 212 orders failed.
    ///
    /// ## Root cause
    ///
    /// The export kept connections of clients that had gone.
    ///
    /// ### Impact
    ///
    /// Each kept connection took one from checkout.
    /// ```
    pub(crate) static DUPLICATE_SECTION = {
        name: "duplicate-section", group: Structure, level: (Info, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let sections = &cx.doc.sections;
    let mut found = Vec::new();
    for (at, section) in sections.iter().enumerate() {
        if !is_candidate(section) || is_taken(cx, section) {
            continue;
        }
        let before = sections.iter().take(at);
        let mut like = before.filter(|other| is_candidate(other) && is_like(other, section));
        let Some(first) = like.next() else { continue };
        let message = format!("a second section {}", section.kinds[0].title());
        let finding = Diagnostic::new(section.heading, message)
            .help("merge it into the first one, or name what sets it apart")
            .label(first.heading, "the first");
        found.push(finding);
    }
    found
}

fn is_candidate(section: &Section) -> bool {
    let known = matches!(section.kinds.as_slice(), [kind] if *kind != SectionKind::Other);
    known && section.content == Content::Filled
}

/// Whether two sections stand side by side under one name. Names that only mean the same, such as "Direct cause" and
/// "Root cause", mostly set two things apart.
fn is_like(one: &Section, other: &Section) -> bool {
    one.kinds == other.kinds
        && one.level == other.level
        && one.parent == other.parent
        && one.name() == other.name()
}

/// Whether other rules may speak of the heading: they name the section that holds the first row or item.
fn is_taken(cx: &Context<'_>, section: &Section) -> bool {
    let row = cx
        .doc
        .timeline
        .entries
        .first()
        .map(|entry| entry.span.start);
    let item = cx.doc.actions.first().map(|action| action.text.span.start);
    let holds = |at: u32| section.body.start <= at && at < section.body.end;
    match section.kinds.first() {
        Some(SectionKind::Timeline) => row.is_none_or(holds),
        Some(SectionKind::ActionItems) => item.is_none_or(holds),
        _ => false,
    }
}
