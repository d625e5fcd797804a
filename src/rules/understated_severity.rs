//! `understated-severity`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::impact::Amount;
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
    let (reason, because) = if impact.loses_data() {
        ("data was lost".to_owned(), impact.data_loss.span())
    } else if impact.exposes_data() {
        ("data was exposed".to_owned(), impact.data_exposure.span())
    } else if let Some(Amount {
        amount, currency, ..
    }) = impact.lost_over(cx.settings.policy.revenue)
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
