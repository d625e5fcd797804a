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
        (
            "notes/x.md:0",
            "error: notes/x.md has 16 lines, counted from 1\n",
        ),
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

/// The headings of a text, without those of the documents that it shows.
fn headings(manual: &str) -> Vec<&str> {
    let mut fence = None;
    let mut headings = Vec::new();
    for line in manual.lines() {
        let marks = line.len() - line.trim_start_matches('`').len();
        match fence {
            None if marks > 2 => fence = Some(marks),
            Some(open) if marks == open && line.len() == marks => fence = None,
            None if line.starts_with('#') => headings.push(line),
            _ => {}
        }
    }
    assert_eq!(fence, None, "a fence is not closed");
    headings
}

#[test]
fn the_manual_is_one_text_in_markdown() {
    let folder = Folder::new();
    let whole = folder.pm(&["explain", "--all", "--format", "markdown"]);
    assert_eq!((whole.code, whole.err.as_str()), (0, ""));
    let headings = headings(&whole.out);
    assert_eq!(
        headings[..3],
        ["# The rules of pm", "## structure", "### missing-section"]
    );
    for rule in pm::rules::ALL.iter().map(|rule| &rule.info) {
        let at = headings
            .iter()
            .position(|line| *line == format!("### {}", rule.name));
        let at = at.unwrap_or_else(|| panic!("{} has no page", rule.name));
        assert_eq!(
            headings[at + 1..][..3],
            ["#### Why", "#### Leaves alone", "#### Examples"]
        );
        let page = folder
            .pm(&["explain", &rule.name, "--format", "markdown"])
            .out;
        assert!(
            page.starts_with(&format!("# {}\n\n{}\n", rule.name, rule.summary())),
            "{page}"
        );
        let shown = page.matches("\nits finding:\n").count();
        let bad = rule
            .examples()
            .filter(|example| example.verdict == pm::rules::Verdict::Bad);
        assert_eq!(shown, bad.count(), "{}", rule.name);
    }
    assert!(!whole.out.contains("\n\n\n") && !whole.out.contains("```text\n```"));
    let group = folder
        .pm(&["explain", "privacy", "--format", "markdown"])
        .out;
    assert!(
        group.contains("\n## privacy\n\n### named-individual\n"),
        "{group}"
    );
    assert!(!group.contains("## structure"), "{group}");
}

#[test]
fn a_page_tells_what_applies_its_fixes_and_which_keys_it_goes_by() {
    let folder = Folder::new();
    let facts = |rule: &str| {
        let page = folder.pm(&["explain", rule]).out;
        let lines = page.lines().skip(1).take_while(|line| !line.is_empty());
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        facts("missing-section")[1..3],
        [
            "fix:     unsafe (`--fix --unsafe-fixes` applies it) or display (an example to read, never applied)",
            "pm.yaml: `sections.required`, `sections.aliases`",
        ]
    );
    assert_eq!(
        facts("unused-suppression")[1],
        "fix:     safe (`--fix` applies it)"
    );
    assert_eq!(facts("missing-date")[1], "fix:     none");
    let keys = "pm.yaml: `rules.fault-word.phrases`, `rules.fault-word.exceptions`";
    assert_eq!(facts("fault-word")[2], keys);
}

#[test]
fn the_keys_that_pages_name_are_keys_of_the_configuration() {
    let folder = Folder::new();
    let schema = folder.pm(&["schema", "config"]).out;
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    for rule in pm::rules::ALL.iter().map(|rule| &rule.info) {
        // What stands below `rules` is a setting that all rules share in the schema.
        for key in rule.keys.iter().filter(|key| !key.starts_with("rules.")) {
            let path = format!("/properties/{}", key.replace('.', "/properties/"));
            assert!(schema.pointer(&path).is_some(), "{}: {key}", rule.name);
        }
    }
}
