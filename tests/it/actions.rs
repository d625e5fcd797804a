//! `pm actions`: what is listed, and what `set` writes.

use crate::run::Folder;

const POOL: &str = "# Pool exhausted\n\n**Date:** 2026-02-10\n**Severity:** SEV-1\n\n## Impact\n\nNo order went through.\n\n\
    ## Action Items\n\n| ID | Action | Priority | Owner | Due Date | Status |\n|---|---|---|---|---|---|\n\
    | 1 | Cap the export at 10 streams | P0 | Platform | 2026-02-17 | Open |\n\
    | 2 | Page on-call at 80 % of the pool | P1 | SRE | 2026-02-24 | Done |\n";
const LIST: &str = "# Search was slow\n\n**Date:** 2026-02-18\n**Severity:** SEV-3\n\n## Impact\n\nSearch took 9 s.\n\n\
    ## Action Items\n\n- [ ] Pin the index image (owner: Search, due 2026-03-01)\n";

fn archive() -> Folder {
    let folder = Folder::new();
    folder
        .write("postmortems/2026/2026-02-10-pool.md", POOL)
        .write("postmortems/2026/2026-02-18-search.md", LIST);
    folder
}

fn pm(folder: &Folder, args: &[&str]) -> crate::run::Ran {
    folder.pm(&[&["actions"], args].concat())
}

#[test]
fn open_items_are_listed_and_an_overdue_one_fails_only_on_request() {
    let folder = archive();
    let ran = pm(&folder, &[]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(ran.err, "2 action items: 1 overdue, 1 open P0\n");
    let lines: Vec<_> = ran.out.lines().collect();
    assert!(
        lines[1].starts_with("3 days late  P0    2026-02-17  Platform  open"),
        "{}",
        ran.out
    );
    assert!(
        lines[2].ends_with("postmortems/2026/2026-02-18-search.md:12"),
        "{}",
        ran.out
    );
    assert_eq!(pm(&folder, &["--fail-if", "overdue"]).code, 1);
    assert_eq!(
        pm(&folder, &["--fail-if", "overdue,p0-open", "--owner=search"]).code,
        0
    );
}

#[test]
fn programs_read_the_list_as_json() {
    let ran = pm(
        &archive(),
        &["--format=json", "--status=all", "--severity=SEV-1"],
    );
    let list: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let second = &list["actions"][1];
    assert_eq!(list["actions"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        (&second["id"], &second["status"]),
        (&"2".into(), &"done".into())
    );
    assert_eq!(
        (&second["sla"], &second["line"]),
        (&"2026-02-24".into(), &15.into())
    );
}

#[test]
fn set_writes_one_cell_and_says_so() {
    let folder = archive();
    let file = "postmortems/2026/2026-02-10-pool.md";
    let ran = folder.pm(&[
        "actions",
        "set",
        file,
        "1",
        "--status",
        "done",
        "--due",
        "2026-02-19",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        ran.out,
        format!(
            "{file}:14: status Open -> Done: Cap the export at 10 streams\n\
                 {file}:14: due date 2026-02-17 -> 2026-02-19: Cap the export at 10 streams\n"
        )
    );
    assert_eq!(
        folder.read(file),
        POOL.replace("2026-02-17 | Open", "2026-02-19 | Done")
    );
    let again = folder.pm(&["actions", "set", file, "1", "--status", "done"]);
    assert_eq!((again.code, again.out.as_str()), (0, ""));
}

#[test]
fn set_finds_an_item_without_an_id_by_its_line() {
    let folder = archive();
    let file = "postmortems/2026/2026-02-18-search.md";
    let ran = folder.pm(&["actions", "set", &format!("{file}:12"), "--status=done"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(folder.read(file), LIST.replace("- [ ]", "- [x]"));
}

#[test]
fn set_refuses_what_it_cannot_do_and_writes_nothing() {
    let folder = archive();
    let file = "postmortems/2026/2026-02-10-pool.md";
    for (args, said) in [
        (
            vec![file, "9", "--status=done"],
            "no item is called `9`; there are 1 (line 14), 2 (line 15)",
        ),
        (vec![file, "--status=done"], "which item? give"),
        (vec![file, "1"], "nothing to set"),
        (
            vec![
                "postmortems/2026/2026-02-18-search.md:12",
                "--status=in-progress",
            ],
            "check box",
        ),
        (
            vec!["postmortems/2026/2026-02-18-search.md:12", "--priority=P1"],
            "no place for its priority",
        ),
        (vec!["nowhere.md", "1", "--status=done"], "nowhere.md"),
    ] {
        let ran = folder.pm(&[&["actions", "set"], args.as_slice()].concat());
        assert_eq!(ran.code, 2, "{args:?}");
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
    assert_eq!(folder.read(file), POOL);
    assert_eq!(folder.read("postmortems/2026/2026-02-18-search.md"), LIST);
}

#[test]
fn set_leaves_every_other_byte_of_a_file_as_it_was() {
    let folder = archive();
    let file = "postmortems/2026/2026-02-12-queue.md";
    let text = "\u{feff}# Queue was full\r\n\r\n**Date:** 2026-02-12\r\n\r\n## Impact\r\n\r\nJobs waited.  \r\n\r\n## Action Items\r\n\r\n\
        | ID | Action | Owner | Status |\r\n|:--|---|---|--:|\r\n| 1 | Read `a \\| b` and \"c\\|d\" | SRE \\| Build |Open|\r\n|2|x\t|  ||\r\n\r\nEnd without a line end";
    folder.write(file, text);
    let ran = folder.pm(&[
        "actions",
        "set",
        file,
        "1",
        "--status=done",
        "--owner=Ops | Build",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let done = text
        .replace("SRE \\| Build", "Ops \\| Build")
        .replace("|Open|", "|Done|");
    assert_eq!(folder.read(file), done);
}

#[test]
fn set_asks_which_of_two_items_with_one_id_is_meant() {
    let folder = archive();
    let file = "postmortems/2026/2026-02-10-pool.md";
    let twice = POOL.replace("| 2 | Page", "| 1 | Page");
    folder.write(file, &twice);
    let ran = folder.pm(&["actions", "set", file, "1", "--status=done"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .contains("several items are called `1`; name one by its line: "),
        "{}",
        ran.err
    );
    assert_eq!(folder.read(file), twice);
    let ran = folder.pm(&["actions", "set", &format!("{file}:14"), "--status=done"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        folder.read(file),
        twice.replace("2026-02-17 | Open", "2026-02-17 | Done")
    );
}

#[test]
fn set_writes_no_file_that_is_locked() {
    let folder = archive();
    let file = "postmortems/2026/2026-02-10-pool.md";
    let path = folder.path().join(file);
    let mut permissions = std::fs::metadata(&path).expect("it is there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("it is ours");
    let ran = folder.pm(&["actions", "set", file, "1", "--status=done"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("it is read-only"), "{}", ran.err);
    assert_eq!(folder.read(file), POOL);
}

#[test]
fn each_alarm_looks_at_its_own_items() {
    let folder = archive();
    let file = "postmortems/2026/2026-02-10-pool.md";
    // The P0 is open until the 17th, and nothing is overdue before.
    let on = |day: &str, alarm: &str| {
        let today = format!("--today={day}");
        let mut pm = folder.command();
        crate::run::Ran::of(pm.args(["actions", &today, "--fail-if", alarm])).code
    };
    assert_eq!(
        (on("2026-02-17", "overdue"), on("2026-02-17", "p0-open")),
        (0, 1)
    );
    assert_eq!(on("2026-02-18", "overdue"), 1);
    folder.write(file, POOL.replace("| Open |", "| Done 2026-02-17 |"));
    assert_eq!(
        (on("2026-02-18", "overdue"), on("2026-02-18", "p0-open")),
        (0, 0)
    );
    assert_eq!(
        on("2026-03-02", "overdue,p0-open"),
        1,
        "the check box of the other"
    );
    assert_eq!(on("2026-02-18", "late"), 2);
}
