//! Tables with a header, the cells parted by commas, semicolons or tabs.

use super::times::Times;
use super::{Event, Events, Fields, ImportError, Passed, Why};

/// The sign that parts the cells of a header; none where it is one cell.
pub(super) fn separator(header: &str) -> Option<u8> {
    let signs = [b'\t', b';', b','];
    let count = |sign: u8| header.bytes().filter(|byte| *byte == sign).count();
    signs
        .into_iter()
        .filter(|sign| count(*sign) > 0)
        .max_by_key(|sign| count(*sign))
}

/// Whether a header names a column for the time and one for the text.
pub(super) fn is_header(line: &str, fields: &Fields) -> bool {
    let Some(sign) = separator(line) else {
        return false;
    };
    let cells: Vec<_> = line.split(char::from(sign)).map(bare).collect();
    let has = |names: &[&str]| names.iter().any(|name| cells.contains(&bare(name)));
    has(&fields.times()) && has(&fields.texts())
}

fn bare(name: &str) -> String {
    name.trim().trim_matches('"').trim().to_lowercase()
}

pub(super) fn read(text: &str, fields: &Fields, times: &mut Times) -> Result<Events, ImportError> {
    let header = text.lines().next().unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(header).unwrap_or(b','))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let no_csv = |error: csv::Error| ImportError::NoCsv(error.to_string());
    let heads = reader.headers().map_err(no_csv)?.clone();
    let column = |names: &[&str]| {
        let mut found = names
            .iter()
            .map(|name| heads.iter().position(|head| bare(head) == bare(name)));
        found.find_map(|column| column)
    };
    let needed = |option, names: &[&str]| {
        column(names)
            .ok_or_else(|| ImportError::NoField(option, heads.iter().map(str::to_owned).collect()))
    };
    let time = needed("--time-field", &fields.times())?;
    let words = needed("--text-field", &fields.texts())?;
    let who = column(&fields.whos()).filter(|who| ![time, words].contains(who));
    let mut found = Events::default();
    for record in reader.records() {
        let record = record.map_err(no_csv)?;
        let at = record.get(time).and_then(|at| times.field(at));
        let Some((at, text)) = at.zip(record.get(words)) else {
            let line = record.position().map_or(0, csv::Position::line);
            found.passed_over.push(Passed {
                place: format!("line {line}"),
                why: Why::NoTime,
            });
            continue;
        };
        found.events.push(Event {
            at,
            who: who
                .and_then(|who| record.get(who))
                .filter(|who| !who.is_empty())
                .map(str::to_owned),
            text: text.to_owned(),
        });
    }
    Ok(found)
}
