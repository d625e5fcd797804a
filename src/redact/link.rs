//! Links that only the team can open.

use super::ticket::is_key;
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
