//! First and last name of a person whom no list holds: `Ilse van Abara`, `Quill, our duty engineer,`.

use super::capitals::is_particle;
use super::class::Class;
use super::doer::{is_initial, is_name};
use super::named::{beside_role, group};
use super::noun_phrase::noun_from;
use super::sentence::Sentence;
use super::subject::Who;
use super::token::Kind;

/// Where a full name ends that begins at a token and that the words in it or behind it show to be a person's.
pub(super) fn full_name(s: &Sentence<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1);
    let longer = before.is_some_and(|i| {
        s.is(i, Class::DETERMINER)
            || s.tokens[i].capital && s.kind(i) == Kind::Word && s.is(i, Class::NOUNS)
            || matches!(s.kind(i), Kind::Opaque | Kind::Quoted)
            || s.word(i) == "#"
            || is_initial(s, at) && is_name(s, i)
    });
    let end = parts(s, at)?;
    if longer || s.tokens[end - 1].possessive {
        return None;
    }
    let human = (at..end).any(|i| {
        let text = &s.passage.text[s.tokens[i].range.clone()];
        s.is(i, Class::GIVEN_NAME.with(Class::LISTED))
            || !text.is_ascii() && text.chars().all(char::is_alphabetic)
            || is_particle(s.word(i)) && i > at
            || is_initial(s, i)
            || text
                .split_once('-')
                .is_some_and(|(first, _)| s.lexicon.class(first).is(Class::GIVEN_NAME))
    });
    let introduced =
        s.kind(end) == Kind::Comma && (apposition(s, end).is_some() || beside_role(s, at));
    let verb = s.skip_adverbs(group(s, end));
    (human || introduced || s.lexicon.only_people(s.word(verb))).then_some(end)
}

/// Where the parts of a name end: two or more, of which one is no initial.
pub(super) fn parts(s: &Sentence<'_>, at: usize) -> Option<usize> {
    let mut end = at;
    let (mut names, mut initials) = (0, 0);
    while end < at + 7 {
        if is_name(s, end) {
            names += 1;
        } else if s.word(end).len() == 1 && is_initial(s, end) {
            initials += 1;
            end += usize::from(s.word(end + 1) == "." && s.kind(end + 1) == Kind::Other);
        } else if !(names > 0
            && is_name(s, end + 1)
            && (is_particle(s.word(end)) || s.kind(end) == Kind::Quoted)
            || names > 0 && is_particle(s.word(end)) && is_particle(s.word(end + 1)))
        {
            break;
        }
        end += 1;
    }
    (names > 0 && (2..5).contains(&(names + initials))).then_some(end)
}

/// Past `, our duty engineer,`: what tells who somebody is.
pub(super) fn apposition(s: &Sentence<'_>, comma: usize) -> Option<usize> {
    let determiner = s.is(comma + 1, Class::DETERMINER.with(Class::OURS));
    let who = s.word(comma + 1) == "who";
    let close =
        (comma + 2..(comma + 14).min(s.tokens.len())).find(|i| s.kind(*i) == Kind::Comma)?;
    let people = Class::ROLE.with(Class::EITHER).with(Class::TEAM);
    let role = (comma + 2..close).any(|i| s.is(i, people));
    (who || determiner && role).then_some(close + 1)
}

/// Past what stands between commas behind a name: `, our duty engineer,`, `, on a train,`.
pub(super) fn aside(s: &Sentence<'_>, comma: usize) -> Option<usize> {
    let circumstance = s.is(comma + 1, Class::PREPOSITION) && !s.is(comma + 1, Class::OPENER);
    let close =
        || (comma + 2..(comma + 12).min(s.tokens.len())).find(|i| s.kind(*i) == Kind::Comma);
    apposition(s, comma).or_else(|| circumstance.then(close).flatten().map(|close| close + 1))
}

/// Past `and two volunteers`, `and a colleague from the storage team`.
pub(super) fn others(s: &Sentence<'_>, and: usize) -> Option<usize> {
    if s.word(and) != "and" || s.tokens.get(and + 1).is_none_or(|token| token.capital) {
        return None;
    }
    let beside = noun_from(s, and + 1);
    if beside.who != Who::Person {
        return None;
    }
    let end = beside.tokens.end;
    if !s.one_of(end, "from of at in") {
        return Some(end);
    }
    Some(noun_from(s, end + 1).tokens.end)
}
