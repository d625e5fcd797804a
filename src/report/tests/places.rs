use super::{full, marked, span};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

#[test]
fn what_is_said_of_the_place_itself_stands_under_its_only_mark() {
    let text = "| 注文 é | everyone | us |\n";
    let diagnostic = Diagnostic::new(span(text, "everyone"), "whom would a reader ask")
        .row(span(text, "everyone"), "nobody in particular")
        .row(span(text, "us"), "nobody in particular");
    assert_eq!(
        marked(text, diagnostic),
        [
            " 1 │ | 注文 é | everyone | us |",
            "   ·            ────┬───   ─┬",
            "   ·                │       ╰── nobody in particular",
            "   ·                ╰── nobody in particular",
        ]
    );
    let silent = Diagnostic::new(span(text, "us"), "named").row(span(text, "us"), "");
    assert_eq!(marked(text, silent)[1], "   ·                       ──");
}

#[test]
fn code_is_marked_by_its_columns() {
    let text = "a `naïve → 注文` b\n";
    let lines = marked(text, Diagnostic::new(span(text, "`naïve → 注文`"), "found"));
    assert_eq!(lines[1], "   ·   ──────────────");
}

#[test]
fn of_many_places_the_first_are_shown_and_the_lines_of_the_rest_are_named() {
    let text = "a row\n".repeat(50_000);
    let rows = (0..50_000).fold(Diagnostic::new(Span::at(0), "m"), |found, nth| {
        found.row(Span::new(6 * nth, 6 * nth + 5), "no owner")
    });
    let start = std::time::Instant::now();
    let shown = full(&text, rows);
    assert!(start.elapsed() < std::time::Duration::from_secs(30));
    assert_eq!(shown.matches("no owner").count(), 12);
    assert!(
        shown.ends_with("\n  49988 more, on lines 13-50000\n\n"),
        "{shown}"
    );
}
