//! A person as the cause, and a cause as the only one.

use super::slight::prescribed;
use super::{Outcome, fault_of, flag, follows, follows_class, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `Alice caused the outage`, `caused by the DBA`, `the root cause was the DBA`.
pub(super) fn cause(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if s.word(at) == "cause" {
        return named_cause(s, at);
    }
    let clause = Clause::of(s, at);
    if s.one_of(at, "caused") && s.word(at + 1) == "by" {
        return caused_by(s, at, &clause);
    }
    let fits = match s.word(at) {
        "caused" | "introduced" => follows_class(s, at, 6, Class::HARM),
        "took" | "brought" => follows(s, at, 6, "down offline"),
        "broke" => !s.one_of(at + 1, "up out down") && s.kind(at + 1) != Kind::Other,
        _ => s.is(at + 1, Class::DETERMINER) || s.is(at + 1, Class::SYSTEM),
    };
    if !fits || clause.passive || clause.is_gerund() || prescribed(s) {
        return None;
    }
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    let neutral = matches!(
        s.word(at),
        "took" | "brought" | "introduced" | "nuked" | "torched"
    );
    match clause.subject.who {
        Who::Person => Some(fault_of(
            &clause.subject,
            clause.start..at + 1,
            Frame::Mechanism,
        )),
        Who::Writer if !neutral => Some(fault_of(
            &clause.subject,
            clause.start..at + 1,
            Frame::Mechanism,
        )),
        Who::System | Who::Unknown => match belonging(s, &clause.subject) {
            Some(owner) => Some(flag(
                VerdictKind::Blame,
                owner.tokens.start..at + 1,
                Some(owner),
                Frame::Mechanism,
            )),
            None => spared(&clause.subject),
        },
        _ => spared(&clause.subject),
    }
}

/// The person whom the thing belongs to that is said to have done it: "@sam's migration took down".
fn belonging(s: &Sentence<'_>, subject: &Subject) -> Option<Subject> {
    let owner = subject.tokens.clone().find(|i| {
        s.tokens.get(*i).is_some_and(|token| token.possessive)
            && (s.kind(*i) == Kind::Handle
                || s.is(*i, Class::LISTED.with(Class::ROLE))
                || s.is(*i, Class::GIVEN_NAME) && s.tokens[*i].capital)
    })?;
    Some(Subject {
        who: Who::Person,
        tokens: owner..owner + 1,
    })
}

/// `Caused by an engineer`.
fn caused_by(s: &Sentence<'_>, at: usize, clause: &Clause) -> Option<Outcome> {
    let doer = noun_from(s, at + 2);
    let possessive = s
        .tokens
        .get(doer.tokens.end.wrapping_sub(1))
        .is_some_and(|token| token.possessive);
    if possessive || !doer.is_person() {
        return None;
    }
    if clause.negated
        || s.asks()
        || s.is_prospect(at)
        || clause.modal.is_some()
        || s.is_conditional(at)
    {
        return silent(Reason::Prospect);
    }
    Some(flag(
        kind_of(&doer),
        at..doer.tokens.end,
        Some(doer),
        Frame::Mechanism,
    ))
}

/// `The root cause was the DBA`.
fn named_cause(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let link = at + 1;
    if !(s.one_of(link, "was is") || s.kind(link) == Kind::Break) || s.asks() {
        return None;
    }
    let doer = noun_from(s, link + 1);
    let whole = s.is_heading()
        || doer.tokens.end < s.tokens.len()
            && s.kind(doer.tokens.end) == Kind::Word
            && !s.one_of(doer.tokens.end, "who and on at for from")
            && !s.is_gerund(doer.tokens.end);
    let person = doer.who == Who::Person
        && doer.tokens.clone().any(|i| {
            s.is(
                i,
                Class::ROLE
                    .with(Class::TEAM)
                    .with(Class::LISTED)
                    .with(Class::GIVEN_NAME),
            )
        });
    (person && !whole).then(|| {
        flag(
            VerdictKind::Blame,
            at..doer.tokens.end,
            Some(doer),
            Frame::Mechanism,
        )
    })
}

/// `The sole cause`, `caused solely by`.
pub(super) fn single(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let denied =
        (s.clause_start(at)..at).any(|i| s.is(i, Class::NOT) || s.one_of(i, "no rarely neither"));
    let link = s.one_of(at + 1, "is was explains tells");
    let doubted =
        link && (at + 1..at + 4).any(|i| {
            s.is(i, Class::NOT)
                || s.one_of(i, "rarely seldom hardly scarcely unlikely insufficient")
        }) || s.one_of(at + 1, "rarely seldom hardly never");
    let denied = denied || doubted;
    if s.word(at) == "cause" {
        let root = if s.after_word(at, "root") { at - 1 } else { at };
        let only = root
            .checked_sub(1)
            .filter(|i| s.one_of(*i, "sole only single ultimate"))?;
        if !s.one_of(only.checked_sub(1)?, "the a its our true") {
            return None;
        }
        // "We assumed a single root cause": the belief is told, not the cause.
        let believed = s.word(only - 1) == "a"
            && s.one_of(
                only.wrapping_sub(2),
                "assumed assume assuming seek seeking find finding expect expected for",
            );
        if denied
            || believed
            || s.asks()
            || s.is_prospect(at)
            || s.is_conditional(at)
            || (0..at).any(|i| s.is(i, Class::MODAL))
        {
            return silent(Reason::Negated);
        }
        return Some(flag(
            VerdictKind::SingleCause,
            only..at + 1,
            None,
            Frame::Factors,
        ));
    }
    let by = s.one_of(at + 1, "by due to")
        && (s.one_of(at + 1, "due") || s.after_word(at, "caused due attributed"));
    let linked = at
        .checked_sub(1)
        .is_some_and(|i| s.is(i, Class::BE) || s.one_of(i, "caused due attributed"));
    if !by || !linked {
        return None;
    }
    if denied || s.asks() || s.is_prospect(at) {
        return silent(Reason::Negated);
    }
    let start = if s.after_word(at, "caused due attributed") {
        at - 1
    } else {
        at
    };
    Some(flag(
        VerdictKind::SingleCause,
        start..at + 2,
        None,
        Frame::Factors,
    ))
}
