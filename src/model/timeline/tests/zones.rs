use super::*;

#[test]
fn the_zone_is_found_wherever_it_is_declared() {
    let declared = |source: &str| read(source).timeline.zone.map(|zone| zone.value);
    assert_eq!(
        declared("# x\n\n## Timeline (times in BST)\n\n- 10:00 a\n").as_deref(),
        Some("BST")
    );
    assert_eq!(
        zone("*(All times US/Pacific, 24-hour clock.)*\n\n- 10:00 a").as_deref(),
        Some("US/Pacific")
    );
    assert_eq!(
        zone("| Time (PDT) | Event |\n|-|-|\n| 10:00 | a |").as_deref(),
        Some("PDT")
    );
    assert_eq!(
        zone("### 2026-02-15 (All times CEST)\n\n- 10:00 a").as_deref(),
        Some("CEST")
    );
    assert_eq!(
        zone("- 3:28 PM PST: a\n- 4:49 PM: b").as_deref(),
        Some("PST")
    );
    assert_eq!(
        declared("# x\n\nAll times are in UTC.\n\n## Timeline\n\n- 10:00 a\n").as_deref(),
        Some("UTC")
    );
    assert_eq!(zone("- 10:00 PT team is paged\n").as_deref(), Some("PT"));
    assert_eq!(zone("- 10:00 a\n\nThe west coast (PST) slept."), None);
}

#[test]
fn the_zone_of_the_first_row_holds_for_the_others() {
    assert_eq!(
        under("- 13:14 EDT (17:14 UTC): a\n- 13:20: b"),
        ["2026-02-15T13:14:00-04:00 a", "2026-02-15T13:20:00-04:00 b"]
    );
}

#[test]
fn a_second_clock_tells_the_offset_of_the_first() {
    assert_eq!(
        under("- 12:43 (UTC 03:43) a\n- 23:30 (05:30 UTC) b"),
        ["2026-02-15T12:43:00+09:00 a", "2026-02-15T23:30:00-06:00 b"]
    );
}
