//! From documents to findings: which rules run at which level, what they found, its fingerprints, and fixes.

mod across;
pub mod baseline;
mod explain;
mod finding;
mod fingerprint;
mod fix;
mod names;
mod plan;
mod run;
mod suppress;
#[cfg(test)]
mod tests;

pub use across::{Digest, Extent, across};
pub use baseline::Baseline;
pub use explain::{Decided, Explanation, LeftAlone, Place, Prose, Said};
pub use finding::{FileReport, Finding, Fixing, Run, Suppressed};
pub(crate) use fingerprint::digest;
pub use fix::Fixed;
pub use names::UnknownName;
pub(crate) use names::{names, nearest};
pub use plan::{Given, LevelSetting, Origin, Plan, Selection};
pub use run::{Linter, Outcome};
