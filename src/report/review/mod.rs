//! What a review meeting needs on paper: agenda, attendees, what to read, what to ask, what to confirm.

mod agenda;
mod questions;

use super::markdown::Text;
use crate::archive::Record;
use crate::lint::Finding;
use crate::markdown::one_line;
use crate::model::action::{ActionStatus, Priority};
use crate::model::{Postmortem, SectionKind, Severity};
use crate::report::lasted::Lasted;
use crate::rules::Policy;
use std::io::{self, Write};

/// A document for a review meeting.
#[derive(Clone, Copy)]
pub struct Pack<'a> {
    /// What it states.
    pub doc: &'a Postmortem,
    /// The same in short.
    pub record: &'a Record,
    /// What was found in it.
    pub findings: &'a [Finding],
    /// Deadlines.
    pub policy: &'a Policy,
    /// How long the meeting is.
    pub minutes: u32,
}

/// What keeps a meeting useful.
const RULES: [&str; 5] = [
    "We look for what the system allowed. If a sentence turns towards a person, the facilitator turns it back.",
    "Everybody did what made sense with what they could see at the time.",
    "We spend the time on what will be different, not on who owes what.",
    "Disagreement with the cause is welcome: say it, and say what you have seen.",
    "What is said here and matters goes into the document, today.",
];

/// So many rows of a timeline are read out.
const ROWS: usize = 60;

/// Writes the pack as Markdown.
///
/// # Errors
/// When `out` does not take it.
pub fn write_review(pack: Pack<'_>, out: &mut dyn Write) -> io::Result<()> {
    let record = pack.record;
    writeln!(out, "# Review: {}\n", Text(&one_line(record.name())))?;
    let date = record.date.map(|day| day.to_string());
    let severity = record.severity().map(|severity| severity.name().to_owned());
    let status = record.status().map(|status| status.name().to_owned());
    let length = record.duration().map(|length| Lasted(length).to_string());
    let about: Vec<_> = [date, severity, length, status]
        .into_iter()
        .flatten()
        .collect();
    writeln!(out, "{}  \n{}\n", about.join(" · "), Text(&record.path))?;
    agenda::write(pack, out)?;
    attendees(pack, out)?;
    writeln!(out, "## Ground rules\n")?;
    for rule in RULES {
        writeln!(out, "- {rule}")?;
    }
    writeln!(out, "\n## To read\n")?;
    summary(pack, out)?;
    timeline(pack, out)?;
    questions::write(pack, out)?;
    items(pack, out)?;
    writeln!(out, "## Decisions\n")?;
    writeln!(
        out,
        "| What was decided | Who sees to it | Until |\n| --- | --- | --- |"
    )?;
    for _ in 0..3 {
        writeln!(out, "|  |  |  |")?;
    }
    writeln!(
        out,
        "\nAfter the meeting, `pm review FILE --record` writes its day, the reviewers and the follow-up into the document."
    )
}

fn attendees(pack: Pack<'_>, out: &mut dyn Write) -> io::Result<()> {
    let metadata = &pack.record.metadata;
    let names = |names: Vec<&str>| {
        let shown: Vec<_> = names
            .into_iter()
            .map(|name| Text(name).to_string())
            .collect();
        if shown.is_empty() {
            String::new()
        } else {
            format!(" ({})", shown.join(", "))
        }
    };
    let authors = metadata.authors.value().into_iter().flatten();
    let authors = names(authors.map(|name| name.value.as_str()).collect());
    let present = names(
        metadata
            .participants
            .iter()
            .map(|name| name.value.as_str())
            .collect(),
    );
    let services = names(
        metadata
            .services
            .iter()
            .map(|name| name.value.as_str())
            .collect(),
    );
    writeln!(out, "## Who should be there\n")?;
    writeln!(out, "- Author{authors}: presents")?;
    writeln!(
        out,
        "- Facilitator: not one of the authors; keeps time and rules"
    )?;
    writeln!(
        out,
        "- Those who responded{present}: know what it looked like"
    )?;
    writeln!(
        out,
        "- Owners of the services{services}: can promise the work"
    )?;
    writeln!(
        out,
        "- SRE or platform: see what other incidents have in common with it"
    )?;
    writeln!(
        out,
        "- Engineering manager: weighs the work against other plans"
    )?;
    if pack.record.severity() == Some(Severity::Sev1) {
        writeln!(out, "- VP or director: a SEV-1 is theirs to know about")?;
    }
    writeln!(
        out,
        "- Product manager (optional): knows what customers noticed\n"
    )
}

fn summary(pack: Pack<'_>, out: &mut dyn Write) -> io::Result<()> {
    let section = pack.doc.sections_of(SectionKind::Summary).next();
    let text = section.map(|section| one_line(pack.doc.prose_of(section)));
    match text.filter(|text| !text.is_empty()) {
        Some(text) => writeln!(out, "{}\n", Text(&text)),
        None => writeln!(
            out,
            "The document has no summary yet: begin with writing one.\n"
        ),
    }
}

fn timeline(pack: Pack<'_>, out: &mut dyn Write) -> io::Result<()> {
    let entries = &pack.doc.timeline.entries;
    if entries.is_empty() {
        return Ok(());
    }
    writeln!(out, "| Time | What happened |\n| --- | --- |")?;
    for entry in entries.iter().take(ROWS) {
        let (raw, text) = (one_line(&entry.raw.value), one_line(&entry.text.value));
        writeln!(out, "| {} | {} |", Text(&raw), Text(&text))?;
    }
    if entries.len() > ROWS {
        writeln!(out, "| … | {} more in the document |", entries.len() - ROWS)?;
    }
    writeln!(out)
}

fn items(pack: Pack<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## Action items to confirm\n")?;
    let record = pack.record;
    if record.actions.is_empty() {
        return writeln!(
            out,
            "None yet. What would keep this from happening again, and who could do it by when?\n"
        );
    }
    writeln!(
        out,
        "| OK | Action | Priority | Owner | Due | Last day of its priority | Status |"
    )?;
    writeln!(out, "| --- | --- | --- | --- | --- | --- | --- |")?;
    let published = record.metadata.published.value().copied();
    for item in &record.actions {
        let action = &item.action;
        let priority = action
            .rank()
            .map_or_else(|| "?".to_owned(), |Priority(rank)| format!("P{rank}"));
        let last = action
            .rank()
            .and_then(|Priority(rank)| pack.policy.last_day(rank, record.date, published));
        let due = action
            .due_date()
            .map_or_else(|| "?".to_owned(), |day| day.to_string());
        let late = last
            .zip(action.due_date())
            .is_some_and(|(last, due)| due > last)
            && action.is_pending();
        writeln!(
            out,
            "| ☐ | {} | {priority} | {} | {due}{} | {} | {} |",
            Text(&one_line(&action.text.value)),
            Text(action.owner.value().map_or("?", String::as_str)),
            if late { " (late)" } else { "" },
            last.map_or_else(String::new, |day| day.to_string()),
            action.state().unwrap_or(ActionStatus::Open).name(),
        )?;
    }
    writeln!(out)
}

#[cfg(test)]
mod tests;
