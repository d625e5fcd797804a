//! The marks before the words of an item.

use super::super::column::Column;
use super::super::marks::{Frame, Marks, is_ticket};
use super::super::piece::{Piece, is_link, is_strong};
use super::super::{ActionStatus, verb, word};
use super::MOST;
use super::value::single;

/// Takes the marks off the front.
pub(super) fn head<'a>(item: Piece<'a>, marks: &mut Marks, frame: Frame<'a>) -> Piece<'a> {
    let mut rest = item;
    for _ in 0..MOST {
        let trimmed = rest.trim_start(|c| {
            c.is_whitespace() || matches!(c, '—' | '–' | '-' | ':' | '|' | '\u{fe0f}')
        });
        rest = if trimmed.is_empty() {
            return rest;
        } else {
            trimmed
        };
        let Some(next) = head_mark(rest, marks, frame) else {
            return rest;
        };
        if next.is_empty() {
            return rest;
        }
        rest = next;
    }
    rest
}

fn head_mark<'a>(rest: Piece<'a>, marks: &mut Marks, frame: Frame<'a>) -> Option<Piece<'a>> {
    let text = rest.as_str();
    if let Some(status) = word::sign(text) {
        let (sign, after) = rest.split_at(text.chars().next().map_or(0, char::len_utf8));
        marks.set_status(status, sign.span());
        return Some(after);
    }
    if let Some((open, close)) = [('[', ']'), ('(', ')')]
        .into_iter()
        .find(|&(open, _)| text.starts_with(open))
        && let Some(end) = text.find(close).filter(|&end| end < 60)
    {
        let inner = rest.part(&(1..end));
        let after = rest.split_at(end + 1).1;
        return leading_bracket(inner, open == '[', marks, frame).then_some(after);
    }
    let link = rest.marked_start(is_link);
    if link > 0 && text[link..].starts_with([':', ' ']) && is_code(&text[..link]) {
        let (id, after) = rest.split_at(link);
        let after = after.trim_start(char::is_whitespace);
        if after.as_str().starts_with([':', '-', '–', '—']) {
            marks.link = id.link();
            marks.set(Column::Id, id, frame);
            return Some(after);
        }
    }
    if let Some(end) = text
        .find(char::is_whitespace)
        .filter(|_| text.starts_with('@'))
    {
        let (handle, after) = rest.split_at(end);
        let handle = handle.trim_end(|c| matches!(c, ':' | ','));
        let next = after.as_str().split_whitespace().next();
        if next.is_some_and(verb::is_imperative) {
            marks.set(Column::Owner, handle, frame);
            return Some(after);
        }
    }
    let strong = rest.marked_start(is_strong);
    let colon = text
        .char_indices()
        .take_while(|&(at, _)| at < 40)
        .find(|&(_, c)| matches!(c, ':' | '：'));
    let colon = colon.map_or(0, |(at, _)| at);
    let dash = (0..text.len().min(24)).find(|&at| {
        let rest = &text.as_bytes()[at..];
        let dashes = [" - ", " — ", " – ", " -- "];
        rest[0] == b' ' && dashes.iter().any(|dash| rest.starts_with(dash.as_bytes()))
    });
    [strong, colon, dash.unwrap_or(0)]
        .into_iter()
        .filter(|&end| end > 0)
        .find_map(|end| {
            let (label, after) = rest.split_at(end);
            let label = label.trim(|c| c.is_whitespace() || c == ':');
            leading_label(label, marks, frame).then_some(after)
        })
}

/// A bracket at the front: a check box, a state, a priority, a purpose, an id, an owner's handle.
fn leading_bracket(inner: Piece<'_>, square: bool, marks: &mut Marks, frame: Frame<'_>) -> bool {
    let text = inner.as_str().trim();
    match text {
        "" if square => marks.set_status(ActionStatus::Open, inner.span()),
        "x" | "X" if square => marks.set_status(ActionStatus::Done, inner.span()),
        "N/A" | "n/a" => marks.set_status(ActionStatus::WontDo, inner.span()),
        _ if is_ticket(text) => marks.set(Column::Id, inner, frame),
        _ if text.starts_with('@') => marks.set(Column::Owner, inner, frame),
        _ if word::ranks(text) => marks.set(Column::Priority, inner, frame),
        _ => return single(inner, marks, frame),
    }
    true
}

/// A label at the front: "Done", "P0", "Action item", "AI-3", "@ana".
fn leading_label(label: Piece<'_>, marks: &mut Marks, frame: Frame<'_>) -> bool {
    let text = label.as_str();
    let lower = text.to_lowercase();
    let numbered = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '#');
    if matches!(
        numbered,
        "action item" | "action" | "task" | "ai" | "item" | "follow-up"
    ) {
        return true;
    }
    if is_ticket(text) && !text.contains('#') {
        marks.set(Column::Id, label, frame);
        return true;
    }
    if text.starts_with('@') && !text.contains(char::is_whitespace) {
        marks.set(Column::Owner, label, frame);
        return true;
    }
    single(label, marks, frame)
}

/// The name of a ticket by its look: one short word with a number in it.
fn is_code(text: &str) -> bool {
    text.len() <= 16
        && !text.contains(char::is_whitespace)
        && text.contains(|c: char| c.is_ascii_digit())
}
