//! Clauses of a row that are hardly more than the name of a milestone: "Resolved", "pager alert", "ack".

use super::Milestone;

/// Words that lead from a milestone to when, how or by whom it was reached.
const BEHIND: &[&str] = &["by", "at", "around", "via", "from", "through"];

/// What an alert comes from or is about, where its name is the whole clause.
#[rustfmt::skip]
const SOURCES: &[&str] = &[
    "pagerduty", "opsgenie", "grafana", "datadog", "prometheus", "cloudwatch", "nagios", "zabbix", "sentry",
    "alertmanager", "pingdom", "monitoring", "pager", "first", "initial", "latency", "slo", "uptime", "error", "rate",
    "p95", "p99", "cpu", "disk", "memory", "automated", "automatic", "the",
];

/// Who acknowledges.
#[rustfmt::skip]
const ON_CALL: &[&str] = &[
    "on-call", "oncall", "primary", "secondary", "engineer", "sre", "responder", "team", "ic", "pagerduty", "alert",
];

/// What begins when an incident does.
fn is_harm(word: &&str) -> bool {
    ["errors", "failures", "timeouts"].contains(word)
}

/// The milestone that a clause of a few words names, in lower case.
pub(super) fn told_by(words: &[&str]) -> Option<Milestone> {
    let (first, rest) = words.split_first()?;
    let (last, before) = words.split_last()?;
    let bare = rest.first().is_none_or(|next| BEHIND.contains(next));
    match *first {
        "resolved" | "recovered" if bare => return Some(Milestone::Resolved),
        "detected" if bare => return Some(Milestone::Detected),
        "ack" | "acks" | "acked" if bare => return Some(Milestone::Acknowledged),
        _ => {}
    }
    let only = |known: &[&str]| before.len() <= 3 && before.iter().all(|word| known.contains(word));
    match *last {
        "alert" | "alerts" | "alarm" | "page" if only(SOURCES) => Some(Milestone::Detected),
        "ack" if only(ON_CALL) => Some(Milestone::Acknowledged),
        "begin" | "began" | "start" | "started" if before.last().is_some_and(is_harm) => {
            Some(Milestone::Started)
        }
        _ => None,
    }
}
