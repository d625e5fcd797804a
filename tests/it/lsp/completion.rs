use super::client::{Client, edited};
use super::{DRAFT, PATH};
use serde_json::{Value, json};

const EARLIER: &str = "# Postmortem: Pool too small\n\n- **Date:** 2025-11-03\n- **Authors:** Storage team\n\
    - **Status:** Final\n- **Severity:** SEV-3\n- **Tags:** database, capacity\n- **Services:** orders\n\n\
    ## Summary\n\nOrders waited for 20 minutes.\n\n## Action Items\n\n\
    | Action | Owner | Due |\n| --- | --- | --- |\n| Watch the pool | Night crew | 2025-12-01 |\n";

const CONFIG: &str = "vocabulary: {teams: [Platform, Payments], services: [checkout]}\n\
    statuses: {draft: [sketch]}\npriorities: {P0: 2d, P1: 14d}\n";

/// A text with a mark where the cursor is, opened; what can be written there, and what the text becomes with the first.
fn completed(client: &mut Client, marked: &str) -> (Vec<String>, String) {
    let (before, behind) = marked.split_once('‸').expect("a mark");
    let line = before.matches('\n').count();
    let column = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
    let text = format!("{before}{behind}");
    client.open(PATH, &text);
    let place = (
        u32::try_from(line).expect("small"),
        u32::try_from(column).expect("small"),
    );
    let list = client.at("textDocument/completion", PATH, place);
    let items = list["items"].as_array().cloned().unwrap_or_default();
    let label = |item: &Value| item["label"].as_str().expect("a text").to_owned();
    let first = items
        .first()
        .map(|item| edited(&text, &json!([item["textEdit"]])));
    (items.iter().map(label).collect(), first.unwrap_or(text))
}

/// A client whose archive has been read.
fn client() -> Client {
    let mut client = Client::with(&[
        ("postmortems/2025/2025-11-03-pool-too-small.md", EARLIER),
        ("pm.yaml", CONFIG),
    ]);
    while client.result("workspace/symbol", &json!({"query": "pool"})) == json!([]) {}
    client
}

fn with(old: &str, new: &str) -> String {
    assert!(DRAFT.contains(old), "{old}");
    DRAFT.replacen(old, new, 1)
}

#[test]
fn metadata_is_completed_from_configuration_and_archive() {
    let mut client = client();
    let (labels, text) = completed(&mut client, &with("**Status:** Draft", "**Status:** ‸"));
    assert_eq!(labels, ["Draft", "In Review", "Final", "sketch"]);
    assert_eq!(text, DRAFT);
    let (labels, text) = completed(&mut client, &with("**Severity:** SEV-2", "**Severity:**‸"));
    assert_eq!(labels, ["SEV-1", "SEV-2", "SEV-3", "SEV-4"]);
    assert!(text.contains("**Severity:** SEV-1\n"), "{text}");
    let (labels, _) = completed(
        &mut client,
        &with("**Authors:** Platform", "**Authors:** Platform, ‸"),
    );
    assert_eq!(labels, ["Platform", "Storage team", "Payments"]);
    let line = |field: &str| {
        with(
            "- **Severity:** SEV-2\n",
            &format!("- **Severity:** SEV-2\n{field}\n"),
        )
    };
    assert_eq!(
        completed(&mut client, &line("- **Services:** ‸")).0,
        ["orders", "checkout"]
    );
    assert_eq!(
        completed(&mut client, &line("- **Tags:** ‸")).0,
        ["capacity", "database"]
    );
    let (labels, text) = completed(&mut client, &line("- **Related:** ‸"));
    assert_eq!(labels, ["2025-11-03-pool-too-small"]);
    assert!(text.contains("- **Related:** 2025-11-03-pool-too-small\n"));
    let (labels, text) = completed(&mut client, &line("- ‸"));
    assert_eq!(
        labels[..3],
        ["- **Services:** ", "- **Tags:** ", "- **Incident:** "]
    );
    assert!(text.contains("\n- **Services:** \n"), "{text}");
    let front = format!("---\nstatus: ‸\n---\n{DRAFT}");
    assert_eq!(completed(&mut client, &front).0.len(), 4);
}

#[test]
fn headings_that_are_missing_come_first() {
    let mut client = client();
    let text = format!("{DRAFT}\n## ‸\n");
    let (labels, made) = completed(&mut client, &text);
    assert_eq!(
        labels[..3],
        ["Impact", "Root Cause", "Contributing Factors"]
    );
    assert!(!labels.contains(&"Summary".to_owned()));
    assert!(made.ends_with("\n## Impact\n"), "{made}");
    assert!(
        completed(&mut client, &format!("{DRAFT}\n#‸\n"))
            .1
            .ends_with("\n# Impact\n")
    );
}

#[test]
fn cells_of_action_items_know_their_column() {
    let mut client = client();
    let row = |row: &str| {
        with(
            "| 2 | Cap the import at 10 connections | P2 | | | Open |",
            row,
        )
    };
    let (labels, made) = completed(&mut client, &row("| 2 | Cap it | P1 | ‸ | | |"));
    assert_eq!(labels, ["Night crew", "Platform", "Payments"]);
    assert!(made.contains("| P1 | Night crew | | |"), "{made}");
    let (labels, made) = completed(&mut client, &row("| 2 | Cap it | P0 | Platform | ‸ | |"));
    assert_eq!(labels, ["2026-02-17"], "the last day that P0 allows");
    assert!(made.contains("| Platform | 2026-02-17 | |"), "{made}");
    let (labels, _) = completed(&mut client, &row("| 2 | Cap it | | Platform | ‸ | |"));
    assert_eq!(labels[..2], ["2026-02-17", "2026-03-01"]);
    let (labels, made) = completed(&mut client, &row("| 2 | Cap it |‸"));
    assert_eq!(labels[..2], ["P0", "P1"]);
    assert!(made.contains("| Cap it | P0\n"), "{made}");
    let (labels, _) = completed(&mut client, &row("| 2 | Cap it | P1 | | | In‸ |"));
    assert_eq!(
        labels,
        ["Open", "In Progress", "Done", "Won't Do", "Proposed"]
    );
    assert_eq!(
        completed(&mut client, &row("| 2 | Cap ‸ | | | | |")).0,
        [""; 0]
    );
}

#[test]
fn rows_of_the_timeline_take_tags() {
    let mut client = client();
    let (labels, made) = completed(&mut client, &with("| The nightly", "| [‸The nightly"));
    assert_eq!(labels[1], "detect] ");
    assert!(made.contains("| [start] The nightly"), "{made}");
    let (_, made) = completed(&mut client, &with("[detect]", "[det‸]"));
    assert!(made.contains("| [start] Alert"), "{made}");
}

#[test]
fn comments_name_the_rules_that_found_something_first() {
    let mut client = client();
    let text = with("## Summary", "<!-- pm-ignore ‸ -->\n\n## Summary");
    let (labels, made) = completed(&mut client, &text);
    assert_eq!(labels[0], "missing-section");
    assert!(labels.contains(&"secret".to_owned()) && labels.contains(&"language".to_owned()));
    assert!(!labels.contains(&"unused-suppression".to_owned()));
    assert!(
        made.contains("<!-- pm-ignore missing-section -->"),
        "{made}"
    );
    let text = with(
        "## Summary",
        "<!-- pm-ignore-file secret, bla‸\n\n## Summary",
    );
    assert!(completed(&mut client, &text).1.contains("secret, "));
    let text = with(
        "## Summary",
        "<!-- pm-ignore secret: the ‸ -->\n\n## Summary",
    );
    assert_eq!(completed(&mut client, &text).0, [""; 0]);
}

#[test]
fn prose_is_left_to_its_author() {
    let mut client = client();
    for text in [
        with("orders failed.", "orders failed. ‸"),
        with("Times are in UTC.", "Times: ‸"),
        format!("{DRAFT}\nNotes | ‸\n"),
    ] {
        assert_eq!(completed(&mut client, &text).0, [""; 0], "{text}");
    }
}
