//! What a natural language brings: plain lists of words.

use super::family::Family;
use super::known::Known;
use super::triggers::Side;

/// The data of one natural language: words by what they can be, and the words that begin an analysis.
pub struct Language {
    /// What it is called in English.
    pub(super) name: &'static str,
    /// Words in small letters with what they can be, given names among them.
    pub(super) words: &'static Known,
    /// Given names.
    pub(super) given_names: &'static str,
    /// Forms of verbs that spelling does not explain.
    pub(super) irregular: &'static [(&'static str, &'static str)],
    /// Words that look like participles and are none.
    pub(super) no_participle: &'static str,
    /// Words before an ambiguous noun that make it a person, and software.
    pub(super) person_before: &'static str,
    /// Words before an ambiguous noun that make it software.
    pub(super) system_before: &'static str,
    /// The words at which the scanner looks closer.
    pub(super) triggers: &'static [(Family, &'static str)],
    /// Triggers that are frequent words, with what must stand beside them.
    pub(super) needs: &'static [(&'static str, Side, &'static str)],
    /// Verbs that nothing but one person is the subject of.
    pub(super) personal: &'static str,
    /// Verbs that people and teams are the subject of, and no software.
    pub(super) only_people: &'static str,
    /// Verbs that people and software are the subject of.
    pub(super) shared: &'static str,
    /// Nouns that a person's name follows.
    pub(super) roles: &'static str,
    /// Words with a capital that are no person's name.
    pub(super) no_person: &'static str,
    /// Pronouns that speak of one person.
    pub(super) pronouns: &'static str,
    /// What the doer in a passive stands behind.
    pub(super) by: &'static str,
    /// Whether nouns are written as one word, of which the last part says what it is.
    pub(super) compounds: bool,
}
