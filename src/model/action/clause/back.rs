//! The marks behind the words of an item.

use super::super::column::Column;
use super::super::marks::{Frame, Marks, is_ticket};
use super::super::piece::{Piece, is_link, last_mark};
use super::super::word;
use super::Form;
use super::value::{is_name, take};

/// How far from its end an item is searched for marks, in bytes: they stand at the end, and reading stays linear.
const TAIL: usize = 600;

/// Takes the last mark off the end.
pub(in crate::model::action) fn tail<'a>(
    item: Piece<'a>,
    marks: &mut Marks,
    frame: Frame<'a>,
) -> Option<Piece<'a>> {
    let rest = item.trim_end(|c| {
        c.is_whitespace() || matches!(c, '.' | ',' | ';' | '|' | '—' | '–' | '\u{fe0f}')
    });
    let text = rest.as_str();
    let window = text.len().saturating_sub(TAIL);
    if let Some(start) = rest.marked_end(is_link).filter(|&start| start > 0) {
        let (before, link) = rest.split_at(start);
        if is_reference(before.as_str()) {
            marks.link = marks.link.take().or_else(|| link.link());
            return Some(
                before.trim_end(|c| c.is_whitespace() || matches!(c, '-' | ':' | '[' | '(')),
            );
        }
    }
    let last = text.chars().next_back()?;
    if word::sign(&text[text.len() - last.len_utf8()..]).is_some() {
        let (before, sign) = rest.split_at(text.len() - last.len_utf8());
        marks.set_status(word::sign(sign.as_str())?, sign.span());
        return Some(before);
    }
    if let Some(open) = opening(text, window, last).filter(|&open| open > 0) {
        let form = if last == ']' {
            Form::Square
        } else {
            Form::Round
        };
        let inner = rest.part(&(open + last.len_utf8()..text.len() - last.len_utf8()));
        return take(inner, form, marks, frame).then(|| rest.part(&(0..open)));
    }
    let token = text.trim_end_matches(|c: char| !c.is_whitespace()).len();
    if token > 0
        && (text[token..].starts_with("http") || is_ticket(&text[token..]))
        && is_reference(&text[..token])
    {
        let (before, link) = rest.split_at(token);
        marks.set(Column::Link, link, frame);
        return Some(before.trim_end(|c| c.is_whitespace() || matches!(c, '-' | ':' | '<')));
    }
    let (at, length, form) = separator(text, window);
    if length > 0 && take(rest.split_at(at + length).1, form, marks, frame) {
        return Some(rest.part(&(0..at)));
    }
    if form == Form::Apart
        && let Some(before) = name_behind_marks(rest, at, length, marks, frame)
    {
        return Some(before);
    }
    let at = spaced_mark(text, window)?;
    let handle = text[at + 1..].starts_with('@');
    if handle && !is_reference(&text[..at]) {
        return None;
    }
    take(rest.split_at(at + 1).1, Form::Plain, marks, frame).then(|| rest.part(&(0..at)))
}

/// "Add a limit (due March 1) - Ana": a name behind a dash is an owner where a due date in brackets stands before it.
fn name_behind_marks<'a>(
    rest: Piece<'a>,
    at: usize,
    length: usize,
    marks: &mut Marks,
    frame: Frame<'a>,
) -> Option<Piece<'a>> {
    let (before, _) = rest.split_at(at);
    let name = rest.split_at(at + length).1;
    let text = before.as_str().trim_end();
    let close = text.chars().next_back()?;
    let open = opening(text, text.len().saturating_sub(TAIL), close).filter(|&open| open > 0)?;
    let inner = before.part(&(open + close.len_utf8()..text.len() - close.len_utf8()));
    let mut found = Marks::default();
    let told = is_name(name.as_str()) && take(inner, Form::Round, &mut found, frame);
    if !told || found.due.is_absent() {
        return None;
    }
    marks.set(Column::Owner, name, frame);
    marks.add(found);
    Some(before.part(&(0..open)))
}

/// Whether a link behind these words stands for itself: "see", "in" or "at" before it needs it as a noun.
fn is_reference(before: &str) -> bool {
    let needs = [
        "see", "in", "at", "to", "of", "the", "a", "this", "on", "with", "from", "for", "by",
        "and", "via", "per", "into", "use",
    ];
    let last = before
        .trim_end()
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    !needs.contains(
        &last
            .trim_matches(|c: char| c == '(')
            .to_lowercase()
            .as_str(),
    )
}

/// Where the bracket that ends a text opens.
fn opening(text: &str, window: usize, close: char) -> Option<usize> {
    let open = match close {
        ')' => '(',
        '）' => '（',
        ']' => '[',
        _ => return None,
    };
    let mut depth = 0_usize;
    for (at, c) in text
        .char_indices()
        .rev()
        .take_while(|&(at, _)| at >= window)
    {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                return Some(at);
            }
        }
    }
    None
}

/// The last separator: where it starts, how long it is, and what it sets apart; a comma inside a date is none.
fn separator(text: &str, window: usize) -> (usize, usize, Form) {
    const MARKS: [&str; 8] = [" — ", " – ", " -- ", " - ", " | ", "\n", ", ", "; "];
    const APART: usize = 6;
    let from = boundary(text, window);
    let mut end = text.len();
    loop {
        let found = last_mark(&text[from.min(end)..end], &MARKS);
        let (at, length, form) = found.map_or((0, 0, Form::Plain), |(at, mark)| {
            let form = if mark < APART {
                Form::Apart
            } else {
                Form::Comma
            };
            (from + at, MARKS[mark].len(), form)
        });
        let behind = &text[at + length..];
        let is_year = behind.len() == 4 && behind.bytes().all(|byte| byte.is_ascii_digit());
        if form != Form::Comma || !is_year {
            return (at, length, form);
        }
        end = at;
    }
}

/// The last space before "due", "by", "assigned to", "owner:" or a handle at the end.
fn spaced_mark(text: &str, window: usize) -> Option<usize> {
    let from = boundary(text, window);
    let marks = [
        " due ",
        " due: ",
        " by ",
        " before ",
        " assigned to ",
        " owner: ",
        " Owner: ",
        " Due: ",
        " ETA: ",
        " priority: ",
        " Priority: ",
        " @",
    ];
    last_mark(&text[from..], &marks).map(|(at, _)| from + at)
}

/// The first character boundary from a place on.
fn boundary(text: &str, at: usize) -> usize {
    let mut later = at..=text.len();
    later
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(text.len())
}
