//! Links that only the team can open, and the keys of tickets.

use super::{Form, Kind, Place};
use std::ops::Range;

/// An address with a host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Url {
    /// All of it.
    pub(super) range: Range<usize>,
    /// Its host, without user and port.
    pub(super) host: Range<usize>,
}

/// Every URL of a text, in order.
pub(super) fn urls(source: &str) -> Vec<Url> {
    let found = source.match_indices("://").filter_map(|(at, _)| {
        let scheme = source[..at].bytes().rev().take(20);
        let scheme = scheme
            .take_while(|b| b.is_ascii_alphanumeric() || b"+.-".contains(b))
            .count();
        let rest = &source[at + 3..];
        let stop =
            rest.find(|c: char| c.is_whitespace() || c.is_control() || "<>\"'`|\\".contains(c));
        let end = at + 3 + inside(&rest[..stop.unwrap_or(rest.len())]);
        let authority = &source[at + 3..end];
        let authority = authority.split(['/', '?', '#']).next().unwrap_or_default();
        let user = authority.rfind('@').map_or(0, |sign| sign + 1);
        let host = authority[user..].split(':').next().unwrap_or_default();
        let from = at + 3 + user;
        (scheme > 0 && !host.is_empty()).then(|| Url {
            range: at - scheme..end,
            host: from..from + host.len(),
        })
    });
    found.collect()
}

/// The URL that holds a place, of those of a text.
pub(super) fn around(urls: &[Url], at: usize) -> Option<&Url> {
    let before = urls.partition_point(|url| url.range.start <= at);
    urls[..before].last().filter(|url| at < url.range.end)
}

/// How much of a run is the address: not the marks of the sentence or the bracket of the link around it.
fn inside(run: &str) -> usize {
    let mut depth = 0_i32;
    let mut end = run.len();
    for (at, c) in run.char_indices() {
        depth += match c {
            '(' | '[' => 1,
            ')' | ']' => -1,
            _ => 0,
        };
        if depth < 0 {
            end = at;
            break;
        }
    }
    run[..end]
        .trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '_', '~'])
        .len()
}

/// Hosts of trackers of work, whole or as the end of a name.
const TRACKERS: [&str; 9] = [
    "atlassian.net",
    "linear.app",
    "asana.com",
    "trello.com",
    "youtrack.cloud",
    "shortcut.com",
    "zendesk.com",
    "service-now.com",
    "clickup.com",
];

/// First labels of the hosts of trackers that a company runs itself.
const TRACKER_NAMES: [&str; 8] = [
    "jira",
    "issues",
    "tracker",
    "tickets",
    "bugzilla",
    "redmine",
    "youtrack",
    "servicedesk",
];

/// Hosts of code whose issues and requests are tickets.
const FORGES: [&str; 3] = ["github", "gitlab", "bitbucket"];

/// Paths of issues and requests on them.
const REQUESTS: [&str; 5] = [
    "/issues/",
    "/pull/",
    "/pulls/",
    "/merge_requests/",
    "/pull-requests/",
];

/// Hosts of chats and tools that ask who one is.
#[rustfmt::skip]
const TOOLS: [&str; 30] = [
    "slack.com", "teams.microsoft.com", "discord.com", "chat.google.com", "mattermost.com", "zulipchat.com", "pagerduty.com", "opsgenie.com",
    "victorops.com", "incident.io", "rootly.com", "firehydrant.io", "datadoghq.com", "datadoghq.eu", "grafana.net", "splunkcloud.com", "newrelic.com",
    "honeycomb.io", "sentry.io", "docs.google.com", "drive.google.com", "meet.google.com", "zoom.us", "notion.so", "sharepoint.com",
    "console.aws.amazon.com", "portal.azure.com", "console.cloud.google.com", "signalfx.com", "lightstep.com",
];

/// First labels of the public pages of such companies.
const PUBLIC: [&str; 9] = [
    "www",
    "status",
    "api",
    "docs",
    "help",
    "support",
    "blog",
    "developer",
    "hooks",
];

/// Links to tickets, chats and tools.
pub(super) fn places(source: &str, urls: &[Url]) -> Vec<Place> {
    let place = |url: &Url| {
        let text = &source[url.range.clone()];
        let kind = kind(&source[url.host.clone()], text)?;
        let key = if kind == Kind::Ticket {
            key_in(text).unwrap_or_else(|| text.to_owned())
        } else {
            text.to_owned()
        };
        Some(Place {
            kind,
            range: url.range.clone(),
            key,
            form: Form::Url,
        })
    };
    urls.iter().filter_map(place).collect()
}

fn kind(host: &str, text: &str) -> Option<Kind> {
    let host = host.to_ascii_lowercase();
    let first = host.split('.').next().unwrap_or_default();
    let below = |known: &&str| {
        let rest = host.strip_suffix(*known);
        rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    let forge = FORGES
        .iter()
        .any(|forge| host.split('.').any(|label| label == *forge));
    let request = REQUESTS.iter().any(|path| text.contains(path));
    let dotted = host.contains('.');
    let tracker = TRACKERS.iter().any(below) || TRACKER_NAMES.contains(&first) && dotted;
    if PUBLIC.contains(&first) {
        return None;
    }
    if tracker || forge && request {
        return Some(Kind::Ticket);
    }
    let tool = TOOLS.iter().find(|known| below(known))?;
    let path = text.splitn(4, '/').nth(3).unwrap_or_default();
    // Their own pages are for everybody.
    let page = path.split(['/', '?']).next().unwrap_or_default();
    if host == *tool && (PUBLIC.contains(&page) || page == "product") {
        return None;
    }
    (host != *tool && !path.is_empty() || path.contains('/') || host.matches('.').count() > 1)
        .then_some(Kind::Link)
}

/// The key of a ticket in its address.
fn key_in(url: &str) -> Option<String> {
    let parts = url.split(['/', '?', '&', '=', '#']);
    parts.rev().find(|part| is_key(part)).map(str::to_owned)
}

/// Letters before a number that are a standard, a severity or a place in a list, and no tracker's.
#[rustfmt::skip]
const NO_PROJECTS: &[&str] = &[
    "SEV", "UTF", "UCS", "SHA", "MD", "ISO", "RFC", "CVE", "CWE", "UTC", "GMT", "EST", "EDT", "PST", "PDT", "CST", "CET", "CEST", "BST", "HTTP", "TLS",
    "SSL", "AES", "RSA", "GPT", "ARM", "COVID", "RAID", "PEP", "JSR", "GHSA", "BASE", "DES", "CRC", "CP", "EU", "US", "AP", "AZ", "DC", "TICKET",
    "STEP", "PART", "PHASE", "LEVEL", "TIER", "AI", "ACTION", "ITEM", "CAPA", "CA", "PA", "AR", "TODO", "PCI", "SOC", "NIST", "FIPS", "HMAC", "ED",
    "EC", "IP", "VLAN", "AS", "ASN", "TOP", "USD", "EUR", "GBP", "WINDOWS", "LATIN", "LTE", "USB", "ERC", "EIP", "BIP", "DNS", "NVME", "MTT", "ADR", "RFD", "HOST", "ID", "NO",
];

fn is_key(text: &str) -> bool {
    let Some((project, number)) = text.split_once('-') else {
        return false;
    };
    let letters = (2..=10).contains(&project.len())
        && project.starts_with(|c: char| c.is_ascii_uppercase())
        && project
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let digits =
        |part: &str| (1..=7).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    letters
        && project.bytes().filter(u8::is_ascii_uppercase).count() > 1
        && number.split('-').all(digits)
        && !NO_PROJECTS.contains(&project.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// Keys of tickets as words: `OPS-1234`, `acme/orders#17`.
pub(super) fn keys(source: &str) -> Vec<Place> {
    let bytes = source.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_alphanumeric) {
        let start = at + step;
        let joins = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_./#".contains(byte);
        let run = bytes[start..].iter().take_while(|byte| joins(byte)).count();
        at = start + run;
        if !source.is_char_boundary(start) || !source.is_char_boundary(at) {
            continue;
        }
        let word = source[start..at].trim_end_matches(['-', '_', '.', '/', '#']);
        let before = bytes[..start].last().copied().unwrap_or(b' ');
        if b"#@/\\=&".contains(&before) {
            continue;
        }
        let mut from = start;
        // "OPS-1/OPS-2": each is a key.
        for part in word.split('/') {
            let own = from..from + part.len();
            from = own.end + 1;
            if is_key(part) {
                found.push(key(own, part));
            }
        }
        let numbered = word.split_once('#').filter(|(name, number)| {
            let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            let parts: Vec<&str> = name.split('/').collect();
            digits && matches!(parts[..], [owner, name] if !owner.is_empty() && !name.is_empty())
        });
        if numbered.is_some() {
            found.push(key(start..start + word.len(), word));
        }
    }
    found
}

fn key(range: Range<usize>, key: &str) -> Place {
    Place {
        kind: Kind::Ticket,
        range,
        key: key.to_owned(),
        form: Form::Plain,
    }
}
