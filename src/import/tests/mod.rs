//! A fixture for each form, shaped as the documentation named beside it says.

mod chats;

use super::*;
use chrono::NaiveDate;

fn frame() -> Frame {
    Frame {
        day: NaiveDate::from_ymd_opt(2026, 2, 15).expect("a day"),
        offset: 0,
    }
}

fn read_with(text: &str, fields: &Fields, users: &Users) -> Result<(Format, Events), ImportError> {
    let hints = Hints {
        format: None,
        frame: frame(),
        read_on: frame().day,
        fields,
        users,
    };
    read(text, hints)
}

/// The form that a text is taken for, and its events as `time who: text`.
#[track_caller]
fn told(text: &str) -> (Format, Vec<String>) {
    let read = read_with(text, &Fields::default(), &Users::default());
    let (format, found) = read.expect("it is a known form");
    let told = found.events.iter().map(|event| {
        let who = event.who.as_deref().unwrap_or("-");
        format!(
            "{} {who}: {}",
            event.at.format("%d %H:%M:%S"),
            event.text.replace('\n', " / ")
        )
    });
    (format, told.collect())
}

#[track_caller]
fn tells(text: &str, format: Format, want: &[&str]) {
    let (found, told) = told(text);
    assert_eq!(
        (found, told),
        (format, want.iter().map(|&line| line.to_owned()).collect())
    );
}

/// "List log entries for an incident" of `PagerDuty`'s API reference.
#[test]
fn log_entries_of_pagerduty_tell_who_did_what() {
    tells(
        r#"{"log_entries": [
  {"id": "Q1", "type": "trigger_log_entry", "summary": "Triggered through the API.", "created_at": "2026-02-15T14:25:00Z",
   "agent": {"type": "service_reference", "summary": "Orders"}, "channel": {"type": "api", "summary": "Order queue is full"}},
  {"id": "Q2", "type": "acknowledge_log_entry", "summary": "Acknowledged by Ana Souza.", "created_at": "2026-02-15T14:28:00Z",
   "agent": {"type": "user_reference", "summary": "Ana Souza"}, "channel": {"type": "mobile"}}], "limit": 25, "offset": 0, "more": false}"#,
        Format::PagerDuty,
        &[
            "15 14:25:00 Orders: Triggered through the API. Order queue is full",
            "15 14:28:00 Ana Souza: Acknowledged by Ana Souza.",
        ],
    );
}

/// `webhook_config` in "Configuration" of Alertmanager; "Configure the webhook notifier for Alerting" of Grafana.
#[test]
fn alerts_fire_and_are_resolved() {
    let alert = r#"{"status": "resolved", "labels": {"alertname": "QueueFull", "team": "orders"},
   "annotations": {"summary": "The order queue is full"}, "startsAt": "2026-02-15T15:25:03.157076+01:00", "endsAt": "2026-02-15T15:08:00Z",
   "generatorURL": "x", "fingerprint": "c6"}"#;
    let firing = r#"{"status": "firing", "labels": {"alertname": "Slow"}, "annotations": {}, "startsAt": "2026-02-15T14:30:00Z", "endsAt": "0001-01-01T00:00:00Z"}"#;
    let want = [
        "15 14:25:03 -: QueueFull fires: The order queue is full",
        "15 15:08:00 -: QueueFull is resolved: The order queue is full",
        "15 14:30:00 -: Slow fires",
    ];
    let frame = format!(
        r#"{{"receiver": "w", "status": "firing", "version": "4", "groupKey": "{{}}", "alerts": [{alert}, {firing}]}}"#
    );
    tells(&frame, Format::Alerts, &want);
    tells(&format!("[{alert}, {firing}]"), Format::Alerts, &want);
}

#[test]
fn lines_that_begin_with_a_time_are_events_and_the_others_go_on() {
    tells(
        "14:23 error rate rises\n14:25 Ana Souza: looking\n  at the pool\n[23:50] done\n00:10 Bo: all quiet\n",
        Format::Text,
        &[
            "15 14:23:00 -: error rate rises",
            "15 14:25:00 Ana Souza: looking / at the pool",
            "15 23:50:00 -: done",
            "16 00:10:00 Bo: all quiet",
        ],
    );
    tells(
        "2026-02-16 14:23 UTC - deploy of 2.3: done\n2026-02-16T15:30:00+01:00 Bo: rolled back\n",
        Format::Text,
        &[
            "16 14:23:00 deploy of 2.3: done",
            "16 14:30:00 Bo: rolled back",
        ],
    );
}

#[test]
fn tables_are_parted_by_commas_semicolons_or_tabs() {
    let want = [
        "15 14:23:00 ana: pool, \"full\" / and more",
        "15 14:25:00 -: b",
    ];
    tells(
        "Time,Message,User\n2026-02-15 14:23,\"pool, \"\"full\"\"\nand more\",ana\r\n2026-02-15T15:25:00+01:00,b,\nlater,c,\n",
        Format::Csv,
        &want,
    );
    tells(
        "timestamp;text;user\n2026-02-15 14:23;\"pool, \"\"full\"\"\nand more\";ana\n1771165500;b;\n",
        Format::Csv,
        &want,
    );
}

#[test]
fn tables_may_have_german_heads() {
    let want = ["15 14:30:00 Ana: Neustart", "15 14:40:00 -: Ruhe, endlich"];
    for heads in ["Zeit;Wer;Was", "time;wer;was", "Uhrzeit;Autor;Ereignis"] {
        let table =
            format!("{heads}\n15.02.2026 14:30;Ana;Neustart\n15.02.2026 14:40;;Ruhe, endlich\n");
        tells(&table, Format::Csv, &want);
        tells(&table.replace(';', "\t"), Format::Csv, &want);
    }
}

#[test]
fn records_have_fields_of_any_name() {
    tells(
        "{\"ts\": 1771165500, \"msg\": \"b\"}\n{\"@timestamp\": \"2026-02-15T14:26:00Z\", \"message\": \"c\", \"user\": \"ana\"}\n",
        Format::Jsonl,
        &["15 14:25:00 -: b", "15 14:26:00 ana: c"],
    );
    let fields = Fields {
        time: Some("meta.at".to_owned()),
        text: Some("action".to_owned()),
        who: Some("meta.by".to_owned()),
    };
    let line = r#"{"meta": {"at": "2026-02-15 14:25", "by": "ana"}, "action": "scaled up"}"#;
    let (format, found) = read_with(line, &fields, &Users::default()).expect("records");
    assert_eq!(
        (format, found.events[0].text.as_str()),
        (Format::Jsonl, "scaled up")
    );
    assert_eq!(found.events[0].who.as_deref(), Some("ana"));
    let missing = read_with(
        r#"{"moment": 1, "action": "x"}"#,
        &Fields::default(),
        &Users::default(),
    );
    let has = vec!["action".to_owned(), "moment".to_owned()];
    assert_eq!(missing, Err(ImportError::NoField("--time-field", has)));
}

#[test]
fn a_broken_line_among_json_lines_is_passed_over_and_named() {
    let good = "{\"ts\": 1771165500, \"msg\": \"b\"}\n";
    for (text, place) in [
        (format!("{good}not json\n{good}"), "line 2"),
        (format!("{{\"ts\": 1,\n{good}\n{good}"), "line 1"),
        (format!("{good}{good}{{\"ts\""), "line 3"),
    ] {
        let (format, found) = read_with(&text, &Fields::default(), &Users::default())
            .expect("most of its lines are JSON");
        assert_eq!((format, found.events.len()), (Format::Jsonl, 2));
        assert_eq!(found.passed_over.len(), 1, "{text}");
        assert_eq!(found.passed_over[0].place, place);
        assert!(found.passed_over[0].is_loss());
    }
    let broken = read_with("{\"ts\"\nno\n", &Fields::default(), &Users::default());
    assert!(matches!(broken, Err(ImportError::NoJson(..))));
}

#[test]
fn what_is_no_source_is_told() {
    let read = |text: &str| {
        read_with(text, &Fields::default(), &Users::default()).map(|(format, _)| format)
    };
    assert_eq!(read("once upon a time\n"), Err(ImportError::Unknown));
    assert_eq!(read(""), Err(ImportError::Unknown));
    assert!(matches!(
        read("{\"a\": 1,\n b}"),
        Err(ImportError::NoJson(2, _, _))
    ));
    let deep = "[".repeat(100_000);
    assert!(read(&format!("[{{\"a\": {deep}")).is_err());
}

#[test]
fn roles_stand_for_names_within_the_words_as_well() {
    let event = |who: &str, text: &str| Event {
        at: frame().day.and_hms_opt(14, 0, 0).expect("a time"),
        who: Some(who.to_owned()),
        text: text.to_owned(),
    };
    let mut events = [
        event("Ana Souza", "@bo can you look?"),
        event(
            "bo",
            "ana souza and Ana are on it, banana is not, Bo's turn",
        ),
        event("Pager", "fires"),
    ];
    let roles = Roles::new(vec![
        ("Ana Souza".to_owned(), "database on-call".to_owned()),
        ("Bo".to_owned(), "commander".to_owned()),
    ]);
    assert_eq!(roles.apply(&mut events), ["Pager"]);
    let told = events.map(|event| format!("{}: {}", event.who.unwrap_or_default(), event.text));
    assert_eq!(
        told,
        [
            "database on-call: commander can you look?",
            "commander: database on-call and database on-call are on it, banana is not, commander's turn",
            "Pager: fires",
        ]
    );
}

proptest::proptest! {
    #[test]
    fn no_text_makes_reading_fail_otherwise_than_with_an_error(text in "(?s)[\\[\\]{}\":,0-9<>\t\n a-c*-]{0,200}") {
        let _ = read_with(&text, &Fields::default(), &Users::default());
        for format in Format::ALL {
            let fields = Fields::default();
            let users = Users::default();
            let hints = Hints { format: Some(format), frame: frame(), read_on: frame().day, fields: &fields, users: &users };
            let _ = read(&text, hints);
        }
    }
}
