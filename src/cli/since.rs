//! The findings that a change introduced: those of now that its starting point did not have.

use super::Failure;
use super::session::Session;
use crate::archive::{self, Change, History};
use crate::diagnostic::Group;
use crate::lint::baseline::Accepted;
use crate::lint::{self, Baseline, Digest, Extent, FileReport, Finding, Linter, Run};
use crate::model::{Postmortem, Status};
use crate::source::SourceFile;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// A file at the revision, to be checked as the file that it became is.
struct Earlier<'a> {
    /// Its key in the baseline that the revision makes.
    key: String,
    /// Its path in the repository.
    path: &'a str,
    linter: &'a Linter,
    root: &'a Path,
    /// The place of what it became in the run.
    now: Option<usize>,
}

/// Leaves in a run what is new since a revision; `under` has the linter and the archive's root of each file, `digests` what
/// the rules about several documents know of it.
///
/// Both sides are checked by the rules and the configuration of now.
pub(super) fn keep_new(
    run: &mut Run,
    under: &[(&Linter, &Path)],
    digests: Vec<Option<Digest>>,
    extent: Extent,
    revision: &str,
    session: &Session,
) -> Result<(), Failure> {
    let told = |error: archive::HistoryError| Failure::Message(format!("--since: {error}"));
    let history = History::since(&session.here, revision).map_err(told)?;
    if history.is_unrelated {
        session.note(format_args!(
            "--since: no common ancestor of `{revision}` and this commit is known here; comparing with `{revision}` itself"
        ));
    }
    let absolute =
        |report: &FileReport| archive::absolute(&session.here, Path::new(&report.source.path));
    let paths: Vec<PathBuf> = run.files.iter().map(absolute).collect();
    let keys: Vec<String> = paths
        .iter()
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    let mut base: Vec<(String, FileReport, Option<Digest>)> = Vec::new();
    let mut earlier = Vec::new();
    let mut any_new = false;
    let files = run.files.iter().zip(&paths).zip(&keys);
    let files = files.zip(under).zip(digests);
    for (now, ((((report, path), key), &(linter, root)), digest)) in files.enumerate() {
        let key = key.clone();
        match history.change(path) {
            Change::None => {
                let was = FileReport {
                    findings: own(report).cloned().collect(),
                    ..report.clone()
                };
                base.push((key, was, digest));
            }
            Change::New => any_new = true,
            Change::From(path) => earlier.push(Earlier {
                key,
                path,
                linter,
                root,
                now: Some(now),
            }),
        }
    }
    let removed: Vec<PathBuf> = history
        .removed
        .iter()
        .map(|path| history.absolute(path))
        .collect();
    if let Some(&under) = under.first().filter(|_| any_new) {
        // A file that was moved and not yet added is a new one and a removed one.
        earlier.extend(moved_away(&history, under));
    }
    let asked: Vec<&str> = earlier.iter().map(|file| file.path).collect();
    let texts = history.texts(&asked).map_err(told)?;
    let checked = earlier.par_iter().zip(texts).filter_map(|(file, text)| {
        let relative = archive::relative(file.root, &history.absolute(file.path));
        let source = SourceFile::from_bytes(file.path, text).ok()?;
        let lost = file.now.and_then(|now| {
            let report = &run.files[now];
            let status = lost_status(&source.text, &report.source.text, file.linter)?;
            Some((now, status))
        });
        let outcome = file.linter.lint(source, &relative);
        Some((
            (file.key.clone(), outcome.report, outcome.digest),
            lost.map(|(now, status)| (now, status, file)),
        ))
    });
    let (checked, lost): (Vec<_>, Vec<_>) = checked.unzip();
    base.extend(checked);
    for (now, status, file) in lost.into_iter().flatten() {
        let report = &mut run.files[now];
        session.note(format_args!(
            "{}: its status is gone; what it was counts: {}",
            report.source.path,
            status.name()
        ));
        let relative = archive::relative(file.root, &paths[now]);
        judge_as(report, status, file.linter, &relative);
    }
    base.sort_by(|a, b| a.0.cmp(&b.0));
    let digests = base.iter_mut().map(|(.., digest)| digest.take()).collect();
    let (old_keys, mut files): (Vec<String>, Vec<FileReport>) = base
        .into_iter()
        .map(|(key, report, _)| (key, report))
        .unzip();
    lint::across(&mut files, digests, extent);
    let accepted = files.iter().map(Accepted::of);
    let base = Baseline {
        files: old_keys.into_iter().zip(accepted).collect(),
    };
    let gone = |key: &str| removed.iter().any(|path| path.as_os_str() == key);
    // Not counted: the reader asked for what is new, and the rest is no baseline of theirs.
    let _ = base.subtract(run, &keys, gone);
    Ok(())
}

/// Puts the findings that a document has under a status in place of its own.
fn judge_as(report: &mut FileReport, status: Status, linter: &Linter, relative: &str) {
    let outcome = linter.lint_as(report.source.clone(), relative, Some(status));
    let of_archive = std::mem::take(&mut report.findings).into_iter();
    let of_archive = of_archive.filter(|finding| finding.rule.group == Group::Archive);
    report.findings = outcome.report.findings;
    report.findings.extend(of_archive);
    report.findings.sort_by(|a, b| a.order().cmp(&b.order()));
}

/// The files that a change took away, where what was moved may seem new: each a file of the starting point.
fn moved_away<'a>(
    history: &'a History,
    (linter, root): (&'a Linter, &'a Path),
) -> impl Iterator<Item = Earlier<'a>> {
    let is_document = |path: &&String| {
        let end = Path::new(path.as_str()).extension();
        end.is_some_and(|end| end.eq_ignore_ascii_case("md"))
    };
    let removed = history.removed.iter().filter(is_document);
    removed.map(move |path| Earlier {
        key: history.absolute(path).to_string_lossy().into_owned(),
        path,
        linter,
        root,
        now: None,
    })
}

/// The status of a document in review or final that the change took away: a document is not held to less because the line
/// that says what it is was deleted.
fn lost_status(before: &str, after: &str, linter: &Linter) -> Option<Status> {
    let read = |text: &str| Postmortem::read(text, "", &linter.dialect);
    let was = read(before).metadata.known_status()?;
    let counts = was != Status::Draft && read(after).metadata.status.is_absent();
    counts.then_some(was)
}

/// The findings of a file that do not depend on others.
fn own(report: &FileReport) -> impl Iterator<Item = &Finding> {
    let of_archive = |finding: &&Finding| finding.rule.group == Group::Archive;
    report
        .findings
        .iter()
        .filter(move |finding| !of_archive(finding))
}
