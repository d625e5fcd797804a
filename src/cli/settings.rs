//! Which configuration and which archive a file belongs to.

use super::session::Session;
use crate::archive;
use crate::config::{self, Config};
use crate::language::Lexicon;
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
                lexicon: Arc::new(Lexicon::new(&self.config.vocabulary)),
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
}

impl<'a> SettingsOf<'a> {
    pub(super) fn new(session: &'a Session) -> Self {
        Self {
            session,
            all: Vec::new(),
            folders: HashMap::new(),
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

    fn find(&self, folder: &Path) -> Result<Settings, config::Error> {
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
                match config::nearest(folder, top)? {
                    Some(path) => {
                        let shown = archive::seen_from(here, &path);
                        Config::load(&shown, path.parent().unwrap_or(folder))?
                    }
                    None => Config::default(),
                }
            }
        };
        let root = archive::root(config.root.as_deref(), repository, here);
        Ok(Settings { config, root })
    }
}
