//! What a postmortem says of itself: date, authors, status, severity and so on, however it is written.

mod key;
mod line;
mod pairs;
mod read;
#[cfg(test)]
mod tests;
pub(super) mod word;

pub use key::Key;
pub(super) use read::read;

use super::placeholder::Prompts;
use super::{Dialect, Field, Known};
use crate::span::Spanned;
use chrono::NaiveDate;

/// The fields of a postmortem.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Metadata {
    /// The day of the incident, where a field states it.
    pub date: Field<NaiveDate>,
    /// A field for that day whose value has the shape of a date and names no one day: the days that it may be, of a month
    /// or a day without a year none.
    pub undecided_date: Option<Spanned<Vec<NaiveDate>>>,
    /// Who wrote it.
    pub authors: Field<Vec<Spanned<String>>>,
    /// How far it is; where the front matter says otherwise than the document, the further of the two.
    pub status: Field<Known<Status>>,
    /// How bad it was.
    pub severity: Field<Known<Severity>>,
    /// Incident or near miss.
    pub kind: Kind,
    /// Labels to find it by.
    pub tags: Vec<Spanned<String>>,
    /// The services concerned.
    pub services: Vec<Spanned<String>>,
    /// The incident's identifier elsewhere.
    pub incident: Field<String>,
    /// Who took part in the response.
    pub participants: Vec<Spanned<String>>,
    /// Who reviewed it.
    pub reviewers: Vec<Spanned<String>>,
    /// The day of the review.
    pub reviewed: Field<NaiveDate>,
    /// The day on which follow-up is looked at.
    pub follow_up: Field<NaiveDate>,
    /// The day of publication.
    pub published: Field<NaiveDate>,
    /// Other postmortems that belong to it, as written.
    pub related: Vec<Spanned<String>>,
    /// The earlier incident that it repeats, as written.
    pub repeat_of: Field<String>,
    /// Milestones that have a field of their own, as written.
    pub times: Vec<(super::Milestone, Spanned<String>)>,
    /// The length of the incident where a field states it, as written.
    pub duration: Field<String>,
}

impl Metadata {
    /// Takes prompts of the team's templates for what they are.
    pub(super) fn settle(&mut self, prompts: &Prompts) {
        for list in [
            &mut self.tags,
            &mut self.services,
            &mut self.participants,
            &mut self.reviewers,
            &mut self.related,
        ] {
            list.retain(|value| !prompts.has(&value.value));
        }
        for field in [&mut self.incident, &mut self.repeat_of, &mut self.duration] {
            field.settle(prompts);
        }
        if let Field::Present(authors) = &self.authors
            && authors
                .value
                .iter()
                .all(|author| prompts.has(&author.value))
        {
            self.authors = Field::Placeholder(authors.span);
        }
    }

    /// The status, where its word is a known one.
    #[must_use]
    pub fn known_status(&self) -> Option<Status> {
        self.status.value()?.value
    }

    /// The severity, where its word is a known one.
    #[must_use]
    pub fn known_severity(&self) -> Option<Severity> {
        self.severity.value()?.value
    }
}

/// How far a postmortem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Being written.
    Draft,
    /// Being read by others.
    InReview,
    /// Done.
    Final,
}

impl Status {
    /// Every status, in order.
    pub const ALL: [Self; 3] = [Self::Draft, Self::InReview, Self::Final];

    /// The status that a value states, in our words or the team's.
    #[must_use]
    pub fn of(text: &str, dialect: &Dialect) -> Option<Self> {
        word::status(text, dialect).or_else(|| Self::ALL.into_iter().find(|own| own.name() == text))
    }

    /// The words that are read as a status, the team's first.
    pub fn words(dialect: &Dialect) -> impl Iterator<Item = (&str, Self)> {
        word::status_words(dialect)
    }

    /// The name in configuration and published JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in-review",
            Self::Final => "final",
        }
    }
}

/// How bad an incident was; 1 is the worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Complete outage.
    Sev1,
    /// Significant degradation.
    Sev2,
    /// Minor impact with a way around.
    Sev3,
    /// Hardly noticed.
    Sev4,
}

impl Severity {
    /// The severity that a value states, in our words (`SEV-1`, `sev1`, `S1`, `P1`, `1`) or the team's.
    #[must_use]
    pub fn of(text: &str, dialect: &Dialect) -> Option<Self> {
        word::severity(text, dialect)
    }

    /// The words that are read as a severity, the team's first; digits and letters in front are read as well.
    pub fn words(dialect: &Dialect) -> impl Iterator<Item = (&str, Self)> {
        word::severity_words(dialect)
    }

    /// Every severity, worst first.
    pub const ALL: [Self; 4] = [Self::Sev1, Self::Sev2, Self::Sev3, Self::Sev4];

    /// The name in configuration and published JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sev1 => "SEV-1",
            Self::Sev2 => "SEV-2",
            Self::Sev3 => "SEV-3",
            Self::Sev4 => "SEV-4",
        }
    }
}

/// Whether harm was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Kind {
    /// It was.
    #[default]
    Incident,
    /// It nearly was.
    NearMiss,
}

impl Kind {
    /// The name in published JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Incident => "incident",
            Self::NearMiss => "near-miss",
        }
    }
}
