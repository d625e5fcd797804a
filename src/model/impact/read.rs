//! Reading the Impact section, whatever its form: labels, a table, plain lines, prose.

use super::prose::Topic;
use super::{Amount, Answer, Impact};
use crate::model::calendar::Calendar;
use crate::model::labelled::{Labelled, names_end, names_start};
use crate::model::length::{Place, names_length};
use crate::model::moment::{Moment, Window};
use crate::model::passage::Passage;
use crate::model::time::Duration;
use crate::model::{Field, Lengths, Metadata, Milestone, Reader, Section, SectionKind, When};
use crate::span::Spanned;
use chrono::NaiveDate;

/// What is known of the document before its impact is read.
#[derive(Clone, Copy)]
pub(crate) struct Known<'a> {
    /// What it says of itself.
    pub(crate) metadata: &'a Metadata,
    /// What it says of how long it lasted.
    pub(crate) lengths: &'a Lengths,
    /// The day of the incident.
    pub(crate) day: Option<NaiveDate>,
    /// Minutes east of UTC for times that stand without a zone.
    pub(crate) offset: Option<i32>,
    /// How it writes its dates.
    pub(crate) calendar: Calendar,
}

/// What the Impact section says; its start, end and duration also from the metadata where the section has none.
pub(crate) fn read(reader: Reader<'_>, known: Known<'_>) -> Impact {
    let mut impact = Impact::default();
    for section in reader.sections_of(SectionKind::Impact) {
        fields(&mut impact, reader, section, known);
    }
    for section in reader.sections_of(SectionKind::Impact) {
        prose(&mut impact, reader, section, known);
    }
    of_metadata(&mut impact, reader);
    let in_impact = known
        .lengths
        .stated
        .iter()
        .filter(|length| length.place == Place::Impact);
    let in_metadata = known
        .lengths
        .stated
        .iter()
        .filter(|length| length.place == Place::Metadata);
    if impact.duration.is_none() {
        let first = in_impact.chain(in_metadata).next();
        impact.duration = first.map(|length| {
            length
                .stated
                .clone()
                .map(|stated| chrono::Duration::seconds(stated.duration.seconds))
        });
    }
    for (milestone, text) in &known.metadata.times {
        let place = match milestone {
            Milestone::Started => &mut impact.start,
            Milestone::Resolved => &mut impact.end,
            _ => continue,
        };
        if place.is_none() {
            *place = known
                .when(reader, &Passage::field(text))
                .filter(|when| matches!(when.value, When::Time { .. }));
        }
    }
    over_midnight(&mut impact);
    if let Some(revenue) = impact.revenue.value() {
        impact.revenue_amounts = Amount::all(revenue);
    }
    if impact.data_loss_answer.is_none() {
        impact.data_loss_answer = impact
            .data_loss
            .value()
            .and_then(|text| Answer::of_value(text));
    }
    impact
}

impl Known<'_> {
    /// The first time of day in a text, else its day.
    pub(crate) fn when(self, reader: Reader<'_>, text: &Passage<'_>) -> Option<Spanned<When>> {
        let moments = Moment::all(text.words(), self.calendar);
        if let Some(moment) = moments.first() {
            let day = moment.date.or(self.day)?;
            let when = moment.on(day, self.offset, &reader.dialect.zones);
            return Some(Spanned::new(when, text.span(&moment.range)));
        }
        match self.calendar.first(text.words()) {
            crate::model::calendar::Day::Known(day, range) => {
                Some(Spanned::new(When::Day(day), text.span(&range)))
            }
            _ => None,
        }
    }

    /// Start and end of a window; a zone at one end holds for the other.
    fn window(
        self,
        reader: Reader<'_>,
        text: &Passage<'_>,
        window: &Window<'_>,
    ) -> Option<[Spanned<When>; 2]> {
        let team = &reader.dialect.zones;
        let offset = |own: &Moment<'_>, other: &Moment<'_>| {
            let zone = own.zone.or(other.zone);
            zone.map_or(self.offset, |zone| zone.offset_among(team))
        };
        let (start, end) = (&window.start, &window.end);
        let day = start.date.or(end.date).or(self.day)?;
        let first = start.on(day, offset(start, end), team);
        let last = end.on(end.date.unwrap_or(first.date()), offset(end, start), team);
        Some([
            Spanned::new(first, text.span(&start.range)),
            Spanned::new(last, text.span(&end.range)),
        ])
    }

    fn take_window(self, impact: &mut Impact, reader: Reader<'_>, text: &Passage<'_>) {
        if impact.start.is_some() || impact.end.is_some() {
            return;
        }
        let windows = Window::all(text.words(), self.calendar);
        let found = windows
            .first()
            .and_then(|window| self.window(reader, text, window));
        if let Some([start, end]) = found {
            impact.start = Some(start);
            impact.end = Some(end);
        }
    }
}

/// An end before its start is on the next day, unless the days were written.
fn over_midnight(impact: &mut Impact) {
    let (Some(start), Some(end)) = (&impact.start, &mut impact.end) else {
        return;
    };
    let When::Time { local, offset } = end.value else {
        return;
    };
    let same_day = end.value.date() == start.value.date();
    let before = end
        .value
        .since(start.value)
        .is_some_and(|length| length < chrono::Duration::zero());
    if same_day && before {
        end.value = When::Time {
            local: local + chrono::Duration::days(1),
            offset,
        };
    }
}

/// The labelled fields of a section.
fn fields(impact: &mut Impact, reader: Reader<'_>, section: &Section, known: Known<'_>) {
    for field in Labelled::all(reader, section.blocks.clone(), section.body.start) {
        let value = &field.value;
        if let Some(topic) = Topic::of_label(&field.label) {
            offer(impact, topic, value, &value.range());
            continue;
        }
        let stated = !value.words().is_empty() && !reader.is_prompt(value.words());
        if names_length(&field.label).is_some() && stated {
            known.take_window(impact, reader, value);
            if impact.duration.is_none() {
                impact.duration = Duration::all(value.words()).next().map(|read| {
                    let seconds = chrono::Duration::seconds(read.value.seconds);
                    Spanned::new(seconds, value.span(&(read.start..read.end)))
                });
            }
        } else if names_start(&field.label) && impact.start.is_none() {
            impact.start = known.when(reader, value);
        } else if names_end(&field.label) && impact.end.is_none() {
            impact.end = known.when(reader, value);
        }
    }
}

/// The labelled fields above the first section, for what the Impact section does not state.
fn of_metadata(impact: &mut Impact, reader: Reader<'_>) {
    for field in Labelled::all(reader, reader.head(), 0) {
        if let Some(topic) = Topic::of_label(&field.label) {
            offer(impact, topic, &field.value, &field.value.range());
        }
    }
}

/// The sentences of a section, for what no label states.
fn prose(impact: &mut Impact, reader: Reader<'_>, section: &Section, known: Known<'_>) {
    for (_, passage) in Passage::leaves(reader, section.blocks.clone()) {
        let passage = if passage.span(&passage.range()).start < section.body.start {
            passage.behind(section.body.start)
        } else {
            passage
        };
        known.take_window(impact, reader, &passage);
        for sentence in passage.sentences() {
            let words = passage.words().get(sentence.clone()).unwrap_or_default();
            for topic in Topic::of_sentence(words) {
                offer(impact, topic, &passage, &sentence);
            }
        }
    }
}

/// Fills a field that nothing has filled yet.
fn offer(impact: &mut Impact, topic: Topic, text: &Passage<'_>, range: &std::ops::Range<usize>) {
    let field = match topic {
        Topic::Users => &mut impact.users,
        Topic::Revenue => &mut impact.revenue,
        Topic::Sla => &mut impact.sla,
        Topic::DataLoss => &mut impact.data_loss,
        Topic::DataExposure => &mut impact.data_exposure,
        Topic::Downstream => &mut impact.downstream,
    };
    if !field.is_absent() {
        return;
    }
    let value = text.spanned(range);
    // "None" is an answer here: no revenue was lost, nobody was affected.
    let words = value.value.trim();
    let denies = words.eq_ignore_ascii_case("none") || words.eq_ignore_ascii_case("nobody");
    *field = if denies {
        Field::Present(value)
    } else {
        Field::of(&value.value, value.span)
    };
}
