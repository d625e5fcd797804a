//! Faults as nouns: `a mistake`, `human error`, `an oversight`, `lack of awareness`, `our fault`, `poor judgement`.

use super::manner::manner;
use super::{
    Outcome, explains, fault_of, flag, follows, follows_class, kind_of, silent, spared, unreal,
};
use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::lexicon::lists;
use crate::language::sentence::Sentence;
use crate::language::subject::{Clause, Subject, Who, noun_before, noun_from};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};

/// `A mistake`, `made an error`, `by mistake`, `human error`.
pub(super) fn mistake(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    if matches!(word, "pebkac") || word == "fat-finger" {
        return explained(s, at, at..at + 1);
    }
    if let Some(start) = human_error(s, at) {
        return explained(s, at, start..at + 1);
    }
    if s.after_word(at, "by") && word == "mistake" {
        return manner(s, at, at - 1, Family::Accident);
    }
    if s.after_word(at, "in") && word == "error" && !s.is(at + 1, Class::NOUNS) {
        return manner(s, at, at - 1, Family::Incorrect);
    }
    if let Some(outcome) = made(s, at) {
        return Some(outcome);
    }
    if s.is(at + 1, Class::SYSTEM) && s.kind(at + 1) == Kind::Word
        || s.one_of(at + 1, "rate rates code codes bars")
    {
        return None;
    }
    let error = word.starts_with("error");
    if let Some(owner) = owner(s, at) {
        let system = matches!(owner.who, Who::System | Who::Outsider | Who::Unknown);
        let weak = error && owner.who != Who::Person;
        if system || weak {
            return if error { None } else { spared(&owner) };
        }
        if topic(s, at) {
            return silent(Reason::Topic);
        }
        return Some(flag(
            kind_of(&owner),
            owner.tokens.start..at + 1,
            Some(owner),
            Frame::Mechanism,
        ));
    }
    if follows(s, at, 3, "by part") {
        let by = (at + 1..at + 5).find(|i| s.one_of(*i, "by of"))?;
        let doer = noun_from(s, by + 1);
        return if doer.is_person() {
            Some(flag(
                kind_of(&doer),
                at..doer.tokens.end,
                Some(doer),
                Frame::Mechanism,
            ))
        } else {
            None
        };
    }
    if error {
        return None;
    }
    if topic(s, at) {
        return silent(Reason::Topic);
    }
    let start = phrase_start(s, at);
    let was = start > 0 && s.one_of(start - 1, "was were");
    let led = s.one_of(at + 1, "led caused resulted meant allowed triggered went");
    if explains(s, start) || was || led {
        return Some(flag(
            VerdictKind::FaultWord,
            at..at + 1,
            None,
            Frame::Mechanism,
        ));
    }
    silent(Reason::Topic)
}

/// Where `human error` begins, if the error is said to be human.
fn human_error(s: &Sentence<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let human = s.one_of(
        before,
        "human operator pilot engineer developer admin administrator user manual driver \
             employee staff operational clerical",
    ) || s.is(before, Class::ROLE) && !s.tokens[before].possessive;
    let error = s.one_of(at, "error errors mistake mistakes slip");
    (human && error && !s.tokens[before].possessive).then_some(before)
}

/// Human error is a finding where it explains, and a topic everywhere else.
fn explained(s: &Sentence<'_>, at: usize, words: std::ops::Range<usize>) -> Option<Outcome> {
    let start = words.start;
    if s.is(at + 1, Class::SYSTEM.with(Class::CONDUCT))
        || s.one_of(at + 1, "rate rates bars prone handling")
    {
        return silent(Reason::Topic);
    }
    let modal = (0..s.tokens.len()).any(|i| s.is(i, Class::MODAL));
    let denied = (s.clause_start(start)..start)
        .any(|i| s.is(i, Class::NOT) || s.one_of(i, "than instead no without cannot"))
        || s.one_of(at + 1, "is isn was are") && (s.is(at + 2, Class::NOT));
    if denied {
        return silent(Reason::Negated);
    }
    if s.asks() || modal || s.is_prospect(start) || s.passage.plan || s.is_conditional(start) {
        return silent(Reason::Prospect);
    }
    let weak = s.one_of(start, "user operational manual");
    let words_in_all = s
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Word)
        .count();
    let alone = words_in_all <= 3 && !s.is_heading() && !weak;
    let begin = phrase_start(s, start);
    let was = begin > 0 && s.one_of(begin - 1, "was were is be been simple pure");
    let after_break = begin > 0 && s.kind(begin - 1) == Kind::Break;
    let led = s.one_of(
        at + 1,
        "led caused resulted meant during when triggered which",
    );
    let opens =
        begin == 0 && (led || (at + 1..s.tokens.len()).any(|i| s.one_of(i, "led caused resulted")));
    if alone || explains(s, start) || (was || after_break || led || opens) && !weak {
        return Some(flag(
            VerdictKind::HumanError,
            words,
            None,
            Frame::Confirmation,
        ));
    }
    silent(Reason::Topic)
}

/// Where the phrase around a noun begins: its article and adjectives included.
fn phrase_start(s: &Sentence<'_>, at: usize) -> usize {
    let mut start = at;
    while start > 0 && at - start < 4 {
        let word = start - 1;
        if s.kind(word) != Kind::Word
            || s.is(word, Class::NO_NOUN) && !s.is(word, Class::DETERMINER)
        {
            break;
        }
        start = word;
        if s.is(word, Class::DETERMINER) {
            break;
        }
    }
    start
}

/// `Made a mistake`.
fn made(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let from = at.saturating_sub(4);
    let made = (from..at).rev().find(|i| s.one_of(*i, "made making makes"));
    if let Some(made) = made {
        let clause = Clause::of(s, made);
        if let Some(reason) = unreal(s, &clause) {
            return silent(reason);
        }
        return match clause.subject.who {
            Who::Writer | Who::Person | Who::Either if s.word(made) != "makes" => Some(fault_of(
                &clause.subject,
                clause.start..at + 1,
                Frame::Mechanism,
            )),
            Who::Dropped if s.opens_note(clause.start) && s.word(made) == "made" => Some(flag(
                VerdictKind::FaultWord,
                made..at + 1,
                None,
                Frame::Mechanism,
            )),
            _ => spared(&clause.subject),
        };
    }
    let passive = s.one_of(at + 1, "was were been") && s.word(s.skip_adverbs(at + 2)) == "made";
    if !passive || !s.one_of(at, "mistake mistakes") || s.asks() || s.is_prospect(at) {
        return None;
    }
    Some(flag(
        VerdictKind::FaultWord,
        at..at + 3,
        None,
        Frame::Mechanism,
    ))
}

/// Whose fault it is, by the possessive before the noun and its adjectives.
fn owner(s: &Sentence<'_>, at: usize) -> Option<Subject> {
    for i in (at.saturating_sub(3)..at).rev() {
        if s.kind(i) != Kind::Word && s.kind(i) != Kind::Handle {
            return None;
        }
        let tokens = i..i + 1;
        if s.is(i, Class::OURS) {
            return Some(Subject {
                who: Who::Writer,
                tokens,
            });
        }
        if s.one_of(i, "his her") {
            return Some(Subject {
                who: Who::Person,
                tokens,
            });
        }
        if s.word(i) == "their" {
            return Some(Subject {
                who: Who::Either,
                tokens,
            });
        }
        if s.tokens[i].possessive {
            return Some(noun_before(s, i + 1));
        }
        if s.is(i, Class::NO_NOUN) {
            return None;
        }
    }
    None
}

/// Whether a fault is spoken of without being told: learnt from, prevented, possible.
fn topic(s: &Sentence<'_>, at: usize) -> bool {
    let start = s.clause_start(at);
    s.asks()
        || s.passage.plan
        || s.prospects(start..at)
        || s.is_conditional(at)
        || (start..at).any(|i| {
            s.is(i, Class::NOT.with(Class::MODAL))
                || s.one_of(
                    i,
                    "learn learned learning similar no common future any correct rectifying such \
             catch",
                )
        })
}

/// `An oversight`, `a misunderstanding`, `carelessness`.
pub(super) fn shortcoming(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    let owner = owner(s, at);
    let start = phrase_start(s, at);
    let article = s.one_of(start, "a an this simple") && start < at;
    let quality = matches!(
        word,
        "carelessness"
            | "negligence"
            | "complacency"
            | "inattention"
            | "incompetence"
            | "laziness"
            | "sloppiness"
            | "inexperience"
            | "overconfidence"
            | "hubris"
            | "recklessness"
            | "ineptitude"
            | "inattentiveness"
            | "neglect"
    );
    if word.starts_with("oversight") {
        let institution = s.one_of(
            at + 1,
            "board committee of body role over process mechanism functions",
        );
        if institution || !(article || owner.is_some() || word == "oversights" || explains(s, at)) {
            return None;
        }
    }
    if word.starts_with("lapse") && !s.one_of(at + 1, "in of") {
        return None;
    }
    if topic(s, at) {
        return silent(Reason::Topic);
    }
    if let Some(owner) = owner {
        if matches!(owner.who, Who::System | Who::Outsider | Who::Unknown) {
            return spared(&owner);
        }
        return Some(flag(
            kind_of(&owner),
            owner.tokens.start..at + 1,
            Some(owner),
            Frame::Mechanism,
        ));
    }
    let was = start > 0 && s.one_of(start - 1, "was were been");
    let frame = if quality || word.starts_with("oversight") {
        Frame::Check
    } else {
        Frame::Knowledge
    };
    let oversight = word.starts_with("oversight") || word.starts_with("lapse");
    if quality
        || oversight
        || was
        || explains(s, at)
        || s.opens_note(start) && follows(s, at, 1, "of about")
    {
        return Some(flag(VerdictKind::FaultWord, at..at + 1, None, frame));
    }
    silent(Reason::Topic)
}

/// `Lack of awareness` as a cause; a lack of anything else is a gap.
pub(super) fn lack(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let quality = "awareness care attention diligence discipline foresight judgement judgment \
             experience knowledge expertise understanding professionalism";
    let noun = (at + 1..(at + 6).min(s.tokens.len())).find(|i| s.one_of(*i, &quality))?;
    if s.word(at + 1) != "of" || s.is(noun + 1, Class::NOUNS) {
        return None;
    }
    if topic(s, at) {
        return silent(Reason::Topic);
    }
    let owner = owner(s, at).filter(|owner| owner.is_person());
    let understanding = s.word(noun) == "understanding";
    let opens = s.opens_note(phrase_start(s, at));
    let cause = explains(s, at) || opens || s.one_of(at.saturating_sub(2), "was");
    if owner.is_none() && (understanding || !cause) {
        return silent(Reason::Gap);
    }
    let kind = owner.as_ref().map_or(VerdictKind::FaultWord, kind_of);
    Some(flag(kind, at..noun + 1, owner, Frame::Knowledge))
}

/// `Our fault`, `to blame`, `our bad`, `responsible for the outage`.
pub(super) fn fault(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
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
    if was && human && !(word == "responsible" && !s.is_past(be)) {
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

/// `Poor judgement`, `the wrong call`, `ran the wrong command`.
pub(super) fn poor(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let noun = s.word(at + 1);
    let judged = "judgement judgment decision decisions call choice planning communication \
             handling decision-making";
    let always = "judgement judgment decision-making";
    if lists(judged, noun) && !s.is(at + 2, Class::SYSTEM) {
        let start = phrase_start(s, at);
        let was = start > 0 && s.one_of(start - 1, "was were");
        if topic(s, at) {
            return silent(Reason::Topic);
        }
        let wrong = s.one_of(at, "wrong incorrect");
        let made = (s.clause_start(at)..at)
            .rev()
            .take(4)
            .find(|i| s.one_of(*i, "made took"));
        let owner = made
            .map(|made| Clause::of(s, made).subject)
            .or_else(|| owner(s, at));
        let system = owner.as_ref().is_some_and(|owner| !owner.is_person())
            || (at + 2..at + 6).any(|i| s.word(i) == "by" && !noun_from(s, i + 1).is_person());
        let fits = lists(always, noun)
            || was
            || explains(s, at) && !wrong
            || made.is_some()
            || owner.as_ref().is_some_and(Subject::is_person);
        if system || !fits {
            return silent(Reason::NoPerson);
        }
        let kind = owner.as_ref().map_or(VerdictKind::FaultWord, kind_of);
        return Some(flag(kind, at..at + 2, owner, Frame::Knowledge));
    }
    let deed = "ran typed entered clicked selected chose picked deployed pushed merged dropped \
             restarted deleted executed pressed copied pasted unplugged terminated stopped \
             edited rebooted killed";
    let verb = (at.saturating_sub(4)..at)
        .rev()
        .find(|i| s.one_of(*i, &deed))?;
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
