use crate::diagnostic::Edit;
use crate::lint::tests::name_of;
use crate::lint::{FileReport, Linter, Plan, Selection};
use crate::model::Dialect;
use crate::rules::Settings;
use crate::source::SourceFile;
use chrono::NaiveDate;

fn linter(select: &[&str]) -> Linter {
    let selection = Selection {
        select: Some(select.iter().map(|&name| name.to_owned()).collect()),
        ..Selection::default()
    };
    Linter {
        plan: Plan::new(&selection).expect("every name is known"),
        settings: Settings::default(),
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    }
}

fn lint(select: &[&str], text: &str) -> FileReport {
    linter(select)
        .lint(SourceFile::new("x.md", text.to_owned()), "x.md")
        .report
}

/// The names of the rules that report something, and how many findings were silenced.
fn names(select: &[&str], text: &str) -> (Vec<&'static str>, usize) {
    let report = lint(select, text);
    let names = report.findings.iter().map(name_of);
    (names.collect(), report.suppressed.len())
}

const BLAME: &[&str] = &["self-blame", "engine"];

#[test]
fn a_comment_silences_its_block_and_nothing_else() {
    let text = "<!-- pm-ignore self-blame: said by the customer -->\nWe forgot the cap.\n\nWe forgot the alert.\n";
    assert_eq!(names(BLAME, text), (vec!["self-blame"], 1));
    let item = "- We forgot the cap. <!-- pm-ignore self-blame: said by the customer -->\n- We forgot the alert.\n";
    assert_eq!(names(BLAME, item), (vec!["self-blame"], 1));
    let row = "| Time | What |\n|---|---|\n| 10:00 | We forgot the cap <!-- pm-ignore language: said so --> |\n| 10:01 | We forgot the alert |\n";
    assert_eq!(names(BLAME, row), (vec!["self-blame"], 1));
    let file = "<!-- pm-ignore-file self-blame: an open letter -->\n\nWe forgot the cap.\n\nWe forgot the alert.\n";
    assert_eq!(names(BLAME, file), (vec![], 2));
}

#[test]
fn another_rule_in_the_same_place_speaks_on() {
    let text = "<!-- pm-ignore blaming-language: none here, checked -->\nWe forgot the cap.\n";
    let rules = names(&["self-blame"], text).0;
    assert_eq!(rules, ["self-blame"]);
}

#[test]
fn a_finding_about_the_document_needs_a_comment_for_the_file() {
    let text = "<!-- pm-ignore missing-date: an old report -->\n# Postmortem: pool\n\nText.\n";
    let (rules, silenced) = names(&["missing-date", "unused-suppression"], text);
    assert_eq!(
        (rules, silenced),
        (vec!["unused-suppression", "missing-date"], 0)
    );
    let text = text.replace("pm-ignore", "pm-ignore-file");
    let (rules, silenced) = names(&["missing-date", "unused-suppression"], &text);
    assert_eq!((rules, silenced), (vec![], 1));
}

const ITEMS: &str = "## Action items\n\n| Action | Owner |\n|---|---|\n| Cap the export | Ana |\n| Add an alert |  |\n| Add a test |  |\n";

#[test]
fn a_grouped_finding_loses_the_rows_that_are_covered() {
    let whole = lint(&["missing-owner"], ITEMS);
    assert_eq!(whole.findings[0].diagnostic.labels.len(), 2);
    let said = |text: &str| {
        let report = lint(&["missing-owner", "engine"], text);
        let said = report
            .findings
            .iter()
            .map(|finding| finding.diagnostic.message.clone());
        (said.collect::<Vec<_>>(), report.suppressed.len())
    };
    let one = ITEMS.replace(
        "alert |",
        "alert <!-- pm-ignore missing-owner: asked for --> |",
    );
    let (messages, silenced) = said(&one);
    assert_eq!(
        messages,
        ["1 action item has no owner: nobody to ask how far it is"]
    );
    assert_eq!(silenced, 1);
    let left = &lint(&["missing-owner"], &one).findings[0];
    assert_eq!(left.diagnostic.labels.len(), left.label_fingerprints.len());
    assert!(left.diagnostic.span.start as usize > one.find("Add a test").expect("it is there"));
    let section = ITEMS.replace(
        "## Action",
        "<!-- pm-ignore missing-owner: asked for -->\n## Action",
    );
    assert_eq!(said(&section), (vec![], 1));
}

#[test]
fn a_comment_holds_through_its_last_day() {
    let until =
        |day| format!("<!-- pm-ignore self-blame: quoted (until {day}) -->\nWe forgot the cap.\n");
    assert_eq!(names(BLAME, &until("2026-03-01")), (vec![], 1));
    let (rules, silenced) = names(BLAME, &until("2026-02-28"));
    assert_eq!(
        (rules, silenced),
        (vec!["expired-suppression", "self-blame"], 0)
    );
    let (rules, _) = names(BLAME, &until("next week"));
    assert_eq!(rules, ["expired-suppression", "self-blame"]);
}

#[test]
fn names_that_nothing_needed_are_reported_if_their_rule_ran() {
    let text = "<!-- pm-ignore self-blame, blaming-language: quoted -->\nWe forgot the cap.\n";
    assert_eq!(names(BLAME, text), (vec![], 1));
    let (rules, _) = names(&["language", "engine"], text);
    assert_eq!(rules, ["unused-suppression"]);
}

/// The text with the fix of its first finding that has one.
fn fixed(select: &[&str], text: &str) -> Option<String> {
    let report = lint(select, text);
    let fix = report
        .findings
        .iter()
        .find_map(|finding| finding.diagnostic.fix.clone())?;
    let apply = |text: String, edit: &Edit| {
        let (before, behind) = (
            &text[..edit.span.start as usize],
            &text[edit.span.end as usize..],
        );
        format!("{before}{}{behind}", edit.text)
    };
    Some(fix.edits.iter().rev().fold(text.to_owned(), apply))
}

#[test]
fn a_comment_is_taken_out_with_the_line_it_leaves_empty() {
    let comment = "<!-- pm-ignore self-blame: none here -->";
    for (with, without) in [
        ("One.\n\nCOMMENT\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\nCOMMENT\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("COMMENT\r\n\r\nTwo.\r\n", "Two.\r\n"),
        ("COMMENT\r\nTwo.\r\n", "Two.\r\n"),
        ("\u{feff}COMMENT\nTwo.\n", "\u{feff}Two.\n"),
        ("- one COMMENT\n- two\n", "- one\n- two\n"),
        ("- one\n  COMMENT\n- two\n", "- one\n\n- two\n"),
        ("One.\nCOMMENT\nTwo.\n", "One.\n\nTwo.\n"),
        ("Two.\n\nCOMMENT", "Two.\n\n"),
        ("COMMENT Two.\n", " Two.\n"),
    ] {
        let text = with.replace("COMMENT", comment);
        let made = fixed(BLAME, &text);
        assert_eq!(made.as_deref(), Some(without), "{with:?}");
    }
}

#[test]
fn a_name_is_taken_out_of_a_list() {
    let text = "<!-- pm-ignore blaming-language, self-blame: quoted -->\nWe forgot the cap.\n";
    let made = fixed(&["language", "unused-suppression"], text);
    assert_eq!(
        made.as_deref(),
        Some("<!-- pm-ignore self-blame: quoted -->\nWe forgot the cap.\n")
    );
}

const TWINS: &str = "# Checkout answered with errors\n\n**Date:** 2026-02-15\n\nText.\n";

/// What is said of the second of two reports on one incident, with a comment in it, and how much was silenced.
fn of_twin(select: &[&str], comment: &str) -> (Vec<&'static str>, usize) {
    let linter = linter(select);
    let source = |name: &str, text: String| (SourceFile::new(name, text), name.to_owned());
    let files = vec![
        source("a.md", TWINS.to_owned()),
        source("b.md", format!("{comment}\n\n{TWINS}")),
    ];
    let reports = linter.lint_all(files);
    let second = &reports[1];
    let names = second.findings.iter().map(name_of);
    (names.collect(), second.suppressed.len())
}

#[test]
fn what_silences_a_finding_about_several_documents_is_needed() {
    let rules = ["archive", "missing-date", "unused-suppression"];
    for name in ["duplicate-incident", "archive", "all"] {
        let comment = format!("<!-- pm-ignore-file {name}: the second tells of the network -->");
        assert_eq!(of_twin(&rules, &comment), (vec![], 1), "{name}");
    }
    let both = "<!-- pm-ignore-file missing-date, archive: the second tells of the network -->";
    assert_eq!(of_twin(&rules, both), (vec!["unused-suppression"], 1));
}

#[test]
fn what_silences_nothing_is_told_once_all_documents_are_read() {
    let rules = ["archive", "missing-date", "unused-suppression"];
    for name in ["repeat-with-open-action", "all"] {
        let text = format!("<!-- pm-ignore-file {name}: an open letter -->\n\n{TWINS}");
        let alone = linter(&rules);
        let source = || SourceFile::new("x.md", text.clone());
        // A document alone does not know; a fix that goes by it alone takes nothing out.
        assert!(alone.lint(source(), "x.md").report.findings.is_empty());
        let reports = alone.lint_all(vec![(source(), "x.md".to_owned())]);
        let found = &reports[0].findings;
        assert_eq!(
            found.iter().map(name_of).collect::<Vec<_>>(),
            ["unused-suppression"]
        );
        assert!(found[0].diagnostic.fix.is_none());
    }
    let none = "<!-- pm-ignore-file archive: an open letter -->";
    let (names, _) = of_twin(&["missing-date", "unused-suppression"], none);
    assert!(names.is_empty(), "no rule of the archive ran: {names:?}");
}

#[test]
fn a_comment_that_falls_short_says_how_to_reach_the_document() {
    let text = "<!-- pm-ignore missing-date: an old report -->\n# Postmortem: pool\n\nText.\n";
    let report = lint(&["missing-date", "unused-suppression"], text);
    let unused = &report.findings[0].diagnostic;
    assert!(
        unused
            .help
            .as_ref()
            .is_some_and(|help| help.contains("pm-ignore-file")),
        "{unused:?}"
    );
    assert_eq!(unused.fix, None, "it is to be moved, not taken out");
}

#[test]
fn a_comment_in_the_way_of_other_linters_is_no_silence() {
    let text = "<!-- pm-ignore-next-line self-blame: quoted -->\nWe forgot the cap.\n";
    assert_eq!(names(BLAME, text), (vec!["unknown-rule", "self-blame"], 0));
}
