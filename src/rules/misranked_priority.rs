//! `misranked-priority`.

use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Row};
use crate::model::Action;
use crate::model::action::{ActionKind, Priority};
use crate::span::Span;

declare_rule! {
    /// Flags a P0 that by its kind only detects.
    ///
    /// ## Why
    /// P0 is for what keeps this incident from happening again. An alert tells of the next one; ranked as high it takes the
    /// week in which the cause could be removed.
    ///
    /// ## Leaves alone
    /// Items without a kind, by a column or a tag such as `[detect]`, and items that are done or dropped.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Type | Priority |
    /// |---|---|---|
    /// | Alert when the pool is 80 % full | detect | P0 |
    /// ```
    /// ```md good
    /// ## Action items
    ///
    /// | Action | Type | Priority |
    /// |---|---|---|
    /// | Cap the export at 10 streams | prevent | P0 |
    /// | Alert when the pool is 80 % full | detect | P1 |
    /// ```
    pub(crate) static MISRANKED_PRIORITY = {
        name: "misranked-priority", group: Actions, level: (Off, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let misranked = |action: &Action| -> Option<Span> {
        let detects = action.kind == Some(ActionKind::Detect) && action.rank() == Some(Priority(0));
        action
            .priority
            .span()
            .filter(|_| detects && !action.is_closed())
    };
    let mut places = cx.doc.actions.iter().filter_map(misranked).peekable();
    let Some(&first) = places.peek() else {
        return Vec::new();
    };
    let finding = Diagnostic::new(first, "a P0 that only detects: what removes the cause?")
        .help("rank the item that prevents it as P0, and this one after it");
    let finding = places.fold(finding, |finding, place| {
        let row = Row {
            place,
            headline: None,
            lacks: None,
        };
        finding.row_at(row, place, "detects")
    });
    vec![finding]
}
