//! `internal-error`.

use super::Check;

declare_rule! {
    /// Reports a document on which `pm` itself failed.
    ///
    /// ## Why
    /// A fault of ours in one document must not end the run for the others. The exit code is 2, since the document was
    /// not checked.
    ///
    /// ## Leaves alone
    /// Broken Markdown, broken tables and broken front matter are normal input and no error.
    ///
    /// ## Examples
    /// There is none that we know of; each one found becomes a test.
    pub(crate) static INTERNAL_ERROR = {
        name: "internal-error", group: Engine, level: (Error, Error), fixes: [], since: "0.1.0",
    } => Check::Engine
}
