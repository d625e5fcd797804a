use super::{ALL, Check, Example, Settings, Verdict};
use crate::diagnostic::{Diagnostic, RuleInfo};
use crate::lint::{Linter, Plan, Selection};
use crate::model::Dialect;
use crate::source::SourceFile;
use chrono::NaiveDate;

/// What one rule finds in an example of its page.
fn findings(rule: &RuleInfo, example: Example<'_>) -> Vec<Diagnostic> {
    let selection = Selection {
        select: Some(vec![rule.name.to_owned()]),
        ..Selection::default()
    };
    let linter = Linter {
        plan: Plan::new(&selection).expect("the rule exists"),
        settings: Settings::default(),
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    };
    let outcome = linter.lint(
        SourceFile::new("example.md", example.document()),
        "example.md",
    );
    outcome
        .report
        .findings
        .into_iter()
        .map(|finding| finding.diagnostic)
        .collect()
}

#[test]
fn a_bad_example_gives_its_finding_and_a_good_one_none() {
    for rule in ALL {
        for example in rule.info.examples() {
            let found = findings(&rule.info, example);
            let wanted = usize::from(example.verdict == Verdict::Bad);
            assert_eq!(
                found.len(),
                wanted,
                "{}: {found:#?}\n{}",
                rule.info.name,
                example.document()
            );
        }
    }
}

#[test]
fn every_page_says_why_and_what_it_leaves_alone_and_shows_both_sides() {
    for rule in ALL {
        let docs = rule.info.docs;
        let name = rule.info.name;
        assert!(
            rule.info.summary().ends_with('.'),
            "{name}: the first line is no sentence"
        );
        for heading in ["\n ## Why\n", "\n ## Leaves alone\n", "\n ## Examples\n"] {
            assert!(docs.contains(heading), "{name}: no {heading:?}");
        }
        if !matches!(rule.check, Check::Engine) {
            for verdict in [Verdict::Bad, Verdict::Good] {
                assert!(
                    rule.info
                        .examples()
                        .any(|example| example.verdict == verdict),
                    "{name}: no {verdict:?} example"
                );
            }
        }
    }
}

#[test]
fn messages_are_short_lower_case_and_without_a_final_stop() {
    for rule in ALL {
        for example in rule.info.examples() {
            for found in findings(&rule.info, example) {
                let name = rule.info.name;
                let message = &found.message;
                let first = message.split_whitespace().next().unwrap_or_default();
                let proper =
                    first.chars().skip(1).any(char::is_uppercase) || first.starts_with(['"', '`']);
                assert!(
                    proper || !first.starts_with(char::is_uppercase),
                    "{name}: {message}"
                );
                assert!(
                    !message.ends_with('.') && message.chars().count() <= 80,
                    "{name}: {message}"
                );
                let help = found.help.as_deref().unwrap_or_default();
                assert!(
                    help.starts_with(char::is_lowercase),
                    "{name}: help starts with a verb: {help}"
                );
            }
        }
    }
}

#[test]
fn names_are_kebab_case_and_unique() {
    let mut names: Vec<_> = ALL.iter().map(|rule| rule.info.name).collect();
    assert!(
        names
            .iter()
            .all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
    );
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count);
}
