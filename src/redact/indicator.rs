//! Addresses and domains of attackers, written so that nobody follows them: `hxxps://bad[.]example/x`.

use super::address::{self, Ip};
use super::link::{self, Url};
use super::{Kind, Place};
use crate::rules::Context;
use std::collections::BTreeSet;
use std::ops::Range;

/// Ends of names of files, which look like domains.
#[rustfmt::skip]
const FILES: &[&str] = &[
    "exe", "dll", "sh", "py", "js", "ts", "json", "yaml", "yml", "md", "txt", "log", "conf", "zip", "gz", "tar", "go", "rs", "rb", "java", "html", "xml",
    "csv", "so", "bin", "jar", "bat", "service", "toml", "ini", "sql", "php", "cfg", "lock", "example", "internal", "local", "corp", "test", "invalid",
];

/// What a section of indicators calls itself.
const SECTIONS: [&str; 3] = ["indicator", "ioc", "indikator"];

/// What stands in a section of indicators, wherever it stands; all public addresses and domains on request.
pub(super) fn places(source: &str, cx: &Context<'_>, urls: &[Url], all: bool) -> Vec<Place> {
    let sections: Vec<Range<usize>> = cx
        .doc
        .sections
        .iter()
        .filter(|section| {
            let title = section.title.to_lowercase();
            let mut words = title.split(|c: char| !c.is_alphanumeric());
            words.any(|word| {
                SECTIONS
                    .iter()
                    .any(|known| word.trim_end_matches(['s', 'e', 'n']) == *known)
            })
        })
        .map(|section| section.body.range())
        .collect();
    if sections.is_empty() && !all {
        return Vec::new();
    }
    let mut places = candidates(source, urls);
    let told = |range: &Range<usize>| {
        sections
            .iter()
            .any(|section| section.contains(&range.start))
    };
    let hosts: BTreeSet<String> = places
        .iter()
        .filter(|(range, _)| told(range))
        .map(|(_, host)| host.clone())
        .collect();
    places.retain(|(_, host)| all || hosts.contains(host));
    let fixed = |(range, _): (Range<usize>, String)| {
        let new = defanged(&source[range.clone()]);
        Place::fixed(Kind::Indicator, range, &new)
    };
    let mut places: Vec<Place> = places.into_iter().map(fixed).collect();
    // The scheme goes with the host.
    let named: BTreeSet<usize> = places.iter().map(|place| place.range.start).collect();
    let schemes = urls.iter().filter(|url| named.contains(&url.host.start));
    let schemes: Vec<Place> = schemes
        .filter(|url| source[url.range.clone()].starts_with("http"))
        .map(|url| {
            Place::fixed(
                Kind::Indicator,
                url.range.start..url.range.start + 4,
                "hxxp",
            )
        })
        .collect();
    places.extend(schemes);
    places.sort_by_key(|place| place.range.start);
    places
}

/// Every public address, and what looks like a domain, with the words that make it one.
fn candidates(source: &str, urls: &[Url]) -> Vec<(Range<usize>, String)> {
    let addresses = address::all(source)
        .into_iter()
        .filter(|(_, ip)| ip.is_public());
    let mut found: Vec<_> = addresses
        .map(|(range, ip)| {
            let key = match ip {
                Ip::Four(address) => address.to_string(),
                Ip::Six(address) => address.to_string(),
            };
            (range, key)
        })
        .collect();
    let bytes = source.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_alphanumeric) {
        let start = at + step;
        let joins = |byte: &u8| byte.is_ascii_alphanumeric() || b".-_".contains(byte);
        at = start + bytes[start..].iter().take_while(|byte| joins(byte)).count();
        let name = source[start..at].trim_end_matches(['.', '-', '_']);
        let range = start..start + name.len();
        let before = bytes[..start].last().copied().unwrap_or(b' ');
        let url = link::around(urls, start);
        let host = url.is_some_and(|url| url.host == range);
        let in_url = url.is_some();
        let path = matches!(before, b'/' | b'.' | b'\\' | b'$') && !host;
        if !path && (host || !in_url) && is_domain(name) {
            found.push((range, name.to_ascii_lowercase()));
        }
    }
    found
}

fn is_domain(name: &str) -> bool {
    let Some((rest, top)) = name.rsplit_once('.') else {
        return false;
    };
    let label = |label: &str| !label.is_empty() && label.len() < 64 && !label.contains('_');
    (2..=24).contains(&top.len())
        && top.bytes().all(|b| b.is_ascii_lowercase())
        && !FILES.contains(&top)
        && rest.split('.').all(label)
        && rest.contains(|c: char| c.is_ascii_alphabetic())
        && !["e.g", "i.e", "a.m", "p.m"].contains(&name)
}

fn defanged(text: &str) -> String {
    if text.contains("::") || text.matches(':').count() > 1 {
        text.replace(':', "[:]")
    } else {
        text.replace('.', "[.]")
    }
}
