//! What the analysis says of a place, and why.

use crate::markdown::TextRange;

/// What a verdict finds; in the order in which one clause is given one verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerdictKind {
    /// Human error given as an explanation.
    HumanError,
    /// Fault, failing or judgement put on a person, a role or a team.
    Blame,
    /// The same in the first person.
    SelfBlame,
    /// A fault word with nobody to it.
    FaultWord,
    /// People measured by what they should, could or would have done.
    Counterfactual,
    /// Contempt, disbelief, shouting.
    Loaded,
    /// One cause said to be the only one.
    SingleCause,
    /// A person named as the actor of an event.
    Named,
}

impl VerdictKind {
    /// Every kind, weightiest first.
    pub const ALL: [Self; 8] = [
        Self::HumanError,
        Self::Blame,
        Self::SelfBlame,
        Self::FaultWord,
        Self::Counterfactual,
        Self::Loaded,
        Self::SingleCause,
        Self::Named,
    ];
}

/// Which coaching sentence fits the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Frame {
    /// Something was not checked, tested or reviewed.
    Check,
    /// A signal was not noticed.
    Signal,
    /// Something depended on memory.
    Memory,
    /// One action had its effect without confirmation.
    Confirmation,
    /// Something was not known, or taken for something else.
    Knowledge,
    /// Somebody was not told.
    Communication,
    /// A procedure was not followed.
    Procedure,
    /// Time was lost.
    Pace,
    /// People are asked to be better.
    Guard,
    /// A person stands where the mechanism belongs.
    Mechanism,
    /// Another course of events is imagined.
    Imagined,
    /// A feeling stands where a fact belongs.
    Fact,
    /// One cause stands where several belong.
    Factors,
    /// A name stands where a role would do.
    Role,
    /// A phrase that the team added.
    Phrase,
}

/// Words that are a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What it finds.
    pub kind: VerdictKind,
    /// The words concerned, no more.
    pub span: TextRange,
    /// Who the clause is about, where it says so.
    pub subject: Option<TextRange>,
    /// The word at which the analysis began.
    pub trigger: TextRange,
    /// The sentence that the words stand in.
    pub sentence: TextRange,
    /// Which coaching sentence fits.
    pub frame: Frame,
}

/// Why words that looked like a finding are none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A system is the subject.
    System,
    /// People outside of the response are the subject.
    Outsider,
    /// Nothing shows that a person is the subject.
    NoPerson,
    /// The clause is negated.
    Negated,
    /// It speaks of what may happen, or is to be prevented.
    Prospect,
    /// It asks.
    Question,
    /// It only dates when something was noticed.
    Dated,
    /// It tells of an attempt or an event, not of a duty.
    Neutral,
    /// It names a gap in the system.
    Gap,
    /// It imagines a worse course that was avoided.
    Avoided,
    /// It speaks of the topic and explains nothing by it.
    Topic,
    /// It stands in code or in quotation marks.
    Quoted,
    /// The configuration excepts the phrase.
    Excepted,
    /// The clause has a weightier verdict.
    Covered,
}

impl Reason {
    /// The reason in words, to follow "silent, because".
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::System => "its subject is a system, not a person",
            Self::Outsider => "its subject is a user or somebody else outside of the response",
            Self::NoPerson => "nothing shows that a person is meant",
            Self::Negated => "the clause is negated",
            Self::Prospect => "it speaks of what may happen or is to be prevented",
            Self::Question => "it is a question",
            Self::Dated => "it only dates when something was noticed",
            Self::Neutral => "it tells what happened without a word of fault",
            Self::Gap => "it names something that was missing",
            Self::Avoided => "it imagines a worse course that was avoided",
            Self::Topic => "it speaks of the topic and explains nothing by it",
            Self::Quoted => "it stands in code or in quotation marks",
            Self::Excepted => "the configuration excepts the phrase",
            Self::Covered => "the clause already has a weightier finding",
        }
    }
}

/// A place at which the analysis looked closer and saw nothing to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    /// The word at which it began.
    pub trigger: TextRange,
    /// Who the clause is about, where it says so.
    pub subject: Option<TextRange>,
    /// Why nothing is reported.
    pub reason: Reason,
}

/// What the analysis decided at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// A finding.
    Flagged(Verdict),
    /// None, and why.
    Silent(Silence),
}
