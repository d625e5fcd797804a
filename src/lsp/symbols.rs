//! What a document and the archive hold, as names to jump to.

use super::archive::Entry;
use super::client::value;
use super::document::Document;
use super::position::Places;
use super::session::Session;
use super::uri;
use crate::markdown::one_line;
use crate::model::{Postmortem, SectionKind};
use crate::span::Span;
use lsp_types::{
    BaseSymbolInformation, DocumentSymbol, DocumentSymbolParams, Location, SymbolInformation,
    SymbolKind, WorkspaceSymbolParams,
};
use serde_json::Value;

/// A name is cut here.
const LONGEST: usize = 80;
/// So many postmortems are listed.
const MOST: usize = 500;

/// Answers the sections of a document with the rows of its timeline and its action items.
pub(super) fn of_document(session: &Session, params: &DocumentSymbolParams) -> Option<Value> {
    let document = session.document(&params.text_document.uri)?;
    let (doc, _) = document.model()?;
    let places = Places::of(&document.source, session.client.can.encoding);
    let tree = tree(doc, &places);
    if session.client.can.nested_symbols {
        return Some(value(tree));
    }
    let mut list = Vec::new();
    flatten(tree, None, document, &mut list);
    Some(value(list))
}

fn tree(doc: &Postmortem, places: &Places<'_>) -> Vec<DocumentSymbol> {
    let mut symbols: Vec<Option<DocumentSymbol>> = Vec::new();
    for section in &doc.sections {
        let detail = section
            .kinds
            .iter()
            .filter(|&&kind| kind != SectionKind::Other);
        let detail: Vec<&str> = detail.map(|kind| kind.name()).collect();
        let whole = section.heading.to(section.body);
        let mut own = symbol(
            &section.title,
            SymbolKind::String,
            whole,
            section.heading,
            places,
        );
        own.detail = (!detail.is_empty()).then(|| detail.join(", "));
        symbols.push(Some(own));
    }
    let mut add = |at: u32, child: DocumentSymbol| {
        let mut sections = doc.sections.iter();
        let around = doc.section_at(at);
        let nth = around.and_then(|around| sections.position(|it| std::ptr::eq(it, around)));
        if let Some(Some(around)) = nth.and_then(|nth| symbols.get_mut(nth)) {
            around.children.get_or_insert_default().push(child);
        }
    };
    for entry in &doc.timeline.entries {
        let name = format!("{} {}", entry.raw.value, entry.text.value);
        let own = symbol(&name, SymbolKind::Event, entry.span, entry.raw.span, places);
        add(entry.span.start, own);
    }
    for action in &doc.actions {
        let text = &action.text;
        let mut own = symbol(
            &text.value,
            SymbolKind::Object,
            action.span,
            text.span,
            places,
        );
        own.detail = action.owner.value().cloned();
        add(action.span.start, own);
    }
    // A section stands behind those that hold it: from the last one on, each has all of its own.
    let mut roots = Vec::new();
    for nth in (0..doc.sections.len()).rev() {
        let Some(own) = symbols[nth].take() else {
            continue;
        };
        let parent = doc.sections[nth].parent.filter(|&parent| parent < nth);
        match parent.and_then(|parent| symbols[parent].as_mut()) {
            Some(parent) => parent.children.get_or_insert_default().push(own),
            None => roots.push(own),
        }
    }
    roots.iter_mut().for_each(sort);
    roots.sort_by_key(|symbol| symbol.range.start);
    roots
}

fn sort(symbol: &mut DocumentSymbol) {
    let children = symbol.children.iter_mut().flatten();
    children.for_each(sort);
    if let Some(children) = &mut symbol.children {
        children.sort_by_key(|child| child.range.start);
    }
}

fn symbol(
    name: &str,
    kind: SymbolKind,
    whole: Span,
    own: Span,
    places: &Places<'_>,
) -> DocumentSymbol {
    let name: String = one_line(name);
    let mut name: String = name.chars().take(LONGEST).collect();
    if name.is_empty() {
        "(no name)".clone_into(&mut name);
    }
    let (whole, own) = (places.range(whole.to(own)), places.range(own));
    DocumentSymbol::new(name, None, kind, None, None, whole, own, None)
}

/// The same for a client that knows no symbols inside of others.
fn flatten(
    symbols: Vec<DocumentSymbol>,
    around: Option<&str>,
    document: &Document,
    list: &mut Vec<SymbolInformation>,
) {
    for symbol in symbols {
        let place = Location::new(document.uri.clone(), symbol.range);
        let own = BaseSymbolInformation {
            name: symbol.name.clone(),
            kind: symbol.kind,
            tags: None,
            container_name: around.map(str::to_owned),
        };
        list.push(SymbolInformation::new(None, place, own));
        let inside = symbol.children.unwrap_or_default();
        flatten(inside, Some(&symbol.name), document, list);
    }
}

/// Answers the postmortems of all folders that a query means, the latest first.
pub(super) fn of_workspace(
    session: &Session,
    params: &WorkspaceSymbolParams,
) -> Vec<SymbolInformation> {
    let query = params.query.to_lowercase();
    let entries = session.entries();
    let mut found: Vec<_> = entries
        .iter()
        .filter(|entry| is_meant(entry, &query))
        .collect();
    found.sort_by(|a, b| crate::archive::records::order(&b.record, &a.record));
    let symbols = found.into_iter().take(MOST).map(|entry| {
        let record = &entry.record;
        let date = record.date.map(|date| date.to_string());
        let severity = record.severity().map(|severity| severity.name().to_owned());
        let about: Vec<String> = date.into_iter().chain(severity).collect();
        let own = BaseSymbolInformation {
            name: record.name().to_owned(),
            kind: SymbolKind::File,
            tags: None,
            container_name: (!about.is_empty()).then(|| about.join(" ")),
        };
        let place = Location::new(uri::of(&entry.path), entry.title);
        SymbolInformation::new(None, place, own)
    });
    symbols.collect()
}

/// Whether a postmortem is meant by a query in lower case: each word stands in its date, title or labels, or, a word without
/// numbers, has its signs in the title in their order.
fn is_meant(entry: &Entry, query: &str) -> bool {
    let record = &entry.record;
    let title = record.name().to_lowercase();
    let metadata = &record.metadata;
    let labels = metadata.tags.iter().chain(&metadata.services);
    let labels = labels.map(|label| label.value.to_lowercase());
    let date = record.date.map(|date| date.to_string());
    let texts: Vec<String> = labels.chain(date).chain([title.clone()]).collect();
    query.split_whitespace().all(|word| {
        let mut signs = title.chars();
        let in_order = || word.chars().all(|wanted| signs.any(|sign| sign == wanted));
        let has_number = word.contains(|c: char| c.is_ascii_digit());
        texts.iter().any(|text| text.contains(word)) || (!has_number && { in_order }())
    })
}
