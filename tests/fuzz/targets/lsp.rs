//! Messages to the language server about any document: no panic, and every request has its answer.
#![no_main]

use chrono::NaiveDate;
use libfuzzer_sys::fuzz_target;
use pm::lsp::{Clock, Ended, Setup, serve};
use pm::settings::Source;
use serde_json::{Value, json};
use std::io::{self, Cursor, Write};
use std::sync::{Arc, Mutex};

const URI: &str = "file:///nowhere/postmortems/2026/2026-02-05-late-events.md";

const ASKED: [&str; 10] = [
    "hover",
    "completion",
    "codeAction",
    "documentSymbol",
    "foldingRange",
    "inlayHint",
    "definition",
    "formatting",
    "diagnostic",
    "rename",
];

/// What the server writes.
#[derive(Clone, Default)]
struct Out(Arc<Mutex<Vec<u8>>>);

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .expect("nobody panics")
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

// A document, and what follows: a request at a place, an edit there, or anything as a message.
fuzz_target!(|input: (&str, Vec<(u8, u8, u8, &str)>)| {
    let (text, steps) = input;
    if !pm_fuzz::is_text(text) {
        return;
    }
    let root = json!([{"uri": "file:///nowhere", "name": "x"}]);
    let mut messages = vec![
        json!({"id": 0, "method": "initialize", "params": {"capabilities": {}, "workspaceFolders": root}}),
        json!({"method": "initialized", "params": {}}),
        json!({"method": "textDocument/didOpen", "params": {"textDocument": {"uri": URI, "languageId": "markdown", "version": 1, "text": text}}}),
    ];
    let mut asked = 1;
    let mut stream = Vec::new();
    for (nth, (kind, line, character, words)) in steps.into_iter().take(20).enumerate() {
        let at = json!({"line": line, "character": character});
        let to = json!({"line": line.saturating_add(kind / 16), "character": character});
        let range = json!({"start": at, "end": to});
        let method = ASKED.get(usize::from(kind % 16));
        let uri = json!({"uri": URI});
        messages.push(match method {
            Some(method) => {
                asked += 1;
                json!({"id": nth + 1, "method": format!("textDocument/{method}"), "params": {
                    "textDocument": uri, "position": at, "range": range, "context": {"diagnostics": []},
                    "options": {"tabSize": 4, "insertSpaces": true}, "newName": words,
                }})
            }
            None if kind % 16 < 14 => json!({"method": "textDocument/didChange", "params": {
                "textDocument": {"uri": URI, "version": nth + 2}, "contentChanges": [{"range": range, "text": words}],
            }}),
            None => serde_json::from_str(words).unwrap_or(Value::Null),
        });
    }
    messages.push(json!({"id": "last", "method": "shutdown"}));
    messages.push(json!({"method": "exit"}));
    for mut message in messages {
        if let Some(message) = message.as_object_mut() {
            message.insert("jsonrpc".to_owned(), "2.0".into());
        }
        let body = message.to_string();
        stream.extend(format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes());
    }
    let setup = Setup {
        source: Source::None,
        isolated: true,
        clock: Clock {
            now: || {
                NaiveDate::from_ymd_opt(2026, 3, 1)
                    .and_then(|day| day.and_hms_opt(9, 0, 0))
                    .expect("it is a time")
            },
            stated: None,
        },
    };
    let out = Out::default();
    // What a message of chance says may end the server before its time.
    if serve(setup, Cursor::new(stream), out.clone()) == Ended::Abruptly {
        return;
    }
    let said = out.0.lock().expect("nobody panics");
    let said = String::from_utf8_lossy(&said);
    assert!(said.matches("\"id\":").count() >= asked, "{said}");
});
