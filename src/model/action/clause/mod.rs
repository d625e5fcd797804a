//! The marks that authors write before and behind the words of an item: "[x] **P1** Add … (owner: Ana, due March 1)".

mod back;
mod front;
mod subject;
mod value;

pub(super) use value::{is_name, labelled};

use super::ActionStatus;
use super::hint::Hint;
use super::marks::{Frame, Marks, is_ticket};
use super::piece::{Piece, is_struck};
use super::word;
pub(super) use back::tail;
use front::head;
use subject::subject;

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
    let mut item = item;
    if struck > 0 {
        let (words, behind) = item.split_at(struck);
        let told = word::status(behind.as_str());
        marks.set_status(told.unwrap_or(ActionStatus::Done), words.span());
        // "~~Buy a disk~~ dropped, see #3": what stands behind says why.
        if told.is_some() {
            marks.link = behind.link();
            item = words;
        }
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
    marks.hint = Hint::of(text).map(|hint| hint.with_due(&mut marks, frame));
    marks.link = marks.link.or_else(|| item.link());
    if marks.link.is_none() && is_ticket(text.as_str()) {
        marks.link = Some(text.spanned());
    }
    (text, marks)
}
