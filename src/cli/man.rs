//! `pm man`.

use super::session::Session;
use super::{Exit, Failure};
use crate::archive;
use clap::{Command, CommandFactory};
use clap_mangen::Man;
use std::io::{self, Write};
use std::path::PathBuf;

const HELP: &str = "Examples:
  pm man | man -l -
  pm man --dir ~/.local/share/man/man1";

/// Print the manual page, or write one for each command
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(super) struct Args {
    /// Write pm.1 and a page for each command into this folder, which is made if need be
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

pub(super) fn run(args: &Args, session: &Session) -> Result<Exit, Failure> {
    let mut command = super::Cli::command().disable_help_subcommand(true);
    // So that the pages of commands know their full names and the global options.
    command.build();
    let mut out = Session::out();
    let Some(dir) = &args.dir else {
        out.write_all(&page(&command)?)?;
        out.flush()?;
        return Ok(Exit::Done);
    };
    let folder = archive::absolute(&session.here, dir);
    std::fs::create_dir_all(&folder)
        .map_err(|error| Failure::Message(format!("{} cannot be made: {error}", dir.display())))?;
    for (name, page) in pages(&command)? {
        archive::put(&folder.join(&name), |out| out.write_all(&page)).map_err(|error| {
            let shown = dir.join(&name);
            Failure::Message(format!("{} cannot be written: {error}", shown.display()))
        })?;
        writeln!(out, "{}", dir.join(&name).display())?;
    }
    out.flush()?;
    Ok(Exit::Done)
}

/// The pages by their file names.
fn pages(command: &Command) -> io::Result<Vec<(String, Vec<u8>)>> {
    let all = std::iter::once(command).chain(command.get_subcommands());
    all.map(|command| Ok((Man::new(command.clone()).get_filename(), page(command)?)))
        .collect()
}

fn page(command: &Command) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    Man::new(command.clone()).render(&mut page)?;
    // The generator has a heading of its own for what stands behind the options.
    let page = String::from_utf8_lossy(&page).replace(".SH EXTRA\nExamples:\n", ".SH EXAMPLES\n");
    Ok(page.into_bytes())
}
