//! Which column of a register holds what, by the names that exports give them.

use super::Incident;
use super::read::{RegisterError, Row, Rows};
use crate::archive::required::Facts;
use crate::import::{impact_severity, instant};
use crate::model::impact::Answer;
use crate::model::time::Date;
use crate::model::{Dialect, Severity};
use chrono::NaiveDate;

/// What people know it by stands first, as in a postmortem that is started from the same export.
const IDS: &[&str] = &[
    "incident_id",
    "reference",
    "incident_number",
    "tiny_id",
    "tinyid",
    "id",
    "key",
    "number",
    "alias",
    "external_id",
    "incident",
];
const TITLES: &[&str] = &[
    "title",
    "name",
    "incident_name",
    "incident_title",
    "message",
    "summary",
    "subject",
    "description",
];
/// The first that a row fills counts: when it began before when somebody wrote it down.
const DATES: &[&str] = &[
    "started_at",
    "start_time",
    "started",
    "impact_started_at",
    "impact_start",
    "began_at",
    "occurred_at",
    "date",
    "incident_date",
    "reported_at",
    "opened_at",
    "created_at",
    "created_on",
    "createdat",
    "created",
    "created_date",
];
const SEVERITIES: &[&str] = &[
    "severity",
    "sev",
    "incident_severity",
    "severity_name",
    "priority",
    "impact",
    "impact_override",
];

/// Reads rows into incidents, and tells every row that is none and every value that is wrong.
pub(super) fn incidents(rows: Rows, dialect: &Dialect) -> (Vec<Incident>, Vec<RegisterError>) {
    let readable = || rows.iter().flatten();
    let has = |names: &[&str]| {
        let mut all = readable().flat_map(|row| &row.cells);
        all.any(|(name, _)| names.contains(&folded(name).as_str()))
    };
    for (what, names) in [("date", DATES), ("severity", SEVERITIES)] {
        if let Some(first) = readable().next().filter(|_| !has(names)) {
            let there: Vec<_> = first
                .cells
                .iter()
                .map(|(name, _)| format!("`{name}`"))
                .collect();
            let wanted = names.first().copied().unwrap_or_default();
            let error = RegisterError {
                place: String::new(),
                message: format!(
                    "no column for the {what}, such as `{wanted}`; there are {}",
                    there.join(", ")
                ),
            };
            return (Vec::new(), vec![error]);
        }
    }
    let mut incidents = Vec::new();
    let mut errors = Vec::new();
    for row in rows {
        match row.and_then(|row| incident(&row, dialect)) {
            Ok(incident) => incidents.push(incident),
            Err(error) => errors.push(error),
        }
    }
    (incidents, errors)
}

fn incident(row: &Row, dialect: &Dialect) -> Result<Incident, RegisterError> {
    let all = |names: &'static [&'static str]| {
        names.iter().filter_map(|wanted| {
            let (name, value) = row.cells.iter().find(|(name, _)| folded(name) == *wanted)?;
            (!value.trim().is_empty()).then_some((name, value.trim()))
        })
    };
    let error = |column: &str, message: String| RegisterError {
        place: format!("{}, column `{column}`", row.place),
        message,
    };
    let date = match all(DATES).next() {
        Some((column, value)) => Some(day(value).ok_or_else(|| {
            error(
                column,
                format!("`{value}` is no day that can be told; write YYYY-MM-DD"),
            )
        })?),
        None => None,
    };
    let severity = all(SEVERITIES).find_map(|(column, value)| severity(column, value, dialect));
    let yes = |names| {
        all(names).any(|(_, value)| {
            Answer::of_value(value) == Some(Answer::Yes) || value.eq_ignore_ascii_case("true")
        })
    };
    let revenue = match all(&["revenue", "revenue_lost", "lost_revenue", "revenue_impact"]).next() {
        Some((column, value)) => {
            let amount = amount(value).ok_or_else(|| {
                let message = format!(
                    "`{value}` is no amount that can be told; write it like 25000 or 25,000.50"
                );
                error(column, message)
            });
            Some(amount?)
        }
        None => None,
    };
    Ok(Incident {
        ids: all(IDS).map(|(_, value)| value.to_owned()).collect(),
        title: all(TITLES)
            .next()
            .map(|(_, value)| value.to_owned())
            .unwrap_or_default(),
        date,
        facts: Facts {
            severity,
            near_miss: yes(&["near_miss", "is_near_miss"]),
            data_loss: yes(&["data_loss"]),
            data_exposure: yes(&["data_exposure", "data_breach"]),
            revenue,
        },
    })
}

/// An amount in whole units, with commas or spaces between thousands and a point before cents.
///
/// None where a point could part thousands: `25.000`, `25.000,50`.
fn amount(value: &str) -> Option<u64> {
    let bare = value
        .trim_start_matches(['$', '€', '£', ' '])
        .replace(['_', ' '], "");
    let (whole, cents) = bare.split_once('.').unwrap_or((&bare, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let well_grouped = groups.all(|group| group.len() == 3) && (!grouped || first.len() <= 3);
    let may_be_thousands = cents.len() == 3 && !grouped && first.len() <= 3 && first != "0";
    if !well_grouped || first.is_empty() || !is_number(cents) || may_be_thousands {
        return None;
    }
    let digits = whole.replace(',', "");
    is_number(&digits).then(|| digits.parse().ok()).flatten()
}

/// The name of a column in small letters with `_` between words.
fn folded(name: &str) -> String {
    let words = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_").to_lowercase()
}

/// A day: in UTC where a moment is told, else as ISO 8601 has it or as any postmortem may write it.
fn day(value: &str) -> Option<NaiveDate> {
    let iso = || value.get(..10).and_then(|day| day.parse().ok());
    let written = || Date::all(value).find_map(|date| date.value.date.resolve(None, None));
    let moment = instant(value).map(|at| at.date());
    moment.or_else(iso).or_else(written)
}

fn severity(column: &str, value: &str, dialect: &Dialect) -> Option<Severity> {
    // The four levels of a status page, which only this column has.
    if folded(column).starts_with("impact") {
        return impact_severity(value);
    }
    Severity::of(value, dialect)
}
