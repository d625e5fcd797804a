//! Stated times to detect.

use crate::model::length::Stated;
use crate::model::passage::Passage;
use crate::model::time::Duration;
use crate::span::Spanned;

/// Labels of a stated time to detect, a longer one before its own beginning.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "time to detection", "time to detect", "detection time", "ttd", "mttd", "time-to-detect", "detection delay", "time to notice",
];

/// Words between the label and the time.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "ttd", "mttd", "was", "is", "of", "about", "approximately", "approx", "around", "roughly", "a", "under", "less",
    "than", "within",
];

/// No line that states it is longer, in bytes.
const LONGEST: usize = 400;

/// Whether a line begins with the label of a time to detect.
pub(super) fn is_labelled(line: &str) -> bool {
    label(line).is_some()
}

/// Where the label ends that a line begins with.
fn label(line: &str) -> Option<usize> {
    let words = line.trim_start();
    let label = LABELS.iter().find(|label| {
        let head = words.get(..label.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(label))
    })?;
    Some(line.len() - words.len() + label.len())
}

/// The time to detect that a line states behind its label.
pub(super) fn all(line: &Passage<'_>) -> Option<Spanned<Stated>> {
    let text = line.words();
    if text.len() > LONGEST {
        return None;
    }
    let start = label(text)?;
    let mut lengths = Duration::all(text.get(start..)?);
    let (read, None) = (lengths.next()?, lengths.next()) else {
        return None;
    };
    let between = text.get(start..start + read.start)?;
    let plain = between
        .split(|c: char| !c.is_alphabetic())
        .all(|word| word.is_empty() || BESIDE.iter().any(|known| known.eq_ignore_ascii_case(word)));
    let range = start + read.start..start + read.end;
    let stated = Stated::of(text.get(start..)?, &read);
    plain.then(|| Spanned::new(stated, line.span(&range)))
}
