//! What a command runs in: the folder, the day, the streams and what the user wants to hear.

use super::forge;
use super::options::{Global, When, date};
use super::results::Results;
use super::{Exit, Failure};
use crate::archive;
use crate::config::{self, Config, Place};
use crate::report::{Colour, Visible, write_problem};
use crate::settings::{Settings, SettingsOf, Source};
use anstream::{AutoStream, ColorChoice};
use chrono::{NaiveDate, NaiveDateTime, Utc};
use std::fmt::Display;
use std::io::{self, BufWriter, StderrLock, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What a command runs in.
pub(super) struct Session {
    /// The folder that paths start from.
    pub(super) here: PathBuf,
    /// Today's date.
    pub(super) today: NaiveDate,
    /// This minute in UTC; none where another day counts as today.
    pub(super) now: Option<NaiveDateTime>,
    /// Where configurations come from.
    pub(super) source: Source,
    /// Whether results may have colour.
    pub(super) colour: Colour,
    isolated: bool,
    loudness: Loudness,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Loudness {
    Quiet,
    Normal,
    Verbose,
}

impl Session {
    pub(super) fn new(global: &Global) -> Result<Self, Failure> {
        let here = std::env::current_dir().map_err(|error| {
            Failure::Message(format!("the current folder cannot be read: {error}"))
        })?;
        let source = match &global.config {
            _ if global.isolated => Source::None,
            Some(path) => {
                let absolute = archive::absolute(&here, path);
                let folder = absolute.parent().unwrap_or(&absolute);
                let place = Place {
                    shown: path.clone(),
                    folder: folder.to_owned(),
                    top: archive::repository(folder).unwrap_or(folder).to_owned(),
                };
                Source::Given(Box::new(Config::load(&place)?), place)
            }
            None => Source::Nearest,
        };
        let now = Utc::now().naive_utc();
        let mut session = Self {
            here,
            today: now.date(),
            now: Some(now),
            source,
            colour: colour(global.color),
            isolated: global.isolated,
            loudness: match (global.quiet, global.verbose) {
                (true, _) => Loudness::Quiet,
                (_, true) => Loudness::Verbose,
                _ => Loudness::Normal,
            },
        };
        let stated =
            match session.variable("PM_TODAY") {
                Some(text) => Some(date(&text).map_err(|error| {
                    Failure::Message(format!("PM_TODAY: {error}, not `{text}`"))
                })?),
                None => None,
            };
        if let Some(today) = global.today.or(stated) {
            session.today = today;
            session.now = None;
        }
        Ok(session)
    }

    /// The settings of folders and files, none of them looked up yet.
    pub(super) fn settings(&self) -> SettingsOf {
        SettingsOf::new(&self.here, &self.source)
    }

    /// The settings of the folder that the user is in.
    pub(super) fn own_settings(&self) -> Result<Settings, config::Error> {
        let mut known = self.settings();
        let here = known.folder(&self.here)?;
        Ok(known.all.swap_remove(here))
    }

    /// One of our own variables; an empty one counts as unset.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        if self.isolated {
            return None;
        }
        let value = std::env::var_os(name)?;
        (!value.is_empty()).then(|| value.to_string_lossy().into_owned())
    }

    /// Standard output for results; they are complete once it is flushed.
    pub(super) fn out() -> BufWriter<Results> {
        BufWriter::new(Results::default())
    }

    /// Standard error for findings, where standard output takes a document.
    pub(super) fn err() -> BufWriter<StderrLock<'static>> {
        BufWriter::new(io::stderr().lock())
    }

    /// Whether more than results is wanted.
    pub(super) fn is_quiet(&self) -> bool {
        self.loudness == Loudness::Quiet
    }

    /// Whether nothing but the arguments counts.
    pub(super) fn is_isolated(&self) -> bool {
        self.isolated
    }

    /// Whether what is left out is told one by one.
    pub(super) fn is_verbose(&self) -> bool {
        self.loudness == Loudness::Verbose
    }

    /// Tells what a user wants to know beside the results.
    pub(super) fn note(&self, text: impl Display) {
        if self.loudness >= Loudness::Normal {
            say(text);
        }
    }

    /// Tells what a user wants to know who asks why.
    pub(super) fn detail(&self, text: impl Display) {
        if self.is_verbose() {
            say(text);
        }
    }
}

/// Ends a command that could not do what it was asked.
pub(super) fn give_up(failure: &Failure) -> Exit {
    match failure {
        Failure::Output(error) => complain(&format!("the results could not be written: {error}")),
        Failure::Message(message) => complain(message),
        Failure::Config(errors) => {
            for error in errors {
                complain(&error.to_string());
            }
            if forge::is_github() {
                annotate(errors);
            }
        }
    }
    Exit::Failed
}

/// Tells what is wrong with something; several things stand on lines of their own, and what begins with a space belongs to
/// the line before.
pub(super) fn complain(message: &str) {
    for line in message.lines() {
        let kind = if line.starts_with(' ') { "" } else { "error: " };
        say(format_args!("{kind}{line}"));
    }
}

/// Has GitHub show what is wrong with configurations in the change; its runner reads both streams, and results have the
/// other one.
fn annotate(errors: &[config::Error]) {
    let Ok(here) = std::env::current_dir() else {
        return;
    };
    let places = forge::Places::seen_from(&here);
    let problems = errors.iter().flat_map(config::Error::problems);
    for problem in problems {
        let path = places.in_repository(&problem.file.to_string_lossy());
        let _ = write_problem(&path, &problem, &mut io::stderr().lock());
    }
}

/// Answers arguments that are none, or that ask for help.
pub(super) fn refuse(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        return match error.print() {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => ExitCode::from(2),
            _ => ExitCode::SUCCESS,
        };
    }
    // The arguments may be names of files that nobody vouches for.
    for line in error.render().to_string().lines() {
        say(line);
    }
    ExitCode::from(2)
}

/// Writes a line to standard error; when nobody takes it there is nobody to tell.
fn say(text: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{}", Visible(text));
}

fn colour(when: When) -> Colour {
    let choice = match when {
        When::Always => ColorChoice::Always,
        When::Never => ColorChoice::Never,
        When::Auto => AutoStream::choice(&io::stdout()),
    };
    match choice {
        ColorChoice::Never => Colour::Plain,
        _ => Colour::Ansi,
    }
}
