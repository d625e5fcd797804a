//! Exports in the shapes that the tools' documentation shows, cut down to what is read.

use super::*;

fn told(text: &str) -> Told {
    let today = NaiveDate::from_ymd_opt(2026, 2, 20).expect("a day");
    read_incident(text, today, &Dialect::default()).expect("an incident")
}

fn clock(at: Option<NaiveDateTime>) -> String {
    at.map_or_else(String::new, |at| at.format("%d %H:%M").to_string())
}

fn moments(incident: &Incident) -> [String; 5] {
    [
        incident.started,
        incident.detected,
        incident.acknowledged,
        incident.mitigated,
        incident.resolved,
    ]
    .map(clock)
}

fn rows(incident: &Incident) -> Vec<String> {
    let rows = incident.timeline.iter();
    rows.map(|(event, tag)| {
        let tag = tag
            .as_ref()
            .map_or_else(String::new, |tag| format!("[{tag}] "));
        let who = event
            .who
            .as_ref()
            .map_or_else(String::new, |who| format!("{who}: "));
        format!("{} {tag}{who}{}", event.at.format("%H:%M"), event.text)
    })
    .collect()
}

#[test]
fn our_own_fields_are_taken_whatever_else_is_there() {
    let told = told(
        r#"{"title": "Pool exhausted", "severity": "sev1", "date": "2026-02-15", "services": "orders",
            "authors": ["Platform team"], "started": "2026-02-15T15:23:00+01:00", "resolved": "soon",
            "sevrity": "SEV-2", "started_by": 3,
            "timeline": [{"at": "2026-02-15T14:25:00Z", "who": "Pager", "text": "Alert", "tag": "detect"},
                         {"at": "2026-02-15T14:30:00Z"}, {"at": "2026-02-15T14:31:00Z", "text": "x", "tag": "found"}]}"#,
    );
    let incident = &told.incident;
    assert_eq!(told.teller, Teller::Own);
    assert_eq!(incident.title.as_deref(), Some("Pool exhausted"));
    assert_eq!(incident.severity, Some(Severity::Sev1));
    assert_eq!(incident.services, ["orders"]);
    assert_eq!(moments(incident), ["15 14:23", "", "", "", ""]);
    assert_eq!(rows(incident), ["14:25 [detect] Pager: Alert", "14:31 x"]);
    assert_eq!(
        told.left,
        [
            "`sevrity`: no known field; did you mean `severity`?",
            "`started_by`: no known field; did you mean `started`?",
            "resolved `soon`: no time; write it as 2026-02-15T14:23:00Z",
            "timeline row 2: `at` and `text` are needed",
            "tag `found`: one of start, detect, acknowledge, investigate, cause, mitigate, resolve, all-clear was expected",
        ]
    );
}

/// developer.pagerduty.com, REST API: "Get an incident" and "List log entries for an incident".
#[test]
fn pagerduty_tells_of_the_page_and_its_log() {
    let told = told(
        r#"{"incident": {"id": "PT4KHLK", "type": "incident", "incident_number": 1234, "title": "Checkout errors",
             "summary": "[1234] Checkout errors", "created_at": "2026-02-15T14:25:10Z", "status": "resolved",
             "resolved_at": "2026-02-15T15:08:00Z", "urgency": "high", "priority": {"summary": "P1", "type": "priority_reference"},
             "service": {"id": "PIJ90N7", "type": "service_reference", "summary": "Orders"}, "assignments": [],
             "acknowledgements": [], "html_url": "https://acme.example/incidents/PT4KHLK"}}
           {"log_entries": [
             {"type": "resolve_log_entry", "summary": "Resolved by Ana.", "created_at": "2026-02-15T15:08:00Z", "agent": {"summary": "Ana"}},
             {"type": "acknowledge_log_entry", "summary": "Acknowledged by Ana.", "created_at": "2026-02-15T14:28:00Z", "agent": {"summary": "Ana"}},
             {"type": "trigger_log_entry", "summary": "Triggered through the API.", "created_at": "2026-02-15T14:25:10Z", "agent": {"summary": "Orders"}}]}"#,
    );
    let incident = &told.incident;
    assert_eq!(told.teller, Teller::PagerDuty);
    assert_eq!(incident.title.as_deref(), Some("Checkout errors"));
    assert_eq!(incident.id.as_deref(), Some("1234"));
    assert_eq!(incident.severity, Some(Severity::Sev1));
    assert_eq!(incident.services, ["Orders"]);
    assert_eq!(
        moments(incident),
        ["", "15 14:25", "15 14:28", "", "15 15:08"]
    );
    assert_eq!(incident.timeline.len(), 3);
    assert_eq!(told.left, [""; 0]);
}

/// api-docs.incident.io: "Incidents V2, Show" and "Incident Updates V2, List".
#[test]
fn incident_io_tells_of_stamps_roles_and_updates() {
    let told = told(
        r#"{"incident": {"id": "01FDAG4SAP5TYPT98WGR2N7W91", "reference": "INC-123", "name": "Checkout errors",
             "summary": "One order in five failed.", "created_at": "2026-02-15T14:30:00Z", "mode": "standard",
             "severity": {"name": "Major", "rank": 2}, "incident_status": {"name": "Closed", "category": "closed"},
             "incident_role_assignments": [{"assignee": {"name": "Ana", "email": "x"}, "role": {"name": "Incident Lead", "role_type": "lead"}}],
             "incident_timestamp_values": [
               {"incident_timestamp": {"name": "Impact started at"}, "value": {"value": "2026-02-15T14:23:00.801Z"}},
               {"incident_timestamp": {"name": "Reported at"}, "value": {"value": "2026-02-15T14:26:00Z"}},
               {"incident_timestamp": {"name": "Fixed at"}, "value": {"value": "2026-02-15T14:52:00Z"}},
               {"incident_timestamp": {"name": "Closed at"}, "value": null}]}}
           {"incident_updates": [{"created_at": "2026-02-15T14:40:00Z", "message": "Rolling back",
             "new_incident_status": {"name": "Fixing"}, "updater": {"user": {"name": "Ana"}}}]}"#,
    );
    let incident = &told.incident;
    assert_eq!(told.teller, Teller::IncidentIo);
    assert_eq!(incident.id.as_deref(), Some("INC-123"));
    assert_eq!(incident.participants, ["Ana (Incident Lead)"]);
    assert_eq!(
        moments(incident),
        ["15 14:23", "15 14:26", "", "15 14:52", ""]
    );
    assert_eq!(
        rows(incident),
        [
            "14:23 [start] Impact started",
            "14:26 [detect] Reported",
            "14:52 [mitigate] Fixed",
            "14:40 Ana: Fixing: Rolling back"
        ]
    );
    assert_eq!(incident.severity, None);
    assert!(
        told.left[0].starts_with("severity `Major`: no word"),
        "{:?}",
        told.left
    );
}

/// docs.opsgenie.com: "Incident API", "Alert API", "List Alert Logs".
#[test]
fn opsgenie_tells_of_impact_alerts_and_logs() {
    let incident = told(
        r#"{"data": {"id": "8743a1b2", "tinyId": "47", "message": "Checkout errors", "description": "Pool empty.", "status": "closed",
             "tags": ["database"], "priority": "P2", "createdAt": "2026-02-15T14:25:00Z",
             "impactStartDate": "2026-02-15T14:23:00Z", "impactEndDate": "2026-02-15T14:52:00Z", "responders": []}, "took": 0.02}"#,
    )
    .incident;
    assert_eq!(incident.id.as_deref(), Some("47"));
    assert_eq!(incident.severity, Some(Severity::Sev2));
    assert_eq!(
        (incident.tags, incident.summary.as_deref()),
        (vec!["database".to_owned()], Some("Pool empty."))
    );
    let alert = told(
        r#"{"data": {"id": "70413a06", "tinyId": "1791", "message": "Pool empty", "priority": "P5", "createdAt": "2026-02-15T14:25:00.128Z",
             "report": {"ackTime": 180000, "closeTime": 2580000, "acknowledgedBy": "ana@example.org"}}}
           {"data": [{"log": "Alert acknowledged via web", "type": "system", "owner": "System", "createdAt": "2026-02-15T14:28:00Z", "offset": "1"}]}"#,
    );
    assert_eq!(
        moments(&alert.incident),
        ["", "15 14:25", "15 14:28", "", "15 15:08"]
    );
    assert_eq!(rows(&alert.incident), ["14:28 Alert acknowledged via web"]);
    assert!(
        alert.left[0].starts_with("severity `P5`"),
        "{:?}",
        alert.left
    );
}

/// developer.statuspage.io: "Get an incident".
#[test]
fn a_status_page_tells_what_it_told() {
    let told = told(
        r#"{"id": "p31zjtct2jer", "name": "Checkout errors", "status": "resolved", "impact": "major", "shortlink": "http://stspg.example/1",
            "created_at": "2026-02-15T14:35:00Z", "started_at": "2026-02-15T14:23:00Z", "monitoring_at": "2026-02-15T14:52:00Z",
            "resolved_at": "2026-02-15T15:08:00Z", "components": [{"name": "Checkout"}],
            "incident_updates": [{"status": "resolved", "body": "All orders go through.", "created_at": "2026-02-15T15:08:00Z", "display_at": "2026-02-15T15:09:00Z"},
                                 {"status": "investigating", "body": "We look into it.", "created_at": "2026-02-15T14:35:00Z"}]}"#,
    );
    let incident = &told.incident;
    assert_eq!(told.teller, Teller::Statuspage);
    assert_eq!(incident.severity, Some(Severity::Sev2));
    assert_eq!(incident.services, ["Checkout"]);
    assert_eq!(
        moments(incident),
        ["15 14:23", "", "", "15 14:52", "15 15:08"]
    );
    assert_eq!(
        rows(incident),
        [
            "15:09 Status page, resolved: All orders go through.",
            "14:35 Status page, investigating: We look into it."
        ]
    );
}

#[test]
fn what_is_no_incident_or_several_is_refused() {
    let read = |text: &str| {
        let today = NaiveDate::from_ymd_opt(2026, 2, 20).expect("a day");
        let error = read_incident(text, today, &Dialect::default()).expect_err("none");
        error.to_string()
    };
    assert_eq!(
        read("{\"title\": \"x\",\n  oops}"),
        "line 2, column 3: not JSON: key must be a string"
    );
    assert_eq!(
        read(r#"{"colour": "red"}"#),
        "no incident was recognised: there is only colour; `pm schema incident` tells the fields"
    );
    assert!(read("[1, 2]").starts_with("no incident was recognised: there is nothing"));
    assert!(read("").starts_with("no incident was recognised"));
    let two = r#"{"incidents": [{"incident_number": 1}, {"incident_number": 2}]}"#;
    assert!(
        read(two).starts_with("2 incidents stand in it"),
        "{}",
        read(two)
    );
}
