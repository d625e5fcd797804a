//! Lengths of time for people.

use chrono::Duration;
use std::fmt::{self, Display, Formatter};

/// A length of time in its two largest units: `45 min`, `5 h 20 min`, `2 d 4 h`.
#[derive(Debug, Clone, Copy)]
pub struct Lasted(pub Duration);

impl Display for Lasted {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let seconds = self.0.num_seconds();
        let minutes = seconds.div_euclid(60) + i64::from(seconds.rem_euclid(60) >= 30);
        if seconds.abs() < 60 {
            return write!(f, "{seconds} s");
        }
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        let parts = [(days, "d"), (hours, "h"), (rest, "min")];
        let parts = parts.into_iter().skip_while(|(count, _)| *count == 0);
        let shown = parts.take(2).filter(|(count, _)| *count != 0);
        for (nth, (count, unit)) in shown.enumerate() {
            let space = if nth > 0 { " " } else { "" };
            write!(f, "{space}{count} {unit}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_told_in_its_two_largest_units() {
        for (seconds, want) in [
            (0, "0 s"),
            (59, "59 s"),
            (60, "1 min"),
            (89, "1 min"),
            (90, "2 min"),
            (3600, "1 h"),
            (5 * 3600 + 20 * 60, "5 h 20 min"),
            (24 * 3600, "1 d"),
            (24 * 3600 + 600, "1 d"),
            (52 * 3600 + 600, "2 d 4 h"),
        ] {
            assert_eq!(Lasted(Duration::seconds(seconds)).to_string(), want);
        }
    }
}
