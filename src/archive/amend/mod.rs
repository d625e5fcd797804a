//! Changing one value of one action item in the text of its document, and nothing else.

use crate::markdown::BlockKind;
use crate::model::action::{ActionStatus, Priority};
use crate::model::{Action, Dialect, Postmortem};
use crate::span::Span;
use chrono::NaiveDate;
use std::fmt::{self, Display, Formatter};

/// A value that an action item is to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Where it stands.
    Status(ActionStatus),
    /// Who sees to it.
    Owner(String),
    /// Until when.
    Due(NaiveDate),
    /// How soon.
    Priority(Priority),
}

/// What became of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// What it is: "status", "owner", "due", "priority".
    pub field: &'static str,
    /// As it was written; nothing where the place was empty.
    pub from: String,
    /// As it is written now.
    pub to: String,
}

/// Why a value could not be changed where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The document has no place for it.
    NoPlace(&'static str),
    /// A check box knows open and done.
    CheckBox(ActionStatus),
    /// The value would not stand in its place as one.
    Unfit(&'static str),
}

impl Display for Refusal {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPlace(field) => write!(
                f,
                "the item has no place for its {field}; add one, for example a column of the table"
            ),
            Self::CheckBox(state) => write!(
                f,
                "the item is a check box, which tells open from done and has no `{}`",
                state.name()
            ),
            Self::Unfit(field) => {
                write!(
                    f,
                    "the {field} would not read as one in that place; edit the line by hand"
                )
            }
        }
    }
}

/// The text with one item changed, and what became of each value; the same text where it has them already.
///
/// Only the bytes of the values change, and the result reads as was asked for.
///
/// # Errors
/// The first value for which there is no place, or that would be read otherwise.
pub fn amend(
    text: &str,
    path: &str,
    dialect: &Dialect,
    nth: usize,
    changes: &[Change],
) -> Result<(String, Vec<Amendment>), Refusal> {
    let mut text = text.to_owned();
    let mut done = Vec::new();
    for change in changes {
        let doc = Postmortem::read(&text, path, dialect);
        let Some(action) = doc.actions.get(nth) else {
            return Err(Refusal::Unfit(change.field()));
        };
        if change.holds_for(action) {
            continue;
        }
        let edit = change.edit(&text, &doc, action)?;
        let mut new = text.clone();
        new.replace_range(edit.span.range(), &edit.text);
        let read = Postmortem::read(&new, path, dialect);
        if !only_changed(&doc.actions, &read.actions, nth, change) {
            return Err(Refusal::Unfit(change.field()));
        }
        done.push(Amendment {
            field: change.field(),
            from: text[edit.span.range()].trim().to_owned(),
            to: edit.text.trim().to_owned(),
        });
        text = new;
    }
    Ok((text, done))
}

/// Whether the item reads as asked for and all others read as before.
fn only_changed(before: &[Action], after: &[Action], nth: usize, change: &Change) -> bool {
    let same = |(one, other): (&Action, &Action)| {
        one.text.value == other.text.value
            && one.state() == other.state()
            && one.due_date() == other.due_date()
            && one.rank() == other.rank()
            && one.owner.value() == other.owner.value()
    };
    let rest = |(at, _): &(usize, (&Action, &Action))| *at != nth;
    let pairs = || before.iter().zip(after).enumerate();
    before.len() == after.len()
        && pairs().filter(rest).all(|(_, pair)| same(pair))
        && after.get(nth).is_some_and(|action| {
            change.holds_for(action) && before[nth].text.value == action.text.value
        })
}

/// New words for a place.
struct Replacement {
    span: Span,
    text: String,
}

impl Change {
    fn field(&self) -> &'static str {
        match self {
            Self::Status(_) => "status",
            Self::Owner(_) => "owner",
            Self::Due(_) => "due date",
            Self::Priority(_) => "priority",
        }
    }

    fn holds_for(&self, action: &Action) -> bool {
        match self {
            Self::Status(state) => action.state() == Some(*state),
            Self::Owner(name) => action
                .owner
                .value()
                .is_some_and(|owner| owner == name.trim()),
            Self::Due(day) => action.due_date() == Some(*day),
            Self::Priority(rank) => action.rank() == Some(*rank),
        }
    }

    fn edit(&self, text: &str, doc: &Postmortem, action: &Action) -> Result<Replacement, Refusal> {
        let cells = &action.cells;
        let (cell, written) = match self {
            Self::Status(_) => (cells.status, action.status.span()),
            Self::Owner(_) => (cells.owner, action.owner.span()),
            Self::Due(_) => (cells.due, action.due.span()),
            Self::Priority(_) => (cells.priority, action.priority.span()),
        };
        if let Some(cell) = cell {
            // Markup around the words stays where it is.
            let span = written.filter(|span| cell.contains(*span)).unwrap_or(cell);
            return Ok(self.in_cell(text, doc, span));
        }
        if let (Self::Status(state), Some(mark)) = (self, check_box(text, doc, action)) {
            let sign = match state {
                ActionStatus::Done => "x",
                ActionStatus::Open => " ",
                _ => return Err(Refusal::CheckBox(*state)),
            };
            return Ok(Replacement {
                span: mark,
                text: sign.to_owned(),
            });
        }
        let is_word = |span: &Span| !span.is_empty() && !span.contains(action.span);
        let span = written
            .filter(is_word)
            .ok_or(Refusal::NoPlace(self.field()))?;
        Ok(Replacement {
            span,
            text: self.words(doc, ""),
        })
    }

    /// The words in a cell: in place of what stands there, or with spaces in one that is empty.
    fn in_cell(&self, text: &str, doc: &Postmortem, span: Span) -> Replacement {
        let old = &text[span.range()];
        let words = self.words(doc, old).replace('|', "\\|");
        if !old.trim().is_empty() {
            let lead = old.len() - old.trim_start().len();
            let range = span.range().start + lead..span.range().start + old.trim_end().len();
            return Replacement {
                span: Span::from_range(&range),
                text: words,
            };
        }
        let bar = |at: Option<char>| at.is_none_or(|c| c == '|');
        let before = text[..span.range().start].chars().next_back();
        let after = text[span.range().end..].chars().next();
        let lead = if bar(before) { " " } else { "" };
        let tail = if bar(after) { " " } else { "" };
        Replacement {
            span,
            text: format!("{lead}{words}{tail}"),
        }
    }

    /// The value as documents write it; a state in the letters of the others.
    fn words(&self, doc: &Postmortem, old: &str) -> String {
        match self {
            Self::Owner(name) => name.trim().to_owned(),
            Self::Due(day) => day.to_string(),
            Self::Priority(Priority(rank)) => format!("P{rank}"),
            Self::Status(state) => {
                let stated = doc
                    .actions
                    .iter()
                    .filter_map(|action| action.status.value());
                let stated = stated.map(|status| status.raw.as_str()).chain([old]);
                let mut words = stated
                    .filter(|raw| raw.contains(char::is_alphabetic))
                    .peekable();
                let lower =
                    words.peek().is_some() && words.all(|raw| !raw.contains(char::is_uppercase));
                if lower {
                    state.words_of().to_lowercase()
                } else {
                    state.words_of().to_owned()
                }
            }
        }
    }
}

/// The character between the brackets of an item's check box.
fn check_box(text: &str, doc: &Postmortem, action: &Action) -> Option<Span> {
    let item = doc.markdown.blocks.iter().find(|block| {
        block.span == action.span && matches!(block.kind, BlockKind::Item { task: Some(_) })
    })?;
    let own = &text[item.span.range()];
    let at = own.find('[')?;
    let sign = own[at + 1..].chars().next()?;
    let closed = own[at + 1 + sign.len_utf8()..].starts_with(']');
    let start = item.span.range().start + at + 1;
    closed.then(|| Span::from_range(&(start..start + sign.len_utf8())))
}

#[cfg(test)]
mod tests;
