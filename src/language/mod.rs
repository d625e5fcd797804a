//! Who does what in a clause, and whether the words put fault on people: the analysis that the language rules share.
//!
//! A passage without a trigger word costs one pass over its letters. A sentence with one is cut into tokens; the
//! construction that the trigger belongs to reads back to the subject of its clause and on to the object, and decides.
//! Nothing here knows of rules or levels.

mod capitals;
mod class;
mod clause;
mod construction;
mod data;
mod doer;
pub mod english;
mod family;
mod full_name;
pub mod german;
mod hash;
mod inflection;
mod known;
mod languages;
mod letters;
mod lexicon;
mod machine;
mod mask;
mod misnomer;
mod named;
mod names;
mod noun_head;
mod noun_phrase;
mod phrase;
mod proper;
mod roster;
mod row;
mod scan;
mod sentence;
mod split;
mod subject;
#[cfg(test)]
mod tests;
mod token;
mod triggers;
mod verdict;
mod vocabulary;

pub use data::Language;
pub use languages::Languages;
pub use lexicon::Lexicon;
pub use machine::is_machine;
pub use mask::Mask;
pub use names::Names;
pub use verdict::{Decision, Frame, Reason, Silence, Verdict, VerdictKind};
pub use vocabulary::Vocabulary;

use crate::markdown::{Mark, TextRange};
use class::Class;
use construction::{Finding, Outcome};
use scan::Sight;
use sentence::Sentence;
use split::sentences;
use std::ops::Range;
use subject::Subject;

/// Whether a word is a given name of a person and no other word, place or product.
pub(crate) fn is_given_name(word: &str) -> bool {
    let mut names = english::ENGLISH.given_names.split_whitespace();
    names.any(|name| name.eq_ignore_ascii_case(word))
}

/// What a passage is in its document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PassageKind {
    /// A heading.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A list item.
    Item,
    /// A cell of a table.
    Cell,
}

/// A block of prose to analyse.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    /// Its text.
    pub text: &'a str,
    /// Where the text stands in the document's.
    pub base: u32,
    /// The marks in it, by their places in the document's text.
    pub marks: &'a [Mark],
    /// What it is.
    pub kind: PassageKind,
    /// Whether it tells what is to be done: it stands among the action items.
    pub plan: bool,
    /// Whether it tells what happened in the order of time: it stands in the timeline.
    pub timeline: bool,
}

impl Passage<'_> {
    fn place(&self, range: &Range<usize>) -> TextRange {
        let at = |offset: usize| self.base + crate::span::offset(offset);
        TextRange::new(at(range.start), at(range.end))
    }
}

/// Decides every place of a passage that looks like blame, hindsight or a name, in order.
#[must_use]
pub fn analyse(passage: &Passage<'_>, lexicon: &Lexicon, names: &Names) -> Vec<Decision> {
    let mut sights = Vec::new();
    let found = |at, sight| sights.push((at, sight));
    let may_list = lexicon.scan(passage.text, names, found);
    if may_list {
        names.scan(passage.text, |at| sights.push((at, Sight::Name)));
    }
    sights.extend(names::after_clock(passage.text).map(|at| (at, Sight::Name)));
    if passage.timeline && passage.text.starts_with(char::is_uppercase) {
        sights.push((0, Sight::Name));
    }
    if sights.is_empty() {
        return Vec::new();
    }
    sights.sort_by_key(|(at, _)| *at);
    sights.dedup();
    let mask = Mask::new(passage);
    let last = sights.last().map_or(0, |(at, _)| *at);
    let mut decisions = Vec::new();
    let mut rest = sights.as_slice();
    for range in sentences(passage.text, &mask, last) {
        let here = rest.partition_point(|(at, _)| *at < range.end);
        let (now, later) = rest.split_at(here);
        rest = later;
        if now.is_empty() {
            continue;
        }
        let sentence = Sentence::read(passage, &range, &mask, lexicon, names);
        decide(&sentence, now, &mask, &mut decisions);
    }
    decisions
}

/// How many places of one sentence are looked at: a sentence with more is no sentence.
const MANY: usize = 40;

/// Decides the places of one sentence and keeps one verdict for each clause.
fn decide(s: &Sentence<'_>, sights: &[(usize, Sight)], mask: &Mask, decisions: &mut Vec<Decision>) {
    let mut found: Vec<(usize, Finding)> = Vec::new();
    let first = decisions.len();
    let mut silences = Vec::new();
    for (offset, sight) in sights.iter().take(MANY) {
        if mask.at(*offset).is_some() {
            if *sight != Sight::Name {
                silences.push((*offset, None, Reason::Quoted));
                continue;
            }
            // A handle is a name in code as well, if it is all that the code says.
            let handle = s.passage.text[*offset..].starts_with('@');
            if !handle
                || mask.at(*offset).is_some_and(|(range, cover)| {
                    range.start != *offset || cover == mask::Cover::Quote
                })
            {
                continue;
            }
        }
        let Some(at) = s.at(*offset) else {
            continue;
        };
        let outcome = match sight {
            Sight::Trigger(family) => construction::judge(s, at, *family),
            Sight::Name => named::judge(s, at),
        };
        match outcome {
            Some(Outcome::Flag(finding)) if s.lexicon.excepts(s, &finding) => {
                silences.push((*offset, finding.subject, Reason::Excepted));
            }
            Some(Outcome::Flag(finding)) => found.push((at, finding)),
            Some(Outcome::Silent(reason, subject)) => silences.push((*offset, subject, reason)),
            None => {}
        }
    }
    found.sort_by_key(|(at, finding)| (finding.kind, finding.subject.is_none(), *at));
    let mut kept: Vec<(usize, Finding)> = Vec::new();
    for (at, finding) in found {
        let covered = kept.iter().any(|(_, other)| covers(s, other, &finding));
        if covered {
            silences.push((s.tokens[at].range.start, finding.subject, Reason::Covered));
        } else {
            kept.push((at, finding));
        }
    }
    decisions.extend(
        kept.into_iter()
            .map(|(at, finding)| Decision::Flagged(verdict(s, at, finding))),
    );
    decisions.extend(silences.into_iter().map(|(offset, subject, reason)| {
        let rest = s.passage.text.get(offset..).unwrap_or_default();
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '-');
        let end = offset + word.unwrap_or(rest.len()).max(1);
        Decision::Silent(Silence {
            trigger: s.passage.place(&(offset..end)),
            subject: subject.and_then(|subject| subject_place(s, &subject)),
            reason,
        })
    }));
    decisions[first..].sort_by_key(|decision| match decision {
        Decision::Flagged(verdict) => verdict.span.start,
        Decision::Silent(silence) => silence.trigger.start,
    });
}

/// Whether a finding says again what a weightier one says: of the same words, or of the same clause.
fn covers(s: &Sentence<'_>, weightier: &Finding, finding: &Finding) -> bool {
    let (one, other) = (&weightier.tokens, &finding.tokens);
    if one.start < other.end && other.start < one.end {
        return true;
    }
    // "In hindsight" announces what the sentence goes on to say.
    let announces = finding.kind == VerdictKind::Counterfactual && finding.subject.is_none();
    if announces && weightier.kind != VerdictKind::Named {
        return true;
    }
    // "The team was sloppy and QA dropped the ball": each has a subject of its own.
    let apart = |later: &Finding, earlier: &Finding| {
        let subject = later.subject.as_ref().map_or(0, |who| who.tokens.start);
        subject > earlier.tokens.end
            && subject == later.tokens.start
            && s.is(subject - 1, Class::AND)
    };
    if apart(weightier, finding) || apart(finding, weightier) {
        return false;
    }
    let last = |range: &Range<usize>| range.end.saturating_sub(1).max(range.start);
    finding.kind != VerdictKind::Named
        && weightier.kind != VerdictKind::Named
        && s.clause_start(last(one)) == s.clause_start(last(other))
}

fn verdict(s: &Sentence<'_>, at: usize, finding: Finding) -> Verdict {
    Verdict {
        kind: finding.kind,
        span: place(s, &finding.tokens),
        subject: finding
            .subject
            .and_then(|subject| subject_place(s, &subject)),
        trigger: place(s, &(at..at + 1)),
        sentence: place(s, &(0..s.tokens.len())),
        frame: finding.frame,
    }
}

/// The bytes of the document that tokens stand for.
fn place(s: &Sentence<'_>, tokens: &Range<usize>) -> TextRange {
    let last = tokens.end.min(s.tokens.len()).max(1) - 1;
    let first = tokens.start.min(last);
    s.passage
        .place(&(s.tokens[first].range.start..s.tokens[last].range.end))
}

fn subject_place(s: &Sentence<'_>, subject: &Subject) -> Option<TextRange> {
    (!subject.tokens.is_empty() && subject.tokens.start < s.tokens.len())
        .then(|| place(s, &subject.tokens))
}
