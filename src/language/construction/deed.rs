//! What people did, judged by a word and theirs by another: `slow response from the on-call`, `improper handling by
//! staff`, `not enough care was taken`.

use super::noun::{owner, topic};
use super::shortcoming::by;
use super::{Outcome, flag, kind_of, silent, spared};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::Subject;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// What people do as well as machines; whose it is decides.
const DEEDS: &str = "response reaction escalation acknowledgement rollback handling treatment management communication \
                     coordination handover review testing planning preparation decision intervention announcement execution";

/// Deeds that are judged by their name.
const MISDEEDS: &str =
    "misconfiguration misconfigurations mismanagement misuse misdiagnosis mislabelling";

/// `Slow response from the on-call`, `our delayed reaction`, `misconfiguration by the network team`.
pub(super) fn deed(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let noun = if s.one_of(at, MISDEEDS) {
        at
    } else {
        (at + 1..at + 3).find(|i| s.one_of(*i, DEEDS))?
    };
    let direct = (at + 1..noun).all(|i| s.kind(i) == Kind::Word && !s.is(i, Class::NO_NOUN));
    // "Slow response times": what is measured is another thing.
    let longer = s.kind(noun + 1) == Kind::Word
        && (s.is(noun + 1, Class::NOUNS) || s.one_of(noun + 1, "time times"));
    if !direct || longer {
        return None;
    }
    let doer = owner(s, at).or_else(|| behind(s, noun))?;
    if !doer.is_person() {
        return spared(&doer);
    }
    if topic(s, at) {
        return silent(Reason::Topic);
    }
    let frame = match s.word(noun) {
        "response" | "reaction" | "escalation" | "acknowledgement" | "rollback" => Frame::Pace,
        "communication" | "coordination" | "handover" | "announcement" => Frame::Communication,
        "review" | "testing" | "preparation" => Frame::Check,
        _ => Frame::Mechanism,
    };
    let words = at.min(doer.tokens.start)..(noun + 1).max(doer.tokens.end);
    Some(flag(kind_of(&doer), words, Some(doer), frame))
}

/// Whose a deed is by the words behind it: `of the change by the approver`.
fn behind(s: &Sentence<'_>, noun: usize) -> Option<Subject> {
    let end = s.clause_end(noun).min(noun + 8);
    by(s, noun).or_else(|| {
        let link = (noun + 1..end).find(|i| s.one_of(*i, "by from"));
        let link = link.or_else(|| (s.word(noun + 1) == "of").then_some(noun + 1))?;
        Some(noun_from(s, link + 1))
    })
}

/// `Not enough care was taken`, `little attention was paid`: whoever was to take it is meant.
pub(super) fn untaken(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let clause = Clause::of(s, at);
    let subject = clause.subject.tokens.clone();
    let care = subject.end.checked_sub(1)?;
    let fits = match s.word(at) {
        "taken" => s.one_of(care, "care precautions caution ownership responsibility"),
        _ => s.one_of(care, "attention thought consideration heed"),
    };
    let little = (subject.start.saturating_sub(1)..care)
        .any(|i| s.one_of(i, "no not little insufficient inadequate"));
    if !clause.passive || !fits || !(little || clause.negated) {
        return None;
    }
    let told = (clause.start..at).any(|i| s.is(i, Class::PAST) || s.word(i) == "been");
    if !told || clause.modal.is_some() || s.asks() || s.is_conditional(at) || s.passage.plan {
        return silent(Reason::Prospect);
    }
    let words = subject.start..at + 1;
    match clause.agent(s) {
        Some(agent) if agent.is_person() => {
            Some(flag(kind_of(&agent), words, Some(agent), Frame::Check))
        }
        Some(agent) => spared(&agent),
        None => Some(flag(VerdictKind::FaultWord, words, None, Frame::Check)),
    }
}
