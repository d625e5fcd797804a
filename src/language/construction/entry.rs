//! What people entered, advised or took for another's task: `the wrong code was keyed in by a clerk`, `gave incorrect
//! advice`, `each thought it was the other's job`.

use super::{Outcome, fault, flag, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, VerdictKind};

/// What hands do to a field or a form.
const ENTERED: &str = "entered keyed typed inputted pasted selected chosen picked ticked";

/// What hands do to a system.
const BY_HAND: &str = "ran run executed pushed deleted dropped deployed applied restarted rebooted pasted typed entered \
                       merged unplugged wiped formatted installed uploaded published shut terminated truncated";

/// `Ran the script on the wrong host`: where somebody's hands went.
fn place(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let preposition = at.checked_sub(2).filter(|i| s.one_of(i + 1, "the a an"))?;
    if s.word(at) != "wrong" || !s.one_of(preposition, "on in into to from against") {
        return None;
    }
    let from = s.clause_start(at);
    let verb = (from..preposition).rev().find(|i| s.one_of(*i, BY_HAND))?;
    let clause = Clause::of(s, verb);
    let person = clause.subject.is_person() && !clause.passive && !confirmed(s, &clause);
    (person && unreal(s, &clause).is_none())
        .then(|| fault(&clause, (at + 2).min(s.tokens.len()), Frame::Confirmation))
}

/// Whether another organisation tells it of its own people: `the vendor confirmed that their engineer`.
fn confirmed(s: &Sentence<'_>, clause: &Clause) -> bool {
    let subject = &clause.subject.tokens;
    let told = subject.start.checked_sub(2);
    s.word(subject.start) == "their"
        && told.is_some_and(|told| {
            s.word(told + 1) == "that" && s.one_of(told, "confirmed reported stated explained said")
        })
}

/// `We got the order of the steps wrong`.
fn got_wrong(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let ends = s.kind(at + 1) != Kind::Word || s.is(at + 1, Class::AND.with(Class::OPENER));
    let from = s.clause_start(at).max(at.saturating_sub(10));
    let got = (from..at).find(|i| s.word(*i) == "got")?;
    let clause = Clause::of(s, got);
    let what = s.is_heading() || s.word(from) == "what" || s.word(0) == "what";
    let person = s.word(at) == "wrong" && ends && !what && clause.subject.is_person();
    (person && unreal(s, &clause).is_none()).then(|| fault(&clause, at + 1, Frame::Knowledge))
}

/// `The wrong code was entered`, `gave the customer incorrect advice`.
pub(super) fn wrong(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if !s.one_of(at, "wrong incorrect false bad") {
        return None;
    }
    if s.one_of(
        at + 1,
        "advice information instructions guidance answer answers",
    ) {
        let from = s.clause_start(at).max(at.saturating_sub(5));
        let gave = (from..at)
            .rev()
            .find(|i| s.one_of(*i, "gave given gives giving"))?;
        let clause = Clause::of(s, gave);
        if let Some(reason) = unreal(s, &clause) {
            return silent(reason);
        }
        return match clause.subject.who {
            Who::Writer | Who::Person if !clause.passive => {
                Some(fault(&clause, at + 2, Frame::Knowledge))
            }
            _ => spared(&clause.subject),
        };
    }
    if let Some(outcome) = place(s, at).or_else(|| got_wrong(s, at)) {
        return Some(outcome);
    }
    let verb = (at + 2..(at + 9).min(s.tokens.len()))
        .find(|i| s.one_of(*i, ENTERED) || s.one_of(*i, BY_HAND))?;
    let agent = Clause::of(s, verb).agent(s)?;
    let hand = s.one_of(verb, ENTERED) && agent.who == Who::Either;
    let hand = hand
        && agent
            .tokens
            .clone()
            .any(|i| s.one_of(i, "operator operators admin manager"));
    if !(agent.is_person() || hand) || s.asks() || s.passage.plan || s.is_conditional(verb) {
        return None;
    }
    let words = at..agent.tokens.end;
    Some(flag(kind_of(&agent), words, Some(agent), Frame::Check))
}

/// `Each team assumed that the other would handle it`.
pub(super) fn elsewhere(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let end = (at + 12).min(s.tokens.len());
    let other = (at + 1..end).find(|i| {
        s.one_of(*i, "others else")
            || s.word(*i) == "other"
                && (s.tokens[*i].possessive
                    || s.one_of(i + 1, "team teams group side party one would was had"))
    })?;
    let clause = Clause::of(s, at);
    if clause.passive || clause.subject.is_person() && unreal(s, &clause).is_some() {
        return None;
    }
    let task = (at + 1..end).any(|i| {
        s.one_of(
            i,
            "would had job task responsibility duty was handling handled looking checking doing checked taking",
        )
    });
    let every = clause
        .subject
        .tokens
        .clone()
        .chain(s.clause_start(at)..at)
        .any(|i| s.one_of(i, "each both all everyone everybody"));
    let person = clause.subject.is_person() || every && clause.subject.who != Who::System;
    (task && person && !s.asks()).then(|| {
        let kind = if clause.subject.who == Who::Writer {
            VerdictKind::SelfBlame
        } else {
            VerdictKind::Blame
        };
        flag(
            kind,
            clause.start..other + 1,
            Some(clause.subject),
            Frame::Communication,
        )
    })
}

/// `It was lazy of us`: a quality with its owner behind it.
pub(super) fn of_people(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let of = at + 1;
    let whom = of + 1 + usize::from(s.is(of + 1, Class::DETERMINER));
    let people = Class::FIRST_OBJECT
        .with(Class::ROLE)
        .with(Class::TEAM)
        .with(Class::THEY);
    let be = (at.saturating_sub(4)..at).any(|i| s.one_of(i, "was is were"));
    if s.word(of) != "of" || !s.is(whom, people) || !be || s.asks() {
        return None;
    }
    let clause = Clause::of(s, at);
    if clause.negated || clause.modal.is_some() {
        return None;
    }
    let kind = if s.is(whom, Class::FIRST_OBJECT) {
        VerdictKind::SelfBlame
    } else {
        VerdictKind::Blame
    };
    Some(flag(kind, at..whom + 1, None, Frame::Fact))
}
