//! What incident tools export, as far as their public documentation names the fields.
//!
//! - `PagerDuty`: "Get an incident" and "List log entries for an incident" of the REST API v2 reference.
//! - incident.io: "Incidents V2" and "Incident Updates V2" of the API reference.
//! - Opsgenie: "Get Incident", "List Incident Logs", "Get Alert" and "List Alert Logs" of the API reference.
//! - Statuspage: "Get an incident" of the API reference, and `incidents.json` of a status page.

use super::super::json::{first, records, text};
use super::super::{Event, ImportError, pager};
use super::own::texts;
use super::{Reader, Teller};
use crate::model::Severity;
use chrono::TimeDelta;
use serde_json::Value;

/// The severity that an impact of a status page comes to: `critical`, `major`, `minor`, `none`.
#[must_use]
pub fn impact_severity(impact: &str) -> Option<Severity> {
    match impact.to_lowercase().as_str() {
        "critical" => Some(Severity::Sev1),
        "major" => Some(Severity::Sev2),
        "minor" => Some(Severity::Sev3),
        "none" | "maintenance" => Some(Severity::Sev4),
        _ => None,
    }
}

impl Reader<'_> {
    /// Takes what a tool tells, and says which it is.
    pub(super) fn vendor(&mut self, value: &Value) -> Result<Option<Teller>, ImportError> {
        let frame = ["incident", "data"].into_iter().find_map(|key| {
            let inner = value.get(key)?;
            inner.is_object().then_some(inner)
        });
        let list = ["incidents", "data"].into_iter().find_map(|key| {
            let list = value.get(key)?.as_array()?;
            list.iter().any(is_incident).then_some(list)
        });
        let list = list.or_else(|| value.as_array().filter(|list| list.iter().any(is_incident)));
        let one = match list.map(Vec::as_slice) {
            Some([one]) => one,
            Some(several) => return Err(ImportError::Several(several.len())),
            None => frame.unwrap_or(value),
        };
        let teller = teller(one);
        match teller {
            Some(Teller::PagerDuty) => self.pagerduty(one),
            Some(Teller::IncidentIo) => self.incident_io(one),
            Some(Teller::Opsgenie) => self.opsgenie(one),
            Some(Teller::Statuspage) => self.statuspage(one),
            Some(Teller::Own) | None => return Ok(self.rows(value)),
        }
        Ok(teller)
    }

    /// Takes lists of rows that stand by themselves: log entries, updates, logs.
    fn rows(&mut self, value: &Value) -> Option<Teller> {
        let is = |key: &str| value.get(key).is_some_and(Value::is_array);
        if is("log_entries") {
            self.log_entries(value);
            return Some(Teller::PagerDuty);
        }
        if is("incident_updates") {
            for update in records(std::slice::from_ref(value), &["incident_updates"]) {
                let who = first(update, &["updater.user.name"]);
                let state = first(update, &["new_incident_status.name"]);
                self.tell(update, &["created_at"], who, state, "message");
            }
            return Some(Teller::IncidentIo);
        }
        let logs = records(std::slice::from_ref(value), &["data"]);
        if !logs.is_empty() && logs.iter().all(|log| log.get("log").is_some()) {
            for log in logs {
                let who = first(log, &["owner"]).filter(|who| who != "System");
                self.tell(log, &["createdAt"], who, None, "log");
            }
            return Some(Teller::Opsgenie);
        }
        None
    }

    /// Adds a row with the first time of several, in a state, with the text at a path.
    fn tell(
        &mut self,
        row: &Value,
        times: &[&str],
        who: Option<String>,
        state: Option<String>,
        path: &str,
    ) {
        let Some(at) = times.iter().find_map(|time| self.moment(row, time)) else {
            return;
        };
        let text = match (state, text(row, path)) {
            (Some(state), Some(text)) => format!("{state}: {text}"),
            (state, text) => state.or(text).unwrap_or_default(),
        };
        let event = Event { at, who, text };
        self.told.incident.timeline.push((event, None));
    }

    fn log_entries(&mut self, value: &Value) {
        let found = pager::read(std::slice::from_ref(value), &mut self.times);
        for entry in records(std::slice::from_ref(value), &["log_entries"]) {
            let kind = text(entry, "type").unwrap_or_default();
            let place = |incident: &mut super::Incident, at| {
                let slot = match kind.split('_').next() {
                    Some("trigger") => &mut incident.detected,
                    Some("acknowledge") => &mut incident.acknowledged,
                    Some("resolve") => &mut incident.resolved,
                    _ => return,
                };
                // Whoever was first; but it is over only with the last word on it.
                let last = kind.starts_with("resolve");
                if slot.is_none_or(|known| if last { known < at } else { at < known }) {
                    *slot = Some(at);
                }
            };
            if let Some(at) = self.moment(entry, "created_at") {
                place(&mut self.told.incident, at);
            }
        }
        let rows = found.events.into_iter().map(|event| (event, None));
        self.told.incident.timeline.extend(rows);
    }

    fn pagerduty(&mut self, value: &Value) {
        let [created, changed, resolved] = ["created_at", "last_status_change_at", "resolved_at"]
            .map(|key| self.moment(value, key));
        let over = text(value, "status").is_some_and(|status| status == "resolved");
        let acks = value.get("acknowledgements").and_then(Value::as_array);
        let acks: Vec<_> = acks
            .into_iter()
            .flatten()
            .filter_map(|ack| self.moment(ack, "at"))
            .collect();
        let services = value.get("impacted_services").and_then(Value::as_array);
        let services = services.into_iter().flatten();
        let own = first(value, &["service.summary"]);
        let services = own
            .into_iter()
            .chain(services.filter_map(|service| first(service, &["summary", "name"])));
        let incident = &mut self.told.incident;
        incident.services.extend(services);
        incident.services.dedup();
        incident.title = first(value, &["title", "summary"]);
        incident.id = first(value, &["incident_number", "id"]);
        // The page is what told a person; when the impact began, it does not know.
        incident.detected = incident.detected.or(created);
        incident.acknowledged = incident.acknowledged.or(acks.into_iter().min());
        incident.resolved = incident.resolved.or(resolved).or(changed.filter(|_| over));
        if value.get("log_entries").is_some_and(Value::is_array) {
            self.log_entries(value);
        }
        let priority = first(value, &["priority.summary", "priority.name"]);
        if priority.is_none() {
            self.leave(
                "severity: it has no priority, and urgency only says how to page".to_owned(),
            );
        }
        self.severity(priority);
    }

    fn incident_io(&mut self, value: &Value) {
        let incident = &mut self.told.incident;
        incident.title = first(value, &["name"]);
        incident.summary = first(value, &["summary"]);
        incident.id = first(value, &["reference", "id"]);
        let all = |key: &str| {
            value
                .get(key)
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
        };
        for role in all("incident_role_assignments") {
            let who = first(role, &["assignee.name"]);
            if let Some((who, role)) = who.zip(first(role, &["role.name"])) {
                self.told
                    .incident
                    .participants
                    .push(format!("{who} ({role})"));
            }
        }
        for stamp in all("incident_timestamp_values") {
            let name = first(stamp, &["incident_timestamp.name"]);
            let at = self.moment(stamp, "value.value");
            let Some((name, at)) = name.zip(at) else {
                continue;
            };
            let incident = &mut self.told.incident;
            let slot = match name.to_lowercase().trim_end_matches(" at") {
                "impact started" | "started" => Some((&mut incident.started, "start")),
                "reported" | "detected" => Some((&mut incident.detected, "detect")),
                "accepted" | "acknowledged" => Some((&mut incident.acknowledged, "acknowledge")),
                "fixed" | "mitigated" => Some((&mut incident.mitigated, "mitigate")),
                "resolved" => Some((&mut incident.resolved, "resolve")),
                _ => None,
            };
            let tag = slot.map(|(slot, tag)| {
                *slot = Some(at);
                tag.to_owned()
            });
            let text = name.trim_end_matches(" at").to_owned();
            let event = Event {
                at,
                who: None,
                text,
            };
            self.told.incident.timeline.push((event, tag));
        }
        let created = self.moment(value, "created_at");
        let incident = &mut self.told.incident;
        incident.detected = incident.detected.or(created);
        self.severity(first(value, &["severity.name"]));
    }

    fn opsgenie(&mut self, value: &Value) {
        let [created, start, end] =
            ["createdAt", "impactStartDate", "impactEndDate"].map(|key| self.moment(value, key));
        let after = |path: &str| {
            let milliseconds = value.pointer(path).and_then(Value::as_i64)?;
            created?.checked_add_signed(TimeDelta::try_milliseconds(milliseconds)?)
        };
        let acknowledged = after("/report/ackTime");
        let closed = after("/report/closeTime");
        let incident = &mut self.told.incident;
        incident.title = first(value, &["message"]);
        incident.id = first(value, &["tinyId", "id"]);
        incident.tags.extend(texts(value.get("tags")));
        incident.started = start;
        incident.detected = created;
        incident.acknowledged = acknowledged;
        incident.mitigated = end;
        incident.resolved = closed;
        if start.is_some() {
            incident.summary = first(value, &["description"]);
        }
        self.severity(first(value, &["priority"]));
    }

    fn statuspage(&mut self, value: &Value) {
        let moments = ["started_at", "created_at", "monitoring_at", "resolved_at"];
        let [started, created, monitoring, resolved] = moments.map(|key| self.moment(value, key));
        let impact = first(value, &["impact_override", "impact"]);
        let components = value.get("components").and_then(Value::as_array);
        let components = components.into_iter().flatten();
        let incident = &mut self.told.incident;
        incident.title = first(value, &["name"]);
        incident.id = first(value, &["id"]);
        incident.services = components.filter_map(|one| first(one, &["name"])).collect();
        incident.started = started.or(created);
        incident.mitigated = monitoring;
        incident.resolved = resolved;
        incident.severity = impact.as_deref().and_then(impact_severity);
        let updates = value.get("incident_updates").and_then(Value::as_array);
        for update in updates.into_iter().flatten() {
            let state = first(update, &["status"]);
            let state = state.map(|state| format!("Status page, {state}"));
            self.tell(update, &["display_at", "created_at"], None, state, "body");
        }
    }
}

fn is_incident(value: &Value) -> bool {
    teller(value).is_some()
}

/// Which tool an object is an incident of.
fn teller(value: &Value) -> Option<Teller> {
    let has = |key: &str| value.get(key).is_some();
    if has("incident_number") || text(value, "type").is_some_and(|kind| kind == "incident") {
        Some(Teller::PagerDuty)
    } else if has("incident_status") || has("incident_timestamp_values") {
        Some(Teller::IncidentIo)
    } else if has("tinyId") {
        Some(Teller::Opsgenie)
    } else if has("name") && has("impact") && (has("incident_updates") || has("shortlink")) {
        Some(Teller::Statuspage)
    } else {
        None
    }
}
