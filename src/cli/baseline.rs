//! The accepted findings of `pm lint`: where they are kept, read and written.

use super::Failure;
use super::session::Session;
use crate::archive;
use crate::lint::{Baseline, Linter, Run};
use crate::report::counted;
use crate::settings::{self, BASELINE};
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Only what is new")]
pub(super) struct Acceptance {
    /// Report only what was introduced since this revision branched off
    #[arg(long, value_name = "REV", allow_hyphen_values = true, conflicts_with_all = ["fix", "diff", "write_baseline", "prune"])]
    pub(super) since: Option<String>,
    /// Report only what is not in this file [default: the nearest .pm-baseline.json, if there is one]
    #[arg(long, value_name = "FILE", conflicts_with = "no_baseline")]
    baseline: Option<PathBuf>,
    /// Accept what is found now, so that later runs report only what is new
    #[arg(long, conflicts_with = "diff")]
    write_baseline: bool,
    /// Forget accepted findings that are no longer found
    #[arg(long, conflicts_with_all = ["write_baseline", "diff"])]
    prune: bool,
    /// Report accepted findings as well
    #[arg(long, conflicts_with_all = ["write_baseline", "prune"])]
    no_baseline: bool,
}

/// A baseline with its file.
struct Kept {
    path: PathBuf,
    /// What was accepted before this run; nothing where there was no file.
    accepted: Option<Baseline>,
}

impl Acceptance {
    /// Whether what is found is accepted.
    pub(super) fn writes(&self) -> bool {
        self.write_baseline
    }

    /// Takes accepted findings out of a run, and accepts or forgets what the arguments say.
    pub(super) fn apply(
        &self,
        run: &mut Run,
        linters: &[Linter],
        session: &Session,
    ) -> Result<(), Failure> {
        if self.no_baseline {
            return Ok(());
        }
        let kept = self.kept(session)?;
        let Some(folder) = kept.path.parent().map(Path::to_owned) else {
            return Ok(());
        };
        let keys: Vec<String> = run
            .files
            .iter()
            .map(|file| archive::absolute(&session.here, Path::new(&file.source.path)))
            .map(|path| archive::relative(&folder, &path))
            .collect();
        let is_gone = |key: &str| !folder.join(key).exists();
        let ran = |rule: &str| linters.iter().any(|linter| linter.plan.runs(rule));
        if self.write_baseline {
            let mut renewed = kept.accepted.clone().unwrap_or_default();
            renewed.accept(run, &keys, ran, is_gone);
            write(&kept.path, &renewed, session)?;
            let shown = seen(&kept.path, session);
            let files = run.files.iter().filter(|file| !file.findings.is_empty());
            let all = format!(
                "{} in {}",
                counted(run.findings().count(), "finding"),
                counted(files.count(), "postmortem")
            );
            // What is accepted now for the first time is told once more, unless this is the first time of all.
            let told = kept.accepted.as_ref().unwrap_or(&renewed);
            run.baselined += told.subtract(run, &keys, is_gone);
            let new = match run.findings().count() {
                0 => String::new(),
                new => format!(", {new} of them new and told once more"),
            };
            session.note(format_args!("{}: accepted {all}{new}", shown.display()));
            return Ok(());
        }
        let Some(mut accepted) = kept.accepted else {
            if self.prune {
                return Err(Failure::Message(format!(
                    "there is no {BASELINE} to prune; `--write-baseline` makes one"
                )));
            }
            return Ok(());
        };
        let before = accepted.clone();
        let gone = accepted.prune(run, &keys, ran, is_gone);
        if self.prune && gone > 0 {
            write(&kept.path, &accepted, session)?;
        }
        let shown = seen(&kept.path, session);
        let is_elsewhere = !before.is_empty() && before.files.keys().all(|key| is_gone(key));
        if is_elsewhere && !self.prune {
            session.note(format_args!(
                "{}: not one of the files that it names is there; its paths count from its own folder",
                shown.display()
            ));
        } else if gone > 0 {
            let gone = counted(gone, "accepted finding");
            let hint = if self.prune {
                "forgot"
            } else {
                "`--prune` forgets"
            };
            session.note(format_args!(
                "{}: {hint} {gone} no longer found",
                shown.display()
            ));
        }
        run.baselined += before.subtract(run, &keys, is_gone);
        Ok(())
    }

    /// The file that is meant.
    pub(super) fn file(&self, session: &Session) -> PathBuf {
        match &self.baseline {
            Some(path) => archive::absolute(&session.here, path),
            None => settings::baseline(&session.here, &session.here),
        }
    }

    /// The file that is meant, and what it holds.
    fn kept(&self, session: &Session) -> Result<Kept, Failure> {
        let path = self.file(session);
        if self.baseline.is_none() && !self.write_baseline && session.is_isolated() {
            return Ok(Kept {
                path,
                accepted: None,
            });
        }
        let shown = seen(&path, session);
        let wrong = |reason: String| Failure::Message(format!("{}: {reason}", shown.display()));
        // A pipe or a device might never end.
        if path.exists() && !path.is_file() {
            return Err(wrong("not a regular file".to_owned()));
        }
        match std::fs::read_to_string(&path) {
            Ok(text) => {
                let accepted = Baseline::from_json(&text)
                    .map_err(|reason| wrong(format!("not a baseline: {reason}")))?;
                Ok(Kept {
                    path,
                    accepted: Some(accepted),
                })
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                if self.baseline.is_some() && !self.write_baseline {
                    return Err(wrong(
                        "no such baseline; `--write-baseline` makes it".to_owned(),
                    ));
                }
                Ok(Kept {
                    path,
                    accepted: None,
                })
            }
            Err(error) => Err(wrong(error.to_string())),
        }
    }
}

fn seen(path: &Path, session: &Session) -> PathBuf {
    archive::seen_from(&session.here, path)
}

fn write(path: &Path, baseline: &Baseline, session: &Session) -> Result<(), Failure> {
    archive::put(path, |file| file.write_all(baseline.to_json().as_bytes())).map_err(|error| {
        let shown = seen(path, session);
        Failure::Message(format!("{}: {error}", shown.display()))
    })
}
