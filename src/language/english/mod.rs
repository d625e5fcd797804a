//! English.

mod circumstance;
mod function_words;
mod given_names;
mod people;
mod systems;
mod triggers;
mod verbs;

use super::lexicon::Language;

/// English, British and American.
pub static ENGLISH: Language = Language {
    words: &[
        function_words::WORDS,
        people::WORDS,
        systems::WORDS,
        verbs::WORDS,
        circumstance::WORDS,
    ],
    given_names: given_names::GIVEN_NAMES,
    irregular: verbs::IRREGULAR,
    no_participle: verbs::NO_PARTICIPLE,
    person_before: people::PERSON_BEFORE,
    system_before: people::SYSTEM_BEFORE,
    triggers: triggers::TRIGGERS,
    needs: triggers::NEEDS,
    compounds: false,
};
