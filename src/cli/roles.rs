//! `--roles`: who has which role.

use super::Failure;
use super::session::Session;
use crate::archive;
use crate::config;
use crate::source::SourceFile;
use std::path::Path;

/// Names with the roles that a file gives them, where one is named.
pub(super) fn roles(
    path: Option<&Path>,
    session: &Session,
) -> Result<Option<Vec<(String, String)>>, Failure> {
    let Some(path) = path else {
        return Ok(None);
    };
    let name = path.to_string_lossy().into_owned();
    let file = SourceFile::read(&archive::absolute(&session.here, path), name.clone());
    let file =
        file.map_err(|error| Failure::Message(format!("{name}: {error}; {}", error.help())))?;
    let pairs = config::roles(&file.text)
        .map_err(|(line, reason)| Failure::Message(format!("{name}:{line}: {reason}")))?;
    Ok(Some(pairs))
}
