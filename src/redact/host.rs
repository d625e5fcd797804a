//! Hosts that nobody outside can reach.

use super::link::Url;
use super::{Form, Kind, Place, machine};
use std::collections::BTreeSet;

/// Ends of names that resolve inside of a network only.
const ENDS: [&str; 17] = [
    "internal",
    "corp",
    "local",
    "lan",
    "intranet",
    "private",
    "home",
    "consul",
    "svc",
    "home.arpa",
    "localdomain",
    "prv",
    "rds.amazonaws.com",
    "elb.amazonaws.com",
    "cache.amazonaws.com",
    "compute.amazonaws.com",
    "compute-1.amazonaws.com",
];

pub(super) fn places(source: &str, urls: &[Url], domains: &[String]) -> Vec<Place> {
    let domains: Vec<String> = domains
        .iter()
        .map(|domain| domain.trim_start_matches(['*', '.']).to_ascii_lowercase())
        .filter(|domain| !domain.is_empty())
        .collect();
    let place = |range: std::ops::Range<usize>| Place {
        kind: Kind::Host,
        key: source[range.clone()].to_ascii_lowercase(),
        range,
        form: Form::Plain,
    };
    let single = urls.iter().filter(|url| {
        let host = &source[url.host.clone()];
        let word = host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        word && host.contains(|c: char| c.is_ascii_alphabetic())
            && !host.eq_ignore_ascii_case("localhost")
    });
    let mut found: Vec<_> = single.map(|url| place(url.host.clone())).collect();
    let known: BTreeSet<String> = found.iter().map(|place| place.key.clone()).collect();
    found.extend(machine::places(source, &known).into_iter().map(place));
    let bytes = source.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_alphanumeric) {
        let start = at + step;
        let joins = |byte: &u8| byte.is_ascii_alphanumeric() || b".-_".contains(byte);
        let run = bytes[start..].iter().take_while(|byte| joins(byte)).count();
        at = start + run;
        let name = source[start..at].trim_end_matches(['.', '-', '_']);
        let end = start + name.len();
        let before = bytes[..start].last().copied().unwrap_or(b' ');
        let authority = bytes[..start].ends_with(b"//") || before == b'@';
        // A path, a call or a hidden file has such ends as well.
        let other = matches!(before, b'.' | b'\\' | b'$' | b'#')
            || before == b'/' && !authority
            || bytes.get(end) == Some(&b'(');
        if other || name.len() > 253 {
            continue;
        }
        let small = name.to_ascii_lowercase();
        let ends_with = |end: &str| {
            let rest = small.strip_suffix(end);
            rest.is_some_and(|rest| rest.ends_with('.'))
        };
        let inside = ENDS.iter().any(|end| ends_with(end))
            || domains
                .iter()
                .any(|domain| small == *domain || ends_with(domain))
            || is_numbered(&small);
        if inside {
            found.push(place(start..end));
        }
    }
    found.sort_by_key(|place| place.range.start);
    found.dedup_by(|one, other| one.range == other.range);
    found
}

/// `ip-10-0-1-7`, as a cloud calls the machine with that address.
fn is_numbered(name: &str) -> bool {
    let first = name.split('.').next().unwrap_or_default();
    let Some(numbers) = first.strip_prefix("ip-") else {
        return false;
    };
    let mut parts = numbers.split('-');
    parts.clone().count() == 4 && parts.all(|part| part.parse::<u8>().is_ok())
}
