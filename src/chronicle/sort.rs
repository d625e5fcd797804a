//! Puts the rows of a timeline into the order of their times.

use super::Refusal;
use crate::model::timeline::{Care, Entry, Move};
use crate::model::{Dialect, Postmortem};
use crate::span::LineIndex;

/// A document with the rows of each table and list of its timeline in order; the same text where they are.
///
/// # Errors
/// When there are no rows, or when sorting them could change what one of them says.
pub fn sort(source: &str, path: &str, dialect: &Dialect) -> Result<String, Refusal> {
    let doc = Postmortem::read(source, path, dialect);
    if doc.timeline.entries.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut moves = Vec::new();
    let mut sorted = None;
    for (_, entry) in doc.timeline.steps_back() {
        if sorted.replace(entry.part) == Some(entry.part) {
            continue;
        }
        let part = doc.timeline.part_of(entry);
        let own = doc.sorting(source, part, Care::Asked);
        moves.extend(own.ok_or_else(|| refusal(&doc, source, part))?);
    }
    if moves.is_empty()
        && let Some(entry) = doc.timeline.incomparable()
    {
        return Err(no_time(entry, source));
    }
    let text = moved(source, &moves);
    let after = Postmortem::read(&text, path, dialect);
    let step = after.timeline.steps_back().next().map(|(_, entry)| entry);
    if said(&doc) == said(&after) && step.is_none() {
        return Ok(text);
    }
    let part = step.map_or(&doc.timeline.entries[..], |entry| {
        doc.timeline.part_of(entry)
    });
    Err(refusal(&doc, source, part))
}

fn no_time(entry: &Entry, source: &str) -> Refusal {
    Refusal::NoTime(LineIndex::new(source).line(entry.span.start) as usize)
}

fn refusal(doc: &Postmortem, source: &str, part: &[Entry]) -> Refusal {
    let own = part.first().map(|entry| entry.part);
    if let Some(odd) = doc.timeline.incomparable()
        && own == Some(odd.part)
    {
        return no_time(odd, source);
    }
    let start = part.first().map_or(0, |entry| entry.span.start);
    Refusal::Order(LineIndex::new(source).line(start) as usize)
}

/// What the rows say, in an order that does not hang on where they stand.
fn said(doc: &Postmortem) -> Vec<(String, String, String)> {
    let entries = doc.timeline.entries.iter();
    let mut said: Vec<_> = entries
        .map(|entry| {
            let at = entry.at.map_or_else(String::new, |at| at.to_string());
            (at, entry.raw.value.clone(), entry.text.value.clone())
        })
        .collect();
    said.sort();
    said
}

fn moved(source: &str, moves: &[Move]) -> String {
    let mut moves: Vec<&Move> = moves.iter().collect();
    moves.sort_by_key(|moved| moved.place);
    let mut text = String::with_capacity(source.len());
    let mut from = 0;
    for moved in moves {
        text.push_str(&source[from..moved.place.start as usize]);
        text.push_str(&source[moved.row.range()]);
        from = moved.place.end as usize;
    }
    text.push_str(&source[from..]);
    text
}
