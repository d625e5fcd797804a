//! To fail to do something: `the engineer failed to notice`, `our failure to test`.

use super::allocation::failing_quality;
use super::human_error::{explained, human_error};
use super::phrasal::phrasal_verb;
use super::{Outcome, fault, flag, follows_class, frame_of, kind_of, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::{noun_before, noun_from};
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::token::Kind;
use crate::language::verdict::Reason;

/// `The engineer failed to notice`; a system that fails to do something is an event.
pub(super) fn fail(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let to = s.skip_adverbs(at + 1);
    let verb = s.skip_adverbs(to + 1);
    if s.word(to) != "to" || s.kind(verb) != Kind::Word {
        return if s.word(at) == "failed" {
            phrasal_verb(s, at)
        } else {
            None
        };
    }
    let clause = Clause::of(s, at);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    if s.word(at) == "failing" && !clause.is_gerund() {
        return silent(Reason::Neutral);
    }
    let mind = s.is(verb, Class::MIND);
    let duty = mind || s.is(verb, Class::DUTY.with(Class::NOTICE));
    let now = s.word(at) == "fails";
    let outcome = fault(&clause, verb + 1, frame_of(s, verb));
    match clause.subject.who {
        Who::Writer | Who::Person if s.is(verb, Class::ATTEMPT) && !duty => silent(Reason::Neutral),
        Who::Writer if !now => Some(outcome),
        Who::Person => Some(outcome),
        Who::Nobody => silent(Reason::Negated),
        Who::Either if duty && !is_organisation(s, &clause.subject) => Some(outcome),
        Who::Unknown if mind && !now && is_proper(s, &clause.subject) => Some(outcome),
        Who::Dropped if !now && (mind || tells_people(s, verb)) => Some(outcome),
        _ => spared(&clause.subject),
    }
}

/// Whether a subject is an outside organisation, whose systems fail as often as its people.
fn is_organisation(s: &Sentence<'_>, subject: &Subject) -> bool {
    let mut tokens = subject.tokens.clone();
    tokens.any(|i| s.one_of(i, "vendor vendors supplier suppliers partner partners"))
}

/// Whether a subject is a proper name in the middle of a sentence: a team, perhaps, and no component.
pub(super) fn is_proper(s: &Sentence<'_>, subject: &Subject) -> bool {
    let last = subject.tokens.end.checked_sub(1);
    last.is_some_and(|last| {
        s.tokens
            .get(last)
            .is_some_and(|token| token.capital && token.kind == Kind::Word)
    })
}

/// Whether a verb of telling has people as its object.
fn tells_people(s: &Sentence<'_>, verb: usize) -> bool {
    s.one_of(verb, "notify alert update involve")
        && follows_class(
            s,
            verb,
            5,
            Class::TEAM.with(Class::ROLE).with(Class::OUTSIDER),
        )
}

/// `Our failure to test`, `a failure to follow the process`.
pub(super) fn failure(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    if let Some(start) = human_error(s, at).filter(|start| s.word(*start) == "human") {
        return explained(s, at, start..at + 1);
    }
    if let Some(outcome) = failing_quality(s, at) {
        return Some(outcome);
    }
    let mut to = at + 1;
    let mut owner = None;
    if s.one_of(to, "of by on") {
        let subject = noun_from(s, to + 1);
        to = subject.tokens.end;
        owner = Some(subject);
    } else if at > 0 && s.is(at - 1, Class::OURS) {
        owner = Some(Subject {
            who: Who::Writer,
            tokens: at - 1..at,
        });
    } else if at > 0 && s.is(at - 1, Class::THEIRS) {
        owner = Some(Subject {
            who: Who::Either,
            tokens: at - 1..at,
        });
    } else if at > 0 && s.tokens[at - 1].possessive {
        owner = Some(noun_before(s, at));
    }
    let verb = s.skip_adverbs(to + 1);
    if s.word(to) != "to" || s.kind(verb) != Kind::Word {
        return None;
    }
    if s.is_prospect(at) || s.is_conditional(at) || s.passage.plan {
        return silent(Reason::Prospect);
    }
    let duty = s.is(verb, Class::DUTY.with(Class::MIND).with(Class::NOTICE));
    let start = if at > 0 && owner.is_some() {
        at - 1
    } else {
        at
    };
    let subject = owner.unwrap_or(Subject {
        who: Who::Dropped,
        tokens: at..at,
    });
    let human = match subject.who {
        Who::Writer | Who::Person => !s.is(verb, Class::ATTEMPT) || duty,
        Who::Either => duty,
        Who::Dropped => s.is(verb, Class::MIND) || s.one_of(verb, "follow test review"),
        _ => return spared(&subject),
    };
    if !human {
        return silent(Reason::NoPerson);
    }
    Some(flag(
        kind_of(&subject),
        start..verb + 1,
        Some(subject),
        frame_of(s, verb),
    ))
}
