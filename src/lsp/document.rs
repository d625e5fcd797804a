//! An open document: its text as the editor has it, and what is known of that.

use super::archive::Entry;
use super::position::{Encoding, Places};
use super::workspace::Scope;
use crate::lint::{FileReport, Outcome, Run};
use crate::model::Postmortem;
use crate::source::{MAX_BYTES, SourceFile};
use lsp_types::{TextDocumentContentChangeEvent as Change, Uri};
use std::cell::OnceCell;
use std::path::PathBuf;

/// An open document.
pub(super) struct Document {
    /// As the client spells it.
    pub(super) uri: Uri,
    pub(super) path: PathBuf,
    pub(super) version: i32,
    pub(super) source: SourceFile,
    /// What it comes under; nothing where it is left out or no configuration for it can be used.
    pub(super) scope: Option<Scope>,
    model: OnceCell<Postmortem>,
    outcome: OnceCell<Outcome>,
}

impl Document {
    pub(super) fn new(uri: Uri, path: PathBuf, version: i32, text: String) -> Self {
        Self {
            source: SourceFile::new(path.to_string_lossy(), text),
            uri,
            path,
            version,
            scope: None,
            model: OnceCell::new(),
            outcome: OnceCell::new(),
        }
    }

    /// Takes over changes of the text, each made on the text that the one before it left.
    pub(super) fn change(&mut self, changes: Vec<Change>, version: i32, encoding: Encoding) {
        for change in changes {
            let text = match change {
                Change::TextDocumentContentChangeWholeDocument(whole) => whole.text,
                Change::TextDocumentContentChangePartial(part) => {
                    let span = Places::of(&self.source, encoding).span(part.range);
                    let mut text = std::mem::take(&mut self.source.text);
                    text.replace_range(span.range(), &part.text);
                    text
                }
            };
            self.source = SourceFile::new(std::mem::take(&mut self.source.path), text);
        }
        self.version = version;
        self.forget();
    }

    /// Has it come under something else.
    pub(super) fn put_under(&mut self, scope: Option<Scope>) {
        self.scope = scope;
        self.forget();
    }

    /// Forgets what was made of the text.
    pub(super) fn forget(&mut self) {
        self.model = OnceCell::new();
        self.outcome = OnceCell::new();
    }

    /// The postmortem that it is; nothing where it is none, or too large to be read.
    pub(super) fn model(&self) -> Option<(&Postmortem, &Scope)> {
        let scope = self.scope.as_ref().filter(|_| self.is_readable())?;
        let dialect = &scope.linter.dialect;
        let model = || Postmortem::read(&self.source.text, &scope.below, dialect);
        let model = self.model.get_or_init(model);
        let counts = model.is_postmortem_at(&scope.below) && !model.generated;
        counts.then_some((model, scope))
    }

    /// What was found in it; nothing where it is no postmortem.
    pub(super) fn outcome(&self) -> Option<&Outcome> {
        let scope = self.scope.as_ref().filter(|_| self.is_readable())?;
        let outcome = self.outcome.get_or_init(|| {
            let mut outcome = scope.linter.lint(self.source.clone(), &scope.below);
            if outcome.is_postmortem {
                without_accepted(&mut outcome.report, scope);
            }
            outcome
        });
        (outcome.is_postmortem && !outcome.is_generated).then_some(outcome)
    }

    /// What an archive keeps of it.
    pub(super) fn entry(&self, encoding: Encoding) -> Option<Entry> {
        let (doc, scope) = self.model()?;
        Some(Entry::of(
            &self.path,
            &self.source,
            &scope.below,
            doc,
            encoding,
        ))
    }

    fn is_readable(&self) -> bool {
        self.source.text.len() as u64 <= MAX_BYTES && !self.source.text.contains('\0')
    }
}

/// Takes out what has been accepted.
fn without_accepted(report: &mut FileReport, scope: &Scope) {
    let Some((accepted, key, folder)) = &scope.accepted else {
        return;
    };
    let mut run = Run {
        files: vec![std::mem::replace(report, report.clone())],
        ..Run::default()
    };
    let is_gone = |key: &str| !folder.join(key).exists();
    // How many it were is nothing that an editor shows.
    let _ = accepted.subtract(&mut run, std::slice::from_ref(key), is_gone);
    if let Some(rest) = run.files.pop() {
        *report = rest;
    }
}
