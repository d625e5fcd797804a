//! The rows of a register, whatever it is written in.

use serde_json::{Map, Value};
use std::fmt;

/// A row: names of columns with their values, in order.
pub(super) struct Row {
    /// Where it stands, for messages: "line 3", "item 3".
    pub(super) place: String,
    pub(super) cells: Vec<(String, String)>,
}

/// The rows, and in their places why one is none.
pub(super) type Rows = Vec<Result<Row, RegisterError>>;

/// What is wrong with a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterError {
    /// Where: a row, and where it is known a column.
    pub place: String,
    /// What is wrong there.
    pub message: String,
}

impl fmt::Display for RegisterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            return write!(f, "{}", self.message);
        }
        write!(f, "{}: {}", self.place, self.message)
    }
}

pub(super) fn csv(text: &str) -> Result<Rows, RegisterError> {
    let head = text.lines().next().unwrap_or_default();
    // Spreadsheets of half of Europe write semicolons.
    let delimiter = [b',', b';', b'\t']
        .into_iter()
        .max_by_key(|&sign| {
            (
                head.bytes().filter(|&byte| byte == sign).count(),
                sign == b',',
            )
        })
        .unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let wrong = |error: csv::Error| {
        let line = error.position().map(csv::Position::line);
        RegisterError {
            place: line.map_or_else(String::new, |line| format!("line {line}")),
            message: match error.kind() {
                csv::ErrorKind::UnequalLengths {
                    expected_len, len, ..
                } => {
                    format!("{len} cells where the header has {expected_len}")
                }
                _ => "no CSV".to_owned(),
            },
        }
    };
    let head = reader.headers().map_err(wrong)?.clone();
    let rows = reader.records().map(|row| {
        let row = row.map_err(wrong)?;
        let line = row.position().map_or(0, csv::Position::line);
        let cells = head.iter().zip(&row);
        let cells = cells.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
        Ok(Row {
            place: format!("line {line}"),
            cells: cells.collect(),
        })
    });
    Ok(rows.collect())
}

pub(super) fn json(text: &str) -> Result<Rows, RegisterError> {
    let wrong = |place: String, error: &serde_json::Error| RegisterError {
        place,
        message: format!("no JSON: {error}"),
    };
    match serde_json::from_str::<Value>(text) {
        Ok(Value::Array(items)) => Ok(rows(items)),
        Ok(Value::Object(mut whole)) => {
            let lists = ["incidents", "data", "items", "results"];
            let list = lists.into_iter().find_map(|name| match whole.remove(name) {
                Some(Value::Array(items)) => Some(items),
                _ => None,
            });
            let one = |mut whole: Map<String, Value>| match whole.remove("incident") {
                Some(incident @ Value::Object(_)) => incident,
                Some(other) => {
                    whole.insert("incident".to_owned(), other);
                    Value::Object(whole)
                }
                None => Value::Object(whole),
            };
            // One object may as well be the only line.
            Ok(rows(list.unwrap_or_else(|| vec![one(whole)])))
        }
        Ok(_) => Err(RegisterError {
            place: String::new(),
            message: "no list of incidents".to_owned(),
        }),
        Err(error) if text.trim_start().starts_with('[') => Err(wrong(String::new(), &error)),
        Err(error) => {
            let lines = text
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.trim().is_empty());
            let mut items = Vec::new();
            for (nth, line) in lines {
                let place = format!("line {}", nth + 1);
                match serde_json::from_str(line) {
                    Ok(item) => items.push(row(format!("item {}", nth + 1), item)),
                    // Of a text that is one broken object its own error tells more.
                    Err(_) if items.is_empty() => return Err(wrong(String::new(), &error)),
                    Err(own) => items.push(Err(wrong(place, &own))),
                }
            }
            Ok(items)
        }
    }
}

fn rows(items: Vec<Value>) -> Rows {
    let items = items.into_iter().enumerate();
    items
        .map(|(nth, item)| row(format!("item {}", nth + 1), item))
        .collect()
}

fn row(place: String, item: Value) -> Result<Row, RegisterError> {
    match item {
        Value::Object(fields) => Ok(Row {
            place,
            cells: cells(fields),
        }),
        _ => Err(RegisterError {
            place,
            message: "no object".to_owned(),
        }),
    }
}

fn cells(fields: Map<String, Value>) -> Vec<(String, String)> {
    let value = |value: Value| match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(if yes { "yes" } else { "no" }.to_owned()),
        // Services wrap names: {"severity": {"name": "Major"}}.
        Value::Object(inner) => ["name", "summary", "slug", "id"]
            .into_iter()
            .find_map(|key| match inner.get(key) {
                Some(Value::String(text)) => Some(text.clone()),
                _ => None,
            }),
        _ => None,
    };
    fields
        .into_iter()
        .filter_map(|(name, own)| Some((name, value(own)?)))
        .collect()
}
