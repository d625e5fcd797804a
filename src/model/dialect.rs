//! The words that a team uses for sections, statuses, severities and zones, beside the built-in ones.

use super::placeholder::Prompts;
use super::{SectionKind, Severity, Status};

/// What the configuration adds to the reader's words; the default adds nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dialect {
    /// Further names of sections.
    pub sections: Vec<(String, SectionKind)>,
    /// Further words for a status.
    pub statuses: Vec<(String, Status)>,
    /// Whether those are the only words for one.
    pub only_statuses: bool,
    /// Further words for a severity.
    pub severities: Vec<(String, Severity)>,
    /// Whether those are the only words for one.
    pub only_severities: bool,
    /// Offsets of zone names in minutes east of UTC.
    pub zones: Vec<(String, i32)>,
    /// Further priorities beside P0 to P3, most urgent first.
    pub priorities: Vec<String>,
    /// What the team's templates ask, beside what is a prompt by its shape.
    pub prompts: Prompts,
}
