//! `duration-mismatch`.

use super::{Check, Context};
use crate::diagnostic::Diagnostic;
use crate::model::length::{Place, Stated};
use crate::model::{Length, Postmortem};

declare_rule! {
    /// Flags a document that states different lengths for its incident in title, metadata, summary and impact.
    ///
    /// ## Why
    /// The title is what people remember, the Impact section is what statistics count. When they differ, each meeting
    /// about the incident begins with the question which one is right.
    ///
    /// ## Leaves alone
    /// A difference of a minute, of half the last stated unit, or of a tenth where a length is hedged. Several lengths
    /// in one part of which any agrees, or that add up. An outage that is shorter than the incident around it. Lengths
    /// that belong to something else: a timeout, a delay, the time to detect. A line that `duration-arithmetic` reports.
    ///
    /// ## Examples
    /// ```md bad
    /// # Postmortem: 45-minute outage of checkout
    ///
    /// ## Impact
    ///
    /// - **Duration:** 14:23 UTC to 15:38 UTC (75 minutes)
    /// ```
    /// ```md bad
    /// # Postmortem: checkout returned errors
    ///
    /// ## Impact
    ///
    /// - **Start:** 14:23 UTC
    /// - **End:** 15:08 UTC
    /// - **Duration:** 54 minutes
    /// ```
    /// ```md good
    /// # Postmortem: 45-minute outage of checkout
    ///
    /// ## Summary
    ///
    /// The outage lasted about 50 minutes. The exports were delayed by two hours.
    ///
    /// ## Impact
    ///
    /// - **Duration:** 14:23 UTC to 15:08 UTC (45 minutes)
    /// ```
    pub(crate) static DURATION_MISMATCH = {
        name: "duration-mismatch", group: Consistency, level: (Warning, Info), fixes: [], since: "0.1.0",
    } => Check::Document(check)
}

const PLACES: [Place; 5] = [
    Place::Clocks,
    Place::Title,
    Place::Metadata,
    Place::Summary,
    Place::Impact,
];

/// Seconds.
const HALF_DAY: i64 = 43_200;

fn check(cx: &Context<'_>) -> Vec<Diagnostic> {
    finding(cx.doc).into_iter().collect()
}

/// The one finding of a document.
pub(super) fn finding(doc: &Postmortem) -> Option<Diagnostic> {
    let lengths = &doc.lengths;
    let reported = |length: &&Length| {
        doc.spells
            .iter()
            .any(|spell| !spell.agrees() && spell.line.contains(length.stated.span))
    };
    let usable: Vec<&Length> = lengths
        .stated
        .iter()
        .filter(|length| !reported(length))
        .collect();
    let at = |place: Place| -> Vec<&Length> {
        let here = usable.iter().filter(|length| length.place == place);
        here.copied().collect()
    };
    let parts: Vec<Vec<&Length>> = PLACES
        .into_iter()
        .map(at)
        .filter(|part| !part.is_empty())
        .collect();
    let against = |part: &[&Length]| {
        let others = parts.iter().filter(|other| disagree(part, other));
        others.collect::<Vec<_>>()
    };
    // The part that stands alone against the others; of two the later one.
    let odd = parts
        .iter()
        .rev()
        .max_by_key(|part| (against(part).len(), part[0].place));
    let (part, others) = odd.map(|part| (part, against(part)))?;
    let other = others.first()?[0];
    let length = part[0];
    let spelled = |length: &Length| Stated::spelled(length.stated.value.duration.seconds);
    let here = match length.place {
        Place::Clocks => format!("start and end are {} apart", spelled(length)),
        _ => format!("lasted {} here", spelled(length)),
    };
    let there = |other: &Length| match other.place {
        Place::Clocks => format!("{} by start and end", spelled(other)),
        place => format!("{} in {}", spelled(other), place.name()),
    };
    let message = format!("{here}, but {}", there(other));
    let mut diagnostic = Diagnostic::new(length.stated.span, message)
        .help("state one length everywhere, or say what each of them is the length of");
    for other in others.iter().flat_map(|other| other.iter()) {
        diagnostic = diagnostic.label(other.stated.span, there(other));
    }
    Some(diagnostic)
}

/// Whether no length of one part can be one of the other's, nor their sum.
fn disagree(one: &[&Length], other: &[&Length]) -> bool {
    if one[0].place == other[0].place {
        return false;
    }
    let comparable = one
        .iter()
        .all(|a| other.iter().all(|b| a.of.compares_with(b.of)));
    let readings = |part: &[&Length]| {
        let seconds: Vec<i64> = part
            .iter()
            .map(|length| length.stated.value.duration.seconds)
            .collect();
        let mut readings: Vec<Stated> = part.iter().map(|length| length.stated.value).collect();
        if part
            .first()
            .is_some_and(|length| length.place == Place::Clocks)
        {
            // The other half of the day, or the next day.
            let later = seconds
                .iter()
                .flat_map(|length| [length + HALF_DAY, length + 2 * HALF_DAY]);
            readings.extend(later.map(Stated::computed));
        } else if part.len() > 1 {
            readings.push(Stated::computed(seconds.iter().sum()));
        }
        readings
    };
    let (one, other) = (readings(one), readings(other));
    comparable && !one.iter().any(|a| other.iter().any(|b| a.agrees_with(*b)))
}
