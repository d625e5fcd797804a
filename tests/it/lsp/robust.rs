use super::client::{Client, editor};
use super::{DRAFT, PATH};
use serde_json::{Value, json};

/// Whether the server still checks documents.
fn lives(client: &mut Client, name: &str) {
    let path = format!("postmortems/2026/2026-02-15-{name}.md");
    assert_ne!(client.open(&path, DRAFT).len(), 0, "after {name}");
}

fn code(answer: &Value) -> i64 {
    answer["error"]["code"].as_i64().unwrap_or_default()
}

#[test]
fn the_server_ends_when_it_is_told_to_or_left_alone() {
    assert_eq!(Client::with(&[]).stop(), Some(0));
    assert_eq!(Client::with(&[]).vanish(), Some(1));
    let mut client = Client::with(&[]);
    client.request("shutdown", &json!(null));
    let answer = client.request("textDocument/hover", &json!({}));
    assert_eq!(code(&answer), -32600);
}

#[test]
fn requests_before_the_first_are_refused_and_others_passed_over() {
    let mut client = Client::silent(&[]);
    let answer = client.request("textDocument/hover", &json!({}));
    assert_eq!(code(&answer), -32002);
    client.notify("textDocument/didOpen", &json!({"textDocument": {}}));
    let mut client = client.introduced(&editor(), &json!(null));
    let again = client.request("initialize", &json!({"capabilities": {}}));
    assert_eq!(code(&again), -32600);
    lives(&mut client, "first");
}

#[test]
fn what_is_no_message_is_answered_and_passed_over() {
    let mut client = Client::with(&[]);
    for (nth, (wrong, want)) in [
        ("Content-Length: 9\r\n\r\n{\"a\": [1,", -32700),
        ("Content-Length: 4\r\n\r\nnull", -32600),
        ("Content-Length: 8\r\n\r\n{\"id\":7}", -32600),
        ("Content-Length: 2\r\n\r\n[]", -32600),
        ("Content-Length: twelve\r\n\r\n", -32700),
        ("hello, server?\r\n\r\n", -32700),
    ]
    .into_iter()
    .enumerate()
    {
        client.send_raw(wrong.as_bytes());
        // The stream is in step again with the next message.
        let id = client.ask("shutdown-not", &json!(null));
        let answer =
            client.wait_for(|message| message.get("error").is_some() && message["id"] != id);
        assert_eq!(code(&answer), want, "{wrong}");
        assert_eq!(code(&client.answer(id)), -32601);
        lives(&mut client, &format!("malformed-{nth}"));
    }
}

#[test]
fn a_huge_message_is_refused() {
    let mut client = Client::with(&[]);
    let length = 80 * 1024 * 1024;
    client.send_raw(format!("Content-Length: {length}\r\n\r\n").as_bytes());
    client.send_raw(&vec![b'x'; length]);
    let answer =
        client.wait_for(|message| message["id"].is_null() && message.get("error").is_some());
    assert_eq!(code(&answer), -32600);
    lives(&mut client, "huge");
    client.send_raw(b"Content-Length: 99999999999999999999999\r\n\r\n");
    lives(&mut client, "beyond-counting");
}

#[test]
fn a_document_too_large_to_be_read_is_left_alone() {
    let mut client = Client::with(&[]);
    let text = format!("{DRAFT}{}", "words ".repeat(2 * 1024 * 1024));
    assert_eq!(client.open(PATH, &text), Vec::<Value>::new());
    lives(&mut client, "large");
}

#[test]
fn unknown_methods_are_refused_and_unknown_news_passed_over() {
    let mut client = Client::with(&[]);
    let answer = client.request("textDocument/paint", &json!({}));
    assert_eq!(code(&answer), -32601);
    client.notify("$/setTrace", &json!({"value": "verbose"}));
    client.notify("textDocument/didPaint", &json!([1, 2]));
    client.notify("textDocument/didChange", &json!({"no": "such thing"}));
    let answer = client.request("textDocument/hover", &json!({"position": "there"}));
    assert_eq!(code(&answer), -32602);
    lives(&mut client, "unknown");
}

#[test]
fn a_version_that_comes_late_changes_nothing() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let found = client.change(PATH, 5, &json!([{"text": "# Shopping\n\nMilk.\n"}]));
    assert_eq!(found, Vec::<Value>::new());
    client.send_change(PATH, 4, &json!([{"text": DRAFT}]));
    client.send_change(PATH, 5, &json!([{"text": DRAFT}]));
    let found = client.change(PATH, 6, &json!([{"text": "# Shopping\n\nEggs.\n"}]));
    assert_eq!(found, Vec::<Value>::new());
    lives(&mut client, "late");
}

#[test]
fn places_outside_of_a_document_break_nothing() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let place = |line: i64, character: i64| json!({"line": line, "character": character});
    let far = 4_294_967_295_i64;
    for (nth, (start, end)) in [
        (place(far, far), place(far, far)),
        (place(9, 5), place(2, 0)),
        (place(9, far), place(10, far)),
    ]
    .into_iter()
    .enumerate()
    {
        let edit = json!({"range": {"start": start, "end": end}, "text": ""});
        let version = i32::try_from(nth).expect("small") + 2;
        assert_ne!(client.change(PATH, version, &json!([edit])).len(), 0);
    }
    client.notify(
        "textDocument/didClose",
        &json!({"textDocument": {"uri": "file:///nowhere.md"}}),
    );
    lives(&mut client, "outside");
}

#[test]
fn what_is_no_file_is_left_alone() {
    let mut client = Client::with(&[]);
    for uri in [
        "untitled:Untitled-1",
        "git:/a.md",
        "file://elsewhere/a.md",
        "%%%",
        "",
    ] {
        let document = json!({"uri": uri, "languageId": "markdown", "version": 1, "text": DRAFT});
        client.notify("textDocument/didOpen", &json!({"textDocument": document}));
        let params = json!({"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}});
        assert_eq!(
            client.result("textDocument/hover", &params),
            json!(null),
            "{uri}"
        );
    }
    lives(&mut client, "elsewhere");
}

#[test]
fn a_request_can_be_taken_back_while_it_waits() {
    let mut client = Client::with(&[]);
    client.open(PATH, DRAFT);
    let document = json!({"uri": client.uri(PATH)});
    let params = json!({"textDocument": document, "position": {"line": 9, "character": 32}});
    // Both come in one write, and a good many before them keep the server busy.
    let mut stream = String::new();
    let frame = |body: Value| {
        let body = body.to_string();
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    };
    for id in 1000..1100 {
        stream += &frame(
            json!({"jsonrpc": "2.0", "id": id, "method": "textDocument/hover", "params": params}),
        );
    }
    stream +=
        &frame(json!({"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 1099}}));
    client.send_raw(stream.as_bytes());
    assert_eq!(code(&client.answer(1099)), -32800);
    assert!(client.answer(1000).get("result").is_some());
    lives(&mut client, "cancelled");
}
