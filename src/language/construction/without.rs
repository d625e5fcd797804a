//! What people did without a care that was theirs: `deployed without testing`, `without so much as asking`.

use super::{Outcome, fault_of, flag, frame_of, silent, spared};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::sentence::Sentence;
use crate::language::subject::{Who, subject_before};
use crate::language::token::Kind;
use crate::language::verdict::{Reason, VerdictKind};

/// `Deployed without testing`: reproaches whoever deployed.
pub(super) fn without(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let anyone = usize::from(s.is(at + 1, Class::ANYBODY));
    let much = 3 * usize::from(s.one_of(at + 1, "so") && s.word(at + 3) == "as");
    let first = s.skip_adverbs(at + 1 + anyone + much);
    let verb = if s.one_of(first, "being having") {
        s.skip_adverbs(first + 1)
    } else {
        first
    };
    let noun = s.one_of(
        first,
        "approval permission authorization authorisation verification consultation \
             thinking regard warning notice",
    ) || s.one_of(first, "proper adequate sufficient enough due any")
        && s.one_of(
            first + 1,
            "testing review verification approval diligence care thought communication \
             consideration planning",
        );
    let gerund = s.is_gerund(verb)
        && s.is(verb, Class::DUTY.with(Class::MIND))
        && !s.one_of(verb, "testing taking keeping looking")
        || s.one_of(
            verb,
            "checking verifying testing telling asking realizing realising noticing thinking \
             reading reviewing looking",
        )
        || s.word(verb) == "waiting" && s.word(verb + 1) == "for"
        || verb != first && s.one_of(verb, "tested reviewed checked verified communicated");
    if !noun && !gerund || s.word(first + 2) == "mind" {
        return None;
    }
    let clause_start = s.clause_start(at);
    let subject = subject_before(s, at, true);
    let doer = doing(s, clause_start, at);
    let Some(doer) = doer else {
        return spared(&subject);
    };
    let clause = Clause::of(s, doer);
    if s.asks()
        || clause.negated
        || clause
            .modal
            .is_some_and(|modal| !(clause.perfect && s.one_of(modal, "must may")))
        || clause.is_infinitive()
        || s.is_conditional(at)
        || s.is_prospect(at)
        || s.passage.plan
    {
        return silent(Reason::Prospect);
    }
    let words = at..verb.max(first) + 1;
    let frame = frame_of(s, verb);
    // "Deployment done without checking": a note leaves its "was" out.
    let note = clause.start == doer
        && s.one_of(doer, "done made performed executed")
        && s.opens_note(clause.subject.tokens.start)
        && clause.subject.who == Who::System;
    if clause.passive || note {
        let deed = s.is(doer, Class::ACT) && gerund;
        return match clause.agent(s) {
            Some(agent) if agent.is_person() => Some(fault_of(&agent, words, frame)),
            None if deed => Some(flag(VerdictKind::FaultWord, words, None, frame)),
            _ => silent(Reason::NoPerson),
        };
    }
    let minded = clause.subject.who == Who::Either && s.is(verb, Class::MIND);
    if (clause.subject.is_person() || minded) && s.is_past(doer) {
        return Some(fault_of(&clause.subject, words, frame));
    }
    spared(&clause.subject)
}

/// The verb of the clause before a place: the last one that can be its predicate.
fn doing(s: &Sentence<'_>, start: usize, end: usize) -> Option<usize> {
    (start..end).find(|i| {
        s.kind(*i) == Kind::Word
            && s.is(*i, Class::LEXICAL_VERB.with(Class::PARTICIPLE))
            && s.is(*i, Class::PARTICIPLE)
    })
}
