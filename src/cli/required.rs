//! `pm required`.

use super::actions::severity;
use super::files;
use super::options::Answer;
use super::session::Session;
use super::{Exit, Failure};
use crate::archive::Record;
use crate::archive::required::{Facts, Need};
use crate::model::{Postmortem, Severity};
use crate::report;
use std::io::Write;
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm required --severity SEV-2
  pm required --severity SEV-3 --revenue 25000
  pm required --near-miss
  pm required postmortems/2026/2026-02-15-pool.md    by what the document says

SEV-1 and SEV-2, lost data, exposed data of customers, and revenue over the threshold
(thresholds.revenue in pm.yaml, 10000 by default) always need one. A SEV-3 is your call, a near
miss is encouraged, a SEV-4 is optional.
Exit codes: 0 required, 1 not required, 2 could not tell.";

/// Tell whether an incident needs a postmortem, and why
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// A postmortem to take severity, kind and impact from
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// SEV-1 to SEV-4
    #[arg(long, value_name = "SEV", value_parser = severity)]
    severity: Option<Severity>,
    /// It almost happened
    #[arg(long)]
    near_miss: bool,
    /// Data was lost
    #[arg(long)]
    data_loss: bool,
    /// Data of customers was exposed
    #[arg(long)]
    data_exposure: bool,
    /// Revenue that was lost, in whole units of your currency
    #[arg(long, value_name = "N")]
    revenue: Option<u64>,
    /// How to write the answer
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Answer,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let (stated, settings) = match &args.file {
        Some(path) => {
            let (job, settings) = files::one(path, session)?;
            let (shown, below) = (job.shown.clone(), job.relative.clone());
            let source = job
                .read()
                .map_err(|error| Failure::Message(format!("{shown}: {error}; {}", error.help())))?;
            let doc = Postmortem::read(&source.text, &below, &settings.config.dialect);
            let record = Record::of(&source, &below, &doc);
            (Facts::of(&record, &settings.config.policy), settings)
        }
        None => (Facts::default(), session.own_settings()?),
    };
    let facts = Facts {
        severity: args.severity.or(stated.severity),
        near_miss: args.near_miss || stated.near_miss,
        data_loss: args.data_loss || stated.data_loss,
        data_exposure: args.data_exposure || stated.data_exposure,
        revenue: args.revenue.max(stated.revenue),
    };
    if facts.is_empty() && args.file.is_none() {
        return Err(Failure::Message(
            "nothing is known of the incident; give --severity, or see `pm required --help`"
                .to_owned(),
        ));
    }
    let ruling = facts.ruling(&settings.config.policy);
    let command = match (&args.file, facts.severity) {
        (Some(path), _) => format!("pm lint {}", path.display()),
        (None, Some(severity)) => format!("pm new \"TITLE\" --severity {}", severity.name()),
        (None, None) => "pm new \"TITLE\"".to_owned(),
    };
    let mut out = Session::out();
    match args.format {
        Answer::Text => report::write_ruling(&ruling, &command, &mut out)?,
        Answer::Json => report::write_ruling_json(&ruling, &command, &mut out)?,
    }
    out.flush()?;
    Ok(match ruling.need {
        Need::Required => Exit::Done,
        Need::Encouraged | Need::YourCall | Need::Optional => Exit::Found,
        Need::Unknown => Exit::Failed,
    })
}
