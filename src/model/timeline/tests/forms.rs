use super::*;

#[test]
fn a_table_gives_a_row_an_entry() {
    assert_eq!(
        under(
            "All times in UTC.\n\n| Time | Event |\n|---|---|\n| 14:15 | Mail `x\\|y` goes out |\n| ~14:20 | Traffic climbs |\n| later | all well |"
        ),
        [
            "2026-02-15T14:15:00Z Mail x|y goes out",
            "~2026-02-15T14:20:00Z Traffic climbs",
            "- all well"
        ]
    );
}

#[test]
fn columns_are_known_by_what_they_hold() {
    assert_eq!(
        under(
            "| # | Event | Who | When |\n|-|-|-|-|\n| 1 | Alert fires | Ana | 2026-02-15 09:00 |\n| 2 | Fixed | Bo | 2026-02-15 10:00 |"
        ),
        [
            "2026-02-15T09:00:00 Alert fires",
            "2026-02-15T10:00:00 Fixed"
        ]
    );
    assert_eq!(
        under(
            "| Day | Time (UTC) | Event |\n|-|-|-|\n| 2026-02-14 | 15:57 | halts |\n|  | 16:03 | seen |\n| 2026-02-15 | 09:00 | fixed |"
        ),
        [
            "2026-02-14T15:57:00Z halts",
            "2026-02-14T16:03:00Z seen",
            "2026-02-15T09:00:00Z fixed"
        ]
    );
    assert_eq!(
        under(
            "| JST | UTC | Event |\n|-|-|-|\n| 23:10 | 14:10 | alert |\n| 00:05 | 15:05 | fixed |"
        ),
        ["2026-02-15T14:10:00Z alert", "2026-02-15T15:05:00Z fixed"]
    );
    assert_eq!(
        under("| Start | End | Event |\n|-|-|-|\n| 14:00 | 14:30 | rollout |"),
        ["2026-02-15T14:00:00 to 2026-02-15T14:30:00 rollout"]
    );
}

#[test]
fn lists_give_an_item_an_entry() {
    assert_eq!(
        under(
            "- **14:15** - Mail\n- `14:20` Traffic\n- [14:25] @ana notices\n- 14:30 UTC – rolled\n  back\n  - 14:31 drained\n- nothing timed"
        ),
        [
            "2026-02-15T14:15:00Z Mail",
            "2026-02-15T14:20:00Z Traffic",
            "2026-02-15T14:25:00Z @ana notices",
            "2026-02-15T14:30:00Z rolled back",
            "2026-02-15T14:31:00Z drained",
        ]
    );
}

#[test]
fn headings_are_entries_unless_they_group_rows() {
    assert_eq!(
        under("### 11:35\n\nAna looks.\n\n### 2026-02-16 9:06a: fixed\n\nAt 9:10 all was well."),
        [
            "2026-02-15T11:35:00 Ana looks.",
            "2026-02-16T09:06:00 fixed"
        ]
    );
    assert_eq!(
        under(
            "### 2026-02-14\n\n- 20:07 a\n\n### 22:04-23:00 UTC: split\n\n- 22:04 b\n- 22:07 c\n\n### 2026-02-16\n\nWritten up."
        ),
        [
            "2026-02-14T20:07:00Z a",
            "2026-02-14T22:04:00Z b",
            "2026-02-14T22:07:00Z c",
            "2026-02-16 Written up."
        ]
    );
    assert_eq!(
        under("### Session 2 (Feb 13)\n\n- 13:07 a\n\n### Session 3\n\n- Feb 14 00:15 b"),
        ["2026-02-13T13:07:00 a", "2026-02-14T00:15:00 b"]
    );
}

#[test]
fn paragraphs_and_lone_dates_are_read_line_by_line() {
    assert_eq!(
        under("2026-02-10 00:21 User reports\n2026-02-10 11:45 Another\nreports too"),
        [
            "2026-02-10T00:21:00 User reports",
            "2026-02-10T11:45:00 Another reports too"
        ]
    );
    assert_eq!(
        under("**February 14th, 2026, 1:00 PM:** Review.\n\n**15:00:** Report."),
        ["2026-02-14T13:00:00 Review.", "2026-02-14T15:00:00 Report."]
    );
    assert_eq!(
        under("2026-02-14:\n\n- 11:20 a\n- b\n\n_2/16/2026_\n\n- 09:00 c"),
        ["2026-02-14T11:20:00 a", "2026-02-16T09:00:00 c"]
    );
    assert_eq!(
        under("The pool was exhausted at 14:15.\n14:20 was the worst minute."),
        Vec::<String>::new()
    );
}

#[test]
fn no_timeline_is_made_of_other_lists() {
    for body in [
        "## Summary\n\nBetween 14:15 and 15:08 the pool was full.\n",
        "## Impact\n\n- 14:15 to 15:08 UTC\n- 300 users\n",
        "## Action items\n\n- 2026-03-01: add an alert\n- 2026-03-02: add a test\n- 2026-03-03: write it down\n",
        "## Timeline\n\n<!-- 14:15 example -->\n\n```\n14:15 also an example\n```\n",
    ] {
        assert_eq!(
            entries(&format!("# x\n\n{body}")),
            Vec::<String>::new(),
            "{body}"
        );
    }
    assert_eq!(
        entries(
            "# x\n\n## Lead-up\n\n- **00:27 UTC:** nodes drain\n- **00:32 UTC:** alert fires\n- **00:33 UTC:** rollback begins\n"
        )
        .len(),
        3
    );
}

#[test]
fn a_tag_is_taken_off_the_words() {
    let doc = read(
        "# x\n\n## Timeline (UTC)\n\n- 14:25 [detect] Alert fires\n- 14:52 Pool grown [mitigate]\n- 15:00 see [the log]\n",
    );
    let told: Vec<_> = doc
        .timeline
        .entries
        .iter()
        .map(|entry| {
            (
                entry.text.value.as_str(),
                entry.tag.as_ref().map(|tag| tag.value.as_str()),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Alert fires", Some("detect")),
            ("Pool grown", Some("mitigate")),
            ("see [the log]", None)
        ]
    );
}

#[test]
fn sections_that_are_labels_hold_timelines_too() {
    assert_eq!(
        entries(
            "# x\n\n- **Key events**:\n  - 2026-02-15 10:23 - a\n  - 2026-02-15 10:40 - b\n- **Impact**: none\n"
        ),
        ["2026-02-15T10:23:00 a", "2026-02-15T10:40:00 b"]
    );
}

#[test]
fn a_time_may_stand_behind_what_it_times() {
    assert_eq!(
        under(
            "1. **Report** (13 February, ~15:00 UTC)\n2. **Fix deployed** (14 February 18:30 UTC)\n"
        ),
        [
            "~2026-02-13T15:00:00Z Report",
            "2026-02-14T18:30:00Z Fix deployed"
        ]
    );
    assert_eq!(
        under("The pool (of 20) was full (at 14:15)."),
        Vec::<String>::new()
    );
}

#[test]
fn a_table_of_measurements_is_no_timeline() {
    let source = "# x\n\n## Analysis\n\n| Time | p95 |\n|-|-|\n| 10:00 | 20 ms |\n| 10:05 | 30 ms |\n| 10:10 | 90 ms |\n";
    assert_eq!(entries(source), Vec::<String>::new());
}

#[test]
fn lists_nested_without_end_are_read_to_a_depth() {
    assert_eq!(
        under(&("- ".repeat(5_000) + "14:00 a")),
        Vec::<String>::new()
    );
}

#[test]
fn a_timeline_may_be_one_code_block() {
    assert_eq!(
        under(
            "All times in UTC\n\n```text\n14:15 Mail goes out\n  curl x\n14:20 Traffic climbs\n```"
        ),
        [
            "2026-02-15T14:15:00Z Mail goes out",
            "2026-02-15T14:20:00Z Traffic climbs"
        ]
    );
    assert_eq!(
        under("- 14:15 Mail\n\n```\n14:16 log\n14:17 log\n```").len(),
        1
    );
}

#[test]
fn lone_dates_over_words_are_entries() {
    assert_eq!(
        under("2026-02-10:\n* [CVE-1] Draft\n\n2026-02-12:\n* 11:20 AM pushed\n* announced"),
        ["2026-02-10 [CVE-1] Draft", "2026-02-12T11:20:00 pushed"]
    );
}

#[test]
fn times_that_cannot_be_read_are_kept_as_such() {
    let doc = read(
        "# x\n\n## Timeline\n\n- 14:10 a\n- 25:61 b\n- 20202-01-16 c\n- 14:20 d\n- 10-20 pods e\n",
    );
    let told: Vec<_> = doc
        .timeline
        .entries
        .iter()
        .map(|entry| (entry.raw.value.as_str(), entry.doubt.is_some()))
        .collect();
    assert_eq!(
        told,
        [
            ("14:10", false),
            ("25:61", true),
            ("20202-01-16", true),
            ("14:20", false)
        ]
    );
}
