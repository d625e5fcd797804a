//! Finding what looks like "key: value" in every style: bold lines, plain lines, lists, tables, headings, front matter.

use super::key::Key;
use super::line::pairs as line_pairs;
use crate::markdown::{BlockId, BlockKind, TextRange};
use crate::model::{Reader, SectionKind};
use crate::span::Spanned;

/// A key with what stands behind it; several values where they come as a list.
pub(super) struct Pair {
    pub(super) key: Key,
    pub(super) values: Vec<Spanned<String>>,
}

/// All pairs of a document: its own, then those of its front matter.
pub(super) fn all(reader: Reader<'_>) -> Vec<Pair> {
    let mut pairs = preamble(reader);
    pairs.extend(fields_as_headings(reader));
    pairs.extend(blocks_of_fields(reader));
    let front = reader
        .markdown
        .front_matter
        .iter()
        .flat_map(|front| &front.fields);
    pairs.extend(front.filter_map(|field| {
        let key = Key::of(&field.key.value)?;
        Some(Pair {
            key,
            values: field.values.clone(),
        })
    }));
    pairs
}

/// Before the first section that a postmortem is made of, any line may state a field.
fn preamble(reader: Reader<'_>) -> Vec<Pair> {
    let end = first_section(reader);
    let mut pairs = Vec::new();
    for id in
        (0..end).take_while(|&id| reader.markdown.blocks[id].span.start < start_of(reader, end))
    {
        pairs.extend(pairs_of(reader, id));
    }
    pairs
}

/// The first block of the first section with a kind, or the number of blocks.
fn first_section(reader: Reader<'_>) -> BlockId {
    let known = reader
        .sections
        .iter()
        .find(|section| section.kinds.iter().any(|&kind| kind != SectionKind::Other));
    known.map_or(reader.markdown.blocks.len(), |section| {
        let label = section.level.is_none();
        if label {
            section.blocks.start
        } else {
            section.blocks.start.saturating_sub(1)
        }
    })
}

fn start_of(reader: Reader<'_>, block: BlockId) -> u32 {
    reader
        .markdown
        .blocks
        .get(block)
        .map_or(u32::MAX, |block| block.span.start)
}

/// No day that stands alone is longer in bytes.
const DAY: usize = 24;

/// "## Severity" with the value under it, or "## Severity: high".
fn fields_as_headings(reader: Reader<'_>) -> Vec<Pair> {
    let blocks = &reader.markdown.blocks;
    let headings =
        (0..blocks.len()).filter(|&id| matches!(blocks[id].kind, BlockKind::Heading { .. }));
    let pair = |id: BlockId| {
        let title = reader.prose(id);
        let Some(key) = Key::of(title.trim_end_matches([':', '：'])) else {
            return line_pairs(reader, blocks[id].text).into_iter().next();
        };
        let next = blocks.get(id + 1)?;
        let values = match next.kind {
            BlockKind::Paragraph => {
                let line = reader.prose(id + 1).lines().next().unwrap_or_default();
                vec![value(reader, next.text.part(&(0..line.len())))?]
            }
            BlockKind::List { .. } => items(reader, id + 1),
            _ => return None,
        };
        // "Follow-up" heads the action items more often than a day.
        if key == Key::FollowUp && values.first().is_none_or(|value| value.value.len() > DAY) {
            return None;
        }
        Some(Pair { key, values })
    };
    headings.filter_map(pair).collect()
}

/// A list, table or paragraph further down counts where it states at least two fields, outside of timeline and actions.
fn blocks_of_fields(reader: Reader<'_>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let from = first_section(reader);
    for section in reader
        .sections
        .iter()
        .filter(|section| section.parent.is_none() || section.is(SectionKind::Summary))
    {
        let other = [
            SectionKind::Timeline,
            SectionKind::ActionItems,
            SectionKind::Impact,
        ];
        if other.iter().any(|&kind| section.is(kind)) {
            continue;
        }
        let Some(first) = reader
            .markdown
            .siblings(section.blocks.start.max(from), section.blocks.end)
            .find(|&id| {
                !matches!(
                    reader.markdown.blocks[id].kind,
                    BlockKind::Rule | BlockKind::Html
                )
            })
        else {
            continue;
        };
        let block = &reader.markdown.blocks[first];
        let found: Vec<Pair> = match block.kind {
            BlockKind::List { .. } | BlockKind::Table => (first..block.end)
                .flat_map(|id| pairs_of(reader, id))
                .collect(),
            BlockKind::Paragraph => pairs_of(reader, first),
            _ => Vec::new(),
        };
        let fields = || found.iter().filter(|pair| pair.key != Key::Priority);
        if fields().count() >= 2 {
            pairs.extend(found);
        }
    }
    pairs
}

/// The pairs that a block states itself; containers state none, their leaves do.
fn pairs_of(reader: Reader<'_>, id: BlockId) -> Vec<Pair> {
    let block = &reader.markdown.blocks[id];
    match block.kind {
        BlockKind::Paragraph => {
            let mut pairs = lines(reader, block.text)
                .flat_map(|line| line_pairs(reader, line))
                .collect::<Vec<_>>();
            if let Some(last) = pairs.last_mut().filter(|last| last.values.is_empty()) {
                last.values = next_list(reader, id)
                    .map(|list| items(reader, list))
                    .unwrap_or_default();
            }
            pairs
        }
        BlockKind::Table => table(reader, id),
        _ => Vec::new(),
    }
}

/// The list that follows a paragraph, in its item or beside it.
fn next_list(reader: Reader<'_>, id: BlockId) -> Option<BlockId> {
    let next = reader.markdown.blocks[id].end;
    let list = reader.markdown.blocks.get(next)?;
    let sibling = list.parent == reader.markdown.blocks[id].parent;
    (sibling && matches!(list.kind, BlockKind::List { .. })).then_some(next)
}

fn items(reader: Reader<'_>, list: BlockId) -> Vec<Spanned<String>> {
    let first = |item: BlockId| {
        let leaf = (item + 1..reader.markdown.blocks[item].end)
            .find(|&id| reader.markdown.blocks[id].is_leaf())?;
        value(reader, reader.markdown.blocks[leaf].text)
    };
    let ticked =
        |&item: &BlockId| reader.markdown.blocks[item].kind == BlockKind::Item { task: Some(true) };
    // Of check boxes the ticked one is the value.
    let chosen = reader.markdown.children(list).find(ticked);
    if let Some(item) = chosen {
        return first(item).into_iter().collect();
    }
    reader.markdown.children(list).filter_map(first).collect()
}

fn lines(reader: Reader<'_>, text: TextRange) -> impl Iterator<Item = TextRange> + '_ {
    let mut from = 0;
    reader.markdown.text.get(text).split('\n').map(move |line| {
        let range = from..from + line.len();
        from = range.end + 1;
        text.part(&range)
    })
}

pub(super) fn value(reader: Reader<'_>, text: TextRange) -> Option<Spanned<String>> {
    let words = reader.markdown.text.get(text);
    let trimmed = words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '·' | '•'));
    if trimmed.is_empty() {
        return None;
    }
    let from = words.find(trimmed).unwrap_or(0);
    let range = text.part(&(from..from + trimmed.len()));
    Some(Spanned::new(
        trimmed.to_owned(),
        reader.markdown.text.span(range),
    ))
}

/// Keys down the first column, or along the header over a single row.
fn table(reader: Reader<'_>, table: BlockId) -> Vec<Pair> {
    let markdown = reader.markdown;
    let rows: Vec<Vec<BlockId>> = markdown
        .children(table)
        .map(|row| markdown.children(row).collect())
        .collect();
    let key = |cell: BlockId| Key::of(reader.prose(cell).trim_end_matches([':', '：']));
    let along: Vec<Option<Key>> = rows
        .first()
        .into_iter()
        .flatten()
        .map(|&cell| key(cell))
        .collect();
    if rows.len() == 2 && along.iter().flatten().count() >= 2 {
        let cells = along.iter().zip(&rows[1]);
        return cells
            .filter_map(|(key, &cell)| {
                Some(Pair {
                    key: (*key)?,
                    values: cell_value(reader, cell),
                })
            })
            .collect();
    }
    let down = rows.iter().flat_map(|cells| cells.chunks(2));
    let pair = |cells: &[BlockId]| match cells {
        &[name, cell] => Some(Pair {
            key: key(name)?,
            values: cell_value(reader, cell),
        }),
        _ => None,
    };
    down.filter_map(pair).collect()
}

fn cell_value(reader: Reader<'_>, cell: BlockId) -> Vec<Spanned<String>> {
    value(reader, reader.markdown.blocks[cell].text)
        .into_iter()
        .collect()
}
