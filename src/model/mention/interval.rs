//! "15 minutes after users were affected": a stretch of time between two moments that are known.

use super::Known;
use super::named::{milestone, reached, row};
use crate::model::length::Stated;
use crate::model::moment::Moment;
use crate::model::passage::{Passage, ahead, back};
use crate::model::time::{Duration, Read};
use crate::model::{Milestone, Reader, When};
use crate::span::{Span, Spanned};
use std::ops::Range;

/// A statement that so much time lies between two moments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// The words that state it, the name of the first moment included.
    pub words: Spanned<String>,
    /// The length.
    pub stated: Stated,
    /// The moment from which it is counted.
    pub from: Point,
    /// The moment to which it is counted.
    pub to: Point,
    /// The milestones from which the stated length would be right.
    pub fitting: Vec<Point>,
}

/// A moment that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is called in messages.
    pub name: String,
    /// When it was.
    pub at: When,
    /// What shows when it was.
    pub span: Span,
}

impl Interval {
    /// How many seconds really lie between the two moments.
    #[must_use]
    pub fn seconds(&self) -> Option<i64> {
        Some(self.to.at.since(self.from.at)?.num_seconds())
    }
}

/// What leads from a length to the moment from which it is counted.
const JOINTS: [&str; 3] = ["after ", "from ", "following "];
/// What does so where "within" stands before the length.
const WITHIN: &str = "of ";

/// No clause that names a row is longer, in bytes.
const LONGEST: usize = 200;

/// Whether words may state an interval at all: in most no joint stands behind what ends like a length.
pub(super) fn is_joined(words: &str) -> bool {
    let bytes = words.as_bytes();
    let is_joint = |&at: &usize| {
        let mut joints = JOINTS.iter().chain(&[WITHIN]);
        joints.any(|joint| bytes[at..].starts_with(joint.as_bytes()))
    };
    // The last byte of a blank, be it one that does not break.
    let is_blank = |at: &usize| matches!(bytes[at - 1], b' ' | 0xa0);
    (1..bytes.len())
        .filter(is_blank)
        .filter(is_joint)
        .any(|at| Duration::may_end(words[..at].trim_end()))
}

/// Every interval of a sentence whose two ends are clear.
pub(super) fn all(sentence: &Passage<'_>, reader: Reader<'_>, known: Known<'_>) -> Vec<Interval> {
    let text = sentence.words();
    if !is_joined(text) {
        return Vec::new();
    }
    let mut lengths = Duration::all(text).peekable();
    if lengths.peek().is_none() {
        return Vec::new();
    }
    let moments = Moment::all(text, known.calendar);
    lengths
        .filter_map(|length| interval(sentence, &moments, &length, reader, known))
        .collect()
}

fn interval(
    sentence: &Passage<'_>,
    moments: &[Moment<'_>],
    length: &Read<Duration>,
    reader: Reader<'_>,
    known: Known<'_>,
) -> Option<Interval> {
    let text = sentence.words();
    let phrase = phrase(text, length)?;
    let name = text.get(phrase.clone())?;
    let from = match milestone(name) {
        Some(milestone) => reached(milestone, known)?,
        None => row(name, known)?,
    };
    let to = match moments {
        [] if length.start <= LONGEST => row(text.get(..length.start)?, known)?,
        [moment] if !phrase.contains(&moment.range.start) => {
            clock(sentence, moment, &from, reader, known)
        }
        _ => return None,
    };
    let seconds = to.at.since(from.at)?.num_seconds();
    if seconds < 0 || to.at == from.at {
        return None;
    }
    let stated = Stated::of(text, length);
    let fitting = Milestone::ALL
        .into_iter()
        .filter_map(|milestone| reached(milestone, known))
        .filter(|point| {
            let seconds = to.at.since(point.at).map(|length| length.num_seconds());
            point.at != from.at
                && seconds.is_some_and(|seconds| seconds > 0 && stated.allows(seconds))
        })
        .collect();
    Some(Interval {
        words: sentence.spanned(&(length.start..phrase.end)),
        stated,
        from,
        to,
        fitting,
    })
}

/// The words behind "after", or behind "within … of", up to the end of the clause.
fn phrase(text: &str, length: &Read<Duration>) -> Option<Range<usize>> {
    let rest = ahead(text, length.end);
    let before = back(text, length.start).trim_end();
    let within = before
        .rsplit(' ')
        .next()
        .is_some_and(|word| word.eq_ignore_ascii_case("within"));
    let skipped = rest.trim_start();
    let joint = JOINTS
        .iter()
        .chain(within.then_some(&WITHIN))
        .find(|joint| skipped.starts_with(*joint))?;
    let start = length.end + rest.len() - skipped.len() + joint.len();
    let tail = ahead(text, start);
    let stops = [',', '.', ';', ':', '(', ')', '—', '–', '|', '"'];
    let breaks = [
        " and ",
        " but ",
        " when ",
        " because ",
        " while ",
        " before ",
        " until ",
        " so ",
        " to ",
    ];
    let end = breaks
        .iter()
        .filter_map(|word| tail.find(word))
        .chain(tail.find(stops))
        .min()
        .unwrap_or(tail.len());
    let words = tail.get(..end)?.trim_end();
    (!words.is_empty()).then(|| start..start + words.len())
}

/// The time of day in the sentence, on the day of the moment from which is counted.
fn clock(
    sentence: &Passage<'_>,
    moment: &Moment<'_>,
    from: &Point,
    reader: Reader<'_>,
    known: Known<'_>,
) -> Point {
    let at = moment.on(from.at.date(), known.offset, &reader.dialect.zones);
    Point {
        name: moment.clock.to_string(),
        at,
        span: sentence.span(&moment.range),
    }
}
