//! Which configuration and which archive a file belongs to.

use super::session::Session;
use crate::archive;
use crate::config::{self, Config};
use crate::language::Languages;
use crate::lint::{Linter, Plan, Selection, UnknownName};
use crate::rules;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where configurations come from.
#[derive(Debug)]
pub(super) enum Source {
    /// Nowhere: everything is as absent keys mean.
    None,
    /// One file for all.
    Given(Box<Config>),
    /// The nearest file upward from each document.
    Nearest,
}

/// A configuration with the root of the archive that it speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Settings {
    pub(super) config: Config,
    pub(super) root: PathBuf,
}

impl Settings {
    /// What documents under these settings are checked with.
    pub(super) fn linter(
        &self,
        chosen: Selection,
        session: &Session,
    ) -> Result<Linter, UnknownName> {
        let selection = Selection {
            strict: self.config.strict.clone(),
            config: self.config.rules.clone(),
            ..chosen
        };
        Ok(Linter {
            plan: Plan::new(&selection)?,
            settings: rules::Settings {
                names: self.config.names,
                languages: Arc::new(Languages::new(self.config.vocabulary.clone())),
                neighbours: Some(Arc::new(archive::Files::around(&self.root, &session.here))),
                ..rules::Settings::default()
            },
            dialect: self.config.dialect.clone(),
            today: session.today,
        })
    }
}

/// The settings of the folders that a run has come by.
pub(super) struct SettingsOf<'a> {
    session: &'a Session,
    /// All different settings.
    pub(super) all: Vec<Settings>,
    folders: HashMap<PathBuf, usize>,
    /// Files that are told of already: they look like configurations and are not read.
    misnamed: Vec<PathBuf>,
}

impl<'a> SettingsOf<'a> {
    pub(super) fn new(session: &'a Session) -> Self {
        Self {
            session,
            all: Vec::new(),
            folders: HashMap::new(),
            misnamed: Vec::new(),
        }
    }

    /// The settings for files in an absolute folder, by their place in `all`.
    pub(super) fn folder(&mut self, folder: &Path) -> Result<usize, config::Error> {
        if let Some(&known) = self.folders.get(folder) {
            return Ok(known);
        }
        let settings = self.find(folder)?;
        let known = self
            .all
            .iter()
            .position(|known| *known == settings)
            .unwrap_or_else(|| {
                self.all.push(settings);
                self.all.len() - 1
            });
        self.folders.insert(folder.to_owned(), known);
        Ok(known)
    }

    fn find(&mut self, folder: &Path) -> Result<Settings, config::Error> {
        let here = &self.session.here;
        let repository = archive::repository(folder);
        let config = match &self.session.source {
            Source::None => Config::default(),
            Source::Given(config) => Config::clone(config),
            Source::Nearest => {
                // Without a repository nothing above the folder that was entered is trusted.
                let top = repository.unwrap_or(if folder.starts_with(here) {
                    here
                } else {
                    folder
                });
                if let Some(path) = config::nearest(folder, top)? {
                    let shown = archive::seen_from(here, &path);
                    Config::load(&shown, path.parent().unwrap_or(folder))?
                } else {
                    self.tell_misnamed(folder, top);
                    Config::default()
                }
            }
        };
        let root = archive::root(config.root.as_deref(), repository, here);
        Ok(Settings { config, root })
    }

    fn tell_misnamed(&mut self, folder: &Path, top: &Path) {
        let Some(path) = config::misnamed(folder, top) else {
            return;
        };
        if self.misnamed.contains(&path) {
            return;
        }
        self.session.note(format_args!(
            "{} is not read: a configuration is named pm.yaml",
            archive::seen_from(&self.session.here, &path).display()
        ));
        self.misnamed.push(path);
    }
}
