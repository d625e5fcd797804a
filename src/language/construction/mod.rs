//! The constructions that put fault on people, a file for each kind, and what they have in common.

mod allocation;
mod bracket;
mod cause;
mod character;
mod conditional;
mod course;
mod credit;
mod deed;
mod degree;
mod demand;
mod entry;
mod failing;
mod hindsight;
mod human_error;
mod idiom;
mod lapse;
mod made;
mod manner;
mod nobody;
mod noun;
mod omission;
mod phrasal;
mod plan;
mod regret;
mod reproach;
mod shortcoming;
mod should;
mod slight;
mod tone;
mod without;

use super::class::Class;
use super::clause::Clause;
use super::doer;
use super::family::Family;
use super::sentence::Sentence;
use super::subject::{Subject, Who};
use super::verdict::{Frame, Reason, VerdictKind};
use std::ops::Range;

/// What a construction says of its trigger.
pub(super) enum Outcome {
    /// A finding.
    Flag(Finding),
    /// None, though it looked like one.
    Silent(Reason, Option<Subject>),
}

/// A finding in tokens.
pub(super) struct Finding {
    pub(super) kind: VerdictKind,
    pub(super) tokens: Range<usize>,
    pub(super) subject: Option<Subject>,
    pub(super) frame: Frame,
}

/// Looks at a trigger; nothing means that its construction is not there at all.
pub(super) fn judge(s: &Sentence<'_>, at: usize, family: Family) -> Option<Outcome> {
    match family {
        Family::Fail => failing::fail(s, at),
        Family::Failure => failing::failure(s, at),
        Family::Lapse => lapse::lapse(s, at),
        Family::Slight => slight::slight(s, at),
        Family::Clumsy => slight::clumsy(s, at),
        Family::Not => omission::not(s, at),
        Family::Nobody => nobody::nobody(s, at),
        Family::Without => without::without(s, at),
        Family::Accident | Family::Incorrect => manner::adverb(s, at, family),
        Family::Mistake => noun::mistake(s, at),
        Family::Shortcoming => shortcoming::shortcoming(s, at),
        Family::Slipped => shortcoming::slipped(s, at),
        Family::Lack => shortcoming::lack(s, at),
        Family::Fault => reproach::fault(s, at),
        Family::Poor => entry::wrong(s, at)
            .or_else(|| entry::of_people(s, at))
            .or_else(|| deed::deed(s, at).filter(|found| matches!(found, Outcome::Flag(_))))
            .or_else(|| reproach::poor(s, at)),
        Family::Trait => entry::of_people(s, at).or_else(|| character::character(s, at)),
        Family::Elsewhere => entry::elsewhere(s, at),
        Family::Pace => degree::pace(s, at),
        Family::Care => plan::care(s, at),
        Family::Remind => demand::remind(s, at),
        Family::Idiom => idiom::idiom(s, at),
        Family::Circumstance => idiom::circumstance(s, at),
        Family::Wish => idiom::wish(s, at),
        Family::Sanction => allocation::sanction(s, at),
        Family::Warned => allocation::warned(s, at),
        Family::OnUs => allocation::on_us(s, at),
        Family::Phrasal => phrasal::phrasal_verb(s, at),
        Family::Escaped => phrasal::escaped(s, at),
        Family::Mine => allocation::mine(s, at),
        Family::Clueless => phrasal::clueless(s, at),
        Family::Despite => phrasal::despite(s, at),
        Family::Went => slight::went(s, at),
        Family::Cause => cause::cause(s, at),
        Family::Single => cause::single(s, at),
        Family::Modal => hindsight::modal(s, at),
        Family::Hindsight => regret::announced(s, at),
        Family::Avoidable => regret::avoidable(s, at),
        Family::Supposed => regret::supposed(s, at),
        Family::Deed => deed::deed(s, at),
        Family::Untaken => deed::untaken(s, at),
        Family::Why => tone::why(s, at),
        Family::Loaded => tone::loaded(s, at),
        Family::Shout => tone::shout(s, at),
        Family::Doer => doer::acts(s, at),
        Family::Titled => doer::titled(s, at),
        Family::Agent => doer::agent(s, at),
        Family::Bracket(what) => bracket::bracket(s, at, what),
        Family::Phrase(index) => phrase(s, at, index),
    }
}

/// Whether a phrase of the team's stands here, word for word.
fn phrase(s: &Sentence<'_>, at: usize, index: usize) -> Option<Outcome> {
    let (kind, phrase) = s.lexicon.phrase(index)?;
    let end = phrase.end_in(s, at)?;
    Some(flag(kind, at..end, None, Frame::Phrase))
}

fn flag(
    kind: VerdictKind,
    tokens: Range<usize>,
    subject: Option<Subject>,
    frame: Frame,
) -> Outcome {
    Outcome::Flag(Finding {
        kind,
        tokens,
        subject,
        frame,
    })
}

/// A fault of whoever the clause is about.
fn fault(clause: &Clause, end: usize, frame: Frame) -> Outcome {
    fault_of(&clause.subject, clause.start..end, frame)
}

/// A fault of a subject; the words begin with it where it stands just before them.
fn fault_of(subject: &Subject, words: Range<usize>, frame: Frame) -> Outcome {
    let adjacent = subject.tokens.end == words.start && !subject.tokens.is_empty();
    let start = if adjacent {
        subject.tokens.start
    } else {
        words.start
    };
    flag(
        kind_of(subject),
        start..words.end,
        Some(subject.clone()),
        frame,
    )
}

fn kind_of(subject: &Subject) -> VerdictKind {
    match subject.who {
        Who::Writer => VerdictKind::SelfBlame,
        Who::Person | Who::Nobody | Who::Either => VerdictKind::Blame,
        Who::Outsider | Who::System | Who::Unknown | Who::Dropped => VerdictKind::FaultWord,
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "a construction returns it as it is"
)]
fn silent(reason: Reason) -> Option<Outcome> {
    Some(Outcome::Silent(reason, None))
}

/// Silence about a subject that is nobody of the response.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a construction returns it as it is"
)]
fn spared(subject: &Subject) -> Option<Outcome> {
    let reason = match subject.who {
        Who::Outsider => Reason::Outsider,
        Who::System => Reason::System,
        _ => Reason::NoPerson,
    };
    Some(Outcome::Silent(reason, Some(subject.clone())))
}

/// Why a clause tells no fact of the past.
fn unreal(s: &Sentence<'_>, clause: &Clause) -> Option<Reason> {
    if s.asks() {
        return Some(Reason::Question);
    }
    if clause.negated {
        return Some(Reason::Negated);
    }
    let believed = clause.perfect
        && clause
            .modal
            .is_some_and(|modal| s.one_of(modal, "must may 'd"));
    // "It might mean we forgot": what is only guessed at.
    let whom = clause.subject.tokens.start;
    let guess = (whom.saturating_sub(2)..=whom).find(|i| s.one_of(*i, "mean means maybe perhaps"));
    let supposed = guess.is_some_and(|guess| {
        s.one_of(guess, "maybe perhaps") || (0..guess).any(|i| s.is(i, Class::MODAL))
    });
    let imagined = clause.modal.is_some() && !believed || supposed;
    let told = clause.subject.is_person() && !clause.is_gerund() && !clause.passive;
    let prospect = !told && s.is_prospect(clause.start);
    (imagined || clause.is_infinitive() || prospect || s.is_conditional(clause.start))
        .then_some(Reason::Prospect)
}

/// Whether one of these words stands within a few tokens after a place, in the same clause.
fn follows(s: &Sentence<'_>, at: usize, within: usize, words: &str) -> bool {
    let end = s.clause_end(at).min(at + 1 + within);
    (at + 1..end).any(|i| s.one_of(i, words))
}

/// Whether a word with one of these roles stands within a few tokens after a place, in the same clause.
fn follows_class(s: &Sentence<'_>, at: usize, within: usize, class: Class) -> bool {
    let end = s.clause_end(at).min(at + 1 + within);
    (at + 1..end).any(|i| s.is(i, class))
}

/// Whether the words before a place give it as an explanation: `due to a`, `the cause was`.
fn explains(s: &Sentence<'_>, at: usize) -> bool {
    let start = s.clause_start(at).max(at.saturating_sub(6));
    let opened = start > 0 && s.one_of(start - 1, "because");
    opened
        || (start..at)
            .any(|i| s.is(i, Class::CAUSE) && !(s.word(i) == "from" && s.is(i + 1, Class::OURS)))
}

/// The frame that fits a duty that was not done.
fn frame_of(s: &Sentence<'_>, verb: usize) -> Frame {
    let base = s.base(verb);
    let reviewed = follows(s, verb, 9, "review reviews testing staging");
    match &*base {
        "catch" | "spot" | "see" | "detect" | "notice" if reviewed => Frame::Check,
        "notice" | "catch" | "spot" | "see" | "detect" | "respond" | "acknowledge" | "react"
        | "heed" | "listen" | "recognize" | "recognise" | "pick" => Frame::Signal,
        "remember" | "forget" | "renew" | "rotate" => Frame::Memory,
        "tell" | "inform" | "notify" | "communicate" | "announce" | "warn" | "ask" | "consult"
        | "escalate" | "coordinate" | "co-ordinate" | "involve" | "share" | "mention"
        | "explain" | "declare" | "alert" => Frame::Communication,
        "follow" | "comply" | "adhere" | "respect" => Frame::Procedure,
        "understand" | "realize" | "realise" | "anticipate" | "foresee" | "know" | "think"
        | "appreciate" | "learn" | "consider" | "contemplate" | "account" | "allow" | "cater"
        | "predict" | "grasp" => Frame::Knowledge,
        "add" | "remove" | "update" | "finish" | "complete" | "set" | "apply" | "use" | "make"
        | "write" | "document" | "fix" | "do" | "keep" | "maintain" | "provide" | "act" => {
            Frame::Mechanism
        }
        _ => Frame::Check,
    }
}
