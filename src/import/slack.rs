//! Slack: the JSON files of a workspace export, one a day in a folder for each channel, and `conversations.history`.
//!
//! After "How to read Slack data exports" of Slack's help centre and "message event" of its developers' documentation.

use super::json::{first, records, text};
use super::times::epoch;
use super::{Event, Events, Passed, Why, html};
use serde_json::Value;
use std::collections::HashMap;

/// The names of people behind the ids that a chat knows them by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Users(HashMap<String, String>);

impl Users {
    /// Reads the `users.json` of a Slack export; what is none names nobody.
    #[must_use]
    pub fn read(json: &str) -> Self {
        let values = super::json::values(json).unwrap_or_default();
        let users = records(&values, &["members"]);
        let named = users.iter().filter_map(|user| {
            let name = first(user, NAMES)?;
            Some((text(user, "id")?, name))
        });
        Self(named.collect())
    }

    /// The name behind an id.
    fn name(&self, id: &str) -> Option<String> {
        self.0.get(id).cloned()
    }
}

/// Where a user's name stands, best first.
const NAMES: &[&str] = &[
    "profile.real_name",
    "real_name",
    "profile.display_name",
    "display_name",
    "name",
];

/// The subtypes of messages that somebody wrote; the others tell of joins, topics and pins.
const WRITTEN: &[&str] = &[
    "bot_message",
    "me_message",
    "thread_broadcast",
    "reply_broadcast",
    "file_share",
    "file_comment",
];

/// Whether a record is a message of Slack's.
pub(super) fn is_message(record: &Value) -> bool {
    let ts = record.get("ts").and_then(Value::as_str);
    ts.is_some_and(|ts| ts.contains('.') && epoch(ts).is_some())
}

pub(super) fn read(values: &[Value], users: &Users) -> Events {
    let mut found = Events::default();
    let messages = records(values, &["messages"]);
    // Those who wrote are named beside their messages, which names them for mentions as well.
    let mut users = users.clone();
    for message in &messages {
        let name = message
            .get("user_profile")
            .and_then(|profile| first(profile, NAMES));
        if let (Some(id), Some(name)) = (text(message, "user"), name) {
            users.0.entry(id).or_insert(name);
        }
    }
    for (nth, message) in messages.into_iter().enumerate() {
        let subtype = text(message, "subtype");
        let written = subtype.is_none_or(|kind| WRITTEN.contains(&kind.as_str()));
        let at = text(message, "ts").and_then(|ts| epoch(&ts));
        let Some(at) = at.filter(|_| written && is_message(message)) else {
            found
                .passed_over
                .push(Passed::new("record", nth, Why::of_message(written)));
            continue;
        };
        let id = text(message, "user");
        let who = id.as_deref().and_then(|id| users.name(id));
        let bot = || first(message, &["bot_profile.name", "username"]);
        found.events.push(Event {
            at,
            who: who.or_else(bot).or(id),
            text: words(message, &users),
        });
    }
    found
}

/// The words of a message, else those of what is attached to it.
fn words(message: &Value, users: &Users) -> String {
    let own = text(message, "text").filter(|text| !text.trim().is_empty());
    let attached = || {
        let attachments = message.get("attachments")?.as_array()?;
        let words = attachments
            .iter()
            .filter_map(|attachment| first(attachment, &["fallback", "title", "text", "pretext"]));
        Some(words.collect::<Vec<_>>().join("\n"))
    };
    let files = || {
        let files = message.get("files")?.as_array()?;
        let names = files
            .iter()
            .filter_map(|file| first(file, &["title", "name"]));
        Some(names.collect::<Vec<_>>().join(", "))
    };
    let text = own
        .or_else(attached)
        .filter(|text| !text.is_empty())
        .or_else(files);
    html::entities(&unmarked(&text.unwrap_or_default(), users))
}

/// Text with mentions and links as people read them: `<@U1>`, `<#C1|name>`, `<!here>`, `<https://x|label>`.
fn unmarked(text: &str, users: &Users) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let Some(end) = rest[at..].find('>') else {
            break;
        };
        plain.push_str(&rest[..at]);
        let inner = &rest[at + 1..at + end];
        let (target, label) = inner
            .split_once('|')
            .map_or((inner, None), |(target, label)| (target, Some(label)));
        match target.chars().next() {
            Some('@') => {
                let id = &target[1..];
                let name = users.name(id).or(label.map(str::to_owned));
                plain.push('@');
                plain.push_str(&name.unwrap_or_else(|| id.to_owned()));
            }
            Some('#') => {
                plain.push('#');
                plain.push_str(
                    label
                        .filter(|label| !label.is_empty())
                        .unwrap_or(&target[1..]),
                );
            }
            Some('!') => {
                plain.push_str(label.unwrap_or_else(|| target.get(1..).unwrap_or_default()));
            }
            _ => {
                if let Some(label) = label.filter(|label| *label != target) {
                    plain.push_str(label);
                    plain.push_str(" (");
                    plain.push_str(target);
                    plain.push(')');
                } else {
                    plain.push_str(target);
                }
            }
        }
        rest = &rest[at + end + 1..];
    }
    plain.push_str(rest);
    plain
}
