use super::*;
use crate::model::Dialect;
use chrono::NaiveDate;

const HEAD: &str = "# Pool\n\n**Date:** 2026-02-15\n\n## Timeline\n\n";

fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2026, 2, day).expect("a day");
    day.and_hms_opt(hour, minute, 0).expect("a time")
}

fn row(at: NaiveDateTime, text: &str) -> Row {
    Row {
        at: At::Utc(at),
        tag: None,
        who: None,
        text: text.to_owned(),
    }
}

/// What becomes of rows below a heading.
fn with(rows: &str, new: &[Row]) -> Result<String, Refusal> {
    let source = format!("{HEAD}{rows}");
    let written = insert(&source, "", &Dialect::default(), new)?;
    Ok(written
        .text
        .strip_prefix(HEAD)
        .expect("the head stays")
        .to_owned())
}

#[track_caller]
fn becomes(rows: &str, new: &[Row], want: &str) {
    assert_eq!(with(rows, new).as_deref(), Ok(want));
}

#[test]
fn a_row_stands_in_its_place_and_looks_like_its_neighbours() {
    let new = [row(at(15, 14, 20), "b")];
    becomes(
        "- 14:10 a\n- 14:30 c\n",
        &new,
        "- 14:10 a\n- 14:20 b\n- 14:30 c\n",
    );
    becomes(
        "* **14:10** – a\n",
        &new,
        "* **14:10** – a\n* **14:20** – b\n",
    );
    becomes(
        "- 14:10 a\n\n- 14:30 c\n",
        &new,
        "- 14:10 a\n\n- 14:20 b\n\n- 14:30 c\n",
    );
    becomes("- 14:10 a", &new, "- 14:10 a\n- 14:20 b");
    becomes(
        "> - 14:10 a\n",
        &new,
        "> - 14:10 a\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:20 | b |\n",
    );
    becomes(
        "| Time | Event |\n|---|---|\n| 14:10 UTC | a |\n",
        &new,
        "| Time | Event |\n|---|---|\n| 14:10 UTC | a |\n| 14:20 UTC | b |\n",
    );
    becomes(
        "Time | Event\n--- | ---\n2:10 PM | a\n2:40 PM | c\n",
        &new,
        "Time | Event\n--- | ---\n2:10 PM | a\n2:20 PM | b\n2:40 PM | c\n",
    );
    becomes(
        "- 14:30 c\n- 14:25 b\n- 14:10 a\n",
        &new,
        "- 14:30 c\n- 14:25 b\n- 14:20 b\n- 14:10 a\n",
    );
}

#[test]
fn emphasis_stays_closed() {
    let new = [row(at(15, 14, 20), "b")];
    becomes(
        "* **14:10 – a** c\n",
        &new,
        "* **14:10 – a** c\n* 14:20 b\n",
    );
    becomes(
        "- **14:10** – **a** c\n",
        &new,
        "- **14:10** – **a** c\n- 14:20 b\n",
    );
    becomes("- `14:10` a\n", &new, "- `14:10` a\n- `14:20` b\n");
}

#[test]
fn a_timeline_without_any_day_is_taken_to_be_of_the_day_of_the_rows() {
    let source = "# Pool\n\n## Timeline\n\n- 14:10 a\n- 14:30 c\n";
    let new = [row(at(15, 14, 20), "b"), row(at(15, 14, 30), "c")];
    let written = insert(source, "", &Dialect::default(), &new).expect("there is a list");
    assert_eq!(
        written.text,
        source.replace("- 14:30", "- 14:20 b\n- 14:30")
    );
    assert_eq!((written.added, written.known), (1, 1));
}

#[test]
fn line_ends_and_a_byte_order_mark_stay() {
    let new = [row(at(15, 14, 20), "b")];
    let twin = |rows: &str| format!("\u{feff}{HEAD}{rows}").replace('\n', "\r\n");
    for (rows, want) in [
        ("- 14:30 c\n- 14:40 d", "- 14:20 b\n- 14:30 c\n- 14:40 d"),
        ("- 14:10 a", "- 14:10 a\n- 14:20 b"),
        ("", "| Time (UTC) | Event |\n| --- | --- |\n| 14:20 | b |\n"),
    ] {
        let written = insert(&twin(rows), "", &Dialect::default(), &new);
        assert_eq!(written.expect("there is a place").text, twin(want));
    }
}

#[test]
fn the_columns_of_a_table_get_what_their_heads_ask_for() {
    let mut new = row(at(15, 14, 20), "b");
    new.who = Some("Ana".to_owned());
    becomes(
        "| Date | UTC | Who | Event | Link |\n|---|---|---|---|---|\n| 2026-02-15 | 14:10 | Bo | a | |\n",
        &[new.clone()],
        "| Date | UTC | Who | Event | Link |\n|---|---|---|---|---|\n| 2026-02-15 | 14:10 | Bo | a | |\n\
         | 2026-02-15 | 14:20 | Ana | b |  |\n",
    );
    becomes(
        "| CET | UTC | Event |\n|---|---|---|\n| 15:10 | 14:10 | a |\n",
        &[new],
        "| CET | UTC | Event |\n|---|---|---|\n| 15:10 | 14:10 | a |\n| 15:20 | 14:20 | Ana: b |\n",
    );
}

#[test]
fn times_are_written_on_the_clock_of_the_document() {
    let new = [row(at(15, 14, 20), "b")];
    becomes(
        "All times in CET.\n\n- 15:10 a\n",
        &new,
        "All times in CET.\n\n- 15:10 a\n- 15:20 b\n",
    );
    becomes(
        "| Time (CET) | Event |\n| --- | --- |\n| HH:MM | [What] |\n",
        &new,
        "| Time (CET) | Event |\n| --- | --- |\n| 15:20 | b |\n| HH:MM | [What] |\n",
    );
    let zone = with("All times in BST.\n\n- 15:10 a\n", &new);
    assert_eq!(zone, Err(Refusal::Zone("BST".to_owned())));
}

#[test]
fn rows_of_another_day_say_so_where_nothing_else_does() {
    let night = [row(at(16, 0, 10), "c")];
    becomes("- 23:50 a\n", &night, "- 23:50 a\n- 00:10 c\n");
    let later = [row(at(17, 9, 0), "d"), row(at(16, 9, 0), "c")];
    becomes(
        "- 14:10 a\n",
        &later,
        "- 14:10 a\n- 2026-02-16 09:00 c\n- 2026-02-17 09:00 d\n",
    );
    becomes(
        "### 2026-02-15\n\n- 14:10 a\n\n### 2026-02-16\n\n- 08:00 b\n",
        &[row(at(16, 9, 0), "c"), row(at(15, 15, 0), "d")],
        "### 2026-02-15\n\n- 14:10 a\n- 15:00 d\n\n### 2026-02-16\n\n- 08:00 b\n- 09:00 c\n",
    );
}

#[test]
fn what_is_there_already_is_not_written_twice() {
    let source = format!("{HEAD}- 14:10 The *alert* fires\n");
    let new = [
        row(at(15, 14, 10), "the alert fires"),
        row(at(15, 14, 11), "b"),
        row(at(15, 14, 11), "b"),
    ];
    let written = insert(&source, "", &Dialect::default(), &new).expect("there is a list");
    assert_eq!((written.added, written.known), (1, 2));
    let again = insert(&written.text, "", &Dialect::default(), &new).expect("there is a list");
    assert_eq!((again.added, again.text), (0, written.text));
}

#[test]
fn words_that_are_read_as_a_tag_are_known_as_words() {
    for words in ["Alert fires [detect]", "[detect] Alert fires"] {
        let new = [row(at(15, 14, 10), words)];
        let once = with("", &new).expect("there is room");
        assert_eq!(with(&once, &new).as_ref(), Ok(&once), "{words}");
    }
}

#[test]
fn a_row_is_known_where_only_some_rows_tell_their_distance_from_utc() {
    let source = "# Pool\n\n**Date:** 2026-03-25\n\n## Timeline\n\n| Time (JST) | Event |\n|---|---|\n\
        | 2026-03-25 12:43 (UTC 03:43) | a |\n| 2026-03-25 18:11 (UTC 09:11) | b |\n| 2026-03-25 18:16 | c |\n";
    let local = At::Local(at(25, 14, 32) + chrono::TimeDelta::days(28));
    let new = [Row {
        at: local,
        ..row(at(25, 14, 32), "z")
    }];
    let once = insert(source, "", &Dialect::default(), &new).expect("there is a table");
    let twice = insert(&once.text, "", &Dialect::default(), &new).expect("there is a table");
    assert_eq!((once.added, twice.added), (1, 0), "{}", twice.text);
}

#[test]
fn a_document_without_rows_gets_a_table() {
    let new = [row(at(15, 14, 20), "b")];
    becomes(
        "",
        &new,
        "| Time (UTC) | Event |\n| --- | --- |\n| 14:20 | b |\n",
    );
    becomes(
        "To be told.\n\n## Action Items\n",
        &new,
        "To be told.\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:20 | b |\n\n## Action Items\n",
    );
    let source =
        "# Pool\n\n**Date:** 2026-02-15\n\n## Summary\n\nIt broke.\n\n## Root Cause\n\nA pool.\n";
    let written = insert(source, "", &Dialect::default(), &new).expect("there is a place");
    assert_eq!(
        written.text,
        "# Pool\n\n**Date:** 2026-02-15\n\n## Summary\n\nIt broke.\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n\
         | 14:20 | b |\n\n## Root Cause\n\nA pool.\n"
    );
}

#[test]
fn paragraphs_that_begin_with_a_time_get_one_more() {
    let new = [row(at(15, 14, 20), "b")];
    becomes(
        "14:10 The alert fires.\n\n14:30 It is over.\n",
        &new,
        "14:10 The alert fires.\n\n14:20 b\n\n14:30 It is over.\n",
    );
    becomes(
        "**14:10:** The alert\nfires.\n",
        &new,
        "**14:10:** The alert\nfires.\n\n**14:20:** b\n",
    );
}

#[test]
fn prose_is_no_place_for_rows() {
    let new = [row(at(15, 14, 20), "b")];
    assert_eq!(
        with(
            "14:10 The alert fires.\n\nNobody sees it.\n\n14:30 It is over.\n",
            &new
        ),
        Err(Refusal::Form(7))
    );
    assert_eq!(
        with(
            "### 14:10\n\nThe alert fires.\n\n### 14:30\n\nIt is over.\n",
            &new
        ),
        Err(Refusal::Form(7))
    );
}

#[test]
fn rows_are_sorted_where_somebody_vouches_for_their_times() {
    let sorted = |rows: &str| sort(&format!("{HEAD}{rows}"), "", &Dialect::default());
    let sorts = |rows: &str, want: &str| assert_eq!(sorted(rows), Ok(format!("{HEAD}{want}")));
    sorts(
        "- 14:30 c\n- 14:10 a\n- 14:20 b\n",
        "- 14:10 a\n- 14:20 b\n- 14:30 c\n",
    );
    sorts("- ~14:59 c\n- 14:10 a\n", "- 14:10 a\n- ~14:59 c\n");
    sorts("- 14:10 a\n- 14:10 b\n", "- 14:10 a\n- 14:10 b\n");
    sorts(
        "| Time | Event |\n|---|---|\n| 14:30 | c |\n| 14:10 | a |\n| HH:MM | [What] |\n",
        "| Time | Event |\n|---|---|\n| 14:10 | a |\n| 14:30 | c |\n| HH:MM | [What] |\n",
    );
    assert_eq!(sorted("1. 14:30 c\n2. 14:10 a\n"), Err(Refusal::Order(7)));
    assert_eq!(sorted(""), Err(Refusal::Empty));
}
