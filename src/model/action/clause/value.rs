//! What a stretch of an item says, if it is a mark and nothing else.

use super::super::column::Column;
use super::super::marks::{Frame, Marks, is_ticket};
use super::super::piece::{Piece, is_link};
use super::super::{verb, word};
use super::Form;
use crate::model::placeholder;
use std::ops::Range;

/// Takes a stretch as marks, if it is nothing else.
pub(super) fn take(value: Piece<'_>, form: Form, marks: &mut Marks, frame: Frame<'_>) -> bool {
    let value = value.trim(|c| c.is_whitespace() || matches!(c, '.' | ','));
    if value.is_empty() || value.as_str().len() > 200 {
        return false;
    }
    if form == Form::Apart && !marks.due.is_absent() && is_name(value.as_str()) {
        marks.set(Column::Owner, value, frame);
        return true;
    }
    let mut found = Marks::default();
    let several = several(value, form, &mut found, frame);
    if !several {
        found = Marks::default();
    }
    if !several && !one(value, form, &mut found, frame) {
        return false;
    }
    marks.add(found);
    true
}

/// One mark: a labelled value, "assigned to Ana", "due March 1", a date, a state, a priority, an owner in square brackets.
fn one(value: Piece<'_>, form: Form, marks: &mut Marks, frame: Frame<'_>) -> bool {
    let text = value.as_str();
    if form == Form::Square && placeholder::is_row_tag(text.trim()) {
        marks.set(Column::Kind, value, frame);
        return true;
    }
    if labelled(value, marks, frame) || worded(value, marks, frame) {
        return true;
    }
    if is_date(text) && form != Form::Plain {
        marks.set(Column::Due, value, frame);
        return true;
    }
    if form != Form::Plain && form != Form::Comma && single(value, marks, frame) {
        return true;
    }
    if word::priority(text, frame.reader.dialect).is_some() {
        marks.set(Column::Priority, value, frame);
    } else if is_handles(text) && form != Form::Comma || form == Form::Square && is_name(text) {
        marks.set(Column::Owner, value, frame);
    } else if is_ticket(text) || form != Form::Plain && value.is_marked(is_link) {
        marks.set(Column::Link, value, frame);
    } else {
        return false;
    }
    true
}

/// "Ana, P1, due March 1" in brackets or behind a dash: at least one mark, and nothing but names beside.
fn several(value: Piece<'_>, form: Form, marks: &mut Marks, frame: Frame<'_>) -> bool {
    if form == Form::Plain || form == Form::Comma {
        return false;
    }
    let fine = |c: char| matches!(c, ',' | ';' | '|' | '·' | '、' | '，' | '；');
    let text = value.as_str();
    let mut found = Marks::default();
    // A date may have slashes, so they separate only where nothing else reads the bracket.
    if parted(value, &parts(text, fine), form, &mut found, frame) {
        marks.add(found);
        return true;
    }
    let slashed = parts(text, |c| fine(c) || c == '/');
    parted(value, &slashed, form, marks, frame)
}

/// Where the parts of a bracket lie; the year behind a date's comma belongs to it.
fn parts(text: &str, separates: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    for part in text.split(separates) {
        let range = at..at + part.len();
        at = range.end;
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        let year = part.trim();
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        match parts.last_mut() {
            Some(before) if is_year && ends_in_day(&text[before.clone()]) => before.end = range.end,
            _ => parts.push(range),
        }
    }
    parts
}

/// Whether words end as "March 1" does.
fn ends_in_day(text: &str) -> bool {
    let text = text.trim_end();
    let month = text.trim_end_matches(|c: char| c.is_ascii_digit());
    month.len() < text.len() && month.trim_end().ends_with(char::is_alphabetic)
}

/// The parts of a bracket, if they are marks and names; a single part without capitals is a name in brackets only.
fn parted(
    value: Piece<'_>,
    parts: &[Range<usize>],
    form: Form,
    marks: &mut Marks,
    frame: Frame<'_>,
) -> bool {
    let mut names = Vec::new();
    let mut loose = Vec::new();
    let mut count = 0;
    for part in parts {
        let piece = value.part(part).trim(char::is_whitespace);
        if one(piece, Form::Apart, marks, frame) {
            count += 1;
        } else if is_name(piece.as_str()) {
            names.push(piece);
        } else if form != Form::Apart && is_loose_name(piece.as_str()) {
            loose.push(piece);
        } else {
            return false;
        }
    }
    let doubtful = loose.len() > 1 || !loose.is_empty() && !names.is_empty();
    if count == 0 || names.len() > 2 || doubtful {
        return false;
    }
    if let Some(&name) = names.first().or(loose.first()) {
        marks.set(Column::Owner, name, frame);
    }
    true
}

/// One to three words without capitals that name a team beside facts in one bracket: "netops".
fn is_loose_name(text: &str) -> bool {
    const REMARKS: [&str; 24] = [
        "optional", "stretch", "maybe", "later", "new", "see", "if", "when", "once", "after", "as",
        "at", "in", "on", "to", "for", "not", "no", "same", "again", "the", "a", "e.g.", "with",
    ];
    let first = text.split_whitespace().next().unwrap_or_default();
    let letters = |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '_' | '.' | '@' | '&');
    (1..=3).contains(&text.split_whitespace().count())
        && text.len() <= 40
        && text.chars().all(letters)
        && !REMARKS.iter().any(|word| first.eq_ignore_ascii_case(word))
        && !verb::is_imperative(first)
}

/// A value that is a mark by itself: a priority, a state, a purpose.
pub(super) fn single(value: Piece<'_>, marks: &mut Marks, frame: Frame<'_>) -> bool {
    let text = value.as_str();
    if word::priority(text, frame.reader.dialect).is_some() {
        marks.set(Column::Priority, value, frame);
    } else if word::status(text).is_some() {
        marks.set(Column::Status, value, frame);
    } else if text.len() < 24 && word::kind(text).is_some() && !text.contains(' ') {
        marks.set(Column::Kind, value, frame);
    } else {
        return false;
    }
    true
}

/// "Owner: Ana", "Due: 2026-03-01".
pub(in crate::model::action) fn labelled(
    value: Piece<'_>,
    marks: &mut Marks,
    frame: Frame<'_>,
) -> bool {
    let text = value.as_str();
    let Some(colon) = text.find([':', '：']).filter(|&at| at < 40) else {
        return false;
    };
    let colon_len = text[colon..].chars().next().map_or(1, char::len_utf8);
    let content = value.split_at(colon + colon_len).1;
    let label = &text[..colon];
    if let Some(status) = word::status(label) {
        marks.set_status(status, value.span());
        return true;
    }
    let Some((column, _)) = Column::of(label).filter(|(column, _)| *column != Column::Text) else {
        return false;
    };
    marks.set(column, content, frame);
    true
}

fn worded(value: Piece<'_>, marks: &mut Marks, frame: Frame<'_>) -> bool {
    let text = value.as_str();
    let after = |lead: &str| {
        let head = text.get(..lead.len())?;
        (head.eq_ignore_ascii_case(lead) && text.len() > lead.len())
            .then(|| value.split_at(lead.len()).1)
    };
    let owner = [
        "assigned to ",
        "owned by ",
        "owner ",
        "assignee ",
        "responsible ",
    ];
    if let Some(name) = owner
        .into_iter()
        .find_map(after)
        .filter(|name| is_person(name.as_str()))
    {
        marks.set(Column::Owner, name, frame);
        return true;
    }
    let due = [
        "due by ",
        "due on ",
        "due ",
        "deadline ",
        "target ",
        "eta ",
        "by ",
        "before ",
        "until ",
        "bis ",
        "fällig ",
    ];
    if let Some(date) = due
        .into_iter()
        .find_map(after)
        .filter(|date| is_date(date.as_str()) || placeholder::is_placeholder(date.as_str()))
    {
        marks.set(Column::Due, date, frame);
        return true;
    }
    false
}

/// A whole text that is a date.
fn is_date(text: &str) -> bool {
    use crate::model::time::Date;
    let text = text.trim();
    Date::read(text, 0).is_some_and(|read| text[read.end..].trim().is_empty())
}

/// `@ana`, `@ana and @bo`, `@team/db`.
fn is_handles(text: &str) -> bool {
    let mut words = text
        .split([' ', ',', '&'])
        .filter(|word| !word.is_empty() && *word != "and");
    text.starts_with('@') && words.all(|word| word.len() > 1 && word.starts_with('@'))
}

/// One to four words of a name: "Ana", "Platform team", "Ana and Bo".
pub(in crate::model::action) fn is_name(text: &str) -> bool {
    let linking = [
        "and",
        "&",
        "of",
        "de",
        "team",
        "engineering",
        "squad",
        "on-call",
        "oncall",
        "group",
        "von",
        "van",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let fits = |word: &&str| {
        let word = word.trim_end_matches(',');
        linking.contains(&word)
            || word.starts_with('@')
            || word.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_ascii_digit())
    };
    let first = words.first().copied().unwrap_or_default();
    !first.is_empty()
        && words.len() <= 4
        && text.len() <= 40
        && words.iter().all(fits)
        && !verb::is_imperative(first)
        && !text.contains(':')
        && word::status(text).is_none()
}

/// A name behind "assigned to", where a team may stand in lower case.
fn is_person(text: &str) -> bool {
    is_handles(text)
        || is_name(text)
        || text.split_whitespace().count() <= 3 && !text.contains(['.', ':'])
}
