//! Whom and what the incident hurt, as the Impact section states it.

mod answer;
mod money;
mod prose;
mod read;
#[cfg(test)]
mod tests;

pub(crate) use read::{Known, read};

use super::placeholder::Prompts;
use super::{Field, When};
use crate::span::Spanned;

/// What the Impact section says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Impact {
    /// When the harm began, where it is stated.
    pub start: Option<Spanned<When>>,
    /// When it ended, where it is stated.
    pub end: Option<Spanned<When>>,
    /// The stated duration.
    pub duration: Option<Spanned<chrono::Duration>>,
    /// How many users, as written.
    pub users: Field<String>,
    /// Revenue, as written.
    pub revenue: Field<String>,
    /// The amounts in it.
    pub revenue_amounts: Vec<Amount>,
    /// SLA or error budget, as written.
    pub sla: Field<String>,
    /// Data loss, as written.
    pub data_loss: Field<String>,
    /// What the text on data loss answers.
    pub data_loss_answer: Option<Answer>,
    /// Exposure of data, as written.
    pub data_exposure: Field<String>,
    /// Other services and teams, as written.
    pub downstream: Field<String>,
}

impl Impact {
    /// Takes prompts of the team's templates for what they are.
    pub(super) fn settle(&mut self, prompts: &Prompts) {
        for field in [
            &mut self.users,
            &mut self.revenue,
            &mut self.sla,
            &mut self.data_loss,
            &mut self.data_exposure,
            &mut self.downstream,
        ] {
            field.settle(prompts);
        }
    }

    /// How long the harm lasted: as stated, else from its start to its end where both are stated.
    #[must_use]
    pub fn lasted(&self) -> Option<chrono::Duration> {
        let between = || self.end.as_ref()?.value.since(self.start.as_ref()?.value);
        let stated = self.duration.as_ref().map(|duration| duration.value);
        stated.or_else(between)
    }
}

impl Impact {
    /// Whether it says that data was lost.
    #[must_use]
    pub fn loses_data(&self) -> bool {
        self.data_loss_answer == Some(Answer::Yes)
    }

    /// Whether it says that data was exposed.
    #[must_use]
    pub fn exposes_data(&self) -> bool {
        let exposure = self.data_exposure.value();
        exposure.and_then(|text| Answer::of_value(text)) == Some(Answer::Yes)
    }

    /// The largest sum that was lost, if it is over a threshold, which is meant in units worth about as much as a dollar or
    /// a euro.
    #[must_use]
    pub fn lost_over(&self, threshold: u64) -> Option<&Amount> {
        let lost = self.revenue_amounts.iter();
        let lost = lost.filter(|amount| amount.qualifier == Some(Qualifier::Lost));
        let most = lost.max_by_key(|amount| amount.amount)?;
        let units = match most.currency {
            "JPY" | "INR" => 100,
            "KRW" => 1_000,
            _ => 1,
        };
        (most.amount > threshold.saturating_mul(units)).then_some(most)
    }
}

/// A sum of money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Whole units of the currency.
    pub amount: u64,
    /// ISO 4217 code.
    pub currency: &'static str,
    /// What became of it.
    pub qualifier: Option<Qualifier>,
}

/// What became of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// Gone.
    Lost,
    /// Came later.
    Delayed,
    /// Came back.
    Recovered,
}

/// An answer to a yes-or-no question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No, none.
    No,
    /// Said to be unknown.
    Unknown,
}
