//! Alerts of Prometheus Alertmanager and of Grafana, whose webhooks have one shape.
//!
//! After `webhook_config` in "Configuration" of Alertmanager's documentation and "Configure the webhook notifier for
//! Alerting" of Grafana's; the list of alerts that Alertmanager's API answers is the same without the frame.

use super::json::{first, records, text};
use super::times::Times;
use super::{Event, Events, Passed, Why};
use chrono::Datelike;
use serde_json::Value;

pub(super) fn read(values: &[Value], times: &mut Times) -> Events {
    let mut found = Events::default();
    for (nth, alert) in records(values, &["alerts"]).into_iter().enumerate() {
        let mut at = |key: &str| {
            let at = text(alert, key).and_then(|at| times.field(&at))?;
            // An alert that is not over ends in the year 1.
            (at.year() > 1970).then_some(at)
        };
        let name = first(alert, &["labels.alertname", "annotations.title"]);
        let Some((start, name)) = at("startsAt").zip(name) else {
            found
                .passed_over
                .push(Passed::new("record", nth, Why::NoTime));
            continue;
        };
        let summary = first(
            alert,
            &[
                "annotations.summary",
                "annotations.description",
                "annotations.message",
            ],
        );
        let summary = summary.map_or_else(String::new, |summary| format!(": {summary}"));
        let mut tell = |at, what: &str| {
            found.events.push(Event {
                at,
                who: None,
                text: format!("{name} {what}{summary}"),
            });
        };
        tell(start, "fires");
        let resolved = text(alert, "status").is_some_and(|status| status == "resolved");
        if let Some(end) = at("endsAt").filter(|_| resolved) {
            tell(end, "is resolved");
        }
    }
    found
}
