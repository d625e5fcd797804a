//! The families of constructions, each begun by its own trigger words.

/// What to look for around a trigger word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Family {
    /// `failed to notice`.
    Fail,
    /// `failure to follow`.
    Failure,
    /// `forgot`, `overlooked`: a lapse whoever did it.
    Lapse,
    /// `missed`, `ignored`, `skipped`: a lapse only with the right object.
    Slight,
    /// `misconfigured`, `rushed`: a lapse only of a person in the active voice.
    Clumsy,
    /// `did not check`, `was not followed`.
    Not,
    /// `nobody noticed`.
    Nobody,
    /// `without testing`.
    Without,
    /// `accidentally`.
    Accident,
    /// `incorrectly`: systems do that more often than people.
    Incorrect,
    /// `a mistake`, `by mistake`, `human error`.
    Mistake,
    /// `an oversight`, `carelessness`.
    Shortcoming,
    /// `the accidental deletion of`.
    Slipped,
    /// `lack of awareness`.
    Lack,
    /// `fault`, `to blame`, `our bad`.
    Fault,
    /// `poor judgement`, `the wrong call`, `ran the wrong command`.
    Poor,
    /// `careless`.
    Trait,
    /// `assumed that the others would`.
    Elsewhere,
    /// `more careful`, `pay more attention`.
    Care,
    /// `remind everyone`.
    Remind,
    /// `took too long`, `slow to`, `wasted`.
    Pace,
    /// `lost track`, `cut corners`.
    Idiom,
    /// `in violation of`, `in our haste`.
    Circumstance,
    /// `I wish we had`, `if only we had`.
    Wish,
    /// `was reprimanded`, `disciplinary measures`.
    Sanction,
    /// `a written warning`.
    Warned,
    /// `the outage is on us`.
    OnUs,
    /// `waved the change through`.
    Phrasal,
    /// `escaped our attention`, `slipped through the cracks`.
    Escaped,
    /// `the typo was mine`.
    Mine,
    /// `had no idea what it did`.
    Clueless,
    /// `despite the warnings`.
    Despite,
    /// `went unheeded`.
    Went,
    /// `caused`, `broke`, `took down`.
    Cause,
    /// `should have`, `could have`, `would have`.
    Modal,
    /// `in hindsight`.
    Hindsight,
    /// `avoidable`.
    Avoidable,
    /// `was supposed to`, `just needed to`.
    Supposed,
    /// `why didn't the reviewer`.
    Why,
    /// `slow response from the on-call`, `misconfiguration by the team`.
    Deed,
    /// `not enough care was taken`.
    Untaken,
    /// `ridiculous`, `!!`.
    Loaded,
    /// `WE SAID SO IN MAY`.
    Shout,
    /// `the sole cause`.
    Single,
    /// A clause whose verb comes in two parts.
    Bracket(Bracket),
    /// `noticed`, after a word with a capital: a person, perhaps.
    Doer,
    /// `technician`, before a word with a capital.
    Titled,
    /// `by`, before a word with a capital.
    Agent,
    /// A phrase that the team added, by its index.
    Phrase(usize),
}

/// What a verb in two parts says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Bracket {
    /// `vergaß`, `übersah`.
    Lapse,
    /// `hat … vergessen`, `wurde … übersehen`.
    LapsePerfect,
    /// `hat … nicht geprüft`.
    Duty,
    /// `hätte … sollen`.
    Hindsight,
    /// `war nachlässig`.
    Trait,
    /// `versehentlich`.
    Accident,
    /// `menschliches Versagen`.
    Error,
    /// `aus Unachtsamkeit`.
    Carelessness,
}
