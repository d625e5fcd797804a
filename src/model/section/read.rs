//! Finding the sections of a document: headings, bold lines, and labels of lists.

use super::name::{Named, named};
use super::{Section, SectionKind};
use super::{content, remedial};
use crate::markdown::{Block, BlockId, BlockKind, MarkKind, Markdown, TextRange};
use crate::model::Dialect;
use crate::model::time::{Clock, Date};
use crate::span::{Span, offset};
use std::collections::BTreeMap;
use std::ops::Range;

/// A place where a section may begin.
struct Start {
    block: BlockId,
    title: TextRange,
    level: Option<u8>,
    named: Named,
    form: Form,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Heading,
    /// A paragraph that opens with bold words: alone on their line, or with a colon and text behind.
    Bold,
    /// A list item that opens so.
    Label,
}

/// The sections of a document in order.
pub(crate) fn read(source: &str, markdown: &Markdown, dialect: &Dialect) -> Vec<Section> {
    let starts = starts(markdown, dialect);
    let mut sections = Vec::with_capacity(starts.len());
    let mut open: Vec<usize> = Vec::new();
    for (index, start) in starts.iter().enumerate() {
        let blocks = blocks(markdown, &starts, index);
        while let Some(&last) = open.last() {
            let inside: &Section = &sections[last];
            if inside.blocks.end > start.block {
                break;
            }
            open.pop();
        }
        let section = section(
            (source, markdown, dialect),
            start,
            blocks,
            open.last().copied(),
        );
        open.push(sections.len());
        sections.push(section);
    }
    resolve_ambiguous(markdown, &starts, &mut sections);
    remedial::resolve(markdown, &mut sections);
    sections
}

fn starts(markdown: &Markdown, dialect: &Dialect) -> Vec<Start> {
    let mut starts = Vec::new();
    for (id, block) in markdown
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| !block.quoted)
    {
        let start = match block.kind {
            BlockKind::Heading { level } => {
                let named = named(markdown.prose(id), dialect);
                Some(Start {
                    block: id,
                    title: block.text,
                    level: Some(level),
                    named,
                    form: Form::Heading,
                })
            }
            BlockKind::Paragraph => bold(markdown, id, dialect),
            _ => None,
        };
        starts.extend(start);
    }
    unname_title(&mut starts);
    drop_stray_labels(markdown, &mut starts);
    starts
}

/// The one heading above all others that says more than a section's name is the title.
fn unname_title(starts: &mut [Start]) {
    let mut headings = starts
        .iter_mut()
        .filter(|start| start.form == Form::Heading);
    let Some(first) = headings.next() else { return };
    let tops_all = first.level == Some(1) && headings.all(|other| other.level > Some(1));
    if tops_all && first.named.partial {
        first.named.kinds.clear();
        first.named.ambiguous = false;
    }
}

/// A paragraph that opens with a known name in bold, alone on its line or with a colon behind it.
fn bold(markdown: &Markdown, id: BlockId, dialect: &Dialect) -> Option<Start> {
    let block = &markdown.blocks[id];
    let first = markdown.text.marks(block.text).first()?;
    if first.kind != MarkKind::Strong
        || first.range.start != block.text.start
        || first.range.end > block.text.end
    {
        return None;
    }
    let form = form(markdown, block)?;
    let title = markdown.text.get(first.range);
    let rest = markdown
        .text
        .get(TextRange::new(first.range.end, block.text.end));
    let labelled = title.trim_end().ends_with([':', '：']) || rest.starts_with([':', '：']);
    let alone = rest.is_empty() || rest.starts_with('\n');
    if !labelled && !alone {
        return None;
    }
    let named = named(title, dialect);
    // In bold, "Why?" opens an answer among others.
    if title
        .trim_end_matches(|c: char| !c.is_alphanumeric())
        .eq_ignore_ascii_case("why")
    {
        return None;
    }
    let known = named.kinds.iter().any(|&kind| kind != SectionKind::Other) || named.ambiguous;
    known.then_some(Start {
        block: id,
        title: first.range,
        level: None,
        named,
        form,
    })
}

fn form(markdown: &Markdown, block: &Block) -> Option<Form> {
    match block
        .parent
        .map(|parent| (parent, markdown.blocks[parent].kind))
    {
        None | Some((_, BlockKind::Group)) => Some(Form::Bold),
        Some((item, BlockKind::Item { .. })) => {
            let list = markdown.blocks[item].parent?;
            let outermost = markdown.blocks[list].parent.is_none();
            (outermost && markdown.blocks[item + 1].span == block.span).then_some(Form::Label)
        }
        Some(_) => None,
    }
}

/// Labels make sections only where no heading names one and the list has several of them: "- **Detection:** …" under
/// Timeline is a row, and under Impact a field.
fn drop_stray_labels(markdown: &Markdown, starts: &mut Vec<Start>) {
    let mut labels: BTreeMap<Option<BlockId>, usize> = BTreeMap::new();
    for start in starts.iter().filter(|start| start.form == Form::Label) {
        *labels.entry(list_of(markdown, start)).or_default() += 1;
    }
    let mut under_known = false;
    starts.retain(|start| {
        if start.form == Form::Heading {
            under_known = start
                .named
                .kinds
                .iter()
                .any(|&kind| kind != SectionKind::Other);
        }
        let several = labels
            .get(&list_of(markdown, start))
            .is_some_and(|&count| count > 1);
        start.form != Form::Label || !under_known && several
    });
}

fn list_of(markdown: &Markdown, start: &Start) -> Option<BlockId> {
    markdown.blocks[start.block]
        .parent
        .and_then(|item| markdown.blocks[item].parent)
}

/// The blocks from a section's first up to the start of the next one that ends it.
fn blocks(markdown: &Markdown, starts: &[Start], index: usize) -> Range<BlockId> {
    let start = &starts[index];
    let first = if start.form == Form::Heading {
        start.block + 1
    } else {
        start.block
    };
    if start.form == Form::Label {
        let item = markdown.blocks[start.block].parent.unwrap_or(start.block);
        return first..markdown.blocks[item].end;
    }
    let ends = |next: &&Start| match (start.level, next.level) {
        (_, None) => start.level.is_none() && next.form == Form::Bold,
        (None, Some(_)) => true,
        (Some(own), Some(other)) => other <= own,
    };
    let end = starts[index + 1..]
        .iter()
        .find(ends)
        .map_or(markdown.blocks.len(), |next| next.block);
    first..end
}

fn section(
    (source, markdown, dialect): (&str, &Markdown, &Dialect),
    start: &Start,
    blocks: Range<BlockId>,
    parent: Option<usize>,
) -> Section {
    let heading = markdown.text.span(start.title);
    let title = markdown
        .text
        .get(start.title)
        .trim_end_matches([':', '：'])
        .trim();
    let own_end = markdown.blocks[start.block].span.end;
    let body_end = end_of(markdown, &blocks).unwrap_or(own_end).max(own_end);
    let body_start = if start.form == Form::Heading {
        markdown.blocks[start.block].span.end
    } else {
        label_end(source, heading)
    };
    let mut kinds = start.named.kinds.clone();
    if kinds.is_empty() {
        kinds.push(SectionKind::Other);
    }
    Section {
        kinds,
        title: title.to_owned(),
        heading,
        level: start.level,
        parent,
        content: content::content(markdown, dialect, blocks.clone(), body_start),
        blocks,
        body: Span::new(body_start, body_end.max(body_start)),
    }
}

/// Where the last block of a section ends, with the row, list or quote that it closes.
fn end_of(markdown: &Markdown, blocks: &Range<BlockId>) -> Option<u32> {
    let mut block = &markdown.blocks[blocks.clone().last()?];
    let mut end = block.span.end;
    while let Some(parent) = block.parent.filter(|parent| blocks.contains(parent)) {
        block = &markdown.blocks[parent];
        end = end.max(block.span.end);
    }
    Some(end)
}

/// Behind the label's closing asterisks and colon.
fn label_end(source: &str, heading: Span) -> u32 {
    let rest = source.get(heading.end as usize..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let mark = line.len() - line.trim_start_matches(['*', '_', ':', '：', ' ']).len();
    heading.end + offset(mark)
}

/// "What happened?" with clocks under it is a timeline, unless the document has one under its own name.
fn resolve_ambiguous(markdown: &Markdown, starts: &[Start], sections: &mut [Section]) {
    if sections
        .iter()
        .any(|section| section.is(SectionKind::Timeline))
    {
        return;
    }
    for (start, section) in starts.iter().zip(sections) {
        if start.named.ambiguous && timed_leaves(markdown, section.blocks.clone()) >= 2 {
            section.kinds = vec![SectionKind::Timeline];
        }
    }
}

/// How many items, rows and headings open with a clock or a date.
fn timed_leaves(markdown: &Markdown, blocks: Range<BlockId>) -> usize {
    blocks
        .filter(|&id| markdown.blocks[id].is_leaf())
        .filter(|&id| {
            let text = markdown
                .prose(id)
                .trim_start_matches(|c: char| !c.is_alphanumeric());
            Clock::read(text, 0).is_some() || Date::read(text, 0).is_some()
        })
        .count()
}
