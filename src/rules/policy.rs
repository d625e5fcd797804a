//! What a team has agreed on: deadlines, thresholds, holidays.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

/// What a team has agreed on; the default is what absent keys of a configuration mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// How long the items of a priority may take, by its rank: 0 for P0.
    pub deadlines: BTreeMap<u8, Period>,
    /// The day from which deadlines count.
    pub sla_from: SlaFrom,
    /// Lost revenue, in whole units of its currency, over which an incident is no small one.
    pub revenue: u64,
    /// Business days after the incident in which a postmortem is finished.
    pub stale_draft_days: u32,
    /// Days after an incident in which a like one counts as a repeat.
    pub repeat_days: u32,
    /// Days on which nobody works, in ascending order.
    pub holidays: Vec<NaiveDate>,
    /// Whether an action item has one owner and no more.
    pub single_owner: bool,
}

/// The day from which deadlines count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SlaFrom {
    /// The day of the incident.
    #[default]
    Incident,
    /// The day on which the postmortem was published.
    Published,
}

/// A length of time on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// Calendar days.
    Days(u32),
    /// Calendar months; the end of a month is clamped to a shorter month.
    Months(u32),
}

impl Default for Policy {
    fn default() -> Self {
        use Period::{Days, Months};
        Self {
            deadlines: BTreeMap::from([
                (0, Days(7)),
                (1, Days(14)),
                (2, Months(1)),
                (3, Months(3)),
            ]),
            sla_from: SlaFrom::default(),
            revenue: 10_000,
            stale_draft_days: 5,
            repeat_days: 180,
            holidays: Vec::new(),
            single_owner: false,
        }
    }
}

impl Policy {
    /// The last day that a priority leaves for an item of an incident, from the incident or its publication.
    #[must_use]
    pub fn last_day(
        &self,
        rank: u8,
        incident: Option<NaiveDate>,
        published: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        let from = match self.sla_from {
            SlaFrom::Incident => incident,
            SlaFrom::Published => published,
        };
        self.deadlines.get(&rank)?.after(from?)
    }

    /// The working days after `from` up to and including `to`; none where `to` is not later.
    #[must_use]
    pub fn business_days(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let Ok(days) = u32::try_from((to - from).num_days()) else {
            return 0;
        };
        let (weeks, rest) = (days / 7, days % 7);
        let last = to - Days::new(u64::from(rest));
        let rest = (1..=rest).filter(|&day| {
            let day = last + Days::new(u64::from(day));
            !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
        });
        let after = self.holidays.partition_point(|&day| day <= from);
        let until = self.holidays.partition_point(|&day| day <= to);
        let free = self.holidays.get(after..until).unwrap_or_default().iter();
        let free = free.filter(|day| day.weekday().number_from_monday() <= 5);
        let worked = weeks as usize * 5 + rest.count();
        u32::try_from(worked.saturating_sub(free.count())).unwrap_or(u32::MAX)
    }
}

impl Period {
    /// The last day of the period that begins on a day, that day not counted.
    #[must_use]
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_add_days(Days::new(u64::from(days))),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        }
    }
}

impl Display for Period {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(1) => write!(f, "1 day"),
            Self::Days(days) => write!(f, "{days} days"),
            Self::Months(1) => write!(f, "1 month"),
            Self::Months(months) => write!(f, "{months} months"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("an ISO date")
    }

    #[test]
    fn business_days_leave_out_weekends_and_holidays() {
        let mut policy = Policy::default();
        // 2026-02-13 is a Friday.
        let between = |policy: &Policy, to| policy.business_days(day("2026-02-13"), day(to));
        assert_eq!(between(&policy, "2026-02-15"), 0);
        assert_eq!(between(&policy, "2026-02-16"), 1);
        assert_eq!(between(&policy, "2026-02-20"), 5);
        assert_eq!(between(&policy, "2026-02-10"), 0);
        assert_eq!(between(&policy, "2026-03-13"), 20);
        policy.holidays = vec![day("2026-02-16"), day("2026-02-21")];
        assert_eq!(between(&policy, "2026-02-23"), 5);
    }

    #[test]
    fn a_period_ends_on_the_last_day_of_a_shorter_month() {
        let ends = |period: Period, from| period.after(day(from)).map(|day| day.to_string());
        let months = Period::Months(1);
        assert_eq!(ends(months, "2026-01-31").as_deref(), Some("2026-02-28"));
        assert_eq!(
            ends(Period::Days(14), "2026-02-15").as_deref(),
            Some("2026-03-01")
        );
    }
}
