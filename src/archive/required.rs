//! Whether an incident needs a postmortem, and why.

use super::Record;
use crate::model::Severity;
use crate::rules::Policy;

/// What is known of an incident before anything is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// How bad it was.
    pub severity: Option<Severity>,
    /// Whether it did no harm.
    pub near_miss: bool,
    /// Whether data was lost.
    pub data_loss: bool,
    /// Whether data of customers was seen by others.
    pub data_exposure: bool,
    /// Lost revenue, in the units of the threshold.
    pub revenue: Option<u64>,
}

/// Whether it is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Need {
    /// Always.
    Required,
    /// Nobody asks for it, and everybody learns from it.
    Encouraged,
    /// It depends on what there is to learn.
    YourCall,
    /// As one likes.
    Optional,
    /// Too little is known.
    Unknown,
}

/// An answer with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// The answer.
    pub need: Need,
    /// Why, the weightiest first.
    pub reasons: Vec<String>,
}

/// What decides about a SEV-3: one yes is enough.
pub const QUESTIONS: [&str; 3] = [
    "Did anything about it surprise the people who know the system?",
    "Could the same cause have hurt much more at another hour or in another place?",
    "Has something like it happened before, or would another team want to know?",
];

impl Facts {
    /// What a postmortem says of its incident.
    #[must_use]
    pub fn of(record: &Record, policy: &Policy) -> Self {
        let lost = record.impact.lost_over(policy.revenue);
        Self {
            severity: record.severity(),
            near_miss: record.is_near_miss(),
            data_loss: record.impact.loses_data(),
            data_exposure: record.impact.exposes_data(),
            revenue: lost.map(|amount| amount.amount),
        }
    }

    /// Whether anything is known at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it needs a postmortem.
    #[must_use]
    pub fn ruling(&self, policy: &Policy) -> Ruling {
        let mut reasons = Vec::new();
        if let Some(severity @ (Severity::Sev1 | Severity::Sev2)) = self.severity {
            reasons.push(format!("every {} gets one", severity.name()));
        }
        if self.data_exposure {
            reasons.push("data of customers was exposed".to_owned());
        }
        if self.data_loss {
            reasons.push("data was lost".to_owned());
        }
        if let Some(revenue) = self.revenue.filter(|&revenue| revenue > policy.revenue) {
            let threshold = policy.revenue;
            reasons.push(format!(
                "lost revenue of {revenue} is over the threshold of {threshold}"
            ));
        }
        if !reasons.is_empty() {
            return Ruling {
                need: Need::Required,
                reasons,
            };
        }
        let (need, reason) = match self.severity {
            _ if self.near_miss => (
                Need::Encouraged,
                "a near miss teaches what an incident would, at no harm",
            ),
            Some(Severity::Sev3) => (
                Need::YourCall,
                "a SEV-3 is worth it if there is something to learn",
            ),
            Some(_) => (Need::Optional, "a SEV-4 does not need one"),
            None => (
                Need::Unknown,
                "its severity is not known, and nothing else calls for one",
            ),
        };
        Ruling {
            need,
            reasons: vec![reason.to_owned()],
        }
    }
}

impl Need {
    /// The answer in a word or two.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Encouraged => "encouraged",
            Self::YourCall => "your call",
            Self::Optional => "optional",
            Self::Unknown => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(facts: &Facts) -> Need {
        facts.ruling(&Policy::default()).need
    }

    #[test]
    fn severity_decides_unless_something_graver_does() {
        let of = |severity| Facts {
            severity: Some(severity),
            ..Facts::default()
        };
        assert_eq!(need(&of(Severity::Sev1)), Need::Required);
        assert_eq!(need(&of(Severity::Sev2)), Need::Required);
        assert_eq!(need(&of(Severity::Sev3)), Need::YourCall);
        assert_eq!(need(&of(Severity::Sev4)), Need::Optional);
        assert_eq!(need(&Facts::default()), Need::Unknown);
        assert_eq!(
            need(&Facts {
                near_miss: true,
                ..of(Severity::Sev3)
            }),
            Need::Encouraged
        );
        assert_eq!(
            need(&Facts {
                data_loss: true,
                ..of(Severity::Sev4)
            }),
            Need::Required
        );
        assert_eq!(
            need(&Facts {
                data_exposure: true,
                near_miss: true,
                ..Facts::default()
            }),
            Need::Required
        );
    }

    #[test]
    fn revenue_counts_above_the_threshold() {
        let of = |revenue| Facts {
            revenue: Some(revenue),
            ..Facts::default()
        };
        assert_eq!(need(&of(10_000)), Need::Unknown);
        assert_eq!(need(&of(10_001)), Need::Required);
        let policy = Policy {
            revenue: 50_000,
            ..Policy::default()
        };
        assert_eq!(of(10_001).ruling(&policy).need, Need::Unknown);
    }
}
