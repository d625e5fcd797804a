//! What a template's fields stand for.

use super::plain::plain_text;
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// What is known about an incident when its postmortem is started; the rest becomes a prompt.
#[derive(Debug, Clone, Copy, Default)]
pub struct Fields<'a> {
    /// What happened, in a line.
    pub title: Option<&'a str>,
    /// The day of the incident.
    pub date: Option<NaiveDate>,
    /// Who writes it: people, roles or teams.
    pub authors: &'a [String],
    /// The severity as it is to be shown.
    pub severity: Option<&'a str>,
    /// The status as it is to be shown; a new postmortem is a draft.
    pub status: Option<&'a str>,
    /// The services concerned.
    pub services: &'a [String],
    /// Labels to find it by.
    pub tags: &'a [String],
    /// Who took part in the response.
    pub participants: &'a [String],
    /// The incident's identifier elsewhere.
    pub incident: Option<&'a str>,
    /// What happened, in some sentences.
    pub summary: Option<&'a str>,
    /// When the impact began, in UTC.
    pub started: Option<NaiveDateTime>,
    /// When a person came to know, in UTC.
    pub detected: Option<NaiveDateTime>,
    /// When somebody took it on, in UTC.
    pub acknowledged: Option<NaiveDateTime>,
    /// When the impact ended, in UTC.
    pub mitigated: Option<NaiveDateTime>,
    /// When all was as before, in UTC.
    pub resolved: Option<NaiveDateTime>,
}

/// The fields that a template may have, in the order of the manual.
pub const FIELDS: [&str; 16] = [
    "title",
    "date",
    "authors",
    "status",
    "severity",
    "services",
    "tags",
    "participants",
    "incident",
    "summary",
    "started",
    "detected",
    "acknowledged",
    "mitigated",
    "resolved",
    "duration",
];

/// The fields that may have several values.
pub(super) const LISTS: [&str; 4] = ["authors", "services", "tags", "participants"];

/// The fields that tell a moment, from which a deadline can be counted.
pub(super) const MOMENTS: [&str; 5] = [
    "started",
    "detected",
    "acknowledged",
    "mitigated",
    "resolved",
];

impl Fields<'_> {
    /// Whether something is known for the field of that name.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.known(name, TimeDelta::zero()).is_some()
    }

    /// The Markdown for the field of that name, if there is such a field; a moment moved by some time.
    pub(super) fn value(&self, name: &str, later: TimeDelta) -> Option<String> {
        let prompt = prompt(name)?;
        Some(self.known(name, later).unwrap_or_else(|| prompt.to_owned()))
    }

    fn known(&self, name: &str, later: TimeDelta) -> Option<String> {
        let list = |values: &[String]| Some(values.join(", "));
        let text = match name {
            "title" => self.title.map(str::to_owned),
            "authors" => list(self.authors),
            "severity" => self.severity.map(str::to_owned),
            "status" => self.status.map(str::to_owned),
            "services" => list(self.services),
            "tags" => list(self.tags),
            "participants" => list(self.participants),
            "incident" => self.incident.map(str::to_owned),
            "summary" => self.summary.map(str::to_owned),
            "date" => return self.date.map(|date| date.to_string()),
            "duration" => return self.duration(),
            moment => {
                let at = self.moment(moment)?.checked_add_signed(later)?;
                return Some(at.format("%Y-%m-%d %H:%M UTC").to_string());
            }
        };
        let text = plain_text(&text?);
        (!text.is_empty()).then_some(text)
    }

    fn moment(&self, name: &str) -> Option<NaiveDateTime> {
        match name {
            "started" => self.started,
            "detected" => self.detected,
            "acknowledged" => self.acknowledged,
            "mitigated" => self.mitigated,
            "resolved" => self.resolved,
            _ => None,
        }
    }

    /// From the start to the recovery, and how many minutes; days only where it is not one and the same.
    fn duration(&self) -> Option<String> {
        let (start, end) = self.started.zip(self.resolved.or(self.mitigated))?;
        // Seconds would make the minutes disagree with the clocks that are shown.
        let minute = |at: NaiveDateTime| at.and_utc().timestamp().div_euclid(60);
        let minutes = minute(end) - minute(start);
        if minutes < 0 {
            return None;
        }
        let shown = if start.date() == end.date() && self.date.is_none_or(|day| day == start.date())
        {
            "%H:%M"
        } else {
            "%Y-%m-%d %H:%M"
        };
        let (start, end) = (start.format(shown), end.format(shown));
        let unit = if minutes == 1 { "minute" } else { "minutes" };
        Some(format!("{start} to {end} UTC ({minutes} {unit})"))
    }
}

/// What stands for a field of which nothing is known.
fn prompt(name: &str) -> Option<&'static str> {
    Some(match name {
        "title" => "[What failed, as a reader would search for it]",
        "date" => "YYYY-MM-DD",
        "authors" => "[Who writes this: people or teams]",
        "severity" => "SEV-1 | SEV-2 | SEV-3 | SEV-4",
        "status" => "Draft",
        "services" => "[Affected services by the names on their dashboards]",
        "tags" => "[Words to find it by]",
        "participants" => "[Roles and teams that took part]",
        "incident" => "[Number or link of the incident or ticket]",
        "summary" => "[What users saw, what broke, how long it lasted and what ended it]",
        "duration" => "[HH:MM] to [HH:MM] UTC ([X] minutes)",
        name if MOMENTS.contains(&name) => "YYYY-MM-DD HH:MM",
        _ => return None,
    })
}
