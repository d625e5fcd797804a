//! The folder of postmortems: where it is, which of the files named or found are taken, and what they say together.

mod actions;
mod amend;
mod commits;
mod create;
mod field;
mod generated;
mod git;
mod globs;
mod history;
pub mod index;
mod landed;
mod neighbours;
mod place;
pub mod records;
pub mod register;
mod replace;
pub mod required;
pub mod review;
mod scaffold;
pub mod search;
pub mod stage;
pub mod stats;
pub mod survey;
mod walk;

pub use actions::{Filter, States, Task};
pub use amend::{Amendment, Change as ItemChange, Refusal, amend};
pub use commits::{Commit, commits};
pub use create::{create, put};
pub use generated::{Generated, NotOurs};
pub use git::{Depth, HistoryError};
pub use globs::Globs;
pub use history::{Change, History};
pub use landed::{IMPORT, Landed, landed};
pub use neighbours::Files;
pub use place::{absolute, relative, repository, root, seen_from};
pub use records::{Item, Record, Standing};
pub use replace::{ReplaceError, replace};
pub use scaffold::{
    Scaffold, scaffold_faults, scaffold_folder, scaffold_named, scaffold_names, scaffold_prompts,
    scaffolds,
};
pub use survey::Survey;
pub use walk::{Candidate, Listing, Skipped, Why, is_ignored, is_markdown};
