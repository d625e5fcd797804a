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
