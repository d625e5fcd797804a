//! From pairs to fields: the first that says something wins.

use super::key::Key;
use super::pairs::{Pair, all};
use super::{Kind, Metadata, Severity, Status, word};
use crate::model::calendar::{Calendar, Day};
use crate::model::placeholder::is_placeholder;
use crate::model::time::{Date, DateOrder};
use crate::model::{Field, Known, Milestone, Reader, is_nothing};
use crate::span::{Span, Spanned, offset};
use chrono::{Datelike, NaiveDate};

/// The metadata of a document, and values that have the shape of a date and are none.
pub(in crate::model) fn read(
    reader: Reader<'_>,
    calendar: Calendar,
) -> (Metadata, Vec<Spanned<String>>) {
    let mut metadata = Metadata::default();
    let mut invalid = Vec::new();
    let pairs = all(reader);
    for pair in &pairs {
        fill(&mut metadata, &mut invalid, pair, reader, calendar);
    }
    if metadata.severity.is_absent() {
        metadata.severity = priority(&pairs, reader);
    }
    if metadata.kind == Kind::Incident {
        let severity = metadata
            .severity
            .value()
            .map_or("", |severity| severity.raw.as_str());
        metadata.kind = word::kind(severity);
    }
    (metadata, invalid)
}

/// How many bytes may stand before the day of a review: "on ".
const ON: usize = 4;

fn fill(
    metadata: &mut Metadata,
    invalid: &mut Vec<Spanned<String>>,
    pair: &Pair,
    reader: Reader<'_>,
    calendar: Calendar,
) {
    let first = pair.values.first();
    let text = || first.map_or(Field::Absent, |value| Field::of(&value.value, value.span));
    let mut day = |field: &mut Field<NaiveDate>| {
        if field.is_absent() {
            *field = date(text(), calendar, invalid);
        }
    };
    match pair.key {
        Key::Date => {
            day(&mut metadata.date);
            if metadata.undecided_date.is_none() {
                metadata.undecided_date = undecided(&text());
            }
        }
        Key::Reviewed => day(&mut metadata.reviewed),
        Key::FollowUp => day(&mut metadata.follow_up),
        Key::Published => day(&mut metadata.published),
        Key::Authors => replace(&mut metadata.authors, || people_field(&pair.values)),
        Key::Status => {
            let status = text().map(|raw| Known {
                value: word::status(&raw, reader.dialect),
                raw,
            });
            let top = reader.markdown.front_matter.as_ref();
            let front = top
                .zip(first)
                .is_some_and(|(top, value)| top.span.contains(value.span));
            // What is final in one place is held to it, whatever another place says.
            let known = |field: &Field<Known<Status>>| field.value().and_then(|known| known.value);
            let stricter = known(&metadata.status).is_some_and(|own| known(&status) > Some(own));
            if metadata.status.is_absent() || front && stricter {
                metadata.status = status;
            }
        }
        Key::Severity => replace(&mut metadata.severity, || {
            text().map(|raw| Known {
                value: word::severity(&raw, reader.dialect),
                raw,
            })
        }),
        Key::Kind => {
            if let Some(value) = first {
                metadata.kind = word::kind(&value.value);
            }
        }
        Key::Tags => metadata.tags.extend(
            pair.values
                .iter()
                .flat_map(|value| pieces(value, &[',', ';'])),
        ),
        Key::Services => metadata.services.extend(
            pair.values
                .iter()
                .flat_map(|value| pieces(value, &[',', ';'])),
        ),
        Key::Related => metadata.related.extend(
            pair.values
                .iter()
                .flat_map(|value| pieces(value, &[',', ';'])),
        ),
        Key::Participants => metadata
            .participants
            .extend(pair.values.iter().flat_map(people)),
        Key::Reviewers => {
            for name in pair.values.iter().flat_map(people) {
                match calendar.first(&name.value) {
                    Day::Known(found, range)
                        if range.start < ON && range.end == name.value.len() =>
                    {
                        let reviewed = Spanned::new(found, name.span);
                        replace(&mut metadata.reviewed, || Field::Present(reviewed));
                    }
                    _ => metadata.reviewers.push(name),
                }
            }
        }
        Key::Incident => replace(&mut metadata.incident, text),
        Key::RepeatOf => replace(&mut metadata.repeat_of, text),
        Key::Duration => replace(&mut metadata.duration, text),
        Key::Priority => {}
        Key::Time(milestone) => {
            if milestone == Milestone::Started && metadata.undecided_date.is_none() {
                metadata.undecided_date = undecided(&text());
            }
            let known = metadata.times.iter().any(|(other, _)| *other == milestone);
            if let Some(value) = text().present().filter(|_| !known) {
                metadata.times.push((milestone, value.clone()));
            }
        }
    }
}

/// The severity of an incident that a ticket grades by its priority: P1 to P4.
fn priority(pairs: &[Pair], reader: Reader<'_>) -> Field<Known<Severity>> {
    let graded = pairs.iter().filter(|pair| pair.key == Key::Priority);
    let graded = graded.filter_map(|pair| {
        let value = pair.values.first()?;
        let severity = word::severity(&value.value, reader.dialect)?;
        let known = Known {
            value: Some(severity),
            raw: value.value.clone(),
        };
        Some(Field::Present(Spanned::new(known, value.span)))
    });
    graded.into_iter().next().unwrap_or_default()
}

fn replace<T>(field: &mut Field<T>, read: impl FnOnce() -> Field<T>) {
    if field.is_absent() {
        *field = read();
    }
}

fn date(
    text: Field<String>,
    calendar: Calendar,
    invalid: &mut Vec<Spanned<String>>,
) -> Field<NaiveDate> {
    let Field::Present(text) = text else {
        return text.map(|_| NaiveDate::default());
    };
    match calendar.first(&text.value) {
        Day::Known(day, range) => Field::Present(Spanned::new(day, part(&text, &range))),
        Day::Invalid(range) => {
            invalid.push(Spanned::new(
                text.value[range.clone()].to_owned(),
                part(&text, &range),
            ));
            Field::Absent
        }
        Day::Unknown => compact(&text.value).map_or(Field::Absent, |day| {
            Field::Present(Spanned::new(day, text.span))
        }),
    }
}

/// `20260215` where nothing but a date can stand.
fn compact(text: &str) -> Option<NaiveDate> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let day = digits.then(|| NaiveDate::parse_from_str(text, "%Y%m%d").ok());
    day.flatten()
        .filter(|day| (1970..2100).contains(&day.year()))
}

/// Where a value has the shape of a date and its day cannot be told: `3/4/2026`, `15 March`.
fn undecided(text: &Field<String>) -> Option<Spanned<Vec<NaiveDate>>> {
    let text = text.present()?;
    let read = Date::all(&text.value).next()?;
    let orders = [DateOrder::MonthFirst, DateOrder::DayFirst];
    let days = orders.map(|order| read.value.date.resolve(Some(order), None));
    let mut days: Vec<_> = days.into_iter().flatten().collect();
    days.sort_unstable();
    Some(Spanned::new(days, part(text, &(read.start..read.end))))
}

/// The span of a part of a value; the whole value where markup makes its text differ from its source.
fn part(text: &Spanned<String>, range: &std::ops::Range<usize>) -> Span {
    if text.value.len() != text.span.len() as usize {
        return text.span;
    }
    Span::new(
        text.span.start + offset(range.start),
        text.span.start + offset(range.end),
    )
}

fn people_field(values: &[Spanned<String>]) -> Field<Vec<Spanned<String>>> {
    let Some(first) = values.first() else {
        return Field::Absent;
    };
    match Field::of(&first.value, first.span) {
        Field::Absent => Field::Absent,
        Field::Placeholder(span) => Field::Placeholder(span),
        Field::Present(_) => {
            let names: Vec<_> = values.iter().flat_map(people).collect();
            if names.is_empty() {
                Field::Absent
            } else {
                Field::Present(Spanned::new(names, first.span))
            }
        }
    }
}

/// The names in a list of people; what stands in brackets behind a name belongs to it.
fn people(value: &Spanned<String>) -> Vec<Spanned<String>> {
    let joined = [',', ';', '&', '/', '、', '\n'];
    pieces(value, &joined)
        .into_iter()
        .flat_map(|piece| {
            let words: Vec<&str> = piece
                .value
                .split(" and ")
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .collect();
            let mut from = 0;
            words
                .iter()
                .map(|name| {
                    let at = piece.value[from..].find(name).map_or(from, |at| from + at);
                    from = at + name.len();
                    Spanned::new((*name).to_owned(), part(&piece, &(at..from)))
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The pieces of a value between separators, outside of brackets.
fn pieces(value: &Spanned<String>, separators: &[char]) -> Vec<Spanned<String>> {
    let mut pieces = Vec::new();
    let (mut depth, mut from) = (0_i32, 0);
    let ends = value
        .value
        .char_indices()
        .chain([(value.value.len(), '\0')]);
    for (at, c) in ends {
        depth += i32::from(matches!(c, '(' | '[')) - i32::from(matches!(c, ')' | ']'));
        if at < value.value.len() && (depth > 0 || !separators.contains(&c)) {
            continue;
        }
        let piece = value.value.get(from..at).unwrap_or_default();
        let trimmed = piece.trim_matches(|c: char| c.is_whitespace() || "[]\"'".contains(c));
        if !is_nothing(trimmed) && !is_placeholder(piece.trim()) {
            let start = from + piece.find(trimmed).unwrap_or(0);
            pieces.push(Spanned::new(
                trimmed.to_owned(),
                part(value, &(start..start + trimmed.len())),
            ));
        }
        from = at + c.len_utf8();
    }
    pieces
}
