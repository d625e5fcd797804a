//! `pm schema`.

use super::session::Session;
use super::{Exit, Failure};
use crate::report::{self, Schema};
use clap::ValueEnum;
use std::io::Write;

const HELP: &str = "Examples:
  pm schema config > pm.schema.json
  pm schema lint | jq '.\"$defs\".diagnostic'";

/// Print the JSON Schema of what `pm` prints and reads
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// The JSON of `pm lint` or `pm parse`, pm.yaml, or an incident for `pm new --from`
    #[arg(value_name = "WHAT")]
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Lint,
    Parse,
    Config,
    Incident,
}

pub(super) fn run(args: &Args) -> Result<Exit, Failure> {
    let schema = match args.what {
        What::Lint => Schema::Lint,
        What::Parse => Schema::Parse,
        What::Config => Schema::Config,
        What::Incident => Schema::Incident,
    };
    let mut out = Session::out();
    report::write_schema(schema, &mut out)?;
    out.flush()?;
    Ok(Exit::Done)
}
