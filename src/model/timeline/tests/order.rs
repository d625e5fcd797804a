use super::*;
use proptest::prelude::*;

/// The raw times of the entries that step back.
fn slips(source: &str) -> Vec<String> {
    let timeline = read(source).timeline;
    let slips = timeline
        .steps_back()
        .map(|(_, entry)| entry.raw.value.clone());
    slips.collect()
}

fn slips_under(body: &str) -> Vec<String> {
    slips(&format!("# Pool\n\n## Timeline (UTC)\n\n{body}\n"))
}

#[test]
fn a_dated_decrease_is_a_slip() {
    assert_eq!(
        slips_under("- 2026-02-15 16:37 a\n- 2026-02-15 07:37 b\n- 2026-02-15 17:00 c"),
        ["2026-02-15 07:37"]
    );
    assert_eq!(
        slips_under(
            "| Date | Event |\n|-|-|\n| 2021-12-01 | a |\n| 2021-01-28 | b |\n| 2022-03-08 | c |"
        ),
        ["2021-01-28"]
    );
}

#[test]
fn a_row_without_a_time_hides_no_slip() {
    let none: [&str; 0] = [];
    assert_eq!(
        slips_under("- 14:00 a\n- 14:30 b\n- T+5 c\n- 14:10 d"),
        ["14:10"]
    );
    assert_eq!(slips_under("- T+5 a\n- 14:00 b\n- T+2 c"), ["T+2"]);
    for body in [
        "- 23:50 a\n- T+5 b\n- 00:10 c",
        "- 16:35 a\n- T+5 b\n- 09:30 c",
        "- 14:00 a\n  - 14:40 b\n- T+5 c\n- 14:10 d",
        "- 14:00 a\n- T+5 b\n- 14:10 c",
    ] {
        assert_eq!(slips_under(body), none, "{body}");
    }
}

#[test]
fn a_bare_decrease_is_a_slip_only_if_nothing_explains_it() {
    let none: [&str; 0] = [];
    assert_eq!(slips_under("- 14:10 a\n- 14:35 b\n- 14:25 c"), ["14:25"]);
    assert_eq!(slips_under("- 14:00 a\n- 12:05 b\n- 14:10 c"), ["12:05"]);
    for body in [
        "- 23:50 a\n- 00:10 b",
        "- 16:35 a\n- 09:30 b",
        "- 11:50 a\n- 1:05 b\n- 2:10 c",
        "- 14:10 a\n- 14:10 b",
        "- 14:10 a\n- 14:05-14:30 b",
        "- 14:10 a\n- ~14:00 b",
        "- 14:10:30 a\n- 14:10 b",
        "- 14:10 PDT a\n- 21:05 UTC b\n- 14:20 PDT c",
        "- 23:00 PT a\n- 02:30 ET b",
        "- 14:?? a\n- 13:00 b",
        "### Detection\n\n- 14:10 a\n\n### Response\n\n- 14:05 b",
        "**API**\n\n- 14:10 a\n- 14:30 b\n\n**Web**\n\n- 14:05 c",
        "- 14:00 a\n  - 14:05 b\n  - 14:40 c\n- 14:02 d",
    ] {
        let found = slips_under(body);
        if body.contains("21:05 UTC") {
            assert_eq!(found, ["21:05 UTC"], "five minutes before 14:10 PDT");
        } else {
            assert_eq!(found, none, "{body}");
        }
    }
}

#[test]
fn a_slip_past_midnight_is_the_row_that_steps_back() {
    for body in [
        "- 23:40 a\n- 23:58 b\n- 00:10 c\n- 23:59 d\n- 00:40 e",
        "- 11:40 PM a\n- 11:58 PM b\n- 12:10 AM c\n- 11:59 PM d\n- 12:40 AM e",
    ] {
        let source = format!("# Pool\n\n**Date:** 2026-02-15\n\n## Timeline (UTC)\n\n{body}\n");
        assert_eq!(entries(&source)[2], "2026-02-16T00:10:00Z c");
        assert_eq!(entries(&source)[4], "2026-02-16T00:40:00Z e");
        let slip = slips(&source);
        assert!(slip == ["23:59"] || slip == ["11:59 PM"], "{slip:?}");
    }
    assert_eq!(slips_under("- 00:10 a\n- 23:59 b").len(), 0);
}

#[test]
fn a_few_hours_back_by_day_are_no_night() {
    assert_eq!(slips_under("- 14:00 a\n- 13:00 b"), ["13:00"]);
    assert_eq!(slips_under("- 14:00 a\n- 11:30 b\n- 17:00 c"), ["11:30"]);
    assert_eq!(slips_under("- 06:00 a\n- 03:00 b").len(), 0, "a day later");
    assert_eq!(slips_under("- 16:00 a\n- 09:00 b").len(), 0);
}

#[test]
fn the_day_before_the_first_date_is_not_after_it() {
    let source =
        "# Pool\n\n**Date:** 2026-02-15\n\n## Timeline (UTC)\n\n- 23:50 a\n- 2026-02-15 00:10 b\n";
    assert_eq!(entries(source)[0], "2026-02-14T23:50:00Z a");
    assert_eq!(slips(source).len(), 0);
}

fn bare(minutes: &[i64]) -> String {
    let row = |at: &i64| format!("- {:02}:{:02} x", at / 60, at % 60);
    minutes.iter().map(row).collect::<Vec<_>>().join("\n") + "\n"
}

fn dated(minutes: &[i64]) -> String {
    let row = |at: &i64| {
        format!(
            "| 2026-02-{:02} {:02}:{:02} | x |\n",
            1 + at / 1440,
            at / 60 % 24,
            at % 60
        )
    };
    format!(
        "| Time | Event |\n|-|-|\n{}",
        minutes.iter().map(row).collect::<String>()
    )
}

proptest! {
    #[test]
    fn two_swapped_neighbours_are_one_slip(
        mut minutes in prop::collection::btree_set(0_i64..1440, 2..20).prop_map(|set| set.into_iter().collect::<Vec<_>>()),
        pick in any::<prop::sample::Index>(),
    ) {
        let near: Vec<_> = (1..minutes.len()).filter(|&at| minutes[at] - minutes[at - 1] < 60).collect();
        prop_assume!(!near.is_empty());
        let at = near[pick.index(near.len())];
        prop_assert_eq!(slips_under(&bare(&minutes)).len(), 0);
        minutes.swap(at - 1, at);
        let slipped = format!("{:02}:{:02}", minutes[at] / 60, minutes[at] % 60);
        prop_assert_eq!(slips_under(&bare(&minutes)), [slipped]);
    }

    #[test]
    fn a_dated_timeline_has_a_slip_for_each_step_back(minutes in prop::collection::vec(0_i64..1440 * 20, 1..20)) {
        let steps = minutes.windows(2).filter(|pair| pair[1] < pair[0]).count();
        prop_assert_eq!(slips_under(&dated(&minutes)).len(), steps);
    }

    #[test]
    fn line_ends_change_no_entry(minutes in prop::collection::vec(0_i64..1440, 1..8)) {
        let source = format!("# Pool\n\n## Timeline\n\n{}\n{}", bare(&minutes), dated(&minutes));
        let told = entries(&source);
        prop_assert_eq!(&entries(&source.replace('\n', "\r\n")), &told);
        prop_assert_eq!(&entries(&source.replace('\n', "  \n")), &told);
        prop_assert_eq!(&entries(&format!("\u{feff}{source}")), &told);
    }

    #[test]
    fn places_lie_in_the_file_in_order(pieces in prop::collection::vec(
        prop_oneof!["- 1[0-9]:[0-5][0-9] \\PC{0,6}\n", "\n\n", "### [0-9]{1,2}:[0-9]{2} x\n", "\\| 1[0-9]:00 \\| é \\|\n", "\\|-\\|-\\|\n", "2026-02-[0-9]{2}:\n", "  - T\\+[0-9]m y\n"], 0..16,
    )) {
        let source = format!("## Timeline\n\n{}", pieces.concat());
        let mut last = 0;
        for entry in read(&source).timeline.entries {
            for span in [entry.span, entry.raw.span, entry.text.span] {
                prop_assert!(source.get(span.range()).is_some(), "{source:?}: {span:?}");
            }
            prop_assert!(last <= entry.span.start, "{source:?}");
            last = entry.span.start;
        }
    }
}

#[test]
fn long_timelines_take_linear_time() {
    let start = std::time::Instant::now();
    let rows = "- 23:00 a\n- 01:00 b\n".repeat(20_000);
    let tables = "| Time | Event |\n|-|-|\n| T+0 | x |\n\n".repeat(5_000);
    let headings = "### x\n".repeat(20_000);
    for body in [rows, tables, headings] {
        slips_under(&body);
    }
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
