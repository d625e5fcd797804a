//! The way to other postmortems.

use super::archive::Entry;
use super::position::Places;
use super::session::Session;
use super::uri;
use crate::archive;
use crate::model::Postmortem;
use lsp_types::{DefinitionParams, Location, Range};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Answers where the postmortem is that a field or a link speaks of.
pub(super) fn definition(session: &Session, params: &DefinitionParams) -> Vec<Location> {
    let place = &params.text_document_position_params;
    let Some(document) = session.document(&place.text_document.uri) else {
        return Vec::new();
    };
    let Some((doc, _)) = document.model() else {
        return Vec::new();
    };
    let places = Places::of(&document.source, session.client.can.encoding);
    let at = places.offset(place.position);
    let entries = session.entries_around(&document.path);
    let others = entries.iter().filter(|entry| entry.path != document.path);
    let others: Vec<&Arc<Entry>> = others.collect();
    let to = |entry: &Entry| Location {
        uri: uri::of(&entry.path),
        range: entry.title,
    };
    let is_here = |start: u32, end: u32| start <= at && at <= end;
    let mut links = doc.markdown.links.iter();
    let link = links.find(|link| is_here(link.span.start, link.span.end));
    if let Some(path) = link.and_then(|link| linked(&document.path, &link.target)) {
        let known = others.iter().find(|entry| entry.path == path);
        let location = known.map(|entry| to(entry)).or_else(|| {
            path.is_file().then(|| Location {
                uri: uri::of(&path),
                range: Range::default(),
            })
        });
        return location.into_iter().collect();
    }
    let mut named = named(doc);
    let name = named.find(|(_, start, end)| is_here(*start, *end));
    let Some((name, ..)) = name else {
        return Vec::new();
    };
    let meant = |how: fn(&Entry, &str) -> bool| {
        let found = others.iter().filter(|entry| how(entry, &name));
        found.map(|entry| to(entry)).collect::<Vec<_>>()
    };
    let ways: [fn(&Entry, &str) -> bool; 3] = [is_called, is_of_day, has_in_title];
    let found = ways.into_iter().map(meant).find(|found| !found.is_empty());
    found.unwrap_or_default()
}

/// The file that a relative link leads to.
fn linked(document: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['#', '?']).next().unwrap_or_default();
    let is_elsewhere = path.is_empty() || path.contains(':') || path.starts_with('/');
    let folder = document.parent().filter(|_| !is_elsewhere)?;
    Some(archive::absolute(folder, Path::new(path)))
}

/// The names of other postmortems in the metadata, in lower case, with their places.
fn named(doc: &Postmortem) -> impl Iterator<Item = (String, u32, u32)> + '_ {
    let related = doc.metadata.related.iter();
    let named = related.chain(doc.metadata.repeat_of.present());
    named.map(|name| {
        let signs = |c: char| "[]()<>`* ".contains(c);
        let bare = name.value.trim_matches(signs).to_lowercase();
        (bare, name.span.start, name.span.end)
    })
}

/// Whether a postmortem goes by a name: its path, its file, its title, or the identifier of its incident.
fn is_called(entry: &Entry, name: &str) -> bool {
    let record = &entry.record;
    let below = record.below.to_lowercase();
    let file = below.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let is = |other: &str| other.to_lowercase() == name;
    let title = record.title.as_deref().is_some_and(is);
    let id = record.metadata.incident.value();
    let ends = below.ends_with(name) && name.contains('/');
    title || id.is_some_and(|id| is(id)) || file == name || stem == name || ends
}

fn is_of_day(entry: &Entry, name: &str) -> bool {
    entry
        .record
        .date
        .is_some_and(|date| name == date.to_string())
}

fn has_in_title(entry: &Entry, name: &str) -> bool {
    let title = entry.record.name().to_lowercase();
    name.len() > 3 && title.contains(name)
}
