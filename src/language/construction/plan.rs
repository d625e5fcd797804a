//! Plans that would mend people: `be more careful`, `pay closer attention`, `remind everyone`.

use super::{Outcome, fault, flag, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `More careful`, said of people or asked of them.
pub(super) fn care(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    let start = at.checked_sub(1)?;
    let more = s.one_of(start, "more extra better closer greater super much");
    if word == "carefully" {
        let opens = start == 0 || s.opens_note(start);
        let duty = s.is(at + 1, Class::DUTY.with(Class::MIND)) || s.one_of(at + 1, "monitor watch");
        return (opens && more && duty && !s.is_gerund(at + 1))
            .then(|| flag(VerdictKind::FaultWord, start..at + 2, None, Frame::Guard));
    }
    if word == "better" {
        return better(s, at);
    }
    if word == "seriously" {
        if let Some(outcome) = slighting(s, at) {
            return Some(outcome);
        }
        let taken = (at.saturating_sub(6)..start)
            .rev()
            .find(|i| s.one_of(*i, "take taking"))?;
        let clause = Clause::of(s, taken);
        let asked = s.passage.plan && s.opens_note(clause.start)
            || clause.subject.is_person() && clause.modal.is_some();
        let must = clause.is_infinitive()
            && s.after_word(clause.start, "need needs have has")
            && self::asked(s, &clause).is_person();
        return ((more && asked || must) && !clause.negated && !s.asks())
            .then(|| told(&self::asked(s, &clause), taken..at + 1));
    }
    if word == "awareness" {
        return raised(s, at);
    }
    if word == "actually" {
        return actually(s, at);
    }
    if word == "closely" {
        return watched(s, at);
    }
    if word == "aware" && s.after_word(at, "made") {
        let clause = Clause::of(s, start);
        let needed = (s.clause_start(at)..start).any(|i| s.one_of(i, "need needs must should"));
        let subject = asked(s, &clause);
        return (needed && subject.is_person() && !clause.perfect && !clause.negated && !s.asks())
            .then(|| told(&subject, start..at + 1));
    }
    if matches!(word, "attention" | "care" | "caution") {
        return attention(s, at);
    }
    let planned =
        s.passage.plan && s.one_of(at, "careful vigilant mindful") && s.word(start) == "be";
    let later = planned
        || (word == "careful" || word == "cautious")
            && (at + 1..s.tokens.len()).any(|i| s.one_of(i, "future next"));
    if !more && !later || s.is(at + 1, Class::NOUNS) && !s.is(at + 1, Class::PREPOSITION) {
        return None;
    }
    // "A more careful attempt": an attribute, not a demand.
    if start > 0 && s.is(start - 1, Class::DETERMINER)
        || s.one_of(start.saturating_sub(1), "require requires needs")
    {
        return None;
    }
    let be = if more { start.checked_sub(1)? } else { start };
    let aware = matches!(
        word,
        "aware" | "proactive" | "conscious" | "thorough" | "rigorous" | "disciplined"
    );
    let linked = s.is(be, Class::BE) || s.is_adverb(be) || s.one_of(be, "become");
    if !linked {
        return None;
    }
    let clause = Clause::of(s, at);
    let been = (clause.start..at).any(|i| s.word(i) == "been");
    if s.asks() || clause.negated || been && clause.modal.is_some() {
        return silent(Reason::Question);
    }
    let subject = asked(s, &clause);
    match subject.who {
        Who::Writer | Who::Person => Some(told(&subject, start.min(be)..at + 1)),
        Who::Dropped if !aware || clause.start == 0 || s.opens_note(clause.start) => {
            Some(told(&subject, be..at + 1))
        }
        Who::Either if !aware => Some(told(&subject, be..at + 1)),
        _ => spared(&subject),
    }
}

/// `Reviewers don't take this seriously`.
fn slighting(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let take = (at.saturating_sub(6)..at)
        .rev()
        .find(|i| s.one_of(*i, "take took taken taking"))?;
    let clause = Clause::of(s, take);
    let told = clause.modal.is_none() && !clause.passive && !clause.is_infinitive();
    (clause.negated && told && clause.subject.is_person() && !s.asks() && !s.is_conditional(at))
        .then(|| fault(&clause, at + 1, Frame::Check))
}

/// `Raise awareness among the staff`: a plan to mend people.
fn raised(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let whom = noun_from(s, at + 2);
    (s.passage.plan && s.one_of(at + 1, "among amongst with in") && whom.is_person() && !s.asks())
        .then(|| {
            flag(
                VerdictKind::Blame,
                at - 1..whom.tokens.end,
                Some(whom),
                Frame::Guard,
            )
        })
}

/// `Reviewers must actually read what they approve`.
fn actually(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let verb = at + 1;
    let clause = Clause::of(s, verb);
    let subject = asked(s, &clause);
    let must = clause
        .modal
        .is_some_and(|modal| s.one_of(modal, "must should"))
        || clause.is_infinitive() && s.after_word(clause.start, "need needs have has");
    let duty = s.is(verb, Class::DUTY.with(Class::MIND));
    (must && duty && subject.is_person() && !clause.perfect && !clause.negated && !s.asks())
        .then(|| told(&subject, clause.start..verb + 1))
}

/// `Agents are to be monitored more closely`.
fn watched(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let verb = at.checked_sub(2)?;
    if !s.one_of(verb, "monitored supervised watched managed overseen") || !s.after_word(at, "more")
    {
        return None;
    }
    let clause = Clause::of(s, verb);
    let person = (s.clause_start(verb)..verb)
        .rev()
        .find(|i| s.is(*i, Class::PEOPLE.with(Class::EITHER).with(Class::SYSTEM)))?;
    let people = s.is(person, Class::PEOPLE.with(Class::EITHER)) && !s.is(person, Class::SYSTEM);
    (people && !clause.negated && !s.asks())
        .then(|| flag(VerdictKind::Blame, verb..at + 1, None, Frame::Guard))
}

/// `Get better at`, `do a better job of`: said of people, a plan to mend them.
fn better(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if s.word(at + 1) == "off" && s.after_word(at, "been") {
        let clause = Clause::of(s, at - 1);
        let imagined = clause.modal.is_some() && clause.perfect && clause.subject.is_person();
        return (imagined && !s.asks()).then(|| {
            let words = clause.start..at + 2;
            flag(
                VerdictKind::Counterfactual,
                words,
                Some(clause.subject),
                Frame::Imagined,
            )
        });
    }
    let job = s.word(at + 1) == "job" && s.after_word(at, "a");
    let skill = s.one_of(at + 1, "at about") && s.after_word(at, "be get become");
    let verb = if job {
        at.checked_sub(2)?
    } else {
        at.checked_sub(1)?
    };
    if !job && !skill || job && !s.one_of(verb, "do doing") || s.asks() || s.is_heading() {
        return None;
    }
    let clause = Clause::of(s, verb);
    let subject = asked(s, &clause);
    match subject.who {
        Who::Writer | Who::Person => Some(told(&subject, verb..at + 2)),
        _ => spared(&subject),
    }
}

/// Who is asked to be so: the subject, or the object that an infinitive belongs to.
pub(super) fn asked(s: &Sentence<'_>, clause: &Clause) -> Subject {
    if !clause.is_infinitive() {
        return clause.subject.clone();
    }
    let from = s.clause_start(clause.start);
    let people = Class::PEOPLE.with(Class::EITHER);
    let person = (from..clause.start).rev().find(|i| s.is(*i, people));
    let system = (from..clause.start)
        .rev()
        .find(|i| s.is(*i, Class::SYSTEM.with(Class::OUTSIDER).with(Class::YOU)));
    match (person, system) {
        (Some(at), other) if other.is_none_or(|other| other < at) => {
            let who = if s.is(at, Class::FIRST.with(Class::FIRST_OBJECT)) {
                Who::Writer
            } else {
                Who::Person
            };
            Subject {
                who,
                tokens: at..at + 1,
            }
        }
        (None, None) => Subject {
            who: Who::Dropped,
            tokens: clause.start..clause.start,
        },
        _ => Subject {
            who: Who::System,
            tokens: clause.start..clause.start,
        },
    }
}

pub(super) fn told(subject: &Subject, words: std::ops::Range<usize>) -> Outcome {
    let kind = match subject.who {
        Who::Writer => VerdictKind::SelfBlame,
        Who::Dropped => VerdictKind::FaultWord,
        _ => VerdictKind::Blame,
    };
    flag(kind, words, Some(subject.clone()), Frame::Guard)
}

/// `Pay more attention`, `take greater care`.
fn attention(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let from = at.saturating_sub(4);
    let verb = (from..at)
        .rev()
        .find(|i| s.one_of(*i, "pay paying paid take taking exercise use"))?;
    // "Paid no attention to the mails": what was owed to them.
    if s.word(verb) == "paid"
        && s.word(at) == "attention"
        && s.one_of(at - 1, "no little scant insufficient")
    {
        let clause = Clause::of(s, verb);
        let told = !clause.passive && unreal(s, &clause).is_none();
        return (told && clause.subject.is_person()).then(|| fault(&clause, at + 1, Frame::Signal));
    }
    let more =
        (verb + 1..at).any(|i| s.one_of(i, "more closer greater better extra enough careful much"));
    // "Pay attention", bare, is asked of people only where somebody must.
    let clause = Clause::of(s, verb);
    let asked_bare = s.word(at) == "attention"
        && s.word(verb) == "pay"
        && clause.subject.is_person()
        && clause
            .modal
            .is_some_and(|modal| s.one_of(modal, "must should"));
    let needed = s.word(at) == "attention"
        && s.word(verb) == "pay"
        && clause.is_infinitive()
        && clause
            .start
            .checked_sub(1)
            .is_some_and(|i| s.one_of(i, "need needs have has"));
    let coached = s.passage.plan && s.word(verb) == "paying" && s.after_word(verb, "on to about");
    let asked_bare = asked_bare || needed || coached;
    if !more && !asked_bare || s.asks() || clause.negated {
        return None;
    }
    let subject = asked(s, &clause);
    if coached {
        return Some(flag(VerdictKind::Blame, verb..at + 1, None, Frame::Guard));
    }
    match subject.who {
        Who::Writer | Who::Person | Who::Dropped => Some(told(&subject, verb..at + 1)),
        _ => spared(&subject),
    }
}
