//! Action items of an archive: for people, programs, spreadsheets, pages and calendars.

mod calendar;
mod csv;
mod json;
mod table;

use super::Colour;
use super::markdown::Text;
use super::summary::counted;
use crate::archive::Task;
use crate::archive::records::Standing;
use crate::markdown::one_line;
use crate::model::Action;
use crate::model::action::{ActionStatus, Priority};
use chrono::NaiveDate;
use std::io::{self, Write};

/// How a list of action items is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaskFormat {
    /// For people: a line for each.
    Table,
    /// One JSON document.
    Json,
    /// For spreadsheets; nothing of it is taken as a formula.
    Csv,
    /// A table for a page or a comment.
    Markdown,
    /// A calendar of due dates.
    Ics,
}

/// A list of action items on a day.
#[derive(Clone, Copy)]
pub struct TaskList<'a> {
    /// The items in the order in which they are shown.
    pub tasks: &'a [Task<'a>],
    /// The day on which they stand so.
    pub today: NaiveDate,
}

impl TaskList<'_> {
    /// Writes the list.
    ///
    /// # Errors
    /// When `out` does not take it.
    pub fn write(self, format: TaskFormat, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
        match format {
            TaskFormat::Table => table::write(self, colour, out),
            TaskFormat::Json => json::write(self, out),
            TaskFormat::Csv => csv::write(self, out),
            TaskFormat::Markdown => write_markdown(self, out),
            TaskFormat::Ics => calendar::write(self, out),
        }
    }

    /// What it comes to in a line: "12 action items: 3 overdue, 1 open P0".
    #[must_use]
    pub fn summary(self) -> String {
        let is_overdue = |task: &&Task<'_>| task.standing == Standing::Overdue;
        let overdue = self.tasks.iter().filter(is_overdue).count();
        let urgent = self.tasks.iter().filter(|task| task.is_open_p0()).count();
        let mut parts = Vec::new();
        if overdue > 0 {
            parts.push(format!("{overdue} overdue"));
        }
        if urgent > 0 {
            parts.push(counted(urgent, "open P0"));
        }
        let all = counted(self.tasks.len(), "action item");
        match parts.as_slice() {
            [] => all,
            parts => format!("{all}: {}", parts.join(", ")),
        }
    }
}

/// The state as a name of ours, else as it is written; an item without one is open.
fn state(action: &Action) -> &str {
    match action.status.value() {
        Some(status) => match status.value {
            Some(state) => state.name(),
            None => &status.raw,
        },
        None => ActionStatus::Open.name(),
    }
}

pub(super) fn priority(action: &Action) -> String {
    match action.priority.value() {
        Some(known) => known
            .value
            .map_or_else(|| known.raw.clone(), |Priority(rank)| format!("P{rank}")),
        None => String::new(),
    }
}

pub(super) fn owner(action: &Action) -> &str {
    action.owner.value().map(String::as_str).unwrap_or_default()
}

/// The due date as a day, else as it is written.
fn due(action: &Action) -> String {
    match action.due.value() {
        Some(due) => due
            .value
            .map_or_else(|| due.raw.clone(), |day| day.to_string()),
        None => String::new(),
    }
}

/// "3 days late", "today", "in 4 days"; nothing for what is closed or names no day.
fn left(task: &Task<'_>) -> String {
    if !task.item.action.is_pending() {
        return String::new();
    }
    match task.days_left {
        Some(0) => "today".to_owned(),
        Some(days @ ..0) => format!("{} late", days_of(days.unsigned_abs())),
        Some(days) => format!("in {}", days_of(days.unsigned_abs())),
        None => String::new(),
    }
}

/// "due 2026-02-22, 3 days late".
pub(super) fn due_and_left(task: &Task<'_>) -> String {
    let parts = [due(&task.item.action), left(task)];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        return String::new();
    }
    format!("due {}", parts.join(", "))
}

fn days_of(days: u64) -> String {
    counted(usize::try_from(days).unwrap_or(usize::MAX), "day")
}

fn write_markdown(list: TaskList<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "| Left | Priority | Due | Owner | Status | Action | Postmortem |"
    )?;
    writeln!(out, "| --- | --- | --- | --- | --- | --- | --- |")?;
    for task in list.tasks {
        let action = &task.item.action;
        writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} | {}:{} |",
            left(task),
            Text(&priority(action)),
            Text(&due(action)),
            Text(owner(action)),
            Text(state(action)),
            Text(&one_line(&action.text.value)),
            Text(&task.record.path),
            task.item.line,
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
