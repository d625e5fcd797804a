//! The minutes of the meeting.

use super::Pack;
use crate::model::SectionKind;
use crate::report::counted;
use std::io::{self, Write};

/// The end of each part in a meeting of an hour.
const ENDS: [u32; 6] = [5, 15, 35, 50, 55, 60];

pub(super) fn write(pack: Pack<'_>, out: &mut dyn Write) -> io::Result<()> {
    let doc = pack.doc;
    let rows = counted(doc.timeline.entries.len(), "row");
    let items = counted(doc.actions.len(), "item");
    let causes = doc.sections_of(SectionKind::RootCause).count()
        + doc.sections_of(SectionKind::ContributingFactors).count();
    let cause = if causes > 0 {
        "the cause"
    } else {
        "what is known of the cause"
    };
    let without_owner = doc
        .actions
        .iter()
        .filter(|action| action.owner.value().is_none())
        .count();
    let owners = match without_owner {
        0 => String::new(),
        count => format!(", {count} without an owner"),
    };
    let parts = [
        ("Everyone", "Read the document in silence".to_owned()),
        (
            "Author",
            format!("Walk through the timeline ({rows}) and {cause}"),
        ),
        (
            "Everyone",
            "Discuss: what surprised you, what is not in the document? See the questions below"
                .to_owned(),
        ),
        (
            "Everyone",
            format!("Action items ({items}{owners}): are they enough, and in the right order?"),
        ),
        (
            "Everyone",
            "Which other services could this happen to?".to_owned(),
        ),
        (
            "Facilitator",
            "Give every item an owner and a day; agree when to look at them again".to_owned(),
        ),
    ];
    writeln!(out, "## Agenda: {} minutes\n", pack.minutes)?;
    writeln!(out, "| Minutes | Who | What |\n| --- | --- | --- |")?;
    let mut start = 0;
    for (end, (who, what)) in ENDS.into_iter().zip(parts) {
        let end = scaled(end, pack.minutes);
        writeln!(out, "| {start}–{end} | {who} | {what} |")?;
        start = end;
    }
    writeln!(out)
}

/// A minute of an hour as one of another length.
fn scaled(end: u32, minutes: u32) -> u32 {
    (end * minutes + 30) / 60
}
