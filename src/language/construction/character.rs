//! Judgements of people: `careless`, `not careful enough`, `slow to respond`, `took too long`.

use super::{Outcome, fault, flag, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::lexicon::lists;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// Qualities that people are told they lacked.
const VIRTUES: &str = "careful diligent thorough vigilant attentive rigorous cautious";

/// `The team was careless`, `we were not careful enough`, `reckless habits`.
pub(super) fn character(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let virtue = lists(VIRTUES, s.word(at));
    let became = s.after_word(at, "became become grew grown");
    let less = s.after_word(at, "less");
    let enough = s.after_word(at, "enough");
    let clause = Clause::of(s, if became || less || enough { at - 1 } else { at });
    if less && !virtue {
        let be = (clause.start..at).any(|i| s.word(i) == "be");
        let person = Class::PEOPLE.with(Class::EITHER);
        let asked = (s.clause_start(at)..clause.start)
            .rev()
            .find(|i| s.is(*i, person));
        return match asked {
            Some(i) if be && !s.asks() => {
                let first = s.is(i, Class::FIRST.with(Class::FIRST_OBJECT));
                let kind = if first {
                    VerdictKind::SelfBlame
                } else {
                    VerdictKind::Blame
                };
                Some(flag(kind, at - 1..at + 1, None, Frame::Guard))
            }
            _ => None,
        };
    }
    let be = became || (clause.start..at).any(|i| s.is(i, Class::BE));
    let past = (clause.start..at).any(|i| s.is(i, Class::PAST) || s.word(i) == "been");
    if virtue {
        if !be
            || !clause.negated
            || clause.modal.is_some()
            || s.asks()
            || !(past || enough || s.word(at + 1) == "enough")
        {
            return None;
        }
        return match clause.subject.who {
            Who::Writer | Who::Person | Who::Either => Some(fault(&clause, at + 1, Frame::Guard)),
            _ => spared(&clause.subject),
        };
    }
    if be {
        if s.is(at + 1, Class::NOUNS) && s.kind(at + 1) == Kind::Word {
            return described(s, at);
        }
        if let Some(reason) = unreal(s, &clause) {
            return silent(reason);
        }
        return match clause.subject.who {
            Who::Writer | Who::Person | Who::Either => Some(fault(&clause, at + 1, Frame::Guard)),
            // "That was careless": what somebody did.
            Who::System
                if (past || (clause.start..at).any(|i| s.word(i) == "is"))
                    && s.one_of(at, "careless reckless sloppy negligent irresponsible")
                    && s.is(clause.start.saturating_sub(1), Class::THING) =>
            {
                Some(flag(
                    VerdictKind::FaultWord,
                    clause.start..at + 1,
                    None,
                    Frame::Fact,
                ))
            }
            // "The review was perfunctory": what people did.
            Who::System | Who::Unknown if past && poor_conduct(s, &clause, at) => Some(flag(
                VerdictKind::FaultWord,
                clause.start..at + 1,
                None,
                Frame::Check,
            )),
            _ => spared(&clause.subject),
        };
    }
    described(s, at)
}

/// Whether the clause says of what people did that it was done badly.
fn poor_conduct(s: &Sentence<'_>, clause: &Clause, at: usize) -> bool {
    let badly = "perfunctory cursory sloppy slapdash half-hearted shoddy careless negligent reckless amateurish \
                 unprofessional inept lackadaisical irresponsible haphazard superficial ill-judged ill-advised ill-considered";
    let deeds = "review testing handling communication planning response preparation coordination conduct \
                 handover verification behaviour behavior work decision";
    let mut tokens = clause.subject.tokens.clone();
    // "The decision to ship it during the sale was ill-judged".
    let resolved =
        (0..clause.start).any(|i| s.one_of(i, "decision choice attempt") && s.word(i + 1) == "to");
    s.one_of(at, badly) && (resolved || tokens.any(|i| s.one_of(i, deeds)))
}

/// `A careless engineer`, `reckless working habits`; a careless default is a system's.
fn described(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let noun = (at + 1..at + 4).find(|i| {
        s.is(*i, Class::ROLE.with(Class::TEAM).with(Class::CONDUCT))
            || s.one_of(*i, "change commit push rollout merge")
    })?;
    let direct = (at + 1..noun).all(|i| s.kind(i) == Kind::Word && !s.is(i, Class::NO_NOUN));
    let conduct = (s.is(noun, Class::CONDUCT)
        || s.one_of(at, "careless reckless negligent sloppy"))
        && !s.one_of(at, "lazy ignorant oblivious naive distracted impatient");
    let neutral = s.one_of(
        noun,
        "engineering testing deployment operation action actions review assumption \
             assumptions approach work attempt attempts",
    ) && s.one_of(
        at,
        "lax hasty naive half-hearted halfhearted cursory defensive unreliable evasive",
    );
    if !direct || neutral || !(conduct || s.is(noun, Class::ROLE.with(Class::TEAM))) {
        return None;
    }
    let planned = (s.clause_start(at)..at).any(|i| s.is(i, Class::MODAL));
    if s.asks() || s.is_prospect(at) || planned || s.passage.plan {
        return silent(Reason::Prospect);
    }
    if s.after_word(at, "grossly") {
        return silent(Reason::Topic);
    }
    Some(flag(VerdictKind::Blame, at..noun + 1, None, Frame::Guard))
}
