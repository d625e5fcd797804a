use super::run;
use crate::diagnostic::{Diagnostic, Level};
use crate::lint::Run;
use crate::report::{write_statistics, write_statistics_as_json};
use crate::rules::{self, RuleRef};
use crate::span::Span;

/// Two findings of one rule in `a/b.md`, and one of another rule in each of `a/b.md` and `c.md`.
fn three() -> Run {
    let mut three = run("x\n", Diagnostic::new(Span::at(0), "m"));
    let first = three.files[0].findings[0].clone();
    let mut other = first.clone();
    other.rule = RuleRef::Ours(rules::find("empty-section").expect("it exists"));
    other.level = Level::Error;
    let mut second = three.files[0].clone();
    second.source.path = "c.md".to_owned();
    second.findings = vec![other.clone()];
    three.files[0]
        .findings
        .extend([first.clone(), first, other]);
    three.files.push(second);
    three
}

#[test]
fn statistics_count_by_rule_and_by_file() {
    let mut out = Vec::new();
    write_statistics(&three(), &mut out).expect("memory takes it");
    assert_eq!(
        String::from_utf8(out).expect("UTF-8"),
        "  total   error warning    info  rule
      3       0       3       0  missing-date (in 1 file)
      2       2       0       0  empty-section (in 2 files)

  total   error warning    info  file
      4       1       3       0  a/b.md
      1       1       0       0  c.md

"
    );
    let mut out = Vec::new();
    write_statistics(&Run::default(), &mut out).expect("memory takes it");
    assert_eq!(out, b"");
}

#[test]
fn statistics_are_json_as_well() {
    let mut out = Vec::new();
    write_statistics_as_json(&three(), &mut out).expect("memory takes it");
    let value: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
    assert_eq!(
        value["rules"][1],
        serde_json::json!({"rule": "empty-section", "total": 2, "error": 2, "warning": 0, "info": 0, "files": 2})
    );
    assert_eq!(
        value["files"][0],
        serde_json::json!({"path": "a/b.md", "total": 4, "error": 1, "warning": 3, "info": 0})
    );
    assert_eq!(value["summary"]["error"], 2);
}
