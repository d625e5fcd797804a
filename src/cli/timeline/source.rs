//! What is imported: a file, a folder of a Slack export, standard input, or the commits of a repository.

use crate::archive;
use crate::cli::Failure;
use crate::cli::session::Session;
use crate::import::Users;
use crate::source::{ReadError, SourceFile};
use std::io;
use std::path::{Path, PathBuf};

/// The people of a Slack export, beside the folders of its channels.
const USERS: &str = "users.json";

/// The texts of a source under the names that they go by.
pub(super) fn texts(path: &Path, session: &Session) -> Result<Vec<SourceFile>, Failure> {
    let name = path.to_string_lossy().into_owned();
    if path == Path::new("-") {
        let text = SourceFile::read_from(io::stdin().lock(), "standard input");
        return Ok(vec![
            text.map_err(|error| refused("standard input", &error))?,
        ]);
    }
    let absolute = archive::absolute(&session.here, path);
    if !absolute.is_dir() {
        return Ok(vec![
            SourceFile::read(&absolute, name.clone()).map_err(|error| refused(&name, &error))?,
        ]);
    }
    let days = days(&absolute).map_err(|error| Failure::Message(format!("{name}: {error}")))?;
    if days.is_empty() {
        return Err(Failure::Message(format!(
            "{name}: no .json file lies in this folder; name the folder of a channel of a Slack export, or a file"
        )));
    }
    let read = |day: &PathBuf| {
        let name = archive::seen_from(&session.here, day)
            .to_string_lossy()
            .into_owned();
        SourceFile::read(day, name.clone()).map_err(|error| refused(&name, &error))
    };
    days.iter().map(read).collect()
}

/// The files of a channel's folder, one for each day.
fn days(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut days = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
            && path.is_file()
        {
            days.push(path);
        }
    }
    days.sort();
    Ok(days)
}

/// The people of the workspace: as named, else as they lie in the export that a source belongs to.
pub(super) fn users(
    named: Option<&Path>,
    source: Option<&Path>,
    session: &Session,
) -> Result<Users, Failure> {
    if let Some(path) = named {
        let name = path.to_string_lossy().into_owned();
        let file = SourceFile::read(&archive::absolute(&session.here, path), name.clone());
        return Ok(Users::read(
            &file.map_err(|error| refused(&name, &error))?.text,
        ));
    }
    let Some(source) = source.filter(|path| *path != Path::new("-")) else {
        return Ok(Users::default());
    };
    let source = archive::absolute(&session.here, source);
    let folder = if source.is_dir() {
        Some(source.as_path())
    } else {
        source.parent()
    };
    let beside = folder
        .and_then(Path::parent)
        .map(|export| export.join(USERS));
    let file = beside.filter(|path| path.is_file());
    let Some(path) = file else {
        return Ok(Users::default());
    };
    let name = archive::seen_from(&session.here, &path);
    session.detail(format_args!(
        "the names of people are from {}",
        name.display()
    ));
    let file = SourceFile::read(&path, name.to_string_lossy());
    Ok(file.map(|file| Users::read(&file.text)).unwrap_or_default())
}

pub(super) fn refused(name: &str, error: &ReadError) -> Failure {
    let help = match error {
        ReadError::Nul(_) => "unpack an archive first, and save text as UTF-8",
        ReadError::TooLarge => "take the part of the incident, for example a single channel or day",
        error => error.help(),
    };
    Failure::Message(format!("{name}: {error}; {help}"))
}
