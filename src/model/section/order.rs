//! The order of a document's main sections, and how they would move into that of the template.

use super::{Section, SectionKind};
use crate::markdown::{Block, BlockKind};
use crate::model::Reader;
use crate::model::time::{Clock, Date};
use crate::span::Span;

/// How the main sections of a document would move into the template's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reordering {
    /// The first section that does not stand in its place, by its number in the list.
    pub first: usize,
    /// The section that belongs there.
    pub wanted: usize,
    /// What stands where after the move: each place with the text of the section that comes there. None where the move
    /// could make text of headings or code of sections.
    pub moves: Option<Vec<(Span, String)>>,
}

/// A main section with its place among its like.
struct Main {
    index: usize,
    /// Itself, or the last of the days and times behind it that are its rows under headings of its own level.
    last: usize,
    rank: usize,
    /// Its heading and all under it, without the blank lines and rules that part it from the next one.
    span: Span,
}

/// The move into the template's order, if the main sections stand in another one.
pub(in crate::model) fn read(reader: Reader<'_>) -> Option<Reordering> {
    let mains = mains(reader);
    let mut wanted: Vec<&Main> = mains.iter().collect();
    wanted.sort_by_key(|main| main.rank);
    let differ = |(main, wanted): &(&Main, &&Main)| main.index != wanted.index;
    let (first, other) = mains.iter().zip(&wanted).find(differ)?;
    let moved = || mains.iter().zip(&wanted).filter(differ);
    let texts = moved().map(|(main, wanted)| {
        let text = reader.source.get(wanted.span.range())?;
        Some((main.span, text.to_owned()))
    });
    let is_safe = mains.iter().all(|main| is_movable(reader, main));
    Some(Reordering {
        first: first.index,
        wanted: other.index,
        moves: texts.collect::<Option<Vec<_>>>().filter(|_| is_safe),
    })
}

/// The sections of known kinds that stand under the title, or at the top where there is none.
fn mains(reader: Reader<'_>) -> Vec<Main> {
    let sections = reader.sections;
    let level = |section: &Section| section.level.filter(|_| rank(section).is_some());
    let Some(top) = sections.iter().filter_map(level).min() else {
        return Vec::new();
    };
    let mut mains = sections
        .iter()
        .enumerate()
        .filter(|(_, section)| level(section) == Some(top));
    let parent = mains.clone().next().and_then(|(_, section)| section.parent);
    // Several incidents in one document, or a section in a list, have an order of their own.
    let outermost = |section: &Section| {
        let heading = heading(reader, section);
        section.parent == parent && heading.is_some_and(|block| block.parent.is_none())
    };
    if !mains.clone().all(|(_, section)| outermost(section)) {
        return Vec::new();
    }
    let main = |(index, section): (usize, &Section)| {
        let start = start(reader, section)?;
        let rank = if section.kinds == [SectionKind::Lessons] {
            // "Lessons learned" over "What went well" stands where that would.
            let inner = sections.iter().filter(|inner| inner.parent == Some(index));
            inner.filter_map(rank).chain(rank(section)).min()?
        } else {
            rank(section)?
        };
        let last = last_row(sections, index);
        Some(Main {
            index,
            last,
            rank,
            span: Span::new(start, end(reader, sections.get(last)?)?),
        })
    };
    let all: Option<Vec<_>> = mains.by_ref().map(main).collect();
    all.unwrap_or_default()
}

/// The last of the sections behind one that are named after a day or a time of day: its rows.
fn last_row(sections: &[Section], index: usize) -> usize {
    let Some(section) = sections.get(index) else {
        return index;
    };
    let is_row = |title: &str| Clock::read(title, 0).is_some() || Date::read(title, 0).is_some();
    let behind = sections.iter().enumerate().skip(index + 1);
    let beside = behind.filter(|(_, other)| other.level.is_some() && other.level <= section.level);
    let rows = beside.take_while(|(_, other)| rank(other).is_none() && is_row(&other.title));
    rows.last().map_or(index, |(last, _)| last)
}

/// The place of a section in the template: of a merged heading that of the first.
fn rank(section: &Section) -> Option<usize> {
    let place = |kind: &SectionKind| SectionKind::KNOWN.iter().position(|known| known == kind);
    section.kinds.iter().filter_map(place).min()
}

fn heading<'a>(reader: Reader<'a>, section: &Section) -> Option<&'a Block> {
    reader
        .markdown
        .blocks
        .get(section.blocks.start.checked_sub(1)?)
}

/// Where a section starts: at the comments and anchors right above its heading, which speak of it.
fn start(reader: Reader<'_>, section: &Section) -> Option<u32> {
    let blocks = reader
        .markdown
        .blocks
        .get(..section.blocks.start.checked_sub(1)?)?;
    let mut start = heading(reader, section)?.span.start;
    for block in blocks.iter().rev() {
        if !belongs_below(reader, block, start) {
            break;
        }
        start = block.span.start;
    }
    Some(start)
}

/// Whether HTML belongs to what starts below it.
fn belongs_below(reader: Reader<'_>, block: &Block, start: u32) -> bool {
    let gap = reader.source.get(block.span.end as usize..start as usize);
    let near = gap.is_some_and(|gap| gap.matches('\n').count() < 2);
    let suppression = reader
        .source
        .get(block.span.range())
        .is_some_and(|html| html.starts_with("<!-- pm-"));
    block.kind == BlockKind::Html && block.parent.is_none() && (near || suppression)
}

/// Where a section ends: before the rules, and before the comments that belong to the next heading.
fn end(reader: Reader<'_>, section: &Section) -> Option<u32> {
    let blocks = &reader.markdown.blocks;
    let next = blocks.get(section.blocks.end);
    let mut below = next.map(|next| next.span.start);
    let mut end = section.body.end;
    let tops: Vec<_> = reader
        .markdown
        .siblings(section.blocks.start, section.blocks.end)
        .collect();
    for (place, &id) in tops.iter().enumerate().rev() {
        let block = &blocks[id];
        let of_next = below.is_some_and(|start| belongs_below(reader, block, start));
        if !of_next && block.kind != BlockKind::Rule {
            break;
        }
        if of_next {
            below = Some(block.span.start);
        }
        end = match place.checked_sub(1).and_then(|before| tops.get(before)) {
            Some(&before) => blocks[before].span.end,
            None => heading(reader, section)?.span.end,
        };
    }
    Some(end.max(heading(reader, section)?.span.end))
}

/// Whether a section may stand anywhere: nothing in it is open, and a blank line parts it from what follows.
fn is_movable(reader: Reader<'_>, main: &Main) -> bool {
    let sections = (
        reader.sections.get(main.index),
        reader.sections.get(main.last),
    );
    let (Some(section), Some(last)) = sections else {
        return false;
    };
    let Some(text) = reader.source.get(main.span.range()) else {
        return false;
    };
    let behind = reader
        .source
        .get(main.span.end as usize..)
        .unwrap_or_default();
    let mut lines = behind.split_inclusive('\n');
    let parted = lines.next().is_none_or(|rest| rest.trim().is_empty())
        && lines.next().is_none_or(|line| line.trim().is_empty());
    let open = reader
        .markdown
        .blocks
        .get(section.blocks.start..last.blocks.end)
        .is_none_or(|blocks| {
            let open = |block: &Block| block.kind == BlockKind::Code { closed: false };
            blocks.iter().any(open)
        });
    let comments = text.matches("<!--").count() > text.matches("-->").count();
    let hashed = heading(reader, section)
        .and_then(|block| reader.source.get(block.span.range()))
        .is_some_and(|written| written.starts_with('#'));
    parted && !open && !comments && hashed
}
