//! Edits that a client is to make.

use super::client::Abilities;
use super::document::Document;
use super::position::Places;
use crate::source::SourceFile;
use crate::span::{Span, offset};
use lsp_types::{
    DocumentChange, Edit, OptionalVersionedTextDocumentIdentifier, TextDocumentEdit,
    TextDocumentIdentifier, TextEdit, WorkspaceEdit,
};
use similar::{DiffOp, TextDiff};

/// Edits of a document as it is now, as far as the client can be told that.
pub(super) fn of(document: &Document, edits: Vec<TextEdit>, can: &Abilities) -> WorkspaceEdit {
    let uri = document.uri.clone();
    if !can.versioned_edits {
        return WorkspaceEdit {
            changes: Some([(uri, edits)].into()),
            ..WorkspaceEdit::default()
        };
    }
    let edits = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier {
            version: Some(document.version),
            text_document_identifier: TextDocumentIdentifier { uri },
        },
        edits: edits.into_iter().map(Edit::TextEdit).collect(),
    };
    WorkspaceEdit {
        document_changes: Some(vec![DocumentChange::TextDocumentEdit(edits)]),
        ..WorkspaceEdit::default()
    }
}

/// The edits that make one text of another, line by line.
pub(super) fn between(old: &SourceFile, new: &str, places: &Places<'_>) -> Vec<TextEdit> {
    let (before, after): (Vec<&str>, Vec<&str>) = (lines(&old.text), lines(new));
    let starts = |lines: &[&str]| -> Vec<usize> {
        let ends = lines.iter().scan(0, |at, line| {
            *at += line.len();
            Some(*at)
        });
        std::iter::once(0).chain(ends).collect()
    };
    let (from, to) = (starts(&before), starts(&after));
    let diff = TextDiff::from_slices(&before, &after);
    let changed = diff
        .ops()
        .iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed
        .map(|op| {
            let (was, is) = (op.old_range(), op.new_range());
            let span = Span::new(offset(from[was.start]), offset(from[was.end]));
            TextEdit {
                range: places.range(span),
                new_text: new[to[is.start]..to[is.end]].to_owned(),
            }
        })
        .collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

/// A text with the line ends of another.
pub(super) fn with_line_ends_of(source: &str, text: &str) -> String {
    match source.split_once('\n') {
        Some((first, _)) if first.ends_with('\r') => text.replace('\n', "\r\n"),
        _ => text.to_owned(),
    }
}
