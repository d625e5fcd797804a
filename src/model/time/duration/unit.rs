//! Units of time and the words for them.

use super::super::scan::{Cursor, small};
use crate::model::words::Words;

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// A second.
    Second,
    /// Sixty seconds.
    Minute,
    /// Sixty minutes.
    Hour,
    /// Twenty-four hours.
    Day,
    /// Seven days.
    Week,
}

/// Words and letters for each unit, lower-case; `m` is a minute after a number and nowhere else.
const UNITS: [(Unit, &[&str]); 5] = [
    (
        Unit::Second,
        &[
            "s", "sec", "secs", "second", "seconds", "sekunde", "sekunden", "seconde", "secondes",
            "segundo", "segundos",
        ],
    ),
    (
        Unit::Minute,
        &[
            "m", "min", "mins", "minute", "minutes", "minuten", "minuto", "minutos",
        ],
    ),
    (
        Unit::Hour,
        &[
            "h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures",
            "hora", "horas",
        ],
    ),
    (
        Unit::Day,
        &[
            "d", "day", "days", "tag", "tage", "tagen", "jour", "jours", "día", "días", "dia",
            "dias",
        ],
    ),
    (
        Unit::Week,
        &[
            "w", "wk", "wks", "week", "weeks", "woche", "wochen", "semaine", "semaines", "semana",
            "semanas",
        ],
    ),
];

/// The unit of each word.
static NAMES: Words<Unit, 128> = Words::of(&UNITS);

/// Signs for units where words stand without spaces, longest first.
const SIGNS: [(&str, Unit); 12] = [
    ("秒", Unit::Second),
    ("초", Unit::Second),
    ("分钟", Unit::Minute),
    ("分鐘", Unit::Minute),
    ("分", Unit::Minute),
    ("분", Unit::Minute),
    ("時間", Unit::Hour),
    ("小时", Unit::Hour),
    ("小時", Unit::Hour),
    ("시간", Unit::Hour),
    ("日間", Unit::Day),
    ("天", Unit::Day),
];

impl Unit {
    /// Its length in seconds.
    #[must_use]
    pub fn seconds(self) -> i64 {
        match self {
            Self::Second => 1,
            Self::Minute => 60,
            Self::Hour => 3600,
            Self::Day => 86_400,
            Self::Week => 604_800,
        }
    }

    /// Whether a word is a unit's, whatever its case.
    pub(super) fn is_named(word: &str) -> bool {
        NAMES.get(&small(word)).is_some()
    }

    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        if !cursor.peek()?.is_ascii()
            && let Some(unit) = Self::read_sign(cursor)
        {
            return Some(unit);
        }
        let mut ahead = *cursor;
        let unit = NAMES.get(&small(ahead.word()?))?;
        *cursor = ahead;
        Some(unit)
    }

    fn read_sign(cursor: &mut Cursor<'_>) -> Option<Self> {
        let mut signs = SIGNS.iter();
        if let Some(&(_, unit)) = signs.find(|(sign, _)| cursor.eat_str(sign)) {
            return Some(unit);
        }
        // Alone it ends a date; before hours it counts days.
        let day = cursor.rest().strip_prefix('日');
        let counted = day.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        (counted && cursor.eat('日')).then_some(Self::Day)
    }
}
