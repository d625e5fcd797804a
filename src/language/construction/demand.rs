//! What is asked of people's minds: `remind everyone`, `refresh their knowledge`, `must remember to`.

use super::plan::{asked, told};
use super::{Outcome, flag, spared};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::verdict::{Frame, VerdictKind};

/// `Refresh their knowledge`, `brush up on the procedure`.
fn refresh(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let mind = (at + 1..at + 4)
        .find(|i| s.one_of(*i, "knowledge memory memories skills understanding up"))?;
    let own = s.is(at + 1, Class::OURS.with(Class::THEIRS)) || s.word(at + 1) == "up";
    let clause = Clause::of(s, at);
    if !own || s.asks() || clause.negated {
        return None;
    }
    let subject = asked(s, &clause);
    match subject.who {
        Who::System | Who::Outsider => spared(&subject),
        _ => Some(told(&subject, at..mind + 1)),
    }
}

/// `Engineers must remember to renew it`: memory asked of people.
fn demanded(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let subject = asked(s, &clause);
    let must = clause
        .modal
        .is_some_and(|modal| s.one_of(modal, "must should"))
        || clause.is_infinitive() && s.one_of(clause.start.checked_sub(1)?, "need needs have has");
    let so = s.one_of(at + 1, "to that") && !s.one_of(at + 2, "be the");
    (must && so && subject.who == Who::Person && !clause.perfect && !clause.negated && !s.asks())
        .then(|| told(&subject, clause.start..at + 1))
}

/// `Engineers should stop deploying while tired`.
fn stop(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let must = clause
        .modal
        .is_some_and(|modal| s.one_of(modal, "must should"))
        || clause.is_infinitive() && s.one_of(clause.start.checked_sub(1)?, "need needs have has");
    let worn = (at + 1..s.clause_end(at).max(at + 9).min(s.tokens.len())).any(|i| {
        s.one_of(
            i,
            "tired drunk sleepy exhausted half-asleep distracted angry",
        )
    });
    let subject = asked(s, &clause);
    let bare = subject.who == Who::Dropped && s.opens_note(clause.start);
    let fits = subject.who == Who::Person && must || worn && (must && subject.is_person() || bare);
    (s.is_gerund(at + 1) && fits && !clause.perfect && !clause.negated && !s.asks())
        .then(|| told(&subject, clause.start..at + 2))
}

/// `Mandatory refresher for the agents`.
fn refresher(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let people = Class::PEOPLE.with(Class::EITHER);
    let whom = (0..s.tokens.len()).any(|i| s.is(i, people) && !s.is(i, Class::SYSTEM));
    let forced = (at.saturating_sub(2)..at).any(|i| s.one_of(i, "mandatory compulsory obligatory"));
    let asked = s.passage.plan && whom || forced;
    (asked && !s.asks() && !s.is_heading())
        .then(|| flag(VerdictKind::FaultWord, at..at + 1, None, Frame::Guard))
}

/// `Staff are to be instructed to report faults`.
fn instructed(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let planned = s.after_word(at, "be") && s.one_of(at + 1, "to that on in not");
    let person = (s.clause_start(at)..clause.start)
        .rev()
        .find(|i| s.is(*i, Class::PEOPLE.with(Class::EITHER).with(Class::OUTSIDER)))?;
    let ours = s.is(person, Class::PEOPLE.with(Class::EITHER)) && !s.is(person, Class::OUTSIDER);
    (planned && ours && !clause.negated && !s.asks())
        .then(|| flag(VerdictKind::Blame, at..at + 1, None, Frame::Guard))
}

/// Whether a machine is to remind: `by a bot`, `automatically`.
fn by_machine(s: &Sentence<'_>, at: usize) -> bool {
    (at.saturating_sub(1)..s.clause_end(at)).any(|i| {
        s.one_of(i, "automatically")
            || s.one_of(i, "by with via through") && {
                let means = noun_from(s, i + 1);
                let mut words = means.tokens.clone();
                let mail = "mail email e-mail slack chat channel message newsletter";
                means.who == Who::System && !words.any(|i| s.one_of(i, mail))
            }
    })
}

/// `Remind the team to`, `refamiliarise themselves`.
pub(super) fn remind(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let object = noun_from(s, at + 1);
    let word = s.word(at);
    match word {
        "refresh" | "brush" => return refresh(s, at),
        "remember" | "learn" => return demanded(s, at),
        "stop" => return stop(s, at),
        "refresher" => return refresher(s, at),
        "instructed" => return instructed(s, at),
        _ => {}
    }
    if word.starts_with("re") && !word.starts_with("remind") && !word.starts_with("retrain") {
        let own = s.one_of(at + 1, "themselves ourselves yourself himself herself");
        let people = own || object.is_person();
        return people.then(|| flag(VerdictKind::Blame, at..at + 2, Some(object), Frame::Guard));
    }
    if word == "retraining" && s.is(at + 1, Class::PREPOSITION) {
        let people = noun_from(s, at + 2).is_person();
        return people.then(|| flag(VerdictKind::Blame, at..at + 1, None, Frame::Guard));
    }
    if word == "reminded" && s.one_of(at + 1, "of to that") {
        let clause = Clause::of(s, at);
        let passive = clause.passive || clause.is_infinitive();
        let person = (s.clause_start(at)..clause.start)
            .rev()
            .find(|i| s.is(*i, Class::PEOPLE));
        let told_them = clause.passive && clause.subject.is_person();
        if passive
            && (told_them || person.is_some() && s.after_word(at, "be"))
            && !clause.negated
            && !s.asks()
        {
            return Some(flag(
                VerdictKind::Blame,
                clause.start..at + 1,
                None,
                Frame::Guard,
            ));
        }
    }
    let fact = s.one_of(object.tokens.end, "that how why");
    let guard = object.tokens.end < s.tokens.len() && by_machine(s, at);
    let reminder = Clause::of(s, at).subject;
    let machine = matches!(reminder.who, Who::System | Who::Outsider | Who::Unknown);
    let people = !fact
        && !machine
        && !guard
        && object.is_person()
        && (word != "reminded" || !reminder.is_person() || object.who != Who::Writer);
    if !people || s.asks() || Clause::of(s, at).negated {
        return None;
    }
    Some(flag(
        VerdictKind::Blame,
        at..object.tokens.end,
        Some(object),
        Frame::Guard,
    ))
}
