//! Whom and what it hurt.

use super::text;
use crate::model::impact::{Answer, Qualifier};
use crate::model::{Impact, When};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ImpactEntry<'a> {
    start: Option<String>,
    end: Option<String>,
    duration_minutes: Option<i64>,
    users: Option<&'a str>,
    revenue: Option<&'a str>,
    revenue_amounts: Vec<AmountEntry>,
    sla: Option<&'a str>,
    data_loss: Option<&'static str>,
    data_loss_text: Option<&'a str>,
    data_exposure: Option<&'a str>,
    downstream: Option<&'a str>,
}

#[derive(Serialize)]
struct AmountEntry {
    amount: u64,
    currency: &'static str,
    qualifier: Option<&'static str>,
}

impl<'a> ImpactEntry<'a> {
    pub(super) fn of(impact: &'a Impact) -> Self {
        let start = impact.start.as_ref().map(|start| start.value);
        let end = impact.end.as_ref().map(|end| end.value);
        let amounts = impact.revenue_amounts.iter().map(|amount| AmountEntry {
            amount: amount.amount,
            currency: amount.currency,
            qualifier: amount.qualifier.map(|qualifier| match qualifier {
                Qualifier::Lost => "lost",
                Qualifier::Delayed => "delayed",
                Qualifier::Recovered => "recovered",
            }),
        });
        Self {
            start: start.as_ref().map(When::to_string),
            end: end.as_ref().map(When::to_string),
            duration_minutes: impact.lasted().map(|duration| duration.num_minutes()),
            users: text(&impact.users),
            revenue: text(&impact.revenue),
            revenue_amounts: amounts.collect(),
            sla: text(&impact.sla),
            data_loss: impact.data_loss_answer.map(|answer| match answer {
                Answer::Yes => "yes",
                Answer::No => "no",
                Answer::Unknown => "unknown",
            }),
            data_loss_text: text(&impact.data_loss),
            data_exposure: text(&impact.data_exposure),
            downstream: text(&impact.downstream),
        }
    }
}
