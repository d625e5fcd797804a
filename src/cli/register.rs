//! `--incidents FILE`.

use super::session::{Session, complain};
use super::{Exit, Failure};
use crate::archive::register::{self, Incident};
use crate::model::Dialect;
use crate::report::Visible;
use crate::source::SourceFile;
use std::io;
use std::path::Path;

/// So many errors of a register are told.
const ERRORS: usize = 10;

/// Whether the incidents come from standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path == Path::new("-")
}

/// Reads the incidents that another system lists. Rows that cannot be read are told and make the command fail at its end;
/// the others are judged.
pub(super) fn read(
    path: &Path,
    dialect: &Dialect,
    session: &Session,
) -> Result<(Vec<Incident>, Exit), Failure> {
    let shown = path.to_string_lossy();
    let source = if is_stdin(path) {
        SourceFile::read_from(io::stdin().lock(), shown.clone())
    } else {
        SourceFile::read(&session.here.join(path), shown.clone())
    };
    let source =
        source.map_err(|error| Failure::Message(format!("{shown}: {error}; {}", error.help())))?;
    let (incidents, errors) = register::read(&source.text, dialect);
    let (incidents, repeated) = register::once(incidents);
    for incident in &repeated {
        let id = incident.ids.first().map_or("", String::as_str);
        let title = &incident.title;
        session.note(format_args!(
            "{shown}: {} stands in it more than once; its first row counts, `{}` does not",
            Visible(id),
            Visible(title)
        ));
    }
    let told = errors.iter().take(ERRORS);
    let mut lines: Vec<_> = told.map(|error| format!("{shown}: {error}")).collect();
    if errors.len() > ERRORS {
        lines.push(format!("  and {} more", errors.len() - ERRORS));
    }
    if errors.is_empty() {
        return Ok((incidents, Exit::Done));
    }
    if incidents.is_empty() {
        return Err(Failure::Message(lines.join("\n")));
    }
    for line in &lines {
        complain(line);
    }
    Ok((incidents, Exit::Failed))
}
