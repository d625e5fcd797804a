//! What stands behind a label inside of a section: "**Duration:** 45 minutes", a row of a table, a heading of its own.

use super::Reader;
use super::passage::Passage;
use super::words::push_small;
use crate::markdown::{BlockId, BlockKind, TextRange};
use std::ops::Range;

/// A label with its value.
pub(crate) struct Labelled<'a> {
    /// The label, lower-case, words only.
    pub(crate) label: String,
    /// What stands behind it.
    pub(crate) value: Passage<'a>,
}

/// The longest text before a colon that is taken for a label, in bytes.
const LONGEST: usize = 48;

impl<'a> Labelled<'a> {
    /// Every labelled value of some blocks, as far as they stand behind a place of the file.
    pub(crate) fn all(reader: Reader<'a>, blocks: Range<BlockId>, from: u32) -> Vec<Self> {
        let mut found = Vec::new();
        for id in blocks {
            let Some(block) = reader.markdown.blocks.get(id).filter(|block| !block.quoted) else {
                continue;
            };
            match block.kind {
                BlockKind::Heading { .. } => found.extend(Self::under_heading(reader, id)),
                BlockKind::Paragraph => found.extend(Self::in_paragraph(reader, id, from)),
                BlockKind::Table => found.extend(Self::in_table(reader, id)),
                _ => {}
            }
        }
        found
    }

    fn new(label: &str, value: Passage<'a>) -> Self {
        Self {
            label: plain(label),
            value,
        }
    }

    /// The paragraph or list under a heading of its own.
    fn under_heading(reader: Reader<'a>, id: BlockId) -> Option<Self> {
        let next = reader.markdown.blocks.get(id + 1)?;
        let value = matches!(next.kind, BlockKind::Paragraph | BlockKind::List { .. });
        let title = reader.prose(id).trim_end_matches(':');
        (value && title.len() <= LONGEST)
            .then(|| Self::new(title, Passage::new(reader.markdown, next.text).trimmed()))
    }

    /// The values of a paragraph; lines without a label go on with the value before them.
    fn in_paragraph(reader: Reader<'a>, id: BlockId, from: u32) -> Vec<Self> {
        let block = &reader.markdown.blocks[id];
        let whole = Passage::new(reader.markdown, block.text);
        let whole = if block.span.start < from {
            whole.behind(from)
        } else {
            whole
        };
        let mut found: Vec<(String, Range<usize>)> = Vec::new();
        let bold = whole.bold();
        for line in whole.lines() {
            let from = bold.partition_point(|bold| bold.start <= line.start);
            let to = bold.partition_point(|bold| bold.start < line.end);
            let inside = bold.get(from..to).unwrap_or_default();
            let starts = std::iter::once(line.start).chain(inside.iter().map(|bold| bold.start));
            let mut labelled = false;
            for start in starts {
                // Bold words inside of the label before them open nothing.
                if found.last().is_some_and(|(_, open)| start < open.start) {
                    continue;
                }
                let Some((label, value)) = label_at(whole.words(), start, &line, &bold) else {
                    continue;
                };
                if let Some((_, open)) = found.last_mut().filter(|(_, open)| open.end > start) {
                    open.end = start;
                }
                labelled = true;
                found.push((label, value..line.end));
            }
            if let Some((_, open)) = found.last_mut().filter(|_| !labelled) {
                open.end = line.end;
            }
        }
        let mut values: Vec<Self> = found
            .into_iter()
            .map(|(label, range)| Self::new(&label, whole.part(&range).trimmed()))
            .collect();
        if let Some(last) = values
            .last_mut()
            .filter(|last| last.value.words().is_empty())
            && let Some(list) = next_list(reader, id)
        {
            last.value = Passage::new(reader.markdown, list).trimmed();
        }
        values
    }

    /// Labels down the first column, or along the header over a single row.
    fn in_table(reader: Reader<'a>, id: BlockId) -> Vec<Self> {
        let markdown = reader.markdown;
        let cells = |row| markdown.children(row).collect::<Vec<_>>();
        let rows: Vec<Vec<BlockId>> = markdown.children(id).map(cells).collect();
        let pair = |label: BlockId, value: BlockId| {
            let label = reader.prose(label).trim_end_matches(':');
            let value = Passage::new(reader.markdown, markdown.blocks[value].text);
            (label.len() <= LONGEST).then(|| Self::new(label, value.trimmed()))
        };
        if let [header, row] = &rows[..]
            && header.len() > 2
        {
            let columns = header.iter().zip(row);
            return columns
                .filter_map(|(&label, &value)| pair(label, value))
                .collect();
        }
        let first_two = rows
            .iter()
            .filter_map(|row| Some((*row.first()?, *row.get(1)?)));
        first_two
            .filter_map(|(label, value)| pair(label, value))
            .collect()
    }
}

/// The words of a label, lower-case, marks left out.
pub(crate) fn plain(label: &str) -> String {
    let words = label.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let mut plain = String::with_capacity(label.len());
    for word in words.filter(|word| !word.is_empty()) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        push_small(&mut plain, word);
    }
    plain
}

/// Whether a label names when the incident began.
pub(crate) fn names_start(label: &str) -> bool {
    const NAMES: &[&str] = &[
        "start",
        "started",
        "began",
        "begin",
        "beginning",
        "from",
        "onset",
    ];
    names_time(label, NAMES)
}

/// Whether a label names when the incident ended.
pub(crate) fn names_end(label: &str) -> bool {
    const NAMES: &[&str] = &[
        "end",
        "ended",
        "resolved",
        "recovered",
        "restored",
        "until",
        "to",
    ];
    names_time(label, NAMES)
}

fn names_time(label: &str, names: &[&str]) -> bool {
    const BESIDE: &[&str] = &[
        "time", "impact", "incident", "outage", "at", "of", "the", "date", "and", "utc",
    ];
    let mut words = label.split(' ');
    label.split(' ').any(|word| names.contains(&word))
        && words.all(|word| names.contains(&word) || BESIDE.contains(&word))
}

/// The label that begins at a place of a line, and where its value does: words before a colon, or bold words.
fn label_at(
    text: &str,
    start: usize,
    line: &Range<usize>,
    bold: &[Range<usize>],
) -> Option<(String, usize)> {
    let rest = text.get(start..line.end)?;
    let in_bold = bold
        .binary_search_by_key(&start, |bold| bold.start)
        .ok()
        .and_then(|at| bold.get(at));
    if let Some(bold) = in_bold {
        let words = text.get(bold.clone())?;
        let behind = text.get(bold.end..line.end)?;
        let closed = words.trim_end().ends_with([':', '：', '.'])
            || behind.trim_start().starts_with([':', '：', '—', '–', '-']);
        let opens = text.get(line.start..start)?.trim().is_empty();
        if words.len() <= LONGEST && (closed || opens) {
            let skipped = behind.trim_start_matches([':', '：', '—', '–', '-', ' ']);
            return Some((words.to_owned(), line.end - skipped.len()));
        }
    }
    let colon = rest
        .find([':', '：'])
        .filter(|&at| at > 0 && at <= LONGEST)?;
    let label = rest.get(..colon)?;
    let words = label.split_whitespace().count();
    let after = rest[colon..].chars().nth(1);
    let plain =
        words <= 5 && !label.contains(['.', ',', ';']) && after.is_none_or(char::is_whitespace);
    let opens = start == line.start || in_bold.is_some();
    (plain && opens).then(|| {
        let width = rest[colon..].chars().next().map_or(1, char::len_utf8);
        (label.to_owned(), start + colon + width)
    })
}

/// The list that follows a paragraph, in its item or beside it.
fn next_list(reader: Reader<'_>, id: BlockId) -> Option<TextRange> {
    let block = &reader.markdown.blocks[id];
    let next = reader.markdown.blocks.get(block.end)?;
    let beside = next.parent == block.parent && matches!(next.kind, BlockKind::List { .. });
    beside.then_some(next.text)
}
