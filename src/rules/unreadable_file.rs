//! `unreadable-file`.

use super::Check;

declare_rule! {
    /// Reports a file that is no text to read.
    ///
    /// ## Why
    /// A postmortem that a tool passes over in silence is missing from the index, the statistics and the follow-up. One
    /// bad file stops no other: it is reported, the rest is checked, and the exit code is 2.
    ///
    /// ## Leaves alone
    /// CRLF line ends, a byte order mark and an empty file are fine. Files that a walk finds and that are no Markdown
    /// are not opened at all.
    ///
    /// ## Examples
    /// A file that is not UTF-8, holds NUL bytes, is larger than 10 MiB, is a pipe or a device, or may not be opened.
    pub(crate) static UNREADABLE_FILE = {
        name: "unreadable-file", group: Engine, level: (Error, Error), fixes: [], since: "0.1.0",
    } => Check::Engine
}
