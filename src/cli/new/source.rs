//! `--from`: an incident that a tool exported.

use crate::archive;
use crate::cli::Failure;
use crate::cli::session::Session;
use crate::import::{Incident, Told, read_incident};
use crate::model::Dialect;
use crate::report::counted;
use crate::source::SourceFile;
use std::io;
use std::path::Path;

/// Reads an incident, and tells what was taken and what was not; a severity that is given needs no word.
pub(super) fn incident(
    path: &Path,
    has_severity: bool,
    dialect: &Dialect,
    session: &Session,
) -> Result<Incident, Failure> {
    let (name, file) = if path == Path::new("-") {
        let name = "standard input".to_owned();
        let file = SourceFile::read_from(io::stdin().lock(), name.as_str());
        (name, file)
    } else {
        let name = path.to_string_lossy().into_owned();
        let file = SourceFile::read(&archive::absolute(&session.here, path), name.as_str());
        (name, file)
    };
    let file = file
        .map_err(|error| Failure::Message(format!("--from {name}: {error}; {}", error.help())))?;
    let told = read_incident(&file.text, session.today, dialect)
        .map_err(|error| Failure::Message(format!("--from {name}: {error}")))?;
    session.note(format_args!(
        "taken from {}: {}",
        told.teller.name(),
        taken(&told)
    ));
    let left = told.left.iter();
    for left in left.filter(|left| !(has_severity && left.starts_with("severity"))) {
        session.note(format_args!("not taken: {left}"));
    }
    Ok(told.incident)
}

/// What is known, by name.
fn taken(told: &Told) -> String {
    let incident = &told.incident;
    let fields = [
        ("title", incident.title.is_some()),
        ("summary", incident.summary.is_some()),
        ("incident", incident.id.is_some()),
        ("severity", incident.severity.is_some()),
        ("date", incident.date.is_some()),
        ("authors", !incident.authors.is_empty()),
        ("services", !incident.services.is_empty()),
        ("tags", !incident.tags.is_empty()),
        ("participants", !incident.participants.is_empty()),
        ("started", incident.started.is_some()),
        ("detected", incident.detected.is_some()),
        ("acknowledged", incident.acknowledged.is_some()),
        ("mitigated", incident.mitigated.is_some()),
        ("resolved", incident.resolved.is_some()),
    ];
    let known = fields.iter().filter(|(_, known)| *known);
    let mut names: Vec<String> = known.map(|(name, _)| (*name).to_owned()).collect();
    if !incident.timeline.is_empty() {
        names.push(counted(incident.timeline.len(), "timeline row"));
    }
    if names.is_empty() {
        return "nothing".to_owned();
    }
    names.join(", ")
}
