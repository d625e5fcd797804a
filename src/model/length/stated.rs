//! How precisely a length is stated, and when two of them say the same.

use crate::model::time::{Duration, Read, Unit};

/// A stated length with what its words allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Stated {
    /// The length as written.
    pub duration: Duration,
    /// On which side the true length may lie.
    pub bound: Bound,
}

/// What the words around a length make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// It is the length.
    Exact,
    /// "up to", "less than": the length or less.
    AtMost,
    /// "over", "at least", "2+": the length or more.
    AtLeast,
}

impl Stated {
    /// A length that was read in a text.
    #[must_use]
    pub fn of(text: &str, read: &Read<Duration>) -> Self {
        let before = text.get(..read.start).unwrap_or_default();
        let words = text.get(read.start..read.end).unwrap_or_default();
        let after = text.get(read.end..).unwrap_or_default();
        Self {
            duration: read.value,
            bound: bound(before, words, after),
        }
    }

    /// A length that two clocks state, to the minute.
    #[must_use]
    pub fn computed(seconds: i64) -> Self {
        Self {
            duration: Duration {
                seconds,
                up_to: None,
                unit: Unit::Minute,
                hedged: false,
            },
            bound: Bound::Exact,
        }
    }

    /// How many seconds the truth may be away: a minute, half of the last stated unit, 10 % of a hedged length.
    #[must_use]
    pub fn tolerance(self) -> i64 {
        let half = self.duration.unit.seconds() / 2;
        let hedge = if self.duration.hedged {
            self.duration.seconds / 10
        } else {
            0
        };
        half.max(hedge).max(60)
    }

    /// Whether a true length in seconds fits the statement.
    #[must_use]
    pub fn allows(self, seconds: i64) -> bool {
        self.within(seconds, self.tolerance())
    }

    /// Whether two statements can be true of one length.
    #[must_use]
    pub fn agrees_with(self, other: Self) -> bool {
        let tolerance = self.tolerance().max(other.tolerance());
        let (low, high) = self.range();
        let (other_low, other_high) = other.range();
        low - tolerance <= other_high && other_low <= high + tolerance
    }

    fn within(self, seconds: i64, tolerance: i64) -> bool {
        let (low, high) = self.range();
        (low - tolerance..=high + tolerance).contains(&seconds)
    }

    fn range(self) -> (i64, i64) {
        const LONGEST: i64 = i64::MAX / 4;
        let length = self.duration.seconds;
        let upper = self.duration.up_to.unwrap_or(length);
        match self.bound {
            Bound::Exact => (length, upper),
            Bound::AtMost => (0, upper),
            Bound::AtLeast => (length, LONGEST),
        }
    }

    /// The length in words: `45 minutes`, `2 h 33 min`.
    #[must_use]
    pub fn spelled(seconds: i64) -> String {
        let minutes = (seconds + 30).div_euclid(60);
        match (minutes / 60, minutes % 60) {
            (0, 1) => "1 minute".to_owned(),
            (0, minutes) => format!("{minutes} minutes"),
            (1, 0) => "1 hour".to_owned(),
            (hours, 0) => format!("{hours} hours"),
            (hours, minutes) => format!("{hours} h {minutes} min"),
        }
    }
}

fn bound(before: &str, words: &str, after: &str) -> Bound {
    let before = before.trim_end_matches([' ', '\u{a0}', '*', '(']);
    let ends = |phrases: &[&str]| {
        phrases.iter().any(|phrase| {
            before
                .len()
                .checked_sub(phrase.len())
                .and_then(|at| before.get(at..))
                .is_some_and(|tail| tail.eq_ignore_ascii_case(phrase))
        })
    };
    let begins = |phrases: &[&str]| {
        let after = after.trim_start();
        phrases.iter().any(|phrase| after.starts_with(phrase))
    };
    let most = [
        "up to",
        "less than",
        "under",
        "within",
        "at most",
        "no more than",
        "fewer than",
        "below",
        "max",
        "max.",
        "maximum",
        "<",
        "≤",
        "almost",
        "nearly",
    ];
    let least = [
        "over",
        "more than",
        "at least",
        "longer than",
        "exceeding",
        "minimum",
        ">",
        "≥",
    ];
    if ends(&most) || begins(&["or less", "max"]) {
        Bound::AtMost
    } else if ends(&least) || words.contains('+') || begins(&["+", "or more", "or longer", "plus"])
    {
        Bound::AtLeast
    } else {
        Bound::Exact
    }
}
