//! What an action item says beside its words: owner, due date, state and the like.

use super::column::Column;
use super::due::{self, Due};
use super::hint::Hint;
use super::piece::{Piece, is_link};
use super::{ActionKind, ActionStatus, Priority, verb, word};
use crate::model::time::DateOrder;
use crate::model::{Field, Known, Reader};
use crate::span::{Span, Spanned};
use chrono::NaiveDate;

/// What values are read against.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) incident: Option<NaiveDate>,
    pub(super) order: Option<DateOrder>,
}

impl<'a> Frame<'a> {
    pub(super) fn piece(self, block: crate::markdown::BlockId) -> Piece<'a> {
        Piece::new(
            &self.reader.markdown.text,
            self.reader.markdown.blocks[block].text,
        )
    }
}

/// The marks of one item.
#[derive(Clone, Default)]
pub(super) struct Marks {
    pub(super) id: Field<String>,
    pub(super) kind: Option<ActionKind>,
    pub(super) priority: Field<Known<Priority>>,
    pub(super) owner: Field<String>,
    pub(super) due: Field<Known<NaiveDate>>,
    pub(super) status: Field<Known<ActionStatus>>,
    pub(super) link: Option<Spanned<String>>,
    pub(super) hint: Option<Hint>,
    /// Due dates that have the shape of a date and are none.
    pub(super) invalid: Vec<Spanned<String>>,
}

impl Marks {
    /// Takes a value; what is known already stays.
    pub(super) fn set(&mut self, column: Column, value: Piece<'_>, frame: Frame<'_>) {
        let dialect = frame.reader.dialect;
        match column {
            Column::Id if self.id.is_absent() => self.id = value.field(),
            Column::Kind => self.kind = self.kind.or_else(|| word::kind(value.as_str())),
            Column::Priority if self.priority.is_absent() => {
                self.priority = known(value, |text| word::priority_in_column(text, dialect));
            }
            Column::Owner if self.owner.is_absent() => {
                self.owner = value.trim(|c| c.is_whitespace() || c == ',').field();
            }
            Column::Due if self.due.is_absent() => self.set_due(value, frame),
            Column::Status if self.status.is_absent() => self.set_stated(value),
            Column::Link => self.link = self.link.take().or_else(|| link(value)),
            _ => {}
        }
    }

    /// Takes what a place for the state holds; "TODO" is a state there, and an address a link.
    fn set_stated(&mut self, value: Piece<'_>) {
        let piece = value.trim(char::is_whitespace);
        let raw = piece.words();
        let value = word::status(&raw);
        if value.is_some() {
            self.status = Field::Present(Spanned::new(Known { raw, value }, piece.span()));
        } else if piece
            .address()
            .is_some_and(|address| address.range == piece.range)
            || piece.is_marked(is_link)
        {
            self.link = self.link.take().or_else(|| piece.link());
        } else {
            self.status = known(piece, |_| None);
        }
    }

    fn set_due(&mut self, value: Piece<'_>, frame: Frame<'_>) {
        let piece = value.trim(char::is_whitespace);
        let read = due::read(piece.as_str(), frame.incident, frame.order);
        if matches!(read, Due::Invalid) {
            self.invalid.push(piece.spanned());
        }
        let day = if let Due::Day(day) = read {
            Some(day)
        } else {
            None
        };
        self.due = known(value, |_| day);
    }

    /// Takes a state that has no place of its own words, such as a check box or a picture.
    pub(super) fn set_status(&mut self, status: ActionStatus, span: Span) {
        if self.status.is_absent() {
            let raw = String::new();
            self.status = Field::Present(Spanned::new(
                Known {
                    raw,
                    value: Some(status),
                },
                span,
            ));
        }
    }

    /// Reads the state off the form of a sentence where no mark tells it.
    pub(super) fn infer_status(&mut self, item: Piece<'_>) {
        if let Some(status) = verb::status(item.as_str()) {
            self.set_status(status, item.span());
        }
    }

    /// Adds what another place says of the same item.
    pub(super) fn add(&mut self, other: Self) {
        let this = std::mem::take(self);
        *self = Self {
            id: this.id.or(other.id),
            kind: this.kind.or(other.kind),
            priority: this.priority.or(other.priority),
            owner: this.owner.or(other.owner),
            due: this.due.or(other.due),
            status: this.status.or(other.status),
            link: this.link.or(other.link),
            hint: this.hint.or(other.hint),
            invalid: this.invalid.into_iter().chain(other.invalid).collect(),
        };
    }
}

fn known<T>(value: Piece<'_>, read: impl FnOnce(&str) -> Option<T>) -> Field<Known<T>> {
    value.field().map(|raw| Known {
        value: read(&raw),
        raw,
    })
}

/// A link, or the words of a value that names a ticket.
fn link(value: Piece<'_>) -> Option<Spanned<String>> {
    let named = || {
        value
            .field()
            .present()
            .filter(|name| is_ticket(&name.value))
            .cloned()
    };
    value.link().or_else(named)
}

/// `#123`, `KEY-123`, `owner/repo#12`.
pub(crate) fn is_ticket(text: &str) -> bool {
    let text = text.trim();
    let digits = text.trim_end_matches(|c: char| c.is_ascii_digit());
    if digits.len() == text.len() || text.contains(char::is_whitespace) {
        return false;
    }
    let key = digits.strip_suffix('-').is_some_and(|key| {
        key.len() > 1
            && key
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    });
    digits.ends_with('#') || key
}
