//! Which row of a timeline belongs into which place, where they are not in the order of their times.

use super::Entry;
use crate::markdown::{BlockId, BlockKind, Markdown};
use crate::model::time::Date;
use crate::model::{Postmortem, When};
use crate::span::{Span, offset};
use chrono::{NaiveDateTime, TimeDelta, Timelike};

/// How sure the order has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Care {
    /// Nobody asked for it: only where a row is misplaced beyond doubt, and not mistyped.
    BeyondDoubt,
    /// Somebody vouches for the times: wherever all rows have one.
    Asked,
}

/// A place of a part, and the row that belongs there instead of the one that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The place.
    pub place: Span,
    /// The row.
    pub row: Span,
}

impl Postmortem {
    /// The moves that sort a part of the timeline; rows at the same time keep their order.
    ///
    /// Whole rows move, byte for byte, into each other's places. There is none where the part is more or less than one
    /// table or one plain list, or where moving a row could change what it or another one says: its day follows from the
    /// rows above it, or its zone is its own. With [`Care::BeyondDoubt`] its time must be exact as well, and the slip no
    /// likelier mistyped than misplaced.
    #[must_use]
    pub fn sorting(&self, source: &str, part: &[Entry], care: Care) -> Option<Vec<Move>> {
        if !is_whole(part, &self.markdown, care) || !is_alike(part, source, care) {
            return None;
        }
        let exact = part.iter().all(has_seconds);
        let times: Option<Vec<NaiveDateTime>> = part.iter().map(|row| time(row, exact)).collect();
        let times = times?;
        if care == Care::BeyondDoubt && !is_framed(&times) {
            return None;
        }
        let places = part.iter().map(|row| to_line_end(row.span, source));
        let places: Vec<Span> = places.collect();
        let mut sorted: Vec<_> = times.into_iter().zip(&places).collect();
        sorted.sort_by_key(|&(time, _)| time);
        let moves = places.iter().zip(sorted);
        let moves = moves.map(|(&place, (_, &row))| Move { place, row });
        Some(moves.filter(|moved| moved.place != moved.row).collect())
    }
}

/// Whether the story begins and ends where the rows say, so that a row out of place has its place between them.
///
/// A single row that is earlier or later than all the others, or far earlier than the one before it, has more likely a
/// mistyped hour or day.
fn is_framed(times: &[NaiveDateTime]) -> bool {
    let [first, middle @ .., last] = times else {
        return false;
    };
    let begins_and_ends = middle.iter().all(|time| first <= time && time <= last);
    let rest_is_sorted = times[1..].is_sorted() || times[..times.len() - 1].is_sorted();
    let is_near = times
        .windows(2)
        .all(|pair| pair[0] - pair[1] < TimeDelta::hours(12));
    let is_reversed = times.iter().rev().is_sorted();
    is_reversed || first <= last && is_near && (begins_and_ends || rest_is_sorted)
}

/// A row with the blanks behind it.
fn to_line_end(row: Span, source: &str) -> Span {
    let behind = source.get(row.end as usize..).unwrap_or_default();
    let blanks = behind.len() - behind.trim_start_matches([' ', '\t']).len();
    Span::new(row.start, row.end + offset(blanks))
}

/// Whether the rows are all of one table, or all items of one list that has nothing below them.
///
/// Where it was asked for, rows without a time, such as prompts, may stand before and after them, not among them.
fn is_whole(part: &[Entry], markdown: &Markdown, care: Care) -> bool {
    let blocks = &markdown.blocks;
    let Some(first) = part.first() else {
        return false;
    };
    let Some(parent) = markdown
        .row_at(first.span)
        .and_then(|row| blocks[row].parent)
    else {
        return false;
    };
    if !is_sortable(blocks[parent].kind) || is_numbered(parent, markdown) {
        return false;
    }
    let is_header = |block: BlockId| blocks[block].kind == BlockKind::Row { header: true };
    let is_before = |block: BlockId| blocks[block].span != first.span && care == Care::Asked;
    let rows = markdown.children(parent).filter(|&row| !is_header(row));
    let mut rows = rows.skip_while(|&row| is_before(row));
    let in_order = part.iter().all(|entry| {
        rows.next()
            .is_some_and(|row| blocks[row].span == entry.span && is_plain(row, markdown))
    });
    in_order && (care == Care::Asked || rows.next().is_none())
}

/// Whether places in it have no numbers.
fn is_sortable(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Table | BlockKind::List { ordered: false })
}

/// Whether a column of a table, or what the items of a list open with, numbers the rows: other words may refer to the numbers.
fn is_numbered(parent: BlockId, markdown: &Markdown) -> bool {
    let is_header = |block: BlockId| markdown.blocks[block].kind == BlockKind::Row { header: true };
    let rows = markdown.children(parent).filter(|&row| !is_header(row));
    let rows: Vec<Vec<Option<u32>>> = rows
        .map(|row| {
            let cells = markdown.children(row);
            cells.map(|cell| number(markdown.prose(cell))).collect()
        })
        .collect();
    let columns = rows.first().map_or(0, Vec::len);
    let counts = |column: usize| {
        rows.windows(2).all(|pair| {
            let at = |row: &Vec<Option<u32>>| row.get(column).copied().flatten();
            at(&pair[0])
                .zip(at(&pair[1]))
                .is_some_and(|(one, next)| one.checked_add(1) == Some(next))
        })
    };
    rows.len() > 1 && (0..columns).any(counts)
}

/// The number that a text is: `3`, `#3`, `3.`, `T3`; or that a list's item opens with: `3. 14:10 …`, `(3) …`.
fn number(text: &str) -> Option<u32> {
    let word = text.split_whitespace().next()?;
    let whole = text.trim().len() == word.len();
    let front = word.trim_start_matches(|c: char| !c.is_ascii_digit());
    let digits = front.trim_end_matches(|c: char| !c.is_ascii_digit());
    let marked = front.len() - digits.len() == 1 && front.ends_with(['.', ')']);
    let short = word.len() - front.len() < 4 && front.len() - digits.len() < 3;
    (short && (whole || marked))
        .then(|| digits.parse().ok())
        .flatten()
}

/// Whether a row holds cells or one paragraph, and no blocks that hang on where they stand.
fn is_plain(row: BlockId, markdown: &Markdown) -> bool {
    let blocks = &markdown.blocks;
    let mut children = markdown.children(row).map(|child| blocks[child].kind);
    match blocks[row].kind {
        BlockKind::Row { .. } => true,
        _ => children.next() == Some(BlockKind::Paragraph) && children.next().is_none(),
    }
}

/// Whether the times of all rows are of one kind, so that their order does not hang on who stands above whom.
fn is_alike(part: &[Entry], source: &str, care: Care) -> bool {
    let is_exact = |row: &Entry| {
        !row.approximate
            && row.offset_minutes.is_none()
            && row.end.is_none()
            && row.doubt.is_none()
            && row.clock.is_some()
    };
    let kind = |row: &Entry| {
        let written = source.get(row.span.range()).unwrap_or_default();
        let dates = Date::all(written).next().is_some();
        let zone = row.zone.as_ref().map(|zone| zone.value.as_str());
        let placed = matches!(
            row.moment,
            Some(When::Time {
                offset: Some(_),
                ..
            })
        );
        // Where offsets are known, rows in different zones have one order all the same.
        (
            row.dated,
            dates,
            placed,
            zone.filter(|_| !placed).map(str::to_owned),
        )
    };
    let Some(first) = part.first().map(kind) else {
        return false;
    };
    let asked = care == Care::Asked;
    part.iter()
        .all(|row| (asked || is_exact(row)) && kind(row) == first)
}

fn has_seconds(row: &Entry) -> bool {
    let clock = row.clock.as_ref();
    clock.is_some_and(|clock| clock.len() > "14:15".len())
}

/// When a row is, to the minute unless all rows have seconds.
fn time(row: &Entry, exact: bool) -> Option<NaiveDateTime> {
    let time = row.moment?.instant()?;
    if exact {
        Some(time)
    } else {
        time.with_second(0)
    }
}
