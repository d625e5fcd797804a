//! Where sentences end.

use super::mask::Mask;
use std::ops::Range;

/// The longest stretch that is read as one sentence: whatever looks further than that finds nothing, and costs nothing.
const LONGEST: usize = 1000;

/// The sentences of a text up to the one that holds its byte `last`.
///
/// They end at a full stop, an exclamation or question mark before white space.
pub(super) fn sentences(text: &str, mask: &Mask, last: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut end) = (0, 0);
    let is_sign = |byte: &u8| matches!(byte, b'.' | b'!' | b'?');
    while start <= last
        && let Some(before) = text.as_bytes()[end..].iter().position(is_sign)
    {
        let at = end + before;
        end = at + 1;
        let (sign, rest) = text[at..].split_at(1);
        if at < start || rest.starts_with(['.', '!', '?']) {
            continue;
        }
        let tail = rest.trim_start_matches([')', '"', '”', '*', '_', '!', '?', '.', '\'']);
        if !(tail.is_empty() || tail.starts_with(char::is_whitespace)) {
            continue;
        }
        let inside = mask
            .at(at)
            .is_some_and(|(covered, _)| covered.end > end + 1 && end < covered.end);
        let next = tail.trim_start().chars().next();
        let goes_on = next.is_some_and(|c| c.is_lowercase() || c == ',');
        if inside || goes_on || (sign == "." && is_abbreviation(&text[..at])) {
            continue;
        }
        let stop = end + (rest.len() - tail.len());
        found.push(start..stop);
        start = stop;
    }
    if start < text.len() && start <= last {
        found.push(start..text.len());
    }
    if found.iter().any(|range| range.len() > LONGEST) {
        found = found
            .into_iter()
            .flat_map(|range| cut(text, range))
            .collect();
    }
    found
}

/// Cuts a stretch that is too long at blanks, else between letters.
fn cut(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    while range.end - start > LONGEST {
        let limit = (start..=start + LONGEST)
            .rev()
            .find(|at| text.is_char_boundary(*at));
        let limit = limit.filter(|limit| *limit > start).unwrap_or(range.end);
        let blank = text[start..limit].rfind(char::is_whitespace);
        let end = blank.map_or(limit, |blank| start + blank + 1);
        let end = (end..=range.end)
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(range.end);
        parts.push(start..end);
        start = end;
    }
    parts.push(start..range.end);
    parts
}

/// Whether the last word of a text is cut short by the full stop that follows.
fn is_abbreviation(text: &str) -> bool {
    let word = text
        .rsplit(|c: char| c.is_whitespace() || c == '(')
        .next()
        .unwrap_or_default();
    let single =
        word.len() == 1 && word.chars().all(char::is_uppercase) && (word != "I" || text == "I");
    single
        || [
            "e.g", "i.e", "vs", "approx", "etc", "cf", "no", "dr", "mr", "ms", "mrs", "prof",
            "incl", "resp", "ca", "st",
        ]
        .iter()
        .any(|known| word.eq_ignore_ascii_case(known))
}
