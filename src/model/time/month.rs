//! Names of months in the languages that postmortems are written in.

use super::scan::Cursor;

/// Full names and the abbreviations in use, lower-case, each month one row.
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "janeiro",
    ],
    &[
        "february",
        "feb",
        "februar",
        "février",
        "févr",
        "fevrier",
        "febrero",
        "fevereiro",
        "fev",
    ],
    &["march", "mar", "märz", "mars", "marzo", "março", "mär"],
    &["april", "apr", "avril", "avr", "abril", "abr"],
    &["may", "mai", "mayo", "maio"],
    &["june", "jun", "juni", "juin", "junio", "junho"],
    &["july", "jul", "juli", "juillet", "juil", "julio", "julho"],
    &["august", "aug", "août", "aout", "agosto", "ago"],
    &[
        "september",
        "sep",
        "sept",
        "septembre",
        "septiembre",
        "setiembre",
        "setembro",
    ],
    &[
        "october", "oct", "oktober", "okt", "octobre", "octubre", "outubro",
    ],
    &["november", "nov", "novembre", "noviembre", "novembro"],
    &[
        "december",
        "dec",
        "dezember",
        "dez",
        "décembre",
        "déc",
        "decembre",
        "diciembre",
        "dic",
        "dezembro",
    ],
];

/// A month's name as it stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MonthName {
    /// 1 to 12.
    pub(super) number: u32,
    /// Whether the name is also a common word, or too short to be a name, unless a capital marks it.
    pub(super) doubtful: bool,
}

impl MonthName {
    /// Reads a name with the full stop of an abbreviation.
    pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Self> {
        let mut ahead = *cursor;
        let word = ahead.word()?;
        let lower = word.to_lowercase();
        let index = MONTHS
            .iter()
            .position(|names| names.contains(&lower.as_str()))?;
        let short = lower.chars().count() <= 4;
        let capital = word.starts_with(char::is_uppercase);
        if short {
            ahead.eat('.');
        }
        *cursor = ahead;
        Some(Self {
            number: u32::try_from(index + 1).ok()?,
            doubtful: !capital && (short || lower == "march"),
        })
    }
}
