//! The settings that apply, as YAML that could be a configuration, or as JSON.

use super::Visible;
use crate::config::{Setting, Shown};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};
use std::io::{self, Write};

/// The column at which it is told where a setting comes from.
const ORIGIN: usize = 56;

/// Writes settings as YAML, each with its origin as a comment; `applied` are the overrides that hold.
///
/// # Errors
/// When `out` does not take it.
pub fn write_settings(
    settings: &[(String, Setting)],
    applied: &[usize],
    out: &mut dyn Write,
) -> io::Result<()> {
    for (key, setting) in settings {
        let marks = if key == "overrides" { applied } else { &[] };
        write_entry(key, setting, 0, marks, out)?;
    }
    Ok(())
}

/// Writes settings as one JSON document.
///
/// # Errors
/// When `out` does not take it.
pub fn write_settings_json(settings: &[(String, Setting)], out: &mut dyn Write) -> io::Result<()> {
    let mut leaves = Vec::new();
    for (key, setting) in settings {
        collect(&mut vec![key], setting, &mut leaves);
    }
    serde_json::to_writer_pretty(
        &mut *out,
        &Document {
            version: 1,
            settings: leaves,
        },
    )?;
    writeln!(out)
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    settings: Vec<Leaf<'a>>,
}

#[derive(Serialize)]
struct Leaf<'a> {
    key: Vec<&'a str>,
    value: Plain<'a>,
    origin: Option<Origin>,
}

#[derive(Serialize)]
struct Origin {
    file: String,
    line: usize,
}

struct Plain<'a>(&'a Shown);

impl Serialize for Plain<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Shown::Null => serializer.serialize_unit(),
            Shown::Text(text) => serializer.serialize_str(text),
            Shown::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Plain(&item.value))?;
                }
                list.end()
            }
            Shown::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, setting) in entries {
                    map.serialize_entry(key, &Plain(&setting.value))?;
                }
                map.end()
            }
        }
    }
}

fn collect<'a>(key: &mut Vec<&'a str>, setting: &'a Setting, leaves: &mut Vec<Leaf<'a>>) {
    match &setting.value {
        Shown::Map(entries) if !entries.is_empty() => {
            for (name, setting) in entries {
                key.push(name);
                collect(key, setting, leaves);
                key.pop();
            }
        }
        value => leaves.push(Leaf {
            key: key.clone(),
            value: Plain(value),
            origin: setting.origin.as_ref().map(|(file, line)| Origin {
                file: file.to_string_lossy().into_owned(),
                line: *line,
            }),
        }),
    }
}

fn write_entry(
    key: &str,
    setting: &Setting,
    indent: usize,
    applied: &[usize],
    out: &mut dyn Write,
) -> io::Result<()> {
    let margin = " ".repeat(indent);
    let key = scalar(key);
    match &setting.value {
        Shown::Map(entries) if !entries.is_empty() => {
            writeln!(out, "{margin}{}:", Visible(&key))?;
            for (key, setting) in entries {
                write_entry(key, setting, indent + 2, &[], out)?;
            }
            Ok(())
        }
        Shown::List(items) if items.iter().any(|item| matches!(item.value, Shown::Map(_))) => {
            writeln!(out, "{margin}{}:", Visible(&key))?;
            for (nth, item) in items.iter().enumerate() {
                let applies = if applied.contains(&nth) {
                    ", applies here"
                } else {
                    ""
                };
                write_line(
                    &format!("{margin}  - {}", flow(&item.value)),
                    item,
                    applies,
                    out,
                )?;
            }
            Ok(())
        }
        value => write_line(&format!("{margin}{key}: {}", flow(value)), setting, "", out),
    }
}

fn write_line(line: &str, setting: &Setting, more: &str, out: &mut dyn Write) -> io::Result<()> {
    let origin = match &setting.origin {
        Some((file, line)) => format!("{}:{line}", file.display()),
        None => "default".to_owned(),
    };
    writeln!(
        out,
        "{:ORIGIN$}  # {}{more}",
        Visible(line).to_string(),
        Visible(origin)
    )
}

/// A value on one line.
fn flow(value: &Shown) -> String {
    match value {
        Shown::Null => "null".to_owned(),
        Shown::Text(text) => scalar(text),
        Shown::List(items) => {
            let items: Vec<_> = items.iter().map(|item| flow(&item.value)).collect();
            format!("[{}]", items.join(", "))
        }
        Shown::Map(entries) => {
            let entry = |(key, setting): &(String, Setting)| {
                format!("{}: {}", scalar(key), flow(&setting.value))
            };
            let entries: Vec<_> = entries.iter().map(entry).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// A text as YAML reads it back: in quotes where it could be taken for something else.
pub(super) fn scalar(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | '|' | ' ');
    let plain = text.starts_with(char::is_alphanumeric)
        && text.ends_with(char::is_alphanumeric)
        && text.chars().all(is_plain);
    let word = matches!(text, "null" | "~");
    if plain && !word {
        return text.to_owned();
    }
    serde_json::to_string(text).unwrap_or_default()
}
