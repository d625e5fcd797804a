//! Due dates.

use crate::model::time::{Date, DateOrder};
use chrono::{Datelike, NaiveDate};

/// What a due date says.
pub(super) enum Due {
    Day(NaiveDate),
    /// The shape of a date that is no day.
    Invalid,
    /// Words that name no day: "next sprint", "Q2", or numbers in an order that nothing decides.
    Unread,
}

/// Reads a whole value; a day without a year is the first such day on or after the incident.
pub(super) fn read(value: &str, incident: Option<NaiveDate>, order: Option<DateOrder>) -> Due {
    let lead = ["by ", "on ", "before ", "until ", "due ", "bis ", "~"];
    let value = value.trim();
    let value = lead
        .iter()
        .find_map(|lead| {
            value
                .get(..lead.len())
                .filter(|head| head.eq_ignore_ascii_case(lead))
                .map(|_| &value[lead.len()..])
        })
        .unwrap_or(value);
    let Some(read) = Date::read(value, 0).or_else(|| Date::read_short(value, 0)) else {
        return Due::Unread;
    };
    let rest = value[read.end..].trim_start();
    if !rest.is_empty() && !rest.starts_with(['(', ',', '.', ')', ';']) && !is_weekday(rest) {
        return Due::Unread;
    }
    match read.value.date {
        Date::Invalid => Due::Invalid,
        date => resolve(date, incident, order).map_or(Due::Unread, Due::Day),
    }
}

fn is_weekday(rest: &str) -> bool {
    let word: String = rest.chars().take(3).collect::<String>().to_lowercase();
    [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "eod", "end",
    ]
    .contains(&word.as_str())
}

fn resolve(date: Date, incident: Option<NaiveDate>, order: Option<DateOrder>) -> Option<NaiveDate> {
    let near = date.resolve(order, incident)?;
    let (Some(incident), false) = (incident, states_year(date)) else {
        return Some(near);
    };
    // 29 February waits for a leap year, eight years at most.
    (incident.year()..=incident.year() + 8)
        .filter_map(|year| {
            near.with_year(year)
                .or_else(|| NaiveDate::from_ymd_opt(year, near.month(), near.day()))
        })
        .find(|&day| day >= incident)
}

fn states_year(date: Date) -> bool {
    matches!(
        date,
        Date::Day(_) | Date::Open { year: Some(_), .. } | Date::Month { .. } | Date::Invalid
    )
}
