//! A postmortem of about 10 KB in the shape of the full template.

use super::prose::{Draw, paragraph};
use std::fmt::Write;

/// A day of the years 2015 to 2025.
struct Day(u64, u64, u64);

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{:02}-{:02}", self.0, self.1, self.2)
    }
}

/// A minute of the day as a clock shows it.
fn clock(minute: u64) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}

/// The path below the archive's root and the text of a document.
#[expect(clippy::too_many_lines, reason = "a document from its top to its end")]
pub(crate) fn document(nth: u64, draw: &mut Draw) -> (String, String) {
    let day = Day(
        2015 + draw.below(11),
        1 + draw.below(12),
        1 + draw.below(28),
    );
    let (service, part) = (draw.service(), draw.part());
    let title = format!("{} in {service}: {part} {}", draw.symptom(), draw.state());
    let path = format!("{}/{day}-{service}-{nth:06}.md", day.0);
    let severity = 1 + draw.below(4);
    let start = 60 + draw.below(900);
    let detect = start + 1 + draw.below(40);
    let acknowledge = detect + 1 + draw.below(10);
    let mitigate = acknowledge + 5 + draw.below(60);
    let end = mitigate + 5 + draw.below(60);
    let mut text = String::new();
    let published = draw.below(3) > 0;
    let status = ["Final", "Final", "Final", "In Review", "Draft"][draw.place(5)];
    let _ = write!(
        text,
        "# Postmortem: {title}\n\n- **Date:** {day}\n- **Author(s):** {service} team\n- **Status:** {status}\n- **Severity:** SEV-{severity}\n- **Services:** {service}, {}\n- **Tags:** {}, {}\n",
        draw.service(),
        draw.tag(),
        draw.tag(),
    );
    if published {
        let later = Day(day.0, day.1, (day.2 + draw.below(9)).min(28));
        let _ = writeln!(text, "- **Published:** {later}");
    }
    let _ = write!(
        text,
        "\n## Summary\n\n{}\n\n## Impact\n\n- **Duration:** {} to {} UTC ({} minutes)\n- **Users affected:** {} of {}\n- **Revenue impact:** ${} lost\n- **SLA impact:** {} % of the monthly error budget\n- **Data loss:** No\n- **Downstream impact:** {}\n",
        paragraph(draw, 4),
        clock(start),
        clock(end),
        end - start,
        100 + draw.below(9_000),
        10_000 + draw.below(90_000),
        draw.below(50_000),
        1 + draw.below(90),
        paragraph(draw, 1),
    );
    text.push_str("\n## Timeline\n\nTimes are in UTC.\n\n| Time | Event |\n| --- | --- |\n");
    let rows = [
        (
            start - 5,
            format!("{} rolls out a change to the {part}", draw.service()),
        ),
        (start, format!("Impact starts: {}", paragraph(draw, 1))),
        (
            detect,
            format!(
                "Alert `{service}-{part}` fires and pages on-call. {}",
                paragraph(draw, 1)
            ),
        ),
        (
            acknowledge,
            "On-call acknowledges the page and opens the incident channel".to_owned(),
        ),
        (acknowledge + 2, paragraph(draw, 1)),
        (
            mitigate - 2,
            format!("Cause identified: {}", paragraph(draw, 1)),
        ),
        (mitigate, format!("Mitigated: {}", paragraph(draw, 1))),
        (
            end,
            "Recovered: all metrics are at their baseline".to_owned(),
        ),
        (end + 10, "All-clear in the incident channel".to_owned()),
    ];
    for (minute, event) in rows {
        let _ = writeln!(text, "| {} | {event} |", clock(minute));
    }
    for (heading, sentences) in [
        ("Root Cause", 14),
        ("Trigger", 3),
        ("Detection", 5),
        ("Response", 10),
        ("Mitigation", 7),
    ] {
        let _ = write!(text, "\n## {heading}\n\n");
        for chunk in 0..=sentences / 5 {
            let length = if chunk == 0 { sentences % 5 + 1 } else { 5 };
            let _ = writeln!(text, "{}\n", paragraph(draw, length));
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    for (heading, items) in [
        ("Contributing Factors", 5),
        ("What Went Well", 3),
        ("What Went Poorly", 3),
        ("Where We Got Lucky", 1),
    ] {
        let _ = write!(text, "\n## {heading}\n\n");
        for _ in 0..items {
            let _ = writeln!(text, "- {}", paragraph(draw, 1));
        }
    }
    text.push_str("\n## Action Items\n\n| ID | Action | Priority | Owner | Due Date | Status |\n| --- | --- | --- | --- | --- | --- |\n");
    for id in 1..=5 {
        let due = Day(day.0, day.1, (day.2 + 7).min(28));
        let status = match draw.below(6) {
            0 => "Open".to_owned(),
            1 => "In Progress".to_owned(),
            2 => format!(
                "Done {}",
                Day(day.0, day.1, (day.2 + draw.below(12)).min(28))
            ),
            _ => "Done".to_owned(),
        };
        let _ = writeln!(
            text,
            "| {id} | {} | P{} | {} | {due} | {status} |",
            draw.action(),
            draw.below(4),
            draw.service(),
        );
    }
    let _ = write!(
        text,
        "\n## Lessons Learned\n\n{}\n\n## Supporting Information\n\n- [Dashboard](https://dashboards.example.com/d/{service}/{nth})\n- [Change](https://git.example.com/{service}/pulls/{nth})\n",
        paragraph(draw, 5)
    );
    (path, text)
}
