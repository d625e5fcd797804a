//! A client that speaks the protocol to the real process.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// A server under test in a folder of its own.
pub(super) struct Client {
    child: Child,
    stdin: Option<ChildStdin>,
    received: Receiver<Value>,
    /// Messages that somebody else was waiting for.
    kept: Vec<Value>,
    last_id: i32,
    pub(super) folder: tempfile::TempDir,
}

/// No answer comes later than this.
const LONG: Duration = Duration::from_secs(30);

/// What most editors can do.
pub(super) fn editor() -> Value {
    json!({
        "general": {"positionEncodings": ["utf-8"]},
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
        },
        "workspace": {"workspaceEdit": {"documentChanges": true}},
    })
}

impl Client {
    /// Starts a server, without a word to it.
    pub(super) fn silent(arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_pm"))
            .arg("lsp")
            .args(arguments)
            .current_dir(folder.path())
            .env_remove("PM_TODAY")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut stdout = BufReader::new(child.stdout.take().expect("it is piped"));
        let (send, received) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut stdout) {
                if send.send(message).is_err() {
                    break;
                }
            }
        });
        Self {
            stdin: child.stdin.take(),
            child,
            received,
            kept: Vec::new(),
            last_id: 0,
            folder,
        }
    }

    /// Starts a server and introduces an editor that has its folder open, with files in it.
    pub(super) fn with(files: &[(&str, &str)]) -> Self {
        Self::that_can(&editor(), files)
    }

    /// The same with an editor that can do other things.
    pub(super) fn that_can(capabilities: &Value, files: &[(&str, &str)]) -> Self {
        let client = Self::silent(&["--today", "2026-03-01"]);
        for (path, text) in files {
            client.write(path, text);
        }
        client.introduced(capabilities, &json!(null))
    }

    /// Introduces an editor that has the client's folder open.
    pub(super) fn introduced(mut self, capabilities: &Value, options: &Value) -> Self {
        let root = uri(&self.root());
        let answer = self.request(
            "initialize",
            &json!({
                "processId": null, "rootUri": null, "capabilities": capabilities,
                "workspaceFolders": [{"uri": root, "name": "archive"}],
                "initializationOptions": options,
            }),
        );
        assert!(answer["result"]["capabilities"].is_object(), "{answer}");
        self.notify("initialized", &json!({}));
        self
    }

    /// The folder, without links in its path.
    pub(super) fn root(&self) -> PathBuf {
        self.folder.path().canonicalize().expect("it exists")
    }

    /// Writes a file below the folder.
    pub(super) fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }

    /// The URI of a file below the folder.
    pub(super) fn uri(&self, path: &str) -> String {
        uri(&self.root().join(path))
    }

    /// Sends bytes as they are.
    pub(super) fn send_raw(&mut self, bytes: &[u8]) {
        let stdin = self.stdin.as_mut().expect("it is open");
        stdin.write_all(bytes).expect("the server listens");
        stdin.flush().expect("the server listens");
    }

    pub(super) fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.send_raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub(super) fn notify(&mut self, method: &str, params: &Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request without waiting for its answer.
    pub(super) fn ask(&mut self, method: &str, params: &Value) -> i32 {
        self.last_id += 1;
        let id = self.last_id;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        id
    }

    /// Sends a request and waits for its answer.
    pub(super) fn request(&mut self, method: &str, params: &Value) -> Value {
        let id = self.ask(method, params);
        self.answer(id)
    }

    /// What a request comes to.
    pub(super) fn result(&mut self, method: &str, params: &Value) -> Value {
        let answer = self.request(method, params);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The answer to a request.
    pub(super) fn answer(&mut self, id: i32) -> Value {
        self.wait_for(|message| message["id"] == id && message.get("method").is_none())
    }

    /// The next message that is wanted; others are kept for whoever waits for them.
    pub(super) fn wait_for(&mut self, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.kept.iter().position(&wanted) {
            return self.kept.remove(at);
        }
        loop {
            let message = self.received.recv_timeout(LONG);
            let message = message.unwrap_or_else(|_| panic!("no answer; kept: {:?}", self.kept));
            if wanted(&message) {
                return message;
            }
            self.kept.push(message);
        }
    }

    /// The findings that are published next for a file.
    pub(super) fn published(&mut self, path: &str) -> Vec<Value> {
        let uri = self.uri(path);
        let published = self.wait_for(|message| {
            message["method"] == "textDocument/publishDiagnostics"
                && message["params"]["uri"] == *uri
        });
        let list = published["params"]["diagnostics"].as_array();
        list.expect("a list").clone()
    }

    /// Opens a document with a text, whatever is on disk, and waits for its findings.
    pub(super) fn open(&mut self, path: &str, text: &str) -> Vec<Value> {
        let document =
            json!({"uri": self.uri(path), "languageId": "markdown", "version": 1, "text": text});
        self.notify("textDocument/didOpen", &json!({"textDocument": document}));
        self.published(path)
    }

    /// Changes an open document and waits for its findings.
    pub(super) fn change(&mut self, path: &str, version: i32, changes: &Value) -> Vec<Value> {
        self.send_change(path, version, changes);
        self.published(path)
    }

    pub(super) fn send_change(&mut self, path: &str, version: i32, changes: &Value) {
        let document = json!({"uri": self.uri(path), "version": version});
        let params = json!({"textDocument": document, "contentChanges": changes});
        self.notify("textDocument/didChange", &params);
    }

    /// A request about a place of a document.
    pub(super) fn at(&mut self, method: &str, path: &str, (line, character): (u32, u32)) -> Value {
        let document = json!({"uri": self.uri(path)});
        let position = json!({"line": line, "character": character});
        self.result(
            method,
            &json!({"textDocument": document, "position": position}),
        )
    }

    /// A request about a whole document.
    pub(super) fn about(&mut self, method: &str, path: &str) -> Value {
        let document = json!({"uri": self.uri(path)});
        let options = json!({"tabSize": 4, "insertSpaces": true});
        self.result(
            method,
            &json!({"textDocument": document, "options": options}),
        )
    }

    /// Says good-bye; the exit code.
    pub(super) fn stop(mut self) -> Option<i32> {
        let answer = self.request("shutdown", &json!(null));
        assert_eq!(answer["result"], json!(null));
        self.notify("exit", &json!(null));
        self.stdin = None;
        self.child.wait().expect("it ends").code()
    }

    /// Goes away without a word; the exit code.
    pub(super) fn vanish(mut self) -> Option<i32> {
        self.stdin = None;
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The URI of a path whose letters need no escape.
pub(super) fn uri(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn read(stdout: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if stdout.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim_end() {
            "" => break,
            line => length = line.strip_prefix("Content-Length: ")?.parse().ok()?,
        }
    }
    let mut body = vec![0; length];
    stdout.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("JSON"))
}

/// The text that edits of a document make, whose columns count bytes.
pub(super) fn edited(text: &str, edits: &Value) -> String {
    let place = |position: &Value| {
        let number = |key: &str| {
            position[key]
                .as_u64()
                .map(|it| usize::try_from(it).expect("small"))
        };
        let (line, column) = (
            number("line").expect("a line"),
            number("character").expect("a column"),
        );
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        start + column
    };
    let edits = edits.as_array().expect("a list of edits");
    let mut edits: Vec<_> = edits
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            let new = edit["newText"].as_str().expect("a text");
            (place(&range["start"]), place(&range["end"]), new)
        })
        .collect();
    edits.sort_by_key(|&(start, ..)| start);
    let mut made = text.to_owned();
    for (start, end, new) in edits.into_iter().rev() {
        made.replace_range(start..end, new);
    }
    made
}

/// The text that an action makes of a document.
pub(super) fn acted(text: &str, action: &Value) -> String {
    edited(text, &action["edit"]["documentChanges"][0]["edits"])
}
