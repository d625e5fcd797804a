//! The sections of a postmortem, whatever their authors call them.

mod aliases;
mod content;
mod name;
mod order;
mod read;
mod remedial;
#[cfg(test)]
mod tests;

pub(super) use name::named;
pub use order::Reordering;
pub(super) use order::read as reordering;
pub(crate) use read::read;

use crate::markdown::BlockId;
use crate::span::Span;
use std::ops::Range;

/// What a section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SectionKind {
    /// What happened, in a few sentences.
    Summary,
    /// Whom and what it hurt.
    Impact,
    /// What happened when.
    Timeline,
    /// The mechanism.
    RootCause,
    /// What set it off.
    Trigger,
    /// How it was noticed.
    Detection,
    /// How people worked on it.
    Response,
    /// What ended it.
    Mitigation,
    /// What else made it possible or worse.
    ContributingFactors,
    /// What helped.
    WentWell,
    /// What hindered.
    WentPoorly,
    /// What could have made it worse and did not.
    Lucky,
    /// Follow-up work.
    ActionItems,
    /// What to remember beyond this incident.
    Lessons,
    /// Links, graphs, references.
    Supporting,
    /// Anything else.
    Other,
}

impl SectionKind {
    /// Every kind that a template can hold, in the template's order.
    pub const KNOWN: [Self; 15] = [
        Self::Summary,
        Self::Impact,
        Self::Timeline,
        Self::RootCause,
        Self::Trigger,
        Self::Detection,
        Self::Response,
        Self::Mitigation,
        Self::ContributingFactors,
        Self::WentWell,
        Self::WentPoorly,
        Self::Lucky,
        Self::ActionItems,
        Self::Lessons,
        Self::Supporting,
    ];

    /// The name in configuration and published JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Impact => "impact",
            Self::Timeline => "timeline",
            Self::RootCause => "root-cause",
            Self::Trigger => "trigger",
            Self::Detection => "detection",
            Self::Response => "response",
            Self::Mitigation => "mitigation",
            Self::ContributingFactors => "contributing-factors",
            Self::WentWell => "went-well",
            Self::WentPoorly => "went-poorly",
            Self::Lucky => "lucky",
            Self::ActionItems => "action-items",
            Self::Lessons => "lessons",
            Self::Supporting => "supporting",
            Self::Other => "other",
        }
    }

    /// The heading that our templates use, for messages.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Summary => "Summary",
            Self::Impact => "Impact",
            Self::Timeline => "Timeline",
            Self::RootCause => "Root Cause",
            Self::Trigger => "Trigger",
            Self::Detection => "Detection",
            Self::Response => "Response",
            Self::Mitigation => "Mitigation",
            Self::ContributingFactors => "Contributing Factors",
            Self::WentWell => "What Went Well",
            Self::WentPoorly => "What Went Poorly",
            Self::Lucky => "Where We Got Lucky",
            Self::ActionItems => "Action Items",
            Self::Lessons => "Lessons Learned",
            Self::Supporting => "Supporting Information",
            Self::Other => "Other",
        }
    }

    /// The kind of a name in the configuration.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::KNOWN.into_iter().find(|kind| kind.name() == name)
    }
}

/// A section: its heading and everything up to the next heading of its level or above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is about; a merged heading such as "Detection and response" has several.
    pub kinds: Vec<SectionKind>,
    /// The heading's words.
    pub title: String,
    /// Where the heading's words stand.
    pub heading: Span,
    /// 1 to 6; none for bold lines and list labels.
    pub level: Option<u8>,
    /// The section around it, by its place in the list.
    pub parent: Option<usize>,
    /// The blocks under the heading, those of its subsections included. Of a bold line or a list label the first is the
    /// paragraph that it opens; `body` tells where the text behind the label starts.
    pub blocks: Range<BlockId>,
    /// The bytes under the heading.
    pub body: Span,
    /// What stands under the heading.
    pub content: Content,
}

impl Section {
    /// Whether it is about this, alone or among others.
    #[must_use]
    pub fn is(&self, kind: SectionKind) -> bool {
        self.kinds.contains(&kind)
    }

    /// Whether its name, such as "What happened", may stand over the whole account.
    #[must_use]
    pub fn may_be_account(&self) -> bool {
        name::is_ambiguous(&self.title)
    }

    /// Its title as names are compared: lower case, without numbers and pictures before it.
    #[must_use]
    pub fn name(&self) -> String {
        name::fold(&self.title)
    }
}

/// The first heading of level one, which names the document.
pub(super) fn top(sections: &[Section]) -> Option<&Section> {
    sections.iter().find(|section| section.level == Some(1))
}

/// What stands under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Empty,
    /// Only prompts of a template, which counts as filled: `placeholder-text` speaks of them.
    Prompts,
    /// Words, code, pictures or subsections.
    Filled,
}
