//! The published JSON of a list of action items.

use super::TaskList;
use crate::archive::Task;
use crate::archive::records::Standing;
use crate::model::Severity;
use crate::model::action::{ActionKind, ActionStatus, Priority};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    today: String,
    actions: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    path: &'a str,
    line: u32,
    title: Option<&'a str>,
    date: Option<String>,
    severity: Option<&'static str>,
    id: Option<&'a str>,
    text: &'a str,
    kind: Option<&'static str>,
    priority: Option<String>,
    owner: Option<&'a str>,
    due: Option<String>,
    days_left: Option<i64>,
    sla: Option<String>,
    overdue: bool,
    status: Option<&'static str>,
    link: Option<&'a str>,
}

pub(super) fn write(list: TaskList<'_>, out: &mut dyn Write) -> io::Result<()> {
    let document = Document {
        version: 1,
        today: list.today.to_string(),
        actions: list.tasks.iter().map(Entry::of).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

impl<'a> Entry<'a> {
    fn of(task: &Task<'a>) -> Self {
        let (record, action) = (task.record, &task.item.action);
        Self {
            path: &record.path,
            line: task.item.line,
            title: record.title.as_deref(),
            date: record.date.map(|day| day.to_string()),
            severity: record.severity().map(Severity::name),
            id: action.id.value().map(String::as_str),
            text: &action.text.value,
            kind: action.kind.map(ActionKind::name),
            priority: action.rank().map(|Priority(rank)| format!("P{rank}")),
            owner: action.owner.value().map(String::as_str),
            due: action.due_date().map(|day| day.to_string()),
            days_left: task.days_left,
            sla: task.sla.map(|day| day.to_string()),
            overdue: task.standing == Standing::Overdue,
            status: action.state().map(ActionStatus::name),
            link: action.link.as_ref().map(|link| link.value.as_str()),
        }
    }
}
