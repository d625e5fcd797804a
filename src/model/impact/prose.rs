//! The sentences of an Impact section that has no labels.

use super::answer::speaks_of_loss;

/// Words for the people whom an incident hurts.
#[rustfmt::skip]
const USERS: &[&str] = &[
    "users", "customers", "clients", "tenants", "people", "accounts", "subscribers", "merchants", "players",
    "staff", "employees", "nutzer", "kunden", "betroffene", "betroffen", "utilisateurs", "usuarios",
];

/// What a sentence of the Impact section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Users,
    Revenue,
    Sla,
    DataLoss,
    DataExposure,
    Downstream,
}

impl Topic {
    /// What the label of a field names.
    pub(super) fn of_label(label: &str) -> Option<Self> {
        let word = |known: &[&str]| label.split(' ').any(|word| known.contains(&word));
        if label.contains("data loss")
            || label.contains("data lost")
            || label.contains("loss of data")
            || label.contains("datenverlust")
        {
            Some(Self::DataLoss)
        } else if word(&["exposure", "exposed", "breach", "leak", "leaked", "leakage"])
            && !word(&["duration", "window", "time"])
        {
            Some(Self::DataExposure)
        } else if word(&[
            "revenue",
            "financial",
            "sales",
            "monetary",
            "cost",
            "costs",
            "umsatz",
        ]) {
            Some(Self::Revenue)
        } else if word(&["sla", "slo", "slas", "slos"]) || label.contains("error budget") {
            Some(Self::Sla)
        } else if word(&["downstream", "dependent", "dependents"])
            || ["other services", "andere dienste", "nachgelagerte dienste"].contains(&label)
        {
            Some(Self::Downstream)
        } else if word(USERS)
            || word(&["user", "customer"]) && word(&["impact", "affected", "impacted", "count"])
        {
            Some(Self::Users)
        } else {
            None
        }
    }

    /// What a sentence tells, if it tells one of these things with a number or a plain word.
    pub(super) fn of_sentence(text: &str) -> Vec<Self> {
        let lower = text.to_lowercase();
        let word = |known: &[&str]| {
            lower
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| known.contains(&word))
        };
        let money = lower.contains(['$', '€', '£', '¥']) || word(&["usd", "eur", "gbp"]);
        let mut topics = Vec::new();
        if counts_people(&lower) {
            topics.push(Self::Users);
        }
        if word(&["revenue", "revenues"])
            || money
                && word(&[
                    "lost", "loss", "losses", "sales", "orders", "cost", "delayed",
                ])
        {
            topics.push(Self::Revenue);
        }
        if lower.contains("error budget") || word(&["sla", "slo", "slas", "slos"]) {
            topics.push(Self::Sla);
        }
        if speaks_of_loss(&lower) {
            topics.push(Self::DataLoss);
        }
        if word(&["data"]) && word(&["exposed", "exposure", "leaked", "breach"]) {
            topics.push(Self::DataExposure);
        }
        if word(&["downstream"]) {
            topics.push(Self::Downstream);
        }
        topics
    }
}

/// Whether a sentence says how many people it is about: "12,000 of our customers", "no users".
fn counts_people(lower: &str) -> bool {
    #[rustfmt::skip]
    const QUANTITIES: &[&str] = &[
        "all", "no", "every", "most", "half", "some", "few", "hundreds", "thousands",
    ];
    let mut since_number = usize::MAX;
    lower
        .split(|c: char| !c.is_alphanumeric() && c != ',')
        .filter(|word| !word.is_empty())
        .any(|word| {
            let number =
                word.starts_with(|c: char| c.is_ascii_digit()) || QUANTITIES.contains(&word);
            since_number = if number {
                0
            } else {
                since_number.saturating_add(1)
            };
            since_number <= 4 && USERS.contains(&word)
        })
}
