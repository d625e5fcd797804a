//! The client: what it can do, and what is sent to it.

use super::position::Encoding;
use super::wire;
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId};
use lsp_types::{LspAny, MessageType};
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::mpsc::Sender;

/// The way to the client; several threads may have one.
#[derive(Debug, Clone)]
pub(super) struct Client {
    out: Sender<Vec<u8>>,
    /// What it can do.
    pub(super) can: Abilities,
}

/// What a client can do, as far as that changes what it is sent.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one answer of the client"
)]
pub(super) struct Abilities {
    /// The units of columns.
    pub(super) encoding: Encoding,
    /// Whether a finding may point at second places.
    pub(super) related_places: bool,
    /// Whether edits may say which version of a document they are for.
    pub(super) versioned_edits: bool,
    /// Whether symbols may stand in one another.
    pub(super) nested_symbols: bool,
    /// Whether it can be asked to watch files.
    pub(super) watches_files: bool,
    /// Whether it shows progress.
    pub(super) shows_progress: bool,
    /// Whether it asks for documents that are no files.
    pub(super) asks_for_pages: bool,
}

impl Abilities {
    /// Reads what a client says of itself; what it does not say it cannot do.
    pub(super) fn of(params: &Value) -> Self {
        let at = |path: &str| params.pointer(&format!("/capabilities/{path}"));
        let can = |path: &str| at(path).and_then(Value::as_bool) == Some(true);
        let encodings = at("general/positionEncodings").and_then(Value::as_array);
        let encodings = encodings.into_iter().flatten().filter_map(Value::as_str);
        Self {
            encoding: Encoding::among(encodings),
            related_places: can("textDocument/publishDiagnostics/relatedInformation"),
            versioned_edits: can("workspace/workspaceEdit/documentChanges"),
            nested_symbols: can("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            watches_files: can("workspace/didChangeWatchedFiles/dynamicRegistration"),
            shows_progress: can("window/workDoneProgress"),
            asks_for_pages: at("workspace/textDocumentContent").is_some_and(Value::is_object),
        }
    }
}

impl Client {
    pub(super) fn new(out: Sender<Vec<u8>>) -> Self {
        Self {
            out,
            can: Abilities::default(),
        }
    }

    /// Sends a message; a client that is gone has no use for it.
    pub(super) fn send(&self, message: impl Into<Message>) {
        let _ = self.out.send(wire::written(&message.into()));
    }

    /// Answers something that was no message.
    pub(super) fn complain(&self, id: &Value, code: ErrorCode, reason: &str) {
        let _ = self.out.send(wire::complaint(id, code, reason));
    }

    /// Tells something that needs no answer.
    pub(super) fn notify(&self, method: &str, params: impl Serialize) {
        let params = value(params);
        self.send(Notification {
            method: method.to_owned(),
            params,
        });
    }

    /// Asks for something whose answer changes nothing.
    pub(super) fn ask(&self, id: &str, method: &str, params: impl Serialize) {
        self.send(Request {
            id: RequestId::from(id.to_owned()),
            method: method.to_owned(),
            params: value(params),
        });
    }

    /// Shows the user a message.
    pub(super) fn show(&self, kind: MessageType, message: &str) {
        self.notify(
            "window/showMessage",
            json!({"type": kind, "message": message}),
        );
    }
}

/// Types of the protocol as JSON; they have no keys or numbers that it lacks.
pub(super) fn value(of: impl Serialize) -> LspAny {
    serde_json::to_value(of).unwrap_or_default()
}
