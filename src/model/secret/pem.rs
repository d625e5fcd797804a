//! Private keys in their frame of dashes.

use super::{Found, SecretKind};
use std::ops::Range;

/// A key is no longer than this, in bytes.
const LONGEST: usize = 20_000;
/// So much of the key must stand there: less is an excerpt that shows how one begins.
const LEAST: usize = 100;

/// The private key whose frame begins at a place.
pub(super) fn at(bytes: &[u8], at: usize) -> Option<Found> {
    let rest = bytes[at..].strip_prefix(b"-----BEGIN ")?;
    let rest = &rest[..rest.len().min(LONGEST)];
    let label = rest.iter().take(40).position(|&byte| byte == b'-')?;
    let named = |name: &[u8]| rest[..label].ends_with(name);
    if !named(b"PRIVATE KEY") && !named(b"PRIVATE KEY BLOCK") {
        return None;
    }
    let body = rest[label..].strip_prefix(b"-----")?;
    let length = length(body);
    let held = body[..length]
        .iter()
        .filter(|byte| byte.is_ascii_alphanumeric());
    if held.count() < LEAST || !super::chance::is_varied(&body[length.min(60)..length]) {
        return None;
    }
    let start = at;
    let body_start = bytes.len() - bytes[at..].len() + b"-----BEGIN ".len() + label + 5;
    let end = body_start + length + frame(&body[length..]);
    Some((SecretKind::PrivateKey, Range { start, end }))
}

/// How far the key reaches: its base 64, and its headers, over lines that a quotation or a string may have marked.
fn length(body: &[u8]) -> usize {
    let inside = |&byte: &u8| byte.is_ascii_alphanumeric() || b"+/=\r\n \\>|\t:,\"".contains(&byte);
    body.iter().take_while(|byte| inside(byte)).count()
}

/// How many bytes the frame behind the key takes.
fn frame(rest: &[u8]) -> usize {
    let Some(label) = rest.strip_prefix(b"-----END ") else {
        return 0;
    };
    let end = memchr::memmem::find(&label[..label.len().min(60)], b"-----");
    end.map_or(0, |end| b"-----END ".len() + end + 5)
}
