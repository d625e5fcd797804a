use super::*;

fn lengths(text: &str) -> Vec<i64> {
    let near = NaiveDate::from_ymd_opt(2026, 2, 15);
    let calendar = Calendar { order: None, near };
    let windows = Window::all(text, calendar);
    let lengths = windows.iter().flat_map(|window| window.lengths(&[]));
    lengths.map(|seconds| seconds / 60).collect()
}

#[test]
fn a_window_is_as_long_as_its_clocks_are_apart() {
    for text in [
        "14:23 UTC to 15:08 UTC",
        "from 14:23 to 15:08 UTC",
        "between 14:23 and 15:08",
        "14:23–15:08",
        "2026-02-15 14:23 → 2026-02-15 15:08",
        "14:23 UTC (2026-02-15) - 15:08",
        "Start: 14:23, End: 15:08",
        "14:23 UTC to 10:08 EST",
        "2026-02-15T14:23:00Z – 2026-02-15T15:08:00Z",
        "~14:23 to ~15:08",
    ] {
        assert_eq!(lengths(text), [45], "{text}");
    }
}

#[test]
fn an_end_before_the_start_is_on_the_next_day() {
    assert_eq!(lengths("23:40 to 00:25"), [45]);
    assert_eq!(
        lengths("22:30 UTC on February 15 to 05:39 UTC on February 16"),
        [429]
    );
}

#[test]
fn times_without_a_half_of_the_day_have_more_than_one_reading() {
    assert!(lengths("11:30 to 1:15").contains(&105));
    assert!(lengths("2:00 - 3:15 PM").contains(&75));
    assert_eq!(lengths("2:00 PM - 3:15 PM"), [75]);
}

#[test]
fn two_times_that_only_stand_near_each_other_are_no_window() {
    for text in [
        "14:23, 15:08",
        "at 14:23 and at 15:08",
        "14:23 pods restart, 15:08 all is well",
        "14:23 UTC / 15:23 CET",
    ] {
        assert!(lengths(text).is_empty(), "{text}");
    }
}
