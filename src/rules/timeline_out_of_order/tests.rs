use crate::diagnostic::Applicability;
use crate::lint::{Linter, Plan, Selection};
use crate::model::Dialect;
use crate::rules::Settings;
use crate::source::SourceFile;
use chrono::NaiveDate;

const HEAD: &str = "# Pool\n\n**Date:** 2026-02-15\n\n## Timeline\n\n";

/// What becomes of rows below a heading, with the number of findings before.
fn sorted(rows: &str) -> (usize, String) {
    let selection = Selection {
        select: Some(vec!["timeline-out-of-order".to_owned()]),
        ..Selection::default()
    };
    let linter = Linter {
        plan: Plan::new(&selection).expect("the rule exists"),
        settings: Settings::default(),
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    };
    let found = linter.lint(SourceFile::new("x.md", format!("{HEAD}{rows}")), "x.md");
    let fixed = linter.fix(&found, "x.md", Applicability::Unsafe);
    let text = fixed.outcome.report.source.text;
    let rest = text.strip_prefix(HEAD).expect("the head stays");
    (found.report.findings.len(), rest.to_owned())
}

#[track_caller]
fn sorts(rows: &str, want: &str) {
    let (findings, text) = sorted(rows);
    assert!(findings > 0);
    assert_eq!(text, want);
}

#[track_caller]
fn leaves(rows: &str) {
    let (findings, text) = sorted(rows);
    assert!(findings > 0, "nothing steps back, so nothing is shown");
    assert_eq!(text, rows);
}

#[test]
fn rows_move_whole_and_what_is_between_them_stays() {
    sorts(
        "- 14:10 a\n\n-   14:35 b\n    goes on\n- 14:25 c\r\n- 14:40 d",
        "- 14:10 a\n\n- 14:25 c\n-   14:35 b\n    goes on\r\n- 14:40 d",
    );
    sorts(
        "Time | Event\n--- | ---\n14:35 | a\n14:25 | b  \n14:25 | c",
        "Time | Event\n--- | ---\n14:25 | b  \n14:25 | c\n14:35 | a",
    );
}

#[test]
fn dated_rows_are_sorted_across_days() {
    sorts(
        "- 2026-02-16 00:10 UTC a\n- 2026-02-15 23:50 UTC b\n",
        "- 2026-02-15 23:50 UTC b\n- 2026-02-16 00:10 UTC a\n",
    );
}

#[test]
fn zones_with_known_offsets_have_one_order() {
    sorts(
        "- 2026-02-15 14:35 UTC a\n- 2026-02-15 15:10 CET b\n- 2026-02-15 14:40 UTC c\n",
        "- 2026-02-15 15:10 CET b\n- 2026-02-15 14:35 UTC a\n- 2026-02-15 14:40 UTC c\n",
    );
}

#[test]
fn rows_whose_order_is_in_doubt_stay() {
    leaves("- 14:10 a\n- ~14:55 b\n- 14:15 c\n");
    leaves("- 14:10 a\n- 14:55–15:10 b\n- 14:15 c\n");
    leaves("- T+0 a\n- T+20m b\n- T+10m c\n");
    leaves("- 2026-02-15 14:10 a\n- 14:55 b\n- 14:15 c\n");
    leaves("- 2026-02-15 14:35 UTC a\n- 2026-02-14 08:25 BST b\n");
}

#[test]
fn a_row_that_is_more_likely_mistyped_than_misplaced_stays() {
    leaves("- 2026-02-15 12:37 a\n- 2026-02-15 16:37 b\n- 2026-02-15 07:37 c\n");
    leaves("- 2026-02-15 12:37 a\n- 2025-02-15 12:40 b\n- 2026-02-15 12:50 c\n");
    leaves("- 2026-02-18 12:37 a\n- 2026-02-15 12:40 b\n- 2026-02-15 12:50 c\n");
}

#[test]
fn a_timeline_that_runs_backwards_is_turned_round() {
    sorts(
        "- 2026-02-15 16:37 c\n- 2026-02-15 12:40 b\n- 2026-02-15 12:37 a\n",
        "- 2026-02-15 12:37 a\n- 2026-02-15 12:40 b\n- 2026-02-15 16:37 c\n",
    );
}

#[test]
fn rows_that_are_more_than_a_line_of_their_own_stay() {
    leaves("1. 14:10 a\n2. 14:35 b\n3. 14:25 c\n");
    leaves("- 14:10 a\n- 14:35 b\n  - a detail\n- 14:25 c\n");
    leaves("- 14:10 a\n- 14:35 b\n- and a word without a time\n- 14:25 c\n");
    leaves("14:10 a\n\n14:35 b\n\n14:25 c\n");
    leaves("| Time | Event |\n|---|---|\n| 14:35 | a |\n| | and more |\n| 14:25 | b |\n");
}

#[test]
fn rows_with_numbers_that_others_may_refer_to_stay() {
    leaves("- 1. 14:10 a\n- 2. 14:35 b\n- 3. 14:25 c\n");
    leaves("| # | Time | Event |\n|---|---|---|\n| 1 | 14:35 | a |\n| 2 | 14:25 | b |\n");
    sorts(
        "| Users | Time | Event |\n|---|---|---|\n| 7 | 14:35 | a |\n| 2 | 14:25 | b |\n",
        "| Users | Time | Event |\n|---|---|---|\n| 2 | 14:25 | b |\n| 7 | 14:35 | a |\n",
    );
}

#[test]
fn rows_never_move_across_headings_or_from_list_to_list() {
    leaves("### Morning\n\n- 14:35 a\n\n### Later\n\n- 14:40 b\n\nA word.\n\n- 14:10 c\n");
}
