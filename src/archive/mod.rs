//! The folder of postmortems: where it is, and which of the files named or found are taken.

mod create;
mod globs;
mod history;
mod neighbours;
mod place;
mod replace;
mod walk;

pub use create::{create, put};
pub use globs::Globs;
pub use history::{Change, Depth, History, HistoryError};
pub use neighbours::Files;
pub use place::{absolute, relative, repository, root, seen_from};
pub use replace::{ReplaceError, replace};
pub use walk::{Candidate, Listing, Skipped, Why};
