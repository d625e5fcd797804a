//! The schemas of what is published, for scripts and editors.

use crate::diagnostic::Group;
use crate::rules;
use serde_json::{Map, Value, json};
use std::io::{self, Write};

/// What has a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Schema {
    /// The JSON of `pm lint`.
    Lint,
    /// The JSON of `pm parse`.
    Parse,
    /// `pm.yaml`.
    Config,
    /// What `pm new --from` takes.
    Incident,
}

impl Schema {
    fn text(self) -> &'static str {
        match self {
            Self::Lint => include_str!("../../templates/schema/lint.json"),
            Self::Parse => include_str!("../../templates/schema/parse.json"),
            Self::Config => include_str!("../../templates/schema/config.json"),
            Self::Incident => include_str!("../../templates/schema/incident.json"),
        }
    }
}

/// Writes a JSON Schema of draft 2020-12; that of the configuration names all rules and groups.
///
/// # Errors
/// When `out` does not take it.
pub fn write_schema(schema: Schema, out: &mut dyn Write) -> io::Result<()> {
    let mut value: Value = serde_json::from_str(schema.text())?;
    if let Some(rules) = value.pointer_mut("/properties/rules/properties") {
        *rules = Value::Object(settings());
    }
    if let Some(names) = value.pointer_mut("/$defs/our-rules/enum") {
        *names = settings().keys().cloned().map(Value::String).collect();
    }
    serde_json::to_writer_pretty(&mut *out, &value)?;
    writeln!(out)
}

/// A setting for each rule and group.
fn settings() -> Map<String, Value> {
    let rules = rules::ALL.iter().map(|rule| {
        let about = json!({"$ref": "#/$defs/setting", "description": rule.info.summary()});
        (rule.info.name.to_string(), about)
    });
    let groups = Group::ALL.into_iter().map(Group::name);
    let groups = groups.chain(["clock", "all"]).map(|name| {
        let about = json!({"$ref": "#/$defs/levels"});
        (name.to_owned(), about)
    });
    groups.chain(rules).collect()
}
