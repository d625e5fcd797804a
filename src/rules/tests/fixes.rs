//! What fixes promise, on every document that there is to try them on.

use super::{SETTINGS, documents, select, selection};
use crate::diagnostic::{Applicability, Edit};
use crate::lint::{Fixed, Linter, Outcome, Plan, Selection};
use crate::model::Dialect;
use crate::rules::{ALL, Rule, Verdict};
use crate::source::SourceFile;
use crate::template::{EMBEDDED, Fields};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Something for every fix to do, in forms that are easily broken.
const UNTIDY: &str = "# Postmortem: pool → full

- **Status**: Finall (since 2026‑02‑20)
- **Severity**: SVE-1

## Sumary

The pool was full.

## Timline

| Time (UTC) | Event |
|---|:--|
| 14:20 | « b » \\| `x|y` |
|14:10| a |
| 14:25  |   ünder | too | many |

## Action Items

| ID | Action | Owner | Priority | Due | Status |
|----|--------|-------|----------|-----|--------|
| 1 | Cap the export at 10 streams | Ana | PO | 2026-02-22 | **Doen** |
| 1 | Alert when the pool is 80 % full | Ana | Soonish | 2026-02-22 | In porgress: half |";

fn linter(selection: &Selection) -> Linter {
    Linter {
        plan: Plan::new(selection).expect("the rules exist"),
        settings: SETTINGS.clone(),
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    }
}

/// A text with all its findings.
fn lint(linter: &Linter, text: &str) -> Outcome {
    linter.lint(SourceFile::new("x.md", text.to_owned()), "x.md")
}

fn fix(linter: &Linter, text: &str) -> Fixed {
    linter.fix(&lint(linter, text), "x.md", Applicability::Unsafe)
}

fn fixed_text(linter: &Linter, text: &str) -> String {
    fix(linter, text).outcome.report.source.text
}

pub(super) fn texts() -> Vec<String> {
    let templates = EMBEDDED.map(|template| template.render(&Fields::default()));
    let mut texts = documents();
    texts.extend(templates);
    texts.push(UNTIDY.to_owned());
    texts
}

/// Whether some of a rule's fixes are more than examples.
fn applies(rule: &Rule) -> bool {
    let mut kinds = rule.info.fixes.iter();
    kinds.any(|&kind| kind != Applicability::Display)
}

#[test]
fn a_fixed_example_is_what_the_fix_makes_of_the_bad_one_before_it() {
    for rule in ALL {
        let linter = linter(&selection(&rule.info));
        let mut bad = String::new();
        let mut shown = false;
        for example in rule.info.examples() {
            let document = example.document();
            match example.verdict {
                Verdict::Bad => bad = document,
                Verdict::Fixed => {
                    shown = true;
                    assert_eq!(fixed_text(&linter, &bad), document, "{}", rule.info.name);
                }
                Verdict::Good => {}
            }
        }
        let name = &rule.info.name;
        assert_eq!(shown, applies(rule), "{name} shows what its fix makes");
    }
}

#[test]
fn a_rule_offers_the_kinds_of_fix_that_its_page_names() {
    let linter = linter(&select(vec!["all".to_owned()]));
    let mut offered: BTreeMap<String, Vec<Applicability>> = BTreeMap::new();
    for text in texts() {
        for finding in lint(&linter, &text).report.findings {
            if let Some(fix) = finding.diagnostic.fix {
                let kinds = offered.entry(finding.rule.name.to_string()).or_default();
                kinds.push(fix.applicability);
                kinds.sort_unstable();
                kinds.dedup();
            }
        }
    }
    for rule in ALL {
        let kinds = offered.get(&*rule.info.name).map_or(&[][..], Vec::as_slice);
        assert_eq!(kinds, rule.info.fixes, "{}", rule.info.name);
    }
}

#[test]
fn a_fix_that_is_offered_changes_something() {
    let linter = linter(&select(vec!["all".to_owned()]));
    let mut texts = texts();
    texts.extend(
        ["Critical - all of it", "SEV 9 (SEV-9)", "major"].map(|severity| {
            format!("# Pool ran dry\n\n**Status:** Final draft\n**Severity:** {severity}\n")
        }),
    );
    for text in texts {
        let report = lint(&linter, &text).report;
        for fix in report
            .findings
            .iter()
            .filter_map(|finding| finding.diagnostic.fix.as_ref())
        {
            let changes = |edit: &Edit| report.source.slice(edit.span) != edit.text;
            assert!(fix.edits.iter().all(changes), "{}: {text}", fix.title);
        }
    }
}

#[test]
fn fixing_twice_changes_nothing_and_no_rules_are_at_odds() {
    let linter = linter(&Selection::default());
    let mut changed = 0;
    for text in texts() {
        let once = fix(&linter, &text);
        assert_eq!(once.at_odds, Vec::<String>::new(), "{text}");
        let once = once.outcome.report.source.text;
        assert_eq!(fixed_text(&linter, &once), once);
        changed += usize::from(once != text);
    }
    assert!(changed >= 5, "the probe changed {changed} documents only");
}

#[test]
fn a_fix_leaves_fewer_findings_of_its_rule_and_a_safe_one_adds_none_of_another() {
    for text in texts() {
        for rule in ALL.iter().filter(|rule| applies(rule)) {
            let one = linter(&select(vec![rule.info.name.to_string()]));
            let places = |outcome: &Outcome| {
                let findings = outcome.report.findings.iter();
                let places = findings.map(|finding| 1 + finding.diagnostic.labels.len());
                places.sum::<usize>()
            };
            let before = places(&lint(&one, &text));
            let fixed = fix(&one, &text);
            if fixed.findings > 0 {
                let after = places(&fixed.outcome);
                assert!(after < before, "{}: {after} of {before}", rule.info.name);
            }
        }
        let all = linter(&Selection::default());
        let found = lint(&all, &text);
        let safe = all.fix(&found, "x.md", Applicability::Safe);
        let (before, after) = (&found.report.findings, &safe.outcome.report.findings);
        assert_eq!(after.len(), before.len() - safe.findings, "{text}");
    }
}

#[test]
fn twins_with_other_line_ends_or_a_byte_order_mark_are_fixed_to_twins() {
    let linter = linter(&Selection::default());
    for text in texts() {
        let text = text.replace("\r\n", "\n");
        let fixed = fixed_text(&linter, &text);
        let crlf = |text: &str| text.replace('\n', "\r\n");
        assert_eq!(fixed_text(&linter, &crlf(&text)), crlf(&fixed));
        let marked = |text: &str| format!("\u{feff}{text}");
        assert_eq!(fixed_text(&linter, &marked(&text)), marked(&fixed));
    }
}

#[test]
fn an_untidy_document_is_tidied_and_keeps_its_spacing() {
    let fixed = fixed_text(&linter(&Selection::default()), UNTIDY);
    let changed: Vec<_> = UNTIDY
        .lines()
        .zip(fixed.lines())
        .filter(|(old, new)| old != new)
        .map(|(_, new)| new)
        .collect();
    assert_eq!(
        changed,
        [
            "- **Status**: Final (since 2026‑02‑20)",
            "- **Severity**: SEV-1",
            "## Summary",
            "## Timeline",
            "|14:10| a |",
            "| 14:20 | « b » \\| `x|y` |",
            "| 1 | Cap the export at 10 streams | Ana | P0 | 2026-02-22 | **Done** |",
            "| 1 | Alert when the pool is 80 % full | Ana | Soonish | 2026-02-22 | In progress: half |",
        ]
    );
}
