//! `section-order`.

use super::{Check, Context};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};

declare_rule! {
    /// Flags sections that stand in another order than in the template.
    ///
    /// ## Why
    /// Who reads many reports finds what they look for at its place: what happened first, then why, then what is done.
    ///
    /// ## Leaves alone
    /// Subsections, sections of no known kind, which keep their places, and documents about several incidents. Off unless
    /// asked for, since a good report may be told in another order.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Root cause
    ///
    /// The export kept connections of clients that had gone.
    ///
    /// ## Notes
    ///
    /// Written on the day after.
    ///
    /// ## Summary
    ///
    /// Checkout returned errors for 45 minutes.
    /// ```
    /// ```md fixed
    /// # Postmortem: checkout returned errors
    ///
    /// ## Summary
    ///
    /// Checkout returned errors for 45 minutes.
    ///
    /// ## Notes
    ///
    /// Written on the day after.
    ///
    /// ## Root cause
    ///
    /// The export kept connections of clients that had gone.
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// ## Summary
    ///
    /// Checkout returned errors for 45 minutes.
    ///
    /// ## Root cause
    ///
    /// The export kept connections of clients that had gone.
    /// ```
    pub(crate) static SECTION_ORDER = {
        name: "section-order", group: Structure, level: (Off, Off), fixes: [Unsafe], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let finding = || {
        let order = cx.doc.reordering.as_ref()?;
        let first = cx.doc.sections.get(order.first)?;
        let wanted = cx.doc.sections.get(order.wanted)?;
        let name = wanted.kinds.first()?.title();
        let finding = Diagnostic::new(first.heading, format!("in the template {name} stands here"))
            .help("move whole sections, so that readers find each at its place")
            .label(wanted.heading, "stands here instead");
        let edit = |(span, text): &(_, String)| Edit {
            span: *span,
            text: text.clone(),
        };
        Some(match &order.moves {
            Some(moves) => finding.fix(Fix {
                title: "move the sections into the template's order".to_owned(),
                applicability: Applicability::Unsafe,
                edits: moves.iter().map(edit).collect(),
            }),
            None => finding,
        })
    };
    finding().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::model::{Dialect, Postmortem};

    /// The document with its sections in the template's order; none where they are not moved.
    fn moved(source: &str) -> Option<String> {
        let order = Postmortem::read(source, "x.md", &Dialect::default()).reordering?;
        let mut text = source.to_owned();
        for (span, section) in order.moves?.into_iter().rev() {
            text.replace_range(span.range(), &section);
        }
        let again = Postmortem::read(&text, "x.md", &Dialect::default());
        assert_eq!(again.reordering, None, "{text}");
        Some(text)
    }

    #[test]
    fn whole_sections_move_and_what_parts_them_stays() {
        let source = "# T\r\n\r\n## Action items\r\n\r\n- Cap it\r\n\r\n---\r\n\r\n<!-- pm-ignore x: y -->\r\n\r\n## Impact\r\n\r\n\
                      12 users.\r\n\r\n### Root cause\r\n\r\nx\r\n\r\n[1]: https://example.org\r\n\r\n## Summary\r\n\r\nIt broke.";
        let want = "# T\r\n\r\n## Summary\r\n\r\nIt broke.\r\n\r\n---\r\n\r\n<!-- pm-ignore x: y -->\r\n\r\n## Impact\r\n\r\n\
                    12 users.\r\n\r\n### Root cause\r\n\r\nx\r\n\r\n[1]: https://example.org\r\n\r\n## Action items\r\n\r\n- Cap it";
        assert_eq!(moved(source).as_deref(), Some(want));
    }

    #[test]
    fn days_and_times_go_with_their_timeline() {
        let rows =
            "## Timeline\n\n## May 12\n\n### 20:15\n\nIt broke.\n\n## 22:00\n\nIt was well.\n\n";
        let source = format!("## Root cause\n\nx\n\n{rows}## Notes\n\ny\n");
        let want = format!("{rows}## Root cause\n\nx\n\n## Notes\n\ny\n");
        assert_eq!(moved(&source), Some(want));
    }

    #[test]
    fn lessons_stand_where_their_parts_do() {
        let source =
            "## Lessons learned\n\n### What went well\n\nx\n\n## Action items\n\n- Cap it\n";
        let doc = Postmortem::read(source, "x.md", &Dialect::default());
        assert_eq!(doc.reordering, None);
    }

    #[test]
    fn nothing_moves_where_that_could_change_what_it_is() {
        for source in [
            "## Impact\n\nx\n\n## Summary\n\n```\nopen\n",
            "## Impact\n\nx\n## Summary\n\ny\n",
            "Impact\n---\n\nx\n\nSummary\n---\n\ny\n",
            "## Impact\n\nx\n\n## Summary\n\n<!-- y\n",
        ] {
            let doc = Postmortem::read(source, "x.md", &Dialect::default());
            assert!(
                doc.reordering.is_some_and(|order| order.moves.is_none()),
                "{source}"
            );
        }
        assert_eq!(
            moved("# A\n\n## Impact\n\nx\n\n# B\n\n## Summary\n\ny\n"),
            None
        );
    }
}
