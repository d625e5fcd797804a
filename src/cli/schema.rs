//! `pm schema`.

use super::session::Session;
use super::{Exit, Failure};
use crate::report::{self, Schema};
use clap::ValueEnum;
use std::io::Write;

const HELP: &str = "Examples:
  pm schema config > pm.schema.json
  pm schema lint | jq '.\"$defs\".diagnostic'";

/// Print the JSON Schema of `pm lint --format json`, `pm parse` or pm.yaml
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// What the schema is of
    #[arg(value_name = "WHAT")]
    what: What,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Lint,
    Parse,
    Config,
}

pub(super) fn run(args: &Args) -> Result<Exit, Failure> {
    let schema = match args.what {
        What::Lint => Schema::Lint,
        What::Parse => Schema::Parse,
        What::Config => Schema::Config,
    };
    let mut out = Session::out();
    report::write_schema(schema, &mut out)?;
    out.flush()?;
    Ok(Exit::Done)
}
