use super::*;

#[test]
fn dates_stand_where_authors_put_them() {
    assert_eq!(
        under(
            "- 15:30 UTC Feb 14: a\n- 11:10 16th Feb 2026 - b\n- **22:30 UTC (Feb 16)** - c\n- 2026-02-17T00:29Z d\n- 2026-02-17 1625: e"
        ),
        [
            "2026-02-14T15:30:00Z a",
            "2026-02-16T11:10:00Z b",
            "2026-02-16T22:30:00Z c",
            "2026-02-17T00:29:00Z d",
            "2026-02-17T16:25:00Z e",
        ]
    );
}

#[test]
fn the_order_of_numbers_is_that_of_the_document() {
    assert_eq!(
        under("- 24/01/2026 10:00 a\n- 03/02/2026 11:00 b"),
        ["2026-01-24T10:00:00 a", "2026-02-03T11:00:00 b"]
    );
    let open = "# Pool\n\n## Timeline\n\n- 06/04/2023 10:00 a\n";
    let doc = Account::read(open, "x.md", &Dialect::default());
    assert_eq!(
        doc.timeline.entries.first().and_then(|entry| entry.at),
        None
    );
}

#[test]
fn an_impossible_date_is_kept_and_named() {
    let doc = read("# Pool\n\n## Timeline\n\n- 2026-02-30 10:00 a\n- 11:00 b\n");
    assert_eq!(doc.timeline.entries.len(), 2);
    let invalid: Vec<_> = doc
        .invalid_dates
        .iter()
        .map(|date| date.value.as_str())
        .collect();
    assert_eq!(invalid, ["2026-02-30"]);
}

#[test]
fn midnight_and_the_next_morning_are_new_days() {
    assert_eq!(
        under("- 23:50 a\n- 00:10 b\n- 16:35 c\n- 09:30 d"),
        [
            "2026-02-15T23:50:00 a",
            "2026-02-16T00:10:00 b",
            "2026-02-16T16:35:00 c",
            "2026-02-17T09:30:00 d"
        ]
    );
    assert_eq!(
        under("- 14:00 a\n- 12:05 b\n- 14:10 c"),
        [
            "2026-02-15T14:00:00 a",
            "2026-02-15T12:05:00 b",
            "2026-02-15T14:10:00 c"
        ]
    );
    assert_eq!(
        under("- 2026-02-14 22:10 a\n- 23:10 b\n- 00:30 c\n- 2026-02-15 01:15 d"),
        [
            "2026-02-14T22:10:00 a",
            "2026-02-14T23:10:00 b",
            "2026-02-15T00:30:00 c",
            "2026-02-15T01:15:00 d"
        ]
    );
}

#[test]
fn a_clock_that_counts_to_twelve_passes_noon() {
    assert_eq!(
        under("- 11:50 a\n- 12:40 b\n- 1:05 c\n- 2:30 d"),
        [
            "2026-02-15T11:50:00 a",
            "2026-02-15T12:40:00 b",
            "2026-02-15T13:05:00 c",
            "2026-02-15T14:30:00 d"
        ]
    );
    assert_eq!(
        under("- 11:50 a\n- 1:05 b\n- 13:00 c")[1],
        "2026-02-16T01:05:00 b"
    );
    assert_eq!(
        under("- 2:14 pm a\n- 2:30 b\n- 3:28 PM c")[1],
        "2026-02-15T14:30:00 b"
    );
}

#[test]
fn offsets_count_from_a_start_that_may_be_known() {
    assert_eq!(
        under("| When | What |\n|-|-|\n| T+0 | a |\n| T+25m | b |\n| T+1h | c |"),
        ["2026-02-15 +0 a", "2026-02-15 +25 b", "2026-02-15 +60 c"]
    );
    assert_eq!(
        under("- T+0 (14:05 UTC): a\n- T+25m: b"),
        ["2026-02-15T14:05:00Z +0 a", "2026-02-15T14:30:00Z +25 b"]
    );
}

#[test]
fn unknown_digits_leave_the_day() {
    assert_eq!(
        under("- 2026-02-14 14:?? a\n- Feb 15 22:XX b\n- 16:4x c"),
        ["~2026-02-14 a", "~2026-02-15 b", "~2026-02-15 c"]
    );
}

#[test]
fn several_timelines_are_one_list_in_parts() {
    let doc = read(
        "# x\n\n**Date:** 2026-02-15\n\n## Timeline\n\n| Time | API |\n|-|-|\n| 10:00 | a |\n| 11:00 | b |\n\n| Time | Web |\n|-|-|\n| 10:05 | c |\n\n## Follow-up timeline\n\n- 09:00 d\n",
    );
    let parts: Vec<_> = doc
        .timeline
        .entries
        .iter()
        .map(|entry| entry.part)
        .collect();
    assert_eq!(parts.len(), 4);
    assert!(
        parts[0] == parts[1] && parts[1] < parts[2] && parts[2] < parts[3],
        "{parts:?}"
    );
    assert_eq!(doc.timeline.steps_back().count(), 0);
}

#[test]
fn dated_sections_right_after_a_timeline_belong_to_it() {
    assert_eq!(
        entries(
            "# x\n\n## Timeline\n\n_All times in UTC_\n\n## May 12\n\n### 20:15\n\nPaged.\n\n### 20:49\n\nFixed.\n\n## Impact\n\n### 10:00\n"
        ),
        ["2026-05-12T20:15:00Z Paged.", "2026-05-12T20:49:00Z Fixed."]
    );
}

#[test]
fn the_day_of_the_opening_words_is_that_of_the_rows() {
    let at = |opening: &str| {
        let source = format!("# Pool\n\n{opening}\n\n## Timeline\n\n- 15:45 a\n- 16:35 b\n");
        let doc = Account::read(&source, "pool.md", &Dialect::default());
        let rows = doc.timeline.entries.iter();
        rows.map(|entry| entry.at.map_or("-".to_owned(), |at| at.to_string()))
            .collect::<Vec<_>>()
    };
    let known = ["2026-09-01T15:45:00", "2026-09-01T16:35:00"];
    assert_eq!(
        at("Between 15:45 and 16:35 on 2026-09-01 it failed."),
        known
    );
    assert_eq!(at("When: Tue 1 Sep 2026"), known);
    assert_eq!(at("It failed on 2026-09-01 and on 2026-09-03."), ["-", "-"]);
}

#[test]
fn a_line_that_is_a_day_dates_the_rows_below() {
    assert_eq!(
        under("2026-02-14 (all times UTC)\n\n- 13:30 a\n- 14:10 b"),
        ["2026-02-14T13:30:00Z a", "2026-02-14T14:10:00Z b"]
    );
    assert_eq!(
        under("- 13:30 a\n- 14:10 b\n**Tuesday, Feb 17**\n- 15:00 c"),
        [
            "2026-02-15T13:30:00 a",
            "2026-02-15T14:10:00 b",
            "2026-02-17T15:00:00 c"
        ]
    );
    assert_eq!(
        under("2026-02-14 (the mail goes out in UTC)\n\n2026-02-15 (all is well)").len(),
        2
    );
}
