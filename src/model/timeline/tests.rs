//! Timelines in the forms in which people write them.

mod days;
mod forms;
mod loose;
mod order;
mod zones;

use crate::model::timeline::End;
use crate::model::{Account, Dialect};

fn read(source: &str) -> Account {
    Account::read(
        source,
        "postmortems/2026/2026-02-15-pool.md",
        &Dialect::default(),
    )
}

/// Each entry as `at raw`, with what else it carries.
fn entries(source: &str) -> Vec<String> {
    read(source)
        .timeline
        .entries
        .iter()
        .map(|entry| {
            let at = entry.at.map_or("-".to_owned(), |at| at.to_string());
            let rough = if entry.approximate { "~" } else { "" };
            let end = match &entry.end {
                Some(End::At(at)) => format!(" to {at}"),
                Some(End::Clock(clock)) => format!(" to {clock}"),
                None => String::new(),
            };
            let offset = entry
                .offset_minutes
                .map_or(String::new(), |minutes| format!(" +{minutes}"));
            format!("{rough}{at}{end}{offset} {}", entry.text.value)
        })
        .collect()
}

/// The entries of a timeline section under a document of 15 February 2026.
fn under(body: &str) -> Vec<String> {
    entries(&format!(
        "# Pool\n\n**Date:** 2026-02-15\n\n## Timeline\n\n{body}\n"
    ))
}

fn zone(body: &str) -> Option<String> {
    let source = format!("# Pool\n\n## Timeline\n\n{body}\n");
    read(&source).timeline.zone.map(|zone| zone.value)
}
