//! `--write` and `--check`: files that are computed from the archive.

use super::files::Paths;
use super::session::{Session, complain};
use super::{Exit, Failure};
use crate::archive::{self, Generated, NotOurs};
use crate::report;
use crate::settings::Settings;
use crate::source::SourceFile;
use chrono::NaiveDate;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The archive that a command works on, and what becomes of the result.
#[derive(Debug, clap::Args)]
pub(super) struct Target {
    /// The archive's folder [default: the archive, else this folder]
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Write the file at the archive's root; text outside its markers stays
    #[arg(long)]
    write: bool,
    /// Compare with the file, computed for the day that it names; exit with 1 if it differs
    #[arg(long, conflicts_with = "write")]
    check: bool,
}

/// An archive with the file to be made of it.
pub(super) struct Archive {
    /// Its root, absolute.
    pub(super) root: PathBuf,
    /// The settings of its root.
    pub(super) settings: Settings,
    /// Its files.
    pub(super) paths: Paths,
    /// The day for which it is computed.
    pub(super) as_of: NaiveDate,
    kind: Generated,
    purpose: Purpose,
    old: Option<SourceFile>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Print,
    Write,
    Check,
}

impl Target {
    /// Whether the result becomes a file or is compared with one.
    pub(super) fn is_file(&self) -> bool {
        self.write || self.check
    }

    /// Finds the archive and reads the file that is to be made.
    pub(super) fn open(&self, kind: Generated, session: &Session) -> Result<Archive, Failure> {
        let mut known = session.settings();
        let folder = self.folder.as_deref().unwrap_or(Path::new("."));
        let folder = archive::absolute(&session.here, folder);
        if !folder.is_dir() {
            let shown = archive::seen_from(&session.here, &folder);
            let shown = report::Visible(shown.display());
            return Err(Failure::Message(format!("{shown} is no folder")));
        }
        let place = known.folder(&folder)?;
        let configured = known.all[place].root.clone();
        let is_ours =
            configured.is_dir() && (self.folder.is_none() || configured.starts_with(&folder));
        let root = if is_ours { configured } else { folder };
        let place = known.folder(&root)?;
        let purpose = match (self.write, self.check) {
            (true, _) => Purpose::Write,
            (false, true) => Purpose::Check,
            (false, false) => Purpose::Print,
        };
        let path = root.join(kind.file());
        let shown = archive::seen_from(&session.here, &path);
        let shown = shown.to_string_lossy().into_owned();
        let old = match purpose {
            Purpose::Print => None,
            _ if path.symlink_metadata().is_err() => None,
            _ => Some(SourceFile::read(&path, shown.clone()).map_err(|error| {
                Failure::Message(format!("{shown}: {error}; {}", error.help()))
            })?),
        };
        let stated = old.as_ref().filter(|_| purpose == Purpose::Check);
        let as_of = stated.and_then(|old| kind.as_of(&old.text));
        Ok(Archive {
            settings: known.all.swap_remove(place),
            paths: Paths::of(vec![archive::seen_from(&session.here, &root)]),
            root,
            as_of: as_of.unwrap_or(session.today),
            kind,
            purpose,
            old,
        })
    }
}

impl Archive {
    /// Prints, writes or compares what was made of the archive.
    pub(super) fn settle(&self, body: &str, session: &Session) -> Result<Exit, Failure> {
        let path = self.root.join(self.kind.file());
        let shown = archive::seen_from(&session.here, &path);
        let shown = report::Visible(shown.display()).to_string();
        let command = self.kind.command();
        let old = self.old.as_ref().map(|old| old.text.as_str());
        let new = match self.kind.update(old, body, self.as_of) {
            Ok(new) => new,
            Err(why) => return Err(Failure::Message(self.refusal(why, &shown))),
        };
        let mut out = Session::out();
        match (self.purpose, &self.old) {
            (Purpose::Print, _) => out.write_all(new.as_bytes())?,
            (_, Some(old)) if old.text == new => {
                session.note(format_args!("{shown} is up to date"));
            }
            (Purpose::Write, old) => {
                let written = match old {
                    Some(old) => archive::replace(&path, old.text.as_bytes(), new.as_bytes())
                        .map_err(|error| error.to_string()),
                    None => archive::create(&path, &new).map_err(|error| error.to_string()),
                };
                if let Err(error) = written {
                    return Err(Failure::Message(format!(
                        "{shown} was not written: {error}"
                    )));
                }
                writeln!(out, "{shown}")?;
            }
            (Purpose::Check, None) => {
                complain(&format!("{shown} is missing; `{command} --write` makes it"));
                return Ok(Exit::Found);
            }
            (Purpose::Check, Some(old)) => {
                let new = SourceFile::new(old.path.clone(), new);
                report::write_diff(old, &new, session.colour, &mut out)?;
                out.flush()?;
                session.note(format_args!(
                    "{shown} is out of date; `{command} --write` makes it anew"
                ));
                return Ok(Exit::Found);
            }
        }
        out.flush()?;
        Ok(Exit::Done)
    }

    fn refusal(&self, why: NotOurs, shown: &str) -> String {
        let [start, end] = self.kind.markers(self.as_of);
        match why {
            NotOurs::Unmarked => format!(
                "{shown} was written by hand and is left alone; put these two lines where the computed part is to stand\n  {start}\n  {end}"
            ),
            NotOurs::Endless => format!(
                "{shown} does not tell where its computed part ends; put this line there\n  {end}"
            ),
        }
    }
}
