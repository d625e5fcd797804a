//! `pm search`: what is found, in which order, and the exit code.

use crate::run::{CLEAN, Folder};

fn archive() -> Folder {
    let folder = Folder::new();
    let write = |path: &str, title: &str, severity: &str, body: &str| {
        let text = format!(
            "# Postmortem: {title}\n\n**Date:** {}\n**Severity:** {severity}\n\n## Summary\n\n{body}\n\n## Impact\n\n40 orders.\n",
            &path[..10]
        );
        folder.write(&format!("postmortems/{path}"), text);
    };
    write(
        "2026-01-10-search.md",
        "Search was slow",
        "SEV-3",
        "The connection pool of the index was small.",
    );
    write(
        "2026-02-15-pool.md",
        "Connection pool exhausted",
        "SEV-1",
        "Orders failed\u{1b}[31m for 45 minutes.",
    );
    folder.write(
        "postmortems/README.md",
        "# About postmortems\n\nConnection pool.\n",
    );
    folder
}

#[test]
fn the_best_stands_first_with_its_lines() {
    let ran = archive().pm(&["search", "connection", "pool"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        ran.out,
        "2026-02-15 SEV-1  Connection pool exhausted\n  postmortems/2026-02-15-pool.md\n\n\
         2026-01-10 SEV-3  Search was slow\n  postmortems/2026-01-10-search.md\n     \
         8: The «connection» «pool» of the index was small.\n"
    );
    let one = archive().pm(&["search", "connection", "--limit=1"]);
    assert_eq!(one.err, "the best 1 of 2; --limit shows more\n");
}

#[test]
fn matches_are_in_colour_where_colour_is_wanted_and_nothing_else_steers_the_terminal() {
    let ran = archive().pm(&["search", "--color=always", "minutes"]);
    assert!(
        ran.out
            .contains("Orders failed␛[31m for 45 \u{1b}[1;33mminutes\u{1b}[0m."),
        "{}",
        ran.out
    );
}

#[test]
fn nothing_found_is_one_and_no_query_is_two() {
    let folder = archive();
    let nothing = folder.pm(&["search", "kangaroo"]);
    assert_eq!(
        (nothing.code, nothing.out.as_str(), nothing.err.as_str()),
        (1, "", "nothing found\n")
    );
    let wrong = folder.pm(&["search", "after:soon"]);
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.err.contains("a day as YYYY-MM-DD was expected"),
        "{}",
        wrong.err
    );
    assert_eq!(folder.pm(&["search", "--", "-"]).code, 2);
}

#[test]
fn programs_read_what_was_found() {
    let ran = archive().pm(&["search", "--format=json", "pool severity:SEV-3"]);
    let found: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    assert_eq!(
        (&found["total"], &found["documents"]),
        (&1.into(), &3.into())
    );
    let snippet = &found["hits"][0]["snippets"][0];
    assert_eq!(
        snippet["text"],
        "The connection pool of the index was small."
    );
    assert_eq!(snippet["matches"][0], serde_json::json!([15, 19]));
}

#[test]
fn a_word_behind_a_dash_must_not_be_there_and_any_of_several_severities_will_do() {
    let folder = Folder::new();
    for (name, severity, words) in [
        ("a", "SEV-1", "in production"),
        ("b", "SEV-2", "in staging"),
        ("c", "SEV-3", "in production"),
    ] {
        let text = CLEAN
            .replace("SEV-4", severity)
            .replace("after a restart", words);
        folder.write(&format!("postmortems/{name}.md"), text);
    }
    let found = |query: &str| {
        let out = folder.pm(&["search", query]).out;
        let names = ["a", "b", "c"].into_iter();
        let names = names.filter(|name| out.contains(&format!("postmortems/{name}.md")));
        names.collect::<String>()
    };
    assert_eq!(found("cache"), "abc");
    assert_eq!(found("cache -staging"), "ac");
    assert_eq!(found("cache -\"in production\""), "b");
    assert_eq!(found("severity:SEV-1 severity:SEV-2"), "ab");
    assert_eq!(found("severity:SEV-1 severity:SEV-2 -staging"), "a");
}
