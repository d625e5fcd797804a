//! What is to be done.

use super::{known, text};
use crate::model::Action;
use crate::model::action::{ActionKind, ActionStatus};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ActionEntry<'a> {
    id: Option<&'a str>,
    text: &'a str,
    kind: Option<&'static str>,
    priority: Option<String>,
    owner: Option<&'a str>,
    due: Option<String>,
    status: Option<&'static str>,
    link: Option<&'a str>,
    line: u32,
}

impl<'a> ActionEntry<'a> {
    pub(super) fn of(action: &'a Action, line: u32) -> Self {
        let priority = action
            .priority
            .value()
            .map(|priority| match priority.value {
                Some(known) => format!("P{}", known.0),
                None => priority.raw.clone(),
            });
        Self {
            id: text(&action.id),
            text: &action.text.value,
            kind: action.kind.map(ActionKind::name),
            priority,
            owner: text(&action.owner),
            due: known(&action.due).as_ref().map(ToString::to_string),
            status: known(&action.status).map(ActionStatus::name),
            link: action.link.as_ref().map(|link| link.value.as_str()),
            line,
        }
    }
}
