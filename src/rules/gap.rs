//! Action items for which something is empty where the others state it.

use crate::diagnostic::{Diagnostic, Row};
use crate::model::action::{ActionStatus, Cells};
use crate::model::{Action, Field, Known, Postmortem};
use crate::span::Span;

/// An item that lacks something, and where it belongs.
pub(super) struct Gap<'a> {
    pub(super) action: &'a Action,
    place: Span,
}

impl<'a> Gap<'a> {
    /// An item that lacks what belongs into a cell, or behind its words where it has no such cell.
    pub(super) fn new(action: &'a Action, cell: Option<Span>) -> Self {
        let place = cell.unwrap_or(Span::at(action.text.span.end));
        Self { action, place }
    }
}

/// The items that lack a field, if another one has it.
///
/// An empty cell is a gap. An item without such a column is one only where most of its like state the field in words.
pub(super) fn gaps<'a, T: 'a>(
    doc: &'a Postmortem,
    field: impl Fn(&'a Action) -> &'a Field<T>,
    cell: impl Fn(&Cells) -> Option<Span>,
) -> Vec<Gap<'a>> {
    let is_listed = |action: &&Action| cell(&action.cells).is_none();
    let worded = doc.actions.iter().filter(is_listed);
    let (stated, silent): (Vec<&Action>, Vec<&Action>) =
        worded.partition(|action| field(action).value().is_some());
    if !doc
        .actions
        .iter()
        .any(|action| field(action).value().is_some())
    {
        return Vec::new();
    }
    let customary = !stated.is_empty() && stated.len() >= silent.len();
    let gap = |action: &'a Action| {
        let undecided = matches!(
            action.state(),
            Some(ActionStatus::WontDo | ActionStatus::Proposed)
        );
        if !field(action).is_absent() || undecided {
            return None;
        }
        match cell(&action.cells) {
            None if !customary || action.is_closed() => None,
            Some(_) if is_struck(action) => None,
            cell => Some(Gap::new(action, cell)),
        }
    };
    doc.actions.iter().filter_map(gap).collect()
}

/// Whether a row is closed by no word of its own: it was struck out, or stands below a heading such as "Done".
fn is_struck(action: &Action) -> bool {
    let unworded = |status: &Known<ActionStatus>| status.raw.is_empty();
    action.is_closed() && action.status.value().is_some_and(unworded)
}

/// One finding about all gaps: what it says of one, and of several behind their number.
pub(super) fn report(
    gaps: &[Gap<'_>],
    (one, several): (&'static str, &'static str),
    label: &str,
    help: &str,
) -> Vec<Diagnostic> {
    let Some(first) = gaps.first() else {
        return Vec::new();
    };
    let finding = Diagnostic::new(first.place, one).help(help);
    let rows = gaps.iter().fold(finding, |finding, gap| {
        let row = Row {
            place: gap.place,
            headline: None,
            lacks: None,
        };
        finding.row_at(row, gap.action.text.span, label)
    });
    vec![rows.counting(one, several)]
}

#[cfg(test)]
mod tests {
    use super::gaps;
    use crate::model::{Dialect, Postmortem};

    /// How many items lack an owner.
    fn without_owner(items: &str) -> usize {
        let source = format!("## Action items\n\n{items}");
        let doc = Postmortem::read(&source, "x.md", &Dialect::default());
        gaps(&doc, |action| &action.owner, |cells| cells.owner).len()
    }

    #[test]
    fn an_empty_cell_is_a_gap_and_a_prompt_or_a_dropped_item_is_none() {
        let table = "| Action | Owner | Status |\n|---|---|---|\n| Add a cap | Ana | Open |\n| Add a test | | Open |\n\
                     | Add a page | [Name] | Open |\n| Add a probe | - | Won't do |\n";
        assert_eq!(without_owner(table), 1);
        let struck = "| Action | Owner |\n|---|---|\n| Add a cap | Ana |\n| ~~Add a test~~ | |\n";
        assert_eq!(without_owner(struck), 0);
        let boxes = "- [ ] Add a cap (owner: Ana)\n- [ ] ~~Add a test~~\n";
        assert_eq!(without_owner(boxes), 0);
    }

    #[test]
    fn an_item_of_a_list_lacks_an_owner_only_where_owners_are_the_custom() {
        assert_eq!(without_owner("- Add a cap (owner: Ana)\n- Add a test\n"), 1);
        assert_eq!(
            without_owner("- Add a cap (owner: Ana)\n- Add a test\n- Add a page\n"),
            0
        );
        assert_eq!(without_owner("- Add a cap\n- Add a test\n"), 0);
    }
}
