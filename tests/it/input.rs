//! Bad input: a message that names file and place, the other files still checked, never a panic.

use crate::run::{CLEAN, Folder};

/// What `pm lint` says of one file with this content, beside a clean one that must still be checked.
fn lint(content: impl AsRef<[u8]>) -> (i32, Vec<String>) {
    let folder = Folder::new();
    folder.write("bad.md", content).write("clean.md", CLEAN);
    let ran = folder.pm(&["lint", "--format=concise", "bad.md", "clean.md"]);
    assert!(
        !ran.out.contains("clean.md"),
        "nothing is found in the clean one: {}",
        ran.out
    );
    assert!(
        [
            "of 2 postmortems",
            "in 2 postmortems",
            "in 1 postmortem; 1 file not read"
        ]
        .iter()
        .any(|both| ran.err.contains(both)),
        "both were taken: {}",
        ran.err
    );
    let full = folder.pm(&["lint", "bad.md", "clean.md"]);
    assert_eq!(full.code, ran.code, "{full:?}");
    let json = folder.pm(&["lint", "--format=json", "bad.md", "clean.md"]);
    serde_json::from_str::<serde_json::Value>(&json.out).expect("valid JSON");
    let parse = folder.pm(&["parse", "bad.md", "clean.md"]);
    let parsed: serde_json::Value = serde_json::from_str(&parse.out).expect("valid JSON");
    let paths: Vec<_> = parsed["documents"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|doc| doc["path"].clone())
        .collect();
    assert!(paths.contains(&"clean.md".into()));
    assert_eq!(
        parse.code == 2,
        ran.code == 2,
        "what cannot be linted cannot be parsed"
    );
    (ran.code, ran.out.lines().map(str::to_owned).collect())
}

/// Content that cannot be read gives exactly one finding.
fn unreadable(content: impl AsRef<[u8]>) -> String {
    let (code, findings) = lint(content);
    assert_eq!(code, 2);
    assert_eq!(findings.len(), 1, "{findings:?}");
    findings[0].clone()
}

#[test]
fn bytes_that_are_no_text_are_one_finding_that_says_where() {
    assert_eq!(
        unreadable(b"# x\n\xff\xfe"),
        "bad.md:1:1: error unreadable-file: not UTF-8: invalid byte at offset 4"
    );
    assert_eq!(
        unreadable(b"# x\n\0"),
        "bad.md:1:1: error unreadable-file: not text: NUL byte at offset 4"
    );
    assert_eq!(
        unreadable(vec![b'a'; 50 * 1024 * 1024]),
        "bad.md:1:1: error unreadable-file: larger than 10 MiB"
    );
}

#[test]
fn a_file_that_is_not_there_is_a_finding() {
    let folder = Folder::new();
    folder.write("clean.md", CLEAN);
    let ran = folder.pm(&["lint", "--format=concise", "clean.md", "gone.md"]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.findings(), ["gone.md:1:1: error unreadable-file"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_a_finding() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    folder.write("clean.md", CLEAN).write("shut.md", CLEAN);
    let shut = folder.path().join("shut.md");
    std::fs::set_permissions(&shut, std::fs::Permissions::from_mode(0o000)).expect("it is ours");
    if std::fs::read(&shut).is_ok() {
        return; // Nothing is shut to root.
    }
    let ran = folder.pm(&["lint", "--format=concise", "."]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.findings(), ["shut.md:1:1: error unreadable-file"]);
    folder.write("shut/x.md", CLEAN);
    let shut = folder.path().join("shut");
    std::fs::set_permissions(&shut, std::fs::Permissions::from_mode(0o000)).expect("it is ours");
    let ran = folder.pm(&["lint", "--format=concise", "shut"]);
    std::fs::set_permissions(&shut, std::fs::Permissions::from_mode(0o700)).expect("it is ours");
    assert_eq!(
        ran.out,
        "shut:1:1: error unreadable-file: cannot be read: Permission denied (os error 13)\n"
    );
}

#[cfg(unix)]
#[test]
fn what_might_never_end_is_not_opened() {
    let folder = Folder::new();
    let ran = folder.pm(&["lint", "--format=concise", "/dev/zero"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.out,
        "/dev/zero:1:1: error unreadable-file: not a regular file\n"
    );
}

#[test]
fn nothing_and_white_space_are_documents_that_lack_everything() {
    for content in ["", "\n\n", "\u{feff}", "   "] {
        let (code, findings) = lint(content);
        assert_eq!(code, 0, "{content:?}");
        assert!(
            findings.iter().any(|line| line.contains("missing-section")),
            "{findings:?}"
        );
        assert!(
            findings.iter().all(|line| line.starts_with("bad.md:1:")),
            "{findings:?}"
        );
    }
}

#[test]
fn one_line_of_five_megabytes_is_read_and_shown_in_part() {
    let long = "x".repeat(5 * 1024 * 1024);
    let folder = Folder::new();
    folder.write(
        "bad.md",
        format!("# Postmortem: x\n\n**Severity:** huge {long}\n"),
    );
    let ran = folder.pm(&["lint", "bad.md"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.out.contains("bad.md:3:15 info unknown-severity"),
        "{}",
        ran.out
    );
    assert!(ran.out.lines().all(|line| line.len() < 1_000));
}

#[test]
fn line_ends_and_a_byte_order_mark_change_no_finding() {
    let text = "# Postmortem: x\n\n**Date:** 2026-02-03\n**Status:** Finalish\n\n## Summary\n\n## Timeline\n\n- 10:00 UTC a\n";
    let rules = |text: String| {
        let lines = lint(text).1;
        let rule = |line: &String| line.split(':').skip(1).collect::<Vec<_>>().join(":");
        lines.iter().map(rule).collect::<Vec<_>>()
    };
    let lf = rules(text.to_owned());
    assert!(!lf.is_empty());
    assert_eq!(rules(text.replace('\n', "\r\n")), lf);
    assert_eq!(rules(format!("\u{feff}{text}")), lf);
}

#[test]
fn what_is_never_closed_is_read_to_the_end() {
    for content in [
        "# Postmortem: x\n\n## Summary\n\n```\n## Impact\n",
        "# Postmortem: x\n\n## Timeline\n\n| Time | Event\n|---\n| 10:00\n| 10:01 | b | c | d",
        "---\ntitle: [x\nstatus: 'final\n\n# Postmortem: x\n",
        "# Postmortem: x\n\n<!-- never closed\n\n## Summary\n",
        "# Postmortem: x\n\n> > > > 1. - * + ![a](<b\n[c]: \n\\",
    ] {
        let (code, _) = lint(content);
        assert!(code < 2, "{content:?}");
    }
}

#[test]
fn nesting_without_end_takes_no_time() {
    for unit in ["> ", "- ", "[", "![", "*a ", "`", "<a", "| ", "# ", "1. "] {
        let start = std::time::Instant::now();
        let (code, _) = lint(format!("# Postmortem: x\n\n{}\n", unit.repeat(20_000)));
        assert!(code < 2, "{unit:?}");
        assert!(
            start.elapsed() < std::time::Duration::from_secs(20),
            "{unit:?} took {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn many_findings_on_one_line_take_no_time() {
    let folder = Folder::new();
    folder.write(
        "a.md",
        format!(
            "# Postmortem: x\n\n{}\n",
            "It was human error. ".repeat(20_000)
        ),
    );
    for format in ["full", "concise", "json", "jsonl"] {
        let start = std::time::Instant::now();
        let ran = folder.pm(&["lint", "--select=human-error", "--format", format, "a.md"]);
        assert!(ran.out.lines().count() > 19_000, "{format}");
        assert!(
            start.elapsed() < std::time::Duration::from_secs(20),
            "{format} took {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn a_folder_without_postmortems_is_no_failure() {
    let folder = Folder::new();
    folder
        .write("README.md", "# A project\n\nHow to build it.\n")
        .write("notes.txt", CLEAN);
    let ran = folder.pm(&["lint", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(
        ran.err.starts_with("no postmortems found in this folder"),
        "{}",
        ran.err
    );
    let json = folder.pm(&["lint", "--format=json", "."]);
    assert_eq!(json.code, 0);
    assert!(json.out.contains("\"diagnostics\": []"));
}
