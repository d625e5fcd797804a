//! `--incidents FILE`.

use super::Failure;
use super::session::Session;
use crate::archive::register::{self, Incident};
use crate::model::Dialect;
use crate::source::SourceFile;
use std::path::Path;

/// So many errors of a register are told.
const ERRORS: usize = 10;

/// Reads the incidents that another system lists.
pub(super) fn read(
    path: &Path,
    dialect: &Dialect,
    session: &Session,
) -> Result<Vec<Incident>, Failure> {
    let shown = path.to_string_lossy();
    let source = SourceFile::read(&session.here.join(path), shown.clone())
        .map_err(|error| Failure::Message(format!("{shown}: {error}; {}", error.help())))?;
    register::read(&source.text, dialect).map_err(|errors| {
        let told = errors.iter().take(ERRORS);
        let mut lines: Vec<_> = told.map(|error| format!("{shown}: {error}")).collect();
        if errors.len() > ERRORS {
            lines.push(format!("  and {} more", errors.len() - ERRORS));
        }
        Failure::Message(lines.join("\n"))
    })
}
