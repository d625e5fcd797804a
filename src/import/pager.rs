//! `PagerDuty`, after "List log entries for an incident" of its API reference.

use super::json::{first, records, text};
use super::times::Times;
use super::{Event, Events, Passed, Why};
use serde_json::Value;

pub(super) fn read(values: &[Value], times: &mut Times) -> Events {
    let mut found = Events::default();
    for (nth, entry) in records(values, &["log_entries"]).into_iter().enumerate() {
        let at = text(entry, "created_at").and_then(|at| times.field(&at));
        let Some(at) = at else {
            found
                .passed_over
                .push(Passed::new("record", nth, Why::NoTime));
            continue;
        };
        let summary = first(
            entry,
            &["channel.summary", "event_details.description", "summary"],
        );
        let said = first(entry, &["summary"]);
        // What triggered the incident says more than that it was triggered; of the rest the summary tells all.
        let triggered = text(entry, "type").is_some_and(|kind| kind.starts_with("trigger"));
        found.events.push(Event {
            at,
            who: first(entry, &["agent.summary", "agent.name"]),
            text: match (triggered, said) {
                (true, Some(said)) => match summary.filter(|summary| *summary != said) {
                    Some(summary) => format!("{said} {summary}"),
                    None => said,
                },
                (_, said) => said.or(summary).unwrap_or_default(),
            },
        });
    }
    found
}
