//! What form a source has, told by what stands in it.

use super::json::{readable, records, text};
use super::{Format, Hints, ImportError, Passed, client, lines, slack, table};
use serde_json::Value;

/// Lines and records that are looked at.
const SAMPLE: usize = 200;

/// The form of a source, its values where it is JSON, and its lines that should be and are not.
type Found = (Format, Option<Vec<Value>>, Vec<Passed>);

/// Tells the form of a source.
pub(super) fn format(source: &str, hints: Hints<'_>) -> Result<Found, ImportError> {
    if let Some(format) = hints.format {
        let as_text = [Format::Irc, Format::Text, Format::Csv, Format::SlackText];
        if as_text.contains(&format) {
            return Ok((format, None, Vec::new()));
        }
        let (values, broken) = readable(source)?;
        return Ok((format, Some(values), broken));
    }
    if is_json(source) {
        let (values, broken) = readable(source)?;
        return Ok((of_values(&values), Some(values), broken));
    }
    let first = source.lines().next().unwrap_or_default();
    if table::is_header(first, hints.fields) {
        return Ok((Format::Csv, None, Vec::new()));
    }
    let sample = || {
        source
            .lines()
            .filter(|line| !line.trim().is_empty())
            .take(SAMPLE)
    };
    let all = sample().count();
    let timed = sample().filter(|line| begins_with_clock(line)).count();
    if lines::chat_lines(sample()) * 2 > all {
        Ok((Format::Irc, None, Vec::new()))
    } else if client::headers(sample()) > timed.max(1) / 2 && client::headers(sample()) > 0 {
        Ok((Format::SlackText, None, Vec::new()))
    } else if timed > 0 {
        Ok((Format::Text, None, Vec::new()))
    } else {
        Err(ImportError::Unknown)
    }
}

/// Whether a line begins with a time of day that words follow.
fn begins_with_clock(line: &str) -> bool {
    let read = crate::model::time::Stamp::read(line, 0);
    read.is_some_and(|read| {
        let behind = line.get(read.value.next..).unwrap_or_default();
        read.value.clock.is_some() && behind.contains(char::is_alphabetic)
    })
}

/// Whether a text begins as an object or a list of objects does.
fn is_json(source: &str) -> bool {
    let start = source.trim_start();
    let inside = start.strip_prefix('[').map(str::trim_start);
    start.starts_with('{') || inside.is_some_and(|inside| inside.starts_with(['{', ']']))
}

fn of_values(values: &[Value]) -> Format {
    let mattermost = |value: &Value| {
        value.get("post").is_some() || text(value, "type").is_some_and(|kind| kind == "version")
    };
    if values.iter().take(SAMPLE).any(mattermost) {
        return Format::Mattermost;
    }
    let records = records(values, &["messages", "value", "log_entries", "alerts"]);
    let any =
        |test: &dyn Fn(&Value) -> bool| records.iter().take(SAMPLE).any(|record| test(record));
    let has = |record: &Value, path: &str| text(record, path).is_some();
    if any(&|record| text(record, "type").is_some_and(|kind| kind.contains("log_entry"))) {
        Format::PagerDuty
    } else if any(&|record| has(record, "startsAt") && record.get("labels").is_some()) {
        Format::Alerts
    } else if any(&|record| has(record, "createdDateTime") && has(record, "body.content")) {
        Format::Teams
    } else if any(&|record| {
        has(record, "timestamp") && has(record, "content") && record.get("author").is_some()
    }) {
        Format::Discord
    } else if any(&slack::is_message) {
        Format::Slack
    } else {
        Format::Jsonl
    }
}
