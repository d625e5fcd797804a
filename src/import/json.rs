//! JSON as sources hold it: one document, or one a line.

use super::{ImportError, Passed, Why};
use serde_json::{Deserializer, Value};

/// The values of a text: one, or those of its lines.
pub(super) fn values(text: &str) -> Result<Vec<Value>, ImportError> {
    let values = Deserializer::from_str(text).into_iter::<Value>();
    values
        .map(|value| {
            value.map_err(|error| ImportError::NoJson(error.line(), error.column(), reason(&error)))
        })
        .collect()
}

/// The values of a text of which some lines may be broken, with these; only where at least half of the lines are objects.
pub(super) fn readable(text: &str) -> Result<(Vec<Value>, Vec<Passed>), ImportError> {
    let whole = match values(text) {
        Ok(values) => return Ok((values, Vec::new())),
        Err(error) => error,
    };
    let mut good = Vec::new();
    let mut broken = Vec::new();
    let lines = text.lines().enumerate();
    for (nth, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Value>(line) {
            Ok(value) if value.is_object() => good.push(value),
            Ok(_) => {
                let why = Why::NoJson("no object".to_owned());
                broken.push(Passed::new("line", nth, why));
            }
            Err(error) => {
                let why = Why::NoJson(reason(&error));
                broken.push(Passed::new("line", nth, why));
            }
        }
    }
    if good.len() < broken.len().max(1) {
        return Err(whole);
    }
    Ok((good, broken))
}

/// What is wrong, without the place.
fn reason(error: &serde_json::Error) -> String {
    let reason = error.to_string();
    let end = reason.find(" at line ").unwrap_or(reason.len());
    reason[..end].to_owned()
}

/// The records of a source: the elements of its lists, at the top or under one of `keys`, and objects by themselves.
pub(super) fn records<'a>(values: &'a [Value], keys: &[&str]) -> Vec<&'a Value> {
    let mut records = Vec::new();
    for value in values {
        let under = keys.iter().find_map(|key| value.get(key)?.as_array());
        match value.as_array().or(under) {
            Some(list) => records.extend(list),
            None => records.push(value),
        }
    }
    records
}

/// A text at a path such as `author.name`; a number as it is written.
pub(super) fn text(value: &Value, path: &str) -> Option<String> {
    // A key may have a dot itself.
    let found = value
        .get(path)
        .or_else(|| path.split('.').try_fold(value, |value, key| value.get(key)))?;
    match found {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(bool) => Some(bool.to_string()),
        _ => None,
    }
}

/// The first of several paths that has text.
pub(super) fn first(value: &Value, paths: &[&str]) -> Option<String> {
    let texts = paths.iter().filter_map(|path| text(value, path));
    texts.into_iter().find(|text| !text.trim().is_empty())
}
