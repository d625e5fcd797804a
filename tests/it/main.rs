//! The program from outside: what it prints, writes and returns.

mod adopt;
mod architecture;
mod broken_config;
mod config;
mod exit_codes;
mod explain;
mod fix;
mod hostile;
mod index;
mod init;
mod input;
mod links;
mod lint;
mod new;
mod output;
mod packaging;
mod parse;
mod readme;
mod run;
mod scaffold;
mod schema;
mod sessions;
mod settings;
mod shown_config;
mod vocabulary;
mod walk;
