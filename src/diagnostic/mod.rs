//! What a rule is and what it says: plain data that every report and editor reads.

mod absence;
mod finding;

pub use absence::{Lack, Naming};
pub use finding::{Diagnostic, Edit, Fix, Label, Row, Wording};

use std::borrow::Cow;

/// How much a finding weighs; `Off` silences the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not reported.
    Off,
    /// Worth a look; never fails a run unless asked to.
    Info,
    /// Should be mended before the review.
    Warning,
    /// The document is not done while it stands.
    Error,
}

impl Level {
    /// The name in configuration and reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The level of a name, if it is one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Off, Self::Info, Self::Warning, Self::Error]
            .into_iter()
            .find(|level| level.name() == name)
    }

    /// One step lower; `Off` stays.
    #[must_use]
    pub fn lower(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning => Self::Info,
            Self::Info | Self::Off => Self::Off,
        }
    }
}

/// The levels of a rule by what the document's status says; an unknown or absent status counts as draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Levels {
    /// In a final document.
    pub finished: Level,
    /// In a draft, which must stay writable.
    pub draft: Level,
}

impl Levels {
    /// In review: the higher of the draft level and the final level less one step.
    #[must_use]
    pub fn in_review(self) -> Level {
        self.draft.max(self.finished.lower())
    }
}

/// A group of rules, selectable by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Sections, headings, tables, links.
    Structure,
    /// Date, authors, status, severity and the file name.
    Metadata,
    /// Blame, hindsight and judgement.
    Language,
    /// Names, personal data, secrets.
    Privacy,
    /// Times, zones, order, milestones.
    Timeline,
    /// Numbers and times that must agree.
    Consistency,
    /// Action items.
    Actions,
    /// Over all documents of a run.
    Archive,
    /// What the engine itself reports: unreadable files, suppressions.
    Engine,
    /// What a team's configuration declares.
    Custom,
}

impl Group {
    /// Every group, in the order of the manual.
    pub const ALL: [Self; 10] = [
        Self::Structure,
        Self::Metadata,
        Self::Language,
        Self::Privacy,
        Self::Timeline,
        Self::Consistency,
        Self::Actions,
        Self::Archive,
        Self::Engine,
        Self::Custom,
    ];

    /// The name in configuration and reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Metadata => "metadata",
            Self::Language => "language",
            Self::Privacy => "privacy",
            Self::Timeline => "timeline",
            Self::Consistency => "consistency",
            Self::Actions => "actions",
            Self::Archive => "archive",
            Self::Engine => "engine",
            Self::Custom => "custom",
        }
    }
}

/// Whether a rule's fixes may be applied, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Applicability {
    /// Keeps the meaning; `--fix` applies it.
    Safe,
    /// May change the meaning; only `--unsafe-fixes` applies it.
    Unsafe,
    /// An example to read; never applied.
    Display,
}

impl Applicability {
    /// The name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Unsafe => "unsafe",
            Self::Display => "display",
        }
    }
}

/// What a rule is: its name, where it belongs, how much it weighs, and its manual page.
#[derive(Debug)]
pub struct RuleInfo {
    /// Kebab-case; the only identifier.
    pub name: Cow<'static, str>,
    /// The group that selects it too.
    pub group: Group,
    /// Its levels unless the configuration says otherwise.
    pub levels: Levels,
    /// The kinds of fix it may offer, strongest first.
    pub fixes: &'static [Applicability],
    /// Whether its findings depend on today's date: it belongs to the group `clock` as well.
    pub clock: bool,
    /// Its levels where the configuration says that only its own words are known.
    pub strict: Option<Levels>,
    /// The keys of pm.yaml beside `rules` that it goes by.
    pub keys: &'static [&'static str],
    /// The first release that had it; empty for a rule of the team.
    pub since: &'static str,
    /// The manual page in Markdown; the first line is one sentence.
    pub docs: Cow<'static, str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_review_stands_between_draft_and_final() {
        let levels = |finished, draft| Levels { finished, draft }.in_review();
        assert_eq!(levels(Level::Error, Level::Info), Level::Warning);
        assert_eq!(levels(Level::Warning, Level::Warning), Level::Warning);
        assert_eq!(levels(Level::Info, Level::Off), Level::Off);
    }
}
