//! Names of machines without a dot: `db-prod-03`, `kafka01`.

use std::collections::BTreeSet;
use std::ops::Range;

/// What machines are called by what they do.
#[rustfmt::skip]
const TRADES: [&str; 27] = [
    "db", "web", "app", "kafka", "redis", "node", "cache", "worker", "host", "server", "srv", "vm", "lb", "proxy", "gw", "broker", "mq", "zk", "etcd",
    "bastion", "nginx", "haproxy", "cassandra", "mongo", "postgres", "mysql", "rabbitmq",
];

/// What comes right before the name of a machine, and before little else that ends in a number.
#[rustfmt::skip]
const CALLS: [&str; 12] = [
    "ssh", "drain", "cordon", "uncordon", "ping", "host", "hosts", "hostname", "server", "machine", "rechner", "instance",
];

/// Where machines are named: by what they do, by what is done to them, and those that are known already.
pub(super) fn places(source: &str, known: &BTreeSet<String>) -> Vec<Range<usize>> {
    let all = words(source);
    let mut named = known.clone();
    for range in &all {
        let word = source[range.clone()].to_ascii_lowercase();
        if is_machine(&word) || is_called(source, range) && is_numbered(&word) {
            named.insert(word);
        }
    }
    let is_named =
        |range: &Range<usize>| named.contains(&source[range.clone()].to_ascii_lowercase());
    all.into_iter()
        .filter(|range| is_numbered(&source[range.clone()].to_ascii_lowercase()))
        .filter(is_named)
        .collect()
}

/// Every word of letters, digits and hyphens that is no part of another.
fn words(source: &str) -> Vec<Range<usize>> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_alphanumeric) {
        let start = at + step;
        let joins = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_".contains(byte);
        at = start + bytes[start..].iter().take_while(|byte| joins(byte)).count();
        let word = source[start..at].trim_end_matches('-');
        let end = start + word.len();
        let before = source[..start].chars().next_back().unwrap_or(' ');
        let mut after = source[end..].chars();
        let next = after.next().unwrap_or(' ');
        // Before "@" stands who logs in, "web-12.yaml" is a file, "redis-12:7" and "/web-12" are an image and a path.
        let dotted = next == '.' && after.next().is_some_and(char::is_alphanumeric);
        let other = before.is_alphanumeric() || "./\\$#=_-".contains(before);
        let goes_on = dotted || next.is_alphabetic() || "@/(\\=-".contains(next);
        if word.is_ascii() && !other && !goes_on && word.len() < 64 {
            found.push(start..end);
        }
    }
    found
}

/// Whether a word has letters and ends in a number that is no version.
fn is_numbered(word: &str) -> bool {
    let rest = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let version = rest == "v" || rest.ends_with("-v");
    rest.len() < word.len()
        && !version
        && rest.starts_with(|c: char| c.is_ascii_alphabetic())
        && !word.contains('_')
}

/// Whether a word with a number says what a machine does: with two digits, or a place between.
fn is_machine(word: &str) -> bool {
    let rest = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = word.len() - rest.len();
    let parts: Vec<&str> = rest.split('-').filter(|part| !part.is_empty()).collect();
    let trade = parts.iter().any(|part| TRADES.contains(part));
    // "postgres-14" is a release, "postgres-014" and "db-postgres-1" are none.
    let release = parts.len() == 1 && !word[rest.len()..].starts_with('0') && {
        let product = [
            "postgres",
            "mysql",
            "redis",
            "kafka",
            "node",
            "mongo",
            "rabbitmq",
            "nginx",
            "cassandra",
        ];
        product.contains(&parts[0])
    };
    is_numbered(word) && trade && !release && (digits > 1 || parts.len() > 1)
}

/// Whether a command or a word for machines stands right before.
fn is_called(source: &str, range: &Range<usize>) -> bool {
    let word = &source[range.clone()];
    let lead = &source[..range.start];
    let before = lead.trim_end_matches([' ', '`', '*', '"', '[']);
    let login = lead.ends_with('@') && word.contains('-');
    let parted = before.len() < lead.len();
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next();
    let called = last.is_some_and(|last| CALLS.contains(&last.to_lowercase().as_str()));
    login || parted && called
}
