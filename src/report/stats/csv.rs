//! A row for each incident, for spreadsheets.

use crate::archive::Record;
use crate::archive::records::Standing;
use crate::archive::stats::{Measure, Statistics, days_to_publish};
use crate::model::{Severity, Status};
use std::io::{self, Write};

const HEAD: &str = "date,path,title,kind,severity,status,services,tags,duration_minutes,detect_seconds,acknowledge_seconds,mitigate_seconds,recover_seconds,inferred_times,business_days_to_postmortem,actions_done,actions_open,actions_overdue,actions_not_promised,repeat";

/// Writes a row for each incident and near miss that counts, by day. Lines end in CRLF, as RFC 4180 has it.
///
/// # Errors
/// When `out` does not take it.
pub fn write_archive_csv(statistics: &Statistics<'_>, out: &mut dyn Write) -> io::Result<()> {
    write!(out, "{HEAD}\r\n")?;
    let mut places: Vec<usize> = statistics
        .incidents
        .iter()
        .chain(&statistics.near_misses)
        .copied()
        .collect();
    places.sort_unstable();
    for at in places {
        if let Some(record) = statistics.records.get(at) {
            let cells = row(at, record, statistics);
            write!(out, "{}\r\n", cells.join(","))?;
        }
    }
    Ok(())
}

fn row(at: usize, record: &Record, statistics: &Statistics<'_>) -> Vec<String> {
    let optional = |value: Option<String>| value.unwrap_or_default();
    let list = |words: &[crate::span::Spanned<String>]| {
        let words: Vec<_> = words.iter().map(|word| word.value.as_str()).collect();
        field(&words.join("; "))
    };
    let mut cells = vec![
        optional(record.date.map(|date| date.to_string())),
        field(&record.below),
        field(record.title.as_deref().unwrap_or_default()),
        record.metadata.kind.name().to_owned(),
        record.severity().map_or("", Severity::name).to_owned(),
        record.status().map_or("", Status::name).to_owned(),
        list(&record.metadata.services),
        list(&record.metadata.tags),
        optional(
            record
                .duration()
                .map(|lasted| lasted.num_minutes().to_string()),
        ),
    ];
    let measured = Measure::ALL.map(|measure| measure.of(record).ok());
    cells.extend(measured.map(|found| optional(found.map(|found| found.seconds.to_string()))));
    let inferred: u8 = measured.iter().flatten().map(|found| found.inferred).sum();
    cells.push(inferred.to_string());
    let days = days_to_publish(record, statistics.policy).ok();
    cells.push(optional(days.map(|days| days.to_string())));
    let standings = record
        .actions
        .iter()
        .map(|item| item.standing(statistics.as_of));
    let standings: Vec<_> = standings.collect();
    let count = |wanted| {
        standings
            .iter()
            .filter(|&&standing| standing == wanted)
            .count()
    };
    cells.extend(
        [
            Standing::Done,
            Standing::Open,
            Standing::Overdue,
            Standing::NotPromised,
        ]
        .map(|standing| count(standing).to_string()),
    );
    let repeat = statistics.recurrences.iter().find(|one| one.later == at);
    let repeat = repeat.map_or("", |one| {
        if one.is_confirmed {
            "confirmed"
        } else {
            "candidate"
        }
    });
    cells.push(repeat.to_owned());
    cells
}

/// A text as a field: quoted where it has to be, and with a sign in front where a spreadsheet would take it for a formula.
fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let text = if formula {
        format!("'{text}")
    } else {
        text.to_owned()
    };
    if text.contains(['"', ',', '\n', '\r', ';']) || text.trim() != text {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn a_title_is_no_formula_and_ends_no_field() {
        assert_eq!(field("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(field("+1"), "'+1");
        assert_eq!(field("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(field("a, b\nc"), "\"a, b\nc\"");
        assert_eq!(field("plain"), "plain");
    }
}
