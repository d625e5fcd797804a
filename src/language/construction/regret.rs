//! Hindsight that is announced, and duties remembered too late: `in hindsight`, `avoidable`, `was supposed to`.

use super::{Outcome, flag, silent, spared};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_before;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `In hindsight`.
pub(super) fn announced(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if s.word(at) == "looking" {
        let opens = s.word(at + 1) == "back" && s.opens_note(at) && s.kind(at + 2) == Kind::Comma;
        return (opens && !s.asks()).then(|| {
            flag(
                VerdictKind::Counterfactual,
                at..at + 2,
                None,
                Frame::Imagined,
            )
        });
    }
    if !s.after_word(at, "in with of") || s.is_heading() {
        return None;
    }
    let clear = s.one_of(
        at.saturating_sub(2),
        "obvious clear easy apparent straightforward",
    );
    if s.asks() || clear {
        return silent(Reason::Topic);
    }
    Some(flag(
        VerdictKind::Counterfactual,
        at - 1..at + 1,
        None,
        Frame::Imagined,
    ))
}

/// `Entirely avoidable`.
pub(super) fn avoidable(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let was = (clause.start..at).any(|i| s.is(i, Class::PAST) || s.word(i) == "been");
    let entirely = at > 0
        && s.one_of(
            at - 1,
            "entirely completely easily totally perfectly wholly fully",
        );
    let described =
        s.is(at + 1, Class::HARM) && at > 0 && s.one_of(at - 1, "an a this entirely easily");
    if !(was || entirely || described) || s.asks() {
        return None;
    }
    let start = if entirely { at - 1 } else { at };
    if clause.negated || clause.modal.is_some() || s.is_prospect(start) {
        return silent(Reason::Negated);
    }
    Some(flag(
        VerdictKind::Counterfactual,
        start..at + 1,
        None,
        Frame::Imagined,
    ))
}

/// `We were supposed to`, `the operator just needed to`, `all they had to do`.
pub(super) fn supposed(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    if word == "do" {
        let had = at
            .checked_sub(2)
            .filter(|i| s.word(i + 1) == "to" && s.one_of(*i, "had needed"))?;
        let subject = noun_before(s, had);
        let all = subject
            .tokens
            .start
            .checked_sub(1)
            .filter(|i| s.word(*i) == "all");
        let all = all
            .or_else(|| (s.word(subject.tokens.start) == "all").then_some(subject.tokens.start))?;
        let person = matches!(
            subject.who,
            Who::Writer | Who::Person | Who::Either | Who::Nobody
        );
        return (person && !s.asks()).then(|| {
            flag(
                VerdictKind::Counterfactual,
                all..at + 1,
                Some(subject),
                Frame::Imagined,
            )
        });
    }
    if s.word(at + 1) != "to" {
        return None;
    }
    let clause = Clause::of(s, at);
    let was = (clause.start..at).any(|i| s.one_of(i, "was were been"));
    let only = at > 0 && s.one_of(at - 1, "just only simply");
    if word == "supposed" && !was || word == "needed" && !only || s.asks() {
        return None;
    }
    match clause.subject.who {
        Who::Writer | Who::Person if word == "supposed" => Some(fault_counter(&clause, at + 2)),
        Who::Person | Who::Either if word == "needed" => Some(fault_counter(&clause, at + 2)),
        _ => spared(&clause.subject),
    }
}

fn fault_counter(clause: &Clause, end: usize) -> Outcome {
    let start = clause.subject.tokens.start.min(clause.start);
    flag(
        VerdictKind::Counterfactual,
        start..end,
        Some(clause.subject.clone()),
        Frame::Imagined,
    )
}
