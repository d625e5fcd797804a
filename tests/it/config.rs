//! `pm.yaml` from outside: which one applies, and what is said of a wrong one.

use crate::run::{Folder, Ran};

const BAD: &str = "# Postmortem: x\n\n**Status:** Final\n**Date:** 2026-02-03\n**Severity:** huge\n**Author(s):** Search\n\n## Summary\n\nIt was slow.\n\n## Impact\n\nNo users were affected.\n\n\
    ## Action Items\n\nNo action because the cluster is gone.\n";

fn findings(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let ran = folder.pm(&[
        &["lint", "--format=concise", "--select=unknown-severity"],
        arguments,
    ]
    .concat());
    assert_eq!(ran.code & 2, 0, "{}", ran.err);
    ran.findings().into_iter().map(str::to_owned).collect()
}

fn wrong(config: &str) -> Vec<String> {
    let folder = Folder::new();
    folder.write("pm.yaml", config);
    let ran = folder.pm(&["lint", "."]);
    let start: String = config.chars().take(60).collect();
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{start}");
    ran.errors()
}

#[test]
fn the_nearest_file_upward_applies_to_each_document() {
    let folder = Folder::new();
    folder
        .write(".git/HEAD", "")
        .write("a/x.md", BAD)
        .write("b/c/y.md", BAD)
        .write("pm.yaml", "rules: {unknown-severity: error}\n")
        .write("b/.pm.yaml", "rules: {unknown-severity: info}\n");
    assert_eq!(
        findings(&folder, &["."]),
        [
            "a/x.md:5:15: error unknown-severity",
            "b/c/y.md:5:15: info unknown-severity"
        ]
    );
    assert_eq!(
        findings(&folder, &[".", "--config=pm.yaml"])[1],
        "b/c/y.md:5:15: error unknown-severity"
    );
    assert_eq!(
        findings(&folder, &[".", "--isolated"])[1],
        "b/c/y.md:5:15: warning unknown-severity"
    );
}

#[test]
fn nothing_above_the_repository_applies() {
    let folder = Folder::new();
    folder
        .write("pm.yaml", "rules: {unknown-severity: off}\n")
        .write("repo/.git/HEAD", "")
        .write("repo/x.md", BAD);
    assert_eq!(findings(&folder, &["repo"]).len(), 1);
    assert_eq!(findings(&folder, &["repo", "--isolated"]).len(), 1);
}

#[test]
fn levels_by_status_and_fail_on_apply() {
    let folder = Folder::new();
    folder
        .write("x.md", BAD)
        .write("y.md", BAD.replace("Final", "Draft"));
    folder.write("pm.yaml", "fail-on: warning\nrules:\n  metadata: off\n  unknown-severity: {final: info, draft: warning}\n");
    let ran = folder.pm(&["lint", "--format=concise", "--select=metadata", "."]);
    assert_eq!(
        ran.findings(),
        [
            "x.md:5:15: info unknown-severity",
            "y.md:5:15: warning unknown-severity"
        ]
    );
    assert_eq!(ran.code, 1);
    assert_eq!(folder.pm(&["lint", "--fail-on=error", "."]).code, 0);
}

#[test]
fn two_files_in_one_folder_are_refused() {
    let folder = Folder::new();
    folder.write("pm.yaml", "").write(".pm.yaml", "");
    let ran = folder.pm(&["lint", "."]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains("holds both pm.yaml and .pm.yaml"),
        "{}",
        ran.err
    );
}

#[test]
fn all_that_is_wrong_is_told_at_once_with_its_place() {
    let config = "rot: x\nnames: roles\nfail-on: [error]\nrules:\n  missing-dat: off\n  missing-date: on\n  timeline: {final: x, drafts: off}\nextends: x\nnames: allow\n";
    assert_eq!(
        wrong(config),
        [
            "error: pm.yaml:1:1: unknown key `rot`; did you mean `root`?",
            "error: pm.yaml:2:8: `allow`, `timeline-only` or `roles-only` was expected, not `roles`",
            "error: pm.yaml:3:10: `error`, `warning`, `info` or `never` was expected",
            "error: pm.yaml:5:3: unknown rule or group `missing-dat`; did you mean `missing-date`?",
            "error: pm.yaml:6:17: a level: `off`, `info`, `warning` or `error` was expected, not `on`",
            "error: pm.yaml:7:21: a level: `off`, `info`, `warning` or `error` was expected, not `x`",
            "error: pm.yaml:7:24: unknown option `drafts`; did you mean `draft`?",
            "error: pm.yaml:8:10: there is no file `x`",
            "error: pm.yaml:9:1: `names` stands here a second time",
        ]
    );
}

#[test]
fn what_is_no_yaml_or_no_map_is_told() {
    assert!(
        wrong("rules: {a: [\n")[0].starts_with("error: pm.yaml:2:1: not YAML: "),
        "{:?}",
        wrong("rules: {a: [\n")
    );
    assert_eq!(
        wrong("- names\n"),
        ["error: pm.yaml:1:1: keys and values were expected, such as `names: roles-only`"]
    );
    assert_eq!(
        wrong("rules: off\n"),
        ["error: pm.yaml:1:8: rule names with levels were expected"]
    );
    assert_eq!(
        wrong("root: ../x\n"),
        ["error: pm.yaml:1:7: a folder below this file was expected, such as `postmortems`"]
    );
}

#[test]
fn a_root_that_is_not_there_is_told() {
    let folder = Folder::new();
    folder
        .write("pm.yaml", "names: allow\nroot: postmortms\n")
        .write("postmortems/x.md", BAD)
        .write("stray.md", BAD);
    for arguments in [
        &["lint"][..],
        &["lint", "stray.md"],
        &["parse"],
        &["new", "x"],
    ] {
        let ran = folder.pm(arguments);
        assert_eq!(
            (ran.code, ran.err.as_str()),
            (
                2,
                "error: pm.yaml:2:7: there is no folder `postmortms`; did you mean `postmortems`?\n 2 | root: postmortms\n   |       ^\n"
            ),
            "{arguments:?}"
        );
    }
    folder
        .write("pm.yaml", "extends: base.yaml\n")
        .write("base.yaml", "names: allow\nroot: five\n");
    let ran = folder.pm(&["lint"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            2,
            "error: `root` in base.yaml:2 names five, and there is no such folder; `pm new` makes it\n"
        )
    );
    assert_eq!(folder.pm(&["lint", "stray.md"]).code, 0);
    folder.write("pm.yaml", "root: later\n");
    assert_eq!(folder.pm(&["new", "x", "--date=2026-02-15"]).code, 0);
    assert_eq!(folder.pm(&["parse"]).code, 0);
}

#[test]
fn all_configurations_of_a_run_that_are_wrong_are_told() {
    let folder = Folder::new();
    folder
        .write(".git/HEAD", "")
        .write("a/pm.yaml", "nams: allow\n")
        .write("a/1/x.md", BAD)
        .write("a/2/x.md", BAD)
        .write("b/c/pm.yaml", "rot: x\n")
        .write("b/c/x.md", BAD);
    let want = [
        "error: a/pm.yaml:1:1: unknown key `nams`; did you mean `names`?",
        "error: b/c/pm.yaml:1:1: unknown key `rot`; did you mean `root`?",
    ];
    for arguments in [&["lint", "."][..], &["lint", "a", "b"], &["parse", "."]] {
        let ran = folder.pm(arguments);
        assert_eq!(
            (ran.code, ran.errors()),
            (2, want.map(str::to_owned).to_vec())
        );
    }
}

#[test]
fn in_github_actions_a_mistake_is_an_annotation_of_its_line() {
    let folder = Folder::new();
    folder
        .write(".git/HEAD", "")
        .write("a b/pm.yaml", "names: allow\nrules: {\"50%::x\": off}\n");
    let mut command = folder.command();
    command
        .current_dir(folder.path().join("a b"))
        .env("GITHUB_ACTIONS", "true");
    let ran = Ran::of(command.args(["lint", "--format=json", "."]));
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    let annotation = "\n::error file=a b/pm.yaml,line=2,col=9,title=configuration::a b/pm.yaml:2:9: unknown rule or group `50%25::x`\n";
    assert!(ran.err.ends_with(annotation), "{}", ran.err);
}

#[test]
fn what_is_not_told_of_a_configuration_is_counted() {
    let many: Vec<String> = (0..30).map(|nth| format!("k{nth}: x\n")).collect();
    let many = many.concat();
    let folder = Folder::new();
    folder.write(
        "pm.yaml",
        format!("{many}custom-rules: [{}{{name: A}}]\n", "x, ".repeat(25)),
    );
    let ran = folder.pm(&["lint", "."]);
    let errors = ran.errors();
    assert_eq!(errors.len(), 20);
    assert!(errors[0].starts_with("error: pm.yaml:1:1:"), "{errors:?}");
    assert!(errors[19].starts_with("error: pm.yaml:20:1:"), "{errors:?}");
    let last = ran.err.lines().next_back();
    assert!(
        last.is_some_and(|line| line.starts_with(" and ") && line.ends_with(" more")),
        "{}",
        ran.err
    );
}

#[test]
fn a_level_of_a_base_s_rule_that_was_replaced_is_no_mistake() {
    let folder = Folder::new();
    let rule = |name: &str| format!("custom-rules: [{{name: {name}, message: x, find: y}}]\n");
    folder
        .write(".git/HEAD", "")
        .write("base.yaml", rule("m") + "rules: {m: error}\n")
        .write("pm.yaml", "extends: base.yaml\n".to_owned() + &rule("n"))
        .write("x.md", BAD);
    assert_eq!(folder.pm(&["lint", "--fail-on=never", "."]).code, 0);
    let child = format!("extends: base.yaml\n{}rules: {{m: off}}\n", rule("n"));
    folder.write("pm.yaml", child);
    assert_eq!(
        folder.pm(&["lint", "."]).errors(),
        [
            "error: pm.yaml:3:9: `m` is declared in base.yaml only, and lists replace: declare it under `custom-rules` here"
        ]
    );
}

#[test]
fn a_byte_order_mark_is_no_document() {
    let folder = Folder::new();
    folder
        .write(
            "pm.yaml",
            "\u{feff}names: allow\r\nfail-on: never\r\nrules:\r\n  clock: off\r\n",
        )
        .write("x.md", BAD);
    assert_eq!(folder.pm(&["lint", "."]).code, 0);
    assert_eq!(
        wrong("\u{feff}nams: allow\nrules: {clock: off}\n"),
        ["error: pm.yaml:1:1: unknown key `nams`; did you mean `names`?"]
    );
}

#[test]
fn a_file_under_another_name_is_an_error_that_names_the_right_one() {
    let folder = Folder::new();
    folder
        .write("pm.yml", "names: nonsense\n")
        .write("a/x.md", BAD)
        .write("b/x.md", BAD);
    let ran = folder.pm(&["lint", "--format=json", "."]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            2,
            "error: pm.yml: a configuration has another name; rename it to pm.yaml\n"
        )
    );
    assert_eq!(folder.pm(&["lint", "--isolated", "."]).code, 0);
    folder.write("pm.yaml", "names: allow\n");
    assert_eq!(folder.pm(&["lint", "--format=json", "."]).err, "");
}

#[test]
fn an_empty_file_says_nothing() {
    let folder = Folder::new();
    folder
        .write("pm.yaml", "# nothing yet\n")
        .write("x.md", BAD);
    assert_eq!(
        findings(&folder, &["."]),
        ["x.md:5:15: warning unknown-severity"]
    );
}

#[test]
fn a_bomb_is_refused_in_no_time() {
    let laugh = |nth| {
        format!(
            "a{nth}: &a{nth} [{}]",
            vec![format!("*a{}", nth - 1); 9].join(",")
        )
    };
    let laughs = (1..12).map(laugh).collect::<Vec<_>>().join("\n");
    for hostile in [
        "[".repeat(60_000),
        "{a: ".repeat(15_000),
        "- ".repeat(30_000),
        "? ".repeat(30_000),
        format!("x: {}", "[\"]\",".repeat(10_000)),
        format!("a0: &a0 x\n{laughs}"),
        "x".repeat(1_000_000),
    ] {
        let start = std::time::Instant::now();
        let errors = wrong(&hostile);
        assert_eq!(errors.len().min(1), 1);
        assert!(
            start.elapsed() < std::time::Duration::from_secs(2),
            "{:?} for {}",
            start.elapsed(),
            &hostile[..20]
        );
    }
}

#[test]
fn an_override_without_patterns_is_an_error_and_false_is_off() {
    assert_eq!(
        wrong("overrides:\n  - files: []\n    rules: {structure: off}\n"),
        ["error: pm.yaml:2:12: at least one pattern was expected"]
    );
    let folder = Folder::new();
    folder.write("x.md", BAD);
    folder.write("pm.yaml", "rules: {unknown-severity: false}\n");
    let ran = folder.pm(&["lint", "--format=concise", "."]);
    assert!(!ran.out.contains("unknown-severity"), "{}", ran.out);
}
