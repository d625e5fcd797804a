//! Times that only their place shows, and what stands for one and is none.

use super::*;

#[test]
fn a_time_with_a_dot_is_one_where_rows_begin() {
    assert_eq!(
        under("- 13:50 a\n- 2.15pm b\n- 14.30 Deploy done\n- 14.40: c"),
        [
            "2026-02-15T13:50:00 a",
            "2026-02-15T14:15:00 b",
            "2026-02-15T14:30:00 Deploy done",
            "2026-02-15T14:40:00 c"
        ]
    );
    assert_eq!(
        under("| When | What |\n|-|-|\n| 13:50 | a |\n| 2.15pm | b |")[1],
        "2026-02-15T14:15:00 b"
    );
    assert_eq!(
        under("- 13:50 a\n- 14.30 GB were lost\n- 12.10.3 is out\n- 10.25% of calls fail").len(),
        1
    );
}

#[test]
fn what_stands_for_a_time_and_is_none_is_kept() {
    let doubts = |body: &str| {
        let doc = read(&format!("# Pool\n\n## Timeline\n\n{body}\n"));
        let rows = doc.timeline.entries.iter();
        rows.filter(|entry| entry.doubt.is_some())
            .map(|entry| entry.raw.value.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        doubts("- 13:50 a\n- 9:5 b\n- 1:1 with the team\n- 3:1 odds"),
        ["9:5"]
    );
    let table = "| When | What |\n|-|-|\n| 13:50 | a |\n| 14:00 | b |\n| 14:10 | c |\n";
    let with = |row: &str| doubts(&format!("{table}{row}"));
    assert_eq!(with("| 9:5 | d |"), ["9:5"]);
    assert_eq!(
        with("| later | d |\n| 14.3 | e |\n| 9:7 | f |"),
        ["later", "9:7"]
    );
    assert!(with("| later | |").is_empty());
    assert!(with("| | d |").is_empty());
    for row in [
        "| HH:MM | d |",
        "| unknown | d |",
        "| 2 weeks prior | d |",
        "| 不明 | d |",
    ] {
        assert!(with(row).is_empty(), "{row}");
    }
}

#[test]
fn a_paragraph_may_tell_an_entry_a_sentence() {
    assert_eq!(
        under(
            "At 2:05 p.m. ET, the deploy finished. Nobody saw it. At around 2:20pm the alert\nwent off. \
             By 2:40pm we had rolled back the deploy of 1:50pm. Resolved at 3:00pm."
        ),
        [
            "2026-02-15T14:05:00 the deploy finished. Nobody saw it",
            "~2026-02-15T14:20:00 the alert went off",
            "~2026-02-15T14:40:00 we had rolled back the deploy of 1:50pm",
            "2026-02-15T15:00:00 Resolved at 3:00pm"
        ]
    );
    for one in [
        "At 14:20 the alert went off. The deploy had begun at 14:05.",
        "14:20 The alert went off. It was seen at 14:25.",
    ] {
        assert_eq!(under(one).len(), 1, "{one}");
    }
    assert!(under("The deploy finished at 14:05. The alert went off at 14:20.").is_empty());
    assert!(under("It went on from 14:05 to 14:20. We saw it at 14:10. All was well.").is_empty());
}
