//! `pm review`: the pack, and what `--record` writes.

use crate::run::Folder;

const POOL: &str = "# Postmortem: Pool exhausted\n\n- **Date:** 2026-02-10\n- **Severity:** SEV-2\n- **Status:** In Review\n\n## Summary\n\nOrders failed.\n\n\
    ## Impact\n\n40 orders.\n\n## Root Cause\n\nThe outage was caused by human error.\n\n## Action Items\n\n- [ ] Cap the pool (P1)\n";

#[test]
fn the_pack_asks_about_this_document() {
    let folder = Folder::new();
    folder.write("pool.md", POOL);
    let ran = folder.pm(&["review", "pool.md"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for said in [
        "# Review: Pool exhausted\n",
        "2026-02-10 · SEV-2 · in-review",
        "| 0–5 | Everyone | Read the document in silence |",
        "How did the system make that action possible, and its effect that large? (Root Cause)",
        "| ☐ | Cap the pool | P1 | ? | ? | 2026-02-24 | open |",
        "## Decisions",
    ] {
        assert!(ran.out.contains(said), "{said}\n{}", ran.out);
    }
}

#[test]
fn the_meeting_is_recorded_in_the_metadata_and_nowhere_else() {
    let folder = Folder::new();
    folder.write("pool.md", POOL);
    let args = [
        "review",
        "pool.md",
        "--record",
        "--reviewers=SRE, Platform",
        "--follow-up=2026-03-20",
    ];
    let ran = folder.pm(&args);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (0, "pool.md: reviewed 2026-02-20\n"),
        "{}",
        ran.err
    );
    let added = "- **Status:** In Review\n- **Reviewed:** 2026-02-20\n- **Reviewers:** SRE, Platform\n- **Follow-up:** 2026-03-20\n";
    assert_eq!(
        folder.read("pool.md"),
        POOL.replace("- **Status:** In Review\n", added)
    );
    let again = folder.pm(&args);
    assert_eq!(
        (again.code, again.err.as_str()),
        (0, "pool.md: it is so already\n")
    );
    folder.write("bare.md", "# Pool\n\nIt broke.\n");
    let refused = folder.pm(&["review", "bare.md", "--record"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("**Reviewed:** 2026-02-20"),
        "{}",
        refused.err
    );
}

#[test]
fn standard_input_is_reviewed_and_not_written_into() {
    let folder = Folder::new();
    let run = |args: &[&str]| {
        let mut command = folder.command();
        command
            .args(["review", "-", "--today=2026-02-20"])
            .args(args);
        command.write_stdin(POOL);
        crate::run::Ran::of(&mut command)
    };
    assert_eq!(run(&[]).code, 0);
    assert!(run(&[]).out.contains("## Questions"));
    let refused = run(&["--record"]);
    assert_eq!(refused.code, 2);
    assert!(
        refused.err.contains("name the file instead of `-`"),
        "{}",
        refused.err
    );
}

#[test]
fn follow_up_is_not_before_the_meeting() {
    let folder = Folder::new();
    folder.write("pool.md", POOL);
    let ran = folder.pm(&["review", "pool.md", "--record", "--follow-up=2026-02-19"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            2,
            "error: --follow-up 2026-02-19: that day is over; today is 2026-02-20\n"
        )
    );
    assert_eq!(folder.read("pool.md"), POOL);
}
