//! Passwords in a column whose header says so.

use super::assigned::is_password;
use std::ops::Range;

/// Rows of one table that are looked through.
const ROWS: usize = 500;

/// The cells under a header "Password" that hold one.
pub(super) fn all(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in memchr::memmem::find_iter(bytes, b"assword") {
        if at < from {
            continue;
        }
        let start = memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |end| end + 1);
        let header = line(bytes, start);
        from = header.end;
        let ruled = next(bytes, &header);
        let is_ruled = |line: &[u8]| {
            line.contains(&b'-') && line.iter().all(|byte| b"|-: \t\r".contains(byte))
        };
        if !bytes[header.clone()].contains(&b'|') || !is_ruled(&bytes[ruled.clone()]) {
            continue;
        }
        let named = |cell: &Range<usize>| {
            let name = bytes[cell.clone()].to_ascii_lowercase();
            matches!(
                &name[..],
                b"password" | b"passwords" | b"initial password" | b"old password"
            )
        };
        let Some(column) = cells(bytes, &header).iter().position(named) else {
            continue;
        };
        let mut row = next(bytes, &ruled);
        for _ in 0..ROWS {
            if !bytes[row.clone()].contains(&b'|') {
                break;
            }
            let cell = cells(bytes, &row).into_iter().nth(column);
            found.extend(cell.filter(|cell| is_password(&bytes[cell.clone()])));
            from = row.end;
            row = next(bytes, &row);
        }
    }
    found
}

/// The line that starts at a place.
fn line(bytes: &[u8], start: usize) -> Range<usize> {
    let rest = bytes.get(start..).unwrap_or_default();
    start..start + memchr::memchr(b'\n', rest).unwrap_or(rest.len())
}

/// The line behind another.
fn next(bytes: &[u8], before: &Range<usize>) -> Range<usize> {
    line(bytes, (before.end + 1).min(bytes.len()))
}

/// The cells of a row, without blanks and marks of code around them.
fn cells(bytes: &[u8], row: &Range<usize>) -> Vec<Range<usize>> {
    let words = &bytes[row.clone()];
    let lead = words.iter().take_while(|byte| b" \t|".contains(byte));
    let mut from = row.start + lead.take(40).count();
    let bars = words.iter().enumerate().filter(|(_, byte)| **byte == b'|');
    let ends = bars.map(|(at, _)| row.start + at).chain([row.end]);
    let mut cells = Vec::new();
    for end in ends.filter(|&end| end >= from).collect::<Vec<_>>() {
        let cell = &bytes[from..end];
        let marks = |byte: &&u8| b" \t\r`*\"'".contains(byte);
        let before = cell.iter().take_while(marks).count();
        let behind = cell[before..].iter().rev().take_while(marks).count();
        cells.push(from + before..end - behind);
        from = end + 1;
    }
    cells
}
