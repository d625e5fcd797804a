//! Words with a capital that look like somebody's name and are none: `Charlotte (region)`, `Orders` at a sentence start.

use super::class::Class;
use super::sentence::Sentence;
use super::token::Kind;

/// What is named after a place or is one.
const PLACES: &str = "region zone site datacenter datacentre office city pop campus facility colo";

/// Whether a bracket behind a name says that it is a place or a thing.
pub(super) fn is_place(s: &Sentence<'_>, end: usize) -> bool {
    if s.kind(end) != Kind::Open {
        return false;
    }
    let close = (end + 2..end + 5).find(|i| s.kind(*i) == Kind::Close);
    close.is_some_and(|close| {
        let what = close - 1;
        let people = Class::ROLE.with(Class::TEAM).with(Class::EITHER);
        s.one_of(what, PLACES) || s.is(what, Class::SYSTEM) && !s.is(what, people)
    })
}

/// Whether a word that opens a sentence may be a plural: the capital tells nothing there.
pub(super) fn is_plural(s: &Sentence<'_>, at: usize) -> bool {
    let stem = s.word(at).strip_suffix('s').unwrap_or_default();
    at == 0
        && s.kind(at) == Kind::Word
        && stem.len() > 3
        && !stem.ends_with(['a', 'e', 'i', 'o', 'u', 's'])
        && !s.is(at, Class::GIVEN_NAME)
        && !s.names.begins_full(s.word(at))
}

/// Whether a name in brackets behind a word for people or software is software's: `the operator (Strimzi)`.
pub(super) fn is_software(s: &Sentence<'_>, open: usize, name: usize) -> bool {
    let person = Class::FIRST.with(Class::ROLE).with(Class::TEAM);
    let either = open > 0 && s.is(open - 1, Class::EITHER) && !s.is(open - 1, person);
    // An article before "operator" leaves open which it is, so that the name has to tell.
    let told = open.checked_sub(2).is_some_and(|before| {
        !s.is(before, Class::DETERMINER) && s.lexicon.makes_person(s.word(before))
    });
    either && !told && !s.is(name, Class::GIVEN_NAME.with(Class::LISTED))
}
