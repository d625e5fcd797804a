//! What others wrote down while an incident ran: chat, pages, alerts and logs as events with a time.
//!
//! Pure: text in, events out. Each source has a file that says whose documentation it follows.

mod alerts;
mod chat;
mod client;
mod detect;
mod fields;
mod html;
mod incident;
mod json;
mod lines;
mod pager;
mod passed;
mod roles;
mod slack;
mod table;
#[cfg(test)]
mod tests;
mod times;

pub use fields::Fields;
pub use incident::{Incident, KEYS, Teller, Told, impact_severity, read_incident};
pub use passed::{Passed, Why};
pub use roles::Roles;
pub use slack::Users;
pub use times::{Frame, Moments, instant};

use chrono::{NaiveDate, NaiveDateTime};
use std::fmt;

/// Something that a source says happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// Who did or said it, as the source calls them.
    pub who: Option<String>,
    /// What, as text without markup of the source; it may have several lines.
    pub text: String,
}

/// What a source came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Events {
    /// In the order of the source.
    pub events: Vec<Event>,
    /// Whether a time had no zone, and was taken to be on the frame's clock.
    pub zoneless: bool,
    /// What was passed over: joins and other notices of the system, or nothing with a time.
    pub passed_over: Vec<Passed>,
}

/// The forms that a source may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// A channel of a Slack export, or what `conversations.history` answers.
    Slack,
    /// Messages copied out of the Slack client.
    SlackText,
    /// Messages of Microsoft Teams as Microsoft Graph answers them.
    Teams,
    /// Messages of Discord: from its API, or by `DiscordChatExporter`.
    Discord,
    /// Mattermost's bulk export.
    Mattermost,
    /// `PagerDuty`'s log entries.
    PagerDuty,
    /// Alerts of Prometheus Alertmanager or Grafana.
    Alerts,
    /// Logs of irssi, `WeeChat`, ZNC and their like.
    Irc,
    /// Lines that begin with a time.
    Text,
    /// A table with a header.
    Csv,
    /// JSON objects, one a line or in one list.
    Jsonl,
}

impl Format {
    /// Every form, in the order of the manual.
    pub const ALL: [Self; 11] = [
        Self::Slack,
        Self::SlackText,
        Self::Teams,
        Self::Discord,
        Self::Mattermost,
        Self::PagerDuty,
        Self::Alerts,
        Self::Irc,
        Self::Text,
        Self::Csv,
        Self::Jsonl,
    ];

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Slack => "slack",
            Self::SlackText => "slack-text",
            Self::Teams => "teams",
            Self::Discord => "discord",
            Self::Mattermost => "mattermost",
            Self::PagerDuty => "pagerduty",
            Self::Alerts => "alerts",
            Self::Irc => "irc",
            Self::Text => "text",
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }

    /// The form of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// Why a source gives no events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportError {
    /// No form that is known.
    Unknown,
    /// No JSON: the line, the column, and what is wrong.
    NoJson(usize, usize, String),
    /// No table: what is wrong.
    NoCsv(String),
    /// Not of the form that it was said to be, or that it seemed to be.
    Other(Format),
    /// No incident that is known of; the fields that there are.
    NoIncident(Vec<String>),
    /// So many incidents, where one was expected.
    Several(usize),
    /// A field that no record has; what the first record has instead.
    NoField(&'static str, Vec<String>),
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => {
                let names = Format::ALL.map(Format::name).join(", ");
                write!(
                    f,
                    "no known format was recognised; name it with --format: {names}"
                )
            }
            Self::NoJson(line, column, reason) => {
                write!(f, "line {line}, column {column}: not JSON: {reason}")
            }
            Self::NoCsv(reason) => write!(f, "not CSV: {reason}"),
            Self::Other(format) => write!(
                f,
                "nothing in it looks like {}; name another format with --format, or leave the option out",
                format.name()
            ),
            Self::NoIncident(has) => {
                let has = match has.as_slice() {
                    [] => "nothing that has fields".to_owned(),
                    has => format!("only {}", has.join(", ")),
                };
                write!(
                    f,
                    "no incident was recognised: there is {has}; `pm schema incident` tells the fields"
                )
            }
            Self::Several(count) => write!(
                f,
                "{count} incidents stand in it, and a postmortem is for one; take it out, for example with jq '.incidents[0]'"
            ),
            Self::NoField(option, has) if has.is_empty() => {
                write!(
                    f,
                    "no field for {option} was found, as there are no records"
                )
            }
            Self::NoField(option, has) => write!(
                f,
                "no field for {option} was found; name one of them: {}",
                has.join(", ")
            ),
        }
    }
}

/// What is known of a source before it is read.
#[derive(Debug, Clone, Copy)]
pub struct Hints<'a> {
    /// Its form; told by its content where there is none.
    pub format: Option<Format>,
    /// The clock of times without a zone, and the day of times without a date.
    pub frame: Frame,
    /// The day on which it is read, which `Today` may mean.
    pub read_on: NaiveDate,
    /// The fields of records.
    pub fields: &'a Fields,
    /// The names behind ids.
    pub users: &'a Users,
}

/// Reads a source.
///
/// # Errors
/// When it is of no known form, or not of the one that it was said to be.
pub fn read(text: &str, hints: Hints<'_>) -> Result<(Format, Events), ImportError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (format, values, broken) = detect::format(text, hints)?;
    let mut times = times::Times::new(hints.frame);
    let mut found = match (format, values) {
        (Format::Slack, Some(values)) => slack::read(&values, hints.users),
        (Format::Teams, Some(values)) => chat::teams(&values, &mut times),
        (Format::Discord, Some(values)) => chat::discord(&values, &mut times),
        (Format::Mattermost, Some(values)) => chat::mattermost(&values),
        (Format::PagerDuty, Some(values)) => pager::read(&values, &mut times),
        (Format::Alerts, Some(values)) => alerts::read(&values, &mut times),
        (Format::Jsonl, Some(values)) => fields::read(&values, hints.fields, &mut times)?,
        (Format::Csv, _) => table::read(text, hints.fields, &mut times)?,
        (Format::Irc, _) => lines::irc(text, &mut times),
        (Format::SlackText, _) => client::read(text, &mut times, hints.read_on),
        _ => lines::text(text, &mut times),
    };
    found.passed_over.extend(broken);
    found.zoneless = times.zoneless;
    found.events.retain(|event| !event.text.trim().is_empty());
    if found.events.is_empty() && found.passed_over.is_empty() {
        return Err(ImportError::Other(format));
    }
    Ok((format, found))
}
