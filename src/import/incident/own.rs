//! Our own schema, for scripts: flat, every field optional.

use super::super::Event;
use super::super::json::{first, text};
use super::Reader;
use serde_json::Value;

/// The fields, in the order of the manual.
pub const KEYS: [&str; 15] = [
    "title",
    "summary",
    "severity",
    "date",
    "incident",
    "authors",
    "services",
    "tags",
    "participants",
    "started",
    "detected",
    "acknowledged",
    "mitigated",
    "resolved",
    "timeline",
];

const ROW: [&str; 4] = ["at", "text", "who", "tag"];

/// The tags that a row may have.
const TAGS: [&str; 8] = [
    "start",
    "detect",
    "acknowledge",
    "investigate",
    "cause",
    "mitigate",
    "resolve",
    "all-clear",
];

/// Whether a value has fields of ours.
pub(super) fn is(value: &Value) -> bool {
    let fields = value.as_object().into_iter().flatten();
    let mut own = fields.filter(|(key, value)| KEYS.contains(&key.as_str()) && !value.is_object());
    own.next().is_some()
}

impl Reader<'_> {
    /// Takes what our own fields say.
    pub(super) fn own(&mut self, value: &Value) {
        self.unknown(value, "", &KEYS);
        let words = |key| text(value, key).filter(|text: &String| !text.trim().is_empty());
        let incident = &mut self.told.incident;
        incident.title = incident.title.take().or(words("title"));
        incident.summary = incident.summary.take().or(words("summary"));
        incident.id = incident.id.take().or(words("incident"));
        for (key, list) in [
            ("authors", &mut incident.authors),
            ("services", &mut incident.services),
            ("tags", &mut incident.tags),
            ("participants", &mut incident.participants),
        ] {
            list.extend(texts(value.get(key)));
        }
        if let Some(date) = words("date") {
            match date.get(..10).unwrap_or(&date).parse() {
                Ok(day) => self.told.incident.date = Some(day),
                Err(_) => self.leave(format!("date `{date}`: no day; write it as 2026-02-15")),
            }
        }
        self.severity(words("severity"));
        let moments = [
            "started",
            "detected",
            "acknowledged",
            "mitigated",
            "resolved",
        ];
        let [started, detected, acknowledged, mitigated, resolved] =
            moments.map(|key| self.moment(value, key));
        let incident = &mut self.told.incident;
        incident.started = incident.started.or(started);
        incident.detected = incident.detected.or(detected);
        incident.acknowledged = incident.acknowledged.or(acknowledged);
        incident.mitigated = incident.mitigated.or(mitigated);
        incident.resolved = incident.resolved.or(resolved);
        let rows = value.get("timeline").and_then(Value::as_array);
        for (nth, row) in rows.into_iter().flatten().enumerate() {
            self.row(nth + 1, row);
        }
    }

    fn row(&mut self, nth: usize, row: &Value) {
        self.unknown(row, "timeline: ", &ROW);
        let tag = first(row, &["tag"]);
        let known = tag.as_ref().is_none_or(|tag| TAGS.contains(&tag.as_str()));
        if let Some(tag) = tag.as_ref().filter(|_| !known) {
            self.leave(format!(
                "tag `{tag}`: one of {} was expected",
                TAGS.join(", ")
            ));
        }
        let at = self.moment(row, "at");
        match at.zip(first(row, &["text"])) {
            Some((at, text)) => {
                let event = Event {
                    at,
                    who: first(row, &["who"]),
                    text,
                };
                let tag = tag.filter(|_| known);
                self.told.incident.timeline.push((event, tag));
            }
            None => self.leave(format!("timeline row {nth}: `at` and `text` are needed")),
        }
    }

    /// Tells of fields that nobody knows.
    fn unknown(&mut self, value: &Value, within: &str, known: &[&str]) {
        let keys = value
            .as_object()
            .into_iter()
            .flat_map(|object| object.keys());
        // Editors want to be told the schema.
        let unknown = keys.filter(|key| !known.contains(&key.as_str()) && *key != "$schema");
        for key in unknown {
            let near = known
                .iter()
                .map(|name| (strsim::osa_distance(name, &key.to_lowercase()), name))
                .filter(|(edits, name)| *edits <= 3 && *edits * 2 < name.len())
                .min();
            let meant =
                near.map_or_else(String::new, |(_, name)| format!("; did you mean `{name}`?"));
            self.leave(format!("{within}`{key}`: no known field{meant}"));
        }
    }
}

/// The texts of a list; a text alone is a list of one.
pub(super) fn texts(value: Option<&Value>) -> Vec<String> {
    let all = match value {
        Some(Value::Array(all)) => all.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let words = all.iter().filter_map(Value::as_str).map(str::trim);
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}
