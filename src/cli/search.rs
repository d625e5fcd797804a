//! `pm search`.

use super::files::{Files, Paths};
use super::options::Answer;
use super::session::{Session, complain};
use super::{Exit, Failure};
use crate::archive::search::{Query, Scan, Taken};
use crate::config::Config;
use crate::report;
use rayon::prelude::*;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};

const HELP: &str = "Examples:
  pm search connection pool                    both words, in any order
  pm search '\"connection pool\" timeout*'       a phrase, and words that begin so
  pm search 'pool -staging'                    without those that say staging
  pm search dns severity:SEV-1 after:2026-01-01
  pm search service:checkout status:draft      filters alone
  pm search --format json 'retry storm' | jq -r '.hits[].path'

Filters: severity:, status:, tag:, service:, after: (that day included), before:. Of several
severities or statuses any will do. A word behind - must not be there. Case, accents
and the plural's s do not matter; code is searched too. Words of the title weigh most, then
those of the summary. Where no postmortem has all of the words, those with some of them are
shown.
Exit codes: 0 found, 1 nothing found, 2 could not do it.";

/// Find postmortems by their words, the best first
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// Words, \"phrases\", beginnings* and filters
    #[arg(value_name = "QUERY", required = true)]
    query: Vec<String>,
    /// Where to search; may be repeated [default: the archive, else this folder]
    #[arg(long = "in", value_name = "PATH")]
    places: Vec<std::path::PathBuf>,
    /// Show no more than this
    #[arg(long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// How to write what is found
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Answer,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let text = args.query.join(" ");
    let Files { jobs, settings, .. } = Paths::of(args.places.clone()).files(session)?;
    let config = settings
        .first()
        .map_or_else(Config::default, |own| own.config.clone());
    let query = Query::parse(&text, &config.dialect)
        .map_err(|error| Failure::Message(error.to_string()))?;
    let scans: Vec<Result<Scan, String>> = jobs
        .into_par_iter()
        .map(|job| {
            let (shown, below) = (job.shown.clone(), job.relative.clone());
            let taken = if job.named {
                Taken::Named
            } else {
                Taken::Found
            };
            let dialect = &settings[job.settings].config.dialect;
            let source = job
                .read()
                .map_err(|error| format!("{shown}: {error}; {}", error.help()))?;
            let scan = || query.scan(&source, &below, taken, dialect);
            catch_unwind(AssertUnwindSafe(scan)).map_err(|_| {
                format!("{shown}: pm failed on this document; report it with the document")
            })
        })
        .collect();
    let mut exit = Exit::Done;
    let mut read = Vec::new();
    for scan in scans {
        match scan {
            Ok(scan) => read.push(scan),
            Err(message) => {
                complain(&message);
                exit = Exit::Failed;
            }
        }
    }
    let found = query.rank(read);
    let shown = &found.hits[..found.hits.len().min(args.limit)];
    let mut out = Session::out();
    match args.format {
        Answer::Text => report::write_hits(shown, session.colour, &mut out)?,
        Answer::Json => report::write_hits_json(&text, &found, args.limit, &mut out)?,
    }
    out.flush()?;
    if found.hits.is_empty() {
        session.note(if text.contains(':') {
            "nothing found; filters are severity:, status:, tag:, service:, after: and before:"
        } else {
            "nothing found"
        });
        return Ok(exit.max(Exit::Found));
    }
    if found.partial {
        session.note("no postmortem has all of the words; these have some of them");
    }
    if shown.len() < found.hits.len() {
        session.note(format_args!(
            "the best {} of {}; --limit shows more",
            shown.len(),
            found.hits.len()
        ));
    }
    Ok(exit)
}
