use super::client::{Client, edited, editor};
use super::{DRAFT, PATH};
use serde_json::{Value, json};

/// An earlier postmortem of the archive.
const EARLIER: &str = "# Postmortem: Pool too small\n\n- **Date:** 2025-11-03\n- **Authors:** Storage team\n\
    - **Status:** Final\n- **Severity:** SEV-3\n- **Tags:** database, capacity\n- **Services:** orders\n\
    - **Incident:** INC-77\n\n## Summary\n\nOrders waited for 20 minutes.\n\n## Action Items\n\n\
    | Action | Owner | Due |\n| --- | --- | --- |\n| Watch the pool | Night crew | 2025-12-01 |\n";
const EARLIER_PATH: &str = "postmortems/2025/2025-11-03-pool-too-small.md";

fn with_earlier() -> Client {
    Client::with(&[(EARLIER_PATH, EARLIER)])
}

fn hover(client: &mut Client, line: u32, character: u32) -> String {
    let hover = client.at("textDocument/hover", PATH, (line, character));
    let text = hover["contents"]["value"].as_str();
    text.unwrap_or_default().to_owned()
}

#[test]
fn a_finding_shows_the_page_of_its_rule() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let page = hover(&mut client, 9, 32);
    assert!(page.starts_with("# blaming-language\n"), "{page}");
    assert!(
        page.contains("## Why") && page.contains("its finding:"),
        "{page}"
    );
    assert_eq!(hover(&mut client, 7, 0), "");
}

#[test]
fn priorities_times_and_actions_tell_what_follows_from_them() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    assert_eq!(
        hover(&mut client, 26, 44),
        "P1: 14 days from the incident on 2026-02-15, that is until **2026-03-01**"
    );
    assert_eq!(
        hover(&mut client, 18, 4),
        "5 min after the start of impact (14:20)"
    );
    assert_eq!(
        hover(&mut client, 17, 4),
        "10 min before the start of impact (14:20)"
    );
    assert_eq!(hover(&mut client, 26, 10), "14 days old, due in 19 days");
    let done = DRAFT.replace("2026-03-20 | Open", "2026-02-20 | Done 2026-02-18");
    client.change(PATH, 2, &json!([{"text": done}]));
    assert_eq!(
        hover(&mut client, 26, 10),
        "14 days old, done on 2026-02-18"
    );
    let late = DRAFT.replace("2026-03-20", "2026-02-26");
    client.change(PATH, 3, &json!([{"text": late}]));
    assert_eq!(hover(&mut client, 26, 10), "14 days old, overdue by 3 days");
}

#[test]
fn symbols_are_sections_with_the_rows_in_them() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let symbols = client.about("textDocument/documentSymbol", PATH);
    let names = |symbols: &Value| {
        let names = symbols.as_array().expect("a list").iter();
        names
            .map(|symbol| symbol["name"].as_str().expect("a name").to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&symbols), ["Postmortem: Order pool full"]);
    let sections = &symbols[0]["children"];
    assert_eq!(names(sections), ["Summary", "Timeline", "Action Items"]);
    assert_eq!(
        names(&sections[1]["children"]),
        [
            "14:10 The nightly import starts",
            "14:25 Alert: orders fail",
            "14:20 Impact starts: the pool is full",
            "14:50 The limit is raised; orders pass",
        ]
    );
    assert_eq!(sections[2]["children"][0]["detail"], "Platform");
    let mut client = Client::that_can(&json!({}), &[]);
    client.open(PATH, DRAFT);
    let flat = client.about("textDocument/documentSymbol", PATH);
    assert_eq!(names(&flat).len(), 10);
    assert_eq!(flat[1]["containerName"], "Postmortem: Order pool full");
}

#[test]
fn sections_and_tables_fold() {
    let mut client = Client::with(&[]);
    let text = format!("---\ntags: [pool]\n---\n{DRAFT}");
    client.open(PATH, &text);
    let ranges = client.about("textDocument/foldingRange", PATH);
    let lines: Vec<_> = ranges
        .as_array()
        .expect("a list")
        .iter()
        .map(|range| (range["startLine"].as_u64(), range["endLine"].as_u64()))
        .collect();
    let want = [
        (0, 2),
        (3, 30),
        (10, 12),
        (14, 23),
        (18, 23),
        (25, 30),
        (27, 30),
    ];
    assert_eq!(lines, want.map(|(start, end)| (Some(start), Some(end))));
}

#[test]
fn the_postmortems_of_all_folders_are_found_by_their_titles() {
    let mut client = with_earlier();
    client.open(PATH, DRAFT);
    let mut found = |query: &str| loop {
        let found = client.result("workspace/symbol", &json!({"query": query}));
        let list = found.as_array().expect("a list").clone();
        // The archive is read in the background.
        let all = client.result("workspace/symbol", &json!({"query": ""}));
        if all.as_array().expect("a list").len() == 2 {
            let name = |symbol: &Value| symbol["name"].as_str().expect("a name").to_owned();
            break list.iter().map(name).collect::<Vec<_>>();
        }
    };
    assert_eq!(found(""), ["Order pool full", "Pool too small"]);
    assert_eq!(found("ordfull"), ["Order pool full"]);
    assert_eq!(found("capacity"), ["Pool too small"]);
    assert_eq!(found("2025"), ["Pool too small"]);
    assert_eq!(found("nothing like it"), Vec::<String>::new());
}

#[test]
fn what_is_in_the_editor_counts_and_not_what_is_on_disk() {
    let mut client = with_earlier();
    let renamed = EARLIER.replace("Pool too small", "Pool of ten");
    client.open(EARLIER_PATH, &renamed);
    let found = client.result("workspace/symbol", &json!({"query": "pool"}));
    assert_eq!(found[0]["name"], "Pool of ten");
    let document = json!({"textDocument": {"uri": client.uri(EARLIER_PATH)}});
    client.notify("textDocument/didClose", &document);
    let found = client.result("workspace/symbol", &json!({"query": "pool"}));
    assert_eq!(found[0]["name"], "Pool too small");
    std::fs::remove_file(client.root().join(EARLIER_PATH)).expect("it is there");
    let change = json!({"changes": [{"uri": client.uri(EARLIER_PATH), "type": 3}]});
    client.notify("workspace/didChangeWatchedFiles", &change);
    let found = client.result("workspace/symbol", &json!({"query": "pool"}));
    assert_eq!(found, json!([]));
}

#[test]
fn related_incidents_are_one_step_away() {
    let mut client = with_earlier();
    let there = client.uri(EARLIER_PATH);
    for (name, column) in [
        ("2025-11-03-pool-too-small", 16),
        ("INC-77", 16),
        ("pool too small", 20),
        ("[last year's](../2025/2025-11-03-pool-too-small.md)", 34),
        ("2025-11-03", 18),
    ] {
        let text = DRAFT.replace(
            "\n\n## Summary",
            &format!("\n- **Related:** {name}\n\n## Summary"),
        );
        client.open(PATH, &text);
        let mut target = json!(null);
        // The archive is read in the background.
        for _ in 0..200 {
            target = client.at("textDocument/definition", PATH, (6, column));
            if target != json!([]) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
        }
        assert_eq!(target[0]["uri"], there, "{name}");
        assert_eq!(
            target[0]["range"]["start"],
            json!({"line": 0, "character": 14}),
            "{name}"
        );
    }
    assert_eq!(
        client.at("textDocument/definition", PATH, (9, 3)),
        json!([])
    );
}

#[test]
fn hints_are_shown_to_whoever_asks_for_them() {
    let range = json!({"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}});
    let labels = |client: &mut Client| {
        let document = json!({"uri": client.uri(PATH)});
        let params = json!({"textDocument": document, "range": range});
        let hints = client.result("textDocument/inlayHint", &params);
        let label = |hint: &Value| {
            let line = hint["position"]["line"].as_u64().expect("a line");
            (line, hint["label"].as_str().expect("a text").to_owned())
        };
        hints
            .as_array()
            .expect("a list")
            .iter()
            .map(label)
            .collect::<Vec<_>>()
    };
    let text = DRAFT
        .replace("14:25 | [detect]", "14:21 | [detect]")
        .replace("14:20 | Impact", "14:22 | [start] Impact");
    let mut client = Client::with(&[]);
    client.open(PATH, &text);
    assert_eq!(labels(&mut client), []);
    let settings = json!({"settings": {"pm": {"inlayHints": true}}});
    client.notify("workspace/didChangeConfiguration", &settings);
    let hints = labels(&mut client);
    assert_eq!(
        hints[..3],
        [
            (18, "+11 min".to_owned()),
            (19, "+1 min".to_owned()),
            (20, "+28 min".to_owned())
        ]
    );
    assert!(
        hints[3..].contains(&(20, "time to recover: 28 min".to_owned())),
        "{hints:?}"
    );
    let mut client = Client::silent(&[]).introduced(&editor(), &json!({"inlayHints": true}));
    client.open(PATH, &text);
    assert_ne!(labels(&mut client), []);
}

#[test]
fn formatting_aligns_timelines_and_action_items_and_nothing_else() {
    let mut client = Client::with(&[]);
    let other = "## Notes\n\n| a|b |\n|-|-|\n|  1 |2|\n";
    let text = format!("{DRAFT}\n{other}");
    let before = client.open(PATH, &text);
    let edits = client.about("textDocument/formatting", PATH);
    let made = edited(&text, &edits);
    assert!(
        made.contains(
            "| Time  | Event                                      |\n\
         | ----- | ------------------------------------------ |\n\
         | 14:10 | The nightly import starts                  |\n"
        ),
        "{made}"
    );
    assert!(made.ends_with(other));
    let words = |text: &str| text.replace([' ', '-'], "");
    assert_eq!(words(&made), words(&text));
    let after = client.change(PATH, 2, &json!([{"text": made}]));
    let codes = |found: &[Value]| {
        found
            .iter()
            .map(|it| it["data"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&after), codes(&before));
    assert_eq!(client.about("textDocument/formatting", PATH), json!([]));
    client.change(PATH, 3, &json!([{"text": text}]));
    let range = json!({"start": {"line": 17, "character": 0}, "end": {"line": 18, "character": 0}});
    let document = json!({"uri": client.uri(PATH)});
    let params = json!({"textDocument": document, "range": range, "options": {"tabSize": 4, "insertSpaces": true}});
    let edits = client.result("textDocument/rangeFormatting", &params);
    let made = edited(&text, &edits);
    assert!(
        made.contains("| Time  | Event ") && made.contains("| ID | Action | Priority |"),
        "{made}"
    );
}
