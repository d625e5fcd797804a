//! What a source holds and what gave no event.

use std::fmt;

/// A record or line that gave no event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// Where it stands: `line 3`, `record 3`.
    pub place: String,
    /// Why it gave none.
    pub why: Why,
}

/// Why a record gives no event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is a notice of the system: who came, who left, what was pinned.
    Notice,
    /// It has no time and text that can be read.
    NoTime,
    /// It is no JSON: what is wrong.
    NoJson(String),
    /// The day of this time cannot be told.
    NoDay(String),
}

impl Passed {
    /// What stands in a place, such as a line, counted from 0.
    pub(super) fn new(what: &str, nth: usize, why: Why) -> Self {
        Self {
            place: format!("{what} {}", nth + 1),
            why,
        }
    }

    /// Whether something may be lost that its author meant to be there.
    #[must_use]
    pub fn is_loss(&self) -> bool {
        matches!(self.why, Why::NoJson(_) | Why::NoDay(_))
    }
}

impl Why {
    /// Why a message without an event has none.
    pub(super) fn of_message(is_written: bool) -> Self {
        if is_written {
            Self::NoTime
        } else {
            Self::Notice
        }
    }
}

impl fmt::Display for Passed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place)?;
        match &self.why {
            Why::Notice => write!(f, "a notice of the system"),
            Why::NoTime => write!(f, "no time and text that can be read"),
            Why::NoJson(reason) => write!(f, "not JSON: {reason}"),
            Why::NoDay(time) => write!(
                f,
                "the day of `{time}` cannot be told, so this message was passed over; write its date there, as in `Feb 15th at 2:36 PM`"
            ),
        }
    }
}
