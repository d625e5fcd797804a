//! Mistakes that somebody is said to have made: `we made a mistake`, `mistakes were made`.

use super::noun::by_doer;
use super::{Outcome, fault_of, flag, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `Made a mistake`.
pub(super) fn made(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let from = at.saturating_sub(4);
    let made = (from..at)
        .rev()
        .find(|i| s.one_of(*i, "made making makes make"));
    if let Some(made) = made {
        let clause = Clause::of(s, made);
        if let Some(reason) = unreal(s, &clause) {
            return silent(reason);
        }
        if generic(s, &clause) {
            return silent(Reason::Topic);
        }
        return match clause.subject.who {
            Who::Writer | Who::Person | Who::Either if !s.one_of(made, "makes make") => Some(
                fault_of(&clause.subject, clause.start..at + 1, Frame::Mechanism),
            ),
            Who::Dropped if s.opens_note(clause.start) && s.word(made) == "made" => Some(flag(
                VerdictKind::FaultWord,
                made..at + 1,
                None,
                Frame::Mechanism,
            )),
            _ => spared(&clause.subject),
        };
    }
    if s.after_word(at, "no") {
        return silent(Reason::Negated);
    }
    let passive = s.one_of(at + 1, "was were been") && s.word(s.skip_adverbs(at + 2)) == "made";
    if !passive || !s.one_of(at, "mistake mistakes") || s.asks() || s.is_prospect(at) {
        return None;
    }
    let told = || flag(VerdictKind::FaultWord, at..at + 3, None, Frame::Mechanism);
    by_doer(s, at).or_else(|| Some(told()))
}

/// Whether somebody is spoken of in general: `this is about the person who made the mistake`.
fn generic(s: &Sentence<'_>, clause: &Clause) -> bool {
    let whom = clause.subject.tokens.start;
    clause.start > 0
        && s.word(clause.start - 1) == "who"
        && s.after_word(whom, "of for to about by")
        && (0..whom).any(|i| s.one_of(i, "is are"))
        && !(0..whom).any(|i| s.is(i, Class::PAST))
}
