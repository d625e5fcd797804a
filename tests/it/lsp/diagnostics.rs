use super::client::{Client, editor};
use super::{DRAFT, PATH};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

fn codes(findings: &[Value]) -> Vec<&str> {
    let code = |finding: &Value| finding["code"].as_str().map(str::to_owned);
    assert!(findings.iter().all(|finding| code(finding).is_some()));
    let codes = findings
        .iter()
        .filter_map(|finding| finding["code"].as_str());
    codes.collect()
}

/// Rule, level and range of each finding, columns in code points.
fn as_linted(findings: &[Value]) -> Vec<(String, String, [u64; 4])> {
    let number = |value: &Value| value.as_u64().expect("a number");
    let finding = |finding: &Value| {
        let level = match number(&finding["severity"]) {
            1 => "error",
            2 => "warning",
            _ => "info",
        };
        let (start, end) = (&finding["range"]["start"], &finding["range"]["end"]);
        let place = [
            number(&start["line"]) + 1,
            number(&start["character"]) + 1,
            number(&end["line"]) + 1,
            number(&end["character"]) + 1,
        ];
        let code = finding["code"].as_str().expect("a name");
        (code.to_owned(), level.to_owned(), place)
    };
    findings.iter().map(finding).collect()
}

#[test]
fn an_editor_shows_what_pm_lint_reports() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let lint = Command::new(env!("CARGO_BIN_EXE_pm"))
        .args(["lint", "--today", "2026-06-01", "--format", "json"])
        .current_dir(&examples)
        .output()
        .expect("it runs");
    let linted: Value = serde_json::from_slice(&lint.stdout).expect("JSON");
    let linted = linted["diagnostics"].as_array().expect("a list");
    let client = Client::silent(&["--today", "2026-06-01"]);
    client.write(
        "pm.yaml",
        &std::fs::read_to_string(examples.join("pm.yaml")).expect("text"),
    );
    let mut files = Vec::new();
    for year in ["2025", "2026"] {
        let folder = examples.join("postmortems").join(year);
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let below = path.strip_prefix(&examples).expect("below").to_owned();
            let text = std::fs::read_to_string(&path).expect("text");
            let below = below.to_str().expect("text").to_owned();
            client.write(&below, &text);
            files.push((below, text));
        }
    }
    let capabilities = json!({"general": {"positionEncodings": ["utf-32"]}});
    let mut client = client.introduced(&capabilities, &json!(null));
    let mut any = 0;
    for (path, text) in files {
        let shown = as_linted(&client.open(&path, &text));
        let number = |value: &Value| value.as_u64().expect("a number");
        let of_file = linted.iter().filter(|finding| finding["path"] == *path);
        let want: Vec<_> = of_file
            .map(|finding| {
                let (start, end) = (&finding["start"], &finding["end"]);
                let place = [
                    &start["line"],
                    &start["column"],
                    &end["line"],
                    &end["column"],
                ];
                let name = |key: &str| finding[key].as_str().expect("a name").to_owned();
                (name("rule"), name("severity"), place.map(number))
            })
            .collect();
        assert_eq!(shown, want, "{path}");
        any += shown.len();
    }
    assert!(any > 10, "{any} findings");
}

#[test]
fn a_finding_says_all_that_an_editor_can_show() {
    let mut client = Client::with(&[]);
    let found = client.open(PATH, DRAFT);
    let of = |code: &str| {
        let finding = found.iter().find(|finding| finding["code"] == code);
        finding.unwrap_or_else(|| panic!("{code} is not among {:?}", codes(&found)))
    };
    let blame = of("blaming-language");
    assert_eq!(blame["source"], "pm");
    assert_eq!(blame["severity"], 2);
    assert_eq!(
        blame["range"],
        json!({"start": {"line": 9, "character": 30}, "end": {"line": 9, "character": 42}})
    );
    let message = blame["message"].as_str().expect("a text");
    assert!(message.contains("\nhelp: ask "), "{message}");
    let due = of("due-after-sla");
    assert!(
        due["message"]
            .as_str()
            .expect("a text")
            .contains("2026-03-01")
    );
    let rows = of("timeline-out-of-order")["relatedInformation"].clone();
    assert_eq!(rows[0]["location"]["uri"], client.uri(PATH));
    assert_eq!(rows[0]["location"]["range"]["start"]["line"], 18);
}

#[test]
fn a_comment_that_silences_nothing_is_shown_faded() {
    let mut client = Client::with(&[]);
    let text = format!("<!-- pm-ignore-file secret: no such thing here -->\n\n{DRAFT}");
    let found = client.open(PATH, &text);
    let unused = found
        .iter()
        .find(|finding| finding["code"] == "unused-suppression");
    assert_eq!(unused.expect("it is told")["tags"], json!([1]));
}

#[test]
fn typing_is_followed_by_edits_and_by_whole_texts() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let place = |line: u32, character: u32| json!({"line": line, "character": character});
    let range = |start: Value, end: Value| json!({"start": start, "end": end});
    let mended = json!([
        {"range": range(place(9, 30), place(9, 65)), "text": "The limit was 10"},
        {"range": range(place(9, 40), place(9, 40)), "text": " of the pool"},
        {"range": range(place(3, 0), place(4, 0)), "text": ""},
    ]);
    let found = client.change(PATH, 2, &mended);
    let found = codes(&found);
    assert!(!found.contains(&"blaming-language"), "{found:?}");
    assert!(found.contains(&"missing-metadata"), "{found:?}");
    let found = client.change(PATH, 3, &json!([{"text": DRAFT}]));
    assert!(codes(&found).contains(&"blaming-language"));
}

#[test]
fn columns_count_in_what_was_agreed_on() {
    let text = DRAFT.replace("For 40 minutes", "🦀 für 40 minutes");
    for (encodings, want) in [
        (json!(["utf-8"]), 36),
        (json!(["utf-16", "utf-8"]), 33),
        (json!(["utf-32", "utf-16"]), 32),
        (json!(["utf-7"]), 33),
        (json!(null), 33),
    ] {
        let capabilities = json!({"general": {"positionEncodings": encodings}});
        let mut client = Client::that_can(&capabilities, &[]);
        let found = client.open(PATH, &text);
        let blame = found
            .iter()
            .find(|finding| finding["code"] == "blaming-language");
        let start = &blame.expect("it is found")["range"]["start"];
        assert_eq!(start["character"], want, "{encodings}");
        let edit =
            json!({"range": {"start": start, "end": {"line": 9, "character": 999}}, "text": "x."});
        let found = client.change(PATH, 2, &json!([edit]));
        assert!(!codes(&found).contains(&"blaming-language"), "{encodings}");
    }
}

#[test]
fn only_postmortems_of_the_archive_are_checked() {
    let mut client = Client::with(&[
        ("pm.yaml", "exclude: [\"**/drafts/**\"]\n"),
        (".gitignore", "private/\n"),
        (".git/HEAD", ""),
    ]);
    assert_ne!(client.open(PATH, DRAFT).len(), 0);
    for path in [
        "postmortems/drafts/x.md",
        "postmortems/private/x.md",
        ".pm/templates/x.md",
    ] {
        assert_eq!(client.open(path, DRAFT), Vec::<Value>::new(), "{path}");
    }
    let notes = "# Shopping\n\nSarah forgot the milk.\n";
    assert_eq!(client.open("notes.md", notes), Vec::<Value>::new());
}

#[test]
fn a_document_that_is_closed_shows_nothing_any_more() {
    let mut client = Client::with(&[]);
    assert_ne!(client.open(PATH, DRAFT).len(), 0);
    let document = json!({"textDocument": {"uri": client.uri(PATH)}});
    client.notify("textDocument/didClose", &document);
    assert_eq!(client.published(PATH), Vec::<Value>::new());
}

#[test]
fn a_configuration_counts_as_soon_as_it_is_written() {
    let mut client = Client::with(&[("pm.yaml", "rules: {blaming-language: off}\n")]);
    assert!(!codes(&client.open(PATH, DRAFT)).contains(&"blaming-language"));
    client.write("pm.yaml", "rules: {blaming-language: error}\n");
    let watched = |client: &mut Client| {
        let change = json!({"changes": [{"uri": client.uri("pm.yaml"), "type": 2}]});
        client.notify("workspace/didChangeWatchedFiles", &change);
    };
    watched(&mut client);
    let found = client.published(PATH);
    let blame = found
        .iter()
        .find(|finding| finding["code"] == "blaming-language");
    assert_eq!(blame.expect("it is on")["severity"], 1);
    client.write("pm.yaml", "rulez: {}\n");
    watched(&mut client);
    let wrong = client.published("pm.yaml");
    assert!(
        wrong[0]["message"]
            .as_str()
            .expect("a text")
            .contains("did you mean `rules`")
    );
    assert_eq!(
        client.published(PATH),
        found,
        "the last usable one still counts"
    );
    client.write("pm.yaml", "rules: {blaming-language: off}\n");
    // A client that watches no files still tells what it saves.
    let saved = json!({"textDocument": {"uri": client.uri(PATH)}});
    client.notify("textDocument/didSave", &saved);
    assert_eq!(client.published("pm.yaml"), Vec::<Value>::new());
    assert!(!codes(&client.published(PATH)).contains(&"blaming-language"));
}

#[test]
fn accepted_findings_are_not_shown() {
    let mut client = Client::with(&[(PATH, DRAFT), ("pm.yaml", "{}\n")]);
    let before = client.open(PATH, DRAFT).len();
    let accepted = Command::new(env!("CARGO_BIN_EXE_pm"))
        .args(["lint", "--write-baseline", "--today", "2026-03-01"])
        .current_dir(client.root())
        .output()
        .expect("it runs");
    assert!(
        client.root().join(".pm-baseline.json").is_file(),
        "{accepted:?}"
    );
    let change = json!({"changes": [{"uri": client.uri(".pm-baseline.json"), "type": 1}]});
    client.notify("workspace/didChangeWatchedFiles", &change);
    assert_eq!(client.published(PATH), Vec::<Value>::new());
    let worse = DRAFT.replace("orders failed.", "orders failed. Tom ignored the alert.");
    let found = client.change(PATH, 2, &json!([{"text": worse}]));
    assert_eq!(codes(&found), ["blaming-language"]);
    assert!(before > 1);
}

#[test]
fn each_folder_has_its_own_configuration() {
    let mut client = Client::with(&[
        ("a/pm.yaml", "rules: {blaming-language: off}\n"),
        (
            "b/pm.yaml",
            "rules: {language: off, blaming-language: error}\n",
        ),
    ]);
    let folder = |client: &Client, name: &str| json!({"uri": client.uri(name), "name": name});
    let event = json!({
        "added": [folder(&client, "a"), folder(&client, "b")],
        "removed": [folder(&client, "")],
    });
    client.notify(
        "workspace/didChangeWorkspaceFolders",
        &json!({"event": event}),
    );
    let (a, b) = (format!("a/{PATH}"), format!("b/{PATH}"));
    assert!(!codes(&client.open(&a, DRAFT)).contains(&"blaming-language"));
    let found = client.open(&b, DRAFT);
    let blame = found
        .iter()
        .find(|finding| finding["code"] == "blaming-language");
    assert_eq!(blame.expect("it is on")["severity"], 1);
}

#[test]
fn a_file_is_known_however_its_uri_is_spelled() {
    let mut client = Client::with(&[]);
    let path = "postmortems/2026/2026-02-15-über uns.md";
    let spelled = client.uri("postmortems/2026/2026-02-15-%C3%BCber%20uns.md");
    let document = json!({"uri": spelled, "languageId": "markdown", "version": 1, "text": DRAFT});
    client.notify("textDocument/didOpen", &json!({"textDocument": document}));
    let of = |wanted: String| move |message: &Value| message["params"]["uri"] == *wanted;
    let first = client.wait_for(of(spelled.clone()));
    client.send_change(path, 2, &json!([{"text": "# Shopping\n\nMilk.\n"}]));
    let second = client.wait_for(of(spelled));
    assert_ne!(first["params"]["diagnostics"], json!([]));
    assert_eq!(second["params"]["diagnostics"], json!([]));
    assert_eq!(second["params"]["version"], 2);
}

#[test]
fn a_client_that_asks_for_pages_gets_a_link_to_each_rule() {
    let mut capabilities = editor();
    capabilities["workspace"]["textDocumentContent"] = json!({});
    let mut client = Client::that_can(&capabilities, &[]);
    let found = client.open(PATH, DRAFT);
    let blame = found
        .iter()
        .find(|finding| finding["code"] == "blaming-language");
    let href = blame.expect("it is found")["codeDescription"]["href"].clone();
    let page = client.result("workspace/textDocumentContent", &json!({"uri": href}));
    assert!(
        page["text"]
            .as_str()
            .expect("a text")
            .starts_with("# blaming-language\n")
    );
    let options = json!({"manual": "https://wiki.example/pm"});
    let mut client = Client::silent(&[]).introduced(&editor(), &options);
    let found = client.open(PATH, DRAFT);
    let code = found[0]["code"].as_str().expect("a name");
    let href = &found[0]["codeDescription"]["href"];
    assert_eq!(*href, format!("https://wiki.example/pm#{code}"));
}
