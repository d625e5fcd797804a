//! What the targets share: a linter with every rule on, and text out of bytes.

use chrono::NaiveDate;
use pm::lint::{Linter, Outcome, Plan, Selection};
use pm::model::Dialect;
use pm::rules::Settings;
use pm::source::SourceFile;
use pm::span::Span;

/// The name that a document goes by.
pub const PATH: &str = "postmortems/2026/2026-02-05-late-events.md";

/// A linter with the rules of these names; every one for `all`.
///
/// # Panics
/// When no rule has one of the names.
#[must_use]
pub fn linter(names: &[&str]) -> Linter {
    let selection = Selection {
        select: Some(names.iter().map(|&name| name.to_owned()).collect()),
        ..Selection::default()
    };
    Linter {
        plan: Plan::new(&selection).expect("every name is known"),
        settings: Settings::default(),
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    }
}

/// Whether a file with this text would be read as text.
#[must_use]
pub fn is_text(text: &str) -> bool {
    SourceFile::from_bytes(PATH, text.as_bytes().to_vec()).is_ok()
}

/// What the linter says of a text. A panic inside ends the process, since libFuzzer's hook runs before it is caught.
#[must_use]
pub fn lint(linter: &Linter, text: &str) -> Outcome {
    let outcome = linter.lint(SourceFile::new(PATH, text.to_owned()), PATH);
    assert!(!outcome.report.failed);
    for finding in &outcome.report.findings {
        let diagnostic = &finding.diagnostic;
        let labels = diagnostic.labels.iter().map(|label| label.span);
        for span in labels.chain([diagnostic.span]) {
            assert!(lies_in(text, span), "{}: {span:?}", finding.rule.name);
        }
    }
    outcome
}

fn lies_in(text: &str, span: Span) -> bool {
    text.get(span.start as usize..span.end as usize).is_some()
}
