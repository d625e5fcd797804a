//! The files that a command works on: named, found, or standard input.

use super::Failure;
use super::session::Session;
use super::settings::{Settings, SettingsOf};
use crate::archive::{self, Candidate, Listing, Skipped, Why};
use crate::source::{ReadError, SourceFile};
use clap::Args;
use std::io;
use std::path::{Path, PathBuf};

/// Standard input among paths.
const STDIN: &str = "-";

#[derive(Debug, Args)]
pub(super) struct Paths {
    /// Files, folders, or `-` for standard input [default: the archive, else this folder]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// The name that standard input goes by
    #[arg(long, value_name = "FILE")]
    stdin_filename: Option<PathBuf>,
}

/// The files of a run with their settings.
pub(super) struct Files {
    pub(super) jobs: Vec<Job>,
    /// The settings that jobs refer to.
    pub(super) settings: Vec<Settings>,
}

/// A file to work on.
pub(super) struct Job {
    /// The path as it is shown.
    pub(super) shown: String,
    /// The path below the archive's root.
    pub(super) relative: String,
    /// The place of its settings.
    pub(super) settings: usize,
    /// Whether it was named, which makes it a postmortem whatever it holds.
    pub(super) named: bool,
    input: Input,
}

enum Input {
    File(PathBuf),
    /// Read already: a stream can be read once.
    Text(Result<SourceFile, ReadError>),
}

impl Job {
    /// The text of the file.
    pub(super) fn read(self) -> Result<SourceFile, ReadError> {
        match self.input {
            Input::File(path) => SourceFile::read(&path, self.shown),
            Input::Text(text) => text,
        }
    }

    /// Tells that a file which was found is no postmortem.
    pub(super) fn skip(shown: &str, session: &Session) {
        skip(
            session,
            &Skipped {
                path: PathBuf::from(shown),
                why: Why::NoPostmortem,
            },
        );
    }
}

/// A file that was named, with its settings.
pub(super) fn one(path: &Path, session: &Session) -> Result<(Job, Settings), Failure> {
    let mut settings = SettingsOf::new(session);
    let job = job(path.to_owned(), true, session, &mut settings, Input::File)?;
    let own = settings.all.swap_remove(job.settings);
    Ok((job, own))
}

impl Paths {
    /// The files of the run, sorted by path.
    pub(super) fn files(&self, session: &Session) -> Result<Files, Failure> {
        let mut settings = SettingsOf::new(session);
        let mut paths = self.paths.clone();
        let mut jobs = Vec::new();
        if self.paths.is_empty() {
            let here = settings.folder(&session.here)?;
            let root = &settings.all[here].root;
            let default = if root.is_dir() {
                archive::seen_from(&session.here, root)
            } else {
                PathBuf::from(".")
            };
            session.detail(format_args!(
                "no path was named: taking {}",
                default.display()
            ));
            paths.push(default);
        }
        if paths.iter().any(|path| path == Path::new(STDIN)) {
            paths.retain(|path| path != Path::new(STDIN));
            let name = self
                .stdin_filename
                .clone()
                .unwrap_or_else(|| PathBuf::from(STDIN));
            let text = SourceFile::read_from(io::stdin().lock(), name.to_string_lossy());
            jobs.push(job(name, true, session, &mut settings, |_| {
                Input::Text(text)
            })?);
        }
        for folder in paths
            .iter()
            .map(|path| archive::absolute(&session.here, path))
        {
            // What is wrong with a configuration is told even where no file comes under it.
            if folder.is_dir() {
                settings.folder(&folder)?;
            }
        }
        let listing = Listing::of(&paths, &session.here);
        for skipped in &listing.skipped {
            skip(session, skipped);
        }
        for (path, error) in listing.failed {
            jobs.push(job(path, true, session, &mut settings, |_| {
                Input::Text(Err(ReadError::Io(error)))
            })?);
        }
        for Candidate { path, named } in listing.files {
            jobs.push(job(path, named, session, &mut settings, Input::File)?);
        }
        jobs.sort_by(|a, b| a.shown.cmp(&b.shown));
        Ok(Files {
            jobs,
            settings: settings.all,
        })
    }

    /// Tells that nothing was found to work on.
    pub(super) fn none_found(&self, session: &Session) {
        let paths: Vec<_> = self
            .paths
            .iter()
            .map(|path| path.display().to_string())
            .collect();
        let places = if paths.is_empty() {
            "this folder".to_owned()
        } else {
            paths.join(", ")
        };
        session.note(format_args!(
            "no postmortems found in {places}; `-v` tells what was passed over"
        ));
    }
}

fn job(
    path: PathBuf,
    named: bool,
    session: &Session,
    settings: &mut SettingsOf<'_>,
    input: impl FnOnce(PathBuf) -> Input,
) -> Result<Job, Failure> {
    let absolute = archive::absolute(&session.here, &path);
    let place = settings.folder(absolute.parent().unwrap_or(&session.here))?;
    Ok(Job {
        shown: path.to_string_lossy().into_owned(),
        relative: archive::relative(&settings.all[place].root, &absolute),
        settings: place,
        named,
        input: input(path),
    })
}

fn skip(session: &Session, skipped: &Skipped) {
    session.detail(format_args!(
        "skipped {}: {}",
        skipped.path.display(),
        skipped.why
    ));
}
