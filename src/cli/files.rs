//! The files that a command works on: named, found, or standard input.

use super::Failure;
use super::passed_over::{self, PassedOver};
use super::session::Session;
use crate::archive::{self, Candidate, Globs, Listing, Skipped, Why};
use crate::config;
use crate::lint::Extent;
use crate::settings::{Settings, SettingsOf};
use crate::source::{ReadError, SourceFile};
use clap::Args;
use std::io;
use std::path::{Path, PathBuf};

/// Standard input among paths.
const STDIN: &str = "-";

#[derive(Debug, Default, Args)]
pub(super) struct Paths {
    /// Files, folders, or `-` for standard input [default: the archive, else this folder]
    #[arg(value_name = "PATH")]
    named: Vec<PathBuf>,
    /// The name that standard input goes by
    #[arg(long, value_name = "FILE")]
    stdin_filename: Option<PathBuf>,
    /// Leave out files below folders, as a line of a .gitignore would; may be repeated
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,
    /// Treat named files like found ones: leave out what is excluded and what is no postmortem
    #[arg(long)]
    force_exclude: bool,
}

/// The files of a run with their settings.
pub(super) struct Files {
    pub(super) jobs: Vec<Job>,
    /// The settings that jobs refer to.
    pub(super) settings: Vec<Settings>,
    /// The files that they were read from, where somebody asks.
    pub(super) configurations: Vec<PathBuf>,
    /// The files and folders that were named, or the one that is taken where none was.
    pub(super) places: Vec<PathBuf>,
    /// Whether they are the whole archive.
    pub(super) extent: Extent,
}

/// A file to work on.
pub(super) struct Job {
    /// The path as it is shown.
    pub(super) shown: String,
    /// The path below the archive's root.
    pub(super) relative: String,
    /// The place of its settings.
    pub(super) settings: usize,
    /// Whether it was named, which makes it a postmortem whatever it holds, unless `pm` itself wrote it.
    pub(super) named: bool,
    /// Whether it was named by somebody who names whatever there is, such as a hook.
    offered: bool,
    input: Input,
}

enum Input {
    File(PathBuf),
    /// Read already: a stream can be read once.
    Text(Result<SourceFile, ReadError>),
}

/// Where a text is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// A file.
    File(PathBuf),
    /// Nowhere: it came from standard input.
    Stream,
}

impl Job {
    /// Where its text is kept.
    pub(super) fn place(&self) -> Place {
        match &self.input {
            Input::File(path) => Place::File(path.clone()),
            Input::Text(_) => Place::Stream,
        }
    }

    /// The text of the file.
    pub(super) fn read(self) -> Result<SourceFile, ReadError> {
        match self.input {
            Input::File(path) => SourceFile::read(&path, self.shown),
            Input::Text(text) => text,
        }
    }

    /// What is told of it if it turns out to be no postmortem.
    pub(super) fn passed_over(&self) -> PassedOver {
        let below = Path::new(&self.relative);
        let stem = below.file_stem().unwrap_or_default().to_string_lossy();
        PassedOver {
            shown: self.shown.clone(),
            may_be_meant: !self.offered
                && below.is_relative()
                && !passed_over::is_about_others(&stem),
        }
    }
}

/// A file that was named or standard input, with its settings.
pub(super) fn one(path: &Path, session: &Session) -> Result<(Job, Settings), Failure> {
    let mut settings = session.settings();
    let input = |file| match path.to_str() {
        Some(STDIN) => Input::Text(SourceFile::read_from(io::stdin().lock(), STDIN)),
        _ => Input::File(file),
    };
    let job = job(path.to_owned(), true, session, &mut settings, input)?;
    let own = settings.all.swap_remove(job.settings);
    Ok((job, own))
}

impl Paths {
    /// Files and folders named otherwise than as arguments.
    pub(super) fn of(named: Vec<PathBuf>) -> Self {
        Self {
            named,
            stdin_filename: None,
            exclude: Vec::new(),
            force_exclude: false,
        }
    }

    /// Whether standard input is among them.
    pub(super) fn has_stdin(&self) -> bool {
        self.named.iter().any(|path| path == Path::new(STDIN))
    }

    /// Whether the files found at places are the whole of the archives that they belong to.
    fn extent(&self, places: &[PathBuf], settings: &[Settings], session: &Session) -> Extent {
        let named = |place: &PathBuf| archive::absolute(&session.here, place);
        let places: Vec<PathBuf> = places.iter().map(named).collect();
        let covered = |root: &Path| places.iter().any(|place| root.starts_with(place));
        if self.exclude.is_empty() && settings.iter().all(|own| covered(&own.root)) {
            Extent::Whole
        } else {
            Extent::Part
        }
    }

    /// The files of the run, sorted by path.
    pub(super) fn files(&self, session: &Session) -> Result<Files, Failure> {
        let mut settings = session.settings();
        let mut paths = self.named.clone();
        let mut jobs = Vec::new();
        if self.named.is_empty() {
            paths.push(default_place(session, &mut settings)?);
        }
        let mut places = paths.clone();
        if self.has_stdin() {
            paths.retain(|path| path != Path::new(STDIN));
            let name = self.stdin_filename.as_deref().unwrap_or(Path::new(STDIN));
            for place in places.iter_mut().filter(|place| *place == Path::new(STDIN)) {
                name.clone_into(place);
            }
            let text = SourceFile::read_from(io::stdin().lock(), name.to_string_lossy());
            jobs.extend(job(name.to_owned(), true, session, &mut settings, |_| {
                Input::Text(text)
            }));
        } else if self.stdin_filename.is_some() {
            return Err(Failure::Message(
                "`--stdin-filename` is the name of standard input; add `-` to have that read"
                    .to_owned(),
            ));
        }
        for folder in paths
            .iter()
            .map(|path| archive::absolute(&session.here, path))
        {
            // What is wrong with a configuration is told even where no file comes under it.
            if folder.is_dir() {
                // It is kept among the settings until all are known.
                let _ = settings.folder(&folder);
            }
        }
        let exclude =
            Globs::new(&session.here, self.exclude.clone()).map_err(|(nth, message)| {
                Failure::Message(format!("--exclude {}: {message}", self.exclude[nth]))
            })?;
        let mut excluded = |path: &Path, is_folder| {
            let by_config = settings.excludes(path, is_folder);
            exclude.matches(path, is_folder) || by_config.unwrap_or(false)
        };
        let named = |path: &Path| archive::absolute(&session.here, path);
        let mut skipped = Vec::new();
        if self.force_exclude {
            let mut why = |path: &Path| {
                let absolute = named(path);
                let is_folder = absolute.is_dir();
                let ignored = archive::is_ignored(&absolute, is_folder).then_some(Why::Ignored);
                ignored.or_else(|| excluded(&absolute, is_folder).then_some(Why::Excluded))
            };
            let mut stays = |path: &Path| {
                let why = why(path);
                skipped.extend(why.map(|why| Skipped {
                    path: path.to_owned(),
                    why,
                }));
                why.is_none()
            };
            paths.retain(|path| stays(path));
            jobs.retain(|job: &Job| stays(Path::new(&job.shown)));
        }
        let listing = Listing::of(&paths, &session.here, &mut excluded);
        for skipped in skipped.iter().chain(&listing.skipped) {
            passed_over::tell_skipped(skipped, session);
        }
        for (path, error) in listing.failed {
            jobs.extend(job(path, true, session, &mut settings, |_| {
                Input::Text(Err(ReadError::Io(error)))
            }));
        }
        for Candidate { path, named } in listing.files {
            jobs.extend(job(path, named, session, &mut settings, Input::File));
        }
        let wrong = settings.wrong();
        if !wrong.is_empty() {
            return Err(Failure::Config(wrong));
        }
        for job in jobs.iter_mut().filter(|_| self.force_exclude) {
            job.offered = job.named;
            job.named = false;
        }
        jobs.sort_by(|a, b| a.shown.cmp(&b.shown));
        let extent = self.extent(&places, &settings.all, session);
        let configurations = settings.files();
        Ok(Files {
            jobs,
            settings: settings.all,
            configurations,
            places,
            extent,
        })
    }
}

/// The place that is taken where none is named.
fn default_place(session: &Session, settings: &mut SettingsOf) -> Result<PathBuf, Failure> {
    let here = settings.folder(&session.here)?;
    let Settings { config, root, .. } = &settings.all[here];
    let seen = archive::seen_from(&session.here, root);
    let place = if root.is_dir() {
        seen
    } else if config.root.is_some() {
        let stated = settings.stated("root")?;
        return Err(Failure::Message(format!(
            "`root` in {stated} names {}, and there is no such folder; `pm new` makes it",
            seen.display()
        )));
    } else {
        PathBuf::from(".")
    };
    session.detail(format_args!(
        "no path was named: taking {}",
        place.display()
    ));
    Ok(place)
}

/// Tells that nothing was found to work on.
pub(super) fn none_found(places: &[PathBuf], session: &Session) {
    let places: Vec<_> = places
        .iter()
        .map(|place| match place.to_str() {
            Some(".") => "this folder".to_owned(),
            _ => place.display().to_string(),
        })
        .collect();
    session.note(format_args!(
        "no postmortems found in {}; `-v` tells what was passed over",
        places.join(", ")
    ));
}

fn job(
    path: PathBuf,
    named: bool,
    session: &Session,
    settings: &mut SettingsOf,
    input: impl FnOnce(PathBuf) -> Input,
) -> Result<Job, config::Error> {
    let absolute = archive::absolute(&session.here, &path);
    let place = settings.file(&absolute)?;
    Ok(Job {
        shown: path.to_string_lossy().into_owned(),
        relative: archive::relative(&settings.all[place].root, &absolute),
        settings: place,
        named,
        offered: false,
        input: input(path),
    })
}
