//! `pm timeline`.

use crate::run::{Folder, Ran};
use std::path::Path;

const DRAFT: &str = "# Postmortem: Pool

- **Date:** 2026-02-15
- **Status:** Draft

## Timeline

All times in UTC.

| Time | Event |
|------|-------|
| 14:23 | Error rate rises |
| 14:52 | The deployment is rolled back |
";

const FILE: &str = "postmortems/2026/2026-02-15-pool.md";

fn archive() -> Folder {
    let folder = Folder::new();
    folder.write(FILE, DRAFT);
    folder
}

/// The lines that a document has and a former state of it has not, if that is all that changed.
fn added(before: &[u8], after: &[u8]) -> Option<Vec<String>> {
    let lines = |text: &[u8]| -> Vec<String> {
        let text = String::from_utf8_lossy(text);
        text.split_inclusive('\n').map(str::to_owned).collect()
    };
    let (before, after) = (lines(before), lines(after));
    let mut old = before.iter().peekable();
    let mut added = Vec::new();
    for line in after {
        let same = |own: &&String| {
            **own == line
                || own.trim_end_matches(['\r', '\n']) == line.trim_end_matches(['\r', '\n'])
        };
        if old.next_if(same).is_none() {
            added.push(line);
        }
    }
    old.next().is_none().then_some(added)
}

#[test]
fn a_row_goes_into_the_newest_draft() {
    let folder = archive();
    folder
        .write(
            "postmortems/2026/2026-02-18-later.md",
            DRAFT.replace("Draft", "Final").replace("-15", "-18"),
        )
        .write(
            "postmortems/2026/2026-02-10-before.md",
            DRAFT.replace("-15", "-10"),
        );
    let ran = folder.pm(&[
        "timeline",
        "add",
        "The alert fires",
        "--at=14:25",
        "--tag",
        "detect",
    ]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (
            0,
            "postmortems/2026/2026-02-15-pool.md:13: | 14:25 | [detect] The alert fires |\n",
            ""
        )
    );
    for arguments in [&["--at=14:25"][..], &["--at=14:25", "--tag=detect"]] {
        let again = folder.pm(&[&["timeline", "add", "the alert fires"], arguments].concat());
        let said = "a row at this minute says so already\n";
        assert!(again.err.ends_with(said), "{}", again.err);
    }
    let added = added(DRAFT.as_bytes(), folder.read(FILE).as_bytes());
    assert_eq!(
        added.expect("the rest stays"),
        ["| 14:25 | [detect] The alert fires |\n"]
    );
}

#[test]
fn without_a_time_it_is_now_unless_another_day_counts_as_today() {
    let folder = archive();
    let ran = folder.pm(&["timeline", "add", "The alert fires"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("say it with --at"), "{}", ran.err);
    let now = Ran::of(folder.command().args(["timeline", "add", "All is well"]));
    assert_eq!((now.code, now.err.as_str()), (0, ""));
    assert!(now.out.contains(" | All is well |"), "{}", now.out);
}

#[test]
fn what_an_import_passes_over_is_named() {
    let folder = archive();
    folder.write(
        "a.jsonl",
        "{\"ts\": 1771165500, \"msg\": \"b\"}\nbroken\n{\"ts\": \"soon\", \"msg\": \"c\"}\n",
    );
    let ran = folder.pm(&["timeline", "import", "a.jsonl", "--dry-run"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("a.jsonl: line 2: not JSON"), "{}", ran.err);
    assert!(ran.err.contains("2 passed over"), "{}", ran.err);
    assert!(!ran.err.contains("record 2"), "{}", ran.err);
    let ran = folder.pm(&["timeline", "import", "a.jsonl", "--dry-run", "-v"]);
    let named = "a.jsonl: record 2: no time and text that can be read";
    assert!(ran.err.contains(named), "{}", ran.err);
}

#[test]
fn rows_without_a_time_are_named_where_they_keep_others_from_being_sorted() {
    let folder = archive();
    let table = "# Pool\n\n**Date:** 2026-02-15\n\n## Timeline (UTC)\n\n| Time | What |\n|-|-|\n| 14:00 | a |\n| 14:30 | b |\n| T+5 | c |\n";
    for last in ["| 14:10 | d |\n", "| 14:40 | d |\n"] {
        folder.write("t.md", format!("{table}{last}"));
        let ran = folder.pm(&["timeline", "sort", "t.md"]);
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert!(
            ran.err.contains("the row in line 11 has no time"),
            "{}",
            ran.err
        );
    }
}

#[test]
fn what_cannot_be_done_is_told_with_a_way_out() {
    let folder = archive();
    folder.write(
        "prose.md",
        "# Pool\n\n**Date:** 2026-02-15\n\n## Timeline\n\n### 14:23\n\nIt broke.\n\n### 14:52\n\nIt was over.\n",
    );
    folder.write("people.yaml", "- Ana\n");
    folder.write("chat.txt", "14:25 Ana: looking\n");
    for (arguments, said) in [
        (
            &["add", "x", "--at=25:00"][..],
            "--at 25:00: a time was expected",
        ),
        (&["add", " ", "--at=14:00"], "the text is empty"),
        (
            &["add", "x", "--at=14:00", "prose.md"],
            "prose.md: the timeline from line 7 on is neither a table nor a list",
        ),
        (
            &["add", "x", "--at=14:00", "gone.md"],
            "gone.md: cannot be read",
        ),
        (&["import", "gone.txt"], "gone.txt: cannot be read"),
        (
            &["import", "prose.md", "--format=csv"],
            "no field for --time-field was found; name one of them: # Pool",
        ),
        (
            &["import", "chat.txt", "--format=slack"],
            "chat.txt: line 1, column 3: not JSON",
        ),
        (
            &["import", "chat.txt", "--from=15:00"],
            "nothing to import: none of its 1 event is in these bounds",
        ),
        (
            &["import", "chat.txt", "--roles=people.yaml"],
            "people.yaml:1: names with their roles were expected",
        ),
        (
            &["import", "--git", ".", "--from=14:00", "--to=15:00"],
            "is in no git repository",
        ),
    ] {
        let ran = folder.pm(&[&["timeline"], arguments].concat());
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(ran.err.contains(said), "{arguments:?}: {}", ran.err);
    }
    let empty = Folder::new();
    let ran = empty.pm(&["timeline", "show"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("start one with `pm new`"), "{}", ran.err);
}

#[test]
fn a_source_is_merged_into_the_rows_that_are_there() {
    let folder = archive();
    let chat = "14:20 Ana Souza: deploy is out\n14:25 Bo: <b>queue</b> | full, Ana?\n14:52 the deployment is rolled back\n16:00 lunch\n";
    folder.write("chat.txt", chat);
    folder.write(
        "people.yaml",
        "database on-call: [Ana Souza]\n'*': a responder\n",
    );
    let import = [
        "timeline",
        "import",
        "chat.txt",
        "--roles=people.yaml",
        "--to=15:30",
        "--zone=UTC",
    ];
    let shown = folder.pm(&[&import[..], &["--dry-run"]].concat());
    assert!(
        shown
            .out
            .contains("+| 14:20 | database on-call: deploy is out |\n"),
        "{}",
        shown.out
    );
    assert_eq!(folder.read(FILE), DRAFT);
    let ran = folder.pm(&import);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            0,
            "postmortems/2026/2026-02-15-pool.md: 2 rows added, 1 there already, 1 out of bounds\n"
        )
    );
    let text = folder.read(FILE);
    let rows: Vec<_> = text
        .lines()
        .skip_while(|line| !line.starts_with("|--"))
        .skip(1)
        .collect();
    assert_eq!(
        rows,
        [
            "| 14:20 | database on-call: deploy is out |",
            "| 14:23 | Error rate rises |",
            "| 14:25 | a responder: \\<b\\>queue\\</b\\> \\| full, database on-call? |",
            "| 14:52 | The deployment is rolled back |",
        ]
    );
    let again = folder.pm(&import);
    assert!(
        again.err.contains(": 0 rows added, 3 there already"),
        "{}",
        again.err
    );
    assert_eq!(folder.read(FILE), text);
}

#[test]
fn a_channel_of_a_slack_export_is_a_folder_beside_the_people() {
    let folder = archive();
    let message = |ts: u32, user: &str, text: &str| {
        format!(
            r#"[{{"type": "message", "user": "{user}", "ts": "{ts}.000100", "text": "{text}"}}]"#
        )
    };
    folder
        .write(
            "export/users.json",
            r#"[{"id": "U1", "profile": {"real_name": "Ana Souza"}}]"#,
        )
        .write(
            "export/incident/2026-02-15.json",
            message(1_771_165_920, "U1", "pool is full"),
        )
        .write(
            "export/incident/2026-02-16.json",
            message(1_771_200_600, "U1", "all is well"),
        );
    let ran = folder.pm(&["timeline", "import", "export/incident"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = folder.read(FILE);
    assert!(
        text.contains("| 14:32 | Ana Souza: pool is full |\n| 14:52 |"),
        "{text}"
    );
    assert!(
        text.ends_with("| 00:10 | Ana Souza: all is well |\n"),
        "{text}"
    );
}

#[test]
fn commits_of_a_stretch_of_time_are_rows() {
    let folder = archive();
    let git = |arguments: &[&str], at: &str| {
        let mut command = std::process::Command::new("git");
        command.current_dir(folder.path()).args([
            "-c",
            "user.name=Ana",
            "-c",
            "user.email=a@example.org",
        ]);
        command
            .args(arguments)
            .env("GIT_COMMITTER_DATE", at)
            .env("GIT_AUTHOR_DATE", at);
        assert!(
            command.output().expect("git runs").status.success(),
            "{arguments:?}"
        );
    };
    git(&["init", "-q"], "");
    for (at, message) in [
        ("13:00", "before"),
        ("14:20", "Raise the | limit"),
        ("15:40", "after"),
    ] {
        let at = format!("2026-02-15T{at}:00Z");
        git(&["commit", "-q", "--allow-empty", "-m", message], &at);
    }
    let ran = folder.pm(&[
        "timeline",
        "import",
        "--git",
        ".",
        "--from=14:00",
        "--to=15:00",
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = folder.read(FILE);
    assert!(
        text.contains("| 14:20 | Ana: commit ") && text.contains(" Raise the \\| limit |"),
        "{text}"
    );
    assert!(!text.contains("before") && !text.contains("after"));
}

/// The documents that the program ships with.
fn shipped() -> Vec<(String, Vec<u8>)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![top.join("examples"), top.join("templates")];
    let mut documents = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "md") {
                let name = path
                    .strip_prefix(top)
                    .expect("below it")
                    .to_string_lossy()
                    .into_owned();
                documents.push((name, std::fs::read(&path).expect("a file")));
            }
        }
    }
    documents.sort();
    documents
}

#[test]
fn nothing_but_the_new_row_changes_in_any_document() {
    let folder = Folder::new();
    let mut written = 0;
    for (name, text) in shipped() {
        let windows = String::from_utf8_lossy(&text)
            .replace('\n', "\r\n")
            .into_bytes();
        let open = text.trim_ascii_end().to_vec();
        for (nth, before) in [text, windows, open].into_iter().enumerate() {
            let path = format!("{nth}/{name}");
            folder.write(&path, &before);
            let ran = folder.pm(&["timeline", "add", "Zebra crossing", "--at=14:31", &path]);
            let after = std::fs::read(folder.path().join(&path)).expect("it is there");
            if ran.code != 0 {
                assert_eq!(after, before, "{path}: {}", ran.err);
                continue;
            }
            written += 1;
            let added = added(&before, &after);
            let added = added.unwrap_or_else(|| panic!("{path} lost a line"));
            assert!(
                added.iter().any(|line| line.contains("Zebra crossing")),
                "{path}: {added:?}"
            );
            assert!(
                added.len() == 1 || !String::from_utf8_lossy(&before).contains("Time"),
                "{path}: {added:?}"
            );
            assert_eq!(
                added.iter().any(|line| line.ends_with("\r\n")),
                nth == 1,
                "{path}"
            );
        }
    }
    assert!(written > 20, "{written}");
}

#[cfg(unix)]
#[test]
fn the_mode_of_the_file_stays() {
    use std::os::unix::fs::PermissionsExt;
    let folder = archive();
    let path = folder.path().join(FILE);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).expect("it is ours");
    folder.pm(&["timeline", "add", "x", "--at=14:00"]);
    let mode = std::fs::metadata(&path)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o640);
    assert!(folder.read(FILE).contains("| 14:00 | x |"));
}
