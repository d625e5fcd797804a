//! Action items: what is to be done, by whom, until when.

use super::{Field, Known};
use crate::span::{Span, Spanned};
use chrono::NaiveDate;

/// An item of follow-up work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its identifier as written.
    pub id: Field<String>,
    /// What is to be done, without the marks of owner, due date and status.
    pub text: Spanned<String>,
    /// What it is for, by tag or column.
    pub kind: Option<ActionKind>,
    /// `P0` to `P4` as the table of priorities knows them.
    pub priority: Field<Known<Priority>>,
    /// Who sees to it, as written.
    pub owner: Field<String>,
    /// The last day on which it is on time.
    pub due: Field<NaiveDate>,
    /// Where it stands.
    pub status: Field<Known<ActionStatus>>,
    /// An issue or ticket.
    pub link: Option<Spanned<String>>,
    /// The whole row or item.
    pub span: Span,
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
