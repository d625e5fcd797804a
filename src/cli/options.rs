//! Options that every command takes, and how their values are read.

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct Global {
    /// Use this configuration instead of the pm.yaml nearest to each file
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "isolated")]
    pub(super) config: Option<PathBuf>,
    #[arg(long, global = true, help = "Read no pm.yaml and no PM_* variable")]
    pub(super) isolated: bool,
    #[arg(
        long,
        global = true,
        value_name = "YYYY-MM-DD",
        value_parser = date,
        help = "The day that counts as today [default: the day in UTC] [env: PM_TODAY]"
    )]
    pub(super) today: Option<NaiveDate>,
    /// When to use colour; auto: on a terminal
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(super) color: When,
    /// Print results only
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Say what was passed over, and why
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

/// How a command answers; what each means needs no help of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Answer {
    Text,
    Json,
}

/// When to use colour; what each means needs no help of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    Auto,
    Always,
    Never,
}

/// A day as `YYYY-MM-DD`.
pub(super) fn date(text: &str) -> Result<NaiveDate, String> {
    let digits = text.len() == 10
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-');
    if !digits {
        return Err("a day as YYYY-MM-DD was expected".to_owned());
    }
    let date = text.parse().ok();
    date.ok_or_else(|| "the calendar has no such day; a day as YYYY-MM-DD was expected".to_owned())
}
