//! Rows as lines of the table or list that they go into.

use super::Row;
use super::place::{Form, Holder, line_after};
use super::style::Days;
use crate::model::timeline::Slot;
use crate::model::{Postmortem, When};
use chrono::{NaiveDateTime, TimeDelta, Timelike};
use std::collections::BTreeMap;

/// A line to be put in.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) at: NaiveDateTime,
    pub(super) apart: Apart,
}

/// On which side of a line a blank one keeps it apart from its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Apart {
    Nowhere,
    Before,
    After,
}

/// How the days and times of new rows go together with those of the document.
#[derive(Clone, Copy)]
pub(super) struct Calendar {
    /// Minutes that its clock is east of UTC, where that is known.
    pub(super) offset: Option<i32>,
    /// How far its calendar is from theirs, where it knows no day.
    pub(super) shift: TimeDelta,
    pub(super) days: Days,
}

/// The lines to be put in, by the byte before which they go.
pub(super) fn arranged(
    holders: &[Holder<'_>],
    source: &str,
    rows: &[(NaiveDateTime, &Row)],
    calendar: Calendar,
    doc: &Postmortem,
) -> BTreeMap<usize, Vec<Line>> {
    let Calendar {
        offset,
        shift,
        days,
    } = calendar;
    let mut lines: BTreeMap<usize, Vec<Line>> = BTreeMap::new();
    for &(at, row) in rows {
        let moment = universal(at, offset) + shift;
        let begun = holders.iter().rev();
        let mut begun = begun.filter(|holder| holder.begins().is_some_and(|first| first <= moment));
        let Some(holder) = begun.next().or(holders.first()) else {
            break;
        };
        let before = holder.before(moment);
        let place = before.map_or(holder.first, |nth| {
            line_after(source, holder.entries[nth].span.end as usize)
        });
        let here = lines.entry(place).or_default();
        let day_before = match (here.last(), before) {
            (Some(line), _) => Some(line.at.date()),
            (None, Some(nth)) => holder.entries[nth].at.map(When::date),
            (None, None) => doc.date,
        };
        let dated = match days {
            Days::AsAround => false,
            Days::OnChange => day_before != Some(at.date()),
            Days::Always => true,
        };
        let style = holder.style(before.unwrap_or(0));
        let time = |at: NaiveDateTime| style.write(at, dated);
        let cells = Cells { at, row, offset };
        here.push(Line {
            text: format!("{}{}", holder.prefix, cells.written(&holder.form, time)),
            at,
            apart: match (holder.loose, before) {
                (false, _) => Apart::Nowhere,
                (true, Some(_)) => Apart::Before,
                (true, None) => Apart::After,
            },
        });
    }
    lines
}

/// A time on a clock in UTC; a clock without an offset is taken to be in UTC.
pub(super) fn universal(local: NaiveDateTime, offset: Option<i32>) -> NaiveDateTime {
    local - TimeDelta::minutes(offset.unwrap_or(0).into())
}

/// A time without the parts that most timelines do not write.
pub(super) fn minute(at: NaiveDateTime) -> NaiveDateTime {
    let second = TimeDelta::seconds(at.second().into());
    let part = TimeDelta::nanoseconds(at.nanosecond().into());
    at - second - part
}

/// A row on its way into a line.
struct Cells<'a> {
    at: NaiveDateTime,
    row: &'a Row,
    offset: Option<i32>,
}

impl Cells<'_> {
    fn written(&self, form: &Form, time: impl Fn(NaiveDateTime) -> String) -> String {
        let tag = self.row.tag.as_ref();
        let tag = tag.map_or_else(String::new, |tag| format!("[{tag}] "));
        let words = || format!("{tag}{}", self.row.text);
        let told = || match &self.row.who {
            Some(who) => format!("{tag}{who}: {}", self.row.text),
            None => words(),
        };
        match form {
            Form::List { before, between } => {
                format!("{before}{}{between}{}", time(self.at), told())
            }
            Form::Table { slots, barred } => {
                let apart = slots.contains(&Slot::Who);
                let cells = slots.iter().map(|slot| match slot {
                    Slot::Date => self.at.date().to_string(),
                    Slot::Clock(Some(zone)) if self.offset.is_some() || *zone == 0 => {
                        let there =
                            universal(self.at, self.offset) + TimeDelta::minutes((*zone).into());
                        time(there)
                    }
                    Slot::Clock(_) => time(self.at),
                    Slot::Words if apart => words(),
                    Slot::Words => told(),
                    Slot::Who => self.row.who.clone().unwrap_or_default(),
                    Slot::Other => String::new(),
                });
                let cells = cells.collect::<Vec<_>>().join(" | ");
                if *barred {
                    format!("| {cells} |")
                } else {
                    cells
                }
            }
        }
    }
}
