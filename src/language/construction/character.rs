//! Judgements of people: `careless`, `not careful enough`, `slow to respond`, `took too long`.

use super::{Outcome, fault, flag, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::lexicon::lists;
use crate::language::sentence::Sentence;
use crate::language::subject::{Clause, Subject, Who, noun_before};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// Qualities that people are told they lacked.
const VIRTUES: &str = "careful diligent thorough vigilant attentive rigorous cautious";

/// `The team was careless`, `we were not careful enough`, `reckless habits`.
pub(super) fn character(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let virtue = lists(VIRTUES, s.word(at));
    let clause = Clause::of(s, at);
    let be = (clause.start..at).any(|i| s.is(i, Class::BE));
    let past = (clause.start..at).any(|i| s.is(i, Class::PAST) || s.word(i) == "been");
    if virtue {
        if !be
            || !clause.negated
            || clause.modal.is_some()
            || s.asks()
            || !(past || s.word(at + 1) == "enough")
        {
            return None;
        }
        return match clause.subject.who {
            Who::Writer | Who::Person | Who::Either => Some(fault(&clause, at + 1, Frame::Guard)),
            _ => spared(&clause.subject),
        };
    }
    if be {
        if s.is(at + 1, Class::NOUNS) && s.kind(at + 1) == Kind::Word {
            return None;
        }
        if let Some(reason) = unreal(s, &clause) {
            return silent(reason);
        }
        return match clause.subject.who {
            Who::Writer | Who::Person | Who::Either => Some(fault(&clause, at + 1, Frame::Guard)),
            _ => spared(&clause.subject),
        };
    }
    described(s, at)
}

/// `A careless engineer`, `reckless working habits`; a careless default is a system's.
fn described(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let noun = (at + 1..at + 4).find(|i| {
        s.is(*i, Class::ROLE.with(Class::TEAM).with(Class::CONDUCT))
            || s.one_of(*i, "change commit push rollout merge")
    })?;
    let direct = (at + 1..noun).all(|i| s.kind(i) == Kind::Word && !s.is(i, Class::NO_NOUN));
    let conduct = (s.is(noun, Class::CONDUCT)
        || s.one_of(at, "careless reckless negligent sloppy"))
        && !s.one_of(at, "lazy ignorant oblivious naive distracted impatient");
    let neutral = s.one_of(
        noun,
        "engineering testing deployment operation action actions review assumption \
             assumptions approach work attempt",
    ) && s.one_of(at, "lax hasty naive");
    if !direct || neutral || !(conduct || s.is(noun, Class::ROLE.with(Class::TEAM))) {
        return None;
    }
    if s.asks() || s.is_prospect(at) || s.passage.plan {
        return silent(Reason::Prospect);
    }
    Some(flag(VerdictKind::Blame, at..noun + 1, None, Frame::Guard))
}

/// `Took too long to`, `slow to respond`, `spent way too much time`.
pub(super) fn pace(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if s.word(at) == "long" {
        return long(s, at);
    }
    if s.word(at) == "spent" {
        let much = (at + 1..at + 5).find(|i| s.one_of(*i, "much") && s.after_word(*i, "too"))?;
        let clause = Clause::of(s, at);
        return if clause.subject.is_person() && !clause.negated && clause.modal.is_none() {
            Some(fault(&clause, much + 1, Frame::Pace))
        } else {
            spared(&clause.subject)
        };
    }
    let action = s.skip_adverbs(at + 2);
    if s.word(at + 1) != "to" && s.word(at + 1) != "in" || s.kind(action) != Kind::Word {
        return None;
    }
    let clause = Clause::of(s, at);
    let was = (clause.start..at).any(|i| s.one_of(i, "was were been"));
    if !was {
        return None;
    }
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    match clause.subject.who {
        Who::Writer | Who::Person => Some(fault(&clause, at + 1, Frame::Pace)),
        _ => spared(&clause.subject),
    }
}

/// `We took far too long`, `it took us too long`, `we spent too long`.
fn long(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if !s.after_word(at, "too") {
        return None;
    }
    let took = (at.saturating_sub(6)..at)
        .rev()
        .find(|i| s.one_of(*i, "took taken spent waited taking"))?;
    let clause = Clause::of(s, took);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    let person = |i: usize| s.is(i, Class::FIRST_OBJECT.with(Class::ROLE).with(Class::TEAM));
    if clause.subject.is_person() {
        return Some(fault(&clause, at + 1, Frame::Pace));
    }
    if let Some(object) = (took + 1..at).find(|i| person(*i)) {
        let us = s.is(object, Class::FIRST_OBJECT);
        let subject = if us {
            Subject {
                who: Who::Writer,
                tokens: object..object + 1,
            }
        } else {
            noun_before(s, object + 1)
        };
        return Some(flag(
            kind_of(&subject),
            took..at + 1,
            Some(subject),
            Frame::Pace,
        ));
    }
    spared(&clause.subject)
}
