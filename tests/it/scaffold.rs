//! What `pm new` starts from and what ships as an example, through the linter.

use chrono::{NaiveDate, TimeDelta};
use pm::diagnostic::Level;
use pm::lint::{FileReport, Linter, Plan, Selection};
use pm::model::{Dialect, Kind, Postmortem};
use pm::rules::{Requirements, Settings};
use pm::source::SourceFile;
use pm::template::{EMBEDDED, Fields, FilePattern, NEAR_MISS, SECURITY, Template};
use std::path::Path;

const SEVERITIES: [Option<&str>; 5] = [
    None,
    Some("SEV-1"),
    Some("SEV-2"),
    Some("SEV-3"),
    Some("SEV-4"),
];

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 15).expect("a date of the calendar")
}

fn lint(path: &str, text: String) -> FileReport {
    let selection = Selection {
        ignore: vec!["clock".to_owned()],
        ..Selection::default()
    };
    let linter = Linter {
        plan: Plan::new(&selection).expect("`clock` is a group"),
        settings: Settings::default(),
        dialect: Dialect::default(),
        today: day(),
    };
    let outcome = linter.lint(SourceFile::new(path, text), path);
    assert!(outcome.is_postmortem, "{path} is passed over by a walk");
    outcome.report
}

fn findings(report: &FileReport) -> Vec<(&str, Level)> {
    let findings = report.findings.iter();
    findings
        .map(|finding| (&*finding.rule.name, finding.level))
        .collect()
}

#[test]
fn a_fresh_scaffold_has_nothing_but_prompts_to_fill_in() {
    let authors = ["Platform team".to_owned()];
    for severity in SEVERITIES {
        for title in [None, Some("Pool | of `order` service [again]")] {
            for authors in [&[][..], &authors[..]] {
                let fields = Fields {
                    title,
                    date: Some(day()),
                    authors,
                    severity,
                    ..Fields::default()
                };
                let path = FilePattern::default()
                    .paths(day(), title.unwrap_or_default())
                    .next()
                    .expect("one at least");
                let usual = Template::for_severity(severity);
                for template in [usual, NEAR_MISS, SECURITY] {
                    let report = lint(&path, template.render(&fields));
                    let findings = findings(&report);
                    assert!(!findings.is_empty(), "{severity:?}");
                    for finding in findings {
                        let name = template.name;
                        assert_eq!(
                            finding,
                            ("placeholder-text", Level::Info),
                            "{name} {fields:?}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_draft_that_starts_with_all_times_known_has_nothing_else_to_mend() {
    let at = |minute: i64| {
        day()
            .and_hms_opt(14, 23, 0)
            .map(|at| at + TimeDelta::minutes(minute))
    };
    let words = ["checkout".to_owned()];
    for template in EMBEDDED {
        let fields = Fields {
            title: Some("Checkout failed"),
            date: Some(day()),
            authors: &words,
            severity: Some("SEV-1"),
            services: &words,
            tags: &words,
            participants: &words,
            incident: Some("INC-12"),
            summary: Some("One order in five failed until the pool was enlarged."),
            started: at(0),
            detected: at(2),
            acknowledged: at(5),
            mitigated: at(29),
            resolved: at(45),
            ..Fields::default()
        };
        let report = lint("2026/2026-02-15-x.md", template.render(&fields));
        let mut others = findings(&report);
        others.retain(|(rule, _)| *rule != "placeholder-text");
        if template.name == "short" {
            others.retain(|(rule, _)| *rule != "recommended-section");
        }
        assert_eq!(others, [], "{}", template.name);
    }
}

#[test]
fn the_near_miss_template_is_read_as_one() {
    let text = NEAR_MISS.render(&Fields::default());
    let doc = Postmortem::read(&text, "x.md", &Dialect::default());
    assert_eq!(doc.metadata.kind, Kind::NearMiss);
}

#[test]
fn each_template_has_the_sections_of_its_severities() {
    for severity in SEVERITIES {
        let fields = Fields {
            severity,
            ..Fields::default()
        };
        let text = Template::for_severity(severity).render(&fields);
        let doc = Postmortem::read(&text, "x.md", &Dialect::default());
        let needs = Requirements::default();
        assert_eq!(needs.missing(&doc).len(), 0, "{severity:?}");
        assert_eq!(needs.missing_recommended(&doc).len(), 0, "{severity:?}");
    }
}

#[test]
fn every_embedded_prompt_is_told_from_words_by_its_shape() {
    for template in EMBEDDED {
        let text = template.render(&Fields::default());
        let doc = Postmortem::read(&text, "x.md", &Dialect::default());
        for (at, _) in text.match_indices('[') {
            assert!(
                doc.prompts.iter().any(|span| span.range().contains(&at)),
                "{}: {}",
                template.name,
                text[at..].lines().next().unwrap_or_default()
            );
        }
    }
}

#[test]
fn finished_examples_are_clean_and_none_has_an_error() {
    let archive = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/postmortems");
    let mut linted = 0;
    for year in ["2025", "2026"] {
        for entry in archive.join(year).read_dir().expect("the examples ship") {
            let file = entry.expect("the examples ship").path();
            let text = std::fs::read_to_string(&file).expect("examples are text");
            let name = file.file_name().expect("a file").to_string_lossy();
            let draft = text.contains("**Status:** Draft");
            let report = lint(&format!("{year}/{name}"), text);
            let findings = findings(&report);
            let highest = if draft { Level::Warning } else { Level::Info };
            assert!(
                findings.iter().all(|(_, level)| *level <= highest),
                "{name}: {findings:?}"
            );
            assert!(!draft || findings.len() > 3, "the draft is worth reading");
            linted += 1;
        }
    }
    assert!(linted >= 7, "{linted}");
}
