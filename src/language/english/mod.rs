//! English.

mod circumstance;
mod doers;
mod function_words;
mod given_names;
mod people;
mod systems;
mod triggers;
mod verbs;

use super::data::Language;
use super::known::Known;

/// English, British and American.
pub static ENGLISH: Language = Language {
    name: "English",
    words: &WORDS,
    given_names: given_names::GIVEN_NAMES,
    irregular: verbs::IRREGULAR,
    no_participle: verbs::NO_PARTICIPLE,
    person_before: people::PERSON_BEFORE,
    system_before: people::SYSTEM_BEFORE,
    triggers: triggers::TRIGGERS,
    needs: triggers::NEEDS,
    personal: doers::PERSONAL,
    only_people: doers::STRONG,
    shared: doers::WEAK,
    roles: doers::ROLES,
    no_person: doers::NO_PERSON,
    pronouns: doers::PRONOUNS,
    by: "by",
    compounds: false,
};

static WORDS: Known = Known::new(
    &[
        function_words::WORDS,
        people::WORDS,
        systems::WORDS,
        verbs::WORDS,
        circumstance::WORDS,
    ],
    given_names::GIVEN_NAMES,
    verbs::IRREGULAR,
);
