//! The folders that are open in the editor, and what the files in them come under.

use super::archive::Archive;
use super::client::Client;
use super::position::Encoding;
use super::{Clock, Setup};
use crate::archive;
use crate::config;
use crate::lint::{Baseline, Linter, Selection};
use crate::settings::{self, Settings, SettingsOf, Source};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The open folders.
pub(super) struct Workspace {
    source: Source,
    accepts: bool,
    clock: Clock,
    folders: Vec<Folder>,
    /// The accepted findings of files that were asked for.
    baselines: BTreeMap<PathBuf, Result<Option<Arc<Baseline>>, String>>,
}

/// An open folder, or one around a file that lies in none of them.
pub(super) struct Folder {
    pub(super) path: PathBuf,
    settings: SettingsOf,
    linters: Vec<(Settings, Arc<Linter>)>,
    /// What its postmortems say.
    pub(super) archive: Archive,
    is_guest: bool,
}

/// What a file comes under.
#[derive(Clone)]
pub(super) struct Scope {
    pub(super) settings: Settings,
    pub(super) linter: Arc<Linter>,
    /// The path below the archive's root.
    pub(super) below: String,
    /// The accepted findings, with the name of the file among them.
    pub(super) accepted: Option<(Arc<Baseline>, String, PathBuf)>,
}

/// Why a file comes under nothing.
#[derive(Debug)]
pub(super) enum Outside {
    /// The configuration or a `.gitignore` leaves it out, or it is hidden.
    LeftOut,
    /// Its configuration cannot be used; paths in it count from this folder.
    Config(config::Error, PathBuf),
    /// Its accepted findings cannot be read.
    Baseline(PathBuf, String),
}

impl Workspace {
    pub(super) fn new(setup: Setup) -> Self {
        Self {
            source: setup.source,
            accepts: !setup.isolated,
            clock: setup.clock,
            folders: Vec::new(),
            baselines: BTreeMap::new(),
        }
    }

    /// Today's date.
    pub(super) fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// The clock.
    pub(super) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Opens a folder and begins to read its archive.
    pub(super) fn open(&mut self, path: PathBuf, client: &Client) {
        self.close_guests(&path);
        if !self.folders.iter().any(|folder| folder.path == path) {
            self.add(path, false, client);
        }
    }

    fn add(&mut self, path: PathBuf, is_guest: bool, client: &Client) -> usize {
        self.folders.push(Folder {
            settings: SettingsOf::new(&path, &self.source),
            linters: Vec::new(),
            archive: Archive::scanned(&path, &self.source, is_guest, client),
            is_guest,
            path,
        });
        self.folders.len() - 1
    }

    /// Closes a folder.
    pub(super) fn close(&mut self, path: &Path) {
        self.folders.retain(|folder| folder.path != path);
    }

    fn close_guests(&mut self, inside: &Path) {
        let stays = |folder: &Folder| !folder.is_guest || !folder.path.starts_with(inside);
        self.folders.retain(stays);
    }

    /// The open folders.
    pub(super) fn folders(&self) -> impl Iterator<Item = &Folder> {
        self.folders.iter()
    }

    /// The innermost folder that holds a file.
    pub(super) fn folder_of(&self, file: &Path) -> Option<&Folder> {
        let nth = self.nth_of(file)?;
        self.folders.get(nth)
    }

    fn nth_of(&self, file: &Path) -> Option<usize> {
        let folders = self.folders.iter().enumerate();
        let holding = folders.filter(|(_, folder)| file.starts_with(&folder.path));
        let depth = |folder: &Folder| (!folder.is_guest, folder.path.components().count());
        holding
            .max_by_key(|(_, folder)| depth(folder))
            .map(|(nth, _)| nth)
    }

    /// What an absolute file comes under.
    pub(super) fn scope(&mut self, file: &Path, client: &Client) -> Result<Scope, Outside> {
        let nth = self.nth_of(file).unwrap_or_else(|| {
            let beside = file.parent().unwrap_or(file);
            let top = archive::repository(beside).unwrap_or(beside);
            self.add(top.to_owned(), true, client)
        });
        let today = self.today();
        let folder = &mut self.folders[nth];
        if folder.leaves_out(file)? {
            return Err(Outside::LeftOut);
        }
        let (settings, linter) = folder.settings_of(file, today)?;
        let accepted = if self.accepts {
            self.accepted(file, nth)?
        } else {
            None
        };
        Ok(Scope {
            below: archive::relative(&settings.root, file),
            settings,
            linter,
            accepted,
        })
    }

    /// The accepted findings that hold for a file.
    fn accepted(
        &mut self,
        file: &Path,
        nth: usize,
    ) -> Result<Option<(Arc<Baseline>, String, PathBuf)>, Outside> {
        let path = settings::baseline(file.parent().unwrap_or(file), &self.folders[nth].path);
        let known = self.baselines.entry(path.clone()).or_insert_with(|| {
            match std::fs::read_to_string(&path) {
                Ok(text) => Baseline::from_json(&text).map(|read| Some(Arc::new(read))),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
                Err(error) => Err(error.to_string()),
            }
        });
        match known {
            Ok(None) => Ok(None),
            Ok(Some(baseline)) => {
                let folder = path.parent().unwrap_or(&path).to_owned();
                let key = archive::relative(&folder, file);
                Ok(Some((Arc::clone(baseline), key, folder)))
            }
            Err(reason) => Err(Outside::Baseline(path, reason.clone())),
        }
    }

    /// Reads a file on disk again for what the archive of its folder says.
    pub(super) fn reread(&mut self, file: &Path, encoding: Encoding) {
        let nth = self.nth_of(file);
        let Some(folder) = nth.and_then(|nth| self.folders.get_mut(nth)) else {
            return;
        };
        let left_out = folder.leaves_out(file).unwrap_or(true);
        match folder.settings.file(file) {
            Ok(place) if !left_out && archive::is_markdown(file) => {
                let own = &folder.settings.all[place];
                let below = archive::relative(&own.root, file);
                folder
                    .archive
                    .reread(file, &below, &own.config.dialect, encoding);
            }
            _ => folder.archive.forget(file),
        }
    }

    /// Forgets what was read of configurations, baselines and neighbouring files: any of them may have changed.
    pub(super) fn refresh(&mut self) {
        self.baselines.clear();
        for folder in &mut self.folders {
            folder.settings = SettingsOf::new(&folder.path, &self.source);
            folder.linters.clear();
        }
    }
}

impl Folder {
    fn wrong(&self, error: config::Error) -> Outside {
        Outside::Config(error, self.path.clone())
    }

    /// Whether a walk would pass a file over.
    fn leaves_out(&mut self, file: &Path) -> Result<bool, Outside> {
        let below = file.strip_prefix(&self.path).unwrap_or(file);
        let hidden =
            |part: std::path::Component<'_>| part.as_os_str().as_encoded_bytes().starts_with(b".");
        if below.components().any(hidden) || archive::is_ignored(file, false) {
            return Ok(true);
        }
        let mut around: Vec<&Path> = file.ancestors().skip(1).collect();
        around.retain(|around| around.starts_with(&self.path) && *around != self.path);
        let mut parts = around.into_iter().map(|part| (part, true));
        let excluded =
            |settings: &mut SettingsOf, part: (&Path, bool)| settings.excludes(part.0, part.1);
        let mut result = excluded(&mut self.settings, (file, false));
        while let (Ok(false), Some(part)) = (&result, parts.next()) {
            result = excluded(&mut self.settings, part);
        }
        result.map_err(|error| self.wrong(error))
    }

    fn settings_of(
        &mut self,
        file: &Path,
        today: NaiveDate,
    ) -> Result<(Settings, Arc<Linter>), Outside> {
        let place = self.settings.file(file);
        let place = place.map_err(|error| self.wrong(error))?;
        let own = self.settings.all[place].clone();
        let mut known = self.linters.iter();
        let known = known.find(|(known, linter)| *known == own && linter.today == today);
        if let Some((_, linter)) = known {
            return Ok((own, Arc::clone(linter)));
        }
        let elsewhere = self.settings.all.iter().flat_map(Settings::custom_names);
        let selection = Selection {
            elsewhere: elsewhere.map(str::to_owned).collect(),
            ..Selection::default()
        };
        let linter = own.linter(selection, &self.path, today);
        let linter = linter.map_err(|unknown| {
            let message = unknown.to_string();
            self.wrong(config::Error::Unreadable(self.path.clone(), message))
        })?;
        let linter = Arc::new(linter);
        self.linters.retain(|(_, known)| known.today == today);
        self.linters.push((own.clone(), Arc::clone(&linter)));
        Ok((own, linter))
    }
}
