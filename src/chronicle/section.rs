//! Where the first rows go: into the empty table or list of the Timeline section, else into a table that is written there.

use super::place::{Form, Holder, line_after, line_end, line_start};
use crate::markdown::{BlockId, BlockKind};
use crate::model::timeline::Slot;
use crate::model::{Dialect, Postmortem, Section, SectionKind};

/// Where rows go that are the first ones, and what has to stand before and after them.
pub(super) struct Opening<'a> {
    pub(super) holder: Holder<'a>,
    pub(super) before: String,
    pub(super) after: String,
}

/// The place for the first rows of a timeline.
pub(super) fn opening<'a>(doc: &Postmortem, source: &str, dialect: &Dialect) -> Opening<'a> {
    let section = doc.sections_of(SectionKind::Timeline).next();
    let found = section.and_then(|section| waiting(doc, source, dialect, section));
    if let Some(holder) = found {
        return Opening {
            holder,
            before: String::new(),
            after: String::new(),
        };
    }
    let end = line_end(source);
    let head = format!("| Time (UTC) | Event |{end}| --- | --- |{end}");
    let titled = format!("## Timeline{end}{end}{head}");
    let (first, before, after) = if let Some(section) = section {
        let body = section.body.range();
        let text = source.get(body.clone()).unwrap_or_default();
        let first = line_after(source, body.start + text.trim_end().len());
        let newline = if source[..first].ends_with('\n') {
            ""
        } else {
            end
        };
        // A blank line that is there already stands before the table.
        let (first, gap) = if source[first..].starts_with(end) {
            (first + end.len(), "")
        } else {
            (first, end)
        };
        let blank = if first == source.len() { "" } else { end };
        (first, format!("{newline}{gap}{head}"), blank)
    } else if let Some(section) = later(doc) {
        let heading = section.blocks.start.checked_sub(1);
        let start = heading.map_or(section.body.start, |id| doc.markdown.blocks[id].span.start);
        (line_start(source, start as usize), titled, end)
    } else {
        let newline = if source.is_empty() || source.ends_with('\n') {
            ""
        } else {
            end
        };
        (source.len(), format!("{newline}{end}{titled}"), "")
    };
    let slots = vec![Slot::Clock(Some(0)), Slot::Words];
    Opening {
        holder: holder(
            Form::Table {
                slots,
                barred: true,
            },
            first,
            "",
        ),
        before,
        after: after.to_owned(),
    }
}

fn holder<'a>(form: Form, first: usize, prefix: &str) -> Holder<'a> {
    Holder {
        form,
        entries: Vec::new(),
        first,
        prefix: prefix.to_owned(),
        loose: false,
    }
}

/// The first section of the template's order that comes after the timeline.
fn later(doc: &Postmortem) -> Option<&Section> {
    let behind = SectionKind::KNOWN
        .iter()
        .skip_while(|kind| **kind != SectionKind::Timeline);
    let behind: Vec<_> = behind.skip(1).copied().collect();
    let is_later = |section: &&Section| {
        section.level == Some(2) && section.kinds.iter().any(|kind| behind.contains(kind))
    };
    doc.sections.iter().find(is_later)
}

/// A table or list of a section that waits for its rows.
fn waiting<'a>(
    doc: &Postmortem,
    source: &str,
    dialect: &Dialect,
    section: &Section,
) -> Option<Holder<'a>> {
    let blocks = &doc.markdown.blocks;
    let held = doc
        .markdown
        .siblings(section.blocks.start, section.blocks.end);
    let held: Vec<BlockId> = held.collect();
    let table = held
        .iter()
        .copied()
        .find(|&id| blocks[id].kind == BlockKind::Table);
    let table = table.map(|id| (id, doc.slots(source, dialect, id)));
    let timed = |slots: &[Slot]| {
        let has = |wanted: fn(&Slot) -> bool| slots.iter().any(wanted);
        has(|slot| matches!(slot, Slot::Clock(_))) && has(|slot| *slot == Slot::Words)
    };
    if let Some((id, slots)) = table.filter(|(_, slots)| timed(slots)) {
        let mut rows = doc.markdown.children(id);
        let header = blocks[rows.next()?].span;
        let start = line_start(source, header.start as usize);
        let prefix = &source[start..header.start as usize];
        // The ruled line under the header.
        let ruled = line_after(source, header.end as usize);
        let below = source
            .get(ruled..)?
            .find('\n')
            .map(|newline| ruled + newline + 1);
        let first = match rows.next() {
            Some(row) => line_start(source, blocks[row].span.start as usize),
            None => below.unwrap_or(source.len()),
        };
        let barred = source[header.start as usize..].starts_with('|');
        return Some(holder(Form::Table { slots, barred }, first, prefix));
    }
    let list = held
        .iter()
        .copied()
        .find(|&id| matches!(blocks[id].kind, BlockKind::List { ordered: false }))?;
    let item = blocks[doc.markdown.children(list).next()?].span.start as usize;
    let first = line_start(source, item);
    let mark = source[item..]
        .chars()
        .next()
        .filter(|mark| "-*+".contains(*mark))?;
    let form = Form::List {
        before: format!("{mark} "),
        between: " ".to_owned(),
    };
    Some(holder(form, first, &source[first..item]))
}
