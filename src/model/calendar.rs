//! Which day a written date means in this document.

use super::passage::back;
use super::time::{Date, DateOrder, WrittenDate};
use crate::markdown::{Block, BlockKind, Markdown};
use crate::span::Spanned;
use chrono::{Datelike, NaiveDate};
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
    /// The calendar of a document: dates such as 24/10/2024 anywhere in its prose decide the order, else its own day.
    pub(crate) fn of(written: &[WrittenDate], own: Own) -> Self {
        let mut order = None;
        let mut open = Vec::new();
        let mut named = Vec::new();
        for date in written {
            order = date.order.or_else(|| own.agrees(date.date));
            if order.is_some() {
                break;
            }
            match date.date {
                Date::Open { first, second, .. } => open.push((first, second)),
                _ => named.extend(date.date.month_and_day()),
            }
        }
        order = order.or_else(|| settled(&open, &named));
        let near = own.day;
        Self { order, near }
    }

    /// The day that the first paragraphs state, where they state only one; none that stands behind `work`, where the
    /// action items begin.
    pub(crate) fn opening(self, markdown: &Markdown, work: Option<u32>) -> Option<NaiveDate> {
        let before = |block: &&Block| work.is_none_or(|work| block.span.start < work);
        let texts = opening(markdown)
            .filter(before)
            .map(|block| markdown.text.get(block.text));
        let dates = texts.flat_map(|text| Date::all(text).map(move |date| (text, date)));
        let mut days = dates
            .filter(|(text, date)| !is_posted(text, date.start))
            .filter_map(|(_, date)| date.value.date.resolve(self.order, self.near));
        let first = days.next()?;
        days.all(|day| day == first).then_some(first)
    }

    /// The day on which the first paragraphs say that they were posted.
    pub(crate) fn posted(self, markdown: &Markdown) -> Option<Spanned<NaiveDate>> {
        opening(markdown).find_map(|block| {
            let text = markdown.text.get(block.text);
            let date = Date::all(text).find(|date| is_posted(text, date.start))?;
            let day = date.value.date.resolve(self.order, self.near)?;
            let place = block.text.part(&(date.start..date.end));
            Some(Spanned::new(day, markdown.text.span(place)))
        })
    }

    /// The day of the first date of a text.
    pub(crate) fn day(self, text: &str) -> Option<NaiveDate> {
        match self.first(text) {
            Day::Known(day, _) => Some(day),
            Day::Invalid(_) | Day::Unknown => None,
        }
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

/// The paragraphs that a document opens with.
fn opening(markdown: &Markdown) -> impl Iterator<Item = &Block> {
    const PARAGRAPHS: usize = 3;
    let outermost = |block: &&Block| block.kind == BlockKind::Paragraph && block.parent.is_none();
    markdown.blocks.iter().filter(outermost).take(PARAGRAPHS)
}

/// Whether the words before a date make it the one of the text and not of what it tells.
fn is_posted(text: &str, at: usize) -> bool {
    let before = back(text, at).trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut words = before.rsplit(|c: char| !c.is_alphanumeric());
    let mut last = words.next().unwrap_or_default();
    if last.eq_ignore_ascii_case("on") {
        last = words.next().unwrap_or_default();
    }
    let posted = ["posted", "published", "updated", "veröffentlicht"];
    posted.iter().any(|word| last.eq_ignore_ascii_case(word))
}

/// The order in which a date of two readings is one that is written elsewhere with the month's name.
fn settled(open: &[(u8, u8)], named: &[(u8, u8)]) -> Option<DateOrder> {
    const MOST: usize = 64;
    open.iter().take(MOST).find_map(|&(first, second)| {
        match (
            named.contains(&(first, second)),
            named.contains(&(second, first)),
        ) {
            (true, false) => Some(DateOrder::MonthFirst),
            (false, true) => Some(DateOrder::DayFirst),
            _ => None,
        }
    })
}

/// What is known of a document's day before its dates are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Own {
    /// The day in its file's name, or that of the incident.
    pub(crate) day: Option<NaiveDate>,
    /// Year and month of the folders that it lies in: `2026/02/pool.md`.
    pub(crate) month: Option<(i32, u32)>,
}

impl Own {
    /// What a path tells.
    pub(crate) fn of_path(path: &str) -> Self {
        Self {
            day: of_path(path),
            month: folders(path),
        }
    }

    /// The order in which alone a date of two readings is the day, in the month, or within weeks of the day.
    fn agrees(self, date: Date) -> Option<DateOrder> {
        if !matches!(date, Date::Open { .. }) {
            return None;
        }
        let only = |fits: &dyn Fn(NaiveDate) -> bool| {
            let orders = [DateOrder::DayFirst, DateOrder::MonthFirst];
            let fitting =
                |order: &DateOrder| date.resolve(Some(*order), self.day).is_some_and(fits);
            let mut fitting = orders.into_iter().filter(fitting);
            let first = fitting.next()?;
            fitting.next().is_none().then_some(first)
        };
        let near = |day: NaiveDate| {
            self.day
                .is_some_and(|own| (day - own).num_days().abs() <= WEEKS)
        };
        only(&|day| self.day == Some(day))
            .or_else(|| only(&|day| self.month == Some((day.year(), day.month()))))
            .or_else(|| only(&near))
    }
}

/// What a path says of the day of an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filed {
    /// The date in the name of the file or of its folder.
    pub day: Option<NaiveDate>,
    /// The innermost folder that is named after a year.
    pub year: Option<i32>,
}

impl Filed {
    pub(super) fn of_path(path: &str) -> Self {
        let mut folders = path.rsplit(['/', '\\']).skip(1);
        let sized = |name: &str| name.len() == 4 && name.bytes().all(|byte| byte.is_ascii_digit());
        let year = folders.find_map(|name| {
            let year = name.parse().ok().filter(|_| sized(name))?;
            (1970..2100).contains(&year).then_some(year)
        });
        Self {
            day: of_path(path),
            year,
        }
    }
}

/// How far in days the dates of a document lie from its own day where nothing else tells their order.
const WEEKS: i64 = 21;

/// The year and month that the last folders of a path name.
fn folders(path: &str) -> Option<(i32, u32)> {
    let mut parts = path.rsplit(['/', '\\']).skip(1);
    let (month, year) = (parts.next()?, parts.next()?);
    let sized = month.len() == 2 && year.len() == 4;
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    (sized && (1..=12).contains(&month) && (1970..2100).contains(&year)).then_some((year, month))
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
    fn opening_words_tell_the_day_unless_they_tell_several() {
        let day = |text| {
            Calendar::default()
                .opening(&Markdown::read(text), None)
                .map(|day| day.to_string())
        };
        assert_eq!(
            day("# T\n\nOn Feb 21, 2022 the network slowed.\n").as_deref(),
            Some("2022-02-21")
        );
        assert_eq!(
            day("# T\n\nFrom Feb 21, 2022 to Feb 23, 2022 the network slowed.\n"),
            None
        );
    }

    #[test]
    fn the_file_s_day_settles_the_order_of_numbers() {
        let own = Own {
            day: NaiveDate::from_ymd_opt(2023, 4, 6),
            month: None,
        };
        let order = |prose, own| Calendar::of(&Date::written(prose), own).order;
        assert_eq!(order("on 06/04/2023", own), Some(DateOrder::DayFirst));
        assert_eq!(order("on 04/05/2023", own), Some(DateOrder::MonthFirst));
        assert_eq!(order("on 06/04/2023", Own::default()), None);
        let proof = "on 06/04/2023, then 24/04/2023";
        assert_eq!(order(proof, Own::default()), Some(DateOrder::DayFirst));
    }

    #[test]
    fn folders_settle_the_order_of_numbers() {
        let own = Own::of_path("archive/2026/01/pool.md");
        assert_eq!(
            Calendar::of(&Date::written("on 12-01-2026"), own).order,
            Some(DateOrder::DayFirst)
        );
        assert_eq!(Own::of_path("archive/201/01/pool.md").month, None);
    }
}
