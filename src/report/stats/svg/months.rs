//! Incidents by month, stacked by severity.

use super::{Anchor, Drawing, WIDTH};
use crate::archive::stats::{Month, Statistics};

const LEFT: f64 = 56.0;
const TOP: f64 = 64.0;
const BOTTOM: f64 = 264.0;
const HEIGHT: f64 = 316.0;

/// So many months have a name below them.
const NAMES: usize = 13;

/// So many months have a bar that can be told from its neighbours.
const MOST: usize = 60;

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of incidents and months are small"
)]
pub(super) fn draw(statistics: &Statistics<'_>) -> String {
    let all = &statistics.months;
    let months = all.get(all.len().saturating_sub(MOST)..).unwrap_or(all);
    let most = months
        .iter()
        .map(Month::total)
        .max()
        .unwrap_or_default()
        .max(1);
    let shows = format!(
        "A bar for each of {} months; the highest has {most}",
        months.len()
    );
    let mut drawing = Drawing::new(HEIGHT, "Incidents by month", &shows);
    let step = most.div_ceil(5);
    let height = |count: usize| (BOTTOM - TOP) * count as f64 / (step * most.div_ceil(step)) as f64;
    for count in (0..=most.div_ceil(step)).map(|nth| nth * step) {
        let y = BOTTOM - height(count);
        let class = if count == 0 { "axis" } else { "grid" };
        drawing.line(class, [LEFT, y], [WIDTH - 16.0, y]);
        drawing.text("quiet", [LEFT - 8.0, y + 4.0], Anchor::End, count);
    }
    let counts = |month: &Month| {
        let [one, two, three, four] = month.by_severity;
        [one, two, three, four, month.unknown]
    };
    let width = (WIDTH - 16.0 - LEFT) / months.len().max(1) as f64;
    let every = months.len().div_ceil(NAMES).max(1);
    for (nth, month) in months.iter().enumerate() {
        let left = LEFT + width * nth as f64;
        let name = format!("{}-{:02}", month.year, month.month);
        let mut y = BOTTOM;
        for (severity, count) in counts(month).into_iter().enumerate() {
            if count == 0 {
                continue;
            }
            let tall = height(count);
            y -= tall;
            let (x, wide) = (left + width * 0.15, width * 0.7);
            drawing.add(format_args!(
                "<rect class=\"s{severity}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{tall:.1}\"><title>{name}: {count}</title></rect>"
            ));
        }
        if nth % every == 0 {
            let middle = (left + width / 2.0).min(WIDTH - 40.0);
            drawing.text("quiet", [middle, BOTTOM + 18.0], Anchor::Middle, name);
        }
    }
    drawing.text("quiet", [16.0, TOP - 12.0], Anchor::Start, "incidents");
    let middle = f64::midpoint(LEFT, WIDTH);
    drawing.text(
        "quiet",
        [middle, BOTTOM + 40.0],
        Anchor::Middle,
        if months.len() < all.len() {
            "month of the incident; earlier ones are not shown"
        } else {
            "month of the incident"
        },
    );
    drawing.legend(26.0, |severity| {
        months
            .iter()
            .any(|month| counts(month).get(severity).is_some_and(|&count| count > 0))
    });
    drawing.finish()
}
