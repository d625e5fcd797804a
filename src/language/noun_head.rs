//! What a noun phrase is by its last word: a person, a system, or either.

use super::class::Class;
use super::sentence::Sentence;
use super::subject::Who;
use super::token::Kind;

/// What a noun phrase is by its last word.
pub(super) fn head(s: &Sentence<'_>, start: usize, head: usize) -> Who {
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
    // "Primary slept through it": the first of two on call, where only people do what the verb says.
    let on_call = head == start && s.one_of(head, "primary secondary");
    if on_call && (s.lexicon.only_people(s.word(head + 1)) || s.word(head + 1) == "slept") {
        return Who::Person;
    }
    let class = s.class(head);
    let human = |who| if denied { Who::Nobody } else { who };
    if class.is(Class::FIRST.with(Class::FIRST_OBJECT)) {
        Who::Writer
    } else if class.is(Class::NOBODY) || (s.word(head) == "one" && denied) || s.word(head) == "none"
    {
        Who::Nobody
    } else if class.is(Class::THEY) {
        they(s, start)
    } else if class.is(Class::LISTED.with(Class::THIRD).with(Class::ANYBODY))
        || class.is(Class::GIVEN_NAME) && token.capital
    {
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

/// Whom and what an agent has to do with who is a person.
const SERVED: &str = "customer customers caller callers client clients call calls phone ticket tickets chat shift desk \
                      supervisor hotline refund refunds he she his her him";

/// A person or software, by the word before.
fn either(s: &Sentence<'_>, start: usize, head: usize) -> Who {
    let of_people = s.word(head + 1) == "of"
        && (head + 2..head + 6)
            .any(|i| s.is(i, Class::TEAM.with(Class::FIRST_OBJECT).with(Class::ROLE)));
    if of_people {
        return Who::Person;
    }
    let orchestrated =
        "reconcile reconciled crd crds kubernetes k8s lease namespace pod pods sidecar heartbeat";
    if s.one_of(head, "operator agent operators agents")
        && (0..s.tokens.len()).any(|i| s.one_of(i, orchestrated))
    {
        return Who::System;
    }
    if (head..s.tokens.len()).any(|i| s.word(i) == "its") {
        return Who::System;
    }
    let before = head.checked_sub(1).filter(|before| *before >= start);
    let bare = before.is_none_or(|before| s.is(before, Class::DETERMINER));
    if s.word(head) == "operations" && !(before.is_none() && s.tokens[head].capital) {
        return Who::System;
    }
    if s.word(head) == "management" && (bare || s.after_word(head, "senior upper middle")) {
        return Who::Person;
    }
    // An agent without anybody to serve runs on a host.
    if s.one_of(head, "agent agents") && bare && !(0..s.tokens.len()).any(|i| s.one_of(i, SERVED)) {
        return Who::System;
    }
    let Some(before) = before else {
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
