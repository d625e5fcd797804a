//! Chats.

use super::*;

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
        (format, found.passed_over.len(), found.zoneless),
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

#[test]
fn follow_ups_without_am_or_pm_are_in_the_half_of_the_message_above() {
    tells(
        "Ana Souza\n  11:31 AM\nfirst\n11:45\nsecond\n12:05\nnoon\nBo\n  11:58 PM\nlate\n11:59\nlater\n12:05\nnext day\nBo\n  1:01 AM\ndone\n",
        Format::SlackText,
        &[
            "15 11:31:00 Ana Souza: first",
            "15 11:45:00 Ana Souza: second",
            "15 12:05:00 Ana Souza: noon",
            "15 23:58:00 Bo: late",
            "15 23:59:00 Bo: later",
            "16 00:05:00 Bo: next day",
            "16 01:01:00 Bo: done",
        ],
    );
    tells(
        "Ana Souza\n  14:31\nfirst\n2:45\nnext day\n",
        Format::SlackText,
        &[
            "15 14:31:00 Ana Souza: first",
            "16 02:45:00 Ana Souza: next day",
        ],
    );
}

#[test]
fn messages_copied_later_have_their_day_in_their_header() {
    let text = "Ana\n  Yesterday at 11:58 PM\nlate\nAna\n  12:05 AM\nnight\nBo\n  Today at 12:30 AM\nfixed\nBo  Feb 15th at 2:35 PM\ndated\nBo\n  Monday at 2:36 PM\nweekday\nall of it\nCy\n  2:40 PM\nlast\n";
    let on = |day: u32| {
        let hints = Hints {
            format: None,
            frame: frame(),
            read_on: NaiveDate::from_ymd_opt(2026, 2, day).expect("a day"),
            fields: &Fields::default(),
            users: &Users::default(),
        };
        let (format, found) = read(text, hints).expect("a chat");
        assert_eq!(format, Format::SlackText);
        let told = found.events.iter().map(|event| {
            let who = event.who.as_deref().unwrap_or("-");
            format!("{} {who}: {}", event.at.format("%d %H:%M"), event.text)
        });
        let passed = found.passed_over.iter().map(|passed| passed.place.clone());
        (told.collect::<Vec<_>>(), passed.collect::<Vec<_>>())
    };
    // The fifteenth is a Sunday.
    let (told, passed) = on(16);
    assert_eq!(
        told,
        [
            "15 23:58 Ana: late",
            "16 00:05 Ana: night",
            "16 00:30 Bo: fixed",
            "15 14:35 Bo: dated",
            "16 14:36 Bo: weekday\nall of it",
            "16 14:40 Cy: last",
        ]
    );
    assert!(passed.is_empty(), "{passed:?}");
    let (told, passed) = on(28);
    assert_eq!(told, ["15 14:35 Bo: dated"]);
    assert_eq!(passed, ["line 2", "line 5", "line 8", "line 13", "line 17"]);
    tells(
        "Ana\n  2:31 PM\nwhen?\nMonday at 2 PM\n",
        Format::SlackText,
        &["15 14:31:00 Ana: when? / Monday at 2 PM"],
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
