//! What each key of `pm.yaml` changes, seen from outside.

use crate::run::{CLEAN, Folder};

/// A final report with something for several rules to say.
const REPORT: &str = "# Postmortem: Checkout failed

**Status:** Final
**Date:** 2026-02-03
**Severity:** SEV-1
**Author(s):** Payments

## Summary

An outage of the checkout lasted 12 minutes.

## Action Items

| ID | Action | Owner | Priority | Due |
|----|--------|-------|----------|-----|
| 1 | Add a limit of 10 streams to the export | Ana and Ben | P1 | 2026-02-16 |
";

fn with(config: &str) -> Folder {
    let folder = Folder::new();
    folder
        .write(".git/HEAD", "")
        .write("postmortems/2026/a.md", REPORT)
        .write("pm.yaml", config);
    folder
}

/// The findings of some rules under a configuration: `line rule: message`.
fn findings(config: &str, rules: &str) -> Vec<String> {
    let ran = with(config).pm(&[
        "lint",
        "--format=concise",
        "--fail-on=never",
        "--select",
        rules,
    ]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let short = |line: &str| {
        let (_, rest) = line.split_once(".md:").expect("a place");
        rest.to_owned()
    };
    ran.out.lines().map(short).collect()
}

#[test]
fn deadlines_follow_priorities_and_the_day_they_count_from() {
    let due = |config| findings(config, "due-after-sla").len();
    assert_eq!(due(""), 0);
    assert_eq!(due("priorities: {P1: 1w}\n"), 1);
    assert_eq!(due("priorities: {P0: 1d, P1: 1mo}\n"), 0);
    assert_eq!(due("priorities: {P1: 1w}\nsla-from: published\n"), 0);
}

#[test]
fn sections_are_required_as_the_team_wants() {
    let missing = |config| findings(config, "missing-section,recommended-section");
    let sections = "sections:\n  required: {SEV-1: [summary, lessons|went-well]}\n  recommended: {SEV-1: []}\n";
    assert_eq!(
        missing(sections),
        [
            "1:30: error missing-section: missing required section: Lessons Learned or What Went Well"
        ]
    );
    assert_eq!(
        missing("sections: {required: {SEV-1: []}, recommended: {SEV-1: []}}\n").len(),
        0
    );
}

#[test]
fn an_owner_is_one_where_the_team_wants_one() {
    let owners = |config| findings(config, "unclear-owner").len();
    assert_eq!(owners(""), 0);
    assert_eq!(owners("rules: {unclear-owner: {single: true}}\n"), 1);
    assert_eq!(
        owners("rules: {unclear-owner: {single: true, level: off}}\n"),
        1
    );
}

#[test]
fn what_is_excluded_is_not_looked_at_unless_it_is_named() {
    let folder = with("exclude: [\"**/drafts/**\", \"/postmortems/2025\"]\n");
    folder
        .write("postmortems/drafts/b.md", REPORT)
        .write("postmortems/2025/c.md", REPORT)
        .write("postmortems/2025/pm.yaml", "names: nonsense\n");
    let files = |arguments: &[&str]| {
        let lint = ["parse", "--format=ndjson"];
        let ran = folder.pm(&[&lint, arguments].concat());
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.out.lines().count()
    };
    assert_eq!(files(&[]), 1);
    assert_eq!(files(&["postmortems/drafts/b.md"]), 1);
    assert_eq!(files(&["postmortems/drafts/b.md", "--force-exclude"]), 0);
    assert_eq!(files(&["--exclude=2026"]), 0);
    assert_eq!(files(&["--exclude=/2026"]), 1);
    let ran = folder.pm(&["lint", "-v"]);
    assert!(
        ran.err
            .contains("skipped postmortems/drafts/b.md: left out by `exclude`"),
        "{}",
        ran.err
    );
    let ran = folder.pm(&["lint", "--exclude=[z-a]"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.starts_with("error: --exclude [z-a]: not a pattern"),
        "{}",
        ran.err
    );
}

#[test]
fn a_hook_may_name_what_is_no_postmortem() {
    let folder = Folder::new();
    folder
        .write("README.md", "# Tools\n\nA list.\n")
        .write("a.md", CLEAN);
    let ran = folder.pm(&["lint", "--force-exclude", "README.md", "a.md"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let ran = folder.pm(&["lint", "--force-exclude", "-v", "README.md"]);
    assert_eq!(ran.code, 0);
    assert!(
        ran.err.contains("skipped README.md: not a postmortem"),
        "{}",
        ran.err
    );
    assert!(
        folder
            .pm(&["lint", "README.md"])
            .out
            .contains("missing-date")
    );
}

#[test]
fn overrides_hold_for_their_files_and_the_last_one_wins() {
    let config = "rules: {missing-section: error, custom: off}\noverrides:\n\
        - files: postmortems/2019/**\n  rules: {structure: off}\n\
        - files: [\"*old*.md\"]\n  rules: {missing-section: info}\n";
    let folder = with(config);
    folder
        .write("postmortems/2019/b.md", REPORT)
        .write("postmortems/2019/very-old.md", REPORT);
    let ran = folder.pm(&[
        "lint",
        "--format=concise",
        "--select=structure",
        "--ignore=recommended-section",
    ]);
    assert_eq!(
        ran.findings(),
        [
            "postmortems/2019/very-old.md:1:30: info missing-section",
            "postmortems/2026/a.md:1:30: error missing-section",
        ]
    );
}

#[test]
fn new_postmortems_follow_the_configuration() {
    let folder =
        with("root: incidents\nfiles: \"{year}-{month}/{slug}/index.md\"\ntemplate: short\n");
    let ran = folder.pm(&["new", "Pool exhausted", "--date=2026-02-15"]);
    assert_eq!(ran.out, "incidents/2026-02/pool-exhausted/index.md\n");
    let text = folder.read("incidents/2026-02/pool-exhausted/index.md");
    assert!(!text.contains("## Detection"), "{text}");
    let ran = folder.pm(&["new", "x", "--template=full", "--stdout"]);
    assert!(ran.out.contains("## Detection"));
}

const CUSTOM: &str = "custom-rules:
  - name: no-outage-word
    message: say what was degraded
    replace: {outage: degradation}
    sections: [summary]
    level: warning
  - name: stream-count
    message: name the streams
    pattern: '\\d+ streams'
    help: list them
";

#[test]
fn a_team_s_own_rules_are_rules() {
    let found = |config: &str, rules: &str| findings(&format!("{CUSTOM}{config}"), rules);
    let outage = "10:4: warning no-outage-word: say what was degraded";
    let streams = "16:22: info stream-count: name the streams";
    assert_eq!(found("", "custom"), [outage, streams]);
    assert_eq!(found("", "no-outage-word"), [outage]);
    assert_eq!(found("rules: {no-outage-word: off}\n", "custom"), [streams]);
    assert_eq!(found("rules: {custom: off}\n", "custom"), [""; 0]);
    let error = found("rules: {stream-count: {final: error}}\n", "stream-count");
    assert_eq!(error, ["16:22: error stream-count: name the streams"]);
    let folder = with(CUSTOM);
    let ran = folder.pm(&["lint", "--select=no-outage-words"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            2,
            "error: no rule or group is named `no-outage-words`; did you mean `no-outage-word`?\n"
        )
    );
    let json = folder
        .pm(&["lint", "--format=jsonl", "--select=no-outage-word"])
        .out;
    for part in [
        r#""rule":"no-outage-word","group":"custom","severity":"warning""#,
        r#""help":"write \"degradation\"""#,
        r#""applicability":"unsafe""#,
    ] {
        assert!(json.contains(part), "{json}");
    }
}

#[test]
fn a_rule_of_one_archive_may_be_selected_for_several() {
    let folder = with(CUSTOM);
    folder
        .write("other/b.md", REPORT)
        .write("other/pm.yaml", "");
    let arguments = [
        "lint",
        "--format=concise",
        "--select=stream-count",
        "postmortems",
        "other",
    ];
    assert_eq!(
        folder.pm(&arguments).findings(),
        ["postmortems/2026/a.md:16:22: info stream-count"]
    );
}

#[test]
fn a_team_s_own_rules_have_pages() {
    let folder = with(CUSTOM);
    let page = folder.pm(&["explain", "no-outage-word"]).out;
    assert!(
        page.starts_with("no-outage-word (custom)\nlevel:   warning in every document\n"),
        "{page}"
    );
    assert!(page.contains("Prose in the sections summary;"), "{page}");
    let list = folder.pm(&["explain", "custom"]).out;
    assert!(list.contains("  stream-count    "), "{list}");
    assert!(folder.pm(&["explain"]).out.contains("  stream-count    "));
}

#[test]
fn a_configuration_extends_another() {
    let folder = with(
        "extends: shared/pm-base.yaml\nrules: {unclear-owner: {level: error}}\nvocabulary: {teams: [A]}\n",
    );
    folder.write(
        "shared/pm-base.yaml",
        "extends: deep/pm.yaml\nrules: {unclear-owner: {single: true, level: info}}\nvocabulary: {teams: [B], people: [C]}\n",
    );
    folder.write("shared/deep/pm.yaml", "rules: {missing-section: off}\noverrides: [{files: \"*.md\", rules: {missing-section: info}}]\n");
    let ran = folder.pm(&[
        "lint",
        "--format=concise",
        "--select=structure,unclear-owner",
        "--ignore=recommended-section",
    ]);
    assert_eq!(
        ran.findings(),
        ["postmortems/2026/a.md:16:49: error unclear-owner"],
        "an override is relative to the file that states it"
    );
}
