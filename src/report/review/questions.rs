//! Questions for the discussion, from what the document leaves open. They ask how, since a "why" asks for somebody.

use super::Pack;
use crate::lint::Finding;
use crate::model::{Milestone, SectionKind};
use crate::report::lasted::Lasted;
use crate::report::markdown::Text;
use chrono::Duration;
use std::io::{self, Write};

/// What a finding of a rule makes one ask.
const ASKED: &[(&str, &str)] = &[
    (
        "human-error",
        "How did the system make that action possible, and its effect that large?",
    ),
    (
        "blaming-language",
        "How did it look from where that person stood, and how would the system have to change to make it go otherwise?",
    ),
    (
        "self-blame",
        "How would anybody have noticed in time? What could remember it instead of us?",
    ),
    (
        "counterfactual",
        "How could what is known now have been visible then?",
    ),
    (
        "single-cause",
        "How would it have gone if only this cause had been there?",
    ),
    (
        "single-contributing-factor",
        "How many safeguards did it pass, and how did each let it through?",
    ),
    (
        "shallow-root-cause",
        "How exactly does the mechanism work? Could another engineer reproduce it from the text?",
    ),
    (
        "undetected-by-monitoring",
        "How could we know before a customer does?",
    ),
    (
        "unaddressed-finding",
        "How will what went poorly be different next time? No action item answers it yet",
    ),
    (
        "no-preventive-action",
        "How do the items keep it from coming back, and not only make it shorter?",
    ),
    (
        "no-action-items",
        "How will it go differently next time? There is no action item yet",
    ),
    (
        "vague-action-item",
        "How will two engineers agree that this item is done?",
    ),
    (
        "unquantified-impact",
        "How many users, requests or minutes was it? Where could the number come from?",
    ),
    (
        "missing-impact-field",
        "How large was the part of the impact that is not told yet?",
    ),
    (
        "duration-mismatch",
        "How long was it: which of the two figures holds?",
    ),
    (
        "duration-arithmetic",
        "How long was it: which of the two figures holds?",
    ),
    (
        "interval-mismatch",
        "How does the stated interval fit the timeline?",
    ),
    (
        "time-not-in-timeline",
        "How does this time fit into the timeline? It has no row there",
    ),
    (
        "timeline-out-of-order",
        "How did it go on from this row? The order of the times is not that of the rows",
    ),
    (
        "missing-milestone",
        "How do we know when it was noticed, taken up, contained and over?",
    ),
    (
        "due-after-sla",
        "How can the item be cut so that its priority holds?",
    ),
    (
        "understated-severity",
        "How was the severity chosen, given this impact?",
    ),
    (
        "repeat-with-open-action",
        "How did the earlier incident's open item come to wait, and would it have helped?",
    ),
];

/// So many places of a question are named.
const PLACES: usize = 6;

pub(super) fn write(pack: Pack<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "## Questions\n")?;
    for question in of_gaps(pack) {
        writeln!(out, "- {question}")?;
    }
    let mut told: Vec<&str> = Vec::new();
    for &(rule, question) in ASKED {
        let found = || {
            let all = pack.findings.iter();
            all.filter(|finding| *finding.rule.name == *rule)
        };
        if found().next().is_none() || told.contains(&question) {
            continue;
        }
        told.push(question);
        let mut lines: Vec<String> = Vec::new();
        for place in found().filter_map(|finding| place(pack, finding)) {
            if !lines.contains(&place) {
                lines.push(place);
            }
        }
        if lines.is_empty() {
            writeln!(out, "- {question}")?;
            continue;
        }
        let more = if lines.len() > PLACES { ", …" } else { "" };
        let lines = lines
            .into_iter()
            .take(PLACES)
            .collect::<Vec<_>>()
            .join(", ");
        writeln!(out, "- {question} ({lines}{more})")?;
    }
    writeln!(
        out,
        "- How did what happened differ from what you expected of the system?"
    )?;
    writeln!(
        out,
        "- How close did we come to something worse, and what kept it away?\n"
    )
}

/// The section that a finding stands in; none where it is about the whole document.
fn place(pack: Pack<'_>, finding: &Finding) -> Option<String> {
    let section = pack.doc.section_at(finding.diagnostic.span.start)?;
    let is_other = section.kinds.iter().all(|&kind| kind == SectionKind::Other);
    let is_title = section.level == Some(1) && is_other;
    (!is_title && !section.title.is_empty()).then(|| Text(&section.title).to_string())
}

/// What the model itself lacks or shows.
fn of_gaps(pack: Pack<'_>) -> Vec<String> {
    let mut questions = Vec::new();
    let record = pack.record;
    let between = |from, to| record.between(from, to);
    let over = |length: Option<Duration>, minutes| {
        length
            .filter(|&length| length >= Duration::minutes(minutes))
            .map(Lasted)
    };
    if let Some(long) = over(between(Milestone::Started, Milestone::Detected), 10) {
        questions.push(format!(
            "It took {long} to notice. How could the first sign have reached us sooner?"
        ));
    }
    if let Some(long) = over(between(Milestone::Detected, Milestone::CauseIdentified), 15) {
        questions.push(format!("It took {long} from the alert to the cause. How was the search led, and what would have shortened it?"));
    }
    if let Some(long) = over(
        between(Milestone::CauseIdentified, Milestone::Mitigated),
        15,
    ) {
        questions.push(format!(
            "It took {long} from the cause to the remedy. How could the remedy be one step?"
        ));
    }
    let lacks = |kind| !pack.doc.has(kind);
    if lacks(SectionKind::RootCause) && lacks(SectionKind::ContributingFactors) {
        questions.push("How did it come about? The document tells no cause yet.".to_owned());
    }
    if lacks(SectionKind::Lucky) {
        questions.push("Where were we lucky? The document does not say.".to_owned());
    }
    let silent = pack
        .doc
        .actions
        .iter()
        .filter(|action| action.due.value().is_none() && action.is_pending())
        .count();
    if silent > 0 {
        questions.push(format!(
            "How soon can the {silent} action items without a day be done?"
        ));
    }
    questions
}
