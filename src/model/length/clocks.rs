//! Lengths that start and end come to where each has a field or a column of its own.

use super::{Lasting, Length, Place, Spell, Stated, names_length};
use crate::markdown::{BlockId, BlockKind};
use crate::model::calendar::Calendar;
use crate::model::labelled::{Labelled, names_end, names_start, plain};
use crate::model::moment::{Moment, Window};
use crate::model::passage::Passage;
use crate::model::time::Duration;
use crate::model::{Metadata, Milestone, Reader, SectionKind};
use crate::span::Spanned;

/// What the fields for start and end come to, in the metadata and in the Impact section.
pub(super) fn of_fields(
    reader: Reader<'_>,
    metadata: &Metadata,
    calendar: Calendar,
) -> Vec<Length> {
    let time = |milestone: Milestone| {
        let mut times = metadata.times.iter();
        times
            .find(|(known, _)| *known == milestone)
            .map(|(_, text)| Passage::field(text))
    };
    let team = &reader.dialect.zones;
    let length = |start: &Passage<'_>, end: &Passage<'_>, of: Lasting| {
        Some(Length {
            stated: between(start, end, calendar, team)?,
            of,
            place: Place::Clocks,
        })
    };
    let in_metadata = time(Milestone::Started)
        .zip(time(Milestone::Resolved))
        .and_then(|(start, end)| length(&start, &end, Lasting::Incident));
    let in_impact = reader.sections_of(SectionKind::Impact).find_map(|section| {
        let fields = Labelled::all(reader, section.blocks.clone(), section.body.start);
        let start = fields.iter().find(|field| names_start(&field.label))?;
        let end = fields.iter().find(|field| names_end(&field.label))?;
        length(&start.value, &end.value, Lasting::Anything)
    });
    in_metadata.into_iter().chain(in_impact).collect()
}

/// The one length between two fields that hold one time of day each; none where it could be another.
fn between(
    start: &Passage<'_>,
    end: &Passage<'_>,
    calendar: Calendar,
    team: &[(String, i32)],
) -> Option<Spanned<Stated>> {
    let window = window(start, end, calendar)?;
    let [seconds] = window.lengths(team)[..] else {
        return None;
    };
    let mut stated = Stated::computed(seconds);
    stated.duration.hedged = window.start.rough || window.end.rough;
    Some(Spanned::new(stated, end.span(&window.end.range)))
}

fn window<'a>(
    start: &'a Passage<'_>,
    end: &'a Passage<'_>,
    calendar: Calendar,
) -> Option<Window<'a>> {
    let only = |text: &'a Passage<'_>| {
        let mut moments = Moment::all(text.words(), calendar).into_iter();
        let first = moments.next()?;
        moments.next().is_none().then_some(first)
    };
    Some(Window {
        start: only(start)?,
        end: only(end)?,
    })
}

/// The rows of tables that have columns for start, end and length.
pub(super) fn of_tables(reader: Reader<'_>, calendar: Calendar) -> Vec<Spell> {
    let markdown = reader.markdown;
    let tables = markdown
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind == BlockKind::Table && !block.quoted);
    let mut spells = Vec::new();
    for (table, _) in tables {
        let mut rows = markdown.children(table);
        let Some(header) = rows.next() else { continue };
        let labels: Vec<String> = markdown
            .children(header)
            .map(|cell| plain(reader.prose(cell)))
            .collect();
        let column = |names: fn(&str) -> bool| labels.iter().position(|label| names(label));
        let (Some(start), Some(end), Some(length)) = (
            column(names_start),
            column(names_end),
            column(|label| names_length(label).is_some()),
        ) else {
            continue;
        };
        let row = |row: BlockId| {
            let cells: Vec<Passage<'_>> = markdown
                .children(row)
                .map(|cell| Passage::new(markdown, markdown.blocks[cell].text))
                .collect();
            let (start, end, length) = (cells.get(start)?, cells.get(end)?, cells.get(length)?);
            let window = window(start, end, calendar)?;
            let mut lengths = Duration::all(length.words());
            let (read, None) = (lengths.next()?, lengths.next()) else {
                return None;
            };
            let words = start.spanned(&window.start.range);
            let place = words.span.to(end.span(&window.end.range));
            Some(Spell {
                window: Spanned::new(words.value, place),
                stated: Spanned::new(
                    Stated::of(length.words(), &read),
                    length.span(&(read.start..read.end)),
                ),
                computed: window.lengths(&reader.dialect.zones),
                open: window.is_open(),
                line: markdown.blocks[row].span,
            })
        };
        spells.extend(rows.filter_map(row));
    }
    spells
}
