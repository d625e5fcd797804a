//! What other tools read: XML for test panels and code quality, reviewdog's JSON.

use super::{run, shown, span};
use crate::diagnostic::{Applicability, Diagnostic, Edit, Fix, Level};
use crate::lint::Run;
use crate::report::Format;
use crate::span::Span;

const TEXT: &str = "# x\n\nnaïve late\n";

fn late() -> Run {
    run(
        TEXT,
        Diagnostic::new(span(TEXT, "late"), "it is late").help("say when"),
    )
}

/// A finding, a hint, a clean file and one that could not be read.
fn mixed() -> Run {
    let mut mixed = late();
    let mut hint = mixed.files[0].findings[0].clone();
    hint.level = Level::Info;
    mixed.files[0].findings.push(hint);
    let mut clean = mixed.files[0].clone();
    clean.source.path = "clean.md".to_owned();
    clean.findings.clear();
    let mut broken = late().files.remove(0);
    broken.source.path = "broken.md".to_owned();
    broken.failed = true;
    mixed.files.extend([clean, broken]);
    mixed
}

#[test]
fn junit_has_a_suite_for_each_file_and_a_case_for_each_finding() {
    let text = shown(Format::Junit, &mixed());
    let document = roxmltree::Document::parse(&text).expect("XML");
    let told: Vec<String> = document
        .descendants()
        .filter(roxmltree::Node::is_element)
        .map(|node| {
            let of = |name| node.attribute(name).unwrap_or_default();
            let count = format!("{}/{}/{}", of("tests"), of("failures"), of("errors"));
            let name = node.tag_name().name();
            [name, of("name"), of("message"), count.trim_matches('/')].join(" ")
        })
        .collect();
    assert_eq!(
        told,
        [
            "testsuites pm  4/1/1",
            "testsuite a/b.md  2/1/0",
            "testcase missing-date:3:7  ",
            "failure  it is late ",
            "testcase missing-date:3:7  ",
            "system-out   ",
            "testsuite clean.md  1/0/0",
            "testcase no findings  ",
            "testsuite broken.md  1/0/1",
            "testcase missing-date:3:7  ",
            "error  it is late ",
        ]
    );
    let failure = document
        .descendants()
        .find(|node| node.has_tag_name("failure"))
        .expect("there is one");
    assert_eq!(
        failure.text(),
        Some("a/b.md:3:7: warning missing-date: it is late\nhelp: say when")
    );
}

#[test]
fn checkstyle_has_files_with_errors() {
    assert_eq!(
        shown(Format::Checkstyle, &late()),
        r#"<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="a/b.md">
    <error line="3" column="7" severity="warning" message="it is late" source="pm.missing-date"/>
  </file>
</checkstyle>
"#
    );
}

#[test]
fn an_empty_run_is_valid_xml() {
    for format in [Format::Junit, Format::Checkstyle] {
        let text = shown(format, &Run::default());
        let document = roxmltree::Document::parse(&text).expect("XML");
        assert!(
            !document.root_element().has_children() || document.root_element().text().is_some()
        );
    }
}

#[test]
fn what_was_cut_is_no_passed_test() {
    let mut cut = late();
    cut.keep_most_severe(0);
    assert!(!shown(Format::Junit, &cut).contains("no findings"));
}

fn fixed(applicability: Applicability) -> Diagnostic {
    let edit = |words, text: &str| Edit {
        span: span(TEXT, words),
        text: text.to_owned(),
    };
    Diagnostic::new(span(TEXT, "late"), "m")
        .label(Span::at(0), "here")
        .fix(Fix {
            title: "swap".to_owned(),
            applicability,
            edits: vec![edit("naïve", "late"), edit("late", "naïve")],
        })
}

#[test]
fn rdjson_counts_columns_in_bytes_and_suggests_a_fix_as_a_whole() {
    let run = run(TEXT, fixed(Applicability::Unsafe));
    let result: serde_json::Value =
        serde_json::from_str(&shown(Format::Rdjson, &run)).expect("JSON");
    let at = |line: u32, column: u32| serde_json::json!({"line": line, "column": column});
    assert_eq!(
        result,
        serde_json::json!({"source": {"name": "pm"}, "diagnostics": [{
            "message": "m",
            "location": {"path": "a/b.md", "range": {"start": at(3, 8), "end": at(3, 12)}},
            "severity": "WARNING",
            "code": {"value": "missing-date"},
            "suggestions": [{"range": {"start": at(3, 1), "end": at(3, 12)}, "text": "late naïve"}],
            "related_locations": [{
                "message": "here",
                "location": {"path": "a/b.md", "range": {"start": at(1, 1), "end": at(1, 1)}}
            }]
        }]})
    );
}

#[test]
fn an_example_is_no_suggestion() {
    let run = run(TEXT, fixed(Applicability::Display));
    assert!(!shown(Format::Rdjson, &run).contains("suggestions"));
    assert!(!shown(Format::Sarif, &run).contains("fixes"));
}
