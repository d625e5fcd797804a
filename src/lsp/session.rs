//! What a server knows between messages: the client, the folders, the open documents.

use super::archive::Entry;
use super::client::{Abilities, Client};
use super::diagnostics;
use super::document::Document;
use super::uri;
use super::workspace::{Outside, Workspace};
use lsp_server::{ErrorCode, ResponseError};
use lsp_types::{PublishDiagnosticsParams, Uri};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a server knows.
pub(super) struct Session {
    pub(super) client: Client,
    pub(super) options: Options,
    pub(super) workspace: Workspace,
    documents: BTreeMap<PathBuf, Document>,
    /// Documents whose findings are to be published.
    dirty: BTreeSet<PathBuf>,
    /// Configurations and the like whose errors are published.
    wrong: BTreeSet<String>,
}

/// What the user of a client settles.
#[derive(Debug, Clone, Default)]
pub(super) struct Options {
    /// Whether gaps and durations are shown in the text.
    pub(super) inlay_hints: bool,
    /// Where the manual of the rules is published.
    pub(super) manual: Option<String>,
}

/// Why a request has no answer.
#[derive(Debug)]
pub(super) struct Failed(pub(super) ResponseError);

impl Failed {
    pub(super) fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self(ResponseError {
            code: code as i32,
            message: message.into(),
            data: None,
        })
    }

    /// The client asks for something that there is not.
    pub(super) fn params(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::InvalidParams, message)
    }
}

impl Options {
    /// Takes over what a client says; what it leaves out stays.
    pub(super) fn read(&mut self, options: &Value) {
        let own = options.get("pm").unwrap_or(options);
        if let Some(shown) = own.get("inlayHints").and_then(Value::as_bool) {
            self.inlay_hints = shown;
        }
        if let Some(manual) = own.get("manual").and_then(Value::as_str) {
            self.manual = (!manual.is_empty()).then(|| manual.to_owned());
        }
    }
}

impl Session {
    pub(super) fn new(client: Client, workspace: Workspace) -> Self {
        Self {
            client,
            options: Options::default(),
            workspace,
            documents: BTreeMap::new(),
            dirty: BTreeSet::new(),
            wrong: BTreeSet::new(),
        }
    }

    /// Learns what the client can do.
    pub(super) fn meet(&mut self, can: Abilities) {
        self.client.can = can;
    }

    /// The open document of a URI.
    pub(super) fn document(&self, uri: &Uri) -> Option<&Document> {
        self.documents.get(&uri::path(uri)?)
    }

    pub(super) fn document_mut(&mut self, path: &Path) -> Option<&mut Document> {
        self.documents.get_mut(path)
    }

    /// Takes in a document that is open from now on.
    pub(super) fn open(&mut self, document: Document) {
        let path = document.path.clone();
        self.documents.insert(path.clone(), document);
        self.settle(&path);
        self.mark(&path);
    }

    /// Lets go of a document, and takes its findings back.
    pub(super) fn close(&mut self, path: &Path) {
        self.dirty.remove(path);
        if let Some(document) = self.documents.remove(path) {
            self.publish(&PublishDiagnosticsParams {
                uri: document.uri,
                version: None,
                diagnostics: Vec::new(),
            });
        }
    }

    /// Has the findings of a document published as soon as there is time.
    pub(super) fn mark(&mut self, path: &Path) {
        self.dirty.insert(path.to_owned());
    }

    /// Looks up anew what each open document comes under, and has all of them checked again.
    pub(super) fn refresh(&mut self) {
        self.workspace.refresh();
        for wrong in std::mem::take(&mut self.wrong) {
            self.publish(&PublishDiagnosticsParams {
                uri: Uri(wrong),
                version: None,
                diagnostics: Vec::new(),
            });
        }
        let paths: Vec<PathBuf> = self.documents.keys().cloned().collect();
        for path in paths {
            self.settle(&path);
            self.mark(&path);
        }
    }

    /// Finds what a document comes under.
    fn settle(&mut self, path: &Path) {
        let found = self.workspace.scope(path, &self.client);
        let Some(document) = self.documents.get_mut(path) else {
            return;
        };
        let problems = match found {
            Ok(scope) => return document.put_under(Some(scope)),
            Err(Outside::LeftOut) => return document.put_under(None),
            // What it came under before is nearer to what is meant than nothing.
            Err(Outside::Config(error, folder)) => diagnostics::of_config(&error, &folder),
            Err(Outside::Baseline(path, reason)) => vec![PublishDiagnosticsParams {
                uri: uri::of(&path),
                version: None,
                diagnostics: vec![diagnostics::whole_line(1, "", reason)],
            }],
        };
        document.forget();
        for file in problems {
            if self.wrong.insert(file.uri.0.clone()) {
                self.publish(&file);
            }
        }
    }

    /// Reads a file on disk again for what its archive says.
    pub(super) fn reread(&mut self, path: &Path) {
        let encoding = self.client.can.encoding;
        self.workspace.reread(path, encoding);
    }

    /// Publishes the findings of documents that changed, and of all once a day is over.
    pub(super) fn publish_dirty(&mut self) {
        let today = self.workspace.today();
        let stale = |document: &Document| {
            let scope = document.scope.as_ref();
            scope.is_some_and(|scope| scope.linter.today != today)
        };
        if self.documents.values().any(stale) {
            self.refresh();
        }
        for path in std::mem::take(&mut self.dirty) {
            if let Some(document) = self.documents.get(&path) {
                self.publish(&diagnostics::of(document, self));
            }
        }
    }

    fn publish(&self, params: &PublishDiagnosticsParams) {
        let method = "textDocument/publishDiagnostics";
        self.client.notify(method, params);
    }

    /// The postmortems of the folder that holds a file, as far as they have been read; open ones as they stand in the editor.
    pub(super) fn entries_around(&self, file: &Path) -> Vec<Arc<Entry>> {
        let folder = self.workspace.folder_of(file);
        let known = folder.map(|folder| folder.archive.entries());
        let inside = |path: &Path| folder.is_some_and(|folder| path.starts_with(&folder.path));
        self.with_open(known.unwrap_or_default(), inside)
    }

    /// The postmortems of all folders.
    pub(super) fn entries(&self) -> Vec<Arc<Entry>> {
        let folders = self.workspace.folders();
        let known = folders.flat_map(|folder| folder.archive.entries());
        self.with_open(known.collect(), |_| true)
    }

    fn with_open(&self, known: Vec<Arc<Entry>>, inside: impl Fn(&Path) -> bool) -> Vec<Arc<Entry>> {
        let closed = known.into_iter().map(|entry| (entry.path.clone(), entry));
        let mut entries: BTreeMap<PathBuf, Arc<Entry>> = closed.collect();
        for (path, document) in self.documents.iter().filter(|(path, _)| inside(path)) {
            match document.entry(self.client.can.encoding) {
                Some(entry) => entries.insert(path.clone(), Arc::new(entry)),
                None => entries.remove(path),
            };
        }
        entries.into_values().collect()
    }
}
