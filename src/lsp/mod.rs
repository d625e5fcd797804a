//! The language server: findings, fixes and the archive's knowledge in an editor.
//!
//! One thread handles messages in their order on the state that they left; a second one reads the stream, so that a request
//! can be cancelled and typing ahead is checked once; a third one reads a folder's archive in the background. Nothing is
//! written to disk: what changes a document is an edit that the client makes.
//!
//! A document is checked as `pm lint` checks the file, by itself: what the rules about several documents say is left to the
//! command line, since it changes with files that nobody has open.

mod actions;
mod archive;
mod client;
mod completion;
mod definition;
mod diagnostics;
mod document;
mod edit;
mod folding;
mod formatting;
mod hover;
mod initialize;
mod inlay;
mod pages;
mod position;
mod requests;
mod server;
mod session;
mod symbols;
mod table;
mod uri;
mod wire;
mod workspace;

use crate::settings::Source;
use chrono::{NaiveDate, NaiveDateTime};
use server::Server;
use std::io::{BufReader, Read, Write};
use std::sync::mpsc;

/// What a server is started with.
#[derive(Debug)]
pub struct Setup {
    /// Where configurations come from.
    pub source: Source,
    /// Whether accepted findings are reported as well.
    pub isolated: bool,
    /// The time.
    pub clock: Clock,
}

/// The time, which goes on while a server runs.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    /// This minute in UTC.
    pub now: fn() -> NaiveDateTime,
    /// The day that counts as today, where one was stated; the time of day is not known then.
    pub stated: Option<NaiveDate>,
}

impl Clock {
    /// Today's date.
    fn today(&self) -> NaiveDate {
        self.stated.unwrap_or_else(|| (self.now)().date())
    }

    /// This minute in UTC; none where another day counts as today.
    fn minute(&self) -> Option<NaiveDateTime> {
        self.stated.is_none().then(self.now)
    }
}

/// How a server ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It was asked to.
    Properly,
    /// The client went away without a word.
    Abruptly,
}

/// Serves a client until it says good-bye or closes its stream.
pub fn serve(
    setup: Setup,
    input: impl Read + Send + 'static,
    mut output: impl Write + Send + 'static,
) -> Ended {
    let (received, frames) = mpsc::channel();
    let (sent, messages) = mpsc::channel::<Vec<u8>>();
    std::thread::spawn(move || {
        // However reading ends, there is nothing more to serve.
        let _ = wire::read(BufReader::new(input), |frame| received.send(frame).is_ok());
    });
    let writer = std::thread::spawn(move || {
        for message in messages {
            if output
                .write_all(&message)
                .and_then(|()| output.flush())
                .is_err()
            {
                break;
            }
        }
    });
    let ended = Server::new(setup, sent).run(&frames);
    // The server and its ways to the client are gone: what was sent is written once this ends.
    let _ = writer.join();
    ended
}
