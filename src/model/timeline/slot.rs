//! What the columns of a timeline's table are for, as far as a row that is to be written must know.

use super::table;
use crate::markdown::BlockId;
use crate::model::{Dialect, Postmortem, Reader};

/// What a cell of a new row holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The day.
    Date,
    /// The time of day, in the zone of the column's head, as minutes east of UTC, where it names one.
    Clock(Option<i32>),
    /// What happened.
    Words,
    /// Who did or said it.
    Who,
    /// Nothing that a new row knows.
    Other,
}

impl Postmortem {
    /// What a new row of a table is to hold, column by column.
    #[must_use]
    pub fn slots(&self, source: &str, dialect: &Dialect, table: BlockId) -> Vec<Slot> {
        let reader = Reader {
            source,
            markdown: &self.markdown,
            sections: &self.sections,
            dialect,
        };
        table::slots(reader, table)
    }
}
