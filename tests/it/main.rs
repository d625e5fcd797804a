//! The program from outside: what it prints, writes and returns.

mod actions;
mod adopt;
mod alike_everywhere;
mod architecture;
mod broken_config;
mod config;
mod coverage;
#[cfg(unix)]
mod crash;
#[cfg(unix)]
mod disk;
mod edits;
mod exit_codes;
mod explain;
mod figures;
mod fix;
mod gaps;
mod hostile;
mod hostile_titles;
mod index;
mod init;
mod input;
mod links;
mod lint;
mod lsp;
mod new;
mod output;
mod packaging;
mod parse;
mod published;
mod readme;
mod redact;
mod review;
#[cfg(unix)]
mod robust;
mod run;
mod scaffold;
mod schema;
mod search;
mod sessions;
mod settings;
mod shown_config;
mod similar;
mod stats;
mod status;
mod templates;
mod timeline;
mod vocabulary;
mod walk;
