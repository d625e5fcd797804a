//! How soon postmortems are there, and for how many incidents.

use super::page::{Align, Block, Page, Piece, Shown, Table};
use super::wording::{self, Why, add, percent, share};
use crate::archive::register::{Coverage, Finished};
use crate::archive::stats::Statistics;
use crate::model::Severity;
use crate::report::counted;
use Align::{Left, Right};
use Block::{Heading, Paragraph};

/// The business days from incidents to their postmortems.
pub(super) fn publication<'a>(statistics: &'a Statistics<'a>, page: &mut Page<'a>) {
    let publication = &statistics.publication;
    page.push(Heading(2, "Time to postmortem"));
    let mut text = format!(
        "Business days from the day of the incident to the day of publication; the target is {}.",
        publication.target
    );
    if let Some(told) = publication.from_history {
        add(
            &mut text,
            format_args!(
                " Of {} without a `Published` date that is the day, in UTC, of the commit that made it final on this branch.",
                counted(told, "postmortem")
            ),
        );
    }
    let count = publication.days.map_or(0, |days| days.count);
    if count > 0 {
        add(
            &mut text,
            format_args!(" {} within the target.", share(publication.within, count)),
        );
    }
    let left: usize = publication.left_out.values().sum();
    if left > 0 {
        let reasons = publication.left_out.iter();
        let reasons: Vec<_> = reasons
            .map(|(&why, count)| format!("{count} {}", Why(why)))
            .collect();
        add(
            &mut text,
            format_args!(
                " Left out of {}: {}.",
                counted(statistics.incidents.len(), "incident"),
                reasons.join(", ")
            ),
        );
    }
    page.push(Paragraph(text));
    if let Some(days) = &publication.days {
        let row = wording::spread(days, wording::days);
        page.push(Block::Table(Table {
            head: vec![
                ("n", Right),
                ("Median", Right),
                ("p90", Right),
                ("Range", Right),
                ("Mean", Right),
            ],
            rows: vec![row],
            bars: Vec::new(),
            shown: Shown::All,
        }));
    }
}

/// How many incidents of a register that need a postmortem have one.
pub(super) fn completion(coverage: &Coverage<'_>, page: &mut Page<'_>) {
    page.push(Heading(2, "Postmortems of the register's incidents"));
    let mut text = format!("{}.", crate::report::coverage::completion(coverage));
    if coverage.undecided > 0 {
        let undecided = crate::report::undecided(coverage.undecided);
        add(&mut text, format_args!(" Left out: {undecided}."));
    }
    text.push_str(" `pm missing` names those that lack one.");
    page.push(Paragraph(text));
    if coverage.qualifying.is_empty() {
        return;
    }
    let severities = Severity::ALL.into_iter().map(Some).chain([None]);
    let rows = severities.filter_map(|severity| {
        let of = coverage.qualifying.iter();
        let of = of.filter(|(incident, _)| incident.facts.severity == severity);
        let name = severity.map_or("not stated", Severity::name);
        completion_row(name, of.map(|(_, finished)| finished))
    });
    let mut rows: Vec<_> = rows.collect();
    let all = coverage.qualifying.iter().map(|(_, finished)| finished);
    rows.extend(completion_row("all", all));
    page.push(Block::Table(Table {
        head: vec![
            ("Severity", Left),
            ("Need one", Right),
            ("Finished", Right),
            ("Not finished", Right),
            ("Missing", Right),
            ("Share finished", Right),
        ],
        rows,
        bars: Vec::new(),
        shown: Shown::All,
    }));
}

fn completion_row<'a, 'f>(
    name: &'static str,
    found: impl Iterator<Item = &'f Finished<'f>>,
) -> Option<Vec<Piece<'a>>> {
    let (mut finished, mut unfinished, mut missing) = (0, 0, 0);
    for found in found {
        match found {
            Finished::Yes(_) => finished += 1,
            Finished::NotYet(_) => unfinished += 1,
            Finished::Missing => missing += 1,
        }
    }
    let all = finished + unfinished + missing;
    (all > 0).then(|| {
        vec![
            Piece::ours(name),
            Piece::ours(all),
            Piece::some(finished),
            Piece::some(unfinished),
            Piece::some(missing),
            Piece::Ours(percent(finished, all)),
        ]
    })
}
