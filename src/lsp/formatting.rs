//! Tables of timelines and action items with their columns aligned; not a sign besides spaces and rulers changes.

use super::edit;
use super::position::Places;
use super::session::Session;
use super::table::{self, Row};
use crate::markdown::BlockKind;
use crate::model::{Postmortem, SectionKind};
use crate::span::Span;
use lsp_types::{DocumentFormattingParams, DocumentRangeFormattingParams, Range, TextEdit, Uri};
use unicode_width::UnicodeWidthStr;

/// Answers the edits that align the tables of a document.
pub(super) fn document(
    session: &Session,
    params: &DocumentFormattingParams,
) -> Option<Vec<TextEdit>> {
    formatted(session, &params.text_document.uri, None)
}

/// Answers the edits that align the tables that a range touches.
pub(super) fn range(
    session: &Session,
    params: &DocumentRangeFormattingParams,
) -> Option<Vec<TextEdit>> {
    let uri = &params.text_document.uri;
    formatted(session, uri, Some(params.range))
}

fn formatted(session: &Session, uri: &Uri, range: Option<Range>) -> Option<Vec<TextEdit>> {
    let document = session.document(uri)?;
    let (doc, _) = document.model()?;
    let places = Places::of(&document.source, session.client.can.encoding);
    let wanted = range.map(|range| places.span(range));
    let source = &document.source.text;
    let mut new = source.clone();
    let tables = tables(doc).into_iter().rev();
    let tables = tables
        .filter(|table| wanted.is_none_or(|it| table.start <= it.end && it.start <= table.end));
    for span in tables {
        let start = source[..span.start as usize]
            .rfind('\n')
            .map_or(0, |at| at + 1);
        let end = start + source.get(start..span.end as usize)?.trim_end().len();
        if let Some(aligned) = source.get(start..end).and_then(aligned) {
            new.replace_range(start..end, &aligned);
        }
    }
    Some(edit::between(&document.source, &new, &places))
}

/// The tables that hold a timeline or action items.
fn tables(doc: &Postmortem) -> Vec<Span> {
    let blocks = doc.markdown.blocks.iter();
    let tables = blocks.filter(|block| block.kind == BlockKind::Table && !block.quoted);
    let in_kind = |span: Span| {
        let section = doc.section_at(span.start);
        let kinds = [SectionKind::Timeline, SectionKind::ActionItems];
        section.is_some_and(|section| kinds.iter().any(|&kind| section.is(kind)))
    };
    let has_rows = |span: Span| {
        let entries = doc.timeline.entries.iter().map(|entry| entry.span);
        let mut rows = entries.chain(doc.actions.iter().map(|action| action.span));
        rows.any(|row| span.contains(row))
    };
    let tables = tables.map(|block| block.span);
    tables
        .filter(|&span| in_kind(span) || has_rows(span))
        .collect()
}

/// How a column is set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Middle,
}

/// A table with its columns aligned; none for lines whose cells do not all stand between bars, or that have more of them than
/// the head: a bar within code is meant as text there, and what follows it is lost to readers of the table already.
fn aligned(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.split('\n').collect();
    let rows: Option<Vec<Row<'_>>> = lines.iter().map(|line| table::row(line)).collect();
    let rows = rows.filter(|rows| rows.iter().all(|row| row.closed))?;
    let ruler = rows.get(1)?;
    if !ruler.cells.iter().all(|cell| is_rule(cell.trim())) {
        return None;
    }
    let sides: Vec<Side> = ruler.cells.iter().map(|cell| side(cell.trim())).collect();
    let columns = sides.len();
    if rows.iter().any(|row| row.cells.len() > columns) {
        return None;
    }
    let mut widths = vec![3; columns];
    let others = rows.iter().enumerate().filter(|(nth, _)| *nth != 1);
    for (_, row) in others {
        for (width, cell) in widths.iter_mut().zip(&row.cells) {
            *width = cell.trim().width().max(*width);
        }
    }
    let set = |(nth, row): (usize, &Row<'_>)| {
        let cells = row.cells.iter().zip(&widths).enumerate();
        let cells = cells.map(|(column, (cell, &width))| {
            let side = sides.get(column).copied().unwrap_or(Side::Left);
            match nth {
                1 => rule(cell.trim(), width),
                _ => padded(cell.trim(), width, side),
            }
        });
        let cells: Vec<String> = cells.collect();
        format!("{}| {} |{}", row.prefix, cells.join(" | "), row.end)
    };
    let set: Vec<String> = rows.iter().enumerate().map(set).collect();
    Some(set.join("\n"))
}

fn is_rule(cell: &str) -> bool {
    !cell.is_empty() && cell.trim_matches(':').bytes().all(|byte| byte == b'-')
}

fn side(rule: &str) -> Side {
    match (rule.starts_with(':'), rule.ends_with(':')) {
        (true, true) => Side::Middle,
        (false, true) => Side::Right,
        _ => Side::Left,
    }
}

fn rule(cell: &str, width: usize) -> String {
    let (start, end) = (cell.starts_with(':'), cell.ends_with(':'));
    let dashes = width - usize::from(start) - usize::from(end);
    let colon = |set| if set { ":" } else { "" };
    format!("{}{}{}", colon(start), "-".repeat(dashes), colon(end))
}

fn padded(cell: &str, width: usize, side: Side) -> String {
    let room = width.saturating_sub(cell.width());
    let before = match side {
        Side::Left => 0,
        Side::Right => room,
        Side::Middle => room / 2,
    };
    format!("{}{cell}{}", " ".repeat(before), " ".repeat(room - before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let table = "| Time|Event |\r\n|:-:|--:|\r\n| 14:10 | naïve `a \\| b` 日 |\r\n||x|";
        let made = aligned(table).expect("it is a table");
        let widths: Vec<usize> = made.lines().map(UnicodeWidthStr::width).collect();
        assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{made}");
        assert_eq!(aligned(&made).as_deref(), Some(made.as_str()));
        let lines: Vec<&str> = made.split("\r\n").collect();
        assert_eq!(lines[0], "| Time  |             Event |");
        assert_eq!(lines[1], "| :---: | ----------------: |");
        assert_eq!(lines[3], "|       |                 x |");
        let words = |text: &str| text.replace([' ', '-'], "");
        assert_eq!(words(&made), words(table));
    }

    #[test]
    fn a_table_with_a_row_of_too_many_cells_stays_as_it_is() {
        let table = "| Time | Event |\n| --- | --- |\n| 15:00 | `x|y` |";
        assert_eq!(aligned(table), None);
        assert!(aligned(&table.replace("x|y", "x\\|y")).is_some());
    }

    #[test]
    fn a_table_without_outer_bars_stays_as_it_is() {
        assert_eq!(aligned("Time | Event\n--- | ---\n14:10 | x"), None);
        assert_eq!(
            aligned("| Time | Event |\n| --- | --- |\n14:10 no bars"),
            None
        );
    }
}
