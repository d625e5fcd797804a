mod forges;
mod hostile;
mod json;
mod places;
mod sarif;
mod statistics;
mod summary;
mod tools;

use super::{Colour, Format, View};
use crate::diagnostic::{Diagnostic, Level};
use crate::lint::{FileReport, Finding, Run};
use crate::rules::{self, RuleRef};
use crate::source::SourceFile;
use crate::span::Span;

/// A run with one finding in one file.
fn run(text: &str, diagnostic: Diagnostic) -> Run {
    let label_fingerprints = diagnostic
        .labels
        .iter()
        .map(|label| label.row.as_ref().map(|_| "row".to_owned()))
        .collect();
    let finding = Finding {
        rule: RuleRef::Ours(rules::find("missing-date").expect("it exists")),
        level: Level::Warning,
        diagnostic,
        fingerprint: "print".to_owned(),
        label_fingerprints,
    };
    let file = FileReport {
        source: SourceFile::new("a/b.md", text.to_owned()),
        title: None,
        findings: vec![finding],
        suppressed: Vec::new(),
        failed: false,
    };
    Run {
        files: vec![file],
        ..Run::default()
    }
}

fn shown(format: Format, run: &Run) -> String {
    let mut out = Vec::new();
    format
        .write(run, View::from_here(Colour::Plain), &mut out)
        .expect("memory takes it");
    String::from_utf8(out).expect("UTF-8")
}

fn full(text: &str, diagnostic: Diagnostic) -> String {
    shown(Format::Full, &run(text, diagnostic))
}

/// The lines of the file and the marks under them.
fn marked(text: &str, diagnostic: Diagnostic) -> Vec<String> {
    let shown = full(text, diagnostic);
    shown
        .lines()
        .filter(|line| line.contains(['│', '·']))
        .map(str::to_owned)
        .collect()
}

fn span(text: &str, words: &str) -> Span {
    let at = text.find(words).expect("the words stand there");
    Span::from_range(&(at..at + words.len()))
}

#[test]
fn a_finding_shows_its_place_its_words_and_what_to_do() {
    let text = "# x\n\nIt was **late** again.\n";
    let diagnostic = Diagnostic::new(span(text, "late"), "late for what").help("say what was due");
    assert_eq!(
        full(text, diagnostic),
        "a/b.md:3:10 warning missing-date\n  ⚠ late for what\n 3 │ It was **late** again.\n   ·          ────\n  help: say what was due\n\n"
    );
}

#[test]
fn the_first_line_names_the_primary_place_though_a_label_stands_above_it() {
    let text = "| 10:12 | a |\n\n\n\n\n| 09:58 | b |\n";
    let diagnostic =
        Diagnostic::new(span(text, "09:58"), "earlier").label(span(text, "10:12"), "than this");
    let shown = full(text, diagnostic);
    assert_eq!(
        shown.lines().next(),
        Some("a/b.md:6:3 warning missing-date")
    );
    let lines: Vec<_> = shown.lines().skip(2).collect();
    assert_eq!(
        lines,
        [
            " 1 │ | 10:12 | a |",
            "   ·   ──┬──",
            "   ·     ╰── than this",
            " 6 │ | 09:58 | b |",
            "   ·   ─────",
            "",
        ]
    );
}

#[test]
fn several_places_on_one_line_are_all_marked() {
    let text = "from 10:00 to 10:30 is 45 minutes\n";
    let diagnostic = Diagnostic::new(span(text, "45 minutes"), "sums do not agree")
        .label(span(text, "10:00"), "from")
        .label(span(text, "10:30"), "to");
    assert_eq!(
        marked(text, diagnostic),
        [
            " 1 │ from 10:00 to 10:30 is 45 minutes",
            "   ·      ──┬──    ──┬──    ──────────",
            "   ·        │        ╰── to",
            "   ·        ╰── from",
        ]
    );
}

#[test]
fn an_absent_thing_is_marked_at_the_end_of_its_line() {
    for text in ["# x\n", "# x", "# x\r\n"] {
        let diagnostic = Diagnostic::new(Span::at(3), "absent");
        assert_eq!(
            marked(text, diagnostic),
            [" 1 │ # x", "   ·    ▲"],
            "{text:?}"
        );
    }
}

#[test]
fn the_end_of_a_file_is_a_place() {
    let text = "# x\n\n";
    assert_eq!(
        marked(text, Diagnostic::new(Span::at(5), "absent")),
        [" 3 │", "   · ▲"]
    );
    assert_eq!(
        marked("", Diagnostic::new(Span::at(0), "absent")),
        Vec::<String>::new()
    );
}

#[test]
fn words_over_a_line_break_are_marked_on_both_lines() {
    let text = "the on-call\nengineer forgot it\n";
    assert_eq!(
        marked(
            text,
            Diagnostic::new(span(text, "on-call\nengineer forgot"), "who")
        ),
        [
            " 1 │ the on-call",
            "   ·     ───────",
            " 2 │ engineer forgot it",
            "   · ───────────────"
        ]
    );
}

#[test]
fn a_long_line_is_cut_to_the_words_concerned() {
    let text = format!("{}needle{}\n", "hay ".repeat(500), " hay".repeat(500));
    let lines = marked(&text, Diagnostic::new(span(&text, "needle"), "found"));
    assert_eq!(
        lines[0],
        format!(
            " 1 │ …{}needle{}…",
            "hay ".repeat(7),
            &" hay".repeat(16)[..62]
        )
    );
    assert_eq!(lines[1], format!("   · {:29}──────", ""));
}

#[test]
fn a_line_that_is_a_little_too_long_is_cut_a_little() {
    let text = format!("first {}needle and last\n", "hay ".repeat(22));
    let lines = marked(&text, Diagnostic::new(span(&text, "last"), "found"));
    assert_eq!(
        lines[0],
        format!(" 1 │ …{}needle and last", "hay ".repeat(20))
    );
}

#[test]
fn no_column_is_too_far_out() {
    for at in [65_534, 65_535, 65_536, 70_000, 3_000_000] {
        let text = format!("{}needle", "x".repeat(at));
        let diagnostic =
            Diagnostic::new(span(&text, "needle"), "found").label(Span::new(0, 1), "from here");
        let shown = full(&text, diagnostic);
        assert!(shown.contains("xneedle\n"), "{shown}");
        assert!(
            shown.lines().all(|line| line.chars().count() < 120),
            "{shown}"
        );
    }
}

#[test]
fn what_steers_a_terminal_is_shown_in_messages_lines_and_labels() {
    let text = "a\u{1b}[31m\u{202e}b\tc\n";
    let diagnostic = Diagnostic::new(span(text, "b"), "a \u{1b}[1m message")
        .help("a \u{9b}1m help")
        .label(span(text, "c"), "\u{7}\u{1b}]0;x");
    for format in [Format::Full, Format::Concise, Format::Json, Format::Jsonl] {
        let shown = shown(format, &run(text, diagnostic.clone()));
        // JSON has its own escapes for the control characters below the space, and nothing is changed for others.
        let hostile = if matches!(format, Format::Full | Format::Concise) {
            "\u{1b}\u{7}\u{9b}\u{202e}"
        } else {
            "\u{1b}\u{7}"
        };
        assert!(!shown.contains(|c| hostile.contains(c)), "{shown}");
    }
    assert_eq!(marked(text, diagnostic)[0], " 1 │ a␛[31m�b c");
}

#[test]
fn colour_changes_nothing_but_escapes() {
    let text = "It was late again, at 10:00.\n";
    let diagnostic = Diagnostic::new(span(text, "late"), "late")
        .label(span(text, "10:00"), "here")
        .help("no");
    let run = run(text, diagnostic);
    let mut coloured = Vec::new();
    Format::Full
        .write(&run, View::from_here(Colour::Ansi), &mut coloured)
        .expect("memory takes it");
    let coloured = String::from_utf8(coloured).expect("UTF-8");
    assert!(coloured.contains("\u{1b}[33m"), "a warning is yellow");
    assert_eq!(
        anstream::adapter::strip_str(&coloured).to_string(),
        shown(Format::Full, &run)
    );
}

#[test]
fn concise_is_one_line_for_each_finding() {
    let text = "# x\n\nnaïve late\n";
    assert_eq!(
        shown(
            Format::Concise,
            &run(text, Diagnostic::new(span(text, "late"), "late"))
        ),
        "a/b.md:3:7: warning missing-date: late\n"
    );
    let rows = Diagnostic::new(span(text, "late"), "late")
        .row(span(text, "late"), "")
        .row(span(text, "naïve"), "");
    assert_eq!(
        shown(Format::Concise, &run(text, rows)),
        "a/b.md:3:7: warning missing-date: late (and 1 more)\n"
    );
}

#[test]
fn many_hints_of_one_rule_are_summed_up() {
    let text = "[a]\n".repeat(9);
    let prompt = |line: u32| Diagnostic::new(Span::new(4 * line, 4 * line + 3), "a prompt");
    let mut many = run(&text, prompt(0));
    let first = many.files[0].findings[0].clone();
    let hint = |line| Finding {
        level: Level::Info,
        diagnostic: prompt(line),
        ..first.clone()
    };
    many.files[0].findings = (0..9).map(hint).collect();
    let shown = shown(Format::Full, &many);
    assert_eq!(shown.matches("a prompt").count(), 3);
    assert!(
        shown.contains("a/b.md info 6 more missing-date, on lines 4-9"),
        "{shown}"
    );
}
