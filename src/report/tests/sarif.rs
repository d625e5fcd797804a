use super::{run, shown, span};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix};
use crate::lint::Run;
use crate::report::Format;
use crate::rules::RuleRef;
use crate::span::Span;
use serde_json::{Value, json};

const TEXT: &str = "# x\n\nnaïve late\n";

fn sarif(run: &Run) -> Value {
    let log: Value = serde_json::from_str(&shown(Format::Sarif, run)).expect("JSON");
    assert_eq!(log["version"], "2.1.0");
    log["runs"][0].clone()
}

#[test]
fn a_result_has_its_place_its_fingerprints_and_its_fix() {
    let diagnostic = Diagnostic::new(span(TEXT, "late"), "say {when}, [not](it)")
        .help("say when")
        .label(Span::at(0), "")
        .fix(Fix {
            title: "write it".to_owned(),
            applicability: Applicability::Safe,
            edits: vec![Edit {
                span: Span::at(5),
                text: "{x}".to_owned(),
            }],
        });
    let mut run = run(TEXT, diagnostic);
    run.files[0].source.path = "a b/50%/naïve #1:2.md".to_owned();
    let of = sarif(&run);
    let artifact = json!({"uri": "a%20b/50%25/na%C3%AFve%20%231%3A2.md", "uriBaseId": "%SRCROOT%"});
    let place = |(line, start): (u32, u32), end: u32| {
        json!({"artifactLocation": artifact, "region": {
            "startLine": line, "startColumn": start, "endLine": line, "endColumn": end
        }})
    };
    let inserted = json!({"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 1});
    assert_eq!(
        of["results"],
        json!([{
            "ruleId": "missing-date",
            "ruleIndex": 0,
            "level": "warning",
            "message": {"text": "say {{when}}, [not] (it)\nsay when"},
            "locations": [{"physicalLocation": place((3, 7), 11)}],
            "relatedLocations": [{"physicalLocation": place((1, 1), 1)}],
            "partialFingerprints": {
                "primaryLocationLineHash": "590c0790b22fc8c:1",
                "pmFingerprint/v1": "print"
            },
            "fixes": [{
                "description": {"text": "write it"},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [{
                    "deletedRegion": inserted,
                    "insertedContent": {"text": "{x}"}
                }]}]
            }]
        }])
    );
    assert_eq!(of["columnKind"], "unicodeCodePoints");
    assert_eq!(of["invocations"], json!([{"executionSuccessful": true}]));
}

#[test]
fn the_rules_that_spoke_are_described() {
    let of = sarif(&run(TEXT, Diagnostic::new(Span::at(0), "m")));
    let rules = of["tool"]["driver"]["rules"].as_array().expect("a list");
    assert_eq!(rules.len(), 1);
    let rule = &rules[0];
    assert_eq!(rule["id"], "missing-date");
    assert_eq!(rule["defaultConfiguration"]["level"], "error");
    assert_eq!(
        rule["properties"],
        json!({"tags": ["metadata"], "problem.severity": "error"})
    );
    let page = rule["help"]["markdown"].as_str().expect("a text");
    assert!(page.contains("\n## Why\n"), "{page}");
    assert!(page.contains("\nbad:\n\n```md\n# Postmortem"), "{page}");
}

#[test]
fn every_rule_has_descriptions_that_github_takes() {
    for rule in crate::rules::ALL {
        let mut all = run(TEXT, Diagnostic::new(Span::at(0), "m"));
        all.files[0].findings[0].rule = RuleRef::Ours(rule);
        let rule = &sarif(&all)["tool"]["driver"]["rules"][0];
        for text in [
            &rule["shortDescription"]["text"],
            &rule["fullDescription"]["text"],
        ] {
            let length = text.as_str().map_or(0, |text| text.chars().count());
            assert!((1..=1024).contains(&length), "{rule}");
        }
        assert!(
            rule["help"]["text"]
                .as_str()
                .is_some_and(|text| !text.is_empty())
        );
    }
}

#[test]
fn an_empty_run_has_no_results_and_one_that_failed_says_so() {
    let of = sarif(&Run::default());
    assert_eq!(of["results"], json!([]));
    assert_eq!(of["tool"]["driver"]["rules"], json!([]));
    let mut failed = run("", Diagnostic::new(Span::at(0), "cannot be read"));
    failed.files[0].failed = true;
    let of = sarif(&failed);
    assert_eq!(of["invocations"][0]["executionSuccessful"], false);
    assert_eq!(
        of["results"][0]["partialFingerprints"],
        json!({"pmFingerprint/v1": "print"}),
        "nothing is known of the line"
    );
}
