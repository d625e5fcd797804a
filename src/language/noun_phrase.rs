//! Noun phrases: where they begin and end.

use super::class::Class;
use super::noun_head::head;
use super::sentence::Sentence;
use super::subject::{Subject, Who, antecedent, opening};
use super::token::Kind;

/// The noun phrase that ends before a token, and through its prepositions the noun that it is about.
pub(super) fn noun_before(s: &Sentence<'_>, end: usize) -> Subject {
    if end == 0 {
        return Subject::dropped(end);
    }
    // "The engineers involved": the participle belongs to the noun before it.
    if end > 1 && s.one_of(end - 1, "involved concerned") && s.is(end - 2, Class::NOUNS) {
        let found = noun_before(s, end - 1);
        return Subject::new(found.who, found.tokens.start..end);
    }
    let inner = nearest_noun(s, end);
    if s.is(end - 1, Class::FIRST.with(Class::THIRD).with(Class::THEY)) {
        return inner;
    }
    let Some(link) = inner.tokens.start.checked_sub(1) else {
        return inner;
    };
    if s.is(end - 1, Class::TIME)
        && s.is(inner.tokens.start, Class::DETERMINER.with(Class::TIME))
        && s.kind(link) == Kind::Word
        && !s.is(link, Class::NO_NOUN)
    {
        return noun_before(s, link + 1);
    }
    // "The controller on duty": whoever is on duty is a person.
    if s.word(link) == "on" && s.one_of(end - 1, "duty call shift") && link + 2 == end {
        let outer = nearest_noun(s, link);
        if !outer.tokens.is_empty() {
            return Subject::new(Who::Person, outer.tokens.start..end);
        }
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
pub(super) fn nearest_noun(s: &Sentence<'_>, end: usize) -> Subject {
    let pronoun = Class::THING
        .with(Class::FIRST_OBJECT)
        .with(Class::NOBODY)
        .with(Class::ANYBODY);
    if end > 0 && s.is(end - 1, pronoun) && !s.after_word(end - 1, "no") {
        return Subject::new(head(s, end - 1, end - 1), end - 1..end);
    }
    let mut start = end;
    while let Some(at) = start.checked_sub(1) {
        let word = matches!(
            s.kind(at),
            Kind::Word | Kind::Number | Kind::Opaque | Kind::Handle
        );
        let determiner = s.is(at, Class::DETERMINER);
        let predicate = start < end
            && s.is(at, Class::PARTICIPLE)
            && s.is(at, Class::LEXICAL_VERB)
            && at > 0
            && s.is(
                at - 1,
                Class::NOUNS
                    .with(Class::FIRST)
                    .with(Class::RELATIVE)
                    .with(Class::THIRD)
                    .with(Class::GIVEN_NAME),
            );
        let stops =
            predicate || s.is(at, Class::NO_NOUN) && (start != end) && !s.is(at, Class::NOUNS);
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
                let ordinal = s.one_of(at, "first second third next last only same very once most");
                if s.is(at, Class::DETERMINER) && end == start
                    || of
                    || ordinal && end == start && at > start
                {
                    at += 1;
                    continue;
                }
                let verb = s.is(at, Class::ANY_VERB) && !noun;
                if s.is(at, Class::NO_NOUN) && !noun || verb && end > start {
                    break;
                }
                let known =
                    end > start && s.is(end - 1, Class::NOUNS) && !s.tokens[end - 1].possessive;
                if known && s.one_of(at, "the a an our") {
                    break;
                }
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
