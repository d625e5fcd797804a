//! Messages on a stream of bytes: read whatever a client sends, written whole.
//!
//! The reader of `lsp-server` ends at the first frame that it cannot read, and takes any length on trust; an editor would
//! lose its server over one bad message. This one says what was wrong and goes on with the next header.

use lsp_server::{ErrorCode, Message};
use serde_json::{Value, json};
use std::io::{self, BufRead, Read};

/// The largest message that is read, in bytes: a document of the largest size with every byte escaped.
const MAX_BYTES: usize = 64 * 1024 * 1024;
/// So much of a line is kept; no header is longer.
const MAX_HEADER: usize = 256;

/// What a stream holds next.
#[derive(Debug)]
pub(super) enum Frame {
    /// A message.
    Message(Message),
    /// Something that is none, with the id of the request that it may have been, else null.
    Wrong {
        id: Value,
        code: ErrorCode,
        reason: String,
    },
}

impl Frame {
    fn wrong(code: ErrorCode, reason: impl Into<String>) -> Self {
        Self::Wrong {
            id: Value::Null,
            code,
            reason: reason.into(),
        }
    }

    /// What the body of a frame says.
    fn of(body: &[u8]) -> Self {
        match serde_json::from_slice(body) {
            Ok(message) => Self::Message(message),
            Err(error) => match serde_json::from_slice::<Value>(body) {
                Ok(value) => Self::Wrong {
                    id: value.get("id").cloned().unwrap_or_default(),
                    code: ErrorCode::InvalidRequest,
                    reason: "neither a request nor a notification nor a response".to_owned(),
                },
                Err(_) => Self::wrong(ErrorCode::ParseError, error.to_string()),
            },
        }
    }
}

/// Reads frames up to the end of a stream; `take` says whether it wants more.
pub(super) fn read(mut input: impl BufRead, mut take: impl FnMut(Frame) -> bool) -> io::Result<()> {
    let mut length = None;
    // Whether the stream is out of step and that has been told.
    let mut lost = false;
    let mut go_on = true;
    while go_on {
        let Some(line) = line(&mut input)? else {
            return Ok(());
        };
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end();
        match (length, length_in(text)) {
            (_, Some(Ok(stated))) if stated <= MAX_BYTES => {
                length = Some(stated);
                lost = false;
            }
            (_, Some(Ok(stated))) => {
                let most = MAX_BYTES / 1024 / 1024;
                let reason = format!("a message of {stated} bytes; none over {most} MiB is read");
                go_on = take(Frame::wrong(ErrorCode::InvalidRequest, reason));
                (length, lost) = (None, true);
            }
            (Some(stated), None) if text.is_empty() => {
                let mut body = Vec::new();
                input.by_ref().take(stated as u64).read_to_end(&mut body)?;
                if body.len() < stated {
                    return Ok(());
                }
                length = None;
                go_on = take(Frame::of(&body));
            }
            (_, None) if lost || text.is_empty() || is_header(text) => {}
            (_, _) => {
                lost = true;
                go_on = take(Frame::wrong(
                    ErrorCode::ParseError,
                    "a header with the length of a message was expected",
                ));
            }
        }
    }
    Ok(())
}

/// The next line, or the end of one that is too long to be a header.
fn line(input: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let mut any = false;
    loop {
        let part = match input.fill_buf() {
            Ok(part) => part,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if part.is_empty() {
            return Ok(any.then_some(line));
        }
        any = true;
        let end = memchr::memchr(b'\n', part);
        let taken = end.map_or(part.len(), |at| at + 1);
        line.extend_from_slice(&part[taken.saturating_sub(MAX_HEADER)..taken]);
        let surplus = line.len().saturating_sub(MAX_HEADER);
        line.drain(..surplus);
        input.consume(taken);
        if end.is_some() {
            return Ok(Some(line));
        }
    }
}

/// The length that a line states, behind whatever is left of a message before it.
fn length_in(line: &str) -> Option<Result<usize, ()>> {
    const NAME: &str = "content-length:";
    let at = line.to_ascii_lowercase().rfind(NAME)?;
    let stated = line.get(at + NAME.len()..)?.trim();
    Some(stated.parse().map_err(|_| ()))
}

/// Whether a line has the form of a header.
fn is_header(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, _)| {
        let sign = |byte: u8| byte.is_ascii_alphabetic() || byte == b'-';
        !name.is_empty() && name.bytes().all(sign)
    })
}

/// A message as it stands on a stream.
pub(super) fn written(message: &Message) -> Vec<u8> {
    let mut bytes = Vec::new();
    // A vector takes everything.
    let _ = message.write(&mut bytes);
    bytes
}

/// The answer to something that was no message.
pub(super) fn complaint(id: &Value, code: ErrorCode, reason: &str) -> Vec<u8> {
    let error = json!({"code": code as i32, "message": reason});
    let body = json!({"jsonrpc": "2.0", "id": id, "error": error}).to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The methods of the messages in a stream, with `!` for what is none.
    fn methods(stream: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        let taken = read(stream, |frame| {
            found.push(match frame {
                Frame::Message(Message::Notification(notification)) => notification.method,
                Frame::Message(_) => "?".to_owned(),
                Frame::Wrong { .. } => "!".to_owned(),
            });
            true
        });
        taken.expect("a slice can be read");
        found
    }

    fn frame(method: &str) -> String {
        let body = format!(r#"{{"jsonrpc":"2.0","method":"{method}"}}"#);
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    #[test]
    fn messages_follow_each_other_whatever_their_headers_are_called() {
        let typed = "content-type: x\r\nCONTENT-LENGTH:25\n\n{\"method\":\"b\",\"params\":{}}";
        let stream = format!("{}{}{}", frame("a"), typed.replace("25", "26"), frame("c"));
        assert_eq!(methods(stream.as_bytes()), ["a", "b", "c"]);
    }

    #[test]
    fn what_is_no_message_is_told_once_and_the_next_one_is_read() {
        let next = frame("next");
        for wrong in [
            "GET / HTTP/1.1\r\nwhat is this\r\n\r\n",
            "Content-Length: many\r\n\r\n",
            "Content-Length: 3\r\n\r\n{]}",
            "Content-Length: 2\r\n\r\n[]",
            "Content-Length: 4\r\n\r\n\u{fffd}\n",
            "Content-Length: 99999999999999999999\r\n\r\n{}",
            "Content-Length: 9999999999999999\r\n\r\n{\"a\":1}",
        ] {
            let stream = format!("{wrong}{next}");
            assert_eq!(methods(stream.as_bytes()), ["!", "next"], "{wrong}");
        }
    }

    #[test]
    fn a_huge_message_is_passed_over_and_not_kept() {
        let mut stream = format!("Content-Length: {}\r\n\r\n", MAX_BYTES + 1).into_bytes();
        stream.resize(stream.len() + MAX_BYTES + 1, b'x');
        stream.extend(frame("next").bytes());
        assert_eq!(methods(&stream), ["!", "next"]);
    }

    #[test]
    fn a_length_that_is_too_short_costs_no_message_but_its_own() {
        let short = frame("a").replace(": 3", ": 2");
        let found = methods(format!("{short}{}{}", frame("b"), frame("c")).as_bytes());
        assert_eq!(found.last().map(String::as_str), Some("c"), "{found:?}");
        assert!(found.contains(&"b".to_owned()), "{found:?}");
    }
}
