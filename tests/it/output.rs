//! Where findings go: formats by default, files, the summary of a job.

use crate::run::{CLEAN, Folder, Ran};

const SELECT: &str = "--select=blaming-language,invalid-date";

/// Two errors in a final report, of the rules that are selected.
fn folder() -> Folder {
    let folder = Folder::new();
    let bad = CLEAN
        .replace("Draft", "Final")
        .replace("Queries took", "The engineer forgot it. Queries took")
        .replace("2026-02-19", "2026-02-30");
    folder.write("a b/50%/é.md", bad);
    folder
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn the_default_format_follows_the_runner_and_the_user() {
    let folder = folder();
    let starts = |variables: &[(&str, &str)], arguments: &[&str], start: &str| {
        let mut command = folder.command();
        command.envs(variables.iter().copied()).args(arguments);
        let ran = Ran::of(command.args(["lint", "--today=2026-02-20", "."]));
        assert!(
            ran.out.starts_with(start),
            "{variables:?} {arguments:?}: {}",
            ran.out
        );
    };
    let in_actions = ("GITHUB_ACTIONS", "true");
    starts(&[], &[], "a b/50%/é.md:10:1 error");
    starts(&[in_actions], &[], "::error file=a b/50%25/é.md,line=10,");
    for elsewhere in ["", "false"] {
        let variable = ("GITHUB_ACTIONS", elsewhere);
        starts(&[variable], &[], "a b/50%/é.md:10:1 error");
    }
    starts(&[in_actions, ("PM_FORMAT", "json")], &[], "{");
    starts(
        &[in_actions, ("PM_FORMAT", "json")],
        &["--isolated"],
        "::error",
    );
}

#[test]
fn paths_start_from_the_top_of_the_repository() {
    let folder = folder();
    folder.write(".git/HEAD", "");
    let mut command = folder.command();
    command.current_dir(folder.path().join("a b"));
    let ran = Ran::of(command.args(["lint", "--format=gitlab", "50%"]));
    assert_eq!(json(&ran.out)[0]["location"]["path"], "a b/50%/é.md");
}

#[test]
fn without_a_repository_paths_start_from_where_the_runner_checked_out() {
    let folder = folder();
    let mut command = folder.command();
    command
        .current_dir(folder.path().join("a b"))
        .env("CI_PROJECT_DIR", folder.path());
    let ran = Ran::of(command.args(["lint", "--format=gitlab", "50%"]));
    // A temporary folder may lie behind a link.
    let path = json(&ran.out)[0]["location"]["path"].clone();
    assert!(
        ["a b/50%/é.md", "50%/é.md"]
            .iter()
            .any(|want| path == *want),
        "{path}"
    );
}

#[test]
fn reports_are_written_beside_what_is_printed() {
    let folder = folder();
    let plain = folder.pm(&["lint", SELECT, "--format=json", "."]);
    let ran = folder.pm(&[
        "lint",
        SELECT,
        "--format=json",
        "--max-findings=1",
        "--report=json=all.json",
        "--report=sarif=pm.sarif",
        "--report=full=full.txt",
        "--color=always",
        ".",
    ]);
    assert_eq!(ran.code, 1);
    assert_eq!(
        folder.read("all.json"),
        plain.out,
        "a file holds all findings"
    );
    assert_eq!(json(&folder.read("pm.sarif"))["version"], "2.1.0");
    let full = folder.read("full.txt");
    assert!(
        full.ends_with("\n2 errors in 1 postmortem\n") && !full.contains('\u{1b}'),
        "{full}"
    );
    let shown = json(&ran.out);
    assert_eq!(shown["diagnostics"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        shown["summary"],
        json(&plain.out)["summary"],
        "it counts what was cut"
    );
    assert_eq!(
        ran.err,
        "not shown because of --max-findings: 1 of 2 findings\n"
    );
}

#[test]
fn the_most_severe_findings_are_kept() {
    let folder = folder();
    let kept = |most: &str| {
        let ran = folder.pm(&[
            "lint",
            SELECT,
            "--format=concise",
            "--level=blaming-language=info",
            most,
            "a b",
        ]);
        assert_eq!(ran.code, 1, "what is cut counts");
        ran.findings()
            .iter()
            .map(|line| {
                line.rsplit_once(' ')
                    .map_or("", |(_, rule)| rule)
                    .to_owned()
            })
            .collect::<Vec<_>>()
    };
    assert_eq!(kept("--max-findings=1"), ["invalid-date"]);
    assert_eq!(
        kept("--max-findings=2"),
        ["blaming-language", "invalid-date"]
    );
    assert_eq!(kept("--max-findings=0"), Vec::<String>::new());
}

#[test]
fn a_report_that_cannot_be_written_is_told_before_anything_is_checked() {
    let folder = folder();
    let refused = |report: &str, why: &str| {
        let ran = folder.pm(&["lint", "--report", report, "."]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{report}");
        assert!(ran.err.contains(why), "{report}: {}", ran.err);
    };
    refused("sarif=nowhere/x.sarif", "there is no folder");
    refused("json=/dev/stdout", "`--format` writes to standard output");
    refused("sarif=a b", "it is not a regular file");
    refused("sarif=-", "a report is a file");
    refused("sarif=", "no file is named");
    refused("sarif", "FORMAT=FILE was expected");
    refused("pdf=x.pdf", "one of full, concise");
    let twice = folder.pm(&["lint", "--report=json=x", "--report=sarif=./x", "."]);
    assert!(
        twice.err.contains("two reports cannot be one file"),
        "{}",
        twice.err
    );
}

#[test]
fn an_old_report_is_replaced_and_nothing_else_is_left() {
    let folder = folder();
    folder.write("out/pm.json", "old");
    folder.pm(&["lint", "--report=json=out/pm.json", "a b"]);
    assert_eq!(json(&folder.read("out/pm.json"))["version"], 1);
    let files = std::fs::read_dir(folder.path().join("out")).expect("a folder");
    assert_eq!(files.count(), 1);
}

#[cfg(unix)]
#[test]
fn a_report_goes_through_a_link_and_its_permissions_are_those_of_any_new_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    folder.write("out/real.json", "old");
    let link = folder.path().join("link.json");
    std::os::unix::fs::symlink("out/real.json", &link).expect("a link");
    folder.pm(&[
        "lint",
        "--report=json=link.json",
        "--report=jsonl=new.jsonl",
        "a b",
    ]);
    assert!(link.symlink_metadata().expect("it is there").is_symlink());
    assert_eq!(json(&folder.read("out/real.json"))["version"], 1);
    let mode = |path: &str| {
        let file = std::fs::metadata(folder.path().join(path)).expect("it is there");
        file.permissions().mode() & 0o777
    };
    folder.write("plain", "");
    assert_eq!(mode("new.jsonl"), mode("plain"));
}

#[test]
fn a_report_never_replaces_what_the_run_reads() {
    let folder = folder();
    folder
        .write(".git/HEAD", "")
        .write("pm.yaml", "extends: base.yaml\n")
        .write("base.yaml", "names: allow\n")
        .write("notes.md", "# Notes\n")
        .write(".pm-baseline.json", "{\"version\": 1, \"files\": {}}\n");
    for file in [
        "a b/50%/é.md",
        "./a b/../a b/50%/é.md",
        "pm.yaml",
        "base.yaml",
        "notes.md",
        ".pm-baseline.json",
    ] {
        let before = folder.read(file);
        let report = format!("--report=json={file}");
        let ran = folder.pm(&["lint", SELECT, ".", "--report=json=first.json", &report]);
        let want = format!(
            "error: --report: {file}: this run reads that file, and a report would replace it\n"
        );
        assert_eq!((ran.code, ran.out.as_str(), ran.err), (2, "", want));
        assert_eq!(folder.read(file), before);
        assert!(!folder.path().join("first.json").exists());
    }
    for _ in 0..2 {
        let ran = folder.pm(&[
            "lint",
            SELECT,
            ".",
            "--no-baseline",
            "--report=markdown=found.md",
        ]);
        assert_eq!(ran.code, 1, "an earlier report is replaced: {}", ran.err);
    }
}

#[cfg(unix)]
#[test]
fn a_report_goes_where_a_link_leads() {
    let folder = folder();
    std::fs::create_dir(folder.path().join("out")).expect("a folder");
    let link = folder.path().join("report.json");
    std::os::unix::fs::symlink("out/report.json", &link).expect("a link");
    for _ in 0..2 {
        folder.pm(&["lint", SELECT, ".", "--report=json=report.json"]);
        assert!(link.is_symlink());
        assert!(folder.read("out/report.json").starts_with('{'));
    }
}

#[test]
fn in_github_actions_a_table_is_added_to_the_summary_of_the_job() {
    let folder = folder();
    let lint = |arguments: &[&str]| {
        let mut command = folder.command();
        command
            .env("GITHUB_ACTIONS", "true")
            .env("GITHUB_STEP_SUMMARY", folder.path().join("summary.md"));
        Ran::of(
            command
                .args(["lint", SELECT, "--today=2026-02-20", "a b"])
                .args(arguments),
        )
    };
    folder.write("summary.md", "before\n\n");
    assert_eq!(lint(&[]).code, 1);
    let summary = folder.read("summary.md");
    assert!(
        summary.starts_with("before\n\n### pm lint\n\n2 errors in 1 postmortem\n"),
        "{summary}"
    );
    lint(&["--format=concise"]);
    assert_eq!(folder.read("summary.md"), summary, "only with annotations");
    let full = "x".repeat(1024 * 1024 - 150);
    folder.write("summary.md", &full);
    lint(&[]);
    assert_eq!(folder.read("summary.md"), full, "there is no room");
}

#[cfg(unix)]
#[test]
fn a_name_is_no_command_to_the_runner_that_reads_the_log() {
    let folder = Folder::new();
    let bad = CLEAN.replace("Draft", "2026-02-30 ##[add-mask]x");
    folder.write("::stop-commands::x.md", bad);
    for format in ["full", "concise"] {
        let mut command = folder.command();
        command.env("GITHUB_ACTIONS", "true");
        let ran =
            Ran::of(command.args(["lint", "--select=unknown-status", "--format", format, "."]));
        assert!(
            ran.out.starts_with("> ::stop-commands::x.md:"),
            "{}",
            ran.out
        );
        assert!(!ran.out.contains("##["), "{}", ran.out);
    }
}

#[test]
fn a_terminal_shows_dots_where_a_secret_stands() {
    let folder = Folder::new();
    // Made here, so that nobody who looks for keys finds one in this repository.
    let key = ["AKIA", "Q3EGSTKW", "N7V5XJ2B"].concat();
    let line = format!("The job ran with `KEY={key}` until 10:12 UTC.");
    folder.write("x.md", format!("{CLEAN}\n## Notes\n\n{line}\n"));
    for format in ["full", "concise", "markdown", "github"] {
        let ran = folder.pm(&["lint", "x.md", "--format", format]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(!ran.out.contains(&key), "{format}: {}", ran.out);
    }
    assert_eq!(
        folder.pm(&["lint", "x.md"]).out,
        "x.md:20:23 error secret
  × an AWS access key: every reader of this file can use it
 20 │ The job ran with `KEY=••••••••••••••••••••` until 10:12 UTC.
    ·                       ────────────────────
  help: revoke it first, since git keeps the old text; then write `[redacted]` in its place

1 error in 1 postmortem
"
    );
}
