//! Due dates as a calendar, in the form of RFC 5545.

use super::{TaskList, owner, priority, state};
use crate::archive::Task;
use crate::markdown::one_line;
use crate::report::Visible;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;

/// The bytes of a line without its end.
const LINE: usize = 75;

pub(super) fn write(list: TaskList<'_>, out: &mut dyn Write) -> io::Result<()> {
    let stamp = list.today.format("%Y%m%dT000000Z");
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//pm//action items//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "X-WR-CALNAME:Postmortem action items".to_owned(),
    ];
    let mut seen = HashMap::new();
    for task in list.tasks {
        let action = &task.item.action;
        let Some(day) = action.due_date() else {
            continue;
        };
        let next = day.succ_opt().unwrap_or(day);
        let name = name(task);
        let nth: &mut usize = seen.entry(name.clone()).or_default();
        *nth += 1;
        let head = [priority(action), owner(action).to_owned()];
        let head = head.iter().filter(|part| !part.is_empty()).cloned();
        let head = head.collect::<Vec<_>>().join(" ");
        let summary = if head.is_empty() {
            action.text.value.clone()
        } else {
            format!("{head}: {}", action.text.value)
        };
        let described = format!(
            "{} ({}); {}",
            task.record.name(),
            state(action),
            task.record.below
        );
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@pm", uid(&name, *nth)),
            format!("DTSTAMP:{stamp}"),
            format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")),
            format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")),
            format!("SUMMARY:{}", text(&summary)),
            format!("DESCRIPTION:{}", text(&described)),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().try_for_each(|line| write_folded(line, out))
}

/// What an item keeps when its due date, owner or state change: its document, and its id or else its words.
fn name(task: &Task<'_>) -> String {
    let action = &task.item.action;
    let own = action.id.value().unwrap_or(&action.text.value);
    format!("{}\0{own}", path(task))
}

/// The path below the archive, which is the same on every machine, else the one that was given.
fn path<'a>(task: &Task<'a>) -> &'a str {
    let record = task.record;
    if Path::new(&record.below).is_absolute() {
        &record.path
    } else {
        &record.below
    }
}

fn uid(name: &str, nth: usize) -> String {
    let hash = Sha256::digest(format!("{name}\0{nth}"));
    hash.iter().take(16).fold(String::new(), |mut uid, byte| {
        // Writing to a string does not fail.
        let _ = write!(uid, "{byte:02x}");
        uid
    })
}

/// A text as the value of a property.
fn text(text: &str) -> String {
    let text = Visible(one_line(text)).to_string();
    text.replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
}

/// Writes a line in parts of 75 bytes, cut between characters; each part but the first begins with a space.
fn write_folded(line: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut left = LINE;
    for c in line.chars() {
        if c.len_utf8() > left {
            out.write_all(b"\r\n ")?;
            left = LINE - 1;
        }
        write!(out, "{c}")?;
        left -= c.len_utf8();
    }
    out.write_all(b"\r\n")
}
