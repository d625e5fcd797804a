//! Incidents like another, with what they have in common and what was left to do.

use super::actions::{due_and_left, owner, priority};
use super::visible::clipped;
use super::{Visible, counted};
use crate::archive::Record;
use crate::archive::{Filter, Task};
use crate::model::Severity;
use crate::rules::Policy;
use chrono::NaiveDate;
use serde::Serialize;
use std::io::{self, Write};

/// An incident like the one that was asked about.
#[derive(Debug, Clone)]
pub struct Resemblance<'a> {
    /// Its postmortem.
    pub record: &'a Record,
    /// How much alike, from 0 to 1.
    pub score: f64,
    /// Services and tags that both have.
    pub parts: Vec<String>,
    /// Words that both use, as the one asked about writes them.
    pub words: Vec<String>,
}

/// So many words are named, the rarest.
const WORDS: usize = 3;

/// The columns that an item's words take at most.
const ITEM: usize = 72;

/// Writes the incidents for people.
///
/// # Errors
/// When `out` does not take it.
pub fn write_similar(
    found: &[Resemblance<'_>],
    today: NaiveDate,
    out: &mut dyn Write,
) -> io::Result<()> {
    for (nth, like) in found.iter().enumerate() {
        if nth > 0 {
            writeln!(out)?;
        }
        let record = like.record;
        let date = record.date.map(|day| day.to_string());
        let severity = record.severity().map(|severity| severity.name().to_owned());
        for part in [date, severity].into_iter().flatten() {
            write!(out, "{part}  ")?;
        }
        writeln!(out, "{}", Visible(record.name()))?;
        writeln!(out, "  {}", Visible(&record.path))?;
        let mut shared = Vec::new();
        if !like.parts.is_empty() {
            shared.push(like.parts.join(", "));
        }
        if !like.words.is_empty() {
            let words: Vec<_> = like.words.iter().take(WORDS).map(String::as_str).collect();
            shared.push(format!("the words {}", words.join(", ")));
        }
        writeln!(out, "  in common: {}", Visible(shared.join("; ")))?;
        let open = open(record, today);
        if open.is_empty() {
            writeln!(out, "  no action item is open")?;
            continue;
        }
        writeln!(out, "  {}:", counted(open.len(), "open action item"))?;
        for task in &open {
            let action = &task.item.action;
            let about = [
                priority(action),
                owner(action).to_owned(),
                due_and_left(task),
            ];
            let about: Vec<_> = about.into_iter().filter(|part| !part.is_empty()).collect();
            let about = if about.is_empty() {
                String::new()
            } else {
                format!(" ({})", about.join(", "))
            };
            writeln!(
                out,
                "    {}{}",
                clipped(&action.text.value, ITEM),
                Visible(about)
            )?;
        }
    }
    Ok(())
}

fn open(record: &Record, today: NaiveDate) -> Vec<Task<'_>> {
    Filter::default().tasks(std::slice::from_ref(record), &Policy::default(), today)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    similar: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    path: &'a str,
    title: Option<&'a str>,
    date: Option<String>,
    severity: Option<&'static str>,
    score: f64,
    services_and_tags: &'a [String],
    words: &'a [String],
    open_actions: Vec<Open<'a>>,
}

#[derive(Serialize)]
struct Open<'a> {
    text: &'a str,
    priority: Option<String>,
    owner: Option<&'a str>,
    due: Option<String>,
    line: u32,
}

/// Writes the incidents as one JSON document.
///
/// # Errors
/// When `out` does not take it.
pub fn write_similar_json(
    found: &[Resemblance<'_>],
    today: NaiveDate,
    out: &mut dyn Write,
) -> io::Result<()> {
    let document = Document {
        version: 1,
        similar: found.iter().map(|like| Entry::of(like, today)).collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    writeln!(out)
}

impl<'a> Entry<'a> {
    fn of(like: &'a Resemblance<'a>, today: NaiveDate) -> Self {
        let record = like.record;
        let open = open(record, today).into_iter().map(|task| {
            let action = &task.item.action;
            Open {
                text: &action.text.value,
                priority: action.rank().map(|rank| format!("P{}", rank.0)),
                owner: action.owner.value().map(String::as_str),
                due: action.due_date().map(|day| day.to_string()),
                line: task.item.line,
            }
        });
        Self {
            path: &record.path,
            title: record.title.as_deref(),
            date: record.date.map(|day| day.to_string()),
            severity: record.severity().map(Severity::name),
            score: (like.score * 1000.0).round() / 1000.0,
            services_and_tags: &like.parts,
            words: &like.words,
            open_actions: open.collect(),
        }
    }
}
