//! The marks that authors write before and behind the words of an item: "[x] **P1** Add … (owner: Ana, due March 1)".

use super::column::Column;
use super::marks::{Frame, Marks, is_ticket};
use super::piece::{Piece, is_link, is_strong, is_struck};
use super::{ActionStatus, verb, word};

/// How far from its end an item is searched for marks, in bytes: they stand at the end, and reading stays linear.
const TAIL: usize = 600;
/// How many marks are read on either side.
const MOST: usize = 12;

/// What sets a mark apart from the words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `(…)`.
    Round,
    /// `[…]`.
    Square,
    /// Behind a dash, a bar or a line break.
    Apart,
    /// Behind a comma or a semicolon.
    Comma,
    /// Behind nothing but a space.
    Plain,
}

/// Cuts an item into its words and its marks.
pub(super) fn strip<'a>(item: Piece<'a>, frame: Frame<'a>) -> (Piece<'a>, Marks) {
    let mut marks = Marks::default();
    let item = item.trim(char::is_whitespace);
    let struck = item.marked_start(is_struck);
    if struck > 0 {
        marks.set_status(ActionStatus::Done, item.part(&(0..struck)).span());
    }
    let mut rest = head(item, &mut marks, frame);
    for _ in 0..MOST {
        let Some(shorter) = tail(rest, &mut marks, frame) else {
            break;
        };
        rest = shorter;
    }
    let rest = subject(rest, &mut marks, frame);
    let text = rest.trim(|c| c.is_whitespace() || matches!(c, '—' | '–' | '|'));
    marks.link = marks.link.or_else(|| item.link());
    (text, marks)
}

/// Takes the marks off the front.
fn head<'a>(item: Piece<'a>, marks: &mut Marks, frame: Frame<'a>) -> Piece<'a> {
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
    let strong = rest.marked_start(is_strong);
    let colon = text.find([':', '：']).filter(|&at| at < 40).unwrap_or(0);
    let dash = [" - ", " — ", " – ", " -- "]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min();
    [strong, colon, dash.filter(|&at| at < 24).unwrap_or(0)]
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

/// A value that is a mark by itself: a priority, a state, a purpose.
fn single(value: Piece<'_>, marks: &mut Marks, frame: Frame<'_>) -> bool {
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

/// Takes the last mark off the end.
fn tail<'a>(item: Piece<'a>, marks: &mut Marks, frame: Frame<'a>) -> Option<Piece<'a>> {
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
        let form = if last == ')' {
            Form::Round
        } else {
            Form::Square
        };
        let inner = rest.part(&(open + 1..text.len() - 1));
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
    let at = spaced_mark(text, window)?;
    take(rest.split_at(at + 1).1, Form::Plain, marks, frame).then(|| rest.part(&(0..at)))
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
    const MARKS: [(&str, Form); 8] = [
        (" — ", Form::Apart),
        (" – ", Form::Apart),
        (" -- ", Form::Apart),
        (" - ", Form::Apart),
        (" | ", Form::Apart),
        ("\n", Form::Apart),
        (", ", Form::Comma),
        ("; ", Form::Comma),
    ];
    let mut end = text.len();
    loop {
        let from = (window..=end)
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(end);
        let found = MARKS.iter().filter_map(|&(mark, form)| {
            text[from..end]
                .rfind(mark)
                .map(|at| (from + at, mark.len(), form))
        });
        let (at, length, form) = found
            .max_by_key(|&(at, ..)| at)
            .unwrap_or((0, 0, Form::Plain));
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
    let from = (window..=text.len()).find(|&at| text.is_char_boundary(at))?;
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
        " @",
    ];
    marks
        .iter()
        .filter_map(|mark| text[from..].rfind(mark))
        .max()
        .map(|at| from + at)
}

/// Takes a stretch as marks, if it is nothing else.
fn take(value: Piece<'_>, form: Form, marks: &mut Marks, frame: Frame<'_>) -> bool {
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
    let text = value.as_str();
    let mut names = Vec::new();
    let mut count = 0;
    let mut at = 0;
    for part in text.split([',', ';', '|', '/', '·']) {
        let piece = value.part(&(at..at + part.len())).trim(char::is_whitespace);
        at += part.len() + 1;
        if one(piece, Form::Apart, marks, frame) {
            count += 1;
        } else if is_name(piece.as_str()) {
            names.push(piece);
        } else {
            return false;
        }
    }
    if let Some(&name) = names.first() {
        marks.set(Column::Owner, name, frame);
    }
    count > 0 && names.len() < 3
}

/// "Owner: Ana", "Due: 2026-03-01".
pub(super) fn labelled(value: Piece<'_>, marks: &mut Marks, frame: Frame<'_>) -> bool {
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
    ];
    if let Some(date) = due
        .into_iter()
        .find_map(after)
        .filter(|date| is_date(date.as_str()))
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
pub(super) fn is_name(text: &str) -> bool {
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
        && word::status(text).is_none()
}

/// A name behind "assigned to", where a team may stand in lower case.
fn is_person(text: &str) -> bool {
    is_handles(text)
        || is_name(text)
        || text.split_whitespace().count() <= 3 && !text.contains(['.', ':'])
}

/// An owner as the subject: "Ana to write …", "@ana to write …", "@ana will write …".
fn subject<'a>(item: Piece<'a>, marks: &mut Marks, frame: Frame<'a>) -> Piece<'a> {
    let text = item.as_str();
    let Some((at, link)) = [" to ", " will "]
        .into_iter()
        .filter_map(|link| text.find(link).map(|at| (at, link)))
        .min()
    else {
        return item;
    };
    let owner = &text[..at];
    let next = text[at + link.len()..]
        .split_whitespace()
        .next()
        .unwrap_or_default();
    let named = owner.starts_with('@') && owner.split_whitespace().count() <= 3
        || link == " to " && is_name(owner);
    if named && verb::is_imperative(next) && !owner.contains(['.', ':']) && !is_noun(owner) {
        marks.set(Column::Owner, item.part(&(0..at)), frame);
    }
    item
}

/// Words that open a plan and are no names: "Need to", "Ability to".
fn is_noun(word: &str) -> bool {
    let words = [
        "need", "needs", "want", "ability", "way", "ways", "how", "plan", "plans", "time", "aim",
        "goal", "remember", "decision", "work", "proposal", "request", "option", "idea", "attempt",
        "effort", "we", "steps", "process", "tooling", "support", "where", "what", "when",
        "whether", "in order", "changes", "script", "everyone", "all",
    ];
    words.iter().any(|noun| word.eq_ignore_ascii_case(noun))
}
