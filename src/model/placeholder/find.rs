//! Finding the prompts of a document.

use super::is_bracketed;
use crate::markdown::{Block, BlockId, BlockKind, MarkKind, TextRange};
use crate::model::{Action, Reader};
use crate::span::Span;
use std::collections::BTreeSet;
use std::ops::Range;

/// Every prompt of a document, in order: whole paragraphs, lines, items, cells and values, bracketed stand-ins in a
/// field, and what the action items hold.
pub(in crate::model) fn all(reader: Reader<'_>, actions: &[Action]) -> Vec<Span> {
    let markdown = reader.markdown;
    let leaves = markdown
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.is_leaf() && !block.quoted);
    let mut prompts: Vec<Span> = leaves
        .filter(|&(id, _)| !heads_list(reader, id) && !is_answered(reader, id))
        .flat_map(|(_, block)| in_leaf(reader, block.text))
        .collect();
    let states = states(reader, actions);
    prompts.retain(|prompt| !states.contains(prompt));
    let mut further: Vec<Span> = actions.iter().flat_map(Action::prompts).collect();
    further.retain(|prompt| {
        let next = prompts.partition_point(|known| known.end <= prompt.start);
        prompts
            .get(next)
            .is_none_or(|known| !known.overlaps(*prompt))
    });
    prompts.extend(further);
    prompts.sort_unstable();
    prompts
}

/// Whether a paragraph such as "TODO:" only names the list or table below it, which says what is to be done.
fn heads_list(reader: Reader<'_>, id: BlockId) -> bool {
    let blocks = &reader.markdown.blocks;
    let below = blocks.get(blocks[id].end.max(id + 1));
    let list = |block: &Block| matches!(block.kind, BlockKind::List { .. } | BlockKind::Table);
    blocks[id].kind == BlockKind::Paragraph
        && reader.markdown.prose(id).trim_end().ends_with(':')
        && below.is_some_and(|next| list(next) && next.parent == blocks[id].parent)
}

/// Whether a question of the team's templates has its answer below it, and stayed as its heading.
fn is_answered(reader: Reader<'_>, id: BlockId) -> bool {
    let blocks = &reader.markdown.blocks;
    let words = reader.markdown.prose(id).trim();
    if !words.ends_with('?') || !reader.dialect.prompts.has(words) {
        return false;
    }
    let next = blocks.get(blocks[id].end.max(id + 1));
    next.is_some_and(|next| {
        let heading = matches!(next.kind, BlockKind::Heading { .. });
        let own = next.parent == blocks[id].parent && !heading;
        let words = reader.markdown.text.get(next.text);
        own && next.kind != BlockKind::Cell && !reader.is_prompt(words)
    })
}

/// In the columns for states and tickets, "TODO" is a state.
fn states(reader: Reader<'_>, actions: &[Action]) -> BTreeSet<Span> {
    let todo = |span: &Span| {
        let text = reader.source.get(span.range()).unwrap_or_default();
        text.trim_matches(['*', '_']).eq_ignore_ascii_case("todo")
    };
    let cells = actions
        .iter()
        .flat_map(|action| [action.cells.status, action.cells.link]);
    let stated = actions.iter().filter_map(|action| action.status.present());
    stated
        .map(|status| status.span)
        .chain(cells.flatten().filter(todo))
        .collect()
}

fn in_leaf(reader: Reader<'_>, text: TextRange) -> Vec<Span> {
    let words = reader.markdown.text.get(text);
    let marks = reader.markdown.text.marks(text);
    // Code is no prompt, and brackets around a link are decoration.
    let marked = |range: TextRange| {
        let real = |kind: &MarkKind| matches!(kind, MarkKind::Code | MarkKind::Link(_));
        let ranges = marks
            .iter()
            .filter(|mark| real(&mark.kind))
            .map(|mark| mark.range);
        ranges
            .into_iter()
            .any(|mark| mark.start < range.end && range.start < mark.end)
    };
    let ranges = ranges(reader, text, words)
        .into_iter()
        .map(|range| text.part(&range));
    ranges
        .filter(|&range| !marked(range))
        .map(|range| reader.markdown.text.span(range))
        .collect()
}

fn ranges(reader: Reader<'_>, text: TextRange, words: &str) -> Vec<Range<usize>> {
    if reader.is_prompt(words) {
        return vec![trimmed(words, 0..words.len())];
    }
    // Without a colon no line has a value, and most leaves are one line.
    let plain = memchr::memchr3(b':', "：".as_bytes()[0], b'\n', words.as_bytes()).is_none();
    if plain {
        return Vec::new();
    }
    let mut prompts = Vec::new();
    let mut from = 0;
    for line in words.split('\n') {
        let range = from..from + line.len();
        from = range.end + 1;
        if range.len() < words.len() && reader.is_prompt(line) {
            prompts.push(trimmed(words, range));
        } else {
            let labels = labels(reader, text, &range);
            prompts.extend(in_values(reader, words, &range, &labels));
        }
    }
    prompts
}

/// Where the values of a line start: behind its first colon, and behind each further label in bold.
fn labels(reader: Reader<'_>, text: TextRange, line: &Range<usize>) -> Vec<usize> {
    const LONGEST: usize = 40;
    let words = reader.markdown.text.get(text);
    let colon = |from: usize| {
        let rest = words.get(from..line.end)?;
        let near = rest.as_bytes().get(..=LONGEST).unwrap_or(rest.as_bytes());
        let colon = memchr::memchr2_iter(b':', "：".as_bytes()[0], near);
        let at = colon
            .into_iter()
            .find(|&at| rest[at..].starts_with([':', '：']))?;
        let after = at + rest[at..].chars().next().map_or(1, char::len_utf8);
        // A clock or an address is no label.
        rest[after..]
            .starts_with([' ', '\t'])
            .then_some(from + after)
    };
    let bold = reader
        .markdown
        .text
        .marks(text.part(line))
        .iter()
        .filter(|mark| mark.kind == MarkKind::Strong);
    let bold = bold.map(|mark| (mark.range.start - text.start) as usize);
    let mut values: Vec<usize> = std::iter::once(line.start)
        .chain(bold)
        .filter_map(colon)
        .collect();
    values.dedup();
    values
}

/// Values that are prompts as a whole, and bracketed stand-ins within the others.
fn in_values(
    reader: Reader<'_>,
    words: &str,
    line: &Range<usize>,
    values: &[usize],
) -> Vec<Range<usize>> {
    let mut prompts = Vec::new();
    for (index, &start) in values.iter().enumerate() {
        let value = start..values.get(index + 1).copied().unwrap_or(line.end);
        if reader.is_prompt(&words[value.clone()]) {
            prompts.push(trimmed(words, value));
            continue;
        }
        // Beside an empty check box `[x]` is a ticked one: "[ ] Draft [x] Final".
        let boxes = words[value.clone()].contains("[ ]");
        let mut from = value.start;
        while let Some(open) = words[from..value.end].find('[').map(|at| from + at) {
            let Some(close) = words[open..value.end].find(']').map(|at| open + at + 1) else {
                break;
            };
            let unknown = !boxes && is_unknown_number(&words[open..close]);
            if is_bracketed(&words[open..close]) || unknown {
                prompts.push(open..close);
            }
            from = close;
        }
    }
    prompts
}

/// `[X]` within a value stands for a number; at the start of an item it would be a check box.
fn is_unknown_number(text: &str) -> bool {
    matches!(text, "[X]" | "[N]" | "[x]" | "[n]" | "[XX]" | "[#]")
}

fn trimmed(words: &str, range: Range<usize>) -> Range<usize> {
    let text = &words[range.clone()];
    let start = range.start + text.len() - text.trim_start().len();
    start..start + text.trim().len()
}
