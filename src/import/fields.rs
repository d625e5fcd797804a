//! Records of any program: JSON objects with a time and a text, whatever those are called.

use super::json::{first, records, text};
use super::times::Times;
use super::{Event, Events, ImportError, Passed, Why};
use serde_json::Value;

/// The names of the fields that are read; the usual ones where none is given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    /// The field with the time.
    pub time: Option<String>,
    /// The field with the text.
    pub text: Option<String>,
    /// The field with who did or said it.
    pub who: Option<String>,
}

#[rustfmt::skip]
const TIMES: &[&str] = &[
    "time", "timestamp", "@timestamp", "ts", "at", "date", "datetime", "created_at", "createdAt", "when", "time (utc)",
    "zeit", "uhrzeit", "zeitpunkt", "zeitstempel", "datum",
];
#[rustfmt::skip]
const TEXTS: &[&str] = &[
    "text", "message", "msg", "event", "summary", "description", "content", "title", "what", "body",
    "was", "ereignis", "nachricht", "beschreibung",
];
#[rustfmt::skip]
const WHOS: &[&str] = &["who", "user", "username", "author", "name", "from", "actor", "sender", "by", "wer", "autor"];

impl Fields {
    /// The names under which the time may stand.
    pub(super) fn times(&self) -> Vec<&str> {
        names(self.time.as_ref(), TIMES)
    }

    /// The names under which the text may stand.
    pub(super) fn texts(&self) -> Vec<&str> {
        names(self.text.as_ref(), TEXTS)
    }

    /// The names under which who did it may stand.
    pub(super) fn whos(&self) -> Vec<&str> {
        names(self.who.as_ref(), WHOS)
    }
}

fn names<'a>(given: Option<&'a String>, usual: &[&'a str]) -> Vec<&'a str> {
    given.map_or_else(|| usual.to_vec(), |name| vec![name.as_str()])
}

pub(super) fn read(
    values: &[Value],
    fields: &Fields,
    times: &mut Times,
) -> Result<Events, ImportError> {
    let mut found = Events::default();
    let records = records(values, &["events", "messages", "items", "data"]);
    let (time, words, who) = (fields.times(), fields.texts(), fields.whos());
    let has = |names: &[&str]| records.iter().any(|record| first(record, names).is_some());
    for (option, names) in [("--time-field", &time), ("--text-field", &words)] {
        if !has(names) {
            let object = records.first().and_then(|record| record.as_object());
            let keys = object.map(|object| object.keys().cloned().collect());
            return Err(ImportError::NoField(option, keys.unwrap_or_default()));
        }
    }
    for (nth, record) in records.into_iter().enumerate() {
        let at = time
            .iter()
            .filter_map(|name| text(record, name))
            .find_map(|at| times.field(&at));
        match at.zip(first(record, &words)) {
            Some((at, text)) => found.events.push(Event {
                at,
                who: first(record, &who),
                text,
            }),
            None => found
                .passed_over
                .push(Passed::new("record", nth, Why::NoTime)),
        }
    }
    Ok(found)
}
