//! Idioms of failing: `lost track`, `cut corners`, `did a poor job`, `did not occur to us`.

use super::{Outcome, fault, flag, follows_class, silent, spared, unreal};
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::lexicon::lists;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// A noun that makes an idiom, the verbs before it, and what fits.
const IDIOMS: &[(&str, &str, Frame)] = &[
    ("sight track thread", "lost losing", Frame::Memory),
    ("corners", "cut cutting", Frame::Procedure),
    (
        "conclusions conclusion",
        "jumped jumping leapt leaped leaping rushed",
        Frame::Knowledge,
    ),
    ("shortcut shortcuts", "took taking taken", Frame::Procedure),
    ("eye eyes", "took taking taken", Frame::Signal),
    ("mess hash", "made making", Frame::Mechanism),
    ("buck", "passed passing", Frame::Mechanism),
    ("depth", "out", Frame::Knowledge),
    ("balls ball", "dropped dropping", Frame::Mechanism),
    (
        "risk risks risky chances",
        "took taking taken",
        Frame::Check,
    ),
    ("caution", "threw threw thrown", Frame::Guard),
    ("attitude", "had has cavalier", Frame::Guard),
    ("granted", "took taking taken", Frame::Knowledge),
    ("job", "did done doing", Frame::Communication),
    ("slip slide lapse", "let", Frame::Memory),
    ("gun", "jumped", Frame::Knowledge),
    ("wheel", "asleep", Frame::Signal),
    ("impression", "under", Frame::Knowledge),
    ("brainer wires", "crossed", Frame::Communication),
];

/// An idiom whose subject is a person.
pub(super) fn idiom(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    let from = s.clause_start(at).max(at.saturating_sub(5));
    let (verb, frame) = IDIOMS.iter().find_map(|(nouns, verbs, frame)| {
        let verb = (from..at).rev().find(|i| s.one_of(*i, verbs))?;
        lists(nouns, word).then_some((verb, *frame))
    })?;
    let judged = (verb + 1..at)
        .any(|i| s.one_of(i, "poor bad terrible lousy horrible mistaken false wrong shoddy sloppy half-hearted miserable abysmal appalling dreadful"));
    let unneeded =
        (verb + 1..at).any(|i| s.one_of(i, "unnecessary needless undue reckless big huge"));
    let careless = match word {
        "job" | "impression" => judged,
        "risk" | "risks" | "risky" | "chances" => unneeded,
        "eye" | "eyes" => s.one_of(at + 1, "off"),
        "depth" => s.one_of(at.wrapping_sub(1), "his her their our my"),
        "shortcut" | "shortcuts" => !s.is(at + 1, Class::NOUNS),
        "attitude" => (verb..at).any(|i| s.one_of(i, "cavalier bad poor careless lax wrong")),
        _ => true,
    };
    if !careless {
        return None;
    }
    let clause = Clause::of(s, verb);
    if let Some(reason) = unreal(s, &clause) {
        return silent(reason);
    }
    match clause.subject.who {
        Who::Writer | Who::Person | Who::Nobody if !clause.passive => {
            Some(fault(&clause, at + 1, frame))
        }
        _ => spared(&clause.subject),
    }
}

/// `It did not occur to us`, `it never crossed our minds`.
pub(super) fn thought(s: &Sentence<'_>, verb: usize, start: usize) -> Option<Outcome> {
    let people = Class::FIRST_OBJECT
        .with(Class::OURS)
        .with(Class::ROLE)
        .with(Class::TEAM);
    let occurs = s.one_of(verb, "occur occurred") && s.word(verb + 1) == "to";
    let crosses =
        s.one_of(verb, "cross crossed") && (verb + 1..verb + 4).any(|i| s.one_of(i, "mind minds"));
    let whom = (verb + 1..verb + 4).find(|i| s.is(*i, people))?;
    if !occurs && !crosses {
        return None;
    }
    let ours = s.is(whom, Class::FIRST_OBJECT.with(Class::OURS));
    let kind = if ours {
        VerdictKind::SelfBlame
    } else {
        VerdictKind::Blame
    };
    Some(flag(kind, start..whom + 1, None, Frame::Knowledge))
}

/// `I wish we had tested`, `if only we had tested`.
pub(super) fn wish(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let only = s.word(at) == "only";
    if only && !s.after_word(at, "if") {
        return None;
    }
    let subject = noun_from(s, at + 1);
    let had = subject.tokens.end;
    let verb = s.skip_adverbs(had + 1);
    let perfect = s.word(had) == "had" || s.is(had, Class::HAVE) && s.is(had, Class::MODAL);
    if !perfect
        || !s.is(verb, Class::PARTICIPLE)
        || s.one_of(verb, "had been") && !subject.is_person()
        || s.asks()
    {
        return None;
    }
    if !subject.is_person() || s.word(verb) == "had" {
        return spared(&subject);
    }
    let start = if only { at - 1 } else { at };
    Some(flag(
        VerdictKind::Counterfactual,
        start..verb + 1,
        Some(subject),
        Frame::Imagined,
    ))
}

/// `In violation of the policy`, `in our haste`.
pub(super) fn circumstance(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let start = if s.after_word(at, "in") {
        at - 1
    } else {
        at.checked_sub(2).filter(|i| s.word(*i) == "in")?
    };
    let frame = match s.word(at) {
        "violation" | "breach" => (s.word(at + 1) == "of"
            && follows_class(s, at, 5, Class::PROCEDURE))
        .then_some(Frame::Procedure)?,
        "hurry" | "rush" if s.word(start + 1) == "a" => {
            let be = start.checked_sub(1)?;
            let clause = Clause::of(s, start);
            let person = s.one_of(be, "was were") && clause.subject.is_person();
            return match unreal(s, &clause) {
                Some(reason) => silent(reason),
                None if person => Some(fault(&clause, at + 1, Frame::Pace)),
                None => None,
            };
        }
        _ => (start + 1 < at && s.is(start + 1, Class::OURS.with(Class::THEIRS))
            || s.one_of(at, "haste"))
        .then_some(Frame::Pace)?,
    };
    if s.asks()
        || s.is_prospect(start)
        || s.passage.plan
        || (s.clause_start(at)..start).any(|i| s.is(i, Class::NOT.with(Class::MODAL)))
    {
        return silent(Reason::Prospect);
    }
    let ours = s.is(start + 1, Class::OURS);
    let kind = if ours && frame == Frame::Pace {
        VerdictKind::SelfBlame
    } else {
        VerdictKind::FaultWord
    };
    Some(flag(kind, start..at + 1, None, frame))
}
