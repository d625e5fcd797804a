//! `pm required` and `pm missing`: answers, exit codes, and registers that cannot be read.

use crate::run::Folder;

#[test]
fn required_answers_with_a_reason_and_an_exit_code() {
    let folder = Folder::new();
    for (args, code, said) in [
        (
            &["--severity=SEV-1"][..],
            0,
            "required: every SEV-1 gets one\n  pm new \"TITLE\" --severity SEV-1\n",
        ),
        (
            &["--severity=SEV-4", "--data-exposure"],
            0,
            "required: data of customers was exposed\n",
        ),
        (
            &["--severity=SEV-3", "--revenue=10001"],
            0,
            "required: lost revenue of 10001",
        ),
        (&["--severity=SEV-3"], 1, "your call: "),
        (&["--near-miss"], 1, "encouraged: "),
        (&["--severity=SEV-4"], 1, "optional: "),
    ] {
        let ran = folder.pm(&[&["required"], args].concat());
        assert_eq!(ran.code, code, "{args:?} {}", ran.err);
        assert!(ran.out.starts_with(said), "{args:?} {}", ran.out);
    }
    assert_eq!(folder.pm(&["required"]).code, 2);
    folder.write("pm.yaml", "thresholds: {revenue: 50000}\n");
    assert_eq!(
        folder
            .pm(&["required", "--severity=SEV-3", "--revenue=10001"])
            .code,
        1
    );
    folder.write(
        "x.md",
        "# Postmortem: x\n\n**Severity:** SEV-4\n\n## Impact\n\n- **Data loss:** Yes, 12 orders\n",
    );
    let ran = folder.pm(&["required", "x.md"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (0, "required: data was lost\n  pm lint x.md\n")
    );
}

#[test]
fn missing_lists_incidents_without_a_finished_postmortem() {
    let folder = Folder::new();
    folder.write(
        "postmortems/2026-02-05-search.md",
        "# Postmortem: Search lost shards\n\n**Date:** 2026-02-05\n**Incident:** INC-2\n**Status:** Draft\n\n## Impact\n\n40 queries.\n",
    );
    folder.write("incidents.csv", "id,title,started_at,severity\nINC-1,\"Bob's \u{1b}pool\",2026-02-03T10:00:00Z,SEV-1\nINC-2,Shards,2026-02-05,SEV-2\nINC-3,x,2026-02-06,SEV-4\n");
    let ran = folder.pm(&["missing", "--incidents", "incidents.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        ran.out,
        "no postmortem\n  2026-02-03  SEV-1  INC-1  Bob's ␛pool\n    pm new 'Bob'\\''s pool' --severity SEV-1 --date 2026-02-03\n\n\
         not finished\n  2026-02-05  SEV-2  INC-2  Shards\n    postmortems/2026-02-05-search.md (draft)\n\n\
         0 of 2 incidents that need a postmortem have a finished one (0 %)\n"
    );
    assert_eq!(
        folder
            .pm(&["missing", "--incidents=incidents.csv", "--fail-if=missing"])
            .code,
        1
    );
    let json = folder.pm(&["missing", "--incidents=incidents.csv", "--format=json"]);
    let json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(
        (&json["qualifying"], &json["missing"][0]["ids"][0]),
        (&2.into(), &"INC-1".into())
    );
}

#[test]
fn a_register_that_cannot_be_read_names_row_and_column() {
    let folder = Folder::new();
    folder.write("i.csv", "id,started_at,severity\nINC-1,soon,SEV-1\n");
    let ran = folder.pm(&["missing", "--incidents", "i.csv"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        "error: i.csv: line 2, column `started_at`: `soon` is no day that can be told; write YYYY-MM-DD\n"
    );
    assert_eq!(folder.pm(&["missing", "--incidents", "none.csv"]).code, 2);
}

#[test]
fn a_row_that_cannot_be_read_names_itself_and_the_others_are_judged() {
    let folder = Folder::new();
    folder.write(
        "i.csv",
        "id,title,started_at,severity\nINC-1,Pool,soon,SEV-1\nINC-2,Disk,2026-02-03\nINC-3,,2026-02-04,SEV-1\nINC-4,-x,2026-02-05,SEV-1\n",
    );
    let ran = folder.pm(&["missing", "--incidents", "i.csv"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.errors()[..2],
        [
            "error: i.csv: line 2, column `started_at`: `soon` is no day that can be told; write YYYY-MM-DD",
            "error: i.csv: line 3: 3 cells where the header has 4",
        ]
    );
    assert!(
        ran.out
            .contains("    pm new 'INC-3' --severity SEV-1 --date 2026-02-04\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("    pm new --severity SEV-1 --date 2026-02-05 -- '-x'\n"),
        "{}",
        ran.out
    );
}

#[test]
fn a_repeated_incident_is_named_and_counts_once() {
    let folder = Folder::new();
    folder.write(
        "i.csv",
        "id,title,date,severity\nINC-1,Pool,2026-02-03,SEV-1\nINC-1,again,2026-02-03,SEV-1\n",
    );
    let ran = folder.pm(&["missing", "--incidents", "i.csv"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.contains(
            "i.csv: INC-1 stands in it more than once; its first row counts, `again` does not\n"
        ),
        "{}",
        ran.err
    );
    assert!(ran.out.contains("0 of 1 incident"), "{}", ran.out);
}

#[test]
fn incidents_come_from_standard_input_as_well() {
    let folder = Folder::new();
    let mut command = folder.command();
    command.args(["missing", "--incidents", "-"]);
    command.write_stdin("id,title,date,severity\nINC-1,Pool,2026-02-03,SEV-1\n");
    let ran = crate::run::Ran::of(&mut command);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(ran.out.contains("pm new 'Pool'"), "{}", ran.out);
    assert_eq!(folder.pm(&["missing", "--incidents", "-", "-"]).code, 2);
}
