//! `missing-impact-field`.

use super::unquantified_impact::unquantified;
use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Lack, Naming};
use crate::model::time::Duration;
use crate::model::{Content, Impact, Postmortem, Section, SectionKind};

declare_rule! {
    /// Flags an Impact section that leaves out how long, whom, how much money, the SLA, lost data or other services.
    ///
    /// ## Why
    /// These six are what readers outside of the team ask for first. "None" and "unknown" are answers; silence makes
    /// each of them ask again.
    ///
    /// ## Leaves alone
    /// A word on it anywhere in the section, in a sentence as well as behind a label, also in German, French, Spanish and
    /// Japanese; a field for it above the first section. A share of requests or logins counts as users. Exposed data need not be named. A
    /// section without any number belongs to `unquantified-impact`.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Final
    ///
    /// ## Impact
    ///
    /// - **Duration:** 45 minutes
    /// - **Users affected:** about 28,000
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Final
    ///
    /// ## Impact
    ///
    /// For 45 minutes about 28,000 customers could not pay. No revenue and no data was lost, the error budget was not
    /// touched, downstream services noticed nothing.
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Status:** Final
    /// **Revenue:** $0
    /// **Data loss:** no
    /// **SLA:** met
    ///
    /// ## Impact
    ///
    /// 5 users for 10 minutes.
    ///
    /// - Andere Dienste: keine
    /// ```
    pub(crate) static MISSING_IMPACT_FIELD = {
        name: "missing-impact-field", group: Consistency, level: (Info, Off), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// A field with the words, or beginnings of words, that speak of it.
const FIELDS: [(&str, &[&str]); 5] = [
    (
        "users",
        &[
            "user",
            "customer",
            "client",
            "people",
            "team",
            "merchant",
            "tenant",
            "player",
            "member",
            "nobody",
            "everyone",
            "subscriber",
            "account",
            "request",
            "login",
            "session",
            "visitor",
            "staff",
            "employee",
            "colleague",
            "student",
            "patient",
            "guest",
            "betroffen",
            "mitarbeite",
            "nutzer",
            "kunde",
            "utilisateur",
            "usuario",
            "ユーザ",
            "顧客",
            "用户",
            "사용자",
        ],
    ),
    (
        "revenue",
        &[
            "revenue",
            "financ",
            "cost",
            "billing",
            "sales",
            "money",
            "order",
            "loss of income",
            "umsatz",
            "chiffre d'affaires",
            "ingresos",
            "売上",
            "$",
            "€",
            "£",
        ],
    ),
    (
        "SLA",
        &[
            "sla",
            "slo",
            "error budget",
            "availability",
            "uptime",
            "service level",
        ],
    ),
    (
        "data loss",
        &["data", "lost", "loss", "daten", "données", "datos"],
    ),
    (
        "downstream",
        &[
            "downstream",
            "upstream",
            "dependen",
            "service",
            "dienst",
            "nachgelagert",
            "abhängig",
            "integration",
            "partner",
        ],
    ),
];

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let filled = |section: &&Section| section.content == Content::Filled;
    let Some(first) = cx.doc.sections_of(SectionKind::Impact).find(filled) else {
        return Vec::new();
    };
    if unquantified(cx.doc).is_some() {
        return Vec::new();
    }
    let text: Vec<String> = cx
        .doc
        .sections_of(SectionKind::Impact)
        .map(|section| cx.doc.prose_of(section).to_lowercase())
        .collect();
    let text = text.join("\n");
    // Most of the words are English; what a text of foreign letters says of these things is not known.
    let foreign = text
        .chars()
        .filter(|c| c.is_alphabetic() && !c.is_ascii())
        .count();
    if foreign * 20 > text.len() {
        return Vec::new();
    }
    let mut missing = Vec::new();
    if !has_duration(cx.doc, &text) {
        missing.push(Lack::of("duration"));
    }
    let silent = |words: &[&str]| !words.iter().any(|word| text.contains(word));
    missing.extend(
        FIELDS
            .iter()
            .filter(|(name, words)| silent(words) && !is_stated(&cx.doc.impact, name))
            .map(|(name, _)| Lack::of(*name)),
    );
    if missing.is_empty() {
        return Vec::new();
    }
    let naming = Naming {
        one: "nothing on",
        several: "nothing on",
        many: "facts of the impact are missing",
        help: "add a line for each; `none` and `unknown` are answers".to_owned(),
    };
    vec![Diagnostic::lacking(first.heading, missing, naming)]
}

/// Whether a field of its own, such as one in the metadata, states it.
fn is_stated(impact: &Impact, name: &str) -> bool {
    let field = match name {
        "users" => &impact.users,
        "revenue" => &impact.revenue,
        "SLA" => &impact.sla,
        "data loss" => &impact.data_loss,
        _ => &impact.downstream,
    };
    !field.is_absent()
}

fn has_duration(doc: &Postmortem, text: &str) -> bool {
    let impact = &doc.impact;
    let stated = impact.duration.is_some() || impact.start.is_some() && impact.end.is_some();
    stated || Duration::all(text).next().is_some() || text.contains("duration")
}
