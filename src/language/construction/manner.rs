//! How it was done: `accidentally deleted`, `incorrectly assumed`, `by mistake`.

use super::{Outcome, fault, fault_of, flag, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::family::Family;
use crate::language::lexicon::lists;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// What people do by hand and machines seldom do wrongly.
const BY_HAND: &str = "enter merge deploy delete transfer decommission approve unplug push commit publish \
             uninstall ban de-install deinstall relaunch hardcode paste type click press key tick untick dial input";

/// Verbs of belief: held wrongly, they are somebody's.
const BELIEFS: &str = "assumed believed thought concluded assuming believing thinking diagnosed \
             presumed";

/// An adverb of fault; its verb follows it or stands before it.
pub(super) fn adverb(s: &Sentence<'_>, at: usize, family: Family) -> Option<Outcome> {
    let by = s.one_of(at, "accident");
    if by && !s.after_word(at, "by") {
        return None;
    }
    manner(s, at, if by { at - 1 } else { at }, family)
}

/// The manner given by the words from `start` to `end`, both included.
pub(super) fn manner(
    s: &Sentence<'_>,
    end: usize,
    start: usize,
    family: Family,
) -> Option<Outcome> {
    let verb = verb_of(s, start, end)?;
    let clause = Clause::of(s, verb);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    let first = clause.start.min(start);
    let last = verb.max(end) + 1;
    let careless = !matches!(family, Family::Incorrect);
    let base = s.base(verb);
    // "Mistakenly set" is said of programs as often as of people.
    let believed = s.word(end) == "mistakenly";
    let believes = s.one_of(verb, BELIEFS);
    let frame = if believes {
        Frame::Knowledge
    } else {
        Frame::Confirmation
    };
    if clause.passive || reduced(s, &clause) {
        let deed = s.is(verb, Class::ACT) || lists(BY_HAND, &base);
        let by_hand = lists(BY_HAND, &base);
        return match clause.agent(s) {
            Some(agent) if agent.is_person() || agent.who == Who::Either => {
                Some(fault_of(&agent, first..agent.tokens.end.max(last), frame))
            }
            Some(agent) if matches!(agent.who, Who::System | Who::Outsider | Who::Unknown) => {
                spared(&agent)
            }
            _ if s.passage.plan || !clause.passive => silent(Reason::NoPerson),
            _ if !(clause.start..verb)
                .any(|i| s.is(i, Class::PAST) || s.one_of(i, "been is are")) =>
            {
                silent(Reason::Prospect)
            }
            _ if s.word(end) == "poorly" && s.one_of(verb, "communicated planned handled managed executed coordinated prepared tested rehearsed") => {
                Some(flag(VerdictKind::FaultWord, first..last, None, frame))
            }
            _ if believed_wrongly(s, end)
                && s.one_of(verb, "deleted removed disabled revoked dropped withdrawn") =>
            {
                Some(flag(VerdictKind::FaultWord, first..last, None, frame))
            }
            _ if misplaced(s, &clause) => {
                Some(flag(VerdictKind::FaultWord, first..last, None, frame))
            }
            _ if if careless && !believed { deed } else { by_hand } => {
                Some(flag(VerdictKind::FaultWord, first..last, None, frame))
            }
            _ => silent(Reason::NoPerson),
        };
    }
    match clause.subject.who {
        Who::Writer | Who::Person
            if clause.is_gerund() || s.is_past(verb) || s.word(verb).ends_with('s') =>
        {
            let adjacent = clause.subject.tokens.end == clause.start;
            let begin = if adjacent {
                clause.subject.tokens.start
            } else {
                first
            };
            Some(fault_of(&clause.subject, begin..last, frame))
        }
        Who::Either if believes || careless && s.is(verb, Class::ACT) => {
            Some(fault(&clause, last, frame))
        }
        Who::Dropped
            if s.opens_note(clause.start.min(start))
                && s.is_past(verb)
                && (believes || careless && s.is(verb, Class::ACT))
                && !s.passage.plan =>
        {
            Some(flag(VerdictKind::FaultWord, first..last, None, frame))
        }
        Who::Dropped
            if clause.is_gerund()
                && clause.start > 0
                && s.one_of(clause.start - 1, "by after")
                && careless =>
        {
            Some(flag(VerdictKind::FaultWord, first..last, None, frame))
        }
        _ => spared(&clause.subject),
    }
}

/// `The switch was incorrectly cabled`: what hands or judgement do, said of a thing that does not do it to itself.
fn misplaced(s: &Sentence<'_>, clause: &Clause) -> bool {
    let by_people = "configured cabled labelled labeled wired documented filed estimated sized scoped spelled transcribed \
                     diagnosed assembled typed moderated classified flagged advised interpreted installed handled managed \
                     executed planned";
    let judged = s.one_of(clause.verb, "flagged classified interpreted");
    let passing = "request requests packet packets pod pods node nodes job jobs record records row rows user users event events \
                   response responses connection connections session sessions traffic transaction transactions message \
                   messages value values header headers data block blocks status state query queries file files metric \
                   metrics log logs validator validators peer peers it they";
    let tokens = clause.subject.tokens.clone();
    let bug =
        (0..clause.start).any(|i| s.one_of(i, "bug issue") && s.one_of(i + 1, "where that in"));
    s.one_of(clause.verb, by_people)
        && !bug
        && clause.subject.who != Who::Dropped
        && (clause.start..clause.verb).any(|i| s.one_of(i, "was were been"))
        && !tokens.clone().any(|i| {
            s.one_of(i, passing) && (judged || s.one_of(clause.verb, "handled managed executed"))
        })
}

/// A participle after its noun with no form of `be`: "the job replayed by mistake".
fn reduced(s: &Sentence<'_>, clause: &Clause) -> bool {
    clause.agent(s).is_some() && s.is(clause.verb, Class::PARTICIPLE)
}

/// The verb that a manner qualifies.
fn verb_of(s: &Sentence<'_>, start: usize, end: usize) -> Option<usize> {
    let next = s.skip_adverbs(end + 1);
    let verbal = |i: usize| {
        s.kind(i) == Kind::Word
            && (s.is(i, Class::LEXICAL_VERB.with(Class::PARTICIPLE))
                || s.is_gerund(i)
                || s.one_of(i, BELIEFS))
    };
    let by = s.word(start) == "by" || s.word(start) == "in";
    // "They decided, wrongly, to": an adverb between commas judges the verb before it.
    if start > 1 && s.kind(start - 1) == Kind::Comma && s.kind(end + 1) == Kind::Comma {
        return Some(start - 2).filter(|i| verbal(*i));
    }
    if !by && verbal(next) && !s.is(next, Class::PREPOSITION) {
        return Some(next);
    }
    let from = s.clause_start(start).max(start.saturating_sub(10));
    (from..start).rev().find(|i| {
        verbal(*i)
            && (s.is(*i, Class::PARTICIPLE) || s.is_gerund(*i))
            && (!s.is(*i, Class::NOUNS) || s.is(*i, Class::PARTICIPLE))
    })
}

/// Whether an adverb of error is one that is rather said of people.
fn believed_wrongly(s: &Sentence<'_>, at: usize) -> bool {
    s.one_of(at, "erroneously mistakenly wrongly")
}
