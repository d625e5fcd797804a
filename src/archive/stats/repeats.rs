//! Incidents that came back.

use crate::archive::records::Record;
use crate::rules::{self, Sketch};

/// An incident that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    /// The place of the later record.
    pub later: usize,
    /// The place of the earlier one; none where it says what it repeats and that is not in the archive.
    pub earlier: Option<usize>,
    /// Whether it says so itself. What only resembles another is a candidate, for somebody to confirm.
    pub is_confirmed: bool,
    /// What was still to be done on that day about an earlier one.
    pub open_action: Option<String>,
}

/// What came back among records, which are named by their places, as are their sketches.
pub(super) fn recurrences(
    records: &[Record],
    sketches: &[Sketch],
    counted: impl Fn(usize) -> bool,
) -> Vec<Recurrence> {
    let mut found: Vec<Recurrence> = Vec::new();
    for repeat in rules::repeats(sketches) {
        if !counted(repeat.later) {
            continue;
        }
        let open = || {
            let day = sketches.get(repeat.later)?.date?;
            let item = sketches.get(repeat.earlier)?.open_on(day)?;
            Some(item.text.clone())
        };
        match found.last_mut() {
            // The one that it names, or else the nearest, comes first.
            Some(known) if known.later == repeat.later => {
                if !known.is_confirmed && known.open_action.is_none() {
                    known.open_action = open();
                }
            }
            _ => found.push(Recurrence {
                later: repeat.later,
                earlier: Some(repeat.earlier),
                is_confirmed: repeat.is_stated,
                open_action: open(),
            }),
        }
    }
    let told: Vec<usize> = found
        .iter()
        .filter(|known| known.is_confirmed)
        .map(|known| known.later)
        .collect();
    for (later, record) in records.iter().enumerate() {
        let says = record.metadata.repeat_of.value().is_some();
        if says && counted(later) && !told.contains(&later) {
            found.retain(|known| known.later != later);
            found.push(Recurrence {
                later,
                earlier: None,
                is_confirmed: true,
                open_action: None,
            });
        }
    }
    found.sort_by_key(|known| (!known.is_confirmed, known.later));
    found
}
