//! Chats whose exports are JSON with a message in each record.

use super::json::{first, records, text};
use super::times::{Times, epoch};
use super::{Event, Events, Passed, Why, html};
use serde_json::Value;

/// Microsoft Teams, after "chatMessage resource type" of Microsoft Graph's reference.
pub(super) fn teams(values: &[Value], times: &mut Times) -> Events {
    let mut found = Events::default();
    for (nth, message) in records(values, &["value", "messages"])
        .into_iter()
        .enumerate()
    {
        let own = [message].into_iter();
        let replies = message.get("replies").and_then(Value::as_array);
        for message in own.chain(replies.into_iter().flatten()) {
            let kind = text(message, "messageType");
            let written = kind.is_none_or(|kind| kind == "message")
                && message.get("deletedDateTime").is_none_or(Value::is_null);
            let at = text(message, "createdDateTime").and_then(|at| times.field(&at));
            let Some(at) = at.filter(|_| written) else {
                found
                    .passed_over
                    .push(Passed::new("record", nth, Why::of_message(written)));
                continue;
            };
            let body = text(message, "body.content").unwrap_or_default();
            let is_html = text(message, "body.contentType").as_deref() == Some("html");
            found.events.push(Event {
                at,
                who: first(
                    message,
                    &["from.user.displayName", "from.application.displayName"],
                ),
                text: if is_html { html::plain(&body) } else { body },
            });
        }
    }
    found
}

/// Discord, after "Message Object" of its developers' documentation, and the JSON of `DiscordChatExporter`.
pub(super) fn discord(values: &[Value], times: &mut Times) -> Events {
    let mut found = Events::default();
    for (nth, message) in records(values, &["messages"]).into_iter().enumerate() {
        // By name in an export, by number in the API; the others tell of joins, pins and calls.
        let kind = text(message, "type").unwrap_or_default();
        let written = matches!(
            kind.as_str(),
            "" | "Default" | "Reply" | "0" | "19" | "20" | "23"
        );
        let at = text(message, "timestamp").and_then(|at| times.field(&at));
        let Some(at) = at.filter(|_| written) else {
            found
                .passed_over
                .push(Passed::new("record", nth, Why::of_message(written)));
            continue;
        };
        let own = text(message, "content").filter(|text| !text.is_empty());
        let embedded = || {
            let embeds = message.get("embeds")?.as_array()?;
            first(embeds.first()?, &["title", "description"])
        };
        #[rustfmt::skip]
        let names = &["author.nickname", "member.nick", "author.global_name", "author.name", "author.username"];
        found.events.push(Event {
            at,
            who: first(message, names),
            text: own.or_else(embedded).unwrap_or_default(),
        });
    }
    found
}

/// Mattermost, after "Bulk loading data: data format" of its administrator's guide, which its bulk export writes.
pub(super) fn mattermost(values: &[Value]) -> Events {
    let mut found = Events::default();
    for (nth, line) in values.iter().enumerate() {
        let post = line.get("post").or_else(|| line.get("direct_post"));
        let Some(post) = post else {
            continue;
        };
        let replies = post.get("replies").and_then(Value::as_array);
        for post in [post].into_iter().chain(replies.into_iter().flatten()) {
            // Notices of the system have a type of their own.
            let written = text(post, "type").is_none_or(|kind| kind.is_empty());
            let at = text(post, "create_at").and_then(|at| epoch(&at));
            let Some(at) = at.filter(|_| written) else {
                found
                    .passed_over
                    .push(Passed::new("record", nth, Why::of_message(written)));
                continue;
            };
            found.events.push(Event {
                at,
                who: text(post, "user"),
                text: text(post, "message").unwrap_or_default(),
            });
        }
    }
    found
}
