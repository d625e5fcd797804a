//! The `pm` binary.

use std::process::ExitCode;

fn main() -> ExitCode {
    pm::cli::run(std::env::args_os())
}
