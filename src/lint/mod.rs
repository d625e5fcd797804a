//! From documents to findings: which rules run at which level, what they found, and its fingerprints.

mod finding;
mod fingerprint;
mod plan;
mod run;
#[cfg(test)]
mod tests;

pub use finding::{FileReport, Finding, Run};
pub use plan::{LevelSetting, Plan, Selection, UnknownName};
pub(crate) use plan::{names, nearest};
pub use run::{Linter, Outcome};
