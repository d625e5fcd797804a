//! Words and signs that make a stated number a rough one.

use super::super::scan::is_blank;

/// Words before a number that make it a rough one.
const HEDGES: &[&str] = &[
    "about",
    "approximately",
    "approx",
    "around",
    "roughly",
    "circa",
    "ca",
    "c",
    "almost",
    "nearly",
    "over",
    "under",
    "than",
    "to",
    "least",
    "most",
    "some",
    "another",
    "ungefähr",
    "etwa",
    "rund",
    "environ",
    "cerca",
    "unos",
    "aproximadamente",
];

/// Whether what stands before a byte makes the number there a rough one.
pub(super) fn is_hedged(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let before = before
        .strip_suffix(is_blank)
        .unwrap_or(before)
        .trim_end_matches(['.', '(']);
    if before.ends_with(['~', '≈', '約', '约', '<', '>', '〜', '≤', '≥']) {
        return true;
    }
    let window = before.len().saturating_sub(24);
    let window = (window..=before.len()).find(|at| before.is_char_boundary(*at));
    let tail = &before[window.unwrap_or(before.len())..];
    let word = tail
        .rsplit(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default()
        .to_lowercase();
    if word == "to" {
        return tail.to_lowercase().ends_with("up to") || tail.to_lowercase().ends_with("close to");
    }
    HEDGES.contains(&word.as_str())
}
