//! Each incident as a dot on the line of its time to detect, acknowledge, mitigate and recover.

use super::{Anchor, Drawing, WIDTH};
use crate::archive::Record;
use crate::archive::stats::{Measure, Statistics, Times};
use crate::model::Severity;
use crate::report::stats::wording;
use std::collections::BTreeSet;

const LEFT: f64 = 220.0;
const TOP: f64 = 60.0;
/// So many incidents are shown, the latest: more dots would be a smear.
const MOST: usize = 400;
/// The room that the name of a tick takes.
const NAME: f64 = 48.0;
/// The height of a measure.
const BAND: f64 = 56.0;

/// Seconds of the axis with their names; each is drawn where the axis reaches it.
const TICKS: [(u32, &str); 9] = [
    (60, "1 min"),
    (300, "5 min"),
    (900, "15 min"),
    (3_600, "1 h"),
    (4 * 3_600, "4 h"),
    (86_400, "1 d"),
    (7 * 86_400, "1 week"),
    (30 * 86_400, "30 d"),
    (365 * 86_400, "1 year"),
];

#[expect(
    clippy::cast_precision_loss,
    reason = "lengths of incidents are exact in a float"
)]
pub(super) fn draw(statistics: &Statistics<'_>) -> String {
    let earlier = statistics.incidents.len().saturating_sub(MOST);
    let incidents = statistics.incidents.iter().skip(earlier);
    let incidents: Vec<_> = incidents
        .filter_map(|&at| statistics.records.get(at))
        .collect();
    let seconds = |measure: Measure, record: &Record| Some(measure.of(record).ok()?.seconds as f64);
    let all = Measure::ALL.into_iter();
    let longest = all
        .flat_map(|measure| {
            incidents
                .iter()
                .filter_map(move |record| seconds(measure, record))
        })
        .fold(3_600.0, f64::max);
    let ticks = TICKS.map(|(second, name)| (f64::from(second), name));
    let end = ticks.iter().map(|(second, _)| *second);
    let end = end
        .into_iter()
        .find(|&second| second >= longest)
        .unwrap_or(longest);
    // A length under a minute stands on the left end.
    let x = |seconds: f64| {
        let part = (seconds.max(60.0) / 60.0).ln() / (end / 60.0).ln();
        LEFT + (WIDTH - 48.0 - LEFT) * part
    };
    let bottom = TOP + BAND * Measure::ALL.len() as f64;
    let shows = format!(
        "A dot for each of {} incidents on a logarithmic axis, a bar at the median",
        incidents.len()
    );
    let mut drawing = Drawing::new(
        bottom + 56.0,
        "Time to detect, acknowledge, mitigate and recover",
        &shows,
    );
    let mut free = 0.0;
    for (second, name) in ticks.into_iter().filter(|(second, _)| *second <= end) {
        if x(second) >= free {
            drawing.line("grid", [x(second), TOP], [x(second), bottom]);
            drawing.text("quiet", [x(second), bottom + 18.0], Anchor::Middle, name);
            free = x(second) + NAME;
        }
    }
    drawing.line("axis", [LEFT, bottom], [WIDTH - 48.0, bottom]);
    let mut shown = BTreeSet::new();
    for (nth, times) in statistics.times.iter().enumerate() {
        let middle = TOP + BAND * (nth as f64 + 0.5);
        drawing.text(
            "",
            [16.0, middle - 2.0],
            Anchor::Start,
            times.measure.name(),
        );
        let median = times
            .all
            .and_then(|spread| spread.middle)
            .map(|middle| middle.median);
        drawing.text(
            "quiet",
            [16.0, middle + 14.0],
            Anchor::Start,
            said(times, median),
        );
        for (at, record) in incidents.iter().enumerate() {
            let Some(seconds) = seconds(times.measure, record) else {
                continue;
            };
            let severity = record.severity();
            let place = Severity::ALL
                .iter()
                .position(|&known| Some(known) == severity);
            let place = place.unwrap_or(Severity::ALL.len());
            shown.insert(place);
            // Dots that would lie on one another are spread over the band.
            let y = middle + (at * 7 % 11) as f64 * 3.0 - 15.0;
            dot(&mut drawing, place, [x(seconds), y]);
        }
        if let Some(median) = median {
            let x = x(median);
            drawing.line("median", [x, middle - 20.0], [x, middle + 20.0]);
        }
    }
    let centre = f64::midpoint(LEFT, WIDTH);
    drawing.text(
        "quiet",
        [centre, bottom + 40.0],
        Anchor::Middle,
        if earlier > 0 {
            format!("time, on a logarithmic axis; the latest {MOST} incidents; the bar is the median of all")
        } else {
            "time, on a logarithmic axis; the bar is the median".to_owned()
        },
    );
    drawing.legend(46.0, |severity| shown.contains(&severity));
    drawing.finish()
}

/// What stands below the name of a measure.
fn said(times: &Times, median: Option<f64>) -> String {
    let count = times.all.map_or(0, |spread| spread.count);
    match median {
        Some(median) => format!("median {}, n = {count}", wording::lasted(median)),
        None => format!("too few to say, n = {count}"),
    }
}

fn dot(drawing: &mut Drawing, severity: usize, [x, y]: [f64; 2]) {
    drawing.add(format_args!(
        "<circle class=\"s{severity}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill-opacity=\"0.75\"/>"
    ));
}
