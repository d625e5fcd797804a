//! The fields that stand on one line.

use super::key::Key;
use super::pairs::{Pair, value};
use crate::markdown::{MarkKind, TextRange};
use crate::model::Reader;

/// The pairs on a line: one at its start, and further ones behind a separator, in bold, or with a capital.
pub(super) fn pairs(reader: Reader<'_>, line: TextRange) -> Vec<Pair> {
    let text = reader.markdown.text.get(line);
    let mut found: Vec<(Option<Key>, usize, usize)> = Vec::new();
    let bold: Vec<usize> = bold_starts(reader, line);
    for (colon, mark) in text.match_indices([':', '：']).take(24) {
        let from = found.last().map_or(0, |&(_, _, after)| after);
        let Some((key, start)) = key_before(text, from, colon, &bold, found.is_empty()) else {
            continue;
        };
        if found.is_empty() && key.is_none() && start > 0 {
            continue;
        }
        found.push((key, start, colon + mark.len()));
    }
    let ends = found
        .iter()
        .skip(1)
        .map(|&(_, start, _)| start)
        .chain([text.len()]);
    let pair = |(&(key, _, after), end): (&(Option<Key>, usize, usize), usize)| {
        let values = value(reader, line.part(&(after..end.max(after))))
            .into_iter()
            .collect();
        key.map(|key| Pair { key, values })
    };
    found
        .iter()
        .zip(ends.collect::<Vec<_>>())
        .filter_map(pair)
        .collect()
}

fn bold_starts(reader: Reader<'_>, line: TextRange) -> Vec<usize> {
    let marks = reader
        .markdown
        .text
        .marks(line)
        .iter()
        .filter(|mark| mark.kind == MarkKind::Strong);
    marks
        .map(|mark| (mark.range.start - line.start) as usize)
        .collect()
}

/// The key that ends at a colon, with where it starts; no key for bold words with a colon that nobody knows, which end
/// the value before them all the same.
fn key_before(
    text: &str,
    from: usize,
    colon: usize,
    bold: &[usize],
    first: bool,
) -> Option<(Option<Key>, usize)> {
    let before = text.get(from..colon)?;
    let lead = before.len()
        - before
            .trim_start_matches(|c: char| !c.is_alphanumeric())
            .len();
    let starts = before[lead..]
        .match_indices(' ')
        .map(|(at, _)| lead + at + 1);
    let candidates = std::iter::once(lead)
        .chain(starts)
        .filter(|&at| before.len() - at <= 40);
    for at in candidates {
        let place = from + at;
        let words = &before[at..];
        let in_bold = bold.iter().any(|&start| {
            start == place
                || text
                    .get(start..place)
                    .is_some_and(|gap| !gap.contains(char::is_alphanumeric))
        });
        let opens = at == lead && first;
        let separated = before[..at]
            .trim_end()
            .ends_with(['|', '·', ';', '•', ',', '/'])
            || at == lead && !first && before[..lead].contains(['|', '·', ';', '•']);
        let capital = !first && words.starts_with(char::is_uppercase);
        if !(opens || in_bold || separated || capital) {
            continue;
        }
        if let Some(key) = Key::of(words) {
            return Some((Some(key), place));
        }
        if in_bold && !opens {
            return Some((None, place));
        }
    }
    first
        .then_some((None, from + lead))
        .filter(|_| bold.first() == Some(&(from + lead)))
}
