//! Which moment the words of a sentence name: a milestone, or one row of the timeline.

use super::{Known, Point};
use crate::model::timeline::Entry;
use crate::model::{Milestone, When};

/// Names of milestones: words of which one of each group must stand in the phrase.
#[rustfmt::skip]
const NAMES: &[(Milestone, &[&[&str]])] = &[
    (Milestone::Started, &[&["users", "customers"], &["affected", "impacted", "hit"]]),
    (Milestone::Started, &[&["impact", "outage", "incident", "errors", "failures", "degradation"], &["began", "begin", "begins", "started", "start", "starts", "beginning", "onset"]]),
    (Milestone::Started, &[&["onset", "start", "beginning"], &["impact", "outage", "incident", "errors"]]),
    (Milestone::Detected, &[&["alert", "alerts", "alarm"], &["fired", "fires", "firing", "triggered"]]),
    (Milestone::Detected, &[&["first"], &["alert", "alarm"]]),
    (Milestone::Detected, &[&["detection"]]),
    (Milestone::Acknowledged, &[&["acknowledgement", "acknowledgment", "acknowledged"]]),
    (Milestone::CauseIdentified, &[&["cause"], &["identified", "identification", "identifying", "found", "finding", "known"]]),
    (Milestone::Mitigated, &[&["mitigation", "mitigated"]]),
    (Milestone::Resolved, &[&["resolution", "recovery", "resolved", "recovered"]]),
    (Milestone::AllClear, &[&["all-clear"]]),
];

/// Phrases that are a milestone as a whole, articles left out.
const WHOLE: &[(Milestone, &[&str])] = &[
    (Milestone::Started, &["impact", "outage"]),
    (Milestone::Detected, &["alert", "page"]),
];

/// Among more rows than this none is named by its words.
const MOST_ROWS: usize = 500;

/// The milestone that a phrase names, if it names one only.
pub(super) fn milestone(phrase: &str) -> Option<Milestone> {
    let lower = phrase.to_lowercase();
    let words: Vec<&str> = words(&lower).collect();
    let bare: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !matches!(*word, "the" | "an" | "a" | "this" | "our"))
        .collect();
    let doubt = [
        "not", "no", "previous", "second", "last", "next", "another", "each",
    ];
    if words.iter().any(|word| doubt.contains(word)) {
        return None;
    }
    if let [word] = bare[..]
        && let Some((milestone, _)) = WHOLE.iter().find(|(_, names)| names.contains(&word))
    {
        return Some(*milestone);
    }
    let mut named = NAMES
        .iter()
        .filter(|(_, groups)| {
            groups
                .iter()
                .all(|group| words.iter().any(|word| group.contains(word)))
        })
        .map(|(milestone, _)| *milestone);
    let first = named.next()?;
    named.all(|other| other == first).then_some(first)
}

/// The milestone as a point in time, if something shows it.
pub(super) fn reached(milestone: Milestone, known: Known<'_>) -> Option<Point> {
    let reached = known.milestones.get(milestone)?;
    timed(reached.at).then(|| Point {
        name: milestone.noun().to_owned(),
        at: reached.at,
        span: reached.span,
    })
}

/// The one row that has every weighty word of a phrase, if the phrase has two at least.
pub(super) fn row(phrase: &str, known: Known<'_>) -> Option<Point> {
    let lower = phrase.to_lowercase();
    let weighty: Vec<&str> = words(&lower).filter(|word| is_weighty(word)).collect();
    if weighty.len() < 2 || known.timeline.entries.len() > MOST_ROWS {
        return None;
    }
    let has_all = |entry: &&Entry| {
        let text = entry.text.value.to_lowercase();
        let stems: Vec<&str> = words(&text).map(stem).collect();
        weighty.iter().all(|word| stems.contains(&stem(word)))
    };
    let mut rows = known.timeline.entries.iter().filter(has_all);
    let (only, None) = (rows.next()?, rows.next()) else {
        return None;
    };
    let at = only.at.filter(|at| timed(*at))?;
    Some(Point {
        name: format!("row {}", only.raw.value.trim()),
        at,
        span: only.raw.span,
    })
}

fn timed(at: When) -> bool {
    matches!(at, When::Time { .. })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
}

fn is_weighty(word: &str) -> bool {
    #[rustfmt::skip]
    const LIGHT: &[&str] = &[
        "was", "were", "the", "and", "not", "for", "with", "that", "this", "had", "has", "have", "been", "our",
        "its", "their", "all", "only", "until", "after", "within", "which", "from", "then", "first", "successfully",
        "quickly", "completed", "about", "just", "another", "took", "did", "until",
    ];
    word.len() > 2 && !LIGHT.contains(&word)
}

/// The first five letters, so that "deployed" and "deploy" are one word.
fn stem(word: &str) -> &str {
    word.char_indices()
        .nth(5)
        .map_or(word, |(at, _)| &word[..at])
}
