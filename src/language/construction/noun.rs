//! Mistakes as nouns: `made a mistake`, `by mistake`, `human error`.

use super::credit::credited;
use super::human_error::{explained, human_error};
use super::made::made;
use super::manner::manner;
use super::{Outcome, explains, flag, follows, kind_of, silent, spared};
use crate::language::class::Class;
use crate::language::family::Family;
use crate::language::noun_phrase::{noun_before, noun_from};
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
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
    if credited(s, at) && owner(s, at).is_none() {
        return silent(Reason::Neutral);
    }
    if s.is(at + 1, Class::SYSTEM) && s.kind(at + 1) == Kind::Word
        || s.one_of(at + 1, "rate rates code codes bars")
    {
        return None;
    }
    let error = word.starts_with("error") || word.starts_with("typo");
    if let Some(judged) = novice(s, at) {
        return if topic(s, at) {
            silent(Reason::Topic)
        } else {
            Some(flag(
                VerdictKind::FaultWord,
                judged..at + 1,
                None,
                Frame::Mechanism,
            ))
        };
    }
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
    if let Some(outcome) = by_doer(s, at) {
        return Some(outcome);
    }
    // "Because of the error of the administrator".
    if s.word(at + 1) == "of" && explains(s, phrase_start(s, at)) {
        let doer = noun_from(s, at + 2);
        if doer.who == Who::Person && !topic(s, at) {
            let words = at..doer.tokens.end;
            return Some(flag(kind_of(&doer), words, Some(doer), Frame::Mechanism));
        }
    }
    if s.one_of(at + 1, "was is") && s.one_of(at + 2, "mine ours") {
        return Some(flag(
            VerdictKind::SelfBlame,
            at..at + 3,
            None,
            Frame::Mechanism,
        ));
    }
    if error || word == "factor" {
        return None;
    }
    if s.word(at + 1) == "in" && in_artefact(s, at + 2) {
        return silent(Reason::System);
    }
    if told(s, at) {
        return Some(flag(
            VerdictKind::FaultWord,
            at..at + 1,
            None,
            Frame::Mechanism,
        ));
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

/// `A mistake by the operator`, `an error on our part`.
pub(super) fn by_doer(s: &Sentence<'_>, at: usize) -> Option<Outcome> {
    let part = s.word(at + 1) == "on" && follows(s, at, 6, "part");
    if !part && !follows(s, at, 3, "by") {
        return None;
    }
    let Some(by) = (at + 1..at + 5).find(|i| s.one_of(*i, if part { "on of" } else { "by" }))
    else {
        return silent(Reason::NoPerson);
    };
    let doer = if s.is(by + 1, Class::OURS) {
        Subject {
            who: Who::Writer,
            tokens: by + 1..by + 2,
        }
    } else {
        noun_from(s, by + 1)
    };
    let made = s.after_word(by, "made committed")
        && !matches!(doer.who, Who::Outsider)
        && doer
            .tokens
            .clone()
            .next_back()
            .is_some_and(|i| s.tokens.get(i).is_some_and(|token| token.capital));
    // "Fix typo by @somebody" credits the mending.
    if s.word(at).starts_with("typo")
        && (at.saturating_sub(3)..at).any(|i| s.one_of(i, "fix fixed fixes correct"))
    {
        return silent(Reason::NoPerson);
    }
    let human = made || doer.is_person() || doer.who == Who::Either && !topic(s, at);
    if !human {
        return silent(Reason::NoPerson);
    }
    Some(flag(
        kind_of(&doer),
        at..doer.tokens.end,
        Some(doer),
        Frame::Mechanism,
    ))
}

/// Where the phrase around a noun begins: its article and adjectives included.
pub(super) fn phrase_start(s: &Sentence<'_>, at: usize) -> usize {
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

/// Whose fault it is, by the possessive before the noun and its adjectives.
pub(super) fn owner(s: &Sentence<'_>, at: usize) -> Option<Subject> {
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

/// Where a mistake is called one that only a beginner makes: `a rookie error`, `a silly mistake`.
fn novice(s: &Sentence<'_>, at: usize) -> Option<usize> {
    let judged = "rookie amateur beginner schoolboy silly stupid dumb elementary careless avoidable unforced dumbest \
                  foolish embarrassing sloppy inexcusable copy-paste copypaste paste idiotic novice amateurish unforgivable";
    (at.saturating_sub(2)..at).find(|i| s.one_of(*i, judged))
}

/// Whether a mistake is told as one that was made: `two mistakes made it longer`, `the mistake was not to ask`.
fn told(s: &Sentence<'_>, at: usize) -> bool {
    if !s.one_of(
        at,
        "mistake mistakes slip blunder blunders goof slip-up screw-up screwup misstep missteps gaffe",
    ) || topic(s, at)
        || s.is_heading()
        || s.is(at + 1, Class::NOUNS)
        || s.one_of(at + 1, "was is") && s.word(at + 2) == "easy"
    {
        return false;
    }
    let start = phrase_start(s, at);
    let outsiders = (start..at).any(|i| {
        s.is(i, Class::OUTSIDER.with(Class::SYSTEM))
            && s.is(i, Class::NOUNS.without(Class::CONDUCT))
            && s.is(i, Class::OUTSIDER)
    });
    let counted = "a an the this that same another one two three four several some few many both first second third";
    let definite = (start..at).any(|i| s.one_of(i, counted));
    let all = if s.one_of(start, "a an") {
        s.clause_start(at)..s.clause_end(at)
    } else {
        0..s.tokens.len()
    };
    let past = all.into_iter().any(|i| {
        s.is(i, Class::PAST) || s.is(i, Class::PARTICIPLE) && s.is(i, Class::LEXICAL_VERB) && i > at
    });
    let opens = s.opens_note(start) && (at + 1..s.tokens.len()).all(|i| s.kind(i) != Kind::Word);
    definite
        && !outsiders
        && (past || opens)
        && !s.one_of(start.wrapping_sub(1), "avoid from of such like if for")
}

/// Whether a mistake stands in what a machine reads: `a mistake in the default values`.
fn in_artefact(s: &Sentence<'_>, at: usize) -> bool {
    let place = noun_from(s, at);
    let mut tokens = place.tokens.clone();
    place.who == Who::System && tokens.any(|i| s.one_of(i, "default defaults"))
}

/// Whether a fault is spoken of without being told: learnt from, prevented, possible.
pub(super) fn topic(s: &Sentence<'_>, at: usize) -> bool {
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
             catch apologizing apologising",
                )
        })
}
