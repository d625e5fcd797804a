//! Collecting the lengths of a document.

use super::bound::{before_whom, in_prose, in_title, of_value};
use super::{Lasting, Length, Lengths, Place, Spell, clocks};
use crate::model::calendar::Calendar;
use crate::model::labelled::Labelled;
use crate::model::passage::Passage;
use crate::model::{Field, Metadata, Reader, SectionKind};

/// More lengths than any document has; a bound for hostile text.
const MOST: usize = 64;

/// Every statement of how long the incident lasted.
pub(crate) fn read(
    reader: Reader<'_>,
    title: &Field<String>,
    metadata: &Metadata,
    calendar: Calendar,
) -> Lengths {
    let mut lengths = Lengths::default();
    let mut add = |length: Length| {
        let again = |known: &Length| known.stated.span.overlaps(length.stated.span);
        if lengths.stated.len() < MOST && !lengths.stated.iter().any(again) {
            lengths.stated.push(length);
        }
    };
    for (stated, of) in title
        .present()
        .map(Passage::field)
        .iter()
        .flat_map(in_title)
    {
        add(Length {
            stated,
            of,
            place: Place::Title,
        });
    }
    let team = &reader.dialect.zones;
    let field = metadata.duration.present().map(Passage::field);
    if let Some(stated) = field.and_then(|field| of_value(&field, calendar, team)) {
        add(Length {
            stated,
            of: Lasting::Anything,
            place: Place::Metadata,
        });
    }
    for (kind, place) in [
        (SectionKind::Summary, Place::Summary),
        (SectionKind::Impact, Place::Impact),
    ] {
        for section in reader.sections_of(kind) {
            for (of, value) in durations(reader, section.blocks.clone(), section.body.start) {
                let whole = of_value(&value, calendar, team);
                if let Some(stated) = whole.or_else(|| before_whom(&value)) {
                    add(Length { stated, of, place });
                }
            }
            for (_, passage) in Passage::leaves(reader, section.blocks.clone()) {
                let opening = Some(&passage).filter(|_| kind == SectionKind::Impact);
                let opening = opening.and_then(before_whom);
                let opening = opening.map(|stated| (stated, Lasting::Anything));
                for (stated, of) in in_prose(&passage).into_iter().chain(opening) {
                    if section.body.contains(stated.span) {
                        add(Length { stated, of, place });
                    }
                }
            }
        }
    }
    for field in Labelled::all(reader, reader.head(), 0) {
        let stated = before_whom(&field.value).filter(|_| field.label == "impact");
        if let Some(stated) = stated {
            add(Length {
                stated,
                of: Lasting::Anything,
                place: Place::Metadata,
            });
        }
    }
    clocks::of_fields(reader, metadata, calendar)
        .into_iter()
        .for_each(add);
    lengths
}

/// The values of fields such as "Duration" among some blocks, with what they are the length of.
fn durations(
    reader: Reader<'_>,
    blocks: std::ops::Range<usize>,
    from: u32,
) -> impl Iterator<Item = (Lasting, Passage<'_>)> {
    let labelled = Labelled::all(reader, blocks, from).into_iter();
    labelled.filter_map(|field| Some((names_length(&field.label)?, field.value)))
}

/// What a field of a name is the length of, if it is one of the incident.
pub(crate) fn names_length(label: &str) -> Option<Lasting> {
    #[rustfmt::skip]
    const BESIDE: &[&str] = &[
        "total", "impact", "customer", "user", "service", "of", "the", "time", "overall", "window", "period",
    ];
    let mut of = None;
    for word in label.split(' ') {
        let named = match word {
            "duration" | "length" | "dauer" | "durée" | "duración" | "duração" => {
                Lasting::Anything
            }
            "downtime" | "outage" => Lasting::Outage,
            "incident" => Lasting::Incident,
            _ if BESIDE.contains(&word) => continue,
            _ => return None,
        };
        of = of.filter(|&of| of != Lasting::Anything).or(Some(named));
    }
    let timed = [
        "duration",
        "length",
        "downtime",
        "outage",
        "dauer",
        "durée",
        "duración",
        "duração",
    ];
    of.filter(|_| label.split(' ').any(|word| timed.contains(&word)))
}

/// Every line, row or item of the document that states start, end and length.
pub(crate) fn spells(reader: Reader<'_>, calendar: Calendar) -> Vec<Spell> {
    let leaves = Passage::leaves(reader, 0..reader.markdown.blocks.len());
    leaves
        .flat_map(|(_, passage)| Spell::all(&passage, calendar, &reader.dialect.zones))
        .chain(clocks::of_tables(reader, calendar))
        .collect()
}
