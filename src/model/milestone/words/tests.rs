use super::*;

fn names(row: &str) -> Vec<&'static str> {
    told_by(row).into_iter().map(Milestone::name).collect()
}

#[test]
fn plain_words_tell_a_milestone() {
    for (row, milestone) in [
        ("Latency alert fires for the search tier", "detected"),
        ("The pager service pages the on-call engineer", "detected"),
        (
            "First customer reports arrive in the support queue",
            "detected",
        ),
        ("Secret scanning notifies security@acme.example", "detected"),
        ("Token revoked", "mitigated"),
        ("First customer ticket", "detected"),
        ("Errors begin", "started"),
        ("Checkout errors began", "started"),
        ("On-call acknowledges the page", "acknowledged"),
        ("Team starts investigating the write path", "investigation"),
        ("On-call checks the replica lag", "investigation"),
        ("Cause identified: a missing index", "cause_identified"),
        ("We found the root cause", "cause_identified"),
        ("Release 1.14 rolled back", "mitigated"),
        ("Hotfix deployed to all regions", "mitigated"),
        ("Connection limit raised to 400", "mitigated"),
        ("Error rate is back to normal", "resolved"),
        ("Service fully recovered", "resolved"),
        ("All-clear given in the channel", "all_clear"),
        ("Resolved", "resolved"),
        ("Recovered.", "resolved"),
        ("Incident resolved", "resolved"),
        ("Resolved at 3:00pm", "resolved"),
        ("Detected by monitoring", "detected"),
        ("PagerDuty alert", "detected"),
        ("alert", "detected"),
        ("ack", "acknowledged"),
        ("acked", "acknowledged"),
        ("Oncall ack", "acknowledged"),
    ] {
        assert_eq!(names(row), [milestone], "{row}");
    }
}

#[test]
fn a_row_may_tell_two_milestones() {
    assert_eq!(
        names("PagerDuty alert, oncall acks"),
        ["detected", "acknowledged"]
    );
}

#[test]
fn what_was_not_so_or_was_only_planned_tells_nothing() {
    for row in [
        "No alert fires",
        "The fix is not deployed yet",
        "Commander decides to get release 1.14 rolled back",
        "Pods restarted, no effect",
        "Service partially recovered",
        "Root cause not identified",
        "Is the service back to normal?",
        "The health check runs every minute",
        "Marketing mail goes out",
        "Resolved?",
        "Not resolved",
        "To be resolved by Friday",
        "Mail to merchants (resolved)",
        "No PagerDuty alert",
        "Alert threshold lowered",
        "Second alert planned",
        "No ack",
        "Should be detected by monitoring",
        "Resolved the merge conflict",
        "Errors begin to fall",
        "Revoked token used again",
    ] {
        assert!(names(row).is_empty(), "{row}: {:?}", names(row));
    }
}
