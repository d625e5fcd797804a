//! Who does it: the subject of a verb, found by reading back from the verb and past what stands between.

use super::class::Class;
use super::noun_phrase::{nearest_noun, noun_before, noun_from};
use super::sentence::Sentence;
use super::token::Kind;
use std::ops::Range;

/// Who a clause is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    /// The writer, alone or with others.
    Writer,
    /// Another person, a role, a team.
    Person,
    /// `nobody`: a person as well, but the clause is turned round.
    Nobody,
    /// A person or a piece of software; the verb decides.
    Either,
    /// A user, a customer, an attacker.
    Outsider,
    /// A system, a thing, a fact.
    System,
    /// A noun of which nothing is known.
    Unknown,
    /// Nobody: the clause begins with its verb, as notes do.
    Dropped,
}

/// The subject of a verb and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    pub(super) who: Who,
    /// Its tokens; empty where it is dropped.
    pub(super) tokens: Range<usize>,
}

impl Subject {
    pub(super) fn new(who: Who, tokens: Range<usize>) -> Self {
        Self { who, tokens }
    }

    pub(super) fn dropped(at: usize) -> Self {
        Self::new(Who::Dropped, at..at)
    }

    /// Whether it is somebody of the response, named or not.
    pub(super) fn is_person(&self) -> bool {
        matches!(self.who, Who::Writer | Who::Person)
    }
}

/// The subject that ends before a token.
pub(super) fn subject_before(s: &Sentence<'_>, end: usize, loose: bool) -> Subject {
    let Some(last) = end.checked_sub(1) else {
        return Subject::dropped(end);
    };
    match s.kind(last) {
        Kind::Break | Kind::Open | Kind::Other => Subject::dropped(end),
        Kind::Comma => leading(s, last),
        Kind::Close => match opening(s, last) {
            Some(open) => subject_before(s, open, loose),
            None => Subject::dropped(end),
        },
        Kind::Quoted => Subject::new(Who::Unknown, last..end),
        Kind::Opaque => Subject::new(Who::System, last..end),
        Kind::Handle => Subject::new(Who::Person, last..end),
        Kind::Number | Kind::Word => {
            if s.word(last) == "who" {
                let antecedent = antecedent(s, last);
                let who = match antecedent.who {
                    Who::Outsider => Who::Outsider,
                    Who::Writer => Who::Writer,
                    _ => Who::Person,
                };
                return Subject::new(who, antecedent.tokens);
            }
            if s.one_of(last, "which that") && last > 0 {
                return antecedent(s, last);
            }
            if loose && s.is(last, Class::PREPOSITION.with(Class::OPENER)) {
                return controller(s, last);
            }
            if s.is(last, Class::AND) {
                return leading(s, last);
            }
            if s.is(last, Class::OPENER.with(Class::PREPOSITION)) {
                return if s.is(last, Class::OPENER) {
                    controller(s, last)
                } else {
                    Subject::dropped(end)
                };
            }
            let found = noun_before(s, end);
            let free = s.clause_start(last);
            if !found.is_person() && s.one_of(free, "whoever") {
                return Subject::new(Who::Person, free..end);
            }
            found
        }
    }
}

/// The bracket that a closing one belongs to.
pub(super) fn opening(s: &Sentence<'_>, close: usize) -> Option<usize> {
    (0..close).rev().find(|i| s.kind(*i) == Kind::Open)
}

/// The noun that `who`, `which` or `that` speaks of.
pub(super) fn antecedent(s: &Sentence<'_>, relative: usize) -> Subject {
    let mut end = relative;
    if end > 0 && s.kind(end - 1) == Kind::Comma {
        end -= 1;
    }
    if end > 0 && s.kind(end - 1) == Kind::Close {
        end = opening(s, end - 1).unwrap_or(end);
    }
    if end == 0 {
        return Subject::new(Who::Unknown, relative..relative);
    }
    match s.kind(end - 1) {
        Kind::Handle => Subject::new(Who::Person, end - 1..end),
        Kind::Opaque => Subject::new(Who::System, end - 1..end),
        Kind::Word | Kind::Number => nearest_noun(s, end),
        _ => Subject::new(Who::Unknown, relative..relative),
    }
}

/// The subject of the clause that a verb without one belongs to: "we deployed and forgot".
fn leading(s: &Sentence<'_>, end: usize) -> Subject {
    let start = (0..end)
        .rev()
        .find(|i| {
            matches!(s.kind(*i), Kind::Break | Kind::Open)
                || s.is(*i, Class::OPENER.with(Class::RELATIVE)) && !s.is(*i, Class::DETERMINER)
                || s.word(*i) == "that" && *i > 0 && s.is(i + 1, Class::ANY_VERB)
                || s.word(*i) == "who"
        })
        .map_or(0, |i| i + 1);
    if start > 0 && s.is(start - 1, Class::RELATIVE) {
        return subject_before(s, start, false);
    }
    let mut at = start;
    // "On Monday, the engineer": what stands before the comma is circumstance.
    if s.is(at, Class::PREPOSITION.with(Class::OPENER))
        && let Some(comma) = (at..end).find(|i| s.kind(*i) == Kind::Comma)
    {
        at = comma + 1;
    }
    while at < end
        && (s.is(at, Class::AND)
            || s.is_adverb(at)
            || matches!(s.kind(at), Kind::Comma | Kind::Other))
    {
        at += 1;
    }
    if at >= end || s.is_gerund(at) || (s.is(at, Class::PARTICIPLE) && !s.is(at, Class::NOUNS)) {
        return Subject::dropped(end);
    }
    noun_from(s, at)
}

/// The subject of the clause that an infinitive, a gerund or a clause of time hangs on.
fn controller(s: &Sentence<'_>, joint: usize) -> Subject {
    let found = leading(s, joint);
    if found.who != Who::Dropped || joint > s.clause_start(joint) + 1 {
        return found;
    }
    match (joint..s.tokens.len()).find(|i| s.kind(*i) == Kind::Comma) {
        Some(comma) if s.kind(comma + 1) == Kind::Handle => {
            Subject::new(Who::Person, comma + 1..comma + 2)
        }
        Some(comma) if comma + 1 < s.tokens.len() => noun_from(s, comma + 1),
        _ => found,
    }
}
