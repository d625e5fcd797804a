//! The cells of a table's line, whether or not the table is one yet.

use crate::span::Span;

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// What stands before the first bar: an indent.
    pub(super) prefix: &'a str,
    /// What stands between the bars, spaces included.
    pub(super) cells: Vec<&'a str>,
    /// Whether a bar ends the last cell.
    pub(super) closed: bool,
    /// What stands behind the last bar: the end of the line.
    pub(super) end: &'a str,
}

/// The cells of a line that begins with a bar; a bar behind a backslash ends none.
pub(super) fn row(line: &str) -> Option<Row<'_>> {
    let words = line.trim_start_matches([' ', '\t']);
    let prefix = &line[..line.len() - words.len()];
    let inner = words.strip_prefix('|')?;
    let mut cells = Vec::new();
    let mut rest = inner;
    while let Some(at) = bar(rest) {
        cells.push(&rest[..at]);
        rest = &rest[at + 1..];
    }
    let closed = rest.trim().is_empty() && !cells.is_empty();
    if !closed {
        cells.push(rest);
    }
    Some(Row {
        prefix,
        cells,
        closed,
        end: if closed {
            rest.trim_matches([' ', '\t'])
        } else {
            ""
        },
    })
}

/// The first bar that ends a cell.
fn bar(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let ends = byte == b'|' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })
}

/// The column of a line that a byte of it stands in, and from where to where the words of that cell are; an empty one is as
/// wide as what a cursor in it has before it.
pub(super) fn cell_at(line: &str, at: usize) -> Option<(usize, Span)> {
    let row = row(line)?;
    let mut start = row.prefix.len() + 1;
    for (nth, cell) in row.cells.iter().enumerate() {
        let end = start + cell.len();
        if (start..=end).contains(&at) {
            let words = start + (cell.len() - cell.trim_start().len());
            let from = words.min(at);
            let to = (start + cell.trim_end().len()).max(at);
            return Some((nth, Span::from_range(&(from..to))));
        }
        start = end + 1;
    }
    // Behind the last bar the next cell is begun.
    (at >= start).then(|| (row.cells.len(), Span::from_range(&(at..at))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_in_the_cell_between_two_bars() {
        let line = "| a | b \\| c |  | d";
        let at = |at| cell_at(line, at).map(|(nth, span)| (nth, &line[span.range()]));
        assert_eq!(at(3), Some((0, "a")));
        assert_eq!(at(7), Some((1, "b \\| c")));
        assert_eq!(at(15), Some((2, "")));
        assert_eq!(at(19), Some((3, "d")));
        assert_eq!(cell_at("| a |", 5), Some((1, Span::at(5))));
        assert_eq!(at(0), None);
        assert_eq!(cell_at("no table", 3), None);
    }
}
