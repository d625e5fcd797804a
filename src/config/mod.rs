//! `pm.yaml`: where it is found, what it may say, and what is wrong with it, by line and column.
//!
//! Rules are known by their names only. A key that is accepted works; every other key is an error.

mod error;
mod load;
mod node;
mod people;
mod read;
mod settings;
mod yaml;

pub use error::{Error, Problem};
pub use people::roles;
pub use settings::{Place, Setting, Shown, files, settings};

use crate::archive::Globs;
use crate::diagnostic::Level;
use crate::language::Vocabulary;
use crate::lint::LevelSetting;
use crate::model::Dialect;
use crate::rules::{Custom, Names, Policy, Requirements};
use crate::template::FilePattern;
use load::Loaded;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The names that a configuration may have in its folder.
const FILES: [&str; 2] = ["pm.yaml", ".pm.yaml"];

/// Names that are taken for them and are not read.
const NEAR_FILES: [&str; 5] = ["pm.yml", ".pm.yml", "PM.yaml", "PM.yml", "Pm.yaml"];

/// What a team has settled; the default is what absent keys mean.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The archive's root as an absolute path, where it is set.
    pub root: Option<PathBuf>,
    /// Where persons may be named.
    pub names: Names,
    /// Where new postmortems are written, below the root.
    pub files: FilePattern,
    /// Files that are not the archive's.
    pub exclude: Globs,
    /// The name of the template for new postmortems; the severity decides where there is none.
    pub template: Option<String>,
    /// Deadlines, thresholds, holidays.
    pub policy: Policy,
    /// Which sections a severity needs.
    pub requirements: Requirements,
    /// Levels of rules and groups, in order.
    pub rules: Vec<(String, LevelSetting)>,
    /// What holds for some files only; later ones win.
    pub overrides: Vec<Override>,
    /// The team's own rules.
    pub custom: Vec<Arc<Custom>>,
    /// What makes a run fail.
    pub fail_on: FailOn,
    /// The team's people, teams, services and phrases.
    pub vocabulary: Vocabulary,
    /// The team's words for sections, statuses, severities and zones.
    pub dialect: Dialect,
    /// Rules that take it more seriously because only the words written here are known.
    pub strict: Vec<&'static str>,
}

/// The level from which on findings make a run fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailOn {
    /// This level and those above it.
    Level(Level),
    /// Findings never do.
    Never,
}

impl Default for FailOn {
    fn default() -> Self {
        Self::Level(Level::Error)
    }
}

impl FailOn {
    /// The names on the command line and in the configuration.
    pub const NAMES: [&'static str; 4] = ["error", "warning", "info", "never"];

    /// What a name means, if it is one.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "never" => Some(Self::Never),
            "off" => None,
            level => Level::parse(level).map(Self::Level),
        }
    }

    /// Whether a finding of a level makes the run fail.
    #[must_use]
    pub fn fails(self, level: Level) -> bool {
        match self {
            Self::Level(lowest) => level >= lowest,
            Self::Never => false,
        }
    }
}

/// Settings that hold for some files only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// Which files.
    pub files: Globs,
    /// Levels of rules and groups, in order.
    pub rules: Vec<(String, LevelSetting)>,
}

impl Config {
    /// Reads a file and what it extends. Paths in a file are relative to the folder that holds it.
    ///
    /// # Errors
    /// When it cannot be read or says something wrong: everything that is wrong at once.
    pub fn load(place: &Place) -> Result<Self, Error> {
        read::read(&Loaded::read(place)?)
    }

    /// Reads the text of a configuration that lies in `folder`.
    ///
    /// # Errors
    /// Everything that is wrong with it, in order of place.
    pub fn parse(text: &str, folder: &Path) -> Result<Self, Error> {
        let [name, _] = FILES;
        read::read(&Loaded::of_text(
            text.to_owned(),
            Path::new(name),
            folder,
            folder,
        )?)
    }

    /// The overrides that hold for an absolute path, by their places.
    #[must_use]
    pub fn overrides_of(&self, path: &Path) -> Vec<usize> {
        let overrides = self.overrides.iter().enumerate();
        let fits = overrides.filter(|(_, over)| over.files.matches(path, false));
        fits.map(|(nth, _)| nth).collect()
    }
}

/// The configuration nearest to an absolute folder, upward to `top` and no further.
///
/// # Errors
/// When a folder holds one under each name.
pub fn nearest(folder: &Path, top: &Path) -> Result<Option<PathBuf>, Error> {
    for folder in folder.ancestors() {
        let found: Vec<_> = FILES
            .iter()
            .map(|name| folder.join(name))
            // A link that leads nowhere is told of, not passed over.
            .filter(|path| path.symlink_metadata().is_ok())
            .collect();
        match found.as_slice() {
            [] if folder == top => return Ok(None),
            [] => {}
            [path] => return Ok(Some(path.clone())),
            _ => return Err(Error::Two(folder.to_owned())),
        }
    }
    Ok(None)
}

/// A file that stands, upward from an absolute folder, where a configuration would, under a name that is not read.
/// Jobs of a forge may have any name.
#[must_use]
pub fn misnamed(folder: &Path, top: &Path) -> Option<PathBuf> {
    let above = folder
        .ancestors()
        .take_while(|above| above.starts_with(top))
        .filter(|above| !above.ends_with(".github/workflows"));
    let mut files = above.flat_map(|folder| NEAR_FILES.map(|name| folder.join(name)));
    files.find(|path| path.is_file())
}

#[cfg(test)]
mod tests;
