use super::*;
use crate::diagnostic::{Diagnostic, Edit, Fix, Level};
use crate::lint::{FileReport, Finding};
use crate::rules::{self, RuleRef};
use crate::span::Span;

/// A rule that finds a word and puts another in its place.
struct Swap(&'static str, &'static str, &'static str, Applicability);

/// Checks a text with rules that are made up, under names of real ones.
fn check(swaps: &[Swap], source: SourceFile) -> Outcome {
    let mut findings = Vec::new();
    for Swap(rule, word, text, applicability) in swaps {
        for (at, word) in source.text.match_indices(word) {
            let span = Span::from_range(&(at..at + word.len()));
            let fix = Fix {
                title: "swap".to_owned(),
                applicability: *applicability,
                edits: vec![Edit {
                    span,
                    text: (*text).to_owned(),
                }],
            };
            findings.push(Finding {
                rule: RuleRef::Ours(rules::find(rule).expect("it exists")),
                level: Level::Warning,
                diagnostic: Diagnostic::new(span, "a word").fix(fix),
                fingerprint: String::new(),
                label_fingerprints: Vec::new(),
            });
        }
    }
    findings.sort_by_key(|finding| finding.diagnostic.span);
    let failed = source.text.contains("panic");
    Outcome {
        report: FileReport {
            source,
            findings,
            failed,
            suppressed: Vec::new(),
            title: None,
        },
        digest: None,
        is_postmortem: true,
        is_generated: false,
    }
}

/// The text that fixes make, how many findings they mended, and which rules found no end.
fn fixed(text: &str, most: Applicability, swaps: &[Swap]) -> (String, usize, Vec<String>) {
    let check = |source| check(swaps, source);
    let found = check(SourceFile::new("x.md", text.to_owned()));
    let fixed = settle(&found, most, &check);
    let text = fixed.outcome.report.source.text;
    (text, fixed.findings, fixed.at_odds)
}

const DATE: &str = "missing-date";
const STATUS: &str = "unknown-status";

#[test]
fn safe_fixes_are_applied_unsafe_ones_on_request_and_examples_never() {
    use Applicability::{Display, Safe, Unsafe};
    let swaps = [
        Swap(DATE, "a", "A", Safe),
        Swap(DATE, "b", "B", Unsafe),
        Swap(DATE, "c", "C", Display),
    ];
    let text = |most| fixed("a b c é\r\n", most, &swaps).0;
    assert_eq!(text(Safe), "A b c é\r\n");
    assert_eq!(text(Unsafe), "A B c é\r\n");
    assert_eq!(text(Display), "A B c é\r\n");
}

#[test]
fn of_edits_that_overlap_or_touch_the_first_wins_and_the_next_pass_tries_again() {
    let swaps = [
        Swap(DATE, "ab", "x", Applicability::Safe),
        Swap(STATUS, "bc", "y", Applicability::Safe),
        Swap(STATUS, "xc", "z", Applicability::Safe),
    ];
    let (text, findings, at_odds) = fixed("abc bc", Applicability::Safe, &swaps);
    assert_eq!((text.as_str(), findings), ("z y", 3));
    assert!(at_odds.is_empty());
}

#[test]
fn of_edits_side_by_side_the_first_wins_since_the_next_may_be_about_what_it_made() {
    let swaps = [
        Swap(DATE, "ab", "x", Applicability::Safe),
        Swap(STATUS, "c", "y", Applicability::Safe),
        Swap(STATUS, "xc", "z", Applicability::Safe),
    ];
    let (text, ..) = fixed("abc", Applicability::Safe, &swaps);
    assert_eq!(text, "z");
}

#[test]
fn a_fix_counts_what_it_mends_with_it_and_counts_where_a_finding_of_its_rule_stays() {
    let safe = |word, text| Swap(DATE, word, text, Applicability::Safe);
    let mended = |text, swaps: &[Swap]| fixed(text, Applicability::Safe, swaps).1;
    assert_eq!(mended("ab", &[safe("ab", "x"), safe("b", "y")]), 2);
    assert_eq!(mended("a", &[safe("a", "b"), safe("b", "c")]), 2);
}

#[test]
fn rules_that_undo_each_other_are_left_out_and_the_others_are_not() {
    let swaps = [
        Swap(DATE, "left", "right", Applicability::Safe),
        Swap(STATUS, "right", "left", Applicability::Safe),
        Swap("missing-owner", "nobody", "Ana", Applicability::Safe),
    ];
    let (text, findings, at_odds) = fixed("left nobody", Applicability::Safe, &swaps);
    assert_eq!((text.as_str(), findings), ("left Ana", 1));
    assert_eq!(at_odds, [DATE, STATUS]);
}

#[test]
fn a_fix_that_never_removes_its_finding_is_not_applied() {
    for endless in ["a", "aa"] {
        let swaps = [Swap(DATE, "a", endless, Applicability::Safe)];
        let (text, _, at_odds) = fixed("a", Applicability::Safe, &swaps);
        assert_eq!(
            (text.as_str(), at_odds.as_slice()),
            ("a", &[DATE.to_owned()][..])
        );
    }
}

#[test]
fn a_fix_that_makes_a_document_unreadable_is_not_applied() {
    let swaps = [
        Swap(DATE, "calm", "panic", Applicability::Safe),
        Swap(STATUS, "finall", "final", Applicability::Safe),
    ];
    let (text, _, at_odds) = fixed("calm", Applicability::Safe, &swaps);
    assert_eq!(
        (text.as_str(), at_odds.as_slice()),
        ("calm", &[DATE.to_owned()][..])
    );
}

#[test]
fn a_fix_whose_edits_are_no_places_of_the_text_or_lie_over_each_other_is_not_applied() {
    let mut found = check(&[], SourceFile::new("x.md", "é abc\n".to_owned()));
    let mut text = |places: &[(u32, u32)]| {
        let edit = |&(start, end): &(u32, u32)| Edit {
            span: Span::new(start, end),
            text: "-".to_owned(),
        };
        let fix = Fix {
            title: String::new(),
            applicability: Applicability::Safe,
            edits: places.iter().map(edit).collect(),
        };
        found.report.findings = vec![Finding {
            rule: RuleRef::Ours(rules::find(DATE).expect("it exists")),
            level: Level::Info,
            diagnostic: Diagnostic::new(Span::at(0), "x").fix(fix),
            fingerprint: String::new(),
            label_fingerprints: Vec::new(),
        }];
        let fixed = settle(&found, Applicability::Safe, &|source| check(&[], source));
        fixed.outcome.report.source.text
    };
    for outside in [(1, 2), (0, 19), (17, 18)] {
        assert_eq!(text(&[outside]), "é abc\n", "{outside:?}");
        assert_eq!(text(&[(3, 4), outside]), "é abc\n", "{outside:?}");
    }
    for twice in [[(3, 5), (4, 6)], [(5, 6), (3, 4)], [(3, 3), (3, 4)]] {
        assert_eq!(text(&twice), "é abc\n", "{twice:?}");
    }
    assert_eq!(text(&[(3, 4), (5, 6)]), "é -b-\n");
}
