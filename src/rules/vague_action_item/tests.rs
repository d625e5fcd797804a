use super::vague::{self, Vague};

fn of(text: &str) -> Option<Vague> {
    vague::of(text, false)
}

#[test]
fn what_nobody_could_check_is_vague() {
    for (text, want) in [
        ("Add resilience", Vague::General),
        ("Improve monitoring", Vague::Better),
        ("Update docs", Vague::General),
        ("Better deploys", Vague::Better),
        ("Better testing", Vague::Better),
        ("Communicate better", Vague::Better),
        ("Investigate further", Vague::Study),
        ("Look into caching", Vague::Study),
        ("Fix the bug", Vague::General),
        ("We should consider a second region", Vague::Study),
        ("Avoid long migrations on production", Vague::Conduct),
        ("Set up better dashboards", Vague::Better),
        ("Train the team", Vague::Conduct),
        ("Raise awareness", Vague::Conduct),
        ("Ensure this never happens again", Vague::Conduct),
        ("Monitoring should be improved", Vague::Better),
        ("Monitor the situation", Vague::Conduct),
        ("Various cleanups", Vague::General),
        ("Monitor disk", Vague::Conduct),
        ("Refactor importer", Vague::Better),
        ("Review the alert thresholds", Vague::Study),
    ] {
        assert_eq!(of(text), Some(want), "{text}");
    }
}

#[test]
fn what_names_a_change_or_a_question_is_not() {
    for text in [
        "Add connection pool utilization to primary service dashboard",
        "Audit all endpoints for connection leaks",
        "Monitor replication lag above ten seconds",
        "Refactor the importer to stream its rows",
        "Review runbook OPS-12 for the failover",
        "Create process for marketing to notify engineering of campaigns",
        "Write the failover section of the database runbook",
        "Find out why the replica lagged",
        "Investigate why the exporter surges and locks tables",
        "Consider whether each volume needs its own directory",
        "Write an incident report",
        "Train the model on the March logs",
        "Train the team on failing over the replica",
        "Ensure the migration never runs twice",
        "Monitor the depth of the export queue",
        "Improve the export by streaming rows",
        "Enable automatic rollback of failed canaries",
    ] {
        assert_eq!(of(text), None, "{text}");
    }
}

#[test]
fn what_would_fix_people_is_left_to_the_language_rules() {
    assert_eq!(of("Train engineers to be more careful"), None);
    assert_eq!(of("Be more careful"), None);
}

#[test]
fn a_ticket_tells_what_is_fixed_but_not_what_is_improved() {
    assert_eq!(vague::of("Fix", true), None);
    assert_eq!(vague::of("Improve monitoring", true), Some(Vague::Better));
}
