//! `missing-milestone`.

use super::{Check, Context};
use crate::diagnostic::{Diagnostic, Lack, Naming};
use crate::model::timeline::Entry;
use crate::model::{Milestone, SectionKind, Severity};

declare_rule! {
    /// Flags a SEV-1 or SEV-2 of which nothing shows when it was detected, acknowledged, mitigated or resolved.
    ///
    /// ## Why
    /// Time to detect, to acknowledge and to recover are what an archive of severe incidents is read for. A milestone
    /// that no row tells cannot be counted later, when nobody remembers it.
    ///
    /// ## Leaves alone
    /// Any field, row tag such as `[detect]`, start and end in the Impact section, and any row whose words may tell it.
    /// SEV-3 and below, an unknown severity, and a document without a timeline of at least three rows.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-1
    ///
    /// ## Timeline
    ///
    /// - 14:23 UTC Checkout returns errors
    /// - 14:25 UTC An alert fires, the on-call engineer joins
    /// - 14:31 UTC Support writes to the merchants
    /// ```
    /// ```md good
    /// # Postmortem: checkout returned errors
    ///
    /// **Severity:** SEV-1
    ///
    /// ## Timeline
    ///
    /// - 14:23 UTC Checkout returns errors
    /// - 14:25 UTC An alert fires, the on-call engineer joins
    /// - 14:31 UTC The release is rolled back
    /// - 14:40 UTC Error rates are back to normal
    /// ```
    pub(crate) static MISSING_MILESTONE = {
        name: "missing-milestone", group: Timeline, level: (Info, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

/// What every severe incident goes through.
const NEEDED: [Milestone; 4] = [
    Milestone::Detected,
    Milestone::Acknowledged,
    Milestone::Mitigated,
    Milestone::Resolved,
];

/// Fewer rows than this tell no story yet.
const FEWEST: usize = 3;

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    let severity = cx.doc.metadata.known_severity();
    let severe = matches!(severity, Some(Severity::Sev1 | Severity::Sev2));
    let entries = &cx.doc.timeline.entries;
    if !severe || entries.len() < FEWEST {
        return Vec::new();
    }
    let shown = |milestone: Milestone| {
        let hinted = |entry: &Entry| milestone.is_hinted_by(&entry.text.value);
        cx.doc.milestones.get(milestone).is_some() || entries.iter().any(hinted)
    };
    let missing = NEEDED.into_iter().filter(|&milestone| !shown(milestone));
    let missing: Vec<Lack> = missing.map(|it| Lack::of(it.noun())).collect();
    if missing.is_empty() {
        return Vec::new();
    }
    let place = cx
        .doc
        .sections_of(SectionKind::Timeline)
        .next()
        .map_or(cx.doc.anchor, |section| section.heading);
    let help =
        "add the row, or tag the one that tells it: `[detect]`, `[ack]`, `[mitigate]`, `[resolve]`";
    let naming = Naming {
        one: "no row tells of",
        several: "no row tells of",
        many: "milestones are told by no row",
        help: help.to_owned(),
    };
    vec![Diagnostic::lacking(place, missing, naming)]
}
