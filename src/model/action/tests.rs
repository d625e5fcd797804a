use super::*;
use crate::model::{Account, Dialect, Postmortem};

/// The action items of a document whose incident was on 2026-02-15.
fn actions(body: &str) -> Vec<Action> {
    let source = format!("# Postmortem: x\n\n**Date:** 2026-02-15\n\n## Action items\n\n{body}");
    Account::read(&source, "x.md", &Dialect::default()).actions
}

/// Each as `text | owner | due | status`, what is not there left empty.
fn lines(body: &str) -> Vec<String> {
    let line = |action: Action| {
        let due = action.due_date().map(|day| day.to_string());
        let state = action.state().map(|state| format!("{state:?}"));
        let owner = action.owner.value().cloned();
        let parts = [Some(action.text.value), owner, due, state].map(Option::unwrap_or_default);
        parts.join(" | ").trim_end_matches([' ', '|']).to_owned()
    };
    actions(body).into_iter().map(line).collect()
}

#[test]
fn a_table_is_read_by_the_names_of_its_columns() {
    let table = "| # | Owner | Task | Status | Due date |\n|---|---|---|---|---|\n| 1 | Ana | Add an alert | ✅ Done | 2026-03-01 |\n| 2 | - | Set a limit | In progress | March 1 |\n";
    let want = [
        "Add an alert | Ana | 2026-03-01 | Done",
        "Set a limit |  | 2026-03-01 | InProgress",
    ];
    assert_eq!(lines(table), want);
    let expected = "| Action | Expected date | Status |\n|---|---|---|\n| Set a limit | Mar 1, 2026 | To do |\n";
    assert_eq!(lines(expected), ["Set a limit |  | 2026-03-01 | Open"]);
    let german = "| Maßnahme | Verantwortlich | Frist |\n|---|---|---|\n| Limit setzen | Ana | 2026-03-01 |\n";
    assert_eq!(lines(german), ["Limit setzen | Ana | 2026-03-01"]);
    let japanese = "| # | カテゴリ | アクション | 担当 | 期限 | ステータス |\n|---|---|---|---|---|---|\n| 1 | 予防 | 上限を設定する | 田中 | 2026-03-01 | 未着手 |\n";
    assert_eq!(
        lines(japanese),
        ["上限を設定する | 田中 | 2026-03-01 | Open"]
    );
}

#[test]
fn a_row_of_prompts_is_no_item() {
    let table = "| ID | Action | Priority | Owner | Due | Status |\n|---|---|---|---|---|---|\n| 1 | [What changes?] | P0/P1/P2 | [Name] | YYYY-MM-DD | Open |\n| 2 | | | | | |\n";
    assert_eq!(lines(table), Vec::<String>::new());
    assert_eq!(lines("- [What changes?]\n- TBD\n"), Vec::<String>::new());
}

#[test]
fn a_cell_is_present_absent_or_a_prompt() {
    let table = "| Action | Owner | Due |\n|---|---|---|\n| Add an alert | [Name] | |\n| Set a limit | Ana | next sprint |\n";
    let actions = actions(table);
    assert!(matches!(actions[0].owner, Field::Placeholder(_)));
    assert!(actions[0].due.is_absent());
    assert!(actions[0].cells.due.is_some());
    assert_eq!(actions[1].due.value().map(|due| due.value), Some(None));
}

#[test]
fn a_sentence_names_owner_and_due_date() {
    assert_eq!(
        lines(
            "- Add PagerDuty alert when connection pool utilization exceeds 80% for 2 minutes, assigned to Sarah, due March 1\n"
        ),
        [
            "Add PagerDuty alert when connection pool utilization exceeds 80% for 2 minutes | Sarah | 2026-03-01"
        ]
    );
    assert_eq!(
        lines("- Add a limit (owner: Ana, due: 2026-03-01)\n"),
        ["Add a limit | Ana | 2026-03-01"]
    );
    assert_eq!(
        lines("- Add a limit before the release [Jerry]\n"),
        ["Add a limit before the release | Jerry"]
    );
    assert_eq!(
        lines("- Ed to create a page on incidents.\n"),
        ["Ed to create a page on incidents. | Ed"]
    );
    assert_eq!(
        lines("- Add a limit @ana\n- Need to add a test\n"),
        ["Add a limit | @ana", "Need to add a test"]
    );
    assert_eq!(
        lines("- Add a limit — Ana — due Jan 5, 2027\n"),
        ["Add a limit | Ana | 2027-01-05"]
    );
}

#[test]
fn a_bracket_of_facts_names_its_owner_though_nothing_labels_it() {
    assert_eq!(
        lines(
            "- [ ] Pin the image per device (netops, P1, due 2026-10-09)\n\
             - [ ] Page on lag (netops, P1, by 2026-10-09)\n\
             - [ ] Page on disk (nina, 9 Oct)\n\
             - [ ] Cap the pool (nina, P1, 2026/10/09)\n\
             - [ ] Cap the queue (owner: data eng, P1, due October 9, 2026)\n"
        ),
        [
            "Pin the image per device | netops | 2026-10-09 | Open",
            "Page on lag | netops | 2026-10-09 | Open",
            "Page on disk | nina | 2026-10-09 | Open",
            "Cap the pool | nina | 2026-10-09 | Open",
            "Cap the queue | data eng | 2026-10-09 | Open",
        ]
    );
    assert_eq!(
        lines("- [ ] Cap the pool (staging, production)\n- [ ] Try it (see below, P1)\n"),
        [
            "Cap the pool (staging, production) |  |  | Open",
            "Try it (see below, P1) |  |  | Open",
        ]
    );
}

#[test]
fn a_date_without_a_year_is_on_or_after_the_incident() {
    assert_eq!(
        lines("- Add a limit, due February 15\n- Add a test, due Feb 14\n"),
        ["Add a limit |  | 2026-02-15", "Add a test |  | 2027-02-14"]
    );
}

#[test]
fn marks_of_what_is_done_are_its_state() {
    let list = "- [x] Add a limit\n- [ ] Add a test\n- Add a page (Completed: 2025-12-02)\n- ✅ **Done** — Add a probe\n- ~~Add a cache~~\n- **P1** Set up alarms. **(Done during this incident)**\n- Added a panel\n";
    let want = [
        "Add a limit |  |  | Done",
        "Add a test |  |  | Open",
        "Add a page |  |  | Done",
        "Add a probe |  |  | Done",
        "Add a cache |  |  | Done",
        "Set up alarms. |  |  | Done",
        "Added a panel |  |  | Done",
    ];
    assert_eq!(lines(list), want);
}

#[test]
fn labels_of_groups_are_no_items_and_details_belong_to_theirs() {
    let list = "- Observability\n  - Add a metric\n  - Add an alert\n- Add a limit\n  - the default is too high\n  - Owner: Ana\n- Move the job\n  continues here\n";
    let want = [
        "Add a metric",
        "Add an alert",
        "Add a limit | Ana",
        "Move the job continues here",
    ];
    assert_eq!(lines(list), want);
}

#[test]
fn headings_are_items_or_groups() {
    let body = "### Short term\n\n- Add a limit\n\n### 1) Stream the export [prevent]\n\nIt holds a connection.\n\n### Add a canary stage\n\n- **Owner:** Ana\n- **Due:** 2026-03-01\n";
    let want = [
        "Add a limit",
        "Stream the export",
        "Add a canary stage | Ana | 2026-03-01",
    ];
    assert_eq!(lines(body), want);
}

#[test]
fn prose_tells_of_work() {
    assert_eq!(
        lines(
            "The pool was too small. We will raise it to 50. This gives us time.\n\nAdd an alert, assigned to Sarah, due March 1.\n"
        ),
        [
            "We will raise it to 50.",
            "Add an alert | Sarah | 2026-03-01"
        ]
    );
    assert_eq!(
        lines("No action because the vendor shuts the service down.\n"),
        Vec::<String>::new()
    );
}

#[test]
fn links_and_tickets_are_kept() {
    let found: Vec<_> = actions(
        "- Add a limit <https://example.org/1>\n- https://example.org/2\n- Add a test - [ticket](https://example.org/3)\n- [KM-4](https://example.org/4) - Add a page\n",
    )
    .into_iter()
    .map(|action| (action.text.value, action.link.map(|link| link.value)))
    .collect();
    let want = [
        ("Add a limit", "https://example.org/1"),
        ("https://example.org/2", "https://example.org/2"),
        ("Add a test", "https://example.org/3"),
        ("Add a page", "https://example.org/4"),
    ];
    assert_eq!(
        found,
        want.map(|(text, link)| (text.to_owned(), Some(link.to_owned())))
    );
}

#[test]
fn what_stands_behind_labels_of_one_line_is_all_read() {
    let item = actions("- Add a cap. Owner: Ana. Due: 2026-03-01. Priority: P1\n").remove(0);
    assert_eq!(item.rank(), Some(Priority(1)));
    assert_eq!(item.owner.value().map(String::as_str), Some("Ana"));
    assert!(item.due_date().is_some());
}

#[test]
fn a_prompt_for_an_owner_or_a_day_is_no_value() {
    let item = actions("- Add a cap (owner: TBD, due: TBD)\n- Add a page, owner TBD, due TBD\n");
    for item in item {
        assert!(matches!(item.owner, Field::Placeholder(_)), "{item:?}");
        assert!(matches!(item.due, Field::Placeholder(_)), "{item:?}");
    }
}

#[test]
fn a_rank_in_brackets_is_a_priority_though_the_list_lacks_it() {
    let found = actions(
        "- [P5] Add a cap\n- [High] Add a page\n- [P1] Add a probe\n- [Kafka] Add a test\n",
    );
    let raw: Vec<_> = found
        .iter()
        .map(|action| action.priority.value().map(|known| known.raw.as_str()))
        .collect();
    assert_eq!(raw, [Some("P5"), Some("High"), Some("P1"), None]);
}

#[test]
fn todo_in_a_column_of_tickets_or_states_is_no_prompt() {
    let prompts = |cell: &str| {
        let source = format!(
            "## Action items\n\n| Action | Owner | Bug | Status |\n|---|---|---|---|\n{cell}\n"
        );
        Postmortem::read(&source, "x.md", &Dialect::default())
            .prompts
            .len()
    };
    assert_eq!(prompts("| Add a cap | Ana | **TODO** | **TODO** |"), 0);
    assert_eq!(prompts("| Add a cap | TODO | TBD | Open |"), 2);
}
