//! `pm` scaffolds, checks and queries incident postmortems that are kept as Markdown in git.

pub mod diagnostic;
pub mod lint;
pub mod markdown;
pub mod model;
pub mod rules;
pub mod source;
pub mod span;
pub mod template;
