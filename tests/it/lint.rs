//! `pm lint`: selection, formats, exit codes, streams.

use crate::run::{CLEAN, Folder, Ran};

/// A final report that lacks a summary (error), authors (warning) and names an unknown severity (warning).
const BAD: &str = "# Postmortem: x\n\n**Status:** Final\n**Severity:** huge\n**Date:** 2026-02-03\n\n## Timeline\n\n- 10:00 UTC a\n\n\
    ## Action Items\n\n- [x] Add an alert on p99 latency over 2 s (owner: Search)\n";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("bad.md", BAD).write("clean.md", CLEAN);
    folder
}

#[test]
fn a_clean_document_has_no_findings() {
    let ran = folder().pm(&["lint", "clean.md"]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (0, "no findings in 1 postmortem\n", "")
    );
}

#[test]
fn fail_on_says_from_which_level_a_run_fails() {
    let folder = folder();
    let code = |arguments: &[&str]| folder.pm(&[&["lint", "bad.md"], arguments].concat()).code;
    assert_eq!(code(&[]), 1);
    assert_eq!(code(&["--fail-on=never"]), 0);
    let only = ["--select=unknown-severity"];
    assert_eq!(code(&only), 0, "warnings do not fail");
    assert_eq!(code(&["--select=unknown-severity", "--fail-on=warning"]), 1);
    assert_eq!(code(&["--select=unknown-severity", "--fail-on=info"]), 1);
    assert_eq!(
        code(&[
            "--select=unknown-severity",
            "--level=unknown-severity=info",
            "--fail-on=warning"
        ]),
        0
    );
    assert_eq!(
        code(&[
            "--select=unknown-severity",
            "--level=unknown-severity=error"
        ]),
        1
    );
}

#[test]
fn rules_are_selected_by_name_group_and_all() {
    let folder = folder();
    let rules = |arguments: &[&str]| {
        let ran = folder.pm(&[&["lint", "--format=concise", "bad.md"], arguments].concat());
        let mut rules: Vec<String> = ran
            .findings()
            .iter()
            .filter_map(|line| line.split(' ').next_back())
            .map(str::to_owned)
            .collect();
        rules.sort();
        rules
    };
    assert_eq!(
        rules(&["--select=missing-metadata,unknown-severity"]),
        ["missing-metadata", "unknown-severity"]
    );
    assert_eq!(
        rules(&["--select=metadata", "--ignore=missing-metadata"]),
        ["unknown-severity"]
    );
    assert_eq!(
        rules(&[
            "--select=missing-metadata",
            "--extend-select=unknown-severity"
        ]),
        ["missing-metadata", "unknown-severity"]
    );
    assert_eq!(rules(&["--ignore=all"]), Vec::<String>::new());
}

#[test]
fn results_go_to_standard_output_and_the_rest_to_standard_error() {
    let folder = folder();
    let concise = folder.pm(&["lint", "--format=concise", "bad.md"]);
    assert!(
        concise.out.lines().all(|line| line.starts_with("bad.md:")),
        "{}",
        concise.out
    );
    assert!(
        concise.err.ends_with("in 1 postmortem\n"),
        "{}",
        concise.err
    );
    let quiet = folder.pm(&["lint", "-q", "--format=concise", "bad.md"]);
    assert_eq!((quiet.out, quiet.err.as_str()), (concise.out, ""));
    let json = folder.pm(&["lint", "--format=json", "bad.md"]);
    assert_eq!(json.err, "");
}

#[test]
fn jsonl_is_json_one_diagnostic_a_line() {
    let folder = folder();
    let json: serde_json::Value =
        serde_json::from_str(&folder.pm(&["lint", "--format=json", "."]).out).expect("JSON");
    let lines = folder.pm(&["lint", "--format=jsonl", "."]).out;
    let lines: Vec<serde_json::Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(json["diagnostics"], serde_json::Value::Array(lines));
    assert_eq!(json["summary"]["files"], 2);
}

#[test]
fn colour_only_where_it_is_asked_for() {
    let folder = folder();
    assert!(!folder.pm(&["lint", "bad.md"]).out.contains('\u{1b}'));
    assert!(
        folder
            .pm(&["lint", "--color=always", "bad.md"])
            .out
            .contains("\u{1b}[31m")
    );
    let no_color = Ran::of(
        folder
            .command()
            .env("NO_COLOR", "1")
            .args(["lint", "bad.md"]),
    );
    assert!(!no_color.out.contains('\u{1b}'));
}

#[test]
fn variables_are_read_unless_isolated() {
    let folder = folder();
    let run = |arguments: &[&str]| {
        Ran::of(
            folder
                .command()
                .env("PM_FORMAT", "jsonl")
                .env("PM_TODAY", "2026-02-20")
                .args(arguments),
        )
    };
    assert!(run(&["lint", "bad.md"]).out.starts_with('{'));
    assert!(
        run(&["lint", "--format=concise", "bad.md"])
            .out
            .starts_with("bad.md:")
    );
    assert!(
        run(&["lint", "--isolated", "bad.md"])
            .out
            .starts_with("bad.md:")
    );
    let wrong = Ran::of(
        folder
            .command()
            .env("PM_TODAY", "tomorrow")
            .args(["lint", "bad.md"]),
    );
    assert_eq!(wrong.code, 2);
    assert_eq!(
        wrong.err,
        "error: PM_TODAY: a day as YYYY-MM-DD was expected, not `tomorrow`\n"
    );
}

#[test]
fn the_same_input_gives_the_same_bytes_for_any_number_of_threads() {
    let folder = Folder::new();
    for nth in 0..60 {
        folder.write(&format!("{nth}/x.md"), BAD);
    }
    let run = |threads: &str| {
        Ran::of(
            folder
                .command()
                .env("RAYON_NUM_THREADS", threads)
                .args(["lint", "."]),
        )
        .out
    };
    assert_eq!(run("1"), run("16"));
}

#[test]
fn what_cannot_be_done_is_exit_code_2() {
    let folder = folder();
    for arguments in [
        &["lint", "--select=nope"][..],
        &["lint", "--format=xml"],
        &["lint", "--fail-on=off"],
        &["lint", "--level=missing-metadata"],
        &["lint", "--today=2026-02-30"],
        &["lint", "--config=gone.yaml"],
        &["lint", "--quiet", "--verbose"],
        &["explain", "nope"],
        &["parse", "gone.md"],
        &["nope"],
        &[],
    ] {
        let ran = Ran::of(folder.command().args(arguments));
        assert_eq!(ran.code, 2, "{arguments:?}: {ran:?}");
        assert!(!ran.err.is_empty(), "{arguments:?}");
    }
    let ran = folder.pm(&["lint", "--select=missing-metadat"]);
    assert_eq!(
        ran.err,
        "error: no rule or group is named `missing-metadat`; did you mean `missing-metadata`?\n"
    );
    let ran = Ran::of(folder.command().args(["lint", "--today=2026-02-31"]));
    assert!(
        ran.err.contains("the calendar has no such day"),
        "{}",
        ran.err
    );
    let ran = folder.pm(&["lint", "--level=language=loud"]);
    assert!(
        ran.err
            .contains("`loud` is no level; off, info, warning or error was expected"),
        "{}",
        ran.err
    );
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    let folder = Folder::new();
    for nth in 0..200 {
        folder.write(&format!("{nth}.md"), BAD);
    }
    folder.write("broken.md", b"\xff");
    let unread = |arguments: &[&str]| {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("pm"));
        command
            .args(arguments)
            .args(["--today=2026-02-20", "--color=never"])
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("it runs");
        drop(child.stdout.take());
        let mut err = String::new();
        child
            .stderr
            .take()
            .expect("piped")
            .read_to_string(&mut err)
            .expect("text");
        assert_eq!(err, "");
        child.wait().expect("it ends").code()
    };
    let lint =
        |arguments: &[&str]| unread(&[&["lint", "--exclude=broken.md", "."], arguments].concat());
    assert_eq!(lint(&["--fail-on=never"]), Some(0));
    assert_eq!(
        lint(&["--fail-on=info"]),
        Some(1),
        "findings still fail the run"
    );
    assert_eq!(unread(&["lint", ".", "broken.md"]), Some(2));
    assert_eq!(unread(&["explain"]), Some(0));
}
