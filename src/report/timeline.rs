//! A timeline drawn for a terminal: entries with the gaps between them, milestones, and how long what took.

use super::lasted::Lasted;
use super::{Colour, Visible};
use crate::model::timeline::{End, Entry};
use crate::model::{Milestone, Postmortem, Reached, When};
use chrono::{Duration, NaiveDate};
use std::io::{self, Write};

/// A gap from which on it is drawn as a break.
const LONG: Duration = Duration::minutes(30);

/// The durations that milestones tell: what they are called, from which to which.
const DERIVED: &[(&str, Milestone, Milestone)] = &[
    ("time to detect", Milestone::Started, Milestone::Detected),
    (
        "time to acknowledge",
        Milestone::Detected,
        Milestone::Acknowledged,
    ),
    ("time to mitigate", Milestone::Started, Milestone::Mitigated),
    ("time to recover", Milestone::Started, Milestone::Resolved),
];

/// Draws the timeline of a postmortem.
///
/// # Errors
/// When `out` does not take it.
pub fn write_timeline(doc: &Postmortem, colour: Colour, out: &mut dyn Write) -> io::Result<()> {
    let paint = |code: &str, text: &str| match colour {
        Colour::Ansi => format!("\x1b[{code}m{text}\x1b[0m"),
        Colour::Plain => text.to_owned(),
    };
    let width = doc
        .timeline
        .entries
        .iter()
        .map(|entry| time(entry).chars().count());
    let width = width.max().unwrap_or_default().max(5);
    let mut day: Option<NaiveDate> = None;
    let mut before: Option<When> = None;
    let mut drawn = Vec::new();
    for entry in &doc.timeline.entries {
        let own = entry.at.map(When::date);
        if own.is_some() && own != day {
            let zone = doc.timeline.zone.as_ref().filter(|_| day.is_none());
            let zone = zone.map_or_else(String::new, |zone| format!(" {}", Visible(&zone.value)));
            let date = own.map_or_else(String::new, |day| day.to_string());
            writeln!(out, "{}{zone}", paint("1", &date))?;
            day = own;
        }
        let gap = entry
            .moment
            .zip(before)
            .and_then(|(now, before)| now.since(before));
        let (mark, gap) = match gap {
            Some(gap) if gap < Duration::zero() => ("!", "earlier".to_owned()),
            Some(gap) if gap >= LONG => ("┊", format!("+{}", Lasted(gap))),
            Some(gap) if gap > Duration::zero() => ("│", format!("+{}", Lasted(gap))),
            _ => (" ", String::new()),
        };
        if !gap.is_empty() {
            writeln!(out, "{:>width$}  {mark} {}", "", paint("2", &gap))?;
        }
        let reached = Milestone::ALL.into_iter().filter_map(|milestone| {
            let reached = doc.milestones.get(milestone)?;
            let here = entry.span.contains(reached.span)
                || reached.at == entry.at? && !is_in_row(doc, reached.span);
            (here && !drawn.contains(&milestone)).then_some((milestone, reached.inferred))
        });
        let reached: Vec<_> = reached.collect();
        drawn.extend(reached.iter().map(|(milestone, _)| *milestone));
        let notes = reached.iter().map(|(milestone, inferred)| {
            let inferred = if *inferred { ", inferred" } else { "" };
            format!("{}{inferred}", shown(*milestone))
        });
        let notes = notes.collect::<Vec<_>>().join("; ");
        let notes = if notes.is_empty() {
            String::new()
        } else {
            format!("  {}", paint("36", &format!("[{notes}]")))
        };
        let dot = if reached.is_empty() { "○" } else { "●" };
        let text = Visible(&entry.text.value);
        writeln!(out, "{:>width$}  {dot} {text}{notes}", time(entry))?;
        before = entry.moment.or(before);
    }
    durations(doc, out)
}

/// Whether a place lies in a row of the timeline.
fn is_in_row(doc: &Postmortem, span: crate::span::Span) -> bool {
    doc.timeline
        .entries
        .iter()
        .any(|entry| entry.span.contains(span))
}

fn shown(milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::Started => "started",
        Milestone::Detected => "detected",
        Milestone::Acknowledged => "acknowledged",
        Milestone::Investigation => "investigation begins",
        Milestone::CauseIdentified => "cause identified",
        Milestone::Mitigated => "mitigated",
        Milestone::Resolved => "recovered",
        Milestone::AllClear => "all-clear",
    }
}

/// The time of an entry as it is drawn: its clock, with the end of a range, else what is written.
fn time(entry: &Entry) -> String {
    let Some(clock) = &entry.clock else {
        return Visible(&entry.raw.value).to_string();
    };
    let about = if entry.approximate { "~" } else { "" };
    let end = match &entry.end {
        Some(End::At(end)) => format!("–{}", end.shown()),
        Some(End::Clock(end)) => format!("–{end}"),
        None => String::new(),
    };
    format!("{about}{clock}{end}")
}

/// A length of time that two milestones tell.
#[derive(Debug, Clone, Copy)]
pub struct Derived {
    /// What it is called.
    pub name: &'static str,
    /// What it begins with.
    pub from: Reached,
    /// What it ends with.
    pub to: Reached,
    /// How long it is; never negative.
    pub took: Duration,
}

/// How long detection, acknowledgement, mitigation and recovery took, as far as the milestones tell.
pub fn derived(doc: &Postmortem) -> impl Iterator<Item = Derived> + '_ {
    DERIVED.iter().filter_map(|&(name, from, to)| {
        let (from, to) = (doc.milestones.get(from)?, doc.milestones.get(to)?);
        let took = to.at.since(from.at);
        let took = took.filter(|took| *took >= Duration::zero())?;
        Some(Derived {
            name,
            from,
            to,
            took,
        })
    })
}

fn durations(doc: &Postmortem, out: &mut dyn Write) -> io::Result<()> {
    for (nth, found) in derived(doc).enumerate() {
        let Derived {
            name,
            from,
            to,
            took,
        } = found;
        let inferred = if from.inferred || to.inferred {
            ", inferred"
        } else {
            ""
        };
        let (start, end) = (from.at.shown(), to.at.shown());
        let took = format!("{} ({start} to {end}{inferred})", Lasted(took));
        if nth == 0 {
            writeln!(out)?;
        }
        writeln!(out, "{name:<20} {took}")?;
    }
    Ok(())
}
