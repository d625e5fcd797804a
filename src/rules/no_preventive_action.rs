//! `no-preventive-action`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::action::{ActionKind, ActionStatus};
use crate::model::{Action, SectionKind, Severity};
use crate::span::Span;

declare_rule! {
    /// Flags a SEV-1 or SEV-2 whose action items say what they are for, and none is to prevent it.
    ///
    /// ## Why
    /// Seeing it sooner and ending it faster leave the cause in place. After a large incident at least one change should keep
    /// this failure from happening in the same way, or the report should say why none can.
    ///
    /// ## Leaves alone
    /// Lists whose items have no kind, by a column or a tag such as `[prevent]`, and smaller incidents. The words of an item
    /// are not guessed at.
    ///
    /// ## Examples
    /// ```md bad
    /// **Severity:** SEV-1
    ///
    /// ## Action items
    ///
    /// | Action | Type |
    /// |---|---|
    /// | Alert when the pool is 80 % full | detect |
    /// | Add a switch that turns exports off | mitigate |
    /// ```
    /// ```md good
    /// **Severity:** SEV-1
    ///
    /// ## Action items
    ///
    /// | Action | Type |
    /// |---|---|
    /// | Alert when the pool is 80 % full | detect |
    /// | Cap the export at 10 streams | prevent |
    /// ```
    pub(crate) static NO_PREVENTIVE_ACTION = {
        name: "no-preventive-action", group: Actions, level: (Info, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let severity = cx.doc.metadata.known_severity();
    if !matches!(severity, Some(Severity::Sev1 | Severity::Sev2)) {
        return Vec::new();
    }
    let dropped = |action: &Action| action.state() == Some(ActionStatus::WontDo);
    let mut kinds = cx.doc.actions.iter().filter(|action| !dropped(action));
    let Some(first) = kinds.clone().find(|action| action.kind.is_some()) else {
        return Vec::new();
    };
    if kinds.any(|action| action.kind == Some(ActionKind::Prevent)) {
        return Vec::new();
    }
    let mut sections = cx.doc.sections_of(SectionKind::ActionItems);
    let section = sections.find(|section| section.body.contains(first.span));
    let place = section.map_or(first.text.span.start, |section| section.heading.end);
    let finding = Diagnostic::new(
        Span::at(place),
        "no action item is to prevent it: can it happen in the same way again?",
    )
    .help("add the change after which it cannot, or say why there is none");
    vec![finding]
}
