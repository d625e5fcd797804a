//! E-mail addresses, whoever reads them: those of roles too, since they are no less the company's.

use super::{Form, Kind, Place};

/// Domains of documentation, which lead to nobody.
const EXAMPLES: [&str; 4] = ["example.com", "example.org", "example.net", "example"];

pub(super) fn places(source: &str) -> Vec<Place> {
    let bytes = source.as_bytes();
    let signs = memchr::memchr_iter(b'@', bytes);
    signs.filter_map(|sign| at(bytes, source, sign)).collect()
}

fn at(bytes: &[u8], source: &str, sign: usize) -> Option<Place> {
    let local = |byte: &u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let domain = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let before = bytes[..sign].iter().rev().take(64);
    let start = sign - before.take_while(|byte| local(byte)).count();
    let after = bytes[sign + 1..].iter().take(253);
    let mut end = sign + 1 + after.take_while(|byte| domain(byte)).count();
    while end > sign + 1 && b".-".contains(&bytes[end - 1]) {
        end -= 1;
    }
    let host = source.get(sign + 1..end)?.to_ascii_lowercase();
    let (name, top) = host.rsplit_once('.')?;
    let is_domain =
        !name.is_empty() && top.len() > 1 && top.bytes().all(|b| b.is_ascii_alphabetic());
    let is_example = EXAMPLES.iter().any(|known| {
        let rest = host.strip_suffix(known);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    });
    // "git@github.com:acme/orders" and "postgres://app:app@db" are a repository and a login.
    let path =
        bytes.get(end) == Some(&b':') && bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric);
    let login = start > 0
        && (bytes[start - 1] == b':' && !bytes[..start].ends_with(b"mailto:")
            || bytes[start - 1] == b'/');
    let package = bytes.get(end) == Some(&b'/');
    if start == sign || !is_domain || is_example || path || login || package {
        return None;
    }
    Some(Place {
        kind: Kind::Email,
        range: start..end,
        key: source.get(start..end)?.to_ascii_lowercase(),
        form: Form::Plain,
    })
}
