//! Postmortems read on all cores, for the commands that ask what they state.

use super::Exit;
use super::Failure;
use super::files::{Files, Job, Paths, none_found};
use super::passed_over::{self, PassedOver};
use super::session::{Session, complain};
use crate::archive::{self, Record, records};
use crate::model::{Account, Dialect};
use crate::settings::Settings;
use crate::source::SourceFile;
use rayon::prelude::*;
use std::mem::ManuallyDrop;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

/// What was kept of the postmortems that were read.
pub(super) struct Reading<T> {
    /// Of each postmortem, by path.
    pub(super) kept: Vec<T>,
    /// Whether all could be read; what is wrong with the others has been told.
    pub(super) exit: Exit,
    left_out: Vec<PassedOver>,
    places: Vec<PathBuf>,
}

/// A postmortem that was read.
pub(super) struct Document {
    pub(super) source: SourceFile,
    pub(super) doc: Account,
}

impl<T> Reading<T> {
    /// Tells what was passed over, and that nothing was found if so.
    pub(super) fn tell(&self, session: &Session) {
        if self.kept.is_empty() && self.exit == Exit::Done {
            none_found(&self.places, session);
        }
        passed_over::tell(&self.left_out, session);
    }
}

impl Document {
    /// What commands over the archive need of it, with its path counted from an absolute folder.
    pub(super) fn record(&self, root: &Path, session: &Session) -> Record {
        let path = archive::absolute(&session.here, Path::new(&self.source.path));
        Record::of(&self.source, &archive::relative(root, &path), &self.doc)
    }
}

/// Reads postmortems and keeps of each what is asked for.
pub(super) fn each<T: Send>(
    paths: &Paths,
    session: &Session,
    keep: impl Fn(Document) -> T + Sync,
) -> Result<Reading<T>, Failure> {
    let Files {
        jobs,
        settings,
        places,
        ..
    } = paths.files(session)?;
    let read: Vec<_> = jobs
        .into_par_iter()
        .map(|job| read(job, &settings, &keep))
        .collect();
    let mut reading = Reading {
        kept: Vec::new(),
        exit: Exit::Done,
        left_out: Vec::new(),
        places,
    };
    for outcome in read {
        match outcome {
            Outcome::Kept(kept) => reading.kept.push(kept),
            Outcome::NoPostmortem(file) => reading.left_out.push(file),
            Outcome::Failed(message) => {
                complain(&message);
                reading.exit = Exit::Failed;
            }
        }
    }
    Ok(reading)
}

/// Reads the postmortems of an archive into records, by day; their paths count from an absolute folder.
///
/// They are there to the end of the run: to give back those of a large archive one by one takes as long as to read
/// hundreds of its files.
pub(super) fn records(
    paths: &Paths,
    root: &Path,
    session: &Session,
) -> Result<ManuallyDrop<Reading<Record>>, Failure> {
    let mut reading = each(paths, session, |document| document.record(root, session))?;
    reading.kept.par_sort_by(records::order);
    Ok(ManuallyDrop::new(reading))
}

enum Outcome<T> {
    Kept(T),
    NoPostmortem(PassedOver),
    Failed(String),
}

fn read<T>(job: Job, settings: &[Settings], keep: &impl Fn(Document) -> T) -> Outcome<T> {
    let passed_over = job.passed_over();
    let (named, shown, below) = (job.named, job.shown.clone(), job.relative.clone());
    let dialect: &Dialect = &settings[job.settings].config.dialect;
    let source = match job.read() {
        Ok(source) => source,
        Err(error) => return Outcome::Failed(format!("{shown}: {error}; {}", error.help())),
    };
    match catch_unwind(|| Account::read(&source.text, &below, dialect)) {
        Ok(doc) if named && !doc.generated || doc.is_postmortem_at(&below) => {
            Outcome::Kept(keep(Document { source, doc }))
        }
        Ok(doc) => Outcome::NoPostmortem(PassedOver {
            may_be_meant: passed_over.may_be_meant && !doc.generated,
            ..passed_over
        }),
        Err(_) => Outcome::Failed(format!(
            "{shown}: pm failed on this document; report it with the document"
        )),
    }
}
