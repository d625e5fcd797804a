//! The published schemas: what the program prints fits them and holds nothing more; they and the reader take the same
//! configurations.

use crate::broken_config::BROKEN;
use crate::run::Folder;
use jsonschema::Validator;
use serde_json::{Value, json};
use std::path::Path;

fn schema(what: &str) -> Value {
    let ran = Folder::new().pm(&["schema", what]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    serde_json::from_str(&ran.out).expect("it is JSON")
}

/// A schema as it is printed, but with objects that hold nothing else.
fn closed(mut schema: Value) -> Validator {
    fn close(value: &mut Value) {
        match value {
            Value::Object(object) => {
                if object.contains_key("required") && object.contains_key("properties") {
                    object.insert("additionalProperties".to_owned(), json!(false));
                }
                object.values_mut().for_each(close);
            }
            Value::Array(values) => values.iter_mut().for_each(close),
            _ => {}
        }
    }
    close(&mut schema);
    jsonschema::validator_for(&schema).expect("it is a schema")
}

fn fits(validator: &Validator, value: &Value) {
    let errors: Vec<_> = validator
        .iter_errors(value)
        .take(5)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, Vec::<String>::new());
}

/// What a command prints about the examples and some documents that are broken in many ways.
fn printed(arguments: &[&str]) -> Value {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let folder = Folder::new();
    folder
        .write("pm.yaml", "custom-rules: [{name: a, message: x, replace: {pool: group}}]\n")
        .write("x.md", "---\ntitle: x\n---\n# Postmortem\n\nThe pool, and we forgot it at 25:00 on 2026-02-30.\n\n## Timeline\n\n- T+5m: x\n- 10:00 CST: y\n- 2026-02-03: z\n")
        .write("y.md", "# y\n\n**Severity:** huge\n**Status:** parked\n\n## Impact\n\nLost about $5,000.\n\n## Action items\n\n| Action | Owner | Due |\n|---|---|---|\n| a | A | 2026-01-01 |\n| b | | |\n")
        .write("z.md", b"\xff");
    let examples = examples.to_str().expect("text");
    let ran = folder.pm(&[arguments, &["x.md", "y.md", examples]].concat());
    serde_json::from_str(&ran.out).expect("it is JSON")
}

#[test]
fn findings_fit_their_schema() {
    let found = printed(&["lint", "--format=json", "--select=all", "z.md"]);
    let diagnostics = found["diagnostics"].as_array().expect("a list");
    assert!(diagnostics.len() > 30, "{} only", diagnostics.len());
    for (what, part) in [("fix", "/fix/edits/0"), ("label", "/labels/0/fingerprint")] {
        let mut with = diagnostics.iter().filter_map(|found| found.pointer(part));
        assert!(with.any(|value| !value.is_null()), "no {what}");
    }
    fits(&closed(schema("lint")), &found);
}

#[test]
fn documents_fit_their_schema() {
    let found = printed(&["parse"]);
    let documents = found["documents"].as_array().expect("a list");
    assert!(documents.len() > 3, "{} only", documents.len());
    fits(&closed(schema("parse")), &found);
}

/// A configuration as JSON; none where it is no YAML.
fn yaml(text: &str) -> Option<Value> {
    serde_yaml::from_str(text).ok()
}

/// What the reader says.
fn read(config: &str) -> Vec<String> {
    let folder = Folder::new();
    folder
        .write(".git/HEAD", "")
        .write("team/postmortems/x", "")
        .write("team/pm.yaml", config)
        .write("pm-base.yaml", "names: allow\n");
    folder.pm(&["config", "team"]).errors()
}

/// The configuration that README shows.
fn example() -> String {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = std::fs::read_to_string(readme).expect("there is a README");
    let (_, rest) = text.split_once("```yaml\nextends:").expect("it shows one");
    let (yaml, _) = rest.split_once("```").expect("the block ends");
    format!("extends:{yaml}")
}

#[test]
fn the_schema_and_the_reader_take_the_configuration_of_readme() {
    let validator = jsonschema::validator_for(&schema("config")).expect("it is a schema");
    let example = example();
    assert_eq!(read(&example), Vec::<String>::new());
    let whole = yaml(&example).expect("it is YAML");
    fits(&validator, &whole);
    let schema = schema("config");
    let known = schema["properties"].as_object().expect("keys");
    let shown = whole.as_object().expect("a map");
    let missing: Vec<_> = known
        .keys()
        .filter(|key| !shown.contains_key(*key))
        .collect();
    assert_eq!(missing, Vec::<&String>::new(), "README shows every key");
    for (key, value) in shown {
        let alone = json!({ key: value });
        fits(&validator, &alone);
        assert_eq!(read(&alone.to_string()), Vec::<String>::new(), "{alone}");
    }
}

#[test]
fn the_schema_and_the_reader_refuse_the_same_keys() {
    let validator = jsonschema::validator_for(&schema("config")).expect("it is a schema");
    let refused = |value: &Value| {
        let by_schema = !validator.is_valid(value);
        let by_reader = !read(&value.to_string()).is_empty();
        assert!(by_schema && by_reader, "{value}: {by_schema}, {by_reader}");
    };
    refused(&json!({"nams": "allow"}));
    let whole = yaml(&example()).expect("it is YAML");
    for (key, value) in whole.as_object().expect("a map") {
        // Words and names of rules may be any where the team declares them.
        if matches!(value, Value::Object(_)) && key != "rules" {
            let mut value = value.clone();
            value["unknown"] = json!("x");
            refused(&json!({ key: value }));
        }
        if let Some(Value::Object(first)) = value.get(0) {
            let mut first = first.clone();
            first.insert("unknown".to_owned(), json!("x"));
            refused(&json!({ key: [first] }));
        }
    }
    refused(&json!({"rules": {"missing-date": {"unknown": "off"}}}));
    refused(&json!({"sections": {"required": {"SEV-9": []}}}));
}

#[test]
fn the_schema_and_the_reader_agree_on_the_types_of_values() {
    let validator = jsonschema::validator_for(&schema("config")).expect("it is a schema");
    for (config, is_fine) in [
        ("severities: {sev-1: [critical]}", true),
        ("sections: {required: {sev-2: [summary]}}", true),
        ("sections: {required: {sev-9: [summary]}}", false),
        ("thresholds: {revenue: \"10000\"}", false),
        ("thresholds: {revenue: 10000}", true),
        ("thresholds: {revenue: 1.5}", false),
        ("thresholds: {repeat-days: 99999}", false),
        ("rules: {unclear-owner: {single: \"true\"}}", false),
        ("rules: {unclear-owner: {single: true}}", true),
        ("statuses: {strict: \"yes\", draft: x}", false),
        ("statuses: {draft: [true]}", false),
        ("severities: {SEV-1: [1, S0]}", true),
        ("severities: {strict: true}", false),
        ("severities: {strict: false}", true),
        ("root: 5", false),
        ("root: \"5\"", true),
        ("exclude: [2019]", true),
        ("vocabulary: {zones: {CST: -600}}", false),
        ("custom-rules: [{name: a, message: 5, find: x}]", false),
        ("custom-rules: [{name: a, message: x, find: [500]}]", true),
        ("custom-rules: [{name: a, message: x, pattern: 500}]", false),
        ("rules: {missing-dat: off}", false),
        ("overrides: [{files: x, rules: {missing-dat: off}}]", false),
        (
            "{rules: {a: off}, custom-rules: [{name: a, message: x, find: y}]}",
            true,
        ),
    ] {
        let value = yaml(config).expect("it is YAML");
        let errors = read(config);
        assert_eq!(
            errors.is_empty(),
            is_fine,
            "the reader: {config}: {errors:?}"
        );
        assert_eq!(validator.is_valid(&value), is_fine, "the schema: {config}");
    }
}

/// What only the reader can know: other files, calendars, expressions, names of rules, headings.
const ONLY_READ: &[&str] = &[
    "there is no file",
    "`near-miss` or `security` was expected",
    "stays inside the repository",
    "in a circle",
    "not a pattern for files",
    "a day was expected",
    "is an option of",
    "the name of a rule or group",
    "another rule is named",
    "regular expression",
    "the pattern is",
    "would be found again",
    "a heading in words",
    "cannot mean",
    "is the same everywhere",
    "stands here a second time",
];

#[test]
fn the_schema_knows_what_is_wrong_with_single_values() {
    let validator = jsonschema::validator_for(&schema("config")).expect("it is a schema");
    let accepted = BROKEN.iter().filter(|(config, message)| {
        let only_read = ONLY_READ.iter().any(|part| message.contains(part));
        !only_read && yaml(config).is_some_and(|value| validator.is_valid(&value))
    });
    assert_eq!(accepted.collect::<Vec<_>>(), Vec::<&(&str, &str)>::new());
}

#[test]
fn the_schema_of_incidents_has_the_fields_that_are_read() {
    let schema = schema("incident");
    let properties = schema["properties"].as_object().expect("fields");
    let mut named: Vec<&str> = properties.keys().map(String::as_str).collect();
    named.retain(|name| *name != "$schema");
    let mut read = pm::import::KEYS.to_vec();
    read.sort_unstable();
    named.sort_unstable();
    assert_eq!(named, read);
    let example = include_str!("../../examples/incident.json");
    let example = serde_json::from_str(example).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("it is a schema");
    assert!(validator.is_valid(&example));
}
