//! What a team adds to the words of a language.

use super::verdict::VerdictKind;

/// What a team adds to the language: its people, its systems, its phrases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// Persons, by full or first name or handle.
    pub people: Vec<String>,
    /// Teams: people, whatever their name says.
    pub teams: Vec<String>,
    /// Services: things, whatever their name says.
    pub services: Vec<String>,
    /// Phrases that are findings wherever they stand in the author's words.
    pub phrases: Vec<(VerdictKind, String)>,
    /// Phrases that are none of that kind, whatever the analysis says.
    pub exceptions: Vec<(VerdictKind, String)>,
}
