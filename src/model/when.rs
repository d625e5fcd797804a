//! Points in time as far as a document states them.

use chrono::{Duration, NaiveDate, NaiveDateTime};

/// A point in time, as precisely as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// Only the day is known.
    Day(NaiveDate),
    /// Day and clock are known.
    Time {
        /// The local day and clock.
        local: NaiveDateTime,
        /// Minutes east of UTC; none where no zone with a known offset was stated.
        offset: Option<i32>,
    },
}

impl When {
    /// The local day.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        match self {
            Self::Day(date) => date,
            Self::Time { local, .. } => local.date(),
        }
    }

    /// Day and clock in UTC where the offset is known, else as written; none where only the day is known.
    #[must_use]
    pub fn instant(self) -> Option<NaiveDateTime> {
        match self {
            Self::Day(_) => None,
            Self::Time { local, offset } => {
                Some(local - Duration::minutes(i64::from(offset.unwrap_or(0))))
            }
        }
    }

    /// The local time of day as `HH:MM`, or the day where only that is known, for messages.
    #[must_use]
    pub fn shown(self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Time { local, .. } => local.format("%H:%M").to_string(),
        }
    }

    /// The time from `earlier` to this; none unless both have a clock and both or neither have an offset.
    #[must_use]
    pub fn since(self, earlier: Self) -> Option<Duration> {
        let offset = |when: Self| {
            matches!(
                when,
                Self::Time {
                    offset: Some(_),
                    ..
                }
            )
        };
        if offset(self) != offset(earlier) {
            return None;
        }
        Some(self.instant()? - earlier.instant()?)
    }
}

impl std::fmt::Display for When {
    /// ISO 8601: `2026-02-15`, `2026-02-15T14:23:00Z`, `2026-02-15T14:23:00+01:00`, without a suffix where no offset is known.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self::Time { local, offset } = self else {
            return write!(f, "{}", self.date());
        };
        write!(f, "{}", local.format("%Y-%m-%dT%H:%M:%S"))?;
        match offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(minutes) => {
                let sign = if *minutes < 0 { '-' } else { '+' };
                write!(
                    f,
                    "{sign}{:02}:{:02}",
                    minutes.abs() / 60,
                    minutes.abs() % 60
                )
            }
        }
    }
}
