//! `pm explain FILE:LINE` from outside.

use crate::run::{CLEAN, Folder};

/// What is said of a line of a text that stands under a heading of its own in a final document.
fn explained(line: &str) -> String {
    let folder = Folder::new();
    let document = CLEAN.replace("Draft", "Final");
    folder.write("x.md", format!("{document}\n## Notes\n\n{line}\n"));
    let ran = folder.pm(&["explain", "x.md:20"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    ran.out
}

#[test]
fn words_of_others_steer_no_terminal() {
    let shown = explained("The engineer \u{1b}[31mforgot\u{202e} it");
    assert!(
        shown.contains(" 20 │ The engineer ␛[31mforgot� it"),
        "{shown}"
    );
    assert!(!shown.contains('\u{1b}'), "{shown}");
}

#[test]
fn a_line_without_end_is_cut() {
    let shown = explained(&"The engineer forgot it. ".repeat(4_000));
    let quoted = shown.lines().filter(|line| line.contains('│')).count();
    assert_eq!(quoted, 9);
}

#[test]
fn a_rule_that_is_off_names_what_turned_it_off() {
    let folder = Folder::new();
    folder
        .write(
            "x.md",
            CLEAN.replace("Queries took", "We forgot that queries take"),
        )
        .write("pm.yaml", "rules: {language: off}\n");
    let ran = folder.pm(&["explain", "x.md:10"]);
    let want = "self-blame: off in a draft, because the configuration sets `language`";
    assert!(ran.out.contains(want), "{}", ran.out);
    assert!(ran.out.contains("Findings\n  none\n"), "{}", ran.out);
    let ran = folder.pm(&["explain", "x.md:10", "--isolated"]);
    let want = "self-blame: info in a draft, by default";
    assert!(ran.out.contains(want), "{}", ran.out);
}

#[test]
fn a_place_in_a_folder_or_without_a_file_is_refused() {
    let folder = Folder::new();
    folder.write("notes/x.md", CLEAN).write("b.md", [b'a', 0]);
    for (place, want) in [
        (
            "notes",
            "error: notes is a folder; name a file and a line of it\n",
        ),
        (
            "notes:3",
            "error: notes is a folder; name a file in it and a line of that\n",
        ),
        ("notes/x.md:0", "error: notes/x.md has 16 lines\n"),
        ("notes/x.md:18", "error: notes/x.md has 16 lines\n"),
        (
            "b.md:1",
            "error: b.md: not text: NUL byte at offset 1; save the file as UTF-8 text; UTF-16 and binary files are not read\n",
        ),
        ("missing-dat:3", "error: missing-dat: cannot be read: "),
    ] {
        let ran = folder.pm(&["explain", place]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{place}");
        assert!(ran.err.starts_with(want), "{}", ran.err);
    }
}
