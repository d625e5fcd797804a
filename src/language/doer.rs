//! Persons whom no list holds, told by what they do: `Wen Chieh noticed`, `technician Farouk restarts`, `Benji flips`.
//!
//! A capital may be a product's. One word is a name where nothing but a person does what the verb says; for a verb
//! that teams or software share, it takes a title, a role before it, a surname, a pronoun that speaks of it, or words
//! in quotation marks that it says.

use super::class::Class;
use super::construction::Outcome;
use super::misnomer::is_software;
use super::named;
use super::noun_phrase::noun_before;
use super::row::opens_row;
use super::sentence::Sentence;
use super::subject::Who;
use super::token::Kind;
use std::ops::Range;

/// Whether the doer of a verb is a person with a name.
pub(super) fn acts(s: &Sentence<'_>, verb: usize) -> Option<Outcome> {
    let end = before(s, verb)?;
    let name = name_before(s, end)?;
    if s.is_heading() || !is_verb(s, verb) {
        return None;
    }
    let only_people = s.lexicon.only_people(s.word(verb));
    let full = name.len() > 1;
    let initials = is_initial(s, name.start);
    // A team has a name too: one word is a person's where a team would not do it.
    let one = s.lexicon.personal(s.word(verb)) && !plural(s, &name);
    let known = one || full && only_people || initials || shown(s, &name) || speaks(s, verb);
    let machine = "reports reported restarted restarts started starts stopped stops left leaves got gets runs ran sends sent \
                   creates created returns returned adds added writes wrote gives gave keeps kept";
    let weak = full && has_object(s, verb) && !s.one_of(verb, machine);
    (known || weak).then(|| named::flag(name))
}

/// Whether words in quotation marks follow a verb: `confirms: "all is well"`.
pub(super) fn speaks(s: &Sentence<'_>, verb: usize) -> bool {
    let colon = (verb + 1..verb + 4).find(|i| s.kind(*i) == Kind::Break);
    s.kind(verb + 1) == Kind::Quoted || colon.is_some_and(|colon| s.kind(colon + 1) == Kind::Quoted)
}

/// Whether a name follows a role and does something: `technician Farouk restarts`, `the engineer (Pavel) restarted`.
pub(super) fn titled(s: &Sentence<'_>, role: usize) -> Option<Outcome> {
    let bracket = s.kind(role + 1) == Kind::Open;
    let dot = s.kind(role + 1) == Kind::Other && s.one_of(role, TITLES);
    // "My designer, Oriel, called": a name that stands beside the role.
    let comma = s.kind(role + 1) == Kind::Comma;
    let start = role + 1 + usize::from(bracket || dot || comma);
    let mut end = start;
    while end < start + 3 && is_name(s, end) {
        end += 1;
        // "R. Abara": the full stop of an initial belongs to it.
        if s.kind(end) == Kind::Other && s.word(end) == "." && s.word(end - 1).len() == 1 {
            end += 1;
        }
    }
    if end == start || s.is_heading() || s.tokens[end - 1].possessive {
        return None;
    }
    let after = if bracket {
        (s.kind(end) == Kind::Close).then_some(end + 1)?
    } else if comma {
        (s.kind(end) == Kind::Comma).then_some(end)?
    } else {
        named::group(s, end)
    };
    let mut verb = auxiliaries(s, after);
    if s.kind(verb) == Kind::Comma {
        verb = auxiliaries(s, verb + 1);
    }
    // "Mr Osei of the supplier discovered": the phrase belongs to the name.
    if s.one_of(verb, "of from at") {
        verb = (verb + 1..verb + 6).find(|i| s.is(*i, Class::PARTICIPLE) || verbal(s, *i))?;
    }
    let doing =
        s.lexicon.only_people(s.word(verb)) || s.is(verb, Class::LEXICAL_VERB) || verbal(s, verb);
    let passive = (after..verb).any(|i| s.is(i, Class::BE)) && !s.is_gerund(verb);
    let honorific = s.one_of(role, TITLES);
    // "The operator Strimzi": a role that software has too.
    let software = s.is(role, Class::EITHER) && noun_before(s, role + 1).who == Who::System
        || bracket && is_software(s, role + 1, start);
    let first = if honorific { role } else { start };
    (doing && is_verb(s, verb) && !passive && !software).then(|| named::flag(first..end))
}

/// What stands before the name of a person and of nothing else.
const TITLES: &str = "dr mr ms mrs prof";

/// Whether a passive names a person as the one who did it: `resharded by Marisol`.
pub(super) fn agent(s: &Sentence<'_>, by: usize) -> Option<Outcome> {
    let hands = "merged pushed reverted unplugged resharded spotted noticed kicked opened run started rolled \
                 flipped suggested proposed raised escalated pulled tagged applied debugged restarted rebooted deleted removed cancelled closed joined begun copied disabled";
    let start = by + 1;
    let title = s.one_of(start, TITLES);
    let certain = title || is_initial(s, start) || s.is(start, Class::GIVEN_NAME);
    // "Copied from the active node by Ms Abara": whoever is surely a person may stand further off.
    let reach = if certain { 7 } else { 3 };
    let row = s.passage.timeline || s.kind(0) == Kind::Number;
    let verb = (by.saturating_sub(reach)..by).rev().find(|i| {
        s.one_of(*i, hands)
            || certain && row && s.one_of(*i, "approved signed authorised authorized")
    })?;
    if !certain && (verb + 1..by).any(|i| s.is(i, Class::NOUNS)) {
        return None;
    }
    let first = start + usize::from(title) + usize::from(title && s.word(start + 1) == ".");
    let mut end = first;
    while end < first + 3 && is_name(s, end) {
        end += 1;
    }
    if end == first && title {
        return None;
    }
    end = super::full_name::parts(s, start).unwrap_or(end);
    let whole = s.is(end, Class::NOUNS) && s.kind(end) == Kind::Word;
    (end > start && !whole && !s.tokens[end - 1].possessive && !s.is_heading())
        .then(|| named::flag(start..end))
}

/// Where what stands between a name and its verb begins: auxiliaries, adverbs, `, who runs it,`, a bracket.
fn before(s: &Sentence<'_>, verb: usize) -> Option<usize> {
    let mut end = verb;
    let mut be = false;
    while end > 0
        && (s.is(end - 1, Class::AUXILIARY) || s.is_adverb(end - 1))
        && !is_name(s, end - 1)
    {
        be |= s.is(end - 1, Class::BE);
        end -= 1;
    }
    if be && !s.is_gerund(verb) {
        return None;
    }
    if end > 0 && s.kind(end - 1) == Kind::Close {
        end = super::subject::opening(s, end - 1)?;
    } else if end > 1 && s.kind(end - 1) == Kind::Comma {
        let who = (end.saturating_sub(12)..end - 1)
            .rev()
            .find(|i| s.word(*i) == "who")?;
        end = who.checked_sub(1).filter(|i| s.kind(*i) == Kind::Comma)?;
    }
    (end > 0).then_some(end)
}

/// The words of a name that end before a token.
fn name_before(s: &Sentence<'_>, end: usize) -> Option<Range<usize>> {
    let mut start = end;
    while start > 0 && end - start < 3 && (is_name(s, start - 1) || is_initial(s, start - 1)) {
        start -= 1;
    }
    if start == end || end - start == 1 && is_initial(s, start) || s.tokens[end - 1].possessive {
        return None;
    }
    let longer = start > 0
        && (s.tokens[start - 1].capital
            && s.kind(start - 1) == Kind::Word
            && !clock_word(s, start - 1)
            || s.is(start - 1, Class::DETERMINER)
            || s.one_of(start - 1, "in at from near of to for")
            || matches!(s.kind(start - 1), Kind::Opaque | Kind::Quoted)
            || s.word(start - 1) == "#");
    let known = s.is(start, Class::GIVEN_NAME.with(Class::LISTED));
    let bare = (start..end).filter(|i| is_name(s, *i)).count();
    let title = bare > 2 && !known
        || ["tion", "ment", "ing", "ity", "ness"]
            .iter()
            .any(|last| s.word(end - 1).ends_with(last));
    (!longer && !title).then_some(start..end)
}

/// Whether a word is the zone or half of the day that a row's time ends with.
fn clock_word(s: &Sentence<'_>, at: usize) -> bool {
    s.one_of(at, "utc gmt cet cest am pm est edt pst pdt bst ist z jan feb mar apr jun jul aug sep oct nov dec")
        || opens_row(s, at + 1)
}

pub(super) fn is_initial(s: &Sentence<'_>, at: usize) -> bool {
    let dot = s.word(at) == "." && at > 0 && s.word(at - 1).len() == 1 && s.tokens[at - 1].capital;
    dot || s.word(at).len() == 1
        && s.tokens.get(at).is_some_and(|token| token.capital)
        && s.word(at) != "i"
}

/// Whether a word may be a part of a name: a capital, small letters, and no other meaning.
pub(super) fn is_name(s: &Sentence<'_>, at: usize) -> bool {
    let Some(token) = s.tokens.get(at) else {
        return false;
    };
    let text = s.passage.text.get(token.range.clone()).unwrap_or_default();
    let shape = text.chars().count() > 1 && text.chars().skip(1).any(char::is_lowercase);
    let names = Class::GIVEN_NAME
        .with(Class::LISTED)
        .with(Class::PARTICIPLE);
    token.kind == Kind::Word
        && token.capital
        && shape
        && s.class(at).without(names) == Class::NONE
        && !text.ends_with("ed")
        && (!s.is_adverb(at) || s.class(at) != Class::NONE)
        && !s.lexicon.no_person(s.word(at))
}

/// Whether a single word looks like a noun of more than one, or of a deed.
pub(super) fn plural(s: &Sentence<'_>, name: &Range<usize>) -> bool {
    let word = s.word(name.start);
    let known = s.is(name.start, Class::GIVEN_NAME.with(Class::LISTED));
    let nouns = [
        "ing", "tion", "ment", "ity", "ance", "ence", "ness", "ics", "ers", "ors", "ists", "ware",
        "bot", "ly",
    ];
    name.len() == 1
        && !known
        && (nouns.iter().any(|end| word.ends_with(end)) || s.word(name.end) == "s")
}

/// Whether the words around a name speak of a person: `her phone`, `who runs`.
fn shown(s: &Sentence<'_>, name: &Range<usize>) -> bool {
    let close = name.end..(name.end + 14).min(s.tokens.len());
    let people = Class::PEOPLE.with(Class::OUTSIDER).with(Class::EITHER);
    close
        .clone()
        .find(|i| s.lexicon.pronoun(s.word(*i)))
        .is_some_and(|pronoun| !(0..pronoun).any(|i| s.is(i, people) && !name.contains(&i)))
        || s.kind(name.end) == Kind::Comma && s.word(name.end + 1) == "who"
}

/// Whether something follows that people do things to.
fn has_object(s: &Sentence<'_>, verb: usize) -> bool {
    let next = s.skip_adverbs(verb + 1);
    let particle = s.one_of(
        next,
        "back over out off up down into in on to by from at through with",
    );
    let at = if particle { next + 1 } else { next };
    s.is(at, Class::DETERMINER.with(Class::THING).with(Class::OURS))
        || s.word(at).contains(|c: char| c.is_ascii_digit())
        || matches!(
            s.kind(at),
            Kind::Opaque | Kind::Quoted | Kind::Number | Kind::Handle
        )
        || s.is(
            at,
            Class::SYSTEM
                .with(Class::SIGNAL)
                .with(Class::TEAM)
                .with(Class::COMPANY),
        )
        || s.is(at, Class::FIRST_OBJECT)
}

/// Past auxiliaries and adverbs.
fn auxiliaries(s: &Sentence<'_>, mut at: usize) -> usize {
    while s.is(at, Class::AUXILIARY) || s.is_adverb(at) {
        at += 1;
    }
    at
}

/// Whether a word looks like a verb of the third person.
fn verbal(s: &Sentence<'_>, at: usize) -> bool {
    let word = s.word(at);
    word.len() > 3
        && (word.ends_with("ed") || word.ends_with('s') && !word.ends_with("ss"))
        && !s.is(at, Class::NOUNS.with(Class::NO_NOUN))
}

fn is_verb(s: &Sentence<'_>, at: usize) -> bool {
    s.kind(at) == Kind::Word
        && s.tokens
            .get(at)
            .is_some_and(|token| !token.capital && !token.possessive)
}
