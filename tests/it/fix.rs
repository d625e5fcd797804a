//! `pm lint --fix` and `--diff`: what is written, what is refused, and which stream takes what.

use crate::run::{CLEAN, Folder, Ran};

/// A draft with a status that can be corrected and a finding that cannot.
const SLIP: &str = "# Postmortem: Search was slow\r
\r
- **Date:** 2026-02-03\r
- **Author(s):** Search team\r
- **Status:** Finall\r
- **Severity:** SEV-4\r
\r
## Summary\r
\r
## Action Items\r
\r
No action because the index moves to another cluster in March.\r
";

const UNSAFE: [&str; 3] = ["lint", "--fix", "--unsafe-fixes"];

fn corrected() -> String {
    SLIP.replace("Finall", "Final")
}

fn fix(folder: &Folder, paths: &[&str]) -> Ran {
    folder.pm(&[&UNSAFE[..], &["--format=concise"], paths].concat())
}

#[test]
fn only_the_files_concerned_are_written_and_findings_stand_where_they_are_now() {
    let folder = Folder::new();
    folder.write("clean.md", CLEAN).write("slip.md", SLIP);
    let touched = |name: &str| {
        let metadata = folder.path().join(name).metadata().expect("it is there");
        metadata.modified().expect("a time")
    };
    let before = touched("clean.md");
    let ran = fix(&folder, &["clean.md", "slip.md"]);
    assert_eq!(ran.findings(), ["slip.md:8:4: error empty-section"]);
    assert_eq!(ran.code, 1, "the status is final now, and levels follow it");
    assert!(
        ran.err
            .starts_with("fixed 1 finding in 1 file\n1 error in 1 of 2"),
        "{}",
        ran.err
    );
    assert_eq!(folder.read("slip.md"), corrected());
    assert_eq!(touched("clean.md"), before);
    let again = fix(&folder, &["clean.md", "slip.md"]);
    assert_eq!(again.out, ran.out);
    assert!(!again.err.contains("fixed"), "{}", again.err);
}

#[test]
fn without_the_option_what_may_change_the_meaning_is_only_counted() {
    let folder = Folder::new();
    folder.write("slip.md", SLIP);
    let ran = folder.pm(&["lint", "--fix", "slip.md"]);
    assert_eq!(folder.read("slip.md"), SLIP);
    assert!(
        ran.out
            .ends_with("\n1 finding can be fixed with --fix --unsafe-fixes\n"),
        "{}",
        ran.out
    );
    let offered = folder.pm(&["lint", "--unsafe-fixes", "slip.md"]);
    assert_eq!(folder.read("slip.md"), SLIP);
    assert!(
        offered.out.contains("info unknown-status [*]\n")
            && offered
                .out
                .ends_with("\n[*] 1 finding can be fixed with --fix\n"),
        "{}",
        offered.out
    );
}

#[test]
fn a_diff_writes_nothing_and_fails_only_where_something_would_change() {
    let folder = Folder::new();
    folder.write("slip.md", SLIP);
    let diff = folder.pm(&["lint", "--diff", "--unsafe-fixes", "slip.md"]);
    assert_eq!(diff.code, 1);
    assert!(
        diff.out
            .starts_with("--- slip.md\n+++ slip.md\n@@ -2,7 +2,7 @@\n")
    );
    assert!(
        diff.out
            .contains("\n-- **Status:** Finall\r\n+- **Status:** Final\r\n"),
        "{}",
        diff.out
    );
    assert_eq!(diff.err, "would fix 1 finding in 1 file\n");
    assert_eq!(folder.read("slip.md"), SLIP);
    let safe = folder.pm(&["lint", "--diff", "slip.md"]);
    assert_eq!((safe.code, safe.out.as_str()), (0, ""));
    assert_eq!(
        safe.err,
        "nothing would change; 1 finding could be fixed with --unsafe-fixes\n"
    );
    folder.write("none.md", [0xff, 0xfe]);
    let unreadable = folder.pm(&["lint", "--diff", "slip.md", "none.md"]);
    assert_eq!(unreadable.code, 2);
    assert!(
        unreadable
            .err
            .starts_with("error: none.md: not UTF-8: invalid byte at offset 0\n"),
        "{}",
        unreadable.err
    );
}

#[test]
fn a_document_from_standard_input_goes_to_standard_output_and_its_findings_do_not() {
    let folder = Folder::new();
    let run = |text: &str, arguments: &[&str]| {
        let mut command = folder.command();
        command.args(["--isolated", "lint", "-", "--stdin-filename=x.md"]);
        command.args(arguments).write_stdin(text);
        Ran::of(&mut command)
    };
    let fixed = run(SLIP, &["--fix", "--unsafe-fixes"]);
    assert_eq!(fixed.out, corrected());
    assert!(
        fixed.err.starts_with("x.md:8:4 error empty-section\n")
            && fixed.err.contains("\nfixed 1 finding in 1 file\n"),
        "{}",
        fixed.err
    );
    let clean = run(CLEAN, &["--fix"]);
    assert_eq!((clean.code, clean.out.as_str()), (0, CLEAN));
    let diff = run(SLIP, &["--diff", "--unsafe-fixes"]);
    assert!(diff.out.starts_with("--- x.md\n"), "{}", diff.out);
}

#[cfg(unix)]
mod refused {
    use super::*;
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    /// The run on two files of which the first cannot be written: the other is fixed all the same.
    fn refused(folder: &Folder, name: &str) -> String {
        folder.write("other.md", SLIP);
        let ran = fix(folder, &[name, "other.md"]);
        assert_eq!(ran.code, 2);
        assert_eq!(folder.read(name), SLIP);
        assert_eq!(folder.read("other.md"), corrected());
        let kept = format!("{name}:5:15: info unknown-status");
        assert!(ran.findings().contains(&kept.as_str()), "{}", ran.out);
        ran.err
    }

    #[test]
    fn a_file_that_must_not_be_written_keeps_its_text_and_its_findings() {
        let folder = Folder::new();
        folder.write("a.md", SLIP);
        let path = folder.path().join("a.md");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("it is ours");
        assert!(
            refused(&folder, "a.md").starts_with(
                "error: a.md was not fixed: it is read-only; make it writable first\nfixed 1 finding in 1 file\n"
            )
        );
    }

    #[test]
    fn a_link_out_of_the_repository_is_not_written_through() {
        let elsewhere = Folder::new();
        elsewhere.write("target.md", SLIP);
        let folder = Folder::new();
        let target = elsewhere.path().join("target.md");
        symlink(&target, folder.path().join("a.md")).expect("a link");
        assert!(
            refused(&folder, "a.md")
                .starts_with("error: a.md was not fixed: it is a link that leads to /")
        );
        assert_eq!(elsewhere.read("target.md"), SLIP);
    }
}

#[test]
fn a_comment_that_the_archive_needs_stays_and_is_called_idle_only_where_all_was_read() {
    let folder = Folder::new();
    let comment = "<!-- pm-ignore-file duplicate-incident: one tells of the network -->";
    let twin = format!("{comment}\n\n{CLEAN}");
    folder.write("postmortems/a.md", CLEAN);
    folder.write("postmortems/b.md", &twin);
    let lint = |paths: &[&str]| {
        let arguments = ["lint", "--fix", "--format=concise"];
        folder.pm(&[&arguments, paths].concat()).out
    };
    assert_eq!(lint(&[]), "");
    assert_eq!(lint(&["postmortems/b.md"]), "");
    folder.write(
        "postmortems/a.md",
        CLEAN.replace("2026-02-16", "2026-01-20"),
    );
    assert_eq!(lint(&["postmortems/b.md"]), "");
    let said = lint(&[]);
    assert!(
        said.contains("postmortems/b.md:1:1: warning unused-suppression"),
        "{said}"
    );
    assert_eq!(folder.read("postmortems/b.md"), twin);
}
