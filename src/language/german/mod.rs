//! German.

mod words;

use super::data::Language;
use super::known::Known;

/// German. Its verbs come in two parts around the clause, which has constructions of its own.
pub static GERMAN: Language = Language {
    name: "German",
    words: &WORDS,
    given_names: super::english::ENGLISH.given_names,
    irregular: words::PAST,
    no_participle: "",
    person_before: "",
    system_before: "",
    triggers: words::TRIGGERS,
    needs: &[],
    personal: "",
    only_people: "",
    shared: "",
    roles: "",
    no_person: "",
    pronouns: "",
    by: "",
    compounds: true,
};

static WORDS: Known = Known::new(
    &[words::FUNCTION, words::PEOPLE, words::THINGS, words::DEEDS],
    super::english::ENGLISH.given_names,
    words::PAST,
);
