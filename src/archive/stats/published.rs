//! How long it took to write the postmortem.

use super::spread::Spread;
use crate::archive::Landed;
use crate::archive::records::Record;
use crate::model::Status;
use crate::rules::Policy;
use std::collections::BTreeMap;

/// Why a document does not tell how long it took to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unpublished {
    /// The day of the incident is not known.
    NoDate,
    /// It is not finished.
    Unfinished,
    /// It is finished and does not tell when it was published.
    NotStated,
    /// It became final before the history of a shallow clone begins.
    CutOff,
    /// It became final in one commit with many others.
    Imported,
    /// It is finished in no commit.
    Uncommitted,
    /// It was published before the incident.
    Backwards,
}

/// The business days from the incident to the published postmortem, over an archive.
#[derive(Debug)]
pub struct Publication {
    /// In business days.
    pub days: Option<Spread>,
    /// How many there should be at most.
    pub target: u32,
    /// How many took no longer.
    pub within: usize,
    /// Of how many the history told, because they do not say; none unless it was asked.
    pub from_history: Option<usize>,
    /// How many documents are left out, and why.
    pub left_out: BTreeMap<Unpublished, usize>,
}

/// The business days that a document took: to the day of publication that it states, else to the day on which its history
/// first has it as final, where that was asked.
///
/// # Errors
/// Why it does not tell.
pub fn days_to_publish(record: &Record, policy: &Policy) -> Result<u32, Unpublished> {
    let published = match (record.metadata.published.value(), record.landed) {
        (Some(&published), _) | (None, Some(Landed::On(published))) => published,
        _ if record.status() != Some(Status::Final) => return Err(Unpublished::Unfinished),
        (None, None) => return Err(Unpublished::NotStated),
        (None, Some(Landed::CutOff)) => return Err(Unpublished::CutOff),
        (None, Some(Landed::Imported)) => return Err(Unpublished::Imported),
        (None, Some(Landed::Uncommitted)) => return Err(Unpublished::Uncommitted),
    };
    let date = record.date.ok_or(Unpublished::NoDate)?;
    if published < date {
        return Err(Unpublished::Backwards);
    }
    Ok(policy.business_days(date, published))
}

impl Publication {
    pub(super) fn of<'a>(records: impl Iterator<Item = &'a Record>, policy: &Policy) -> Self {
        let mut left_out = BTreeMap::new();
        let mut days = Vec::new();
        let mut from_history: Option<usize> = None;
        for record in records {
            if let Some(landed) = record.landed {
                let told = matches!(landed, Landed::On(_));
                *from_history.get_or_insert_default() += usize::from(told);
            }
            match days_to_publish(record, policy) {
                Ok(taken) => days.push(taken),
                Err(why) => *left_out.entry(why).or_default() += 1,
            }
        }
        let target = policy.stale_draft_days;
        Self {
            within: days.iter().filter(|&&taken| taken <= target).count(),
            days: Spread::of(days.into_iter().map(i64::from)),
            target,
            from_history,
            left_out,
        }
    }
}
