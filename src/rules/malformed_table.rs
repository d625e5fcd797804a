//! `malformed-table`.

use super::{Check, Context};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::markdown::{TableFault, TableFaultKind};

declare_rule! {
    /// Flags a table of which a part is not shown.
    ///
    /// ## Why
    /// Cells beyond the last column of the header vanish when the page is rendered, most often because of a bar in a command;
    /// under a broken line of dashes the whole table is shown as text, and so are the rows behind a comment on its own line. Nobody sees it in the source.
    ///
    /// ## Leaves alone
    /// Rows with fewer cells than the header, empty cells at the end of a row, bars with a backslash before them, and
    /// tables in code.
    ///
    /// ## Examples
    /// ```md bad
    /// ## Timeline
    ///
    /// | Time (UTC) | Event |
    /// |---|---|
    /// | 14:23 | `ps aux | grep export` shows 40 streams | pool is full |
    /// ```
    /// ```md bad
    /// ## Action items
    ///
    /// | Action | Owner |
    /// |---|
    /// | Cap the export at 10 streams | Ana |
    /// ```
    /// ```md bad
    /// ## Timeline
    ///
    /// | Time (UTC) | Event |
    /// |---|---|
    /// | 14:23 | The pool is full |
    /// <!-- seen by the export team as well -->
    /// | 14:25 | The alert fires |
    /// ```
    /// ```md good
    /// ## Timeline
    ///
    /// | Time (UTC) | Event |
    /// |---|---|
    /// | 14:23 | `ps aux \| grep export` shows 40 streams |
    /// ```
    pub(crate) static MALFORMED_TABLE = {
        name: "malformed-table", group: Structure, level: (Warning, Warning), fixes: [Display], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    cx.doc.markdown.tables.iter().map(finding).collect()
}

fn finding(fault: &TableFault) -> Diagnostic {
    let (message, help, title) = match fault.kind {
        TableFaultKind::ExtraCells => (
            "this row has more cells than the header: these are not shown",
            "write a bar that belongs to the text as `\\|`, also in code",
            "escape the bar",
        ),
        TableFaultKind::Delimiter => (
            "this line does not fit the header: the table is shown as text",
            "give it three dashes for each column of the header",
            "rule as many columns as the header has",
        ),
        TableFaultKind::Comment => (
            "the comment above ends the table: from here rows are shown as text",
            "write the comment inside the row, behind the words of a cell",
            "take the comment out from between the rows",
        ),
    };
    let (span, text) = fault.mend.clone();
    Diagnostic::new(fault.span, message).help(help).fix(Fix {
        title: title.to_owned(),
        applicability: Applicability::Display,
        edits: vec![Edit { span, text }],
    })
}
