//! What became of action items.

use crate::archive::records::{Item, Record, Standing};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Action items by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Completion {
    /// Done by their last day.
    pub on_time: usize,
    /// Done after it.
    pub late: usize,
    /// Done, and it is not told when, or until when that was to be.
    pub some_day: usize,
    /// To be done.
    pub open: usize,
    /// To be done, and their last day is over.
    pub overdue: usize,
    /// Decided against or not decided yet: nobody promised them, and they count in no share.
    pub not_promised: usize,
}

/// The action items of an archive.
#[derive(Debug, Default)]
pub struct Actions {
    /// All of them.
    pub all: Completion,
    /// By priority as it is shown, the most urgent first; none for items without one.
    pub by_priority: Vec<(Option<String>, Completion)>,
    /// By owner as first written, in alphabetical order; none for items without one.
    pub by_owner: Vec<(Option<String>, Completion)>,
}

impl Completion {
    /// Items that are done, whenever.
    #[must_use]
    pub fn done(&self) -> usize {
        self.on_time + self.late + self.some_day
    }

    /// Items that somebody has promised.
    #[must_use]
    pub fn promised(&self) -> usize {
        self.done() + self.open + self.overdue
    }

    fn add(&mut self, item: &Item, as_of: NaiveDate) {
        let count = match item.standing(as_of) {
            Standing::NotPromised => &mut self.not_promised,
            Standing::Open => &mut self.open,
            Standing::Overdue => &mut self.overdue,
            Standing::Done => match (item.action.done_on(), item.action.due_date()) {
                (Some(done), Some(due)) if done <= due => &mut self.on_time,
                (Some(_), Some(_)) => &mut self.late,
                _ => &mut self.some_day,
            },
        };
        *count += 1;
    }
}

impl Actions {
    pub(super) fn of<'a>(records: impl Iterator<Item = &'a Record>, as_of: NaiveDate) -> Self {
        let mut all = Completion::default();
        let mut by_priority: BTreeMap<_, (Option<String>, Completion)> = BTreeMap::new();
        let mut by_owner: BTreeMap<_, (Option<String>, Completion)> = BTreeMap::new();
        for item in records.flat_map(|record| &record.actions) {
            all.add(item, as_of);
            let priority = item.action.priority.value();
            let shown = priority.map(|priority| match priority.value {
                Some(rank) => format!("P{}", rank.0),
                None => priority.raw.trim().to_owned(),
            });
            let rank = item.action.rank().map(|rank| rank.0);
            let key = (shown.is_none(), rank.is_none(), rank, shown.clone());
            let entry = by_priority.entry(key);
            entry
                .or_insert((shown, Completion::default()))
                .1
                .add(item, as_of);
            let owner = item
                .action
                .owner
                .value()
                .map(|owner| owner.trim().to_owned());
            let key = (
                owner.is_none(),
                owner.as_ref().map(|owner| owner.to_lowercase()),
            );
            let entry = by_owner.entry(key);
            entry
                .or_insert((owner, Completion::default()))
                .1
                .add(item, as_of);
        }
        Self {
            all,
            by_priority: by_priority.into_values().collect(),
            by_owner: by_owner.into_values().collect(),
        }
    }
}
