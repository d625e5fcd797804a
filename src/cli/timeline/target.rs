//! The postmortem whose timeline is meant, and what becomes of its file.

use crate::archive;
use crate::chronicle::Refusal;
use crate::cli::Failure;
use crate::cli::files::{self, Paths};
use crate::cli::reading;
use crate::cli::session::Session;
use crate::model::{Postmortem, Status};
use crate::report;
use crate::settings::Settings;
use crate::source::SourceFile;
use std::io::Write;
use std::path::Path;

/// A postmortem as its file holds it.
pub(super) struct Target {
    pub(super) source: SourceFile,
    pub(super) doc: Postmortem,
    /// The path below the archive's root.
    pub(super) below: String,
    pub(super) settings: Settings,
}

impl Target {
    /// The postmortem that is named, else the newest draft of the archive.
    pub(super) fn of(named: Option<&Path>, session: &Session) -> Result<Self, Failure> {
        match named {
            Some(path) => Self::named(path, session),
            None => Self::newest(session),
        }
    }

    fn named(path: &Path, session: &Session) -> Result<Self, Failure> {
        let (job, settings) = files::one(path, session)?;
        let (shown, below) = (job.shown.clone(), job.relative.clone());
        let source = job.read();
        let source = source
            .map_err(|error| Failure::Message(format!("{shown}: {error}; {}", error.help())))?;
        let doc = Postmortem::read(&source.text, &below, &settings.config.dialect);
        Ok(Self {
            source,
            doc,
            below,
            settings,
        })
    }

    fn newest(session: &Session) -> Result<Self, Failure> {
        let reading = reading::each(&Paths::default(), session, |document| {
            let status = document.doc.metadata.known_status();
            let is_draft = status.is_none_or(|status| status == Status::Draft);
            is_draft.then_some((document.doc.date, document.source.path))
        })?;
        let Some((_, path)) = reading.kept.into_iter().flatten().max() else {
            return Err(Failure::Message(
                "there is no draft to write to; start one with `pm new`, or name a file".to_owned(),
            ));
        };
        session.detail(format_args!("the newest draft is {path}"));
        Self::named(Path::new(&path), session)
    }

    /// Why its timeline stays as it is.
    pub(super) fn refuse(&self, refusal: &Refusal) -> Failure {
        Failure::Message(format!("{}: {refusal}", self.source.path))
    }

    /// Writes a new text in place of the old one.
    pub(super) fn write(&self, text: &str, session: &Session) -> Result<(), Failure> {
        let path = &self.source.path;
        let file = session.here.join(path);
        archive::replace(&file, self.source.text.as_bytes(), text.as_bytes())
            .map_err(|error| Failure::Message(format!("{path} was left as it was: {error}")))
    }

    /// Shows what a new text would change.
    pub(super) fn show(&self, text: &str, session: &Session) -> Result<(), Failure> {
        let new = SourceFile::new(self.source.path.clone(), text.to_owned());
        let mut out = Session::out();
        report::write_diff(&self.source, &new, session.colour, &mut out)?;
        out.flush()?;
        Ok(())
    }
}
