//! The first words: what the server can do, and what it asks of the client.

use super::actions::FIX_ALL;
use super::client::{Abilities, Client, value};
use super::{completion, pages, uri};
use lsp_types::{
    ChangeNotifications, CodeActionKind, CodeActionOptions, CodeActionProvider, CompletionOptions,
    DefinitionProvider, DocumentFormattingProvider, DocumentRangeFormattingProvider,
    DocumentSymbolProvider, FileSystemWatcher, FoldingRangeProvider, GlobPattern, HoverProvider,
    InitializeResult, InlayHintProvider, Save, ServerCapabilities, ServerInfo, TextDocumentContent,
    TextDocumentContentOptions, TextDocumentSync, TextDocumentSyncKind, TextDocumentSyncOptions,
    Uri, WorkspaceFoldersServerCapabilities, WorkspaceOptions, WorkspaceSymbolProvider,
};
use serde_json::{Value, json};
use std::path::PathBuf;

/// The files whose changes on disk matter.
const WATCHED: [&str; 6] = [
    "**/*.md",
    "**/*.markdown",
    "**/pm.yaml",
    "**/.pm.yaml",
    "**/.pm-baseline.json",
    "**/.gitignore",
];

/// The folders that a client has open.
pub(super) fn folders(params: &Value) -> Vec<PathBuf> {
    let listed = params.get("workspaceFolders").and_then(Value::as_array);
    let listed = listed.into_iter().flatten();
    let mut uris: Vec<&str> = listed
        .filter_map(|folder| folder.get("uri")?.as_str())
        .collect();
    if uris.is_empty() {
        uris.extend(params.get("rootUri").and_then(Value::as_str));
    }
    let paths = uris.into_iter();
    paths
        .filter_map(|uri| uri::path(&Uri(uri.to_owned())))
        .collect()
}

/// What the server can do for a client.
pub(super) fn result(can: &Abilities) -> Value {
    value(InitializeResult {
        capabilities: capabilities(can),
        server_info: Some(ServerInfo {
            name: "pm".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
    })
}

fn capabilities(can: &Abilities) -> ServerCapabilities {
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::Incremental),
        save: Some(Save::Bool(true)),
        ..TextDocumentSyncOptions::default()
    };
    let pages = TextDocumentContentOptions {
        schemes: vec![pages::SCHEME.to_owned()],
    };
    let actions = CodeActionOptions {
        code_action_kinds: Some(vec![
            CodeActionKind::QuickFix,
            CodeActionKind::Refactor,
            CodeActionKind::RefactorRewrite,
            CodeActionKind::new(FIX_ALL),
        ]),
        ..CodeActionOptions::default()
    };
    ServerCapabilities {
        position_encoding: Some(can.encoding.kind()),
        text_document_sync: Some(TextDocumentSync::Options(sync)),
        code_action_provider: Some(CodeActionProvider::CodeActionOptions(actions)),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some(completion::TRIGGERS.map(str::to_owned).into()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProvider::Bool(true)),
        definition_provider: Some(DefinitionProvider::Bool(true)),
        document_symbol_provider: Some(DocumentSymbolProvider::Bool(true)),
        workspace_symbol_provider: Some(WorkspaceSymbolProvider::Bool(true)),
        folding_range_provider: Some(FoldingRangeProvider::Bool(true)),
        inlay_hint_provider: Some(InlayHintProvider::Bool(true)),
        document_formatting_provider: Some(DocumentFormattingProvider::Bool(true)),
        document_range_formatting_provider: Some(DocumentRangeFormattingProvider::Bool(true)),
        workspace: Some(WorkspaceOptions {
            workspace_folders: Some(WorkspaceFoldersServerCapabilities {
                supported: Some(true),
                change_notifications: Some(ChangeNotifications::Bool(true)),
            }),
            text_document_content: can
                .asks_for_pages
                .then_some(TextDocumentContent::Options(pages)),
            ..WorkspaceOptions::default()
        }),
        ..ServerCapabilities::default()
    }
}

/// Asks a client to tell what changes on disk.
pub(super) fn watch_files(client: &Client) {
    if !client.can.watches_files {
        return;
    }
    let watchers = WATCHED.map(|pattern| FileSystemWatcher {
        glob_pattern: GlobPattern::Pattern(pattern.to_owned()),
        kind: None,
    });
    let options = json!({"watchers": watchers});
    let method = "workspace/didChangeWatchedFiles";
    let registration = json!({"id": "pm/files", "method": method, "registerOptions": options});
    let params = json!({"registrations": [registration]});
    client.ask("pm/watch", "client/registerCapability", params);
}
