//! Secrets: where one shows what it is, and wherever else the same value stands.

use super::{Kind, Place, REDACTED};
use crate::rules::Context;
use std::collections::BTreeSet;
use std::ops::Range;

/// The fewest letters of a value that is looked for elsewhere.
const SHORTEST: usize = 6;

/// The fewest letters of a value that nothing else holds by chance.
const CERTAIN: usize = 8;

pub(super) fn places(source: &str, cx: &Context<'_>) -> Vec<Place> {
    let secrets = &cx.doc.secrets;
    let mut found: BTreeSet<(usize, usize)> = secrets
        .iter()
        .map(|secret| secret.span.range())
        .map(|range| (range.start, range.end))
        .collect();
    let values: BTreeSet<&str> = secrets
        .iter()
        .filter_map(|secret| source.get(secret.span.range()))
        .filter(|value| is_telling(value))
        .collect();
    for value in values {
        let digit = value.contains(|c: char| c.is_ascii_digit());
        let certain = value.len() >= CERTAIN && digit;
        let alone = |range: &Range<usize>| {
            !source[..range.start].ends_with(char::is_alphanumeric)
                && !source[range.end..].starts_with(char::is_alphanumeric)
        };
        let all = source.match_indices(value);
        let all = all.map(|(start, _)| start..start + value.len());
        found.extend(
            all.filter(|range| certain || alone(range))
                .map(|range| (range.start, range.end)),
        );
    }
    let place = |(start, end)| Place::fixed(Kind::Secret, start..end, REDACTED);
    found.into_iter().map(place).collect()
}

/// Whether a value is no word like any other.
fn is_telling(value: &str) -> bool {
    value.len() >= SHORTEST && !value.chars().all(|c| c.is_lowercase() || "-_ ".contains(c))
}
