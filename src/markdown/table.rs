//! Tables that show less than their authors wrote.

use super::{Block, BlockKind, Markdown};
use crate::span::{Span, offset};
use std::ops::Range;

/// What is wrong with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFault {
    /// Which words.
    pub span: Span,
    /// What is wrong with them.
    pub kind: TableFaultKind,
    /// Where text would have to stand to mend it, and which.
    pub mend: (Span, String),
}

/// What can be wrong with a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFaultKind {
    /// A row has more cells than the header, and these are not shown.
    ExtraCells,
    /// The line under the header is none that Markdown takes, so that there is no table.
    Delimiter,
    /// A comment on a line of its own ends the table, and the rows behind it are shown as text.
    Comment,
}

/// The faults of all tables, in order.
pub(super) fn faults(markdown: &Markdown, source: &str) -> Vec<TableFault> {
    let mut columns = 0;
    let mut found = Vec::new();
    for (id, block) in markdown.blocks.iter().enumerate() {
        match block.kind {
            BlockKind::Row { header: true } => columns = markdown.children(id).count(),
            BlockKind::Row { header: false } => found.extend(extra_cells(source, block, columns)),
            BlockKind::Paragraph => {
                found.extend(delimiter(source, block).or_else(|| cut_off(source, block)));
            }
            _ => {}
        }
    }
    found
}

fn extra_cells(source: &str, row: &Block, columns: usize) -> Option<TableFault> {
    let text = source.get(row.span.range())?;
    // A row in bars with no more of them than its header has too few cells to count.
    let framed = text.starts_with('|') && text.trim_end().ends_with('|');
    if framed && memchr::memchr_iter(b'|', text.as_bytes()).count() <= columns + 1 {
        return None;
    }
    let cells = cells(text);
    let extra: Vec<_> = cells
        .get(columns..)?
        .iter()
        .filter(|cell| !cell.is_empty())
        .collect();
    let (first, last) = (extra.first()?, extra.last()?);
    let place = |range: Range<usize>| {
        let start = row.span.start + offset(range.start);
        Span::new(start, row.span.start + offset(range.end))
    };
    let bar = in_code(text);
    let bar = bar.or_else(|| pipes(text).rfind(|&at| at < first.start))?;
    Some(TableFault {
        span: place(first.start..last.end),
        kind: TableFaultKind::ExtraCells,
        mend: (place(bar..bar), "\\".to_owned()),
    })
}

/// A paragraph that was to be a table.
fn delimiter(source: &str, block: &Block) -> Option<TableFault> {
    let text = source
        .get(block.span.range())
        .filter(|text| text.contains('|'))?;
    let bare = |line: &str| line.trim_start_matches(['>', ' ', '\t']).trim_end().len();
    let mut before = 0;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let own = line.trim_end();
        let own = &own[own.len() - bare(own)..];
        let columns = cells(own).len();
        if before > 0 && is_ruled(own) {
            if columns == before && cells(own).into_iter().all(|cell| is_valid(&own[cell])) {
                return None;
            }
            let from = block.span.start + offset(start + line.find(own)?);
            let span = Span::new(from, from + offset(own.len()));
            return Some(TableFault {
                span,
                kind: TableFaultKind::Delimiter,
                mend: (span, format!("|{}", "---|".repeat(before))),
            });
        }
        before = if own.contains('|') { columns } else { 0 };
        start += line.len();
    }
    None
}

/// Rows that a comment on the line before cuts off their table.
fn cut_off(source: &str, block: &Block) -> Option<TableFault> {
    let start = block.span.start as usize;
    source.get(start..)?.strip_prefix('|')?;
    let before = source.get(..start)?.trim_end_matches([' ', '\t']);
    let mut lines = before.strip_suffix('\n')?.rsplit('\n');
    let (comment, row) = (lines.next()?, lines.next()?);
    let alone = comment.trim();
    let cut =
        row.trim_start().starts_with('|') && alone.starts_with("<!--") && alone.ends_with("-->");
    let end = before.len();
    let line = Span::new(offset(end - comment.len() - 1), offset(end));
    cut.then(|| TableFault {
        span: Span::new(block.span.start, block.span.start + 1),
        kind: TableFaultKind::Comment,
        mend: (line, String::new()),
    })
}

/// Whether a line is made of dashes and bars as the one under a header is, in whatever dashes.
fn is_ruled(line: &str) -> bool {
    let dash = |c: char| "-–—―=_".contains(c);
    line.contains('|')
        && line.chars().filter(|&c| dash(c)).count() > 1
        && line.chars().all(|c| dash(c) || "|:+ \t".contains(c))
}

fn is_valid(cell: &str) -> bool {
    let cell = cell.strip_prefix(':').unwrap_or(cell);
    let cell = cell.strip_suffix(':').unwrap_or(cell);
    !cell.is_empty() && cell.bytes().all(|byte| byte == b'-')
}

/// Where the bars of a row stand, those with a backslash left out.
fn pipes(row: &str) -> impl DoubleEndedIterator<Item = usize> {
    let bars = row.match_indices('|').map(|(at, _)| at);
    bars.filter(|&at| at == 0 || row.as_bytes().get(at - 1) != Some(&b'\\'))
}

/// The cells of a row without the blanks around them.
fn cells(row: &str) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut from = 0;
    for end in pipes(row).chain([row.len()]) {
        let text = &row[from..end];
        let start = from + text.len() - text.trim_start().len();
        cells.push(start..start + text.trim().len());
        from = (end + 1).min(row.len());
    }
    if row.trim_start().starts_with('|') {
        cells.remove(0);
    }
    if cells.last().is_some_and(Range::is_empty) {
        cells.pop();
    }
    cells
}

/// The first bar between backticks.
fn in_code(row: &str) -> Option<usize> {
    let last = row.rfind('`')?;
    let mut ticks = 0;
    let mut from = 0;
    pipes(row).take_while(|&at| at < last).find(|&at| {
        ticks += row[from..at].matches('`').count();
        from = at;
        ticks % 2 == 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(source: &str) -> Option<(TableFaultKind, String)> {
        let markdown = Markdown::read(source);
        let fault = markdown.tables.first()?;
        Some((fault.kind, source[fault.span.range()].to_owned()))
    }

    #[test]
    fn cells_beyond_the_header_are_not_shown() {
        let table = |row: &str| fault(&format!("| a | b |\n|---|---|\n{row}\n"));
        let extra = |words: &str| Some((TableFaultKind::ExtraCells, words.to_owned()));
        assert_eq!(table("| 1 | 2 | 3 | 4 |"), extra("3 | 4"));
        assert_eq!(table("| `x|y` | 2 |"), extra("2"));
        assert_eq!(table("1 | 2 | 3"), extra("3"));
        for whole in [
            "| 1 | 2 |",
            "| 1 |",
            "| 1 | 2 | |",
            "| `x\\|y` | 2 |",
            "after",
        ] {
            assert_eq!(table(whole), None, "{whole}");
        }
    }

    #[test]
    fn a_broken_line_under_the_header_makes_no_table() {
        let broken = |line: &str| fault(&format!("| a | b |\n{line}\n| 1 | 2 |\n"));
        for line in ["|---|", "|---|---|---|", "|—|—|", "|===|===|"] {
            assert_eq!(
                broken(line),
                Some((TableFaultKind::Delimiter, line.to_owned())),
                "{line}"
            );
        }
        for line in ["|---|---|", "|:-:|--:|", "| - | - |", "-|-"] {
            assert_eq!(broken(line), None, "{line}");
        }
        let cut = fault("| a | b |\n|---|---|\n| 1 | 2 |\n<!-- x -->\n| 3 | 4 |\n");
        assert_eq!(cut, Some((TableFaultKind::Comment, "|".to_owned())));
        let apart =
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- x -->\n| a | b |\n|---|---|\n| 3 | 4 |\n";
        assert_eq!(fault(apart), None);
        assert_eq!(fault("```\n| a | b |\n|---|\n```\n"), None);
    }
}
