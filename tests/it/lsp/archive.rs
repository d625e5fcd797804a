use super::client::Client;
use super::{DRAFT, PATH};
use serde_json::json;

#[test]
fn reading_a_large_archive_shows_how_far_it_is() {
    let capabilities = json!({"window": {"workDoneProgress": true}});
    let files: Vec<(String, String)> = (0..230)
        .map(|nth| {
            let path = format!("postmortems/2026/{nth:03}.md");
            (path, DRAFT.replace("Order pool", &format!("Pool {nth}")))
        })
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()))
        .collect();
    let mut client = Client::that_can(&capabilities, &files);
    // Whoever is at work is not kept waiting.
    assert_ne!(client.open(PATH, DRAFT).len(), 0);
    let asked = client.wait_for(|message| message["method"] == "window/workDoneProgress/create");
    let token = asked["params"]["token"].clone();
    let mut told = Vec::new();
    while told.last().is_none_or(|kind| kind != "end") {
        let progress = client.wait_for(|message| message["method"] == "$/progress");
        assert_eq!(progress["params"]["token"], token);
        told.push(
            progress["params"]["value"]["kind"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        );
    }
    assert_eq!(told, ["begin", "report", "report", "end"]);
    let found = client.result("workspace/symbol", &json!({"query": "pool"}));
    assert_eq!(found.as_array().map(Vec::len), Some(231));
}

#[test]
fn a_client_that_watches_files_is_asked_to() {
    let dynamic = json!({"didChangeWatchedFiles": {"dynamicRegistration": true}});
    let mut client = Client::that_can(&json!({"workspace": dynamic}), &[]);
    let asked = client.wait_for(|message| message["method"] == "client/registerCapability");
    client.send(&json!({"jsonrpc": "2.0", "id": asked["id"], "result": null}));
    let registration = &asked["params"]["registrations"][0];
    assert_eq!(registration["method"], "workspace/didChangeWatchedFiles");
    let watchers = registration["registerOptions"]["watchers"].as_array();
    let watchers = watchers.expect("a list");
    assert!(
        watchers.contains(&json!({"globPattern": "**/pm.yaml"})),
        "{watchers:?}"
    );
    assert_ne!(client.open(PATH, DRAFT).len(), 0);
}

#[test]
fn a_link_counts_as_soon_as_its_file_is_there() {
    let mut client = Client::with(&[(PATH, DRAFT)]);
    let text = DRAFT.replace(
        "For 40 minutes",
        "See [the graph](graph.md). For 40 minutes",
    );
    let broken =
        |found: &[serde_json::Value]| found.iter().any(|finding| finding["code"] == "broken-link");
    assert!(broken(&client.open(PATH, &text)));
    client.write("postmortems/2026/graph.md", "# Graph\n");
    let uri = client.uri("postmortems/2026/graph.md");
    let change = json!({"changes": [{"uri": uri, "type": 1}]});
    client.notify("workspace/didChangeWatchedFiles", &change);
    assert!(!broken(&client.published(PATH)));
}
