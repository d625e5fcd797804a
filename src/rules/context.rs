//! What a rule may see of a document and the run.

use super::Requirements;
use crate::model::Postmortem;
use chrono::NaiveDate;

/// A document as a rule sees it; there is no more to see: no file, no clock, no other findings.
pub struct Context<'a> {
    /// The model.
    pub doc: &'a Postmortem,
    /// The path below the archive's root with `/` between its parts, or as given where it lies elsewhere.
    pub path: &'a str,
    /// Today's date.
    pub today: NaiveDate,
    /// What the configuration says to rules.
    pub settings: &'a Settings,
}

impl<'a> Context<'a> {
    /// What the rules see of a document.
    #[must_use]
    pub fn new(
        doc: &'a Postmortem,
        path: &'a str,
        today: NaiveDate,
        settings: &'a Settings,
    ) -> Self {
        Self {
            doc,
            path,
            today,
            settings,
        }
    }
}

/// What the configuration says to rules.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Where persons may be named.
    pub names: Names,
    /// Which sections a severity needs.
    pub requirements: Requirements,
}

/// Where persons may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Names {
    /// Everywhere.
    Allow,
    /// In the timeline, in action items and in metadata.
    #[default]
    TimelineOnly,
    /// Nowhere but in metadata and as owners: roles act.
    RolesOnly,
}
