//! Which day a written date means in this document.

use super::time::{Date, DateOrder};
use chrono::NaiveDate;
use std::ops::Range;

/// How a document writes its dates: the order of numbers that its plain ones prove, and the day that others are near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Calendar {
    /// Whether day or month stands first in `06/04/2023`.
    pub(crate) order: Option<DateOrder>,
    /// The day of the file's name or of the incident, which tells the year of dates that have none.
    pub(crate) near: Option<NaiveDate>,
}

/// What a value says when it is read for a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Day {
    /// A day, and where it is written.
    Known(NaiveDate, Range<usize>),
    /// The shape of a date that is no day, and where.
    Invalid(Range<usize>),
    /// Nothing that can be told.
    Unknown,
}

impl Calendar {
    /// The calendar of a document: dates such as 24/10/2024 anywhere in its prose decide the order.
    pub(crate) fn of(prose: &str, file: Option<NaiveDate>) -> Self {
        let mut order = None;
        for date in Date::all(prose) {
            order = date.value.order.or_else(|| agrees(date.value.date, file));
            if order.is_some() {
                break;
            }
        }
        Self { order, near: file }
    }

    /// The first date of a text.
    pub(crate) fn first(self, text: &str) -> Day {
        let mut invalid = None;
        for date in Date::all(text) {
            if let Some(day) = date.value.date.resolve(self.order, self.near) {
                return Day::Known(day, date.start..date.end);
            }
            if date.value.date == Date::Invalid {
                invalid.get_or_insert(date.start..date.end);
            }
        }
        invalid.map_or(Day::Unknown, Day::Invalid)
    }
}

/// The order in which a date of two readings names the day of the file.
fn agrees(date: Date, file: Option<NaiveDate>) -> Option<DateOrder> {
    let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
    let mut fitting = orders
        .into_iter()
        .filter(|&order| file.is_some() && date.resolve(Some(order), None) == file);
    let only = fitting.next()?;
    let open = matches!(date, Date::Open { .. });
    (open && fitting.next().is_none()).then_some(only)
}

/// The date in a file's name, or in that of its folder: `2026-02-15-pool.md`, `2026-02-15-pool/index.md`, `20260215-pool.md`.
pub(crate) fn of_path(path: &str) -> Option<NaiveDate> {
    path.rsplit(['/', '\\']).take(2).find_map(|part| {
        let iso = (0..part.len()).filter(|&at| {
            part.as_bytes()[at].is_ascii_digit()
                && (at == 0 || !part.as_bytes()[at - 1].is_ascii_digit())
        });
        iso.into_iter().find_map(|at| {
            let rest = part.get(at..)?;
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            if digits == 8 {
                return NaiveDate::parse_from_str(&rest[..8], "%Y%m%d").ok();
            }
            let spelled = rest.get(..10)?.replace('_', "-");
            let ends = !rest.as_bytes().get(10).is_some_and(u8::is_ascii_digit);
            (digits == 4 && ends)
                .then(|| NaiveDate::parse_from_str(&spelled, "%Y-%m-%d").ok())
                .flatten()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_its_day() {
        let day = |path| of_path(path).map(|day| day.to_string());
        assert_eq!(
            day("postmortems/2026/2026-02-15-pool.md").as_deref(),
            Some("2026-02-15")
        );
        assert_eq!(
            day("x/2026-02-15-pool/index.md").as_deref(),
            Some("2026-02-15")
        );
        assert_eq!(
            day("INCIDENT-20260314T170559Z.md").as_deref(),
            Some("2026-03-14")
        );
        assert_eq!(day("2026_02_15 pool.md").as_deref(), Some("2026-02-15"));
        assert_eq!(day("2026/pool.md"), None);
        assert_eq!(day("2026-02-30-pool.md"), None);
    }

    #[test]
    fn the_file_s_day_settles_the_order_of_numbers() {
        let day = NaiveDate::from_ymd_opt(2023, 4, 6);
        assert_eq!(
            Calendar::of("on 06/04/2023", day).order,
            Some(DateOrder::DayFirst)
        );
        assert_eq!(Calendar::of("on 06/04/2023", None).order, None);
        assert_eq!(
            Calendar::of("on 06/04/2023, then 24/04/2023", None).order,
            Some(DateOrder::DayFirst)
        );
    }
}
