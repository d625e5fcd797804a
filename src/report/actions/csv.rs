//! Action items for spreadsheets.

use super::{TaskList, due, owner, priority, state};
use crate::markdown::one_line;
use crate::report::Visible;
use std::io::{self, Write};

const HEAD: [&str; 13] = [
    "path",
    "line",
    "title",
    "date",
    "severity",
    "id",
    "action",
    "priority",
    "owner",
    "due",
    "days_left",
    "sla",
    "status",
];

pub(super) fn write(list: TaskList<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut sheet = csv::WriterBuilder::new().from_writer(out);
    sheet.write_record(HEAD)?;
    for task in list.tasks {
        let (record, action) = (task.record, &task.item.action);
        let day =
            |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        sheet.write_record([
            plain(&record.path),
            task.item.line.to_string(),
            plain(record.name()),
            day(record.date),
            record
                .severity()
                .map_or(String::new(), |severity| severity.name().to_owned()),
            plain(action.id.value().map(String::as_str).unwrap_or_default()),
            plain(&action.text.value),
            plain(&priority(action)),
            plain(owner(action)),
            plain(&due(action)),
            task.days_left
                .map(|days| days.to_string())
                .unwrap_or_default(),
            day(task.sla),
            plain(state(action)),
        ])?;
    }
    sheet.flush()
}

/// A cell that no spreadsheet takes for a formula: an apostrophe in front makes it text.
fn plain(text: &str) -> String {
    let text = Visible(one_line(text)).to_string();
    if text.starts_with([
        '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]) {
        format!("'{text}")
    } else {
        text
    }
}
