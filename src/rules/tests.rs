mod catalogue;
mod fixes;
mod messages;

use super::{ALL, Check, Example, Settings, Verdict};
use crate::diagnostic::{Diagnostic, Group, RuleInfo};
use crate::lint::{Linter, Plan, Selection};
use crate::model::Dialect;
use crate::source::SourceFile;
use chrono::NaiveDate;
use std::sync::LazyLock;

/// Built once: its words are many.
static SETTINGS: LazyLock<Settings> = LazyLock::new(Settings::default);

/// What the rules of a selection find in a text, with their names.
fn lint(selection: &Selection, text: String) -> Vec<(String, Diagnostic)> {
    lint_all(selection, vec![(Example::PATH.to_owned(), text)])
}

/// What they find in some files.
fn lint_all(selection: &Selection, files: Vec<(String, String)>) -> Vec<(String, Diagnostic)> {
    let linter = Linter {
        plan: Plan::new(selection).expect("the rule exists"),
        settings: SETTINGS.clone(),
        dialect: Dialect::default(),
        today: NaiveDate::from_ymd_opt(2026, 3, 1).expect("it is a day"),
    };
    let sources = files
        .into_iter()
        .map(|(name, text)| (SourceFile::new(name.as_str(), text), name));
    let reports = linter.lint_all(sources.collect());
    let findings = reports.into_iter().flat_map(|report| report.findings);
    findings
        .map(|finding| (finding.rule.name.to_string(), finding.diagnostic))
        .collect()
}

fn select(names: Vec<String>) -> Selection {
    Selection {
        select: Some(names),
        ..Selection::default()
    }
}

/// The rules that run on the examples of one rule's page.
fn selection(rule: &RuleInfo) -> Selection {
    // What the engine says of suppressions depends on the rules that ran.
    let of_engine = rule.group == Group::Engine;
    let name = if of_engine { "all" } else { &*rule.name };
    select(vec![name.to_owned()])
}

/// What one rule finds in an example of its page.
fn findings(rule: &RuleInfo, example: Example<'_>) -> Vec<Diagnostic> {
    lint_all(&selection(rule), example.files())
        .into_iter()
        .filter(|(name, _)| *name == rule.name)
        .map(|(_, diagnostic)| diagnostic)
        .collect()
}

/// The examples of all pages, and the archive that comes with the program.
fn documents() -> Vec<String> {
    let pages = ALL
        .iter()
        .flat_map(|rule| rule.info.examples())
        .flat_map(|example| example.files())
        .map(|(_, text)| text);
    let archive = walkdir::WalkDir::new(concat!(env!("CARGO_MANIFEST_DIR"), "/examples"));
    let files = archive
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.path().extension().is_some_and(|end| end == "md"));
    pages
        .chain(
            files.map(|entry| std::fs::read_to_string(entry.path()).expect("an example is text")),
        )
        .collect()
}

#[test]
fn no_two_rules_speak_of_the_same_words() {
    let mut places = 0;
    for text in documents() {
        let found = lint(&Selection::default(), text.clone());
        places += found.len();
        for (index, (rule, one)) in found.iter().enumerate() {
            for (other, two) in &found[index + 1..] {
                assert!(
                    rule == other || !one.span.overlaps(two.span),
                    "{rule} and {other} overlap in {text}"
                );
            }
        }
    }
    assert!(places > 50, "the probe found {places} places only");
}

/// Splits of the rules into some that run and the others, so that of any two rules each runs without the other in one.
fn splits() -> impl Iterator<Item = Vec<String>> {
    let bits = 0..usize::BITS - ALL.len().leading_zeros();
    bits.flat_map(|bit| [0, 1].map(|value| (bit, value)))
        .map(|(bit, value)| {
            let rules = ALL.iter().enumerate();
            let run = rules.filter(|(index, _)| (index >> bit) & 1 == value);
            run.map(|(_, rule)| rule.info.name.to_string()).collect()
        })
}

#[test]
fn turning_a_rule_off_changes_no_other_s_findings() {
    let all = select(vec!["all".to_owned()]);
    let splits: Vec<Vec<String>> = splits().collect();
    for text in documents() {
        let whole = lint(&all, text.clone());
        for run in &splits {
            let ran = |(name, _): &&(String, Diagnostic)| {
                run.contains(name) && name != "unused-suppression"
            };
            let found = lint(&select(run.clone()), text.clone());
            let without: Vec<_> = found.iter().filter(ran).collect();
            let with: Vec<_> = whole.iter().filter(ran).collect();
            assert_eq!(with, without, "with all others, and with {run:?}: {text}");
        }
    }
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
        let docs = &rule.info.docs;
        let name = &rule.info.name;
        assert!(
            rule.info.summary().ends_with('.'),
            "{name}: the first line is no sentence"
        );
        for heading in ["\n ## Why\n", "\n ## Leaves alone\n", "\n ## Examples\n"] {
            assert!(docs.contains(heading), "{name}: no {heading:?}");
        }
        let (_, examples) = docs.split_once("\n ## Examples\n").unwrap_or_default();
        assert!(!examples.trim().is_empty(), "{name}: no word on examples");
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
fn names_are_kebab_case_and_unique() {
    let mut names: Vec<_> = ALL.iter().map(|rule| &*rule.info.name).collect();
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

#[test]
fn a_zone_is_named_as_the_author_wrote_it() {
    let selection = select(vec!["mixed-timezones".to_owned()]);
    let mixed = |second: &str| {
        let rows = format!("- 14:10 UTC The alert fires\n- {second} It is rolled back\n");
        let found = lint(&selection, format!("# Pool\n\n## Timeline\n\n{rows}"));
        found
            .first()
            .map(|(_, diagnostic)| diagnostic.message.clone())
    };
    let message = mixed("10:35 EDT").expect("two zones");
    assert!(message.starts_with("times in UTC and in EDT:"), "{message}");
    assert_eq!(mixed("14:35 UTC"), None);
}

#[test]
fn impact_is_also_told_in_shares_and_in_other_languages() {
    let selection = select(vec!["missing-impact-field".to_owned()]);
    let missing = |body: &str| {
        let head = "# Pool\n\n**Status:** Final\n\n## Impact\n\n";
        let rest = "\n- SLA: none\n- Downstream: none\n- Duration: 5 minutes\n";
        let found = lint(&selection, format!("{head}{body}{rest}"));
        found
            .first()
            .map(|(_, diagnostic)| diagnostic.message.clone())
    };
    let german = "- Betroffene Nutzer: 12.400\n- Umsatz: keiner\n- Datenverlust: keiner";
    assert_eq!(missing(german), None);
    let rest = "\n- Revenue: none\n- Data loss: none";
    assert_eq!(missing(&format!("- 影響ユーザー：約3,000人{rest}")), None);
    let share = format!("12% of login requests failed (48k of 400k).\n{rest}");
    assert_eq!(missing(&share), None);
    let nobody = missing(&format!("The queue was full.\n{rest}"));
    assert_eq!(nobody.as_deref(), Some("nothing on users"));
}
