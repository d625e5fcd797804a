//! Where a name stands.

use super::spelling::is_unspaced;
use std::ops::Range;

/// Where a name stands as a word of its own; its parts may be parted by a line's end.
pub(super) fn occurrences(source: &str, name: &str) -> Vec<Range<usize>> {
    let mut parts = name.split(' ');
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let mut found = Vec::new();
    for (start, _) in source.match_indices(first) {
        let mut end = start + first.len();
        let whole = rest.iter().all(|part| {
            let behind = &source[end..];
            let trimmed = behind.trim_start_matches([' ', '\t']);
            let trimmed = trimmed
                .strip_prefix("\r\n")
                .or_else(|| trimmed.strip_prefix('\n'))
                .unwrap_or(trimmed);
            let trimmed = trimmed.trim_start_matches([' ', '\t']);
            let fits = trimmed.len() < behind.len() && trimmed.starts_with(part);
            end += behind.len() - trimmed.len() + part.len();
            fits
        });
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let unspaced = name.starts_with(is_unspaced);
        let alone = || !source[..start].ends_with(word) && !source[end..].starts_with(word);
        if whole && (unspaced || alone()) {
            found.push(start..end);
        }
    }
    found
}

/// Whether a name is a part of a path, an address or an identifier.
pub(super) fn is_joined(source: &str, range: &Range<usize>) -> bool {
    let before = source[..range.start].chars().next_back();
    let mut after = source[range.end..].chars();
    let next = after.next();
    let dotted = next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
    let lead = &source[..range.start];
    let target = ["](", "](<", "=\"", "='"]
        .iter()
        .any(|mark| lead.ends_with(mark));
    before.is_some_and(|c| "/\\.-=#`".contains(c))
        || next.is_some_and(|c| "/\\=@`".contains(c))
        || dotted
        || target
}

/// A handle goes with its sign.
pub(super) fn with_sign(source: &str, range: Range<usize>) -> Range<usize> {
    if source[..range.start].ends_with('@')
        && !source[..range.start - 1].ends_with(|c: char| c.is_alphanumeric())
    {
        range.start - 1..range.end
    } else {
        range
    }
}
