//! Words that assign fault or judge a decision: `our fault`, `to blame`, `the wrong call`.

use super::allocation::{borne, lies_with, own_blame};
use super::noun::{owner, phrase_start, topic};
use super::{
    Outcome, explains, fault_of, flag, follows, follows_class, kind_of, silent, spared, unreal,
};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::lexicon::lists;
use crate::language::noun_phrase::{noun_before, noun_from};
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `Our fault`, `to blame`, `our bad`, `responsible for the outage`.
pub(super) fn fault(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    if s.one_of(at, "fault blame responsibility")
        && let Some(outcome) = lies_with(s, at)
            .or_else(|| own_blame(s, at))
            .or_else(|| borne(s, at))
    {
        return Some(outcome);
    }
    if s.one_of(at, "fault blame")
        && s.one_of(at + 1, "is was")
        && s.one_of(s.skip_adverbs(at + 2), "mine ours")
    {
        return Some(flag(
            VerdictKind::SelfBlame,
            at..at + 3,
            None,
            Frame::Mechanism,
        ));
    }
    let owner = owner(s, at).filter(|_| s.one_of(at, "fault bad"));
    let noun_follows = s.kind(at + 1) == Kind::Word && !s.is(at + 1, Class::NO_NOUN);
    if let Some(owner) = owner {
        if noun_follows
            || word == "bad" && owner.tokens.end != at
            || !matches!(owner.who, Who::Writer | Who::Person)
        {
            return None;
        }
        if topic(s, at) {
            return silent(Reason::Negated);
        }
        return Some(flag(
            kind_of(&owner),
            owner.tokens.start..at + 1,
            Some(owner),
            Frame::Mechanism,
        ));
    }
    let predicate = match word {
        "fault" if s.word(at + 1) == "of" => {
            let doer = noun_from(s, at + 2);
            let is = at > 1 && s.is(at - 2, Class::BE) && s.after_word(at, "the");
            return (is && doer.is_person() && !topic(s, at)).then(|| {
                flag(
                    kind_of(&doer),
                    at..doer.tokens.end,
                    Some(doer),
                    Frame::Mechanism,
                )
            });
        }
        "fault" => s.after_word(at, "at").then(|| at - 1),
        "blame" => s.after_word(at, "to").then(|| at - 1),
        "guilty" => Some(at),
        "culprit" => s.after_word(at, "the").then(|| at - 1),
        "responsible" => {
            (s.word(at + 1) == "for" && follows_class(s, at + 1, 4, Class::HARM)).then_some(at)
        }
        _ => None,
    }?;
    let be = predicate
        .checked_sub(1)
        .filter(|i| s.is(*i, Class::BE) || s.is_adverb(*i) || s.is(*i, Class::NOT))?;
    let clause = Clause::of(s, predicate);
    let was =
        (clause.start..predicate).any(|i| s.one_of(i, "was were is are")) || s.is(be, Class::PAST);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    // A vendor is judged by these words as a person is.
    let company = clause
        .subject
        .tokens
        .clone()
        .any(|i| s.is(i, Class::COMPANY))
        && word != "responsible";
    let human = clause.subject.is_person() || clause.subject.who == Who::Either || company;
    if was && human && (word != "responsible" || s.is_past(be)) {
        let subject = Subject {
            who: if company {
                Who::Person
            } else {
                clause.subject.who
            },
            ..clause.subject
        };
        return Some(fault_of(&subject, clause.start..at + 1, Frame::Mechanism));
    }
    spared(&clause.subject)
}

/// `Bad judgement by the incident commander`.
fn person_behind_by(s: &Sentence<'_>, at: usize) -> Option<Subject> {
    let by = (at + 2..at + 6).find(|i| s.word(*i) == "by")?;
    Some(noun_from(s, by + 1)).filter(Subject::is_person)
}

/// `Poor judgement`, `the wrong call`, `ran the wrong command`.
pub(super) fn poor(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if s.word(at) == "wrong"
        && s.one_of(at + 1, "to about in")
        && !s.is_heading()
        && s.word(0) != "what"
    {
        let clause = Clause::of(s, at);
        let was = (clause.start..at).any(|i| s.one_of(i, "was were been"));
        if was && clause.subject.is_person() && unreal(s, &clause).is_none() {
            return Some(fault_of(
                &clause.subject,
                clause.start..at + 1,
                Frame::Knowledge,
            ));
        }
    }
    if s.one_of(at + 1, "assumption assumptions") {
        return assumption(s, at);
    }
    if let Some(outcome) = left_in(s, at) {
        return Some(outcome);
    }
    if let Some(subject) = chosen(s, at) {
        let words = subject.tokens.start..at + 1;
        return Some(fault_of(&subject, words, Frame::Confirmation));
    }
    let noun = s.word(at + 1);
    let judged = "judgement judgment decision decisions call choice planning communication \
             handling decision-making";
    let always = "judgement judgment decision-making";
    if lists(judged, noun) && !(s.is(at + 2, Class::SYSTEM) && s.word(at + 2) != "call") {
        let start = phrase_start(s, at);
        let was = start > 0 && s.one_of(start - 1, "was were");
        if topic(s, at) {
            return silent(Reason::Topic);
        }
        let wrong = s.one_of(at, "wrong incorrect");
        if was && noun == "choice" && setting(s, start - 1) {
            return silent(Reason::System);
        }
        let made = (s.clause_start(at)..at)
            .rev()
            .take(4)
            .find(|i| s.one_of(*i, "made took"));
        let owner = made
            .map(|made| Clause::of(s, made).subject)
            .or_else(|| owner(s, at))
            .or_else(|| person_behind_by(s, at));
        let system = owner.as_ref().is_some_and(|owner| !owner.is_person())
            || (at + 2..at + 6).any(|i| {
                s.word(i) == "by"
                    && !matches!(
                        noun_from(s, i + 1).who,
                        Who::Person | Who::Writer | Who::Either
                    )
            });
        let by_person = (at + 2..at + 6).any(|i| s.word(i) == "by") && !system;
        let led = follows(
            s,
            at + 1,
            6,
            "led caused resulted delayed prolonged meant made",
        );
        let opens = s.opens_note(start)
            && (s.one_of(at + 1, "communication planning") && s.one_of(at + 2, "with between of")
                || s.one_of(at + 1, "decision choice call") && s.word(at + 2) == "to");
        let taken = s.one_of(at + 2, "was were") && s.one_of(at + 3, "made taken");
        let fits = opens
            || taken
            || lists(always, noun)
            || was
            || by_person
            || led && !wrong
            || explains(s, at) && !wrong
            || made.is_some()
            || owner.as_ref().is_some_and(Subject::is_person);
        if system || !fits {
            return silent(Reason::NoPerson);
        }
        let kind = owner.as_ref().map_or(VerdictKind::FaultWord, kind_of);
        return Some(flag(kind, at..at + 2, owner, Frame::Knowledge));
    }
    wrong_deed(s, at)
}

/// Whether the subject before a verb is a thing that was chosen, and no deed: `the default was a poor choice`.
fn setting(s: &Sentence<'_>, verb: usize) -> bool {
    let subject = noun_before(s, verb);
    let pronoun = |i| s.is(i, Class::THING.with(Class::RELATIVE));
    let mut tokens = subject.tokens.clone();
    subject.who == Who::System
        && !tokens.any(|i| pronoun(i) || s.is_gerund(i) || s.is(i, Class::CONDUCT.with(Class::ACT)))
}

/// `Left the cluster in a terrible state`.
fn left_in(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let state = s.one_of(at, "terrible bad poor") && s.one_of(at + 1, "state shape condition");
    let left = (s.clause_start(at)..at).find(|i| s.word(*i) == "left")?;
    let clause = Clause::of(s, left);
    let person = state && clause.subject.is_person() && !clause.passive;
    (person && unreal(s, &clause).is_none())
        .then(|| fault_of(&clause.subject, clause.start..at + 2, Frame::Mechanism))
}

/// `ran the wrong command`.
fn wrong_deed(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let deed = "ran typed entered clicked selected chose picked deployed pushed merged dropped \
             restarted deleted executed pressed copied pasted unplugged terminated stopped \
             edited rebooted killed";
    let verb = (at.saturating_sub(4)..at)
        .rev()
        .find(|i| s.one_of(*i, deed))?;
    if s.word(at) != "wrong" || (verb + 1..at).any(|i| s.is(i, Class::AND)) {
        return None;
    }
    let clause = Clause::of(s, verb);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    match clause.subject.who {
        Who::Writer | Who::Person | Who::Either if !clause.passive => Some(fault_of(
            &clause.subject,
            clause.start..at + 2,
            Frame::Confirmation,
        )),
        Who::Dropped if s.opens_note(clause.start) => Some(flag(
            VerdictKind::FaultWord,
            clause.start..at + 2,
            None,
            Frame::Confirmation,
        )),
        _ => spared(&clause.subject),
    }
}

/// `Our wrong assumption`: what people believed, judged by the outcome.
fn assumption(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let owner = owner(s, at);
    let start = phrase_start(s, at);
    if topic(s, at) {
        return silent(Reason::Topic);
    }
    match owner {
        Some(owner) if owner.is_person() => Some(flag(
            kind_of(&owner),
            owner.tokens.start..at + 2,
            Some(owner),
            Frame::Knowledge,
        )),
        Some(owner) => spared(&owner),
        None if s.opens_note(start) && s.one_of(at + 2, "that about of")
            || explains(s, start) && s.word(at + 2) != "in" =>
        {
            Some(flag(
                VerdictKind::FaultWord,
                at..at + 2,
                None,
                Frame::Knowledge,
            ))
        }
        None => silent(Reason::NoPerson),
    }
}

/// `The cable he pulled was the wrong one`: who chose it stands in a clause between the thing and its verb.
fn chosen(s: &Sentence<'_>, at: usize) -> Option<Subject> {
    let be = (at.saturating_sub(2)..at).find(|i| s.one_of(*i, "was were"))?;
    let verb = be.checked_sub(1).filter(|i| s.is_past(*i))?;
    let thing =
        s.word(at + 1).is_empty() || s.one_of(at + 1, "one ones") || s.kind(at + 1) != Kind::Word;
    if !s.one_of(at, "wrong incorrect") || !thing || s.asks() || s.one_of(0, "what whatever") {
        return None;
    }
    let clause = Clause::of(s, verb);
    let doer = clause.subject.tokens.clone().next_back()?;
    let before = clause.subject.tokens.start.checked_sub(1);
    let pronoun = s.is(doer, Class::FIRST.with(Class::THIRD).with(Class::ANYBODY));
    let noun = before.is_some_and(|i| s.kind(i) == Kind::Word && !s.is(i, Class::NO_NOUN));
    (clause.subject.is_person() && noun && (pronoun || s.is(doer, Class::ROLE.with(Class::TEAM))))
        .then_some(clause.subject)
}
