//! Values that their names call passwords, tokens or keys.

use super::chance::{classes, is_random, is_stand_in, is_varied};
use super::{Found, SecretKind, encoded, run, vendor};
use std::ops::Range;

/// No value is longer than this, in bytes.
const LONGEST: usize = 200;

/// How a name of a password ends.
const PASSWORDS: &[&str] = &["password", "passwd", "passphrase", "passwort", "kennwort"];

/// Short names of a password: alone, or behind a joint such as in `DB_PASS`.
const SHORT: &[&str] = &["pw", "pwd", "pass"];

/// How a name of a key or token ends, without what joins its words.
const KEYS: &[&str] = &[
    "secret",
    "token",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "accountkey",
    "sharedaccesskey",
    "signingkey",
    "encryptionkey",
    "authkey",
    "secretkeybase",
];

/// How a cookie is named that lets its bearer in.
const SESSIONS: &[&str] = &["session", "sessionid", "sessid", "sid"];

/// Whether a line sends or sets a cookie up to here.
fn is_cookie(before: &[u8]) -> bool {
    let line = before
        .iter()
        .rev()
        .take(400)
        .take_while(|byte| **byte != b'\n');
    let line: Vec<u8> = line.map(u8::to_ascii_lowercase).collect();
    memchr::memmem::find(&line, b":eikooc").is_some()
}

/// What a name has that is about something public or short-lived.
const HARMLESS: &[&str] = &[
    "page", "next", "cursor", "continu", "csrf", "xsrf", "public", "sync", "lock", "fenc",
    "request", "nonce", "idempot", "cancel",
];

/// The secret whose name ends before a `=` or `:`.
pub(super) fn at(bytes: &[u8], at: usize) -> Option<Found> {
    let (name, start, end) = name(bytes, at)?;
    let ends = |with: &[&str]| with.iter().any(|end| name.ends_with(end.as_bytes()));
    let (password, key) = (
        ends(PASSWORDS) || is_short(&bytes[start..end], bytes[at]),
        ends(KEYS),
    );
    let harmless = |part: &&str| memchr::memmem::find(&name, part.as_bytes()).is_some();
    let session = ends(SESSIONS) && is_cookie(&bytes[..start]);
    if !password && !key && !session || HARMLESS.iter().any(harmless) {
        return None;
    }
    let in_query = matches!(
        start.checked_sub(1).map(|before| bytes[before]),
        Some(b'?' | b'&')
    );
    let value = value(bytes, at + 1, in_query)?;
    if let Some(issued) = vendor::at(bytes, value.start) {
        return Some(issued);
    }
    let words = bytes.get(value.clone())?;
    let looks = if password {
        is_password(words)
    } else {
        is_key(words)
    };
    looks.then_some((SecretKind::Assigned, value))
}

/// Whether a name is a short one; "pass" before a colon is a word like any other.
fn is_short(name: &[u8], mark: u8) -> bool {
    let lower = name.to_ascii_lowercase();
    SHORT.iter().any(|short| {
        let rest = lower.strip_suffix(short.as_bytes());
        rest.is_some_and(|rest| match rest.last() {
            None => mark == b'=' || *short != "pass",
            Some(joint) => matches!(joint, b'_' | b'-' | b'.'),
        })
    })
}

/// The password in the cell behind one that says so: `| password | … |`, whose second bar stands at a place.
pub(super) fn cell(bytes: &[u8], at: usize) -> Option<Found> {
    let (name, start, _) = name(bytes, at)?;
    let before = bytes[..start].iter().rev().take(40);
    let opens = before.take_while(|&&byte| byte != b'|' && byte != b'\n');
    let whole = opens.fold(0, |letters, byte| letters + usize::from(*byte != b' '));
    let named = PASSWORDS.iter().any(|end| name == end.as_bytes());
    let value = value(bytes, at + 1, false)?;
    let words = bytes.get(value.clone())?;
    let closed = bytes
        .get(value.end..)?
        .iter()
        .find(|byte| !b" `*\"'".contains(byte))
        == Some(&b'|');
    (named && whole < 20 && closed && is_password(words)).then_some((SecretKind::Assigned, value))
}

/// The name before a mark in small letters, without quotes and what joins its words, and from where to where it is written;
/// none where its end is no name's.
fn name(bytes: &[u8], mark: usize) -> Option<(Vec<u8>, usize, usize)> {
    let before = &bytes[..mark];
    let quotes = before.iter().rev().take(4);
    let skipped = quotes
        .take_while(|byte| b" \"'`*\\:".contains(byte))
        .count();
    let end = mark - skipped;
    // Most marks are those of clocks and sentences: the last letter of a name tells them apart.
    let last = before.get(end.checked_sub(1)?)?;
    if !b"dDeEtTnNyYwWsS".contains(last) {
        return None;
    }
    let from =
        before[..end].iter().rev().take(60).take_while(|&&byte| {
            byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')
        });
    let start = end - from.count();
    let words = &before[start..end];
    let letters = words.iter().filter(|byte| byte.is_ascii_alphanumeric());
    Some((letters.map(u8::to_ascii_lowercase).collect(), start, end))
}

/// The value behind a mark: within its quotes, up to the next part of a query, or up to a blank.
pub(super) fn value(bytes: &[u8], from: usize, in_query: bool) -> Option<Range<usize>> {
    let start = run(bytes, from, 6, |byte| b" \"'`*\\>=".contains(&byte));
    let quoted = bytes
        .get(start.checked_sub(1)?)
        .filter(|byte| b"\"'`".contains(byte));
    let ends: &[u8] = if quoted.is_some() {
        b"\"'`\\"
    } else if in_query {
        b"\"'`\\&;,<>|)#"
    } else {
        b"\"'`\\;,<>|)"
    };
    let end = run(bytes, start, LONGEST + 1, |byte| {
        byte.is_ascii_graphic() && !ends.contains(&byte)
    });
    let words = bytes.get(start..end)?;
    let stop = words
        .iter()
        .rev()
        .take_while(|byte| b".,:;*!?".contains(byte))
        .count();
    // An exclamation mark may be a password's own; only a sentence's marks are cut.
    let stop = if words.ends_with(b"!") { 0 } else { stop };
    (words.len() <= LONGEST).then_some(start..end - stop)
}

/// Whether a value behind the name of a password is one: the names of things and the calls of functions are none.
pub(super) fn is_password(words: &[u8]) -> bool {
    let code = words.iter().any(|byte| b"(){}[]<>".contains(byte)) || is_path(words);
    words.len() >= 8
        && !code
        && !is_stand_in(words)
        && classes(words) >= 3
        && is_varied(words)
        && words.iter().any(u8::is_ascii_digit)
}

/// Whether a value behind the name of a key or token is one.
fn is_key(words: &[u8]) -> bool {
    let made = |&byte: &u8| byte.is_ascii_alphanumeric() || b"+/=_-.~%".contains(&byte);
    let unbroken = words
        .split(|byte| !byte.is_ascii_alphanumeric())
        .map(<[u8]>::len)
        .max();
    words.len() >= 20
        && words.iter().all(made)
        && is_random(words)
        && unbroken.is_some_and(|longest| longest >= 14)
        && !is_path(words)
        && (classes(words) >= 3 || words.iter().all(u8::is_ascii_hexdigit) && words.len() >= 32)
}

/// `/etc/db/password`, `vault.prod.db`: where a secret lies is none.
fn is_path(words: &[u8]) -> bool {
    let parts = words.split(|byte| matches!(byte, b'/' | b'.'));
    words.starts_with(b"/") && words.len() < 40
        || words.starts_with(b"arn:")
        || parts.clone().count() > 2 && parts.map(<[u8]>::len).all(|length| length < 14)
}

/// What stands behind `Bearer` or `Basic`, which begin at a place.
pub(super) fn header(bytes: &[u8], at: usize) -> Option<Found> {
    let rest = bytes.get(at..)?;
    let (lead, basic) = if rest.starts_with(b"Bearer ") {
        (b"Bearer ".len(), false)
    } else if rest.starts_with(b"Basic ") {
        (b"Basic ".len(), true)
    } else {
        return None;
    };
    let start = at + lead;
    let end = run(bytes, start, 2000, |byte| {
        byte.is_ascii_alphanumeric() || b"+/=_-.~".contains(&byte)
    });
    let words = bytes.get(start..end)?;
    if let Some(issued) = vendor::at(bytes, start) {
        return Some(issued);
    }
    let is_secret = if basic {
        words.len() >= 12 && encoded::decode(words).is_some_and(|pair| is_pair(&pair))
    } else {
        is_key(words)
    };
    is_secret.then_some((SecretKind::Authorization, start..end))
}

/// Whether decoded credentials are a name and a password that is no stand-in.
pub(super) fn is_pair(pair: &[u8]) -> bool {
    let mut parts = pair.splitn(2, |&byte| byte == b':');
    let (Some(user), Some(password)) = (parts.next(), parts.next()) else {
        return false;
    };
    pair.iter().all(u8::is_ascii_graphic)
        && !user.is_empty()
        && password.len() >= 6
        && user != password
        && !is_stand_in(password)
}
