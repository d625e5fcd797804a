//! `pm parse`.

use super::files::{Files, Job, Paths, none_found};
use super::passed_over::{self, PassedOver};
use super::session::{Session, complain};
use super::{Exit, Failure};
use crate::model::{Dialect, Postmortem};
use crate::report;
use crate::source::SourceFile;
use clap::ValueEnum;
use rayon::prelude::*;
use std::io::Write;
use std::panic::catch_unwind;

const HELP: &str = "Examples:
  pm parse postmortems/2026/2026-02-15-pool.md
  pm parse --format ndjson | jq -r '[.date, .severity, .title] | @tsv'";

/// Print what postmortems state as JSON: metadata, sections, impact, timeline, actions
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    #[command(flatten)]
    paths: Paths,
    /// One JSON document, or with ndjson one line for each postmortem
    #[arg(long, value_name = "FORMAT", default_value = "json")]
    format: ParseFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ParseFormat {
    Json,
    Ndjson,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let Files {
        jobs,
        settings,
        places,
        ..
    } = args.paths.files(session)?;
    let read: Vec<_> = jobs
        .into_par_iter()
        .map(|job| {
            let dialect = &settings[job.settings].config.dialect;
            read(job, dialect)
        })
        .collect();
    let mut documents = Vec::new();
    let mut left_out = Vec::new();
    let mut exit = Exit::Done;
    for outcome in read {
        match outcome {
            Outcome::Read(document) => documents.push(*document),
            Outcome::NoPostmortem(file) => left_out.push(file),
            Outcome::Failed(message) => {
                complain(&message);
                exit = Exit::Failed;
            }
        }
    }
    let mut out = Session::out();
    match args.format {
        ParseFormat::Json => report::write_documents(&documents, &mut out)?,
        ParseFormat::Ndjson => report::write_documents_by_line(&documents, &mut out)?,
    }
    out.flush()?;
    if documents.is_empty() && exit == Exit::Done {
        none_found(&places, session);
    }
    passed_over::tell(&left_out, session);
    Ok(exit)
}

enum Outcome {
    Read(Box<(SourceFile, Postmortem)>),
    NoPostmortem(PassedOver),
    Failed(String),
}

fn read(job: Job, dialect: &Dialect) -> Outcome {
    let passed_over = job.passed_over();
    let (named, shown, relative) = (job.named, job.shown.clone(), job.relative.clone());
    let source = match job.read() {
        Ok(source) => source,
        Err(error) => return Outcome::Failed(format!("{shown}: {error}; {}", error.help())),
    };
    match catch_unwind(|| Postmortem::read(&source.text, &relative, dialect)) {
        Ok(doc) if named || doc.is_postmortem() => Outcome::Read(Box::new((source, doc))),
        Ok(doc) => Outcome::NoPostmortem(PassedOver {
            may_be_meant: passed_over.may_be_meant && !doc.generated,
            ..passed_over
        }),
        Err(_) => Outcome::Failed(format!(
            "{shown}: pm failed on this document; report it with the document"
        )),
    }
}
