//! `pm parse`: the published shape.

use crate::run::{CLEAN, Folder};

#[test]
fn every_key_of_the_contract_is_there_in_its_order() {
    let folder = Folder::new();
    folder.write("a.md", CLEAN);
    let line = folder.pm(&["parse", "--format=ndjson", "a.md"]).out;
    let mut rest = line.as_str();
    for key in [
        "path",
        "title",
        "date",
        "kind",
        "authors",
        "status",
        "status_raw",
        "severity",
        "severity_raw",
        "tags",
        "services",
        "incident",
        "participants",
        "reviewers",
        "reviewed",
        "follow_up",
        "published",
        "related",
        "repeat_of",
        "sections",
        "impact",
        "start",
        "end",
        "duration_minutes",
        "users",
        "revenue",
        "revenue_amounts",
        "sla",
        "data_loss",
        "data_loss_text",
        "data_exposure",
        "downstream",
        "timeline",
        "zone",
        "entries",
        "milestones",
        "started",
        "detected",
        "acknowledged",
        "investigation",
        "cause_identified",
        "mitigated",
        "resolved",
        "all_clear",
        "actions",
        "id",
        "text",
        "kind",
        "priority",
        "owner",
        "due",
        "status",
        "link",
        "line",
    ] {
        let quoted = format!("\"{key}\":");
        let at = rest.find(&quoted);
        assert!(at.is_some(), "{key} after what comes before it: {line}");
        rest = &rest[at.unwrap_or_default() + quoted.len()..];
    }
}

#[test]
fn values_are_typed_and_absent_ones_null() {
    let folder = Folder::new();
    folder.write("a.md", CLEAN);
    let json: serde_json::Value =
        serde_json::from_str(&folder.pm(&["parse", "a.md"]).out).expect("JSON");
    assert_eq!(json["version"], 1);
    let doc = &json["documents"][0];
    assert_eq!(doc["title"], "Search was slow");
    assert_eq!(doc["date"], "2026-02-16");
    assert_eq!(doc["status"], "draft");
    assert_eq!(doc["status_raw"], "Draft");
    assert_eq!(doc["severity"], "SEV-4");
    assert_eq!(doc["authors"], serde_json::json!(["Search team"]));
    assert_eq!(doc["incident"], serde_json::Value::Null);
    assert_eq!(doc["milestones"]["started"], serde_json::Value::Null);
    let action = &doc["actions"][0];
    assert_eq!(action["priority"], "P1");
    assert_eq!(action["due"], "2026-02-19");
    assert_eq!(action["status"], "done");
    assert_eq!(action["line"], 16);
}
