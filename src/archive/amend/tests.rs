use super::*;

fn amended(text: &str, nth: usize, change: Change) -> Result<String, Refusal> {
    amend(text, "x.md", &Dialect::default(), nth, &[change]).map(|(text, _)| text)
}

const TABLE: &str = "# Pool\r\n\r\n## Action items\r\n\r\n| ID | Action | Priority | Owner | Due | Status |\r\n\
    |---|---|---|---|---|---|\r\n| 1 | Cap the pool | P1 | **Ana** | 2026-03-01 | Open |\r\n\
    | 2 | Add an alert | P0 | | | |\r\n|3|Split the queue||Orders|2026-03-09|In progress|\r\n";

#[test]
fn only_the_cell_changes() {
    let done = amended(TABLE, 0, Change::Status(ActionStatus::Done)).expect("it has a cell");
    assert_eq!(
        done,
        TABLE.replace("2026-03-01 | Open", "2026-03-01 | Done")
    );
    let owned = amended(TABLE, 0, Change::Owner("SRE".to_owned())).expect("it has a cell");
    assert_eq!(owned, TABLE.replace("**Ana**", "**SRE**"));
    let day = "2026-04-01".parse().expect("a day");
    let due = amended(TABLE, 2, Change::Due(day)).expect("it has a cell");
    assert_eq!(due, TABLE.replace("2026-03-09", "2026-04-01"));
}

#[test]
fn an_empty_cell_is_filled() {
    let done = amended(TABLE, 1, Change::Status(ActionStatus::InProgress)).expect("it has a cell");
    assert!(done.contains("| P0 | | | In Progress |\r\n"), "{done}");
    let ranked = amended(TABLE, 2, Change::Priority(Priority(2))).expect("it has a cell");
    assert!(
        ranked.contains("|3|Split the queue| P2 |Orders|"),
        "{ranked}"
    );
}

#[test]
fn a_check_box_is_ticked() {
    let list = "# Pool\n\n## Action items\n\n- [ ] Cap the pool (owner: Ana, due 2026-03-01)\n- [x] Add an alert\n";
    let done = amended(list, 0, Change::Status(ActionStatus::Done)).expect("it has a box");
    assert_eq!(done, list.replace("- [ ] Cap", "- [x] Cap"));
    let open = amended(list, 1, Change::Status(ActionStatus::Open)).expect("it has a box");
    assert_eq!(open, list.replace("- [x] Add", "- [ ] Add"));
    let refused = amended(list, 0, Change::Status(ActionStatus::InProgress));
    assert_eq!(refused, Err(Refusal::CheckBox(ActionStatus::InProgress)));
    let owned = amended(list, 0, Change::Owner("Orders".to_owned())).expect("it is named");
    assert_eq!(owned, list.replace("owner: Ana", "owner: Orders"));
    let refused = amended(list, 1, Change::Owner("Orders".to_owned()));
    assert_eq!(refused, Err(Refusal::NoPlace("owner")));
}

#[test]
fn what_would_break_the_row_is_refused_or_escaped() {
    let piped = amended(TABLE, 0, Change::Owner("A | B".to_owned())).expect("it is escaped");
    assert!(piped.contains("A \\| B"), "{piped}");
    let broken = amended(TABLE, 0, Change::Owner("A\nB".to_owned()));
    assert_eq!(broken, Err(Refusal::Unfit("owner")));
}

#[test]
fn a_state_is_written_in_the_letters_of_the_others() {
    let table = "# P\n\n## Action items\n\n| Action | Status |\n|---|---|\n| Cap the pool | open |\n| Add an alert | done |\n";
    let done = amended(table, 0, Change::Status(ActionStatus::Done)).expect("it has a cell");
    assert!(done.contains("| Cap the pool | done |"), "{done}");
}
