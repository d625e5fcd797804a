//! What the archive says as a whole, with how much of it says so.
//!
//! Lengths of incidents are skewed, and few: each figure comes with its number, its range and what was left out, and
//! where there are too few, none is given.

mod actions;
mod measure;
mod months;
mod published;
mod repeats;
mod scope;
mod spread;

pub use actions::{Actions, Completion};
pub use measure::{LeftOut, Measure, Measured, Times};
pub use months::Month;
pub use published::{Publication, Unpublished, days_to_publish};
pub use repeats::Recurrence;
pub use scope::Scope;
pub use spread::{ENOUGH, Middle, Spread, TREND};

use super::records::Record;
use super::register::{Coverage, Incident};
use crate::rules::Policy;
use crate::rules::Sketch;
use chrono::NaiveDate;

/// What the archive says as a whole.
#[derive(Debug)]
pub struct Statistics<'a> {
    /// What it is computed from, in order of days.
    pub records: &'a [Record],
    /// The day for which it is computed.
    pub as_of: NaiveDate,
    /// Days of a repeat, and what counts as time off.
    pub policy: &'a Policy,
    /// The places of the incidents that count.
    pub incidents: Vec<usize>,
    /// The places of what did no harm; it counts in months and actions only.
    pub near_misses: Vec<usize>,
    /// Incidents without a day, which count in no month.
    pub undated: usize,
    /// Those whose day is in a year that cannot be meant; they count in no month either.
    pub misdated: usize,
    /// Every month from the first incident to the last.
    pub months: Vec<Month>,
    /// Each measure.
    pub times: Vec<Times>,
    /// How long postmortems took to write.
    pub publication: Publication,
    /// Which incidents of a register have a postmortem; none unless there is a register.
    pub coverage: Option<Coverage<'a>>,
    /// What became of action items, those of near misses included.
    pub actions: Actions,
    /// What came back: the confirmed ones first.
    pub recurrences: Vec<Recurrence>,
}

impl<'a> Statistics<'a> {
    /// The statistics of those records in order of their days that a scope holds; with each record stands its sketch, by
    /// which repeats of any other are found. A register is held against all records.
    #[must_use]
    pub fn of(
        records: &'a [Record],
        sketches: &[Sketch],
        register: Option<&'a [Incident]>,
        scope: &Scope,
        policy: &'a Policy,
        as_of: NaiveDate,
    ) -> Self {
        let places = (0..records.len()).filter(|&at| scope.holds(&records[at]));
        let (near_misses, incidents): (Vec<usize>, Vec<usize>) =
            places.partition(|&at| records[at].is_near_miss());
        let counted = || {
            let all = incidents.iter().chain(&near_misses);
            all.map(|&at| &records[at])
        };
        let of_incidents = || incidents.iter().map(|&at| &records[at]);
        let times = || {
            let measures = Measure::ALL.into_iter();
            measures
                .map(|measure| Times::of(measure, records, &incidents, as_of))
                .collect()
        };
        let recurrences =
            || repeats::recurrences(records, sketches, |at| incidents.binary_search(&at).is_ok());
        let (recurrences, times) = rayon::join(recurrences, times);
        Self {
            records,
            as_of,
            policy,
            undated: of_incidents()
                .filter(|record| record.date.is_none())
                .count(),
            misdated: of_incidents()
                .filter(|record| record.date.is_some() && record.plausible_day(as_of).is_none())
                .count(),
            months: months::months(counted(), as_of),
            times,
            publication: Publication::of(of_incidents(), policy),
            coverage: register.map(|incidents| {
                Coverage::of(incidents, records, policy, |incident| {
                    scope.holds_incident(incident)
                })
            }),
            actions: Actions::of(counted(), as_of),
            recurrences,
            incidents,
            near_misses,
        }
    }
}
