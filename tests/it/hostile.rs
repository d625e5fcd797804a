//! Untrusted text in documents, names, configuration and arguments never reaches the terminal raw.

use crate::run::{Folder, Ran};

/// What steers a terminal or hides text; a line feed ends our own lines.
fn steers(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn clean(ran: &Ran) {
    for text in [&ran.out, &ran.err] {
        assert!(!text.contains(steers), "{text:?}");
    }
}

const NASTY: &str = "\u{1b}[31m\u{9b}2J\u{7}\u{202e}\u{200b}\u{feff}\u{2066}";

#[test]
fn from_a_document() {
    let folder = Folder::new();
    let document = format!(
        "# Postmortem: x{NASTY}\n\n**Status:** St{NASTY}\n**Severity:** Se{NASTY}\n**Date:** 2026-02-31{NASTY}\n\n## Summary{NASTY}\n\n\
         [prompt{NASTY}]\n\n## Action Items\n\n| Action | Owner | Due | Priority |\n|---|---|---|---|\n| Improve{NASTY} things | a{NASTY} | 2020-01-01 | P{NASTY} |\n"
    );
    folder.write("a.md", document);
    for format in ["full", "concise"] {
        let ran = folder.pm(&[
            "lint",
            "--select=all",
            "--format",
            format,
            "--color=never",
            "a.md",
        ]);
        assert!(!ran.out.is_empty());
        clean(&ran);
    }
}

#[cfg(unix)]
#[test]
fn from_the_name_of_a_file() {
    let folder = Folder::new();
    let name = format!("postmortem{NASTY}\n::error::x.md");
    folder.write(
        &name,
        "# Postmortem: x\n\n**Status:** Draft\n\n## Summary\n\n## Timeline\n",
    );
    for arguments in [
        ["lint", ".", "-v"],
        ["lint", "--format=concise", "."],
        ["lint", "gone\u{1b}[1m.md", "-v"],
    ] {
        let ran = folder.pm(&arguments);
        clean(&ran);
        assert!(
            !ran.out.lines().any(|line| line.starts_with("::")),
            "{}",
            ran.out
        );
    }
    folder.write("b\u{1b}[1m.md", b"\xff");
    clean(&folder.pm(&["parse", "b\u{1b}[1m.md"]));
    clean(&folder.pm(&["new", "x", "--config", "gone\u{1b}[1m.yaml"]));
}

#[test]
fn from_a_configuration() {
    let folder = Folder::new();
    folder.write(
        "pm.yaml",
        "\"na\\e[31mmes\": x\nnames: \"\\e[31m\"\nrules: {\"\\u202Ex\": off}\n",
    );
    let ran = folder.pm(&["lint", "."]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.err.matches("error: ").count(), 3, "{}", ran.err);
    clean(&ran);
}

#[test]
fn from_an_argument() {
    let folder = Folder::new();
    for argument in [
        "--x\u{1b}[31m",
        "--fail-on=\u{1b}[31m",
        "--select=\u{202e}",
        "--today=\u{1b}",
    ] {
        let ran = folder.pm(&["lint", argument]);
        assert_eq!(ran.code, 2);
        clean(&ran);
    }
    clean(&folder.pm(&["explain", "\u{1b}[31m"]));
}

#[test]
fn json_keeps_the_text_and_escapes_controls() {
    let folder = Folder::new();
    folder.write("a.md", format!("# Postmortem: x{NASTY}\n"));
    let ran = folder.pm(&["parse", "a.md"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert!(
        json["documents"][0]["title"]
            .as_str()
            .expect("a title")
            .contains("\u{202e}")
    );
    assert!(!ran.out.contains('\u{1b}'));
}
