//! `pm completions`.

use super::session::Session;
use super::{Exit, Failure};
use clap::CommandFactory;
use clap_complete::Shell;
use std::io::Write;

const HELP: &str = "Examples:
  pm completions bash > ~/.local/share/bash-completion/completions/pm
  pm completions zsh > ~/.zfunc/_pm
  pm completions fish > ~/.config/fish/completions/pm.fish";

/// Print what a shell needs to complete commands and options
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// The shell
    shell: Shell,
}

pub(super) fn run(args: &Args) -> Result<Exit, Failure> {
    let mut command = super::Cli::command();
    // The generator panics where nobody takes what it writes, so it writes to memory.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "pm", &mut script);
    let mut out = Session::out();
    out.write_all(&script)?;
    out.flush()?;
    Ok(Exit::Done)
}
