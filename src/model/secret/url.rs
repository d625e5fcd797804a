//! Secrets in addresses: the password before the host, and webhooks.

use super::chance::{classes, is_random, is_stand_in};
use super::{Found, SecretKind, run, vendor};

/// No part of an address is longer than this, in bytes.
const LONGEST: usize = 400;

/// Passwords that everybody knows: what a service comes with, and what stands in for one.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "password", "passwd", "pass", "pwd", "pw", "secret", "token", "key", "apikey", "postgres", "root", "admin", "guest",
    "user", "username", "mysql", "rabbitmq", "redis", "mongo", "minio", "minioadmin", "elastic", "x-oauth-basic", "pg", "dev",
    "p", "pa55word", "password1", "credentials", "xxx", "xx", "x", "foo", "bar", "baz", "abc",
];

/// Hosts of documentation.
const EXAMPLES: &[&str] = &[
    "example.com",
    "example.org",
    "example.net",
    "host",
    "hostname",
    "server",
];

/// What is secret in an address whose `://` stands at a place.
pub(super) fn at(bytes: &[u8], at: usize) -> Option<Found> {
    let start = at + 3;
    let end = run(bytes, start, LONGEST, |byte| {
        byte.is_ascii_graphic() && !b"/?#\"'`<>()|\\,".contains(&byte)
    });
    let authority = &bytes[start..end];
    if let Some(sign) = authority.iter().rposition(|&byte| byte == b'@') {
        let colon = authority[..sign].iter().position(|&byte| byte == b':')?;
        let password = start + colon + 1..start + sign;
        let host = &authority[sign + 1..];
        return vendor::at(bytes, password.start).or_else(|| {
            is_password(&authority[..colon], &bytes[password.clone()], host)
                .then_some((SecretKind::UrlPassword, password))
        });
    }
    webhook(bytes, authority, end)
}

/// Whether a password opens something: no stand-in, no default, and strong where only this machine is meant.
fn is_password(user: &[u8], password: &[u8], host: &[u8]) -> bool {
    let lower = password.to_ascii_lowercase();
    let known = KNOWN.iter().any(|known| lower == known.as_bytes());
    let port = password.iter().all(u8::is_ascii_digit) && password.len() < 6;
    if password.is_empty() || known || port || password == user || is_stand_in(password) {
        return false;
    }
    let name = host.split(|&byte| byte == b':').next().unwrap_or_default();
    let name = name.to_ascii_lowercase();
    if !name.first().is_some_and(u8::is_ascii_alphanumeric) || is_example(&name) {
        return false;
    }
    let near = name == b"localhost" || name.starts_with(b"127.") || !name.contains(&b'.');
    !near || password.len() >= 8 && classes(password) >= 3
}

fn is_example(host: &[u8]) -> bool {
    EXAMPLES.iter().any(|example| {
        let rest = host.strip_suffix(example.as_bytes());
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(b"."))
    })
}

/// An address that is a key by itself.
fn webhook(bytes: &[u8], host: &[u8], path: usize) -> Option<Found> {
    let (lead, parts): (&[u8], usize) = match host {
        b"hooks.slack.com" => (b"/services/", 3),
        b"discord.com" | b"discordapp.com" | b"canary.discord.com" => (b"/api/webhooks/", 2),
        _ => return None,
    };
    let from = path + lead.len();
    if bytes.get(path..from) != Some(lead) {
        return None;
    }
    let end = run(bytes, from, LONGEST, |byte| {
        byte.is_ascii_alphanumeric() || b"_-/".contains(&byte)
    });
    let mut named = bytes[from..end].split(|&byte| byte == b'/');
    let key = named.nth(parts - 1)?;
    let start = path - host.len() - b"https://".len().min(path - host.len());
    (key.len() >= 20 && is_random(key)).then_some((SecretKind::Webhook, start..end))
}
