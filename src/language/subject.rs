//! Who does it: the subject of a verb, found by reading back from the verb and past what stands between.

use super::class::Class;
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
    fn new(who: Who, tokens: Range<usize>) -> Self {
        Self { who, tokens }
    }

    fn dropped(at: usize) -> Self {
        Self::new(Who::Dropped, at..at)
    }

    /// Whether it is somebody of the response, named or not.
    pub(super) fn is_person(&self) -> bool {
        matches!(self.who, Who::Writer | Who::Person)
    }
}

/// A verb with its auxiliaries and its subject.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    /// The verb's token.
    pub(super) verb: usize,
    /// The first token of the verb group.
    pub(super) start: usize,
    pub(super) subject: Subject,
    /// Negated by a word of the group.
    pub(super) negated: bool,
    /// The place of `should`, `may`, `will`.
    pub(super) modal: Option<usize>,
    /// `have` stands in the group.
    pub(super) perfect: bool,
    /// A form of `be` stands in the group and the verb is a participle.
    pub(super) passive: bool,
    /// `to` stands before the verb.
    pub(super) infinitive: bool,
    /// The verb is an -ing form with no form of `be`.
    pub(super) gerund: bool,
}

impl Clause {
    /// Reads the clause of a verb.
    pub(super) fn of(s: &Sentence<'_>, verb: usize) -> Self {
        let mut clause = Self {
            verb,
            start: verb,
            subject: Subject::dropped(verb),
            negated: false,
            modal: None,
            perfect: false,
            passive: false,
            infinitive: false,
            gerund: false,
        };
        let mut be = false;
        while let Some(at) = clause.start.checked_sub(1) {
            if s.word(at) == "to" {
                clause.infinitive = true;
            } else if s.kind(at) == Kind::Comma
                && at > 1
                && s.is_adverb(at - 1)
                && clause.start < verb
            {
                // "We, however, did": the adverb between commas belongs to the group.
            } else if s.is(at, Class::AUXILIARY) || s.is_adverb(at) {
                clause.negated |= s.is(at, Class::NOT);
                clause.perfect |= s.is(at, Class::HAVE);
                be |= s.is(at, Class::BE);
                if s.is(at, Class::MODAL) {
                    clause.modal = Some(at);
                }
            } else {
                break;
            }
            clause.start = at;
            if clause.infinitive {
                break;
            }
        }
        clause.passive = be && s.is(verb, Class::PARTICIPLE) && !s.is_gerund(verb);
        clause.gerund = !be && s.is_gerund(verb);
        clause.subject = subject_before(s, clause.start, clause.gerund || clause.infinitive);
        clause
    }

    /// Who it is done by, where the clause says so: `by the DBA`.
    pub(super) fn agent(&self, s: &Sentence<'_>) -> Option<Subject> {
        let end = s.clause_end(self.verb).min(self.verb + 9);
        let by = (self.verb + 1..end).find(|i| s.word(*i) == "by")?;
        (!s.is_gerund(s.skip_adverbs(by + 1)) && !s.one_of(by + 1, "mistake accident"))
            .then(|| noun_from(s, by + 1))
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
            noun_before(s, end)
        }
    }
}

/// The bracket that a closing one belongs to.
fn opening(s: &Sentence<'_>, close: usize) -> Option<usize> {
    (0..close).rev().find(|i| s.kind(*i) == Kind::Open)
}

/// The noun that `who`, `which` or `that` speaks of.
fn antecedent(s: &Sentence<'_>, relative: usize) -> Subject {
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
    if s.is(at, Class::PREPOSITION.with(Class::OPENER)) {
        if let Some(comma) = (at..end).find(|i| s.kind(*i) == Kind::Comma) {
            at = comma + 1;
        }
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

/// The noun phrase that ends before a token, and through its prepositions the noun that it is about.
pub(super) fn noun_before(s: &Sentence<'_>, end: usize) -> Subject {
    let inner = nearest_noun(s, end);
    if s.is(end - 1, Class::FIRST.with(Class::THIRD).with(Class::THEY)) {
        return inner;
    }
    let Some(link) = inner.tokens.start.checked_sub(1) else {
        return inner;
    };
    if s.is(end - 1, Class::TIME)
        && s.is(inner.tokens.start, Class::DETERMINER.with(Class::TIME))
        && s.is(link, Class::NOUNS)
    {
        return noun_before(s, link + 1);
    }
    if let Some(outer) = described(s, link) {
        return Subject::new(outer.who, outer.tokens.start..end);
    }
    if !s.is(link, Class::PREPOSITION) || s.is(link, Class::OPENER) && link == 0 {
        return inner;
    }
    let mut outer_end = link;
    if outer_end > 0 && s.is(outer_end - 1, Class::PARTICIPLE) && !s.is(outer_end - 1, Class::NOUNS)
    {
        outer_end -= 1;
    }
    let Some(head) = outer_end.checked_sub(1) else {
        return inner;
    };
    if s.word(link) == "of" && s.is(head, Class::QUANTITY.with(Class::NOBODY)) {
        let none = s.one_of(head, "none neither");
        let who = if none && is_human(inner.who) {
            Who::Nobody
        } else {
            inner.who
        };
        return Subject::new(who, head..end);
    }
    match s.kind(head) {
        Kind::Word
            if s.is(head, Class::NO_NOUN) && !s.is(head, Class::NOUNS.with(Class::FIRST)) =>
        {
            inner
        }
        Kind::Word | Kind::Number => {
            let outer = noun_before(s, outer_end);
            Subject::new(outer.who, outer.tokens.start..end)
        }
        Kind::Opaque => Subject::new(Who::System, head..end),
        Kind::Handle => Subject::new(Who::Person, head..end),
        Kind::Close => opening(s, head).map_or(inner, |open| noun_before(s, open)),
        _ => inner,
    }
}

/// The noun that a relative clause or an -ing form before a place describes: "the engineer who approved the change".
fn described(s: &Sentence<'_>, verb: usize) -> Option<Subject> {
    if s.is_gerund(verb) && verb > 0 && s.is(verb - 1, Class::NOUNS) {
        return Some(noun_before(s, verb));
    }
    if !s.is(
        verb,
        Class::ANY_VERB
            .with(Class::PARTICIPLE)
            .with(Class::PREPOSITION),
    ) {
        return None;
    }
    let from = s.clause_start(verb).max(verb.saturating_sub(6));
    let who = (from..verb).rev().find(|i| {
        s.one_of(*i, "who that which")
            && s.is(
                i + 1,
                Class::ANY_VERB.with(Class::PARTICIPLE).with(Class::ADVERB),
            )
    })?;
    if who == 0
        || (who + 1..verb).any(|i| s.is(i, Class::FIRST.with(Class::THIRD).with(Class::THEY)))
    {
        return None;
    }
    let found = antecedent(s, who);
    let who = if s.word(who) == "who" && found.who == Who::Unknown {
        Who::Person
    } else {
        found.who
    };
    Some(Subject::new(who, found.tokens))
}

fn is_human(who: Who) -> bool {
    matches!(who, Who::Writer | Who::Person | Who::Either)
}

/// The noun phrase that ends before a token, by its last word.
fn nearest_noun(s: &Sentence<'_>, end: usize) -> Subject {
    let mut start = end;
    while let Some(at) = start.checked_sub(1) {
        let word = matches!(
            s.kind(at),
            Kind::Word | Kind::Number | Kind::Opaque | Kind::Handle
        );
        let determiner = s.is(at, Class::DETERMINER);
        let stops = s.is(at, Class::NO_NOUN) && !(start == end) && !s.is(at, Class::NOUNS);
        if !word || end - start >= 8 || (stops && !determiner) {
            break;
        }
        start = at;
        if determiner {
            break;
        }
    }
    if start == end {
        return Subject::dropped(end);
    }
    Subject::new(head(s, start, end - 1), start..end)
}

/// The noun phrase that begins at a token, by the last noun of its first run of nouns.
pub(super) fn noun_from(s: &Sentence<'_>, start: usize) -> Subject {
    let mut at = start;
    let mut end = start;
    while at < s.tokens.len() && at < start + 8 {
        match s.kind(at) {
            Kind::Handle | Kind::Opaque | Kind::Quoted => {
                end = at + 1;
                if s.tokens[at].possessive {
                    at += 1;
                    continue;
                }
                // "`billing` job": the noun that follows is the head.
                if !s.is(at + 1, Class::NOUNS) {
                    break;
                }
            }
            Kind::Number => end = at + 1,
            Kind::Word => {
                let pronoun = s.is(
                    at,
                    Class::FIRST
                        .with(Class::THIRD)
                        .with(Class::THEY)
                        .with(Class::YOU)
                        .with(Class::ANYBODY)
                        .with(Class::NOBODY)
                        .with(Class::FIRST_OBJECT),
                );
                if pronoun && !s.is(at, Class::ADVERB) {
                    return Subject::new(head(s, start, at), start..at + 1);
                }
                let noun = s.is(at, Class::NOUNS.with(Class::LISTED).with(Class::GIVEN_NAME));
                let of = s.word(at) == "of" && at > start && s.is(at - 1, Class::QUANTITY);
                if s.is(at, Class::DETERMINER) && end == start || of {
                    at += 1;
                    continue;
                }
                let verb = s.is(at, Class::ANY_VERB) && !noun;
                if s.is(at, Class::NO_NOUN) && !noun || verb && end > start {
                    break;
                }
                let known =
                    end > start && s.is(end - 1, Class::NOUNS) && !s.tokens[end - 1].possessive;
                if known && !noun && s.is_past(at) {
                    break;
                }
                end = at + 1;
            }
            _ => break,
        }
        at += 1;
    }
    if end == start {
        let who = if s.is(start, Class::THING) {
            Who::System
        } else {
            Who::Unknown
        };
        return Subject::new(who, start..(start + 1).min(s.tokens.len()).max(start));
    }
    Subject::new(head(s, start, end - 1), start..end)
}

/// What a noun phrase is by its last word.
fn head(s: &Sentence<'_>, start: usize, head: usize) -> Who {
    match s.kind(head) {
        Kind::Handle => return Who::Person,
        Kind::Opaque => return Who::System,
        Kind::Quoted | Kind::Number if head == start => return Who::Unknown,
        Kind::Number => return self::head(s, start, head - 1),
        _ => {}
    }
    let Some(token) = s.tokens.get(head) else {
        return Who::Unknown;
    };
    let denied = (start..head).any(|i| s.one_of(i, "no neither"));
    let class = token.class;
    let human = |who| if denied { Who::Nobody } else { who };
    if class.is(Class::FIRST.with(Class::FIRST_OBJECT)) {
        Who::Writer
    } else if class.is(Class::NOBODY) || (s.word(head) == "one" && denied) || s.word(head) == "none"
    {
        Who::Nobody
    } else if class.is(Class::THEY) {
        they(s, start)
    } else if class.is(Class::LISTED.with(Class::THIRD).with(Class::ANYBODY)) {
        Who::Person
    } else if class.is(Class::GIVEN_NAME) && token.capital {
        Who::Person
    } else if class.is(Class::ROLE.with(Class::TEAM)) {
        human(Who::Person)
    } else if class.is(Class::EITHER) {
        human(either(s, start, head))
    } else if class.is(Class::OUTSIDER) {
        Who::Outsider
    } else if class.is(Class::COMPANY
        .with(Class::SYSTEM)
        .with(Class::THING)
        .with(Class::NOUNS))
    {
        Who::System
    } else if class.is(Class::YOU) {
        Who::Outsider
    } else if token.capital && head > start && s.is(head - 1, Class::GIVEN_NAME.with(Class::LISTED))
    {
        Who::Person
    } else {
        Who::Unknown
    }
}

/// A person or software, by the word before.
fn either(s: &Sentence<'_>, start: usize, head: usize) -> Who {
    if (head..s.tokens.len()).any(|i| s.word(i) == "its") {
        return Who::System;
    }
    let Some(before) = head.checked_sub(1).filter(|before| *before >= start) else {
        return Who::Either;
    };
    if s.kind(before) == Kind::Opaque || s.lexicon.makes_system(s.word(before)) {
        Who::System
    } else if s.is(before, Class::DETERMINER) {
        Who::Either
    } else if s.lexicon.makes_person(s.word(before)) || s.is(before, Class::ROLE.with(Class::TEAM))
    {
        Who::Person
    } else {
        Who::Either
    }
}

/// Whom `they` means: the last people or things before.
fn they(s: &Sentence<'_>, at: usize) -> Who {
    let people = Class::PEOPLE
        .without(Class::FIRST)
        .without(Class::FIRST_OBJECT);
    let known = people
        .with(Class::SYSTEM)
        .with(Class::OUTSIDER)
        .with(Class::COMPANY);
    let Some(found) = (0..at)
        .rev()
        .find(|i| s.is(*i, known) || s.kind(*i) == Kind::Handle)
    else {
        return Who::Either;
    };
    if s.kind(found) == Kind::Handle || s.is(found, people) {
        Who::Person
    } else if s.is(found, Class::OUTSIDER) {
        Who::Outsider
    } else {
        Who::System
    }
}
