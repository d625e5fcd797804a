//! A fixture for each form, shaped as the documentation named beside it says.

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

/// "How to read Slack data exports" and "message event" of Slack.
#[test]
fn slack_exports_name_people_and_undo_the_markup() {
    let day = r#"[
  {"type": "message", "subtype": "channel_join", "user": "U1", "ts": "1771165800.000100", "text": "<@U1> has joined the channel"},
  {"type": "message", "user": "U1", "ts": "1771165920.000200", "text": "pool &lt;b&gt; is full, <@U2> see <https://x.example/d|the graph>",
   "user_profile": {"real_name": "Ana Souza", "display_name": "ana"}, "thread_ts": "1771165920.000200", "reply_count": 1},
  {"type": "message", "user": "U2", "ts": "1771166040.000300", "thread_ts": "1771165920.000200", "text": "on it in <#C1|orders> <!here>"},
  {"type": "message", "subtype": "bot_message", "username": "Pager", "ts": "1771166100.000400", "text": "",
   "attachments": [{"fallback": "Order queue is full"}]}
]"#;
    let want = [
        "15 14:32:00 Ana Souza: pool <b> is full, @Bo see the graph (https://x.example/d)",
        "15 14:34:00 Bo: on it in #orders here",
        "15 14:35:00 Pager: Order queue is full",
    ];
    let users = Users::read(
        r#"[{"id": "U2", "name": "bo", "profile": {"real_name": "Bo"}, "tz_offset": 3600}]"#,
    );
    let (format, found) = read_with(day, &Fields::default(), &users).expect("a day of a channel");
    let told: Vec<_> = found
        .events
        .iter()
        .map(|event| {
            format!(
                "{} {}: {}",
                event.at.format("%d %H:%M:%S"),
                event.who.as_deref().unwrap_or("-"),
                event.text
            )
        })
        .collect();
    assert_eq!(
        (format, found.passed_over, found.zoneless),
        (Format::Slack, 1, false)
    );
    assert_eq!(told, want);
    tells(
        r#"{"ok": true, "messages": [{"type": "message", "user": "U9", "text": "hi", "ts": "1771165920.0"}]}"#,
        Format::Slack,
        &["15 14:32:00 U9: hi"],
    );
}

/// No documentation: what the client's clipboard holds.
#[test]
fn text_copied_from_the_slack_client_has_names_above_messages() {
    tells(
        "Sunday, February 15th\nAna Souza  2:32 PM\nlooking\nat it\n3 replies\nPager  APP  2:35 PM\nIncident #42\nBo\n  2:36 PM\nhm (edited)\n[2:38 PM]\nrolling back\n",
        Format::SlackText,
        &[
            "15 14:32:00 Ana Souza: looking / at it",
            "15 14:35:00 Pager: Incident #42",
            "15 14:36:00 Bo: hm",
            "15 14:38:00 Bo: rolling back",
        ],
    );
}

/// "chatMessage resource type" of Microsoft Graph's reference.
#[test]
fn teams_messages_lose_their_html() {
    tells(
        r#"{"@odata.context": "x", "value": [
  {"id": "1", "messageType": "message", "createdDateTime": "2026-02-15T14:32:05.123Z", "deletedDateTime": null,
   "from": {"user": {"id": "8e", "displayName": "Ana Souza"}}, "body": {"contentType": "html", "content": "<div><p>pool &amp; queue</p>are <b>full</b></div>"},
   "replies": [{"messageType": "message", "createdDateTime": "2026-02-15T14:33:00Z", "from": {"user": {"displayName": "Bo"}}, "body": {"contentType": "text", "content": "a < b"}}]},
  {"id": "2", "messageType": "systemEventMessage", "createdDateTime": "2026-02-15T14:34:00Z", "from": null, "body": {"contentType": "html", "content": "<systemEventMessage/>"}}
]}"#,
        Format::Teams,
        &[
            "15 14:32:05 Ana Souza: pool & queue / are full",
            "15 14:33:00 Bo: a < b",
        ],
    );
}

/// "Message Object" of Discord's developers' documentation; the JSON of `DiscordChatExporter`.
#[test]
fn discord_messages_come_from_the_api_and_from_exports() {
    tells(
        r#"{"guild": {"id": "1"}, "channel": {"id": "2"}, "messages": [
  {"id": "4", "type": "Default", "timestamp": "2026-02-15T15:32:19.732+01:00", "content": "pool is full", "author": {"id": "5", "name": "ana", "nickname": "Ana", "isBot": false}},
  {"id": "6", "type": "ChannelPinnedMessage", "timestamp": "2026-02-15T14:33:00+00:00", "content": "Pinned a message.", "author": {"name": "bo"}}]}"#,
        Format::Discord,
        &["15 14:32:19 Ana: pool is full"],
    );
    tells(
        r#"[{"id": "4", "type": 0, "timestamp": "2026-02-15T14:32:19.732000+00:00", "content": "pool", "author": {"username": "ana", "global_name": "Ana"}},
  {"id": "5", "type": 7, "timestamp": "2026-02-15T14:32:20+00:00", "content": "", "author": {"username": "bo"}}]"#,
        Format::Discord,
        &["15 14:32:19 Ana: pool"],
    );
}

/// "Bulk loading data: data format" of Mattermost's administrator's guide.
#[test]
fn a_bulk_export_of_mattermost_has_replies_in_posts() {
    tells(
        r#"{"type": "version", "version": 1}
{"type": "channel", "channel": {"team": "t", "name": "incident"}}
{"type": "post", "post": {"team": "t", "channel": "incident", "user": "ana", "message": "pool is full", "create_at": 1771165920123, "replies": [{"user": "bo", "message": "on it", "create_at": 1771165980000}]}}
{"type": "post", "post": {"team": "t", "channel": "incident", "user": "bo", "type": "system_join_channel", "message": "bo joined", "create_at": 1771165920000}}
"#,
        Format::Mattermost,
        &["15 14:32:00 ana: pool is full", "15 14:33:00 bo: on it"],
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

/// irssi's settings `log_timestamp` and `log_day_changed`.
#[test]
fn irssi_logs_name_their_days() {
    tells(
        "--- Log opened Sun Feb 15 23:50:00 2026\n23:52 -!- bo [~bo@x] has joined #ops\n23:55 <@ana> pool | full\n23:56 < bo> hm <b>\n23:57  * ana restarts it\n--- Day changed Mon Feb 16 2026\n00:05 <@ana> better\n",
        Format::Irc,
        &[
            "15 23:55:00 ana: pool | full",
            "15 23:56:00 bo: hm <b>",
            "15 23:57:00 -: ana restarts it",
            "16 00:05:00 ana: better",
        ],
    );
}

/// "Logger plugin" of `WeeChat`'s user's guide; "Log" of ZNC's wiki.
#[test]
fn weechat_and_znc_logs_are_told_from_each_other() {
    tells(
        "2026-02-15 14:32:05\t-->\tbo (~bo@x) has joined #ops\n2026-02-15 14:32:09\t@ana\tpool is full\n2026-02-15 14:33:00\t *\tbo waves\n",
        Format::Irc,
        &["15 14:32:09 ana: pool is full", "15 14:33:00 -: bo waves"],
    );
    tells(
        "[14:32:05] *** Joins: bo (~bo@x)\n[14:32:09] <ana> pool is full\n[14:33:00] * bo waves\n",
        Format::Irc,
        &["15 14:32:09 ana: pool is full", "15 14:33:00 -: bo waves"],
    );
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
fn what_is_no_source_is_told() {
    let read = |text: &str| {
        read_with(text, &Fields::default(), &Users::default()).map(|(format, _)| format)
    };
    assert_eq!(read("once upon a time\n"), Err(ImportError::Unknown));
    assert_eq!(read(""), Err(ImportError::Unknown));
    assert!(matches!(
        read("{\"a\": 1,\n b}"),
        Err(ImportError::NoJson(2, _))
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
            let hints = Hints { format: Some(format), frame: frame(), fields: &fields, users: &users };
            let _ = read(&text, hints);
        }
    }
}
