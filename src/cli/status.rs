//! `pm status`.

use super::files;
use super::session::Session;
use super::{Exit, Failure};
use crate::archive::{self, stage};
use crate::lint::{FileReport, Finding, Run, Selection};
use crate::model::{Postmortem, Status};
use crate::report::{self, Format, View, Visible, counted};
use crate::source::SourceFile;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm status postmortems/2026/2026-02-15-pool.md in-review
  pm status postmortems/2026/2026-02-15-pool.md final --dry-run

in-review asks for title, date, authors, severity, the sections that the severity requires, and no
prompt left; final for that, an owner and a due date for each action item, and for SEV-1 and SEV-2
somebody who reviewed it. Findings of level error at the new status count as well. A rule that
pm.yaml turns off asks for nothing, and a move back is always made. A final document gets the day
of its publication. The words of `statuses` in pm.yaml may be used.

Exit codes: 0 moved, 1 something is missing and nothing was written, 2 could not do it.";

/// Move a postmortem to the next status when what that requires is there
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// The postmortem
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where it is to be: in-review, final, draft
    #[arg(value_name = "STATUS")]
    status: String,
    /// Show what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let (job, settings) = files::one(&args.file, session)?;
    let (shown, below) = (job.shown.clone(), job.relative.clone());
    let refused = |why: String| Failure::Message(format!("{shown}: {why}"));
    let dialect = &settings.config.dialect;
    let Some(to) = stage::Move::of(&args.status, dialect) else {
        let names = Status::ALL.map(Status::name).join(", ");
        let status = &args.status;
        return Err(Failure::Message(format!(
            "`{status}` is no status; one of {names} was expected, or a word of `statuses` in pm.yaml"
        )));
    };
    let source = job
        .read()
        .map_err(|error| refused(format!("{error}; {}", error.help())))?;
    let doc = Postmortem::read(&source.text, &below, dialect);
    let from = doc.metadata.known_status();
    if from == Some(to.status) {
        let name = to.status.name();
        session.note(format_args!("{shown}: it is {name} already"));
        return Ok(Exit::Done);
    }
    let new = stage::moved(&source.text, &below, dialect, &to, session.today);
    let new = new.ok_or_else(|| {
        refused(format!(
            "there is no metadata to write to; put `**Status:** {}` below its title",
            to.word
        ))
    })?;
    // A step back is nobody's to refuse.
    if from.is_none_or(|from| from < to.status) {
        let asleep = stage::asked_for(
            &settings
                .linter(Selection::default(), &session.here, session.today)?
                .plan,
            to.status,
        );
        let chosen = Selection {
            extend_select: asleep,
            ..Selection::default()
        };
        let linter = settings.linter(chosen, &session.here, session.today)?;
        let missing = stage::in_the_way(&linter, &source, new.clone(), &below, to.status);
        if !missing.is_empty() {
            return refuse(source, &doc, missing, to.status, session);
        }
    }
    let old = from.map_or("no status", Status::name);
    let mut out = Session::out();
    if args.dry_run {
        let new = SourceFile::new(shown.clone(), new);
        report::write_diff(&source, &new, session.colour, &mut out)?;
        out.flush()?;
        return Ok(Exit::Done);
    }
    archive::replace(
        &session.here.join(&args.file),
        source.text.as_bytes(),
        new.as_bytes(),
    )
    .map_err(|error| refused(format!("not changed: {error}")))?;
    writeln!(out, "{}: {old} -> {}", Visible(&shown), to.status.name())?;
    out.flush()?;
    let next = match to.status {
        Status::Draft => format!("pm lint {shown}"),
        Status::InReview => format!("pm review {shown}"),
        Status::Final => "pm index --write".to_owned(),
    };
    session.note(format_args!("next: {next}"));
    Ok(Exit::Done)
}

/// More things than these are listed a line each.
const MANY: usize = 12;

/// Lists what keeps a document from its status.
fn refuse(
    source: SourceFile,
    doc: &Postmortem,
    findings: Vec<Finding>,
    to: Status,
    session: &Session,
) -> Result<Exit, Failure> {
    let (path, count) = (source.path.clone(), findings.len());
    let hidden = doc.secrets.iter().map(|secret| secret.span).collect();
    let run = Run {
        files: vec![FileReport {
            source: SourceFile { hidden, ..source },
            title: doc.title.value().cloned(),
            findings,
            suppressed: Vec::new(),
            failed: false,
        }],
        ..Run::default()
    };
    let mut out = Session::out();
    let format = if count > MANY {
        Format::Concise
    } else {
        Format::Full
    };
    let unread = run
        .findings()
        .any(|(_, finding)| finding.rule.name == "unreviewed-final");
    format.write(&run, View::from_here(session.colour), &mut out)?;
    out.flush()?;
    let name = to.name();
    let what = counted(count, "thing");
    let stand = if count == 1 { "stands" } else { "stand" };
    session.note(format_args!(
        "{path}: not moved: {what} {stand} in the way of {name}"
    ));
    if unread {
        session.note(format_args!(
            "once it is read, `pm review {path} --record --reviewers NAMES` writes who did"
        ));
    }
    Ok(Exit::Found)
}
