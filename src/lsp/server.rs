//! The loop: one message after the other, each answered whatever happens.

use super::client::{Abilities, Client};
use super::session::{Failed, Session};
use super::wire::Frame;
use super::workspace::Workspace;
use super::{Ended, Setup, initialize, requests};
use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response, ResponseError};
use serde_json::Value;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};

/// A server and where it stands.
pub(super) struct Server {
    session: Session,
    state: State,
    /// What was received and not handled yet.
    queue: VecDeque<Frame>,
}

/// Where a server stands.
#[derive(Debug)]
enum State {
    /// The client has not introduced itself.
    Waiting,
    /// It has, and wants these folders opened as soon as it may be asked things.
    Met(Vec<PathBuf>),
    /// All is known.
    Running,
    /// Nothing is done any more but to end.
    Stopped,
}

impl Server {
    pub(super) fn new(setup: Setup, out: Sender<Vec<u8>>) -> Self {
        Self {
            session: Session::new(Client::new(out), Workspace::new(setup)),
            state: State::Waiting,
            queue: VecDeque::new(),
        }
    }

    /// Handles messages until the client says good-bye or is gone.
    pub(super) fn run(mut self, frames: &Receiver<Frame>) -> Ended {
        loop {
            self.queue.extend(frames.try_iter());
            let Some(frame) = self.queue.pop_front() else {
                // Nothing waits: there is time to check what changed.
                self.guarded(|server| server.session.publish_dirty());
                let Ok(frame) = frames.recv() else {
                    return Ended::Abruptly;
                };
                self.queue.push_back(frame);
                continue;
            };
            match frame {
                Frame::Message(Message::Notification(Notification { method, .. }))
                    if method == "exit" =>
                {
                    return match self.state {
                        State::Stopped => Ended::Properly,
                        _ => Ended::Abruptly,
                    };
                }
                Frame::Message(Message::Request(request)) => self.answer(request),
                Frame::Message(Message::Notification(notification)) => self.hear(notification),
                Frame::Message(Message::Response(_)) => {}
                Frame::Wrong { id, code, reason } => {
                    self.session.client.complain(&id, code, &reason);
                }
            }
        }
    }

    /// Does something; a panic in it is told to the client and ends nothing.
    fn guarded(&mut self, work: impl FnOnce(&mut Self)) {
        if catch_unwind(AssertUnwindSafe(|| work(self))).is_err() {
            let text = "pm failed on a message; report it with the document";
            self.session
                .client
                .show(lsp_types::MessageType::Error, text);
        }
    }

    fn answer(&mut self, request: Request) {
        let Request { id, method, params } = request;
        let result = if self.is_cancelled(&id) {
            Err(Failed::new(ErrorCode::RequestCanceled, "cancelled"))
        } else {
            answered(|| self.result(&method, params))
        };
        let response_result = result.map_err(|Failed(error)| error);
        self.session.client.send(Response {
            id,
            response_result,
        });
    }

    /// Whether the client has taken a request back already.
    fn is_cancelled(&self, id: &RequestId) -> bool {
        let wanted = serde_json::to_value(id).unwrap_or_default();
        self.queue.iter().any(|frame| match frame {
            Frame::Message(Message::Notification(Notification { method, params })) => {
                method == "$/cancelRequest" && params.get("id") == Some(&wanted)
            }
            _ => false,
        })
    }

    fn result(&mut self, method: &str, params: Value) -> Result<Value, Failed> {
        match (&self.state, method) {
            (State::Waiting, "initialize") => {
                self.session.meet(Abilities::of(&params));
                if let Some(options) = params.get("initializationOptions") {
                    self.session.options.read(options);
                }
                self.state = State::Met(initialize::folders(&params));
                Ok(initialize::result(&self.session.client.can))
            }
            (State::Waiting, _) => Err(Failed::new(
                ErrorCode::ServerNotInitialized,
                "`initialize` comes first",
            )),
            (State::Stopped, _) => Err(Failed::new(
                ErrorCode::InvalidRequest,
                "the server has been shut down",
            )),
            (_, "initialize") => Err(Failed::new(
                ErrorCode::InvalidRequest,
                "the server is initialised already",
            )),
            (_, "shutdown") => {
                self.state = State::Stopped;
                Ok(Value::Null)
            }
            _ => {
                self.begin();
                requests::answer(&self.session, method, params)
            }
        }
    }

    fn hear(&mut self, notification: Notification) {
        match self.state {
            State::Waiting | State::Stopped => return,
            State::Met(_) => self.begin(),
            State::Running => {}
        }
        self.guarded(|server| {
            let Notification { method, params } = notification;
            requests::hear(&mut server.session, &method, params);
        });
    }

    /// Opens the folders once the client may be asked things.
    fn begin(&mut self) {
        if let State::Met(folders) = std::mem::replace(&mut self.state, State::Running) {
            initialize::watch_files(&self.session.client);
            for folder in folders {
                self.session.workspace.open(folder, &self.session.client);
            }
        }
    }
}

/// What an answer is, a panic included.
fn answered(work: impl FnOnce() -> Result<Value, Failed>) -> Result<Value, Failed> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(Failed(ResponseError {
            code: ErrorCode::InternalError as i32,
            message: "pm failed on this request; report it with the document".to_owned(),
            data: None,
        }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_that_panics_is_answered_with_an_error() {
        let Failed(error) = answered(|| panic!("a bug")).expect_err("it fails");
        assert_eq!(error.code, ErrorCode::InternalError as i32);
    }
}
