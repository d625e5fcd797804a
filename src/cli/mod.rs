//! The command line: one file for each command. The only place that prints, reads the clock or the environment.
//!
//! Results go to standard output, everything else to standard error.

mod actions;
mod baseline;
mod completions;
mod config;
mod explain;
mod files;
mod forge;
mod generated;
mod index;
mod init;
mod lint;
mod lsp;
mod man;
mod missing;
mod new;
mod options;
mod output;
mod parse;
mod passed_over;
mod reading;
mod redact;
mod register;
mod required;
mod results;
mod review;
mod roles;
mod rule_name;
mod schema;
mod search;
mod session;
mod similar;
mod since;
mod stats;
mod status;
mod template;
mod timeline;

use clap::{Parser, Subcommand};
use session::Session;
use std::ffi::OsString;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

/// Write, check and query incident postmortems that are kept as Markdown in git.
#[derive(Debug, Parser)]
#[command(name = "pm", version, arg_required_else_help = true, term_width = 100, after_help = HELP)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    global: options::Global,
}

const HELP: &str = "Examples:
  pm new \"Order service pool exhaustion\" --severity SEV-1
  pm timeline add \"Deploy rolled back\" --tag mitigate
  pm lint                        check the archive
  pm explain blaming-language    what a rule wants, and why

Exit codes: 0 done, 1 findings at or above --fail-on, 2 could not do it.";

#[derive(Debug, Subcommand)]
enum Command {
    New(new::Args),
    Timeline(timeline::Args),
    Lint(lint::Args),
    Explain(explain::Args),
    Parse(parse::Args),
    Index(index::Args),
    Init(init::Args),
    Stats(stats::Args),
    Actions(actions::Args),
    Search(search::Args),
    Similar(similar::Args),
    Required(required::Args),
    Missing(missing::Args),
    Review(review::Args),
    Status(status::Args),
    Template(template::Args),
    Redact(redact::Args),
    Config(config::Args),
    Lsp(lsp::Args),
    Schema(schema::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Exit {
    /// It did what it was asked.
    Done,
    /// It did, and found something.
    Found,
    /// It could not do all of it.
    Failed,
}

/// Why a command could not do what it was asked.
#[derive(Debug)]
enum Failure {
    /// What to tell the user.
    Message(String),
    /// Configurations that cannot be used.
    Config(Vec<crate::config::Error>),
    /// The results cannot be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<crate::config::Error> for Failure {
    fn from(error: crate::config::Error) -> Self {
        Self::Config(vec![error])
    }
}

impl From<crate::lint::UnknownName> for Failure {
    fn from(error: crate::lint::UnknownName) -> Self {
        Self::Message(error.to_string())
    }
}

/// Runs the program on its arguments, the first of which is its own name.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    // `guarded` tells of a panic, or a finding of the document that caused it.
    std::panic::set_hook(Box::new(|_| {}));
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => return session::refuse(&error),
    };
    match guarded(|| command(&cli)).unwrap_or_else(|failure| session::give_up(&failure)) {
        Exit::Done => ExitCode::SUCCESS,
        Exit::Found => ExitCode::from(1),
        Exit::Failed => ExitCode::from(2),
    }
}

fn command(cli: &Cli) -> Result<Exit, Failure> {
    let session = Session::new(&cli.global)?;
    match &cli.command {
        Command::New(args) => new::run(args, &session),
        Command::Timeline(args) => timeline::run(args, &session),
        Command::Lint(args) => lint::run(args, &session),
        Command::Explain(args) => explain::run(args, &session),
        Command::Parse(args) => parse::run(args, &session),
        Command::Index(args) => index::run(args, &session),
        Command::Init(args) => init::run(args, &session),
        Command::Stats(args) => stats::run(args, &session),
        Command::Actions(args) => actions::run(args, &session),
        Command::Search(args) => search::run(args, &session),
        Command::Similar(args) => similar::run(args, &session),
        Command::Required(args) => required::run(args, &session),
        Command::Missing(args) => missing::run(args, &session),
        Command::Review(args) => review::run(args, &session),
        Command::Status(args) => status::run(args, &session),
        Command::Template(args) => template::run(args, &session),
        Command::Redact(args) => redact::run(args, &session),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args, &session),
        Command::Config(args) => config::run(args, &session),
        Command::Lsp(args) => Ok(lsp::run(args, &session)),
        Command::Schema(args) => schema::run(args),
    }
}

/// Makes a panic, which is a mistake of the program, a failure that is told.
fn guarded(work: impl FnOnce() -> Result<Exit, Failure>) -> Result<Exit, Failure> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        let said = panic
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| panic.downcast_ref::<&str>().copied());
        let said = said.unwrap_or("no message");
        Err(Failure::Message(format!(
            "internal error: {said}; please report it with the command and its document"
        )))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_panics_says_so_and_fails() {
        let ended = guarded(|| panic!("byte {} is none", 3));
        let Err(Failure::Message(message)) = &ended else {
            panic!("{ended:?}");
        };
        assert!(message.starts_with("internal error: byte 3 is none;"));
        assert_eq!(
            ended.unwrap_or_else(|failure| session::give_up(&failure)),
            Exit::Failed
        );
    }
}
