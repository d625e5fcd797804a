//! Judgements of how much and how fast: `took too long`, `reacted too slowly`, `not careful enough`.

use super::{Outcome, fault, flag, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::{noun_before, noun_from};
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason};

/// `Took too long to`, `slow to respond`, `spent way too much time`, `reacted too late`.
pub(super) fn pace(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    match s.word(at) {
        "long" => return long(s, at),
        "enough" => return enough(s, at),
        "spent" => return spent(s, at),
        "slowly" | "late" | "quickly" | "early" | "soon" | "heavily" if s.after_word(at, "too") => {
            return too_late(s, at);
        }
        "slow" | "late" => {}
        _ if s.after_word(at, "too") => return excessive(s, at),
        _ => return None,
    }
    let action = s.skip_adverbs(at + 2);
    if !s.one_of(at + 1, "to in") || s.kind(action) != Kind::Word {
        return None;
    }
    excessive(s, at)
}

fn judged(clause: &Clause, end: usize) -> Option<Outcome> {
    if clause.subject.is_person() {
        Some(fault(clause, end, Frame::Pace))
    } else {
        spared(&clause.subject)
    }
}

/// `We spent way too much time on`.
fn spent(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let much = (at + 1..at + 5).find(|i| s.word(*i) == "much" && s.after_word(*i, "too"))?;
    let clause = Clause::of(s, at);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    judged(&clause, much + 1)
}

/// `Reacted too slowly`, `noticed too late`.
fn too_late(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let from = s.clause_start(at).max(at.saturating_sub(6));
    let verb = (from..at)
        .rev()
        .find(|i| s.is(*i, Class::PARTICIPLE) && s.is(*i, Class::LEXICAL_VERB))?;
    let clause = Clause::of(s, verb);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    if clause.passive {
        return silent(Reason::NoPerson);
    }
    judged(&clause, at + 1)
}

/// `We were too optimistic`, `we were slow to …`: a state that is said of people in the past.
fn excessive(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let was = (clause.start..at).any(|i| s.one_of(i, "was were been"));
    if !was {
        return None;
    }
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    judged(&clause, at + 1)
}

/// `We took far too long`, `it took us too long`, `we spent too long`.
fn long(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let took = (at.saturating_sub(6)..at)
        .rev()
        .find(|i| s.one_of(*i, "took taken spent waited taking"))?;
    let clause = Clause::of(s, took);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    if clause.subject.is_person() {
        return Some(fault(&clause, at + 1, Frame::Pace));
    }
    let person = |i: &usize| s.is(*i, Class::FIRST_OBJECT.with(Class::ROLE).with(Class::TEAM));
    let behind = (s.word(at + 1) == "for").then(|| noun_from(s, at + 2));
    if let Some(subject) = behind.filter(Subject::is_person) {
        let words = took..subject.tokens.end;
        return Some(flag(kind_of(&subject), words, Some(subject), Frame::Pace));
    }
    let Some(object) = (took + 1..at).find(person) else {
        return spared(&clause.subject);
    };
    let subject = if s.is(object, Class::FIRST_OBJECT) {
        Subject::new(Who::Writer, object..object + 1)
    } else {
        noun_before(s, object + 1)
    };
    Some(flag(
        kind_of(&subject),
        took..at + 1,
        Some(subject),
        Frame::Pace,
    ))
}

/// `We were not thorough enough`: people are told what they lacked.
fn enough(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let quality = at.checked_sub(1)?;
    let clause = Clause::of(s, quality);
    let be = (clause.start..quality).any(|i| s.one_of(i, "was were been"));
    if s.kind(quality) != Kind::Word || !be || !clause.negated || clause.modal.is_some() {
        return None;
    }
    if s.asks()
        || s.is_conditional(clause.start)
        || s.one_of(quality, "lucky fortunate big large old smart clever")
    {
        return silent(Reason::Question);
    }
    if clause.subject.is_person() {
        Some(fault(&clause, at + 1, Frame::Guard))
    } else {
        spared(&clause.subject)
    }
}
