//! Puts rows into a timeline, each in its place, and reads them back.

use super::lines::{Apart, Calendar, arranged, minute, universal};
use super::place::{Holder, instant, line_end};
use super::section::opening;
use super::style::Days;
use super::{At, Refusal, Row, Written, clock};
use crate::model::timeline::Entry;
use crate::model::{Dialect, Postmortem, When};
use chrono::{NaiveDateTime, TimeDelta};
use std::collections::HashSet;
use std::ops::Range;

/// A document with rows added to its timeline; a row that says what one at the same minute says already is left out.
///
/// The path below the archive tells the day where nothing else does.
///
/// # Errors
/// When there is no place for a row, or when a row in it would be read as something else.
pub fn insert(
    source: &str,
    path: &str,
    dialect: &Dialect,
    rows: &[Row],
) -> Result<Written, Refusal> {
    let doc = Postmortem::read(source, path, dialect);
    let mut offset = offset_for(&doc, dialect, rows)?;
    let mut last = None;
    for days in [Days::AsAround, Days::OnChange, Days::Always] {
        // A zone that only shows once there is an entry, as in a template, asks for another try.
        for _ in 0..2 {
            let edit = Edit::of(&doc, source, dialect, rows, offset, days)?;
            let after = Postmortem::read(&edit.text, path, dialect);
            match edit.check(&doc, &after) {
                Check::Holds => {
                    return Ok(Written {
                        added: edit.rows.len(),
                        known: rows.len() - edit.rows.len(),
                        text: edit.text,
                    });
                }
                Check::Offset(found) if Some(found) != offset => offset = Some(found),
                Check::Offset(_) => break,
                Check::Fails(at) => {
                    last = Some(at);
                    break;
                }
            }
        }
    }
    let first = rows
        .first()
        .map_or(NaiveDateTime::MIN, |row| local(row, offset));
    Err(Refusal::Unreadable(last.unwrap_or(first)))
}

/// The offset of the document's clock, unless rows need one that nobody knows.
fn offset_for(doc: &Postmortem, dialect: &Dialect, rows: &[Row]) -> Result<Option<i32>, Refusal> {
    let known = clock::offset(doc, dialect);
    let needed = rows.iter().any(|row| matches!(row.at, At::Utc(_)));
    match &doc.timeline.zone {
        Some(zone) if known.is_none() && needed => Err(Refusal::Zone(zone.value.clone())),
        _ => Ok(known),
    }
}

/// When a row is on the clock of the document.
fn local(row: &Row, offset: Option<i32>) -> NaiveDateTime {
    match row.at {
        At::Local(at) => at,
        At::Utc(at) => at + TimeDelta::minutes(offset.unwrap_or(0).into()),
    }
}

/// What writing came to, to be checked.
enum Check {
    Holds,
    /// Times are read on a clock so many minutes east of UTC.
    Offset(i32),
    Fails(NaiveDateTime),
}

/// A text with rows put in.
struct Edit {
    text: String,
    /// Where each row that was put in stands, and when it is.
    rows: Vec<(Range<usize>, NaiveDateTime)>,
    offset: Option<i32>,
    /// Whether a row was given in UTC.
    universal: bool,
}

impl Edit {
    fn of(
        doc: &Postmortem,
        source: &str,
        dialect: &Dialect,
        rows: &[Row],
        offset: Option<i32>,
        days: Days,
    ) -> Result<Self, Refusal> {
        let known: HashSet<_> = doc.timeline.entries.iter().flat_map(keys_of).collect();
        // Where only some rows tell how far their zone is from UTC, the clock as written is what they share.
        let written: HashSet<_> = doc.timeline.entries.iter().flat_map(written_keys).collect();
        let mut taken = HashSet::new();
        let mut new: Vec<(NaiveDateTime, &Row)> =
            rows.iter().map(|row| (local(row, offset), row)).collect();
        new.sort_by_key(|(at, _)| *at);
        let shift = shift(doc, new.first().map(|(at, _)| *at));
        new.retain(|(at, row)| {
            let [bare, told] = keys(universal(*at, offset) + shift, row);
            let here = keys(*at, row);
            let is_there = [&bare, &told].into_iter().any(|key| known.contains(key))
                || here.iter().any(|key| written.contains(key));
            !is_there && taken.insert(told)
        });
        let mut holders = Holder::all(doc, source, dialect)?;
        let mut frame = None;
        if holders.is_empty() {
            let found = opening(doc, source, dialect);
            frame = Some((found.before, found.after));
            holders.push(found.holder);
        }
        let lines = arranged(
            &holders,
            source,
            &new,
            Calendar {
                offset,
                shift,
                days,
            },
            doc,
        );
        let mut text = String::with_capacity(source.len() + new.len() * 64);
        let mut placed = Vec::with_capacity(new.len());
        let mut from = 0;
        for (at, lines) in lines {
            text.push_str(&source[from..at]);
            from = at;
            if let Some((before, _)) = &frame {
                text.push_str(before);
            }
            let end = line_end(source);
            for line in lines {
                let broken = text.is_empty() || text.ends_with('\n');
                text.push_str(if broken { "" } else { end });
                text.push_str(if line.apart == Apart::Before { end } else { "" });
                let start = text.len();
                text.push_str(&line.text);
                placed.push((start..text.len(), line.at));
                // A file without a last line break stays one.
                let last = at == source.len() && !source.ends_with('\n') && frame.is_none();
                text.push_str(if last && !source.is_empty() { "" } else { end });
                text.push_str(if line.apart == Apart::After { end } else { "" });
            }
            if let Some((_, after)) = &frame {
                text.push_str(after);
            }
        }
        text.push_str(&source[from..]);
        Ok(Self {
            text,
            rows: placed,
            offset,
            universal: rows.iter().any(|row| matches!(row.at, At::Utc(_))),
        })
    }

    /// Whether each row is read as it was meant, and each that was there as before.
    fn check(&self, before: &Postmortem, after: &Postmortem) -> Check {
        let mut rows = self.rows.iter().peekable();
        let mut old = before.timeline.entries.iter();
        for entry in &after.timeline.entries {
            let start = entry.span.start as usize;
            if let Some((_, at)) = rows.next_if(|(range, _)| range.contains(&start)) {
                match self.reads_as(entry, *at) {
                    Check::Holds => continue,
                    wrong => return wrong,
                }
            }
            let unchanged = old.next().is_some_and(|own| {
                own.text.value == entry.text.value
                    && own.clock == entry.clock
                    && own.end.is_some() == entry.end.is_some()
                    && (own.at.is_none() || own.at == entry.at)
            });
            if !unchanged {
                return Check::Fails(
                    rows.peek()
                        .or(self.rows.last().as_ref())
                        .map_or(NaiveDateTime::MIN, |(_, at)| *at),
                );
            }
        }
        match rows.next() {
            Some((_, at)) => Check::Fails(*at),
            None if old.next().is_some() => {
                Check::Fails(self.rows.last().map_or(NaiveDateTime::MIN, |(_, at)| *at))
            }
            None => Check::Holds,
        }
    }

    fn reads_as(&self, entry: &Entry, at: NaiveDateTime) -> Check {
        let clear = entry.end.is_none() && !entry.approximate && entry.offset_minutes.is_none();
        match entry.at {
            Some(When::Time { local, offset }) if clear => {
                let meant = universal(at, self.offset);
                let read = universal(local, offset);
                if minute(meant) == minute(read) || !self.universal && minute(at) == minute(local) {
                    return Check::Holds;
                }
                match offset {
                    Some(found) if self.universal && self.offset != Some(found) => {
                        Check::Offset(found)
                    }
                    _ => Check::Fails(at),
                }
            }
            None if clear
                && entry
                    .clock
                    .as_ref()
                    .is_some_and(|clock| clock.starts_with(&at.format("%H:%M").to_string())) =>
            {
                Check::Holds
            }
            _ => Check::Fails(at),
        }
    }
}

/// How far the calendar of a timeline without any day is from that of new rows, the first of which is on its first day.
fn shift(doc: &Postmortem, first: Option<NaiveDateTime>) -> TimeDelta {
    let entries = &doc.timeline.entries;
    let floats = entries.iter().all(|entry| entry.at.is_none());
    let own = entries.iter().find_map(|entry| entry.moment);
    match own.zip(first) {
        Some((own, first)) if floats => own.date() - first.date(),
        _ => TimeDelta::zero(),
    }
}

/// What makes two rows one: the minute and the words, whatever marks stand between them.
type Key = (NaiveDateTime, String);

fn keys_of(entry: &Entry) -> Vec<Key> {
    let at = instant(entry).map(minute);
    at.map_or_else(Vec::new, |at| {
        said(entry).map(|words| (at, words)).collect()
    })
}

/// The same by the clock as it is written.
fn written_keys(entry: &Entry) -> Vec<Key> {
    match entry.at {
        Some(When::Time { local, .. }) => said(entry).map(|words| (minute(local), words)).collect(),
        _ => Vec::new(),
    }
}

/// The words of an entry; what was read as a tag may be words of the row that was written.
fn said(entry: &Entry) -> impl Iterator<Item = String> {
    let words = &entry.text.value;
    let tag = entry.tag.as_ref().map(|tag| tag.value.as_str());
    let tagged = tag.map(|tag| {
        [
            folded(&format!("{tag}{words}")),
            folded(&format!("{words}{tag}")),
        ]
    });
    tagged.into_iter().flatten().chain([folded(words)])
}

/// The keys of a row: by its words alone, and with who said them.
fn keys(at: NaiveDateTime, row: &Row) -> [Key; 2] {
    let at = minute(at);
    let told = format!("{}{}", row.who.as_deref().unwrap_or_default(), row.text);
    [(at, folded(&row.text)), (at, folded(&told))]
}

fn folded(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}
