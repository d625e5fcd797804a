//! Which configuration and which archive a file belongs to.

mod baseline;

pub use baseline::{BASELINE, baseline};

use crate::archive;
use crate::config::{self, Config, Place};
use crate::language::Languages;
use crate::lint::{Linter, Plan, Selection, UnknownName};
use crate::model::placeholder::Prompts;
use crate::rules;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where configurations come from.
#[derive(Debug, Clone)]
pub enum Source {
    /// Nowhere: everything is as absent keys mean.
    None,
    /// One file for all.
    Given(Box<Config>, Place),
    /// The nearest file upward from each document.
    Nearest,
}

/// A configuration with the root of the archive that it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The configuration.
    pub config: Config,
    /// The absolute folder of the archive, which need not exist.
    pub root: PathBuf,
    /// Where the team's templates lie, if it has some.
    pub templates: Option<PathBuf>,
    /// The overrides that apply, by their places in the configuration.
    pub applied: Vec<usize>,
}

impl Settings {
    /// The team's templates.
    #[must_use]
    pub fn scaffolds(&self) -> Vec<archive::Scaffold> {
        let folder = self.templates.as_deref();
        folder.map(archive::scaffolds).unwrap_or_default()
    }

    /// The names of the team's own rules.
    pub fn custom_names(&self) -> impl Iterator<Item = &str> {
        self.config.custom.iter().map(|rule| &*rule.info().name)
    }

    /// What documents under these settings are checked with, by somebody in the folder `here`.
    ///
    /// # Errors
    /// When a name in the configuration or among the chosen ones selects no rule.
    pub fn linter(
        &self,
        chosen: Selection,
        here: &Path,
        today: NaiveDate,
    ) -> Result<Linter, UnknownName> {
        let config = &self.config;
        let overrides = self
            .applied
            .iter()
            .map(|&nth| config.overrides[nth].rules.clone());
        let selection = Selection {
            strict: config.strict.clone(),
            custom: config.custom.clone(),
            config: config.rules.clone(),
            overrides: overrides.collect(),
            ..chosen
        };
        Ok(Linter {
            plan: Plan::new(&selection)?,
            settings: rules::Settings {
                names: config.names,
                requirements: config.requirements.clone(),
                languages: Arc::new(Languages::new(config.vocabulary.clone())),
                policy: config.policy.clone(),
                neighbours: Some(Arc::new(archive::Files::around(&self.root, here))),
            },
            dialect: config.dialect.clone(),
            today,
        })
    }
}

/// The settings of the folders that a run has come by.
pub struct SettingsOf {
    here: PathBuf,
    source: Source,
    /// All different settings.
    pub all: Vec<Settings>,
    folders: HashMap<PathBuf, Result<usize, config::Error>>,
    /// The settings of a folder together with overrides.
    overridden: HashMap<(usize, Vec<usize>), usize>,
    /// Where the configurations lie that were read.
    places: Vec<Place>,
    /// What the templates in a folder ask.
    prompts: HashMap<PathBuf, Prompts>,
}

impl SettingsOf {
    /// Settings as somebody in the absolute folder `here` has them.
    #[must_use]
    pub fn new(here: &Path, source: &Source) -> Self {
        Self {
            here: here.to_owned(),
            source: source.clone(),
            all: Vec::new(),
            folders: HashMap::new(),
            overridden: HashMap::new(),
            places: Vec::new(),
            prompts: HashMap::new(),
        }
    }

    /// The settings for files in an absolute folder, by their place in `all`.
    ///
    /// # Errors
    /// When the configuration cannot be used.
    pub fn folder(&mut self, folder: &Path) -> Result<usize, config::Error> {
        if let Some(known) = self.folders.get(folder) {
            return known.clone();
        }
        let found = self.find(folder);
        let place = found.map(|settings| self.place(settings));
        self.folders.insert(folder.to_owned(), place.clone());
        place
    }

    /// What is wrong with the configurations come by so far, each told once, in order of the folders.
    #[must_use]
    pub fn wrong(&self) -> Vec<config::Error> {
        let mut folders: Vec<_> = self.folders.iter().collect();
        folders.sort_by_key(|(folder, _)| *folder);
        let mut wrong: Vec<config::Error> = Vec::new();
        for (_, place) in folders {
            if let Err(error) = place
                && !wrong.contains(error)
            {
                wrong.push(error.clone());
            }
        }
        wrong
    }

    /// The files of all configurations come by so far, those that are extended included.
    #[must_use]
    pub fn files(&self) -> Vec<PathBuf> {
        let files = self
            .places
            .iter()
            .filter_map(|place| config::files(place).ok());
        files.flatten().collect()
    }

    /// The file and the line that state a key of the configuration of this folder.
    ///
    /// # Errors
    /// When the configuration cannot be used.
    pub fn stated(&self, key: &str) -> Result<String, config::Error> {
        let place = self.place_of(&self.here)?;
        let settings = config::settings(place.as_ref())?;
        let mut stated = settings.into_iter().filter(|(stated, _)| stated == key);
        let origin = stated.find_map(|(_, setting)| setting.origin);
        Ok(origin.map_or_else(
            || "pm.yaml".to_owned(),
            |(file, line)| format!("{}:{line}", file.display()),
        ))
    }

    /// The settings for an absolute file, by their place in `all`.
    ///
    /// # Errors
    /// When the configuration cannot be used.
    pub fn file(&mut self, file: &Path) -> Result<usize, config::Error> {
        let folder = self.folder(file.parent().unwrap_or(file))?;
        let applied = self.all[folder].config.overrides_of(file);
        if applied.is_empty() {
            return Ok(folder);
        }
        let key = (folder, applied);
        if let Some(&known) = self.overridden.get(&key) {
            return Ok(known);
        }
        let settings = Settings {
            applied: key.1.clone(),
            ..self.all[folder].clone()
        };
        let place = self.place(settings);
        self.overridden.insert(key, place);
        Ok(place)
    }

    /// Whether the configuration of an absolute path leaves it out.
    ///
    /// # Errors
    /// When the configuration cannot be used.
    pub fn excludes(&mut self, path: &Path, is_folder: bool) -> Result<bool, config::Error> {
        let folder = self.folder(path.parent().unwrap_or(path))?;
        Ok(self.all[folder].config.exclude.matches(path, is_folder))
    }

    fn place(&mut self, settings: Settings) -> usize {
        let known = self.all.iter().position(|known| *known == settings);
        known.unwrap_or_else(|| {
            self.all.push(settings);
            self.all.len() - 1
        })
    }

    /// Where the configuration for files in an absolute folder lies.
    ///
    /// # Errors
    /// When the configuration cannot be used.
    pub fn place_of(&self, folder: &Path) -> Result<Option<Place>, config::Error> {
        let top = self.top(folder);
        match &self.source {
            Source::None => Ok(None),
            Source::Given(_, place) => Ok(Some(place.clone())),
            Source::Nearest => Ok(config::nearest(folder, top)?.map(|path| Place {
                shown: archive::seen_from(&self.here, &path),
                folder: path.parent().unwrap_or(folder).to_owned(),
                top: top.to_owned(),
            })),
        }
    }

    /// The folder above which no configuration is looked for: without a repository nothing above the folder that was entered
    /// is trusted.
    fn top<'f>(&self, folder: &'f Path) -> &'f Path {
        let here = &self.here;
        let entered = folder.ancestors().find(|above| above == here);
        archive::repository(folder).or(entered).unwrap_or(folder)
    }

    fn find(&mut self, folder: &Path) -> Result<Settings, config::Error> {
        let here = self.here.clone();
        let repository = archive::repository(folder);
        let place = self.place_of(folder)?;
        self.places.extend(place.clone());
        let templates = if matches!(self.source, Source::None) {
            None
        } else {
            let beside = place.as_ref().map_or(folder, |place| &place.folder);
            archive::scaffold_folder(beside)
        };
        let mut config = match (&self.source, place) {
            (Source::Given(config, _), _) => Config::clone(config),
            (_, Some(place)) => Config::load(&place)?,
            (Source::None, None) => Config::default(),
            (Source::Nearest, None) => {
                if let Some(path) = config::misnamed(folder, self.top(folder)) {
                    return Err(config::Error::Misnamed(archive::seen_from(
                        &self.here, &path,
                    )));
                }
                Config::default()
            }
        };
        if let Some(folder) = &templates {
            let prompts = self.prompts.entry(folder.clone());
            let prompts = prompts.or_insert_with(|| archive::scaffold_prompts(folder));
            config.dialect.prompts = prompts.clone();
        }
        let root = archive::root(config.root.as_deref(), repository, &here);
        Ok(Settings {
            config,
            root,
            templates,
            applied: Vec::new(),
        })
    }
}
