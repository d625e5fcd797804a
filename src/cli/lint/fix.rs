//! `--fix`, `--unsafe-fixes` and `--diff`: what becomes of the fixes that findings have.

use crate::archive;
use crate::cli::files::Place;
use crate::cli::session::{Session, complain};
use crate::cli::{Exit, Failure};
use crate::diagnostic::Applicability;
use crate::lint::{Digest, FileReport, Fixed, Fixing, Linter, Outcome};
use crate::report;
use std::io::Write;

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Fixes")]
pub(super) struct Options {
    /// Apply the fixes that keep the meaning, and report what remains
    #[arg(long)]
    fix: bool,
    /// Have --fix and --diff take the fixes that may change the meaning as well
    #[arg(long)]
    unsafe_fixes: bool,
    /// Show what --fix would change and write nothing; exit with 1 if it would
    #[arg(long, conflicts_with_all = ["format", "report", "statistics"])]
    diff: bool,
}

/// What is done with fixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// They are offered.
    Offer,
    /// They are written.
    Write,
    /// What they would change is shown.
    Show,
}

/// A checked file and what its fixes make of it.
pub(super) struct Checked {
    found: FileReport,
    digest: Option<Digest>,
    fixed: Option<Fixed>,
    place: Place,
}

impl Options {
    pub(super) fn mode(&self) -> Mode {
        match (self.diff, self.fix) {
            (true, _) => Mode::Show,
            (false, true) => Mode::Write,
            (false, false) => Mode::Offer,
        }
    }

    /// What is said of options that change nothing as they stand.
    pub(super) fn remark(&self) -> Option<&'static str> {
        let idle = self.unsafe_fixes && self.mode() == Mode::Offer;
        idle.then_some(
            "--unsafe-fixes widens --fix and --diff, and changes nothing without one of them",
        )
    }

    /// The boldest fixes that are taken.
    pub(super) fn most(&self) -> Applicability {
        if self.unsafe_fixes {
            Applicability::Unsafe
        } else {
            Applicability::Safe
        }
    }

    /// Fixes a checked document in memory, if fixes are more than offered.
    pub(super) fn over(
        &self,
        linter: &Linter,
        outcome: Outcome,
        relative: &str,
        place: Place,
    ) -> Checked {
        let fixed = (self.mode() != Mode::Offer && !outcome.report.failed)
            .then(|| linter.fix(&outcome, relative, self.most()));
        Checked {
            found: outcome.report,
            digest: outcome.digest,
            fixed,
            place,
        }
    }
}

impl From<FileReport> for Checked {
    /// A file with nothing to fix, since it could not be read.
    fn from(found: FileReport) -> Self {
        Self {
            found,
            digest: None,
            fixed: None,
            place: Place::Stream,
        }
    }
}

/// Files and streams written, changes shown, and what that came to.
pub(super) struct Fixes<'a> {
    mode: Mode,
    session: &'a Session,
    /// What was done so far.
    pub(super) done: Fixing,
    /// Whether something was refused or would change.
    pub(super) exit: Exit,
}

impl<'a> Fixes<'a> {
    pub(super) fn new(options: &Options, session: &'a Session) -> Self {
        Self {
            mode: options.mode(),
            session,
            done: Fixing {
                most: options.most(),
                ..Fixing::default()
            },
            exit: Exit::Done,
        }
    }

    /// Writes or shows what became of a file, and gives back what is to be reported of it and told to the others.
    pub(super) fn settle(
        &mut self,
        checked: Checked,
        out: &mut impl Write,
    ) -> Result<(FileReport, Option<Digest>), Failure> {
        let Checked {
            found,
            digest,
            fixed,
            place,
        } = checked;
        let Some(fixed) = fixed else {
            return Ok((found, digest));
        };
        let path = &found.source.path;
        if !fixed.at_odds.is_empty() {
            self.session.note(format_args!(
                "{path}: the fixes of {} undo each other and were left out",
                fixed.at_odds.join(", ")
            ));
        }
        let sources = (&found.source, &fixed.outcome.report.source);
        let (old, new) = (&sources.0.text, &sources.1.text);
        match (self.mode, &place) {
            (Mode::Offer, _) => {}
            (Mode::Show, _) => report::write_diff(sources.0, sources.1, self.session.colour, out)?,
            (Mode::Write, Place::Stream) => out.write_all(new.as_bytes())?,
            (Mode::Write, Place::File(_)) if old == new => {}
            (Mode::Write, Place::File(file)) => {
                // As it was opened: parts such as `..` behind a link are for the operating system to follow.
                let file = self.session.here.join(file);
                if let Err(error) = archive::replace(&file, old.as_bytes(), new.as_bytes()) {
                    complain(&format!("{path} was not fixed: {error}"));
                    self.exit = Exit::Failed;
                    return Ok((found, digest));
                }
            }
        }
        if old != new {
            self.done.findings += fixed.findings;
            self.done.files += 1;
            if self.mode == Mode::Show {
                self.exit = self.exit.max(Exit::Found);
            }
        }
        Ok((fixed.outcome.report, fixed.outcome.digest))
    }
}
