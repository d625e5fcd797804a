//! Clauses whose verb comes in two parts, as in German: "Der Entwickler hat die Warnung übersehen".
//!
//! The subject stands before the finite verb, or behind it where something else opens the clause, or behind the
//! conjunction of a subordinate clause. Nouns begin with a capital, which tells where a noun phrase ends. Cases decide:
//! what can be no nominative is no subject.

use super::{Outcome, flag, kind_of, silent, spared};
use crate::language::class::Class;
use crate::language::family::Bracket;
use crate::language::noun_head::head;
use crate::language::sentence::Sentence;
use crate::language::subject::{Subject, Who};
use crate::language::token::Kind;
use crate::language::verdict::{Frame, Reason, VerdictKind};
use std::ops::Range;

/// Judges a trigger by the clause around it.
pub(super) fn bracket(s: &Sentence<'_>, at: usize, what: Bracket) -> Option<Outcome> {
    let clause = clause(s, at);
    let has = |class: Class| clause.clone().any(|i| s.is(i, class));
    if what == Bracket::Error {
        return error(s, at, &clause);
    }
    if s.asks() {
        return silent(Reason::Question);
    }
    let hindsight = what == Bracket::Hindsight;
    let imagined = has(Class::MODAL) && !hindsight;
    if s.passage.plan || has(Class::IF) || imagined || s.after_word(at, "zu") {
        return silent(Reason::Prospect);
    }
    let participle = matches!(what, Bracket::LapsePerfect | Bracket::Duty);
    let negated = has(Class::NOT.with(Class::NOBODY));
    if negated != (what == Bracket::Duty) && !hindsight {
        return silent(Reason::Negated);
    }
    if what == Bracket::Carelessness && !given_as_cause(s, at) {
        return silent(Reason::Topic);
    }
    let passive = clause.clone().any(|i| s.one_of(i, "wurde wurden worden"));
    let manner = matches!(
        what,
        Bracket::Accident | Bracket::Trait | Bracket::Carelessness
    );
    if passive && (manner || what == Bracket::LapsePerfect) {
        return match agent(s, &clause) {
            Some(agent) if agent.is_person() => {
                let words = agent.tokens.start.min(at)..(at + 1).max(agent.tokens.end);
                Some(flag(
                    kind_of(&agent),
                    words,
                    Some(agent),
                    frame(s, at, what),
                ))
            }
            Some(agent) => spared(&agent),
            None => Some(flag(
                VerdictKind::FaultWord,
                at..at + 1,
                None,
                frame(s, at, what),
            )),
        };
    }
    let fits = match what {
        Bracket::LapsePerfect | Bracket::Duty => has(Class::HAVE),
        Bracket::Trait => has(Class::BE) || has(Class::HAVE) && works(s, &clause),
        Bracket::Hindsight => clause
            .clone()
            .any(|i| i > at && s.one_of(i, "sollen müssen können dürfen")),
        _ => true,
    };
    if !fits {
        return None;
    }
    let auxiliary = clause
        .clone()
        .find(|i| s.is(*i, Class::HAVE.with(Class::BE)));
    let finite = match what {
        Bracket::Carelessness if auxiliary.is_none() => {
            return Some(flag(VerdictKind::FaultWord, at..at + 1, None, Frame::Guard));
        }
        _ if participle || matches!(what, Bracket::Trait | Bracket::Carelessness) => auxiliary?,
        _ => at,
    };
    let subject = subject(s, &clause, finite);
    match subject.who {
        Who::Writer | Who::Person | Who::Nobody => {
            let kind = match what {
                Bracket::Hindsight => VerdictKind::Counterfactual,
                _ => kind_of(&subject),
            };
            let words = subject.tokens.start.min(at)..(at + 1).max(subject.tokens.end);
            Some(flag(kind, words, Some(subject), frame(s, at, what)))
        }
        _ => spared(&subject),
    }
}

fn frame(s: &Sentence<'_>, at: usize, what: Bracket) -> Frame {
    let seen = ["übers", "ignor", "verschl"];
    match what {
        Bracket::Lapse | Bracket::LapsePerfect
            if seen.iter().any(|stem| s.word(at).starts_with(stem)) =>
        {
            Frame::Signal
        }
        Bracket::Lapse | Bracket::LapsePerfect => Frame::Memory,
        Bracket::Duty => Frame::Check,
        Bracket::Hindsight => Frame::Imagined,
        Bracket::Trait if s.one_of(at, "schuld schuldig") => Frame::Mechanism,
        Bracket::Trait | Bracket::Carelessness => Frame::Guard,
        Bracket::Accident => Frame::Confirmation,
        Bracket::Error => Frame::Mechanism,
    }
}

/// "Hat schlampig gearbeitet": whether a quality is of how somebody went about it.
fn works(s: &Sentence<'_>, clause: &Range<usize>) -> bool {
    let verbs = "gearbeitet gehandelt getestet geprüft konfiguriert dokumentiert kommuniziert reagiert geplant \
                 vorbereitet umgesetzt";
    clause.clone().any(|i| s.one_of(i, verbs))
}

/// "Aus Unachtsamkeit", "Ursache war Unachtsamkeit".
fn given_as_cause(s: &Sentence<'_>, at: usize) -> bool {
    let labelled = at > 1 && s.kind(at - 1) == Kind::Break && s.is(at - 2, Class::CAUSE);
    labelled || (at.saturating_sub(3)..at).any(|i| s.one_of(i, "aus") || s.is(i, Class::CAUSE))
}

/// "Ursache war menschliches Versagen": an explanation where the sentence gives it as one, or says nothing else.
fn error(s: &Sentence<'_>, at: usize, clause: &Range<usize>) -> Option<Outcome> {
    let human = "menschliches menschlichem menschlichen menschlicher menschliche";
    let start = match s.word(at) {
        "versagen" | "fehler" if s.after_word(at, human) => at - 1,
        "versagen" | "fehler" => return None,
        _ => at,
    };
    if s.asks() {
        return silent(Reason::Question);
    }
    if clause.clone().any(|i| s.is(i, Class::NOT.with(Class::IF))) {
        return silent(Reason::Negated);
    }
    let begin = clause.start;
    // "Ursache: menschliches Versagen", "Das war menschliches Versagen", "Bedienfehler: das Flag wurde gesetzt".
    let labelled = begin > 1 && s.kind(begin - 1) == Kind::Break && s.is(begin - 2, Class::CAUSE);
    let told = s.is(begin, Class::THING) && s.is(begin + 1, Class::BE) && begin + 2 == start;
    let label = start == 0
        && s.kind(at + 1) == Kind::Break
        && !s.is_heading()
        && (at + 2..s.tokens.len()).any(|i| s.is(i, Class::BE.with(Class::HAVE)));
    let explains = labelled || told || label || clause.clone().any(|i| s.is(i, Class::CAUSE));
    let words = (0..s.tokens.len()).filter(|i| s.kind(*i) == Kind::Word);
    // "Bedienfehler des Operators": whose it was, and nothing else.
    let whose = s.one_of(at + 1, "des der eines einer vom von");
    let owner = (at + 2..at + 4).find(|i| s.tokens.get(*i).is_some_and(|token| token.capital));
    let end = owner.filter(|_| whose).unwrap_or(at);
    if !explains && words.count() > end + 1 - start {
        return silent(Reason::Topic);
    }
    Some(flag(
        VerdictKind::HumanError,
        start..at + 1,
        None,
        frame(s, at, Bracket::Error),
    ))
}

/// The tokens between the commas and dashes around a place.
fn clause(s: &Sentence<'_>, at: usize) -> Range<usize> {
    let ends = |i: &usize| {
        matches!(
            s.kind(*i),
            Kind::Comma | Kind::Break | Kind::Open | Kind::Close
        )
    };
    let start = (0..at).rev().find(ends).map_or(0, |i| i + 1);
    let end = (at + 1..s.tokens.len()).find(ends);
    start..end.unwrap_or(s.tokens.len())
}

/// Whom a passive names behind `vom`, `von`: "wurde von der Schicht übersehen".
fn agent(s: &Sentence<'_>, clause: &Range<usize>) -> Option<Subject> {
    let by = clause
        .clone()
        .find(|i| s.one_of(*i, "von vom durch seitens"))?;
    let mut rest = by + 1..(by + 5).min(clause.end);
    let noun = rest.find(|i| s.tokens.get(*i).is_some_and(|token| token.capital))?;
    Some(Subject::new(head(s, by + 1, noun), by + 1..noun + 1))
}

/// Who a clause with a finite verb is about.
fn subject(s: &Sentence<'_>, clause: &Range<usize>, finite: usize) -> Subject {
    if s.is(clause.start, Class::OPENER) {
        return nominative(s, clause.start + 1..finite);
    }
    let first = nominative(s, clause.start..finite);
    // "Die Warnung hat der Ingenieur übersehen": behind the verb, "der" and a pronoun are nominatives for certain.
    let behind = finite + 1;
    let opened = first.who != Who::System || !s.one_of(clause.start, "der ein");
    let certain = s.one_of(behind, "der") || s.is(behind, Class::FIRST.with(Class::NOBODY));
    let other = !first.is_person() && opened && certain;
    if other {
        nominative(s, behind..clause.end)
    } else {
        first
    }
}

/// The noun phrase that opens some tokens, if it can be a nominative.
fn nominative(s: &Sentence<'_>, range: Range<usize>) -> Subject {
    let pronoun = Class::FIRST
        .with(Class::THIRD)
        .with(Class::NOBODY)
        .with(Class::ANYBODY);
    let unknown = Subject::new(Who::Unknown, range.start..range.start);
    if range.is_empty() {
        return Subject::dropped(range.start);
    }
    if s.is(range.start, pronoun) && !s.is(range.start + 1, Class::NOUNS) {
        let who = head(s, range.start, range.start);
        return Subject::new(who, range.start..range.start + 1);
    }
    if !s.is(range.start, Class::DETERMINER) {
        return unknown;
    }
    let mut rest = range.start + 1..range.end;
    let noun = rest.find(|i| s.tokens.get(*i).is_some_and(|token| token.capital));
    let Some(noun) = noun.filter(|noun| noun - range.start <= 4) else {
        return unknown;
    };
    let described = (range.start + 1..noun).all(|i| s.word(i).ends_with(['e', 'r', 'n', 's']));
    if !described {
        return unknown;
    }
    Subject::new(head(s, range.start, noun), range.start..noun + 1)
}
