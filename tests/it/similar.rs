//! `pm similar`: earlier incidents, what they share, and what was left open.

use crate::run::Folder;

fn archive() -> Folder {
    let folder = Folder::new();
    let write = |path: &str, title: &str, service: &str, cause: &str, item: &str| {
        let text = format!(
            "# Postmortem: {title}\n\n**Date:** {}\n**Severity:** SEV-2\n**Services:** {service}\n\n## Root Cause\n\n{cause}\n\n\
             ## Action Items\n\n| Action | Priority | Owner | Due | Status |\n|---|---|---|---|---|\n{item}\n",
            &path[..10]
        );
        folder.write(&format!("postmortems/{path}"), text);
    };
    write(
        "2026-01-10-pool.md",
        "Connection pool exhausted",
        "orders",
        "The export endpoint leaked pooled connections when a client went away.",
        "| Cap exports at 10 streams | P1 | Orders | 2026-01-24 | Open |",
    );
    write(
        "2026-01-20-certificate.md",
        "Certificate expired",
        "assets",
        "The renewal hook had no permission to reload nginx.",
        "| Alert 21 days before expiry | P0 | SRE | 2026-01-27 | Done |",
    );
    write(
        "2026-02-15-again.md",
        "Pool of connections exhausted again",
        "orders",
        "Exports leaked connections.",
        "| Close them in `finally` | P0 | Orders | 2026-02-22 | Open |",
    );
    folder
}

#[test]
fn an_earlier_incident_is_shown_with_what_it_shares_and_left_open() {
    let ran = archive().pm(&["similar", "postmortems/2026-02-15-again.md"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(lines[0], "2026-01-10  SEV-2  Connection pool exhausted");
    assert_eq!(lines[1], "  postmortems/2026-01-10-pool.md");
    assert!(
        lines[2].starts_with("  in common: orders; the words ") && lines[2].contains("connections"),
        "{}",
        lines[2]
    );
    assert_eq!(
        lines[4],
        "    Cap exports at 10 streams (P1, Orders, due 2026-01-24, 27 days late)"
    );
    assert_eq!(
        lines.len(),
        5,
        "not itself, and not the certificate: {}",
        ran.out
    );
    let first = archive().pm(&["similar", "postmortems/2026-01-10-pool.md"]);
    assert_eq!(
        (first.out.as_str(), first.err.as_str()),
        ("", "no earlier incident is like this one\n")
    );
}

#[test]
fn words_are_enough_while_it_happens() {
    let ran = archive().pm(&[
        "similar",
        "--format=json",
        "assets",
        "certificate",
        "expired",
    ]);
    let found: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let first = &found["similar"][0];
    assert_eq!(first["path"], "postmortems/2026-01-20-certificate.md");
    assert_eq!(first["services_and_tags"], serde_json::json!(["assets"]));
    assert_eq!(first["open_actions"], serde_json::json!([]));
    assert_eq!(archive().pm(&["similar", "gone.md"]).code, 2);
}

#[test]
fn few_words_in_common_are_shown_as_little_where_there_is_nothing_better() {
    let folder = archive();
    folder.write(
        "postmortems/2026-01-30-card.md",
        "# Postmortem: Card payments captured twice\n\n**Date:** 2026-01-30\n\n## Root Cause\n\nA retry had no key.\n",
    );
    let ran = folder.pm(&["similar", "payments", "charged", "twice"]);
    assert!(
        ran.out.contains("Card payments captured twice"),
        "{}",
        ran.out
    );
    assert!(ran.err.contains("little in common"), "{}", ran.err);
    let none = folder.pm(&["similar", "payments", "charged", "late"]);
    assert_eq!(none.out, "");
    assert!(none.err.contains("`pm search`"), "{}", none.err);
}
