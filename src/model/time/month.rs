//! Names of months in the languages that postmortems are written in.

use super::scan::{Cursor, small};
use super::starts::{Case, Starts};
use crate::model::words::Words;

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

/// What a date can begin with: a digit, or the first letter of a month's name.
pub(super) static STARTS: Starts = starts(Case::Capital);

/// What the name of a month can begin with.
static NAMES: Starts = starts(Case::Any);

const fn starts(case: Case) -> Starts {
    let mut starts = Starts::digits();
    let mut month = 0;
    while month < MONTHS.len() {
        let mut name = 0;
        while name < MONTHS[month].len() {
            starts = starts.and(MONTHS[month][name], case);
            name += 1;
        }
        month += 1;
    }
    starts
}

/// The number of each name.
static NUMBERS: Words<u32, 256> = {
    let mut numbers = Words::new();
    let mut number = 1;
    while number <= 12 {
        let names = MONTHS[number as usize - 1];
        let mut name = 0;
        while name < names.len() {
            numbers.set(names[name], number);
            name += 1;
        }
        number += 1;
    }
    numbers
};

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
        if !NAMES.has(cursor.rest().as_bytes(), 0) {
            return None;
        }
        let mut ahead = *cursor;
        let word = ahead.word()?;
        let lower = small(word);
        let number = NUMBERS.get(&lower)?;
        let short = lower.chars().count() <= 4;
        let capital = word.starts_with(char::is_uppercase);
        if short {
            ahead.eat('.');
        }
        *cursor = ahead;
        Some(Self {
            number,
            doubtful: !capital && (short || lower == "march"),
        })
    }
}
