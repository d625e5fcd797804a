//! Which message is whose.

use super::document::Document;
use super::session::{Failed, Session};
use super::{
    actions, completion, definition, folding, formatting, hover, inlay, pages, symbols, uri,
};
use crate::archive;
use crate::settings::BASELINE;
use lsp_server::ErrorCode;
use lsp_types::{
    DidChangeConfigurationParams, DidChangeTextDocumentParams, DidChangeWatchedFilesParams,
    DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams,
    DidSaveTextDocumentParams, FileChangeType, TextDocumentItem,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Answers a request.
pub(super) fn answer(session: &Session, method: &str, params: Value) -> Result<Value, Failed> {
    match method {
        "textDocument/codeAction" => with(session, params, actions::offered),
        "textDocument/completion" => with(session, params, completion::completion),
        "textDocument/definition" => with(session, params, definition::definition),
        "textDocument/documentSymbol" => with(session, params, symbols::of_document),
        "textDocument/foldingRange" => with(session, params, folding::ranges),
        "textDocument/formatting" => with(session, params, formatting::document),
        "textDocument/hover" => with(session, params, hover::hover),
        "textDocument/inlayHint" => with(session, params, inlay::hints),
        "textDocument/rangeFormatting" => with(session, params, formatting::range),
        "workspace/symbol" => with(session, params, symbols::of_workspace),
        "workspace/textDocumentContent" => with(session, params, pages::content),
        _ => Err(Failed::new(
            ErrorCode::MethodNotFound,
            format!("`{}` is not answered here", method.escape_default()),
        )),
    }
}

fn with<P: DeserializeOwned, R: Serialize>(
    session: &Session,
    params: Value,
    answer: impl FnOnce(&Session, &P) -> R,
) -> Result<Value, Failed> {
    let params =
        serde_json::from_value(params).map_err(|error| Failed::params(error.to_string()))?;
    Ok(super::client::value(answer(session, &params)))
}

/// Takes note of a notification; one that cannot be read, or that nobody knows, is passed over.
pub(super) fn hear(session: &mut Session, method: &str, params: Value) {
    match method {
        "textDocument/didOpen" => noted(session, params, opened),
        "textDocument/didChange" => noted(session, params, changed),
        "textDocument/didSave" => noted(session, params, saved),
        "textDocument/didClose" => noted(session, params, closed),
        "workspace/didChangeWatchedFiles" => noted(session, params, changed_on_disk),
        "workspace/didChangeWorkspaceFolders" => noted(session, params, moved),
        "workspace/didChangeConfiguration" => noted(session, params, configured),
        _ => {}
    }
}

fn noted<P: DeserializeOwned>(
    session: &mut Session,
    params: Value,
    note: impl FnOnce(&mut Session, P),
) {
    if let Ok(params) = serde_json::from_value(params) {
        note(session, params);
    }
}

fn opened(session: &mut Session, params: DidOpenTextDocumentParams) {
    let TextDocumentItem {
        uri,
        language_id,
        version,
        text,
    } = params.text_document;
    let is_markdown = String::from(language_id) == "markdown";
    if let Some(path) = uri::path(&uri).filter(|path| is_markdown || archive::is_markdown(path)) {
        session.open(Document::new(uri, path, version, text));
    }
}

fn changed(session: &mut Session, params: DidChangeTextDocumentParams) {
    let encoding = session.client.can.encoding;
    let version = params.text_document.version;
    let uri = params.text_document.text_document_identifier.uri;
    let Some(path) = uri::path(&uri) else {
        return;
    };
    let document = session.document_mut(&path);
    // A change that comes behind a later one is of a text that is no more.
    if let Some(document) = document.filter(|document| version > document.version) {
        document.change(params.content_changes, version, encoding);
        session.mark(&path);
    }
}

fn saved(session: &mut Session, _: DidSaveTextDocumentParams) {
    // What lies beside the file may have changed unseen.
    session.refresh();
}

fn closed(session: &mut Session, params: DidCloseTextDocumentParams) {
    let DidCloseTextDocumentParams { text_document } = params;
    if let Some(path) = uri::path(&text_document.uri) {
        session.close(&path);
        session.reread(&path);
    }
}

fn changed_on_disk(session: &mut Session, params: DidChangeWatchedFilesParams) {
    let mut may_matter_to_all = false;
    for event in params.changes {
        let Some(path) = uri::path(&event.uri) else {
            continue;
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let decides = ["pm.yaml", ".pm.yaml", BASELINE, ".gitignore"].contains(&&*name);
        may_matter_to_all |= decides || event.kind != FileChangeType::Changed;
        session.reread(&path);
    }
    if may_matter_to_all {
        session.refresh();
    }
}

fn moved(session: &mut Session, params: DidChangeWorkspaceFoldersParams) {
    for folder in params.event.removed {
        if let Some(path) = uri::path(&folder.uri) {
            session.workspace.close(&path);
        }
    }
    for folder in params.event.added {
        if let Some(path) = uri::path(&folder.uri) {
            session.workspace.open(path, &session.client);
        }
    }
    session.refresh();
}

fn configured(session: &mut Session, params: DidChangeConfigurationParams) {
    let DidChangeConfigurationParams { settings } = params;
    session.options.read(&settings);
    session.refresh();
}
