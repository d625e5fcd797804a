//! `index.md`.

use super::counted;
use super::inline::{Inline, Target};
use super::lasted::Lasted;
use crate::archive::Record;
use crate::archive::index::{Entry, Index};
use crate::model::{Severity, Status};
use std::fmt::{self, Display, Formatter, Write};

/// The index as the Markdown that stands between its markers; links start from the archive's root.
#[must_use]
pub fn index(index: &Index<'_>) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = write_index(index, &mut out);
    out
}

fn write_index(index: &Index<'_>, out: &mut String) -> fmt::Result {
    writeln!(out, "{}.", Overview(index))?;
    if index.entries.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## By year")?;
    for (year, places) in &index.years {
        match year {
            Some(year) => writeln!(out, "\n### {year}\n")?,
            None => writeln!(out, "\n### Without a date\n")?,
        }
        writeln!(
            out,
            "| Date | Incident | Severity | Status | Services | Tags | Duration | Open actions |\n\
             | --- | --- | --- | --- | --- | --- | ---: | ---: |"
        )?;
        for entry in entries(index, places) {
            write_row(entry, out)?;
        }
    }
    if !index.tags.is_empty() {
        writeln!(out, "\n## By tag")?;
    }
    for (tag, places) in &index.tags {
        writeln!(out, "\n### {}\n", Inline(tag))?;
        write_list(index, places, out)?;
    }
    writeln!(out, "\n## By severity")?;
    for (severity, places) in &index.severities {
        let name = severity.map_or("Not stated", Severity::name);
        writeln!(out, "\n### {name}\n")?;
        write_list(index, places, out)?;
    }
    Ok(())
}

fn entries<'i>(index: &'i Index<'i>, places: &'i [usize]) -> impl Iterator<Item = &'i Entry<'i>> {
    places.iter().filter_map(|&at| index.entries.get(at))
}

/// How much there is.
struct Overview<'a>(&'a Index<'a>);

impl Display for Overview<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(index) = self;
        let count = index.entries.len();
        f.write_str(&counted(count, "postmortem"))?;
        let mut days = index.entries.iter().filter_map(|entry| entry.record.date);
        if let Some(last) = days.next() {
            let first = days.next_back().unwrap_or(last);
            write!(f, ", {first} to {last}")?;
        }
        match index.near_misses() {
            0 => {}
            1 => f.write_str(", 1 of them a near miss")?,
            near => write!(f, ", {near} of them near misses")?,
        }
        let open: usize = index.entries.iter().map(|entry| entry.open).sum();
        let overdue: usize = index.entries.iter().map(|entry| entry.overdue).sum();
        write!(f, "; {}", counted(open, "open action item"))?;
        if overdue > 0 {
            write!(f, ", {overdue} overdue")?;
        }
        Ok(())
    }
}

fn write_row(entry: &Entry<'_>, out: &mut String) -> fmt::Result {
    let record = entry.record;
    let date = record.date.map(|date| date.to_string());
    write!(
        out,
        "| {} | {} | {} | {} |",
        date.unwrap_or_default(),
        Link(record),
        SeverityOf(record),
        StatusOf(record)
    )?;
    for words in [&record.metadata.services, &record.metadata.tags] {
        let words: Vec<_> = words
            .iter()
            .map(|word| Inline(&word.value).to_string())
            .collect();
        write!(out, " {} |", words.join(", "))?;
    }
    let duration = record
        .duration()
        .map(|duration| Lasted(duration).to_string());
    write!(out, " {} |", duration.unwrap_or_default())?;
    match (entry.open, entry.overdue) {
        (0, _) => writeln!(out, " |"),
        (open, 0) => writeln!(out, " {open} |"),
        (open, overdue) => writeln!(out, " {open}, **{overdue} overdue** |"),
    }
}

fn write_list(index: &Index<'_>, places: &[usize], out: &mut String) -> fmt::Result {
    for entry in entries(index, places) {
        match entry.record.date {
            Some(date) => writeln!(out, "- {date} {}", Link(entry.record))?,
            None => writeln!(out, "- {}", Link(entry.record))?,
        }
    }
    Ok(())
}

/// A title that leads to its file.
pub(super) struct Link<'a>(pub(super) &'a Record);

impl Display for Link<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(record) = self;
        write!(f, "[{}]({})", Inline(record.name()), Target(&record.below))
    }
}

struct SeverityOf<'a>(&'a Record);

impl Display for SeverityOf<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(record) = self;
        let known = record.severity().map(Severity::name);
        let raw = record.metadata.severity.value();
        match (known, raw) {
            (Some(name), _) => f.write_str(name)?,
            (None, Some(raw)) => write!(f, "{}", Inline(&raw.raw))?,
            (None, None) => {}
        }
        if !record.is_near_miss() {
            return Ok(());
        }
        let comma = if raw.is_some() { ", " } else { "" };
        write!(f, "{comma}near miss")
    }
}

struct StatusOf<'a>(&'a Record);

impl Display for StatusOf<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(record) = self;
        match (record.status(), record.metadata.status.value()) {
            (Some(status), _) => f.write_str(Status::name(status)),
            (None, Some(raw)) => write!(f, "{}", Inline(&raw.raw)),
            (None, None) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
