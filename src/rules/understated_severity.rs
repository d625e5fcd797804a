//! `understated-severity`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::impact::{Amount, Answer, Qualifier};
use crate::model::{Kind, Severity};

declare_rule! {
    /// Flags a SEV-3 or SEV-4 whose impact is that of a graver incident.
    ///
    /// ## Why
    /// Lost or exposed data and revenue above the team's threshold call for a full postmortem whatever else happened. The
    /// severity decides which sections are asked for and who reads the report.
    ///
    /// ## Leaves alone
    /// "No", "unknown", "possibly"; revenue that was delayed or recovered, and amounts at or below the threshold
    /// (`thresholds: {revenue: 10000}`). Near misses, and documents without a severity.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-3
    ///
    /// ## Impact
    ///
    /// - **Data loss:** Yes, 212 orders
    /// ```
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-4
    ///
    /// ## Impact
    ///
    /// - **Revenue:** about $15,000 lost
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-3
    ///
    /// ## Impact
    ///
    /// - **Revenue:** $340,000 delayed, $1,200 lost
    /// - **Data loss:** No
    /// ```
    pub(crate) static UNDERSTATED_SEVERITY = {
        name: "understated-severity", group: Metadata, level: (Warning, Info), fixes: [],
        keys: ["thresholds.revenue"], since: "0.1.0",
    } => Check::Document(check)
}

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let (metadata, impact) = (&cx.doc.metadata, &cx.doc.impact);
    let stated = metadata.severity.present();
    let Some((severity, place)) = stated.and_then(|known| Some((known.value.value?, known.span)))
    else {
        return Vec::new();
    };
    if severity < Severity::Sev3 || metadata.kind == Kind::NearMiss {
        return Vec::new();
    }
    let exposed = impact
        .data_exposure
        .value()
        .map(|text| Answer::of_value(text));
    let lost = impact.revenue_amounts.iter();
    let lost = lost.filter(|amount| amount.qualifier == Some(Qualifier::Lost));
    let most = lost.max_by_key(|amount| amount.amount);
    let grave = most.filter(|amount| is_over(amount, cx.settings.policy.revenue));
    let (reason, because) = if impact.data_loss_answer == Some(Answer::Yes) {
        ("data was lost".to_owned(), impact.data_loss.span())
    } else if exposed == Some(Some(Answer::Yes)) {
        ("data was exposed".to_owned(), impact.data_exposure.span())
    } else if let Some(Amount {
        amount, currency, ..
    }) = grave
    {
        (
            format!("{amount} {currency} were lost"),
            impact.revenue.span(),
        )
    } else {
        return Vec::new();
    };
    let message = format!("{} although {reason}", severity.name());
    let finding = Diagnostic::new(place, message)
        .help("raise the severity, or say in the impact why it is no more than this");
    vec![match because {
        Some(because) => finding.label(because, "this weighs more"),
        None => finding,
    }]
}

/// Whether an amount is over a threshold, which is meant in units worth about as much as a dollar or a euro.
fn is_over(amount: &Amount, threshold: u64) -> bool {
    let units = match amount.currency {
        "JPY" | "INR" => 100,
        "KRW" => 1_000,
        _ => 1,
    };
    amount.amount > threshold.saturating_mul(units)
}
