//! How the times of a timeline are written, so that a new one looks like those around it.

use crate::model::time::Stamp;
use chrono::{NaiveDateTime, Timelike};

/// How a time is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Style {
    /// With its day.
    dated: bool,
    /// With a `T` between day and clock.
    iso: bool,
    /// How its clock is.
    face: Face,
    /// What follows: a zone.
    suffix: String,
}

/// How a clock is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Face {
    /// `14:05`
    #[default]
    Minutes,
    /// `14:05:09`
    Seconds,
    /// `2:05 PM`
    Twelve,
}

/// When a new row says its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    /// As the rows around it do.
    AsAround,
    /// Also where it is another day than that of the row before.
    OnChange,
    /// Always.
    Always,
}

impl Style {
    /// The style of a time as written.
    pub(super) fn of(raw: &str) -> Self {
        let Some(read) = Stamp::read(raw, 0) else {
            return Self::default();
        };
        let stamp = read.value;
        let suffix = stamp.zone.map_or_else(String::new, |zone| match zone.name {
            _ if raw.ends_with('Z') => "Z".to_owned(),
            name if name.starts_with(char::is_alphabetic) => format!(" {name}"),
            name => name.to_owned(),
        });
        Self {
            dated: stamp.date.is_some(),
            iso: raw.as_bytes().windows(3).any(|signs| {
                signs[0].is_ascii_digit() && signs[1] == b'T' && signs[2].is_ascii_digit()
            }),
            face: match stamp.clock {
                Some(clock) if clock.is_marked() => Face::Twelve,
                Some(clock) if clock.has_seconds() => Face::Seconds,
                _ => Face::Minutes,
            },
            suffix,
        }
    }

    /// A time in this style.
    pub(super) fn write(&self, at: NaiveDateTime, dated: bool) -> String {
        let clock = match self.face {
            Face::Twelve => {
                let (afternoon, hour) = at.hour12();
                let half = if afternoon { "PM" } else { "AM" };
                format!("{hour}:{:02} {half}", at.minute())
            }
            Face::Seconds => at.format("%H:%M:%S").to_string(),
            Face::Minutes => at.format("%H:%M").to_string(),
        };
        let between = if self.iso { "T" } else { " " };
        let suffix = &self.suffix;
        if dated || self.dated {
            format!("{}{between}{clock}{suffix}", at.date())
        } else {
            format!("{clock}{suffix}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn a_new_time_looks_like_its_neighbour() {
        let day = NaiveDate::from_ymd_opt(2026, 2, 15).expect("a day");
        let at = day.and_hms_opt(14, 5, 9).expect("a time");
        for (raw, want) in [
            ("14:10", "14:05"),
            ("14:10:00", "14:05:09"),
            ("14:10 UTC", "14:05 UTC"),
            ("2:10 PM", "2:05 PM"),
            ("2026-02-15 14:10", "2026-02-15 14:05"),
            ("2026-02-15T14:10:00Z", "2026-02-15T14:05:09Z"),
            ("14:10+02:00", "14:05+02:00"),
            ("", "14:05"),
        ] {
            assert_eq!(Style::of(raw).write(at, false), want, "{raw}");
        }
    }
}
