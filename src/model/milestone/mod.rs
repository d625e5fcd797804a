//! The moments of an incident that metrics are made of.

mod read;
mod terse;
mod words;

pub(crate) use read::read;

use super::When;
use crate::span::Span;

/// A moment of an incident.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Milestone {
    /// Harm begins.
    Started,
    /// An alert or a person notices.
    Detected,
    /// Somebody takes it on.
    Acknowledged,
    /// Work on the cause begins.
    Investigation,
    /// The cause is known.
    CauseIdentified,
    /// The harm stops growing or ends.
    Mitigated,
    /// The service is well again.
    Resolved,
    /// Everybody is told so.
    AllClear,
}

impl Milestone {
    /// Every milestone in the order in which they come.
    pub const ALL: [Self; 8] = [
        Self::Started,
        Self::Detected,
        Self::Acknowledged,
        Self::Investigation,
        Self::CauseIdentified,
        Self::Mitigated,
        Self::Resolved,
        Self::AllClear,
    ];

    /// The name in published JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Detected => "detected",
            Self::Acknowledged => "acknowledged",
            Self::Investigation => "investigation",
            Self::CauseIdentified => "cause_identified",
            Self::Mitigated => "mitigated",
            Self::Resolved => "resolved",
            Self::AllClear => "all_clear",
        }
    }
}

impl Milestone {
    /// What it is called in messages.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Started => "the start of impact",
            Self::Detected => "detection",
            Self::Acknowledged => "acknowledgement",
            Self::Investigation => "the start of the investigation",
            Self::CauseIdentified => "finding the cause",
            Self::Mitigated => "mitigation",
            Self::Resolved => "recovery",
            Self::AllClear => "the all-clear",
        }
    }

    /// Whether the words of a row may tell it: a wide net for what must not be called missing.
    #[must_use]
    pub fn is_hinted_by(self, row: &str) -> bool {
        words::hints(self, row)
    }
}

/// The milestones that something in the document shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Milestones {
    reached: Vec<(Milestone, Reached)>,
}

/// How a milestone is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// When.
    pub at: When,
    /// Told by the words of a row alone; nothing inferred makes more than an `info` finding.
    pub inferred: bool,
    /// What shows it.
    pub span: Span,
}

impl Milestones {
    /// How a milestone is known, if it is.
    #[must_use]
    pub fn get(&self, milestone: Milestone) -> Option<Reached> {
        self.reached
            .iter()
            .find(|(known, _)| *known == milestone)
            .map(|&(_, reached)| reached)
    }

    /// Adds what shows a milestone, unless something better has been found before.
    pub fn offer(&mut self, milestone: Milestone, reached: Reached) {
        if self.get(milestone).is_none() {
            self.reached.push((milestone, reached));
        }
    }
}
