//! The program from outside: what it prints, writes and returns.

mod adopt;
mod architecture;
mod config;
mod explain;
mod fix;
mod hostile;
mod input;
mod lint;
mod new;
mod output;
mod packaging;
mod parse;
mod readme;
mod run;
mod scaffold;
mod sessions;
mod vocabulary;
mod walk;
