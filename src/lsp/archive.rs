//! What the postmortems of a folder say, read once in the background and kept up to date file by file.

use super::client::Client;
use super::position::{Encoding, Places};
use crate::archive::{self, Listing, Record};
use crate::model::{Dialect, Postmortem};
use crate::settings::{SettingsOf, Source};
use crate::source::SourceFile;
use lsp_types::Range;
use rayon::prelude::*;
use serde_json::json;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A scan of so many files shows how far it is.
const LARGE: usize = 100;

/// A postmortem of an archive.
#[derive(Debug)]
pub(super) struct Entry {
    /// Where it lies.
    pub(super) path: PathBuf,
    /// What it says.
    pub(super) record: Record,
    /// Where its title stands.
    pub(super) title: Range,
}

/// The postmortems of a folder.
pub(super) struct Archive {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    entries: Mutex<BTreeMap<PathBuf, Arc<Entry>>>,
    /// Set when nobody wants them any more.
    abandoned: AtomicBool,
}

impl Shared {
    fn entries(&self) -> MutexGuard<'_, BTreeMap<PathBuf, Arc<Entry>>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Archive {
    fn drop(&mut self) {
        self.shared.abandoned.store(true, Ordering::Relaxed);
    }
}

impl Archive {
    /// Reads the archive of a folder in the background: its root, and without one the folder itself, unless that only lies
    /// around a file.
    pub(super) fn scanned(folder: &Path, source: &Source, is_guest: bool, client: &Client) -> Self {
        let shared = Arc::new(Shared::default());
        let scan = Scan {
            folder: folder.to_owned(),
            is_guest,
            shared: Arc::clone(&shared),
            client: client.clone(),
        };
        let source = source.clone();
        // A panic in there ends the scan and nothing else.
        std::thread::spawn(move || scan.run(&source));
        Self { shared }
    }

    /// What is known so far, by path.
    pub(super) fn entries(&self) -> Vec<Arc<Entry>> {
        self.shared.entries().values().cloned().collect()
    }

    /// Reads one file again, or forgets it where it is gone or no postmortem any more.
    pub(super) fn reread(&self, path: &Path, below: &str, dialect: &Dialect, encoding: Encoding) {
        let entry = read(path, below, dialect, encoding);
        match entry {
            Some(entry) => self.shared.entries().insert(path.to_owned(), entry),
            None => self.shared.entries().remove(path),
        };
    }

    /// Forgets a file.
    pub(super) fn forget(&self, path: &Path) {
        self.shared.entries().remove(path);
    }
}

impl Entry {
    /// What is kept of a document.
    pub(super) fn of(
        path: &Path,
        source: &SourceFile,
        below: &str,
        doc: &Postmortem,
        encoding: Encoding,
    ) -> Self {
        let title = doc.title.span().unwrap_or_default();
        Self {
            path: path.to_owned(),
            record: Record::of(source, below, doc),
            title: Places::of(source, encoding).range(title),
        }
    }
}

fn read(path: &Path, below: &str, dialect: &Dialect, encoding: Encoding) -> Option<Arc<Entry>> {
    let source = SourceFile::read(path, path.to_string_lossy()).ok()?;
    let read = || Postmortem::read(&source.text, below, dialect);
    let doc = catch_unwind(AssertUnwindSafe(read)).ok()?;
    let counts = doc.is_postmortem_at(below) && !doc.generated;
    counts.then(|| Arc::new(Entry::of(path, &source, below, &doc, encoding)))
}

/// A first reading of a folder.
struct Scan {
    folder: PathBuf,
    is_guest: bool,
    shared: Arc<Shared>,
    client: Client,
}

impl Scan {
    fn run(&self, source: &Source) {
        let mut settings = SettingsOf::new(&self.folder, source);
        let Ok(own) = settings.folder(&self.folder) else {
            return;
        };
        let root = settings.all[own].root.clone();
        let place = match root.is_dir() {
            true => root,
            false if self.is_guest => return,
            false => self.folder.clone(),
        };
        let mut excluded = |path: &Path, is_folder| {
            let abandoned = self.shared.abandoned.load(Ordering::Relaxed);
            abandoned || settings.excludes(path, is_folder).unwrap_or(false)
        };
        let listing = Listing::of(&[place], &self.folder, &mut excluded);
        let mut jobs = Vec::new();
        for file in listing.files {
            if let Ok(own) = settings.file(&file.path) {
                let below = archive::relative(&settings.all[own].root, &file.path);
                jobs.push((file.path, below, own));
            }
        }
        let all = &settings.all;
        let progress = Progress::begin(&self.client, &self.folder, jobs.len());
        jobs.into_par_iter().for_each(|(path, below, own)| {
            if self.shared.abandoned.load(Ordering::Relaxed) {
                return;
            }
            let dialect = &all[own].config.dialect;
            let entry = read(&path, &below, dialect, self.client.can.encoding);
            // Whatever has been read since is newer.
            if let Some(entry) = entry {
                self.shared.entries().entry(path).or_insert(entry);
            }
            progress.step();
        });
        progress.end();
    }
}

/// How far a scan is, for the user of a client that shows it.
struct Progress<'a> {
    shown: Option<(&'a Client, String)>,
    of: usize,
    done: AtomicUsize,
}

impl<'a> Progress<'a> {
    fn begin(client: &'a Client, folder: &Path, of: usize) -> Self {
        let token = format!("pm/scan{}", folder.display());
        let shown = (of > LARGE && client.can.shows_progress).then_some((client, token));
        let progress = Self {
            shown,
            of,
            done: AtomicUsize::new(0),
        };
        if let Some((client, token)) = &progress.shown {
            let method = "window/workDoneProgress/create";
            client.ask(token, method, json!({"token": token}));
        }
        progress
            .tell(&json!({"kind": "begin", "title": "pm: reading postmortems", "percentage": 0}));
        progress
    }

    fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if done.is_multiple_of(LARGE) {
            let message = format!("{done} of {}", self.of);
            let percentage = done * 100 / self.of;
            self.tell(&json!({"kind": "report", "message": message, "percentage": percentage}));
        }
    }

    fn end(&self) {
        let message = format!("{} read", self.of);
        self.tell(&json!({"kind": "end", "message": message}));
    }

    fn tell(&self, value: &serde_json::Value) {
        if let Some((client, token)) = &self.shown {
            client.notify("$/progress", json!({"token": token, "value": value}));
        }
    }
}
