//! `pm init`: a configuration from what is there, and nothing that exists is touched.

use crate::run::{CLEAN, Folder};
use pm::config::Config;
use pm::model::{SectionKind, Severity, Status};

/// A report of an archive with habits of its own.
fn report(nth: usize) -> String {
    format!(
        "# Disk {nth} full

**Date:** 2026-01-{:02}
**Status:** Archived
**Severity:** Major
**Authors:** Storage team

## Summary

Uploads failed for 12 minutes, because volume {nth} was full.

## The timeline as we saw it

All times JST.

- 10:00 Uploads fail
- 10:12 The volume is larger

## Root Cause

No alert watches volume {nth}, and its logs are kept for ever.

## What we follow up on

| Action | Owner |
| --- | --- |
| Alert on volume {nth} at 80 % | Storage Team |
| Rotate the logs of volume {nth} after 7 days | Sarah Chen |
",
        nth + 1
    )
}

fn archive() -> Folder {
    let folder = Folder::new();
    for nth in 0..6 {
        let path = format!("docs/incidents/2026-01-{:02}_disk-{nth}.md", nth + 1);
        folder.write(&path, report(nth));
    }
    folder.write("docs/how-to.md", "# How to\n\nRead on.\n");
    folder
}

#[test]
fn the_configuration_says_what_the_archive_does() {
    let folder = archive();
    let ran = folder.pm(&["init"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    let text = folder.read("pm.yaml");
    let config = Config::parse(&text, folder.path()).expect("it is read back");
    assert_eq!(config.root, Some(folder.path().join("docs/incidents")));
    assert_eq!(config.files.as_str(), "{date}_{slug}.md");
    let dialect = &config.dialect;
    let has = |word: &str, kind| dialect.sections.contains(&(word.to_owned(), kind));
    assert!(
        has("the timeline as we saw it", SectionKind::Timeline),
        "{text}"
    );
    assert!(
        has("what we follow up on", SectionKind::ActionItems),
        "{text}"
    );
    assert!(
        dialect
            .statuses
            .contains(&("Archived".to_owned(), Status::Final))
    );
    assert!(
        dialect
            .severities
            .contains(&("Major".to_owned(), Severity::Sev2))
    );
    assert_eq!(dialect.zones, [("JST".to_owned(), 540)]);
    assert_eq!(config.vocabulary.people, ["Sarah Chen"]);
    assert_eq!(config.vocabulary.teams, ["Storage Team"]);
    assert!(
        text.contains("# of 6 reports with SEV-2: impact in 0"),
        "{text}"
    );
    assert!(
        text.contains("SEV-2: [summary, timeline, root-cause|contributing-factors, action-items]")
    );
}

#[test]
fn the_first_lint_after_it_finds_less() {
    let count = |folder: &Folder| {
        let ran = folder.pm(&[
            "lint",
            "docs/incidents",
            "--format",
            "concise",
            "--fail-on",
            "never",
        ]);
        ran.out.lines().count()
    };
    let folder = archive();
    let before = count(&folder);
    folder.pm(&["init"]);
    let after = count(&folder);
    assert!(before >= 18 && after == 0, "from {before} to {after}");
    assert_eq!(folder.pm(&["lint"]).code, 0);
}

#[test]
fn what_exists_stays_as_it_is() {
    let folder = archive();
    let ours = "names: allow\n";
    let hooks = "repos: []\n";
    folder
        .write("pm.yaml", ours)
        .write(".pre-commit-config.yaml", hooks);
    folder.write(".github/workflows/pm.yml", "name: own\n");
    let ran = folder.pm(&["init"]);
    assert_eq!(ran.code, 0);
    assert_eq!(folder.read("pm.yaml"), ours);
    assert_eq!(folder.read(".pre-commit-config.yaml"), hooks);
    assert_eq!(folder.read(".github/workflows/pm.yml"), "name: own\n");
    assert!(
        ran.out.contains("add to it:") && ran.out.contains("id: pm-lint"),
        "{}",
        ran.out
    );
    let ran = folder.pm(&["init", "--force"]);
    assert_eq!(ran.code, 0);
    assert!(folder.read("pm.yaml").contains("root: docs/incidents"));
    assert!(
        folder
            .read(".github/workflows/pm.yml")
            .contains("--ignore clock")
    );
    assert_eq!(
        folder.read(".pre-commit-config.yaml"),
        hooks,
        "never edited"
    );
}

#[test]
fn two_branches_may_change_the_generated_files() {
    let folder = archive();
    let wanted =
        "/docs/incidents/index.md merge=union\n/docs/incidents/statistics.md merge=union\n";
    folder.pm(&["init"]);
    assert_eq!(folder.read(".gitattributes"), wanted);
    let again = folder.pm(&["init"]).out;
    assert!(
        again.contains(".gitattributes exists and stays as it is\n"),
        "{again}"
    );
    folder.write(".gitattributes", "*.png binary\n");
    let shown = folder.pm(&["init"]).out;
    assert_eq!(
        folder.read(".gitattributes"),
        "*.png binary\n",
        "never edited"
    );
    assert!(
        shown.contains("    /docs/incidents/index.md merge=union\n"),
        "{shown}"
    );
    let other = Folder::new();
    other
        .write("pm.yaml", "root: our files\n")
        .write("our files/x.md", CLEAN);
    other.pm(&["init"]);
    assert!(
        other
            .read(".gitattributes")
            .starts_with("/our?files/index.md merge=union\n")
    );
}

#[test]
fn new_blame_is_red_where_reports_state_no_status() {
    let folder = Folder::new();
    for day in 10..15 {
        let text = CLEAN
            .replace("- **Status:** Draft\n", "")
            .replace("02-16", &format!("01-{day}"))
            .replace("Search", &format!("Shard {day}"));
        folder.write(&format!("postmortems/2026-01-{day}-shard.md"), text);
    }
    let ran = folder.pm(&["init"]);
    let said = "5 of 5 reports state no status and count as drafts; so that new blame is red, \
                `rules` makes it an error in drafts too";
    assert!(ran.out.contains(said), "{}", ran.out);
    assert!(
        ran.out
            .contains("off, because more than half of the reports break it: missing-metadata"),
        "{}",
        ran.out
    );
    folder.pm(&["lint", "--write-baseline"]);
    assert_eq!(folder.pm(&["lint"]).code, 0);
    let path = "postmortems/2026-01-12-shard.md";
    let text = folder.read(path) + "\nThe operator forgot to renew the certificate.\n";
    folder.write(path, text);
    assert_eq!(folder.pm(&["lint"]).code, 1);
}

#[test]
fn a_section_that_half_of_the_reports_have_stays_required() {
    let folder = Folder::new();
    for day in 10..17 {
        let mut text = CLEAN
            .replace("SEV-4", "SEV-3")
            .replace("02-16", &format!("01-{day}"))
            .replace("Search", &format!("Shard {day}"));
        if day % 2 == 0 {
            text.push_str("\n## Impact\n\n120 users for 12 minutes.\n");
        }
        folder.write(&format!("postmortems/2026-01-{day}-shard.md"), text);
    }
    let ran = folder.pm(&["init"]);
    let text = folder.read("pm.yaml");
    assert!(
        text.contains("SEV-3: [summary, impact, action-items]"),
        "{text}"
    );
    let said = "no longer required of SEV-3, because fewer than half have it: Timeline (0 of 7)";
    assert!(ran.out.contains(said), "{}", ran.out);
}

#[test]
fn two_or_three_reports_do_not_show_what_can_be_left_out() {
    let folder = Folder::new();
    for day in 10..13 {
        let text = CLEAN
            .replace("SEV-4", "SEV-1")
            .replace("02-16", &format!("01-{day}"));
        folder.write(&format!("postmortems/2026-01-{day}-shard.md"), text);
    }
    folder.pm(&["init"]);
    assert!(!folder.read("pm.yaml").contains("required"));
}

#[test]
fn a_job_runs_for_the_branch_that_there_is_and_says_what_it_builds_from() {
    let folder = archive();
    folder.write(".github/CODEOWNERS", "");
    folder.write(".git/HEAD", "ref: refs/heads/fix-1\n");
    folder.write(
        ".git/refs/remotes/origin/HEAD",
        "ref: refs/remotes/origin/trunk\n",
    );
    let ran = folder.pm(&["init"]);
    assert!(
        folder
            .read(".github/workflows/pm.yml")
            .contains("branches: [trunk]")
    );
    assert!(
        ran.out.contains("set the variable PM_SOURCE"),
        "{}",
        ran.out
    );
}

#[test]
fn reports_in_two_places_leave_open_where_new_ones_go() {
    let folder = Folder::new();
    for day in 10..16 {
        let place = if day % 3 == 0 { "web" } else { "core" };
        let text = CLEAN.replace("02-16", &format!("01-{day}"));
        folder.write(&format!("{place}/2026-01-{day}-shard.md"), text);
    }
    folder.pm(&["init"]);
    let text = folder.read("pm.yaml");
    assert!(
        text.contains("# files: \"core/{date}-{slug}.md\""),
        "{text}"
    );
    assert!(!text.contains("\nfiles:"), "{text}");
}

#[test]
fn a_configuration_under_the_other_name_is_told_of() {
    let folder = archive();
    folder.write(".pm.yaml", "names: allow\n");
    let ran = folder.pm(&["init", "--force"]);
    let said = ".pm.yaml exists and stays as it is: rename it to pm.yaml to have it written anew";
    assert!(ran.out.contains(said), "{}", ran.out);
    assert!(!folder.path().join("pm.yaml").exists());
}

#[test]
fn a_dry_run_prints_and_writes_nothing() {
    let folder = archive();
    let ran = folder.pm(&["init", "--dry-run"]);
    assert!(
        ran.out.contains("would write pm.yaml, from 6 reports"),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("    root: docs/incidents"));
    assert!(!folder.path().join("pm.yaml").exists());
    assert!(!folder.path().join(".pre-commit-config.yaml").exists());
}

#[test]
fn an_empty_repository_gets_a_configuration_of_comments() {
    let folder = Folder::new();
    folder.write(
        ".git/config",
        "[remote \"origin\"]\n\turl = git@gitlab.example.org:a/b.git\n",
    );
    let ran = folder.pm(&["init"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let text = folder.read("pm.yaml");
    assert_eq!(
        Config::parse(&text, folder.path()).expect("read"),
        Config::default()
    );
    let lines = text.lines().skip(1);
    let open: Vec<_> = lines.map(|line| line.trim_start_matches("# ")).collect();
    let open = open.join("\n");
    Config::parse(&open, folder.path()).expect("what the comments show is a configuration");
    assert!(folder.read(".gitlab-ci.yml").contains("--ignore clock"));
    assert!(!folder.path().join(".github").exists());
    assert_eq!(folder.pm(&["lint"]).code, 0);
}

#[test]
fn hostile_words_become_neither_keys_nor_comments_of_their_own() {
    let folder = Folder::new();
    for nth in 0..4 {
        let text = CLEAN
            .replace("Status:** Draft", "Status:** x\u{2028}root: /etc #")
            .replace(
                "## Summary",
                "## Summary\n\nShort.\n\n## \": [evil], *a: &b\n\nText.\n\n## Overview",
            )
            .replace(
                "Search team",
                "Eve: \"}\u{85}rules: {secret: off}\u{1b}[31m Team",
            );
        folder.write(&format!("pm's: {{x}} #/2026-01-0{}-a.md", nth + 1), text);
    }
    let ran = folder.pm(&["init"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let text = folder.read("pm.yaml");
    assert!(!text.contains(['\u{1b}', '\u{85}', '\u{2028}']), "{text:?}");
    let config = Config::parse(&text, folder.path()).expect("it is read back");
    assert_eq!(
        config.root,
        Some(folder.path().join("pm's: {x} #")),
        "{text}"
    );
    assert!(config.rules.iter().all(|(rule, _)| rule != "secret"));
}
