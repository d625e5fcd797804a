//! `pm config`: what applies, and where it comes from.

use crate::run::Folder;

const BASE: &str = "names: roles-only
rules:
  unclear-owner: {single: true, level: info}
";

const OWN: &str = "extends: ../pm-base.yaml
exclude: [\"**/drafts/**\"]
priorities: {P0: 3d}
rules:
  missing-owner: {final: warning, draft: off}
overrides:
  - {files: [\"2019/**\"], rules: {structure: off}}
  - {files: \"*.txt\", rules: {clock: off}}
custom-rules:
  - {name: no-outage-word, message: \"what: how?\", find: [\"outage\", \"a \\\"b\\\"\"]}
";

fn archive() -> Folder {
    let folder = Folder::new();
    folder
        .write(".git/HEAD", "")
        .write("pm-base.yaml", BASE)
        .write("team/pm.yaml", OWN)
        .write("team/2019/x.md", "");
    folder
}

/// The value of a setting and where it comes from.
fn setting(shown: &str, key: &str) -> (String, String) {
    let mut lines = shown.lines();
    let line = lines.find(|line| line.trim_start().starts_with(key));
    let (value, origin) = line
        .and_then(|line| line.split_once("  # "))
        .expect("a setting");
    (value.trim().to_owned(), origin.to_owned())
}

#[test]
fn each_setting_is_shown_with_its_origin() {
    let shown = archive().pm(&["config", "team/2019/x.md"]).out;
    for (key, value, origin) in [
        ("root", "root: postmortems", "default"),
        ("names", "names: roles-only", "pm-base.yaml:1"),
        ("exclude", "exclude: [\"**/drafts/**\"]", "team/pm.yaml:2"),
        ("P0", "P0: 3d", "team/pm.yaml:3"),
        ("P1", "P1: 14d", "default"),
        ("single", "single: true", "pm-base.yaml:3"),
        ("final", "final: warning", "team/pm.yaml:5"),
        (
            "- {files: [",
            "- {files: [\"2019/**\"], rules: {structure: off}}",
            "team/pm.yaml:7, applies here",
        ),
        (
            "- {files: \"*",
            "- {files: \"*.txt\", rules: {clock: off}}",
            "team/pm.yaml:8",
        ),
    ] {
        assert_eq!(
            setting(&shown, key),
            (value.to_owned(), origin.to_owned()),
            "{shown}"
        );
    }
}

#[test]
fn what_is_shown_is_a_configuration_that_means_the_same() {
    let folder = archive();
    let shown = folder.pm(&["config", "team"]).out;
    folder.write("copy/pm.yaml", &shown);
    let again = folder.pm(&["config", "copy"]).out;
    let values = |shown: &str| {
        let value = |line: &str| {
            line.split("  # ")
                .next()
                .unwrap_or_default()
                .trim_end()
                .to_owned()
        };
        let mut values: Vec<String> = shown.lines().map(value).collect();
        values.sort();
        values
    };
    assert_eq!(values(&again), values(&shown));
}

#[test]
fn without_a_configuration_the_defaults_are_shown() {
    let folder = archive();
    for arguments in [&["config"][..], &["config", "--isolated", "team"]] {
        let ran = folder.pm(arguments);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let mut origins = ran.out.lines().filter_map(|line| line.split_once("  # "));
        assert!(
            origins.all(|(_, origin)| origin == "default"),
            "{}",
            ran.out
        );
    }
}

#[test]
fn scripts_read_json() {
    let json = archive().pm(&["config", "--format=json", "team"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let settings = json["settings"].as_array().expect("a list");
    let names = settings
        .iter()
        .find(|setting| setting["key"] == serde_json::json!(["names"]));
    assert_eq!(
        names.expect("it is there"),
        &serde_json::json!({"key": ["names"], "value": "roles-only", "origin": {"file": "pm-base.yaml", "line": 1}})
    );
}

#[test]
fn a_broken_configuration_is_told() {
    let folder = archive();
    folder.write("team/pm.yaml", "nams: x\n");
    let ran = folder.pm(&["config", "team"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert_eq!(
        ran.errors(),
        ["error: team/pm.yaml:1:1: unknown key `nams`; did you mean `names`?"]
    );
}
