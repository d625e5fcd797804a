//! The only place that knows a Markdown parser: a file's text becomes blocks and prose.

mod text;

pub use text::{Mark, MarkKind, Text, TextRange};
