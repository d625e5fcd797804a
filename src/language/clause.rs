//! A verb with its auxiliaries, its subject and its agent.

use super::class::Class;
use super::noun_phrase::noun_from;
use super::sentence::Sentence;
use super::subject::{Subject, subject_before};
use super::token::Kind;

/// A verb with its auxiliaries and its subject.
#[derive(Debug, Clone)]
pub(super) struct Clause {
    /// The verb's token.
    pub(super) verb: usize,
    /// The first token of the verb group.
    pub(super) start: usize,
    pub(super) subject: Subject,
    /// Negated by a word of the group.
    pub(super) negated: bool,
    /// The place of `should`, `may`, `will`.
    pub(super) modal: Option<usize>,
    /// `have` stands in the group.
    pub(super) perfect: bool,
    /// A form of `be` stands in the group and the verb is a participle.
    pub(super) passive: bool,
    form: Form,
}

/// The form of a verb group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Has a subject of its own.
    Finite,
    /// `to` stands before the verb.
    Infinitive,
    /// The verb is an -ing form with no form of `be`.
    Gerund,
}

impl Clause {
    /// Reads the clause of a verb.
    pub(super) fn of(s: &Sentence<'_>, verb: usize) -> Self {
        let mut clause = Self {
            verb,
            start: verb,
            subject: Subject::dropped(verb),
            negated: false,
            modal: None,
            perfect: false,
            passive: false,
            form: Form::Finite,
        };
        let mut be = false;
        while let Some(at) = clause.start.checked_sub(1) {
            if s.word(at) == "to" {
                clause.form = Form::Infinitive;
            } else if s.kind(at) == Kind::Comma
                && at > 1
                && s.is_adverb(at - 1)
                && clause.start < verb
            {
                // "We, however, did": the adverb between commas belongs to the group.
            } else if s.is(at, Class::AUXILIARY) || s.is_adverb(at) {
                clause.negated |= s.is(at, Class::NOT);
                clause.perfect |= s.is(at, Class::HAVE);
                be |= s.is(at, Class::BE);
                if s.is(at, Class::MODAL) {
                    clause.modal = Some(at);
                }
            } else {
                break;
            }
            clause.start = at;
            if clause.is_infinitive() {
                break;
            }
        }
        clause.passive = be && s.is(verb, Class::PARTICIPLE) && !s.is_gerund(verb);
        if !be && s.is_gerund(verb) {
            clause.form = Form::Gerund;
        }
        clause.subject = subject_before(s, clause.start, clause.form != Form::Finite);
        clause
    }

    /// Whether it is an infinitive: "to delete".
    pub(super) fn is_infinitive(&self) -> bool {
        self.form == Form::Infinitive
    }

    /// Whether it is an -ing form without `be`: "deleting".
    pub(super) fn is_gerund(&self) -> bool {
        self.form == Form::Gerund
    }

    /// Who it is done by, where the clause says so: `by the DBA`.
    pub(super) fn agent(&self, s: &Sentence<'_>) -> Option<Subject> {
        let end = s.clause_end(self.verb).min(self.verb + 16);
        let by = (self.verb + 1..end).find(|i| s.word(*i) == "by")?;
        (!s.is_gerund(s.skip_adverbs(by + 1)) && !s.one_of(by + 1, "mistake accident"))
            .then(|| noun_from(s, by + 1))
    }
}
