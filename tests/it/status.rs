//! `pm status`: moved when what the new status requires is there, and not before.

use crate::run::{CLEAN, Folder};

const REVIEWED: &str = "# Postmortem: Pool exhausted

- **Date:** 2026-02-10
- **Author(s):** Platform
- **Severity:** SEV-2
- **Status:** In Review
- **Reviewers:** SRE

## Summary

Orders failed for 40 minutes, because each export kept its connection.

## Impact

40 orders failed.

## Timeline

- 14:20 UTC Orders begin to fail

## Root Cause

The export never gave its connection back, and nothing bounds how many it takes.

## Action Items

| Action | Owner | Due |
|---|---|---|
| Cap the connections of an export at 5 | Platform | 2026-02-24 |
";

#[test]
fn a_complete_document_becomes_final_and_has_its_day() {
    let folder = Folder::new();
    folder.write("pool.md", REVIEWED);
    let ran = folder.pm(&["status", "pool.md", "final"]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (
            0,
            "pool.md: in-review -> final\n",
            "next: pm index --write\n"
        )
    );
    let text = REVIEWED
        .replace("In Review", "Final")
        .replace("SRE\n", "SRE\n- **Published:** 2026-02-20\n");
    assert_eq!(folder.read("pool.md"), text);
    let again = folder.pm(&["status", "pool.md", "final"]);
    assert_eq!(
        (again.code, again.err.as_str()),
        (0, "pool.md: it is final already\n")
    );
}

#[test]
fn what_is_missing_is_listed_and_nothing_is_written() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("- **Reviewers:** SRE\n", "", &["unreviewed-final"]),
        (
            "| Platform | 2026-02-24 |",
            "| | |",
            &["unassigned-actions"],
        ),
        (
            "40 orders failed.",
            "[How many orders?]",
            &["placeholder-text"],
        ),
        (
            "## Impact\n\n40 orders failed.\n\n",
            "",
            &["missing-section"],
        ),
        (
            "because each",
            "because somebody forgot that each",
            &["blaming-language"],
        ),
        ("- **Author(s):** Platform\n", "", &["missing-metadata"]),
    ];
    for (from, to, rules) in cases {
        let folder = Folder::new();
        let text = REVIEWED.replace(from, to);
        assert_ne!(text, REVIEWED);
        folder.write("pool.md", &text);
        let ran = folder.pm(&["status", "pool.md", "final"]);
        assert_eq!(ran.code, 1, "{}", ran.out);
        let found: Vec<_> = ran
            .out
            .lines()
            .filter(|line| line.starts_with("pool.md:"))
            .filter_map(|line| line.rsplit(' ').next())
            .collect();
        assert_eq!(found, *rules);
        assert!(
            ran.err.contains("1 thing stands in the way of final"),
            "{}",
            ran.err
        );
        assert_eq!(folder.read("pool.md"), text);
    }
}

#[test]
fn what_the_team_turned_off_is_not_asked_for_and_its_words_are_written() {
    let folder = Folder::new();
    folder.write(
        "pm.yaml",
        "statuses: {final: [Abgenommen]}\nrules: {unreviewed-final: off, missing-metadata: off}\n",
    );
    let text = REVIEWED
        .replace("- **Reviewers:** SRE\n", "")
        .replace("- **Author(s):** Platform\n", "");
    folder.write("pool.md", &text);
    let ran = folder.pm(&["status", "pool.md", "final"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(
        folder
            .read("pool.md")
            .contains("- **Status:** Abgenommen\n")
    );
}

#[test]
fn the_form_of_the_metadata_stays() {
    for (before, after) in [
        (
            "---\r\ndate: 2026-02-16\r\nauthors: [Search]\r\nstatus: draft\r\nseverity: SEV-4\r\n---\r\n\r\n# Search was slow\r\n",
            "---\r\ndate: 2026-02-16\r\nauthors: [Search]\r\nstatus: final\r\nseverity: SEV-4\r\npublished: 2026-02-20\r\n---\r\n\r\n# Search was slow\r\n",
        ),
        (
            "\u{feff}# Search was slow\n\n| Field | Value |\n|---|---|\n| Date | 2026-02-16 |\n| Author | Search |\n| Status | 🟡 Draft |\n| Severity | SEV-4 |\n",
            "\u{feff}# Search was slow\n\n| Field | Value |\n|---|---|\n| Date | 2026-02-16 |\n| Author | Search |\n| Status | Final |\n| Severity | SEV-4 |\n| Published | 2026-02-20 |\n",
        ),
        (
            "# Search was slow\n\n**Date:** 2026-02-16 | **Author:** Search | **Severity:** SEV-4\n**Published:**\n",
            "# Search was slow\n\n**Date:** 2026-02-16 | **Author:** Search | **Severity:** SEV-4\n**Status:** Final\n**Published:** 2026-02-20\n",
        ),
    ] {
        let folder = Folder::new();
        let rest = CLEAN
            .split_at(CLEAN.find("\n## Summary").expect("a section"))
            .1;
        let rest = if before.contains('\r') {
            rest.replace('\n', "\r\n")
        } else {
            rest.to_owned()
        };
        folder.write("search.md", format!("{before}{rest}"));
        let shown = folder.pm(&["status", "search.md", "final", "--dry-run"]);
        assert_eq!(shown.code, 0, "{}{}", shown.out, shown.err);
        assert_eq!(folder.read("search.md"), format!("{before}{rest}"));
        let ran = folder.pm(&["status", "search.md", "final"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(folder.read("search.md"), format!("{after}{rest}"));
    }
}

#[test]
fn a_step_back_is_always_made_and_keeps_the_day() {
    let folder = Folder::new();
    let text = REVIEWED
        .replace("In Review", "Final")
        .replace("SRE\n", "SRE\n- **Published:** 2026-02-12\n")
        .replace("40 orders failed.", "[How many orders?]");
    folder.write("pool.md", &text);
    let ran = folder.pm(&["status", "pool.md", "draft"]);
    assert_eq!(ran.out, "pool.md: final -> draft\n");
    assert_eq!(folder.read("pool.md"), text.replace("Final", "Draft"));
    let fixed = folder
        .read("pool.md")
        .replace("[How many orders?]", "40 orders.");
    folder.write("pool.md", fixed);
    assert_eq!(folder.pm(&["status", "pool.md", "final"]).code, 0);
    assert!(folder.read("pool.md").contains("2026-02-12"));
}

#[test]
fn places_are_those_of_the_file_as_it_is() {
    let folder = Folder::new();
    let text = REVIEWED
        .replace("- **Status:** In Review\n", "")
        .replace("40 orders failed.", "[How many orders?]");
    folder.write("pool.md", text);
    let ran = folder.pm(&["status", "pool.md", "in-review"]);
    assert!(
        ran.out.starts_with("pool.md:14:1 error placeholder-text\n"),
        "{}",
        ran.out
    );
}

#[test]
fn no_status_and_no_place_for_one_are_told() {
    let folder = Folder::new();
    folder.write("bare.md", "# Pool\n\nIt broke.\n");
    let refused = folder.pm(&["status", "bare.md", "draft"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("**Status:** Draft"), "{}", refused.err);
    let unknown = folder.pm(&["status", "bare.md", "finnal"]);
    assert_eq!(unknown.code, 2);
    assert!(
        unknown.err.contains("draft, in-review, final"),
        "{}",
        unknown.err
    );
}
