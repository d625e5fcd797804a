//! Contempt, disbelief, shouting, and questions that are reproaches.

use super::{Outcome, fault, flag, silent};
use crate::language::PassageKind;
use crate::language::class::Class;
use crate::language::clause::Clause;
use crate::language::noun_phrase::noun_from;
use crate::language::sentence::Sentence;
use crate::language::subject::Who;
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};
use std::ops::Range;

/// `Why didn't the reviewer catch it?`: a question to which there is no answer but shame.
pub(super) fn why(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let did = at + 1;
    let not = s.is(did + 1, Class::NOT);
    if !s.one_of(did, "did didn would wouldn") || !(not || s.word(did) == "would") {
        return None;
    }
    let subject = noun_from(s, did + 1 + usize::from(not));
    if subject.who != Who::Person || s.is_heading() {
        return silent(Reason::Question);
    }
    let end = (subject.tokens.end + 1).min(s.tokens.len());
    Some(flag(
        VerdictKind::Blame,
        at..end,
        Some(subject),
        Frame::Signal,
    ))
}

/// `I am an idiot`, `the reviewer was stupid`: contempt with somebody to it is blame.
fn insult(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let noun = s.one_of(
        at,
        "idiot idiots moron fool fools dummy amateur amateurs disgrace",
    );
    if !noun && !s.one_of(at, "stupid idiotic moronic boneheaded pathetic") {
        return None;
    }
    let mut start = at;
    while start > 0
        && s.one_of(
            start - 1,
            "a an such total complete absolute bunch of right",
        )
    {
        start -= 1;
    }
    let clause = Clause::of(s, start);
    let be = (clause.start..start).any(|i| s.is(i, Class::BE));
    let attribute = s.kind(at + 1) == Kind::Word && s.is(at + 1, Class::NOUNS);
    if !be
        || attribute
        || clause.negated
        || clause.modal.is_some()
        || s.asks()
        || !clause.subject.is_person()
    {
        return None;
    }
    Some(fault(&clause, at + 1, Frame::Fact))
}

/// `Of course the team had not written it down`: scorn, where "of course" alone concedes.
fn of_course(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let of = at.checked_sub(1).filter(|of| s.opens_note(*of))?;
    let next = at + 1 + usize::from(s.kind(at + 1) == Kind::Comma);
    let subject = noun_from(s, next);
    let end = s.clause_end(next);
    let denied = subject.who == Who::Nobody
        || (subject.tokens.end..(subject.tokens.end + 3).min(end)).any(|i| s.is(i, Class::NOT));
    let past = (subject.tokens.end..end).any(|i| s.is_past(i));
    let others = matches!(subject.who, Who::Person | Who::Nobody);
    (others && denied && past && !s.asks())
        .then(|| flag(VerdictKind::Loaded, of..at + 1, None, Frame::Fact))
}

/// `Hard to believe`, `we can't believe that`.
fn disbelief(s: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let before = at.checked_sub(2)?;
    let hard = s.word(at - 1) == "to" && s.one_of(before, "hard difficult");
    let cannot = s.is(at - 1, Class::NOT) && Clause::of(s, at).subject.who == Who::Writer;
    let start = if hard { before } else { at - 1 };
    (hard || cannot && !s.one_of(at + 1, "in")).then_some(start..at + 1)
}

/// `It was just common sense`, `this is not rocket science`: whoever had not got it is meant.
fn common(s: &Sentence<'_>, at: usize) -> Option<Range<usize>> {
    let start = at.checked_sub(1)?;
    let ends = s.kind(at + 1) != Kind::Word || s.one_of(at + 1, "to and that");
    let clause = Clause::of(s, start);
    let fact = (clause.start..start).any(|i| s.one_of(i, "is was isn wasn 's"));
    let plain = s.one_of(start.wrapping_sub(1), "basic plain simple");
    (ends && (fact || plain)).then_some(start..at + 1)
}

/// `WE SAID SO IN MAY AND NOBODY LISTENED`: a sentence about people in nothing but capitals.
///
/// Banners, statements to a database and lines of a log are written so as well, and tell of nobody in the past.
pub(super) fn shout(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let people = Class::FIRST
        .with(Class::THIRD)
        .with(Class::THEY)
        .with(Class::NOBODY)
        .with(Class::ANYBODY)
        .with(Class::ROLE)
        .with(Class::TEAM);
    let prose = matches!(s.passage.kind, PassageKind::Paragraph | PassageKind::Item);
    let words = || (0..s.tokens.len()).filter(|i| s.kind(*i) == Kind::Word);
    let loud = words().all(|i| {
        let letters = &s.passage.text[s.tokens[i].range.clone()];
        !letters.contains(char::is_lowercase)
    });
    let known = words().filter(|i| s.class(*i) != Class::NONE).count();
    let about_people = words().any(|i| s.is(i, people)) && words().any(|i| s.is_past(i));
    if !prose || !loud || known * 2 < words().count() || !about_people || s.asks() {
        return silent(Reason::Topic);
    }
    // The whole sentence is loud; its words up to here stand for it.
    Some(flag(VerdictKind::Loaded, 0..at + 1, None, Frame::Fact))
}

/// `Ridiculous`, `completely unacceptable`, `what were they thinking`, `!!`.
pub(super) fn loaded(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let word = s.word(at);
    if let Some(outcome) = insult(s, at) {
        return Some(outcome);
    }
    let words = match word {
        "fool" | "fools" | "dummy" | "amateur" | "amateurs" => return None,
        "unacceptable" => {
            let start = at.checked_sub(1)?;
            if s.one_of(start, "is was") && s.one_of(start.wrapping_sub(1), "which this that") {
                return Some(flag(VerdictKind::Loaded, at..at + 1, None, Frame::Fact));
            }
            if (s.clause_start(at)..at).any(|i| s.is(i, Class::MODAL)) {
                return silent(Reason::Prospect);
            }
            s.one_of(
                start,
                "completely totally utterly absolutely simply wholly entirely frankly",
            )
            .then_some(start..at + 1)?
        }
        "earth" => s
            .after_word(at, "on")
            .then(|| {
                at.checked_sub(2)
                    .filter(|i| s.one_of(*i, "how why what who"))
            })?
            .map(|start| start..at + 1)?,
        "thinking" => {
            let what = at.checked_sub(3)?;
            (s.word(what) == "what" && s.one_of(what + 1, "was were")).then_some(what..at + 1)?
        }
        "course" => return of_course(s, at),
        "believe" => disbelief(s, at)?,
        "sense" | "science" => common(s, at)?,
        "competent" | "sane" => {
            let people = Class::ROLE.with(Class::TEAM).with(Class::EITHER);
            (s.is(at + 1, people) || s.one_of(at + 1, "one person")).then_some(at - 1..at + 2)?
        }
        "obviously" | "clearly" => {
            let next = noun_from(s, at + 1);
            let before = at.checked_sub(1).is_some_and(|i| {
                s.is(i, Class::PEOPLE.without(Class::FIRST)) && !s.is(i, Class::FIRST_OBJECT)
            });
            let lapse = s.one_of(at + 1, "did didn had should");
            return (before && lapse
                || next.who == Who::Person && s.one_of(next.tokens.end, "did didn should"))
            .then(|| flag(VerdictKind::Loaded, at..at + 1, None, Frame::Fact));
        }
        "pathetic" | "embarrassing" | "insane" | "stupid"
            if s.kind(at + 1) == Kind::Word && s.is(at + 1, Class::SYSTEM) =>
        {
            return None;
        }
        _ if s.kind(at) == Kind::Other => {
            // "!!! note" at the start of a block is another dialect's markup.
            at.checked_sub(1)
                .filter(|i| matches!(s.kind(*i), Kind::Word | Kind::Quoted | Kind::Number))?;
            // "P1!!" in a cell is a value and no sentence.
            if s.passage.kind == PassageKind::Cell && at < 2 {
                return silent(Reason::Topic);
            }
            // Joy shouts as well.
            let joy = "thanks thank great kudos nice well congrats congratulations awesome happy welcome love yay here finally";
            if (0..at).any(|i| s.one_of(i, joy)) {
                return silent(Reason::Topic);
            }
            at..(at + 1..s.tokens.len())
                .find(|i| s.kind(*i) != Kind::Other)
                .unwrap_or(s.tokens.len())
        }
        _ => at..at + 1,
    };
    if s.asks() && s.is_heading() {
        return silent(Reason::Question);
    }
    Some(flag(VerdictKind::Loaded, words, None, Frame::Fact))
}
