//! Action items: what is to be done, by whom, until when.

mod clause;
mod column;
mod due;
mod group;
mod hint;
mod list;
mod marks;
mod piece;
mod prose;
mod table;
#[cfg(test)]
mod tests;
mod verb;
mod walk;
mod word;

pub use column::Column;
pub(crate) use column::names_plan;
pub(crate) use marks::is_ticket;
pub(crate) use verb::is_imperative;
pub(crate) use walk::read;

use super::time::Date;
use super::{Field, Known};
use crate::markdown::TextRange;
use crate::span::{Span, Spanned};
use chrono::NaiveDate;

/// An item of follow-up work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its identifier as written.
    pub id: Field<String>,
    /// What is to be done, without the marks of owner, due date and status.
    pub text: Spanned<String>,
    /// The same words in the document's prose, where links and code are marked.
    pub prose: TextRange,
    /// What it is for, by tag or column.
    pub kind: Option<ActionKind>,
    /// `P0` to `P4` as the table of priorities knows them.
    pub priority: Field<Known<Priority>>,
    /// Who sees to it, as written.
    pub owner: Field<String>,
    /// The last day on which it is on time; no day for words that name none, such as "next sprint".
    pub due: Field<Known<NaiveDate>>,
    /// Where it stands; nothing as written where a check box or a sentence's form tells it.
    pub status: Field<Known<ActionStatus>>,
    /// An issue or ticket.
    pub link: Option<Spanned<String>>,
    /// The whole row or item.
    pub span: Span,
    /// Its cells, if it is a row of a table.
    pub cells: Cells,
    /// A name where owners stand that may as well be a component's.
    hint: Option<hint::Hint>,
}

/// Where the row of an item keeps what: none for a column that the table does not have, and for an item of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cells {
    /// The cell for the owner.
    pub owner: Option<Span>,
    /// The cell for the due date.
    pub due: Option<Span>,
    /// The cell for the priority.
    pub priority: Option<Span>,
    /// The cell for the state.
    pub status: Option<Span>,
    /// The cell for an issue or ticket.
    pub link: Option<Span>,
}

impl Action {
    /// The last day on which it is on time, if its words name one.
    #[must_use]
    pub fn due_date(&self) -> Option<NaiveDate> {
        self.due.value().and_then(|due| due.value)
    }

    /// Where it stands, if that is told in a known word.
    #[must_use]
    pub fn state(&self) -> Option<ActionStatus> {
        self.status.value().and_then(|status| status.value)
    }

    /// The day on which it was done, where its state names one: `Done 2026-03-01`.
    #[must_use]
    pub fn done_on(&self) -> Option<NaiveDate> {
        let status = self.status.value()?;
        let dates = Date::all(&status.raw);
        let mut days = dates.filter_map(|date| date.value.date.resolve(None, self.due_date()));
        days.next()
            .filter(|_| status.value == Some(ActionStatus::Done))
    }

    /// Its priority, if it is one of the list.
    #[must_use]
    pub fn rank(&self) -> Option<Priority> {
        self.priority.value().and_then(|priority| priority.value)
    }

    /// Whether an item without an owner has a name where owners stand, which may be one or may name a component.
    #[must_use]
    pub fn may_name_owner(&self) -> bool {
        self.hint.is_some()
    }

    /// Where a prompt stands for its owner or its due date.
    pub(super) fn prompts(&self) -> impl Iterator<Item = Span> {
        let owner = match self.owner {
            Field::Placeholder(span) => Some(span),
            _ => None,
        };
        let due = match self.due {
            Field::Placeholder(span) => Some(span),
            _ => None,
        };
        owner.into_iter().chain(due)
    }

    /// Whether work on it is still to come or under way: nothing says that it is done, dropped or only an idea.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        match self.status.value() {
            None => true,
            Some(status) => matches!(
                status.value,
                Some(ActionStatus::Open | ActionStatus::InProgress)
            ),
        }
    }

    /// Whether nothing is left to do about it.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        matches!(
            self.state(),
            Some(ActionStatus::Done | ActionStatus::WontDo)
        )
    }
}

/// What an action item is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActionKind {
    /// Keeps the incident from coming back.
    Prevent,
    /// Makes it seen sooner.
    Detect,
    /// Makes it shorter or smaller.
    Mitigate,
    /// Changes how people work together.
    Process,
}

impl ActionKind {
    /// The name in published JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Prevent => "prevent",
            Self::Detect => "detect",
            Self::Mitigate => "mitigate",
            Self::Process => "process",
        }
    }
}

/// How soon an action item is to be done: 0 is the most urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Priority(pub u8);

/// Where an action item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActionStatus {
    /// Not begun.
    Open,
    /// Under way.
    InProgress,
    /// Finished.
    Done,
    /// Decided against.
    WontDo,
    /// Not decided yet.
    Proposed,
}

impl ActionStatus {
    /// Every state, in the order of the work.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::InProgress,
        Self::Done,
        Self::WontDo,
        Self::Proposed,
    ];

    /// The name on the command line and in published JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InProgress => "in-progress",
            Self::Done => "done",
            Self::WontDo => "wont-do",
            Self::Proposed => "proposed",
        }
    }

    /// How a document writes it.
    #[must_use]
    pub fn words_of(self) -> &'static str {
        match self {
            Self::Open => "Open",
            Self::InProgress => "In Progress",
            Self::Done => "Done",
            Self::WontDo => "Won't Do",
            Self::Proposed => "Proposed",
        }
    }

    /// The state that a text names in any of the known words.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        word::status(text).or_else(|| Self::ALL.into_iter().find(|state| state.name() == text))
    }

    /// The words that are read as a state, in lower case.
    pub fn words() -> impl Iterator<Item = (&'static str, Self)> {
        word::status_words()
    }
}

/// Whether a text says that nothing is to be done, and why: "No action because …".
#[must_use]
pub fn is_waiver(text: &str) -> bool {
    let text: String = text
        .trim()
        .chars()
        .take(200)
        .collect::<String>()
        .to_lowercase();
    let opens = [
        "no action",
        "no further action",
        "no follow-up",
        "no follow up",
        "no new action",
        "none",
        "nothing",
        "n/a",
        "not needed",
    ];
    let reason = [
        " because ",
        " since ",
        " as ",
        " due to ",
        ": ",
        " — ",
        " – ",
        " - ",
    ];
    let enough = [
        "is enough",
        "are enough",
        "be enough",
        "is sufficient",
        "are sufficient",
        "be sufficient",
    ];
    let waived = opens.iter().any(|open| text.starts_with(open));
    waived && reason.iter().any(|word| text.contains(word))
        || enough
            .iter()
            .any(|words| text.trim_end_matches('.').ends_with(words))
}
