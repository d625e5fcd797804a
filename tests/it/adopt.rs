//! Red only for what is new: baselines, and what a change introduced.

use crate::run::{CLEAN, Folder, Ran};
use std::process::Command;

const BLAME: &str = "\nThe on-call engineer forgot to renew the certificate.\n";

/// A clean postmortem with a blaming sentence.
fn blaming() -> String {
    CLEAN.replace("after a restart.\n", &format!("after a restart.\n{BLAME}"))
}

/// A postmortem of another incident.
fn another(text: &str) -> String {
    text.replace("Search was slow", "Pages were empty")
        .replace("2026-02-16", "2026-02-17")
}

/// The findings as "path rule".
fn found(folder: &Folder, args: &[&str]) -> Vec<String> {
    let mut all = vec!["lint", "--format", "concise"];
    all.extend(args);
    let ran = folder.pm(&all);
    let finding = |line: &str| {
        let mut parts = line.split(": ");
        let path = parts.next()?.split(':').next()?;
        let rule = parts.next()?.split(' ').nth(1)?;
        Some(format!("{path} {rule}"))
    };
    ran.out.lines().filter_map(finding).collect()
}

#[test]
fn a_baseline_is_found_and_silences_what_it_knows() {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", blaming());
    assert_eq!(
        found(&folder, &[]),
        ["postmortems/2026/a.md blaming-language"]
    );
    let ran = folder.pm(&["lint", "--write-baseline"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert!(
        ran.err.contains("accepted 1 finding in 1 postmortem"),
        "{}",
        ran.err
    );
    assert_eq!(found(&folder, &[]), [""; 0]);
    assert_eq!(found(&folder, &["--no-baseline"]).len(), 1);
    assert_eq!(found(&folder, &["--isolated"]).len(), 1);
    folder.write("postmortems/2026/b.md", another(&blaming()));
    assert_eq!(
        found(&folder, &[]),
        ["postmortems/2026/b.md blaming-language"]
    );
}

#[test]
fn accepting_more_tells_what_was_new() {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", blaming());
    folder.pm(&["lint", "--write-baseline"]);
    folder.write(
        "postmortems/2026/b.md",
        another(&blaming()).replace("Draft", "Final"),
    );
    let ran = folder.pm(&["lint", "--write-baseline", "--format", "concise"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(
        ran.out.contains("b.md") && !ran.out.contains("a.md"),
        "{}",
        ran.out
    );
    assert_eq!(found(&folder, &[]), [""; 0]);
}

#[test]
fn a_draft_that_becomes_final_is_red_with_what_final_requires() {
    let folder = Folder::new();
    let draft = CLEAN.replace("SEV-4", "SEV-3");
    folder.write("postmortems/2026/a.md", &draft);
    folder.pm(&["lint", "--write-baseline"]);
    assert_eq!(found(&folder, &[]), [""; 0]);
    folder.write("postmortems/2026/a.md", draft.replace("Draft", "Final"));
    let rules = found(&folder, &[]);
    assert!(
        rules.iter().any(|rule| rule.ends_with(" missing-section")),
        "{rules:?}"
    );
    assert_eq!(folder.pm(&["lint"]).code, 1);
}

#[test]
fn a_missing_or_broken_baseline_is_an_error() {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", CLEAN);
    let ran = folder.pm(&["lint", "--baseline", "none.json"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .contains("none.json: no such baseline; `--write-baseline` makes it"),
        "{}",
        ran.err
    );
    folder.write(".pm-baseline.json", "{\"version\": 1,");
    let ran = folder.pm(&["lint"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.contains(".pm-baseline.json: not a baseline: "),
        "{}",
        ran.err
    );
}

#[test]
fn the_same_file_serves_to_write_and_to_compare() {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", blaming());
    let args = ["lint", "--baseline", "known.json", "--write-baseline"];
    assert_eq!(folder.pm(&args).code, 0);
    assert_eq!(folder.pm(&args).code, 0);
    assert_eq!(found(&folder, &["--baseline", "known.json"]), [""; 0]);
}

/// Runs git in a folder; whether there is one at all.
#[expect(clippy::print_stderr, reason = "a test that could not look says so")]
pub(crate) fn git(folder: &Folder, args: &[&str]) -> bool {
    let mut git = Command::new("git");
    git.current_dir(folder.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null");
    git.args([
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@example.com",
        "-c",
        "init.defaultBranch=main",
    ]);
    match git.args(args).output() {
        Ok(output) => {
            assert!(output.status.success(), "git {args:?}: {output:?}");
            true
        }
        Err(error) => {
            eprintln!("skipped: git cannot be run ({error})");
            false
        }
    }
}

/// A repository with one commit of two postmortems, one of them blaming.
fn repository() -> Option<Folder> {
    let folder = Folder::new();
    folder.write("postmortems/2026/a.md", blaming());
    folder.write("postmortems/2026/b.md", another(CLEAN));
    if !git(&folder, &["init", "-q"]) {
        return None;
    }
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-qm", "one"]);
    Some(folder)
}

#[test]
fn only_what_a_change_introduced_is_reported() {
    let Some(folder) = repository() else { return };
    assert_eq!(found(&folder, &["--since", "HEAD"]), [""; 0]);
    folder.write(
        "postmortems/2026/b.md",
        format!("\n\n{}", another(&blaming())),
    );
    assert_eq!(
        found(&folder, &["--since", "HEAD"]),
        ["postmortems/2026/b.md blaming-language"]
    );
    folder.write("postmortems/2026/a.md", format!("{}\nMore.\n", blaming()));
    assert_eq!(found(&folder, &["--since", "HEAD"]).len(), 1);
    folder.write(
        "postmortems/2026/ä \"b\".md",
        blaming()
            .replace("Search was", "Images were")
            .replace("2026-02-16", "2026-02-18"),
    );
    assert_eq!(found(&folder, &["--since", "HEAD"]).len(), 2);
}

#[test]
fn a_second_report_of_an_incident_is_introduced_by_whoever_adds_it() {
    let Some(folder) = repository() else { return };
    folder.write("postmortems/2026/c.md", CLEAN);
    let new = found(&folder, &["--since", "HEAD"]);
    assert_eq!(new, ["postmortems/2026/c.md duplicate-incident"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-qm", "two"]);
    assert_eq!(found(&folder, &["--since", "HEAD"]), [""; 0]);
}

#[test]
fn a_moved_file_introduces_nothing() {
    let Some(folder) = repository() else { return };
    git(
        &folder,
        &["mv", "postmortems/2026/a.md", "postmortems/2026/moved.md"],
    );
    assert_eq!(found(&folder, &["--since", "HEAD"]), [""; 0]);
    git(&folder, &["reset", "-q"]);
    assert_eq!(
        found(&folder, &["--since", "HEAD"]),
        [""; 0],
        "moved and not added"
    );
}

#[test]
fn a_change_starts_where_it_branched_off() {
    let Some(folder) = repository() else { return };
    git(&folder, &["checkout", "-qb", "topic"]);
    git(&folder, &["checkout", "-q", "main"]);
    folder.write("postmortems/2026/a.md", CLEAN);
    git(&folder, &["commit", "-qam", "mended on main"]);
    git(&folder, &["checkout", "-q", "topic"]);
    assert_eq!(found(&folder, &["--since", "main"]), [""; 0]);
}

#[test]
fn a_revision_that_is_none_is_an_error_and_no_option() {
    let Some(folder) = repository() else { return };
    for revision in ["nowhere", "--output=stolen", "HEAD --help", ""] {
        let ran = folder.pm(&["lint", "--since", revision]);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.err.contains("git knows no revision `"), "{}", ran.err);
    }
    assert!(!folder.path().join("stolen").exists());
}

#[test]
fn a_shallow_clone_says_what_to_fetch() {
    let Some(folder) = repository() else { return };
    folder.write("postmortems/2026/b.md", blaming());
    git(&folder, &["commit", "-qam", "two"]);
    let origin = format!("file://{}", folder.path().display());
    git(&folder, &["clone", "-q", "--depth=1", &origin, "clone"]);
    git(&folder, &["branch", "develop", "HEAD~1"]);
    let clone = folder.path().join("clone");
    let since = |revision: &str| {
        let mut command = folder.command();
        Ran::of(
            command
                .args(["lint", "--since", revision])
                .current_dir(&clone),
        )
    };
    for revision in ["origin/develop", "HEAD~1"] {
        let ran = since(revision);
        assert_eq!(ran.code, 2);
        let (_, rest) = ran
            .err
            .split_once("fetch it first with `git ")
            .expect("it says how");
        let (fetch, _) = rest.split_once('`').expect("it ends");
        let fetch: Vec<&str> = fetch.split(' ').collect();
        let fetched = Command::new("git")
            .args(&fetch)
            .current_dir(&clone)
            .status();
        assert!(fetched.expect("git runs").success(), "{fetch:?}");
        assert_eq!(since(revision).code, 0, "{revision}");
    }
}

#[test]
fn outside_of_a_repository_there_is_nothing_to_compare_with() {
    let folder = Folder::new();
    folder.write("a.md", CLEAN);
    let ran = folder.pm(&["lint", "--since", "HEAD", "a.md"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("is in no git repository"), "{}", ran.err);
}

#[test]
fn a_baseline_is_not_written_from_a_part_or_a_stream() {
    let Some(folder) = repository() else { return };
    folder.pm(&["lint", "--write-baseline"]);
    let before = folder.read(".pm-baseline.json");
    assert_eq!(
        folder
            .pm(&["lint", "--write-baseline", "--since", "HEAD"])
            .code,
        2
    );
    assert_eq!(folder.pm(&["lint", "--write-baseline", "-"]).code, 2);
    assert_eq!(folder.read(".pm-baseline.json"), before);
    let ran = folder.pm(&["lint", "--since", "HEAD"]);
    assert!(!ran.err.contains("no longer found"), "{}", ran.err);
}

#[test]
fn a_file_that_is_moved_and_retitled_introduces_nothing() {
    let Some(folder) = repository() else { return };
    git(
        &folder,
        &["mv", "postmortems/2026/a.md", "postmortems/2026/moved.md"],
    );
    let text = blaming().replace("Search was slow", "Queries took long");
    folder.write("postmortems/2026/moved.md", text);
    assert_eq!(found(&folder, &["--since", "HEAD"]), [""; 0]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-qm", "two"]);
    assert_eq!(found(&folder, &["--since", "HEAD~1"]), [""; 0]);
}
