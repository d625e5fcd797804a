//! JSON as sources hold it: one document, or one a line.

use super::ImportError;
use serde_json::{Deserializer, Value};

/// The values of a text: one, or those of its lines.
pub(super) fn values(text: &str) -> Result<Vec<Value>, ImportError> {
    let values = Deserializer::from_str(text).into_iter::<Value>();
    values
        .map(|value| {
            value.map_err(|error| {
                let reason = error.to_string();
                let end = reason.find(" at line ").unwrap_or(reason.len());
                ImportError::NoJson(error.line(), error.column(), reason[..end].to_owned())
            })
        })
        .collect()
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
