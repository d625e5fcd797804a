//! What can be written at a place: what the document lacks, and what the archive says elsewhere.

mod cell;
mod field;
mod heading;
mod known;
mod suppression;

use super::document::Document;
use super::position::Places;
use super::session::Session;
use super::workspace::Scope;
use crate::model::Postmortem;
use crate::span::Span;
use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionItemTextEdit, CompletionList, CompletionParams,
    TextEdit,
};

/// The signs behind which an editor asks by itself.
pub(super) const TRIGGERS: [&str; 6] = ["#", "|", ":", "[", ",", " "];

/// The place at which something is to be written.
struct Spot<'a> {
    session: &'a Session,
    document: &'a Document,
    doc: &'a Postmortem,
    scope: &'a Scope,
    /// The line without its end.
    line: &'a str,
    /// Where it starts in the document.
    start: u32,
    /// The byte of the line that the cursor is before.
    column: usize,
}

/// Something that can be written.
struct Proposal {
    text: String,
    /// What it is or implies.
    detail: Option<String>,
}

/// What can be written, and what it stands for: bytes of the line.
struct Proposals {
    list: Vec<Proposal>,
    replaces: Span,
    kind: CompletionItemKind,
}

/// Answers what can be written at a place, the likeliest first.
pub(super) fn completion(session: &Session, params: &CompletionParams) -> Option<CompletionList> {
    let place = &params.text_document_position_params;
    let document = session.document(&place.text_document.uri)?;
    let (doc, scope) = document.model()?;
    let places = Places::of(&document.source, session.client.can.encoding);
    let at = places.offset(place.position);
    let (lines, text) = (&document.source.lines, document.source.text.as_str());
    let line = lines.line_span(lines.line(at), text);
    let spot = Spot {
        session,
        document,
        doc,
        scope,
        line: text.get(line.range()).unwrap_or_default(),
        start: line.start,
        column: (at - line.start) as usize,
    };
    let found = suppression::names(&spot)
        .or_else(|| heading::missing(&spot))
        .or_else(|| cell::of_table(&spot))
        .or_else(|| field::of_metadata(&spot));
    found.map(|found| found.listed(&spot, &places))
}

impl Spot<'_> {
    /// What of the line stands before the cursor.
    fn before(&self) -> &str {
        self.line.get(..self.column).unwrap_or_default()
    }
}

impl Proposal {
    fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            detail: None,
        }
    }

    fn with(text: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            detail: Some(detail.into()),
        }
    }
}

impl Proposals {
    fn listed(self, spot: &Spot<'_>, places: &Places<'_>) -> CompletionList {
        let replaces = Span::new(
            spot.start + self.replaces.start,
            spot.start + self.replaces.end,
        );
        let range = places.range(replaces);
        let written = spot.line.get(..self.replaces.start as usize);
        // Behind a bar or a colon comes a space.
        let bare =
            |written: &str| written.ends_with(['|', ':', ',', '#']) || written.ends_with(":**");
        let space = if written.is_some_and(bare) { " " } else { "" };
        let items = self.list.into_iter().enumerate();
        let items = items.map(|(nth, Proposal { text, detail })| CompletionItem {
            kind: Some(self.kind),
            detail,
            sort_text: Some(format!("{nth:04}")),
            text_edit: Some(CompletionItemTextEdit::TextEdit(TextEdit {
                range,
                new_text: format!("{space}{text}"),
            })),
            label: text,
            ..CompletionItem::default()
        });
        CompletionList {
            is_incomplete: false,
            items: items.collect(),
            ..CompletionList::default()
        }
    }
}
