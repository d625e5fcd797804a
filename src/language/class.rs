//! What a word can be: a small set of roles that the clause scanner asks for.

/// The roles of a word, as a set: most words have none, some have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Class(u64);

impl Class {
    /// No role that matters.
    pub(super) const NONE: Self = Self(0);
    /// `I`, `we`.
    pub(super) const FIRST: Self = Self(1);
    /// `me`, `us`: the first person as an object.
    pub(super) const FIRST_OBJECT: Self = Self(1 << 1);
    /// `he`, `she`, and their object forms.
    pub(super) const THIRD: Self = Self(1 << 2);
    /// `they`, `them`: people or things, as the words before say.
    pub(super) const THEY: Self = Self(1 << 3);
    /// `you`: the reader, who is never judged.
    pub(super) const YOU: Self = Self(1 << 4);
    /// `it`, `this`, `which`: a thing, or a fact.
    pub(super) const THING: Self = Self(1 << 5);
    /// `someone`, `everybody`.
    pub(super) const ANYBODY: Self = Self(1 << 6);
    /// `nobody`, `none`.
    pub(super) const NOBODY: Self = Self(1 << 7);
    /// A person by role: `engineer`, `reviewer`.
    pub(super) const ROLE: Self = Self(1 << 8);
    /// People together: `team`, `staff`, `on-call`.
    pub(super) const TEAM: Self = Self(1 << 9);
    /// A person or a piece of software: `operator`, `agent`; the words around decide.
    pub(super) const EITHER: Self = Self(1 << 10);
    /// People outside of the response: `users`, `customers`, `attackers`; never judged.
    pub(super) const OUTSIDER: Self = Self(1 << 11);
    /// A company or a vendor.
    pub(super) const COMPANY: Self = Self(1 << 12);
    /// A component, a tool, a document, a thing that engineers build.
    pub(super) const SYSTEM: Self = Self(1 << 13);
    /// `is`, `was`, `been`.
    pub(super) const BE: Self = Self(1 << 14);
    /// `has`, `had`, `having`.
    pub(super) const HAVE: Self = Self(1 << 15);
    /// `do`, `did`.
    pub(super) const DO: Self = Self(1 << 16);
    /// `would`, `may`, `must`.
    pub(super) const MODAL: Self = Self(1 << 17);
    /// `not`, `never`, `n't`.
    pub(super) const NOT: Self = Self(1 << 18);
    /// `also`, `then`, and whatever else may stand between a subject and its verb.
    pub(super) const ADVERB: Self = Self(1 << 19);
    /// `of`, `by`, `without`.
    pub(super) const PREPOSITION: Self = Self(1 << 20);
    /// `and`, `or`, `but`.
    pub(super) const AND: Self = Self(1 << 21);
    /// `because`, `when`, `although`: opens a clause with a subject of its own.
    pub(super) const OPENER: Self = Self(1 << 22);
    /// `who`, `which`, `that`.
    pub(super) const RELATIVE: Self = Self(1 << 23);
    /// `the`, `our`, `each`.
    pub(super) const DETERMINER: Self = Self(1 << 24);
    /// `our`, `my`, `us`: what belongs to the writer.
    pub(super) const OURS: Self = Self(1 << 25);
    /// `his`, `her`, `their`.
    pub(super) const THEIRS: Self = Self(1 << 26);
    /// `some`, `most`, `neither`: counts what follows its `of`.
    pub(super) const QUANTITY: Self = Self(1 << 27);
    /// A verb that somebody in charge has a duty to do: `check`, `verify`, `tell`.
    pub(super) const DUTY: Self = Self(1 << 28);
    /// A verb of becoming aware: `notice`, `realize`.
    pub(super) const NOTICE: Self = Self(1 << 29);
    /// A verb that people at work do to systems: `deploy`, `delete`, `merge`.
    pub(super) const ACT: Self = Self(1 << 30);
    /// A verb of speech, thought or work that a named person does: `report`, `restart`.
    pub(super) const DEED: Self = Self(1 << 31);
    /// Any other verb, so that a clause can be read.
    pub(super) const VERB: Self = Self(1 << 32);
    /// A verb that tells of an attempt: `reproduce`, `connect`.
    pub(super) const ATTEMPT: Self = Self(1 << 33);
    /// Speaks of what might be, or of what is to be prevented: `avoid`, `risk`, `likely`.
    pub(super) const PROSPECT: Self = Self(1 << 34);
    /// Marks what follows as the explanation: `due`, `because`, `caused`.
    pub(super) const CAUSE: Self = Self(1 << 35);
    /// A person's conduct: `practice`, `habit`, `decision`.
    pub(super) const CONDUCT: Self = Self(1 << 36);
    /// A procedure that people follow: `runbook`, `process`.
    pub(super) const PROCEDURE: Self = Self(1 << 37);
    /// A signal to people: `alert`, `warning`, `page`.
    pub(super) const SIGNAL: Self = Self(1 << 38);
    /// A given name of a person that is no other word.
    pub(super) const GIVEN_NAME: Self = Self(1 << 39);
    /// A person whom the document or the configuration lists.
    pub(super) const LISTED: Self = Self(1 << 40);
    /// A participle or past form that no rule of spelling shows: `known`, `sent`.
    pub(super) const PARTICIPLE: Self = Self(1 << 41);
    /// `if`, `unless`.
    pub(super) const IF: Self = Self(1 << 42);
    /// A bad outcome: `outage`, `incident`, `failure`.
    pub(super) const HARM: Self = Self(1 << 43);
    /// `worse`, `lost`: an outcome that was avoided.
    pub(super) const WORSE: Self = Self(1 << 44);
    /// `until`, `initially`, `immediately`: dates what it stands by.
    pub(super) const DATING: Self = Self(1 << 45);

    /// A verb that only minds do: `consider`, `remember`, `tell`.
    pub(super) const MIND: Self = Self(1 << 46);
    /// `was`, `were`, `had`, `did`: tells of the past.
    pub(super) const PAST: Self = Self(1 << 47);

    /// `night`, `week`: dates the clause it stands in.
    pub(super) const TIME: Self = Self(1 << 48);

    /// Whoever can be at fault without being named: the first person, roles, teams.
    pub(super) const PEOPLE: Self = Self(
        Self::FIRST.0
            | Self::FIRST_OBJECT.0
            | Self::THIRD.0
            | Self::ANYBODY.0
            | Self::NOBODY.0
            | Self::ROLE.0
            | Self::TEAM.0
            | Self::GIVEN_NAME.0
            | Self::LISTED.0,
    );
    /// What may stand between a subject and its main verb.
    pub(super) const AUXILIARY: Self =
        Self(Self::BE.0 | Self::HAVE.0 | Self::DO.0 | Self::MODAL.0 | Self::NOT.0 | Self::ADVERB.0);
    /// What ends a noun phrase, read from its end to its start.
    pub(super) const NO_NOUN: Self = Self(
        Self::AUXILIARY.0
            | Self::PREPOSITION.0
            | Self::AND.0
            | Self::OPENER.0
            | Self::RELATIVE.0
            | Self::IF.0
            | Self::FIRST.0
            | Self::THIRD.0
            | Self::THEY.0
            | Self::YOU.0,
    );
    /// Any verb.
    pub(super) const ANY_VERB: Self =
        Self(Self::LEXICAL_VERB.0 | Self::BE.0 | Self::HAVE.0 | Self::DO.0 | Self::MODAL.0);

    /// Verbs that carry a meaning of their own.
    pub(super) const LEXICAL_VERB: Self = Self(
        Self::DUTY.0
            | Self::MIND.0
            | Self::NOTICE.0
            | Self::ACT.0
            | Self::DEED.0
            | Self::VERB.0
            | Self::ATTEMPT.0,
    );
    /// Nouns, which have a plural.
    pub(super) const NOUNS: Self = Self(
        Self::ROLE.0
            | Self::TEAM.0
            | Self::EITHER.0
            | Self::OUTSIDER.0
            | Self::COMPANY.0
            | Self::SYSTEM.0
            | Self::CONDUCT.0
            | Self::PROCEDURE.0
            | Self::SIGNAL.0
            | Self::HARM.0,
    );

    /// Whether any role of `other` is among these.
    #[must_use]
    pub(super) const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The roles of both.
    #[must_use]
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those roles that `other` has as well.
    #[must_use]
    pub(super) const fn only(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The roles that `other` has not.
    #[must_use]
    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}
